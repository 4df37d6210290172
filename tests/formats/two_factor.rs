//! Two-factor API: integer codes, `0` for two different successes, an error with HTTP 200 (its page "Error/Success
//! Messages").

use envelope_runtime::catalog::Column;
use envelope_runtime::{ApiError, ApiResponse, Envelope, catalog};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success = { "api_job_id": self.api_job_id,
                "result_info": { "status_code": code ?? 0, "description": message ?? "Success" }, "result"?: data },
    error   = { "api_job_id": self.api_job_id, "result_info": { "status_code": code, "description": message } },
)]
pub struct TwoFactor {
    /// Generated per request, for tracking.
    pub api_job_id: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ApiError)]
#[api(status = 422, codes(range = ..=-50))]
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
    #[api(code = -54, message = "Declined")]
    Declined,
    /// The code provided does not match the authorization token and client_ref
    #[api(code = -55, message = "The code for the provided client ref. and authorization token, was not found.")]
    CodeNotFound,
    /// The code was not provided in request.
    #[api(code = -56, message = "No code was provided.")]
    NoCode,
    /// When the code_length provided is smaller than the minimum.
    #[api(code = -57, message = "Code length too short.")]
    CodeTooShort,
    /// When the code_length provided is bigger than the maximum.
    #[api(code = -58, message = "Code length too long.")]
    CodeTooLong,
    /// When format of the phone_number is not a valid mobile number.
    #[api(code = -59, message = "Phone number format is incorrect.")]
    PhoneNumberFormat,
    /// When phone number is missing in the request body.
    #[api(code = -60, message = "No phone number provided in request")]
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
    SomethingWrong,
    /// When the list of IPs available with the authorization token has one or more IPs malformed.
    #[api(code = -66, status = 400, message = "List of allowed IPs contains one or more invalid IP addresses.")]
    AllowedIps,
    /// When request IP does not match any one form the list of allowed IP addresses available for the authorization
    /// token.
    #[api(code = -67, status = 400, message = "The request IP is not in your list of allowed IP addresses.")]
    IpNotAllowed,
    /// When the message template is specified however it does not contain the required placeholder.
    #[api(code = -68, message = "Message template must contain placeholder {{#TFA_CODE}}.")]
    NoPlaceholder,
    /// When the total length of the message (message template + code) is longer than 1 SMS.
    #[api(code = -69, message = "Message template exceeds the length of one SMS.")]
    TemplateTooLong,
}

/// When the request for a new code has been completed successfully.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, ApiResponse)]
#[api(status = 201, code = 0, message = "Success")]
pub struct CodeRequested {
    /// The unique ID for the SMS message sent.
    pub message_id: String,
}

/// When the code is valid.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema, ApiResponse)]
#[api(status = 200, code = 0, message = "Valid")]
pub struct CodeValid;

catalog! {
    /// Every answer of the two-factor API.
    pub static TWO_FACTOR = [TwoFactorFault, CodeRequested, CodeValid];
}

pub fn format() -> Format {
    let api = TwoFactor { api_job_id: "0c6ccf37-dd15-49ff-a12f-ffad8f2655a6".into() };
    let table = TWO_FACTOR
        .table()
        .column(Column::Message, "Response Message")
        .column(Column::Code, "Response Code")
        .column(Column::Status, "HTTP Status")
        .column(Column::Description, "Description");
    Format {
        name: "two_factor",
        title: "Two-factor API",
        samples: vec![
            sample(
                "an expired code",
                api.error(&TwoFactorFault::Expired),
                200,
                r#"{"api_job_id":"0c6ccf37-dd15-49ff-a12f-ffad8f2655a6","result_info":{"status_code":-53,"description":"Invalid"}}"#,
            ),
            sample(
                "a new code",
                api.success(&CodeRequested { message_id: "14466445287300014003".into() }),
                201,
                r#"{"api_job_id":"0c6ccf37-dd15-49ff-a12f-ffad8f2655a6","result_info":{"status_code":0,"description":"Success"},"result":{"message_id":"14466445287300014003"}}"#,
            ),
            sample(
                "a valid code",
                api.success(&CodeValid),
                200,
                r#"{"api_job_id":"0c6ccf37-dd15-49ff-a12f-ffad8f2655a6","result_info":{"status_code":0,"description":"Valid"}}"#,
            ),
            sample(
                "a template without its placeholder",
                api.error(&TwoFactorFault::NoPlaceholder),
                422,
                r#"{"api_job_id":"0c6ccf37-dd15-49ff-a12f-ffad8f2655a6","result_info":{"status_code":-68,"description":"Message template must contain placeholder {#TFA_CODE}."}}"#,
            ),
            sample(
                "a malformed request",
                api.error(&TwoFactorFault::Malformed),
                400,
                r#"{"api_job_id":"0c6ccf37-dd15-49ff-a12f-ffad8f2655a6","result_info":{"status_code":-64,"description":"System error – Request data provided was invalid."}}"#,
            ),
        ],
        tables: vec![table.to_markdown()],
    }
}
