//! The two-factor API of `tests/formats`, changed in a dozen ways.

use envelope_runtime::{ApiError, ApiResponse, catalog};
use serde::Serialize;

#[derive(Debug, ApiError)]
#[api(status = 422, codes(range = ..=-50))]
#[expect(dead_code, reason = "a catalogue needs no values")]
pub enum TwoFactorFault {
    /// When the Authorization token found in the header is not valid.
    #[api(code = -50, status = 401, message = "Your authorization token is invalid.")]
    InvalidToken,
    /// When the Authorization token is missing from the header.
    #[api(code = -51, status = 401, message = "Authorization token not provided.")]
    NoToken,
    /// When requesting a new code and the client ref provided has already been used with the Authorization token
    /// provided.
    #[api(code = -52, message = "Client ref provided already exists. Please provide a different one.")]
    ClientRefExists,
    /// When the code being validated has expired.
    #[api(code = -53, status = 200, in_band, message = "Invalid")]
    Expired,
    /// When the code being validated cannot be found. i.e. it was incorrectly entered by the client.
    #[api(code = -54, status = 404, message = "Declined")]
    Declined,
    /// The code provided does not match the authorization token and client_ref
    #[api(code = -55, message = "The code for the provided client ref. and authorization token, was not found.")]
    CodeNotFound,
    /// The code was not provided in request.
    #[api(code = -56, message = "No code was provided.", shared)]
    NoCode,
    /// The body was empty.
    #[api(code = -56, status = 400, message = "The body was empty.", shared)]
    NoBody,
    /// When the code_length provided is smaller than the minimum.
    #[api(code = -58, message = "Code length too short.")]
    CodeTooShort,
    /// When the code_length provided is bigger than the maximum.
    #[api(code = -57, message = "Code length too long.")]
    CodeTooLong,
    /// When format of the phone_number is not a valid mobile number.
    #[api(code = -59, message = "Phone number format is incorrect.")]
    PhoneNumberFormat,
    /// When phone number is missing in the request body.
    #[api(code = -71, message = "No phone number provided in request")]
    NoPhoneNumber,
    /// When a non valid URL is provided as callback_url.
    #[api(code = -61, message = "Callback URL is invalid")]
    CallbackUrl,
    /// When no client_ref is provided in the request body.
    #[api(code = -62, message = "No client ref provided in request")]
    NoClientRef,
    /// When the sender_id provided in request body is bigger than 15 characters if numeric or is bigger than 11
    /// characters if alphanumeric.
    #[api(code = -63, message = "Sender ID is too long. Maximum numeric is 15 & maximum alphanumeric is 11.")]
    SenderIdTooLong,
    /// When the request data is in a malformed manner or is not recognizable by the endpoint.
    #[api(code = -64, status = 400, message = "System error – Request data provided was invalid.")]
    Malformed,
    /// When an error occurred in the system’s back end due to system failure or due to some incorrect data provided.
    #[api(
        code = -65,
        status = 400,
        message = "Something went wrong. Make sure data provided is valid and please try again."
    )]
    SomethingWrong {
        #[api(detail)]
        trace: String,
    },
    /// When the list of IPs available with the authorization token has one or more IPs malformed.
    #[api(code = -66, status = 400, message = "An IP address is invalid.")]
    AllowedIps,
    /// When request IP does not match any one form the list of allowed IP addresses available for the authorization
    /// token.
    #[api(code = -67, status = 400, deprecated = "use -66", message = "The request IP is not in your list of allowed IP addresses.")]
    IpNotAllowed,
    /// When the message template is specified however it does not contain the required placeholder.
    #[api(code = -68, message = "Message template must contain placeholder {{#TFA_CODE}}.")]
    NoPlaceholder,
    /// New.
    #[api(code = -70, message = "Too many codes were requested.")]
    TooMany,
}

/// When the request for a new code has been completed successfully.
#[derive(Serialize, ApiResponse)]
#[api(status = 202, code = 0, message = "Success")]
pub struct CodeRequested {
    /// The unique ID for the SMS message sent.
    pub message_id: String,
}

/// When the code is valid.
#[derive(Serialize, ApiResponse)]
#[api(status = 200, code = 1, message = "Valid")]
pub struct CodeValid;

catalog! {
    /// Every answer of the next version.
    pub static NEXT = [TwoFactorFault, CodeRequested, CodeValid];
}
