//! Pivot: services with separate codes share one format (its page "Response").

use envelope_runtime::{ApiError, Envelope, Page, Success, catalog};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sample::{Format, sample};

#[derive(Envelope)]
#[envelope(
    success = { "code": code ?? "00", "message": message ?? status.reason, "data": data },
    page    = { "code": "00", "message": message ?? status.reason, "data": items,
                "pagination"?: { "page"?: page.number, "perPage"?: page.size,
                                 "totalItems"?: page.total_items, "totalPages"?: page.total_pages } },
    error   = { "code": code, "message": message, "error"?: { "type"?: ext.type, ..details } },
)]
pub struct Pivot;

/// Errors that any service may send.
#[derive(Debug, ApiError)]
pub enum GatewayFault {
    /// Authentication failed or the user has no permission for the requested operation.
    #[api(status = 401, code = "unauthorized", message = "Authentication failed")]
    Unauthorized,

    /// The requested method is not supported for the resource.
    #[api(status = 405, code = "method_not_allowed", message = "{method} is not supported here")]
    MethodNotAllowed { method: String },

    /// The request took longer than 60 seconds.
    #[api(
        status = 408,
        code = "request_timeout",
        message = "The request took longer than 60 seconds",
        ext(type = "GATEWAY_ERROR")
    )]
    Timeout,

    /// An unexpected condition prevented the server from fulfilling the request.
    #[api(status = 500, code = "internal_error", message = "Internal server error", ext(type = "GATEWAY_ERROR"))]
    Internal,
}

#[derive(Debug, ApiError)]
pub enum PaymentFault {
    #[api(transparent)]
    Gateway(#[api(from)] GatewayFault),

    /// The request was missing required parameters.
    #[api(status = 400, code = "invalid_request", message = "{parameter} is required", ext(type = "API_ERROR"))]
    MissingParameter {
        #[api(detail)]
        parameter: String,
    },

    /// The payment was not found.
    #[api(status = 404, code = "payment_not_found", message = "No payment {id}")]
    NotFound { id: String },
}

#[derive(Debug, ApiError)]
pub enum PayoutFault {
    #[api(transparent)]
    Gateway(#[api(from)] GatewayFault),

    /// The balance does not suffice.
    #[api(status = 400, code = "insufficient_balance", message = "Insufficient balance", ext(type = "API_ERROR"))]
    InsufficientBalance {
        #[api(detail)]
        available: u64,
        #[api(detail)]
        requested: u64,
    },
}

catalog! {
    /// Response codes of the payment service.
    pub static PAYMENTS = [PaymentFault];
}

catalog! {
    /// Response codes of the payout service.
    pub static PAYOUTS = [PayoutFault];
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Payment {
    pub id: String,
}

pub fn format() -> Format {
    let payment = || Payment { id: "pay_1".into() };
    Format {
        name: "pivot",
        title: "Pivot",
        samples: vec![
            sample(
                "a timeout",
                Pivot.error(&PaymentFault::from(GatewayFault::Timeout)),
                408,
                r#"{"code":"request_timeout","message":"The request took longer than 60 seconds","error":{"type":"GATEWAY_ERROR"}}"#,
            ),
            sample(
                "the second page",
                Pivot.page(&Page::new(vec![payment()], 2, 20, 400)),
                200,
                r#"{"code":"00","message":"OK","data":[{"id":"pay_1"}],"pagination":{"page":2,"perPage":20,"totalItems":400,"totalPages":20}}"#,
            ),
            sample(
                "a payment",
                Pivot.success(&Success(payment())),
                200,
                r#"{"code":"00","message":"OK","data":{"id":"pay_1"}}"#,
            ),
            sample(
                "nothing more to say",
                Pivot.error(&PaymentFault::NotFound { id: "pay_2".into() }),
                404,
                r#"{"code":"payment_not_found","message":"No payment pay_2"}"#,
            ),
            sample(
                "a parameter is missing",
                Pivot.error(&PaymentFault::MissingParameter { parameter: "amount".into() }),
                400,
                r#"{"code":"invalid_request","message":"amount is required","error":{"type":"API_ERROR","parameter":"amount"}}"#,
            ),
            sample(
                "another service",
                Pivot.error(&PayoutFault::InsufficientBalance { available: 30, requested: 50 }),
                400,
                r#"{"code":"insufficient_balance","message":"Insufficient balance","error":{"type":"API_ERROR","available":30,"requested":50}}"#,
            ),
            sample(
                "what any service answers",
                Pivot.error(&PayoutFault::from(GatewayFault::MethodNotAllowed { method: "PATCH".into() })),
                405,
                r#"{"code":"method_not_allowed","message":"PATCH is not supported here"}"#,
            ),
        ],
        tables: vec![PAYMENTS.table().to_markdown(), PAYOUTS.table().to_markdown()],
    }
}
