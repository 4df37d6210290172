//! The faults of the service, in the order of its documentation.

use envelope_runtime::ApiError;

use super::resource::ResourceFault;

/// All errors of a payment. The code is the service's own; the provider's code is an extra fact.
#[derive(Debug, ApiError)]
#[api(status = 400, ext(type = "invalid_request", compat_type = "invalid_request_error"))]
pub enum PaymentFault {
    #[api(transparent)]
    Resource(#[api(from)] ResourceFault),
    #[api(
        status = 401,
        code = "IR_01",
        message = "API key not provided or invalid",
        ext(compat_type = "authentication_error")
    )]
    Unauthorized,
    #[api(status = 404, code = "IR_02", message = "Unrecognized request URL", ext(compat = "invalid_request_url"))]
    UnknownUrl,
    #[api(status = 405, code = "IR_03", message = "The HTTP method is not applicable here")]
    MethodNotAllowed,
    #[api(code = "IR_04", message = "Missing required param: {param}", ext(compat = "parameter_missing"))]
    MissingField {
        #[api(ext)]
        param: &'static str,
    },
    #[api(
        status = 422,
        code = "IR_05",
        message = "{field} has invalid data. Expected is {expected}",
        ext(compat = "parameter_invalid")
    )]
    InvalidData { field: &'static str, expected: &'static str },
    #[api(code = "IR_06", message = "{0}", ext(compat = "parameter_invalid"))]
    InvalidRequest(String),
    #[api(code = "IR_07", message = "Invalid value provided: {field}", ext(compat = "parameter_invalid"))]
    InvalidValue { field: &'static str },
    #[api(code = "IR_08", message = "Client secret was not provided", ext(compat = "client_secret_missing"))]
    ClientSecretMissing,
    #[api(
        code = "IR_09",
        message = "The client secret does not match the payment",
        ext(compat = "client_secret_invalid")
    )]
    ClientSecretInvalid,
    #[api(code = "IR_10", message = "Customer has an active mandate", ext(compat = "mandate_active"))]
    MandateActive,
    #[api(code = "IR_11", message = "Customer has already been redacted", ext(compat = "customer_redacted"))]
    CustomerRedacted,
    #[api(code = "IR_12", message = "Maximum of refund attempts is reached", ext(compat = "refund_attempts"))]
    MaximumRefunds,
    #[api(code = "IR_13", message = "The refund is over what is left of the payment", ext(compat = "amount_too_large"))]
    RefundTooLarge,
    #[api(
        code = "IR_14",
        message = "{current_flow} is not possible: {field} is {state}",
        ext(compat = "payment_intent_unexpected_state"),
        detail(states = "succeeded, processing")
    )]
    UnexpectedState {
        #[api(detail)]
        current_flow: &'static str,
        field: &'static str,
        state: String,
    },
    #[api(code = "IR_15", message = "Ephemeral key has expired", ext(compat = "ephemeral_key_expired"))]
    InvalidEphemeralKey,
    #[api(
        code = "IR_16",
        message = "A payment without a method cannot be confirmed",
        ext(compat = "payment_method_missing")
    )]
    ConfirmWithoutMethod,
    #[api(
        code = "IR_17",
        message = "The payment cannot be confirmed twice",
        ext(compat = "payment_intent_unexpected_state")
    )]
    ConfirmUnexpected,
    #[api(code = "IR_18", message = "The payment link has expired", ext(compat = "link_expired"))]
    LinkExpired,
    #[api(code = "IR_19", message = "{0} is not supported", ext(compat = "not_supported"))]
    NotSupported(String),
    #[api(status = 403, code = "IR_22", message = "Access forbidden: {resource}", ext(compat = "forbidden"))]
    Forbidden { resource: &'static str },
    #[api(code = "IR_26", message = "Currency {0} is not supported", ext(compat = "currency_not_supported"))]
    CurrencyNotSupported(&'static str),
    #[api(
        status = 422,
        code = "WE_05",
        message = "Webhook cannot be processed",
        ext(type = "router_error", compat_type = "api_error")
    )]
    WebhookUnprocessable,
    #[api(
        status = 401,
        code = "WE_01",
        message = "Webhook authentication has failed",
        ext(type = "router_error", compat_type = "api_error")
    )]
    WebhookAuthentication,
    #[api(code = "WE_02", message = "Webhook is not understood", ext(type = "router_error", compat_type = "api_error"))]
    WebhookBadRequest,
    #[api(
        status = 404,
        code = "WE_04",
        message = "Webhook belongs to nothing that is known",
        ext(type = "router_error", compat_type = "api_error")
    )]
    WebhookNotFound,
    #[api(
        status = 500,
        code = "HE_00",
        message = "Something went wrong",
        ext(type = "server_not_available", compat = "internal_error", compat_type = "api_error")
    )]
    InternalServerError(#[api(from)] std::io::Error),
    #[api(
        status = 503,
        code = "HE_05",
        message = "{component} is not healthy",
        ext(type = "server_not_available", compat = "internal_error", compat_type = "api_error")
    )]
    HealthCheck { component: &'static str },
    #[api(
        code = "CE_03",
        message = "The payer could not be authenticated",
        ext(type = "connector_error", compat = "payment_intent_authentication_failure", compat_type = "card_error")
    )]
    AuthenticationFailed,
    #[api(
        code = "CE_02",
        message = "The payment could not be authorized",
        ext(type = "connector_error", compat = "card_declined", compat_type = "card_error")
    )]
    AuthorizationFailed,
    #[api(
        code = "CE_04",
        message = "The payment could not be captured",
        ext(type = "connector_error", compat = "card_declined", compat_type = "card_error")
    )]
    CaptureFailed,
    #[api(
        status = 500,
        code = "CE_00",
        message = "{connector} does not say why",
        ext(type = "connector_error", compat = "card_declined", compat_type = "card_error")
    )]
    Connector {
        #[api(detail)]
        connector: &'static str,
        #[api(status)]
        status: u16,
        #[api(message)]
        reason: Option<String>,
        #[api(ext)]
        param: Option<&'static str>,
    },
}
