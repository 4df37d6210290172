//! A developer API: string codes on errors, `meta` on every response (its page "Response Format").

use std::io;
use std::time::Duration;

use envelope_runtime::catalog::Column;
use envelope_runtime::{ApiError, Envelope, FieldErrors, Page, PageQuery, Success, catalog};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sample::{Format, sample, with_headers};

#[derive(Envelope)]
#[envelope(
    success = { "success": true, "data": data, "message"?: message, "meta": self.meta },
    page    = { "success": true,
                "data": { "items": items, "pagination": {
                    "current_page": page.number, "per_page": page.size,
                    "total": page.total_items, "total_pages": page.total_pages } },
                "message"?: message, "meta": self.meta },
    error   = { "success": false,
                "error": { "code": code, "message": message,
                           "details"?: { error.field: [error.message] for error in field_errors } },
                "meta": self.meta },
)]
pub struct DeveloperApi {
    pub meta: Meta,
}

/// Facts of the request.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Meta {
    pub mode: String,
    pub request_id: String,
}

#[derive(Debug, ApiError)]
pub enum Fault {
    /// Request body validation failed
    #[api(status = 400, code = "VALIDATION_ERROR", message = "The {field} field is required.")]
    Validation {
        field: String,
        #[api(field_errors)]
        errors: FieldErrors,
    },

    /// Missing or invalid API credentials
    #[api(status = 401, code = "UNAUTHORIZED", message = "Invalid API credentials")]
    Unauthorized,

    /// API key lacks required scope
    #[api(status = 403, code = "FORBIDDEN", message = "The API key lacks the scope {scope}")]
    Forbidden { scope: String },

    /// Requested resource not found
    #[api(status = 404, code = "NOT_FOUND", message = "No {resource} with id {id}")]
    NotFound { resource: &'static str, id: String },

    /// Resource already exists or state conflict
    #[api(status = 409, code = "CONFLICT", message = "{0}")]
    Conflict(String),

    /// Too many requests, slow down
    #[api(status = 429, code = "RATE_LIMITED", message = "Too many requests")]
    RateLimited {
        #[api(retry_after)]
        wait: Duration,
    },

    /// Server error, contact support
    #[api(status = 500, code = "INTERNAL_ERROR", message = "Server error, contact support")]
    Internal(#[api(from)] io::Error),
}

catalog! {
    /// Common error codes.
    pub static DEVELOPER_API = [Fault];
}

/// `?page=2&per_page=50`: 20 items by default, at most 100.
pub type ListQuery = PageQuery<20, 100>;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Customer {
    pub id: String,
}

pub fn format() -> Format {
    let request = |id: &str| DeveloperApi { meta: Meta { mode: "test".into(), request_id: id.into() } };
    let (done, failed) = (request("req_abc123def456"), request("req_xyz789"));
    let customer = |id: &str| Customer { id: id.into() };
    let required = |field: &'static str| Fault::Validation {
        field: field.into(),
        errors: FieldErrors::new().with(field, format!("The {field} field is required.")),
    };
    let table = DEVELOPER_API
        .table()
        .column(Column::Status, "HTTP Status")
        .column(Column::Code, "Error Code")
        .column(Column::Description, "Description");
    let second = ListQuery::new(2, 50).expect("at most 100 per page");
    Format {
        name: "developer_api",
        title: "Developer API",
        samples: vec![
            sample(
                "a field is missing",
                failed.error(&required("phone_number")),
                400,
                r#"{"success":false,"error":{"code":"VALIDATION_ERROR","message":"The phone_number field is required.","details":{"phone_number":["The phone_number field is required."]}},"meta":{"mode":"test","request_id":"req_xyz789"}}"#,
            ),
            sample(
                "a customer",
                done.success(&Success(customer("cus_1")).message("Optional success message")),
                200,
                r#"{"success":true,"data":{"id":"cus_1"},"message":"Optional success message","meta":{"mode":"test","request_id":"req_abc123def456"}}"#,
            ),
            sample(
                "a customer, without a message",
                done.success(&Success(customer("cus_1"))),
                200,
                r#"{"success":true,"data":{"id":"cus_1"},"meta":{"mode":"test","request_id":"req_abc123def456"}}"#,
            ),
            sample(
                "the first of eight pages",
                done.page(&Page::new(vec![customer("cus_1"), customer("cus_2")], 1, 20, 150)),
                200,
                r#"{"success":true,"data":{"items":[{"id":"cus_1"},{"id":"cus_2"}],"pagination":{"current_page":1,"per_page":20,"total":150,"total_pages":8}},"meta":{"mode":"test","request_id":"req_abc123def456"}}"#,
            ),
            sample(
                "the page that was asked for",
                done.page(&second.page_of(Vec::<Customer>::new(), 50)),
                200,
                r#"{"success":true,"data":{"items":[],"pagination":{"current_page":2,"per_page":50,"total":50,"total_pages":1}},"meta":{"mode":"test","request_id":"req_abc123def456"}}"#,
            ),
            with_headers(
                "too many requests",
                failed.error(&Fault::RateLimited { wait: Duration::from_millis(29_500) }),
                429,
                &[("content-type", "application/json"), ("retry-after", "30")],
                r#"{"success":false,"error":{"code":"RATE_LIMITED","message":"Too many requests"},"meta":{"mode":"test","request_id":"req_xyz789"}}"#,
            ),
            sample(
                "a cause that no client sees",
                failed.error(&Fault::from(io::Error::other("connection to 10.0.0.7 refused"))),
                500,
                r#"{"success":false,"error":{"code":"INTERNAL_ERROR","message":"Server error, contact support"},"meta":{"mode":"test","request_id":"req_xyz789"}}"#,
            ),
        ],
        tables: vec![table.to_markdown()],
    }
}
