//! The two formats of the API, with the request's id in each response.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use envelope_runtime::Envelope;

/// The format of `/v1`.
#[derive(Debug, Default, Envelope)]
#[envelope(
    success = { "success": true, "data"?: data, "meta": { "request_id": self.request_id } },
    page = {
        "success": true,
        "data": items,
        "pagination": { "page": page.number, "per_page": page.size, "total": page.total_items },
        "meta": { "request_id": self.request_id },
    },
    error = {
        "success": false,
        "error": { "code": code, "message": message, "details"?: details },
        "meta": { "request_id": self.request_id },
    },
    field_error = {
        "success": false,
        "error": {
            "code": code,
            "message": message,
            "fields": [ { "field": error.field, "message": error.message } for error in field_errors ],
        },
        "meta": { "request_id": self.request_id },
    },
    headers = { "x-request-id": self.request_id },
)]
pub struct V1 {
    pub request_id: String,
}

/// The format of `/v2`: bare payloads, and problem details (RFC 9457) with the code as an extension.
#[derive(Debug, Default, Envelope)]
#[envelope(
    success = data,
    page = { "items": items, "next"?: page.next_number },
    error = {
        "type": "about:blank",
        "title": status.reason,
        "status": status,
        "detail": message,
        "code": code,
        "errors"?: { error.field: [error.message] for error in field_errors },
        "request_id": self.request_id,
        ..details,
    },
    error_content_type = "application/problem+json",
    headers = { "x-request-id": self.request_id },
)]
pub struct V2 {
    pub request_id: String,
}

/// A request's id. The outermost layer makes it, so that every response and log line of the request has the same one.
#[derive(Clone, Debug)]
pub struct RequestId(pub String);

impl RequestId {
    /// The name of the header that holds it.
    pub const HEADER: &str = "x-request-id";

    /// The id that a client or a proxy has chosen, if it is safe to log; otherwise a new one.
    pub fn of(sent: Option<&[u8]>) -> Self {
        let is_harmless = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
        let accepted = sent.filter(|id| (1..=64).contains(&id.len()) && id.iter().all(is_harmless));
        RequestId(accepted.map_or_else(new_id, |id| id.iter().map(|byte| char::from(*byte)).collect()))
    }
}

fn new_id() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("req_{:x}_{}", now.as_micros(), NEXT.fetch_add(1, Ordering::Relaxed))
}
