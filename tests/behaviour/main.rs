//! Behaviour of the derived types, one topic per file.

mod arguments;
mod codes;
mod constants;
mod decided;
mod errors;
mod facts;
mod field_errors;
mod filled;
mod generics;
mod kinds;
mod lists;
mod once;
mod pages;
mod presets;
mod refusals;
mod replies;
mod responses;
mod run_time;
mod sources;
mod templates;
mod transparent;
mod validation;

use envelope_runtime::{ApiError, ApiResponse, Envelope};

/// Has most slots, and leaves out absent values.
#[derive(Clone, Copy, Debug, Default, Envelope)]
#[envelope(
    success = { "code"?: code, "message"?: message, "title"?: title, "kind"?: ext.kind, "data"?: data },
    error = { "code": code, "message": message, "title"?: title, "kind"?: ext.kind, "details"?: details,
              "errors"?: [{ "field"?: error.field, "code"?: error.code, "message": error.message } for error in field_errors],
              "retry_after"?: retry_after },
)]
pub struct Api;

/// The body of an error.
#[track_caller]
fn error(error: &(impl ApiError + ?Sized)) -> String {
    Api.error(error).expect("the error can be rendered").to_string()
}

/// The body of a success.
#[track_caller]
fn success(response: &impl ApiResponse) -> String {
    Api.success(response).expect("the response can be rendered").to_string()
}
