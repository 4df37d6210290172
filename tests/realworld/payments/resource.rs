//! The faults about what the service stores, many of which share a code.

use envelope_runtime::ApiError;

/// Resources that do not exist, exist already, or are in the wrong state.
#[derive(Debug, ApiError)]
#[api(status = 400, ext(compat_type = "invalid_request_error"))]
pub enum ResourceFault {
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Refund does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    RefundNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Customer does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    CustomerNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Payment does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    PaymentNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Payment method does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    PaymentMethodNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Merchant account does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    MerchantAccountNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Merchant connector does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    MerchantConnectorNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Business profile does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    BusinessProfileNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Resource id does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    ResourceIdNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Mandate does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    MandateNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Payout does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    PayoutNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Event type does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    EventTypeNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Address does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    AddressNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Config does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    ConfigNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "File does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    FileNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Poll does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    PollNotFound,
    #[api(
        status = 404,
        code = "HE_02",
        shared,
        message = "Dispute {id} does not exist in our records",
        ext(type = "object_not_found", compat = "resource_missing")
    )]
    DisputeNotFound { id: String },
    #[api(
        code = "HE_01",
        shared,
        message = "Customer exists already",
        ext(type = "duplicate_request", compat = "resource_already_exists")
    )]
    DuplicateCustomer,
    #[api(
        code = "HE_01",
        shared,
        message = "Payment exists already",
        ext(type = "duplicate_request", compat = "resource_already_exists")
    )]
    DuplicatePayment,
    #[api(
        code = "HE_01",
        shared,
        message = "Refund exists already",
        ext(type = "duplicate_request", compat = "resource_already_exists")
    )]
    DuplicateRefund,
    #[api(
        code = "HE_01",
        shared,
        message = "Merchant account exists already",
        ext(type = "duplicate_request", compat = "resource_already_exists")
    )]
    DuplicateMerchantAccount,
    #[api(
        code = "HE_01",
        shared,
        message = "Merchant connector exists already",
        ext(type = "duplicate_request", compat = "resource_already_exists")
    )]
    DuplicateMerchantConnector,
    #[api(
        code = "HE_01",
        shared,
        message = "Api key exists already",
        ext(type = "duplicate_request", compat = "resource_already_exists")
    )]
    DuplicateApiKey,
    #[api(
        code = "HE_01",
        shared,
        message = "Mandate exists already",
        ext(type = "duplicate_request", compat = "resource_already_exists")
    )]
    DuplicateMandate,
    #[api(
        code = "HE_01",
        shared,
        message = "Payout exists already",
        ext(type = "duplicate_request", compat = "resource_already_exists")
    )]
    DuplicatePayout,
    #[api(
        code = "HE_01",
        shared,
        message = "Profile {0} exists already",
        ext(type = "duplicate_request", compat = "resource_already_exists")
    )]
    DuplicateProfile(String),
    #[api(
        code = "HE_03",
        shared,
        message = "The flow is not supported by the connector",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    FlowNotSupported,
    #[api(
        code = "HE_03",
        shared,
        message = "The payment cannot be refunded",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    RefundNotPossible,
    #[api(
        code = "HE_03",
        shared,
        message = "The mandate is not valid",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    MandateInvalid,
    #[api(
        code = "HE_03",
        shared,
        message = "The payment cannot be captured",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    CaptureNotPossible,
    #[api(
        code = "HE_03",
        shared,
        message = "The payment cannot be voided",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    VoidNotPossible,
    #[api(
        code = "HE_03",
        shared,
        message = "The dispute is settled",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    DisputeStatus,
    #[api(
        code = "HE_03",
        shared,
        message = "The file cannot be had",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    FileNotAvailable,
    #[api(
        code = "HE_03",
        shared,
        message = "The payout cannot be made",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    PayoutNotPossible,
    #[api(
        code = "HE_03",
        shared,
        message = "The accounts cannot be compared",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    ReconNotPossible,
    #[api(
        code = "HE_03",
        shared,
        message = "The link cannot be made",
        ext(type = "processing_error", compat = "processing_error", compat_type = "api_error")
    )]
    LinkNotPossible,
}
