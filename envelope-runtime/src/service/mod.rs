//! Sends every response of a service in one envelope, including errors that the framework itself produces.
//!
//! # Add one layer
//!
//! Put an [`EnvelopeLayer`] around an axum router or any other tower service, or an `actix::EnvelopeMiddleware` around
//! an actix-web application. It builds the envelope once per request, from the request's head. Handlers return the
//! derived types:
//!
//! ```
//! # #[cfg(feature = "axum")] {
//! use axum::Router;
//! use axum::routing::get;
//! use envelope_runtime::service::EnvelopeLayer;
//! use envelope_runtime::service::axum::Path;
//! use envelope_runtime::{ApiError, Envelope, Success};
//!
//! #[derive(Envelope)]
//! #[envelope(success = { "data": data }, error = { "code": code, "message": message })]
//! struct Api;
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 404, code = "NO_USER", message = "There is no user {0}")]
//! struct NoUser(u64);
//!
//! async fn show(Path(id): Path<u64>) -> Result<Success<&'static str>, NoUser> {
//!     if id == 1 { Ok(Success("ada")) } else { Err(NoUser(id)) }
//! }
//!
//! let app: Router = Router::new()
//!     .route("/users/{id}", get(show))
//!     .layer(EnvelopeLayer::new(|_: &http::request::Parts| Api));
//! # }
//! ```
//!
//! | request | status | body |
//! |---|---|---|
//! | `GET /users/1` | 200 | `{"data":"ada"}` |
//! | `GET /users/2` | 404 | `{"code":"NO_USER","message":"There is no user 2"}` |
//! | `GET /users/x` | 400 | `{"code":"INVALID_PATH","message":"A parameter in the path is invalid"}` |
//! | `DELETE /users/1` | 405 | `{"code":"METHOD_NOT_ALLOWED","message":"Method Not Allowed"}` |
//! | `GET /nowhere` | 404 | `{"code":"NOT_FOUND","message":"Not Found"}` |
//!
//! # What is rewritten
//!
//! - Errors, successes and pages that a handler returns are rendered in the envelope.
//! - Errors that the framework itself produces are replaced: those of an unknown route, a wrong method or a body that
//!   is too large. Any response of 400..=599 counts as such an error if its body is empty, `text/plain` or of no
//!   content type, and no derived type rendered it. It keeps its headers, except those that describe the old body.
//!   [`EnvelopeLayer::undeclared`] chooses the error.
//! - A panic becomes a 500 in the envelope.
//!
//! # What passes unchanged
//!
//! Everything else, such as a handler's `Json(value)`, `String`, `Html` or `()`. To have the value in the envelope,
//! return [`Success(value)`](crate::Success) or [`NoContent`](crate::NoContent) instead.
//!
//! The layer does not see the response of a layer around it, or of a route that was added after it:
//! [the order](#among-other-layers) matters. Neither does it see a request that the server refuses before it calls any
//! service, such as one with a malformed request line.
//!
//! A handler's own error as plain text, such as `(StatusCode::BAD_REQUEST, "the tenant is missing")`, looks like one of
//! the framework's: the text is logged, and the client gets `Bad Request`. To send the text, return an
//! [`HttpFault`](crate::HttpFault): `HttpFault::from_status(400).with_message("the tenant is missing")`.
//!
//! # Which envelope
//!
//! - A type with `#[api(envelope = E)]` is rendered in the `E` of the nearest layer that has one, or else in
//!   `E::default()`. If `E` is not `Default`, the type does not implement the framework's response trait: axum reports
//!   that a handler which returns it is not a `Handler`, and `#[axum::debug_handler]` on the handler shows why.
//! - Any other type is rendered in the envelope of the nearest layer, whatever its type. Without a layer, an error is
//!   rendered as problem details (RFC 9457), and a success as its payload.
//!
//! Layers nest: two routers with two layers send one error type in two formats. The envelope belongs to the task that
//! handles the request. A task that a handler spawns has none: call [`current`] first, and move the envelope into the
//! task.
//!
//! With axum, a request for an unknown path under `/v1` goes to the fallback of the outermost router, outside the layer
//! of `/v1`. Give the nested router a fallback, `.fallback(async || HttpFault::from_status(404))`, and it responds in
//! its format.
//!
//! With axum and actix-web, a streamed body, one whose length is unknown when the response is sent, uses the envelope
//! of its request, too: inside the stream of an export or of server-sent events, call [`error()`], [`success()`] and
//! [`current`]. If the stream panics, the client receives a response that is cut off.
//!
//! # Among other layers
//!
//! Put a layer that refuses requests inside this one, so that its responses are in the envelope: a time-out, a limit on
//! the body, decompression, `ServeDir`. Put a layer that adds to every response around it, so that the response to a
//! panic gets the addition, too: CORS, compression, tracing, and request ids, which the envelope can then include. In
//! axum, a layer goes around those added before it:
//!
//! ```text
//! Router::new()
//!     .route("/users", get(list))
//!     .layer(time_out)
//!     .layer((limit, decompression))
//!     .layer(EnvelopeLayer::new(Api::of))
//!     .layer((set_request_id, trace, cors, propagate_request_id, compression))
//! ```
//!
//! In actix-web, the response to a panic and the one that replaces the error of a middleware are returned as errors.
//! Middlewares around this one add nothing to errors: not CORS, not compression, not `DefaultHeaders`.
//!
//! # Why a request was refused
//!
//! The extractors of `service::axum` and `service::actix` tell the client which input is wrong, and why: they refuse a
//! request with a `RequestFault`. The text with which a framework's own extractor refuses a body is logged and not
//! sent, as it may name types and limits of the server. Where that does no harm, send it with an error whose message is
//! the text:
//!
//! ```
//! # #[cfg(feature = "tower")] {
//! use envelope_runtime::ApiError;
//! use envelope_runtime::presets::Plain;
//! use envelope_runtime::service::{EnvelopeLayer, Undeclared};
//!
//! #[derive(Debug, ApiError)]
//! #[api(code = "REFUSED", message = "The request cannot be served")]
//! struct Refused {
//!     #[api(status)] status: u16,
//!     /// Instead of the message, if present.
//!     #[api(message)] why: Option<String>,
//! }
//!
//! let layer = EnvelopeLayer::new(|_: &http::request::Parts| Plain).undeclared(|response: &Undeclared<'_>| {
//!     let is_about_the_body = matches!(response.status(), 400 | 413 | 415 | 422) && !response.text().is_empty();
//!     Refused { status: response.status(), why: is_about_the_body.then(|| response.text().to_owned()) }
//! });
//! # }
//! ```
//!
//! # gRPC in the same service
//!
//! Responses of a gRPC service pass unchanged, with their trailers. If the request's content type is
//! `application/grpc`, with or without a suffix such as `+proto`, an [`EnvelopeLayer`] sends an error in gRPC's form:
//! HTTP status 200, the headers of the envelope, `grpc-status`, `grpc-message` with the error's message, and no body.
//! The code is the one that gRPC clients derive from the error's status:
//!
//! | status of the error | `grpc-status` |
//! |---|---|
//! | 400 | `INTERNAL` |
//! | 401 | `UNAUTHENTICATED` |
//! | 403 | `PERMISSION_DENIED` |
//! | 404, such as that of an unknown service | `UNIMPLEMENTED` |
//! | 429, 502, 503, 504 | `UNAVAILABLE` |
//! | any other, such as that of a panic | `UNKNOWN` |
//!
//! # A response is always sent
//!
//! A header that cannot be sent is left out. If the body cannot be rendered, the client receives the error that
//! [`undeclared`](EnvelopeLayer::undeclared) chooses for a 500; if that fails too, a [`HttpFault`](crate::HttpFault);
//! and if the envelope itself fails, a 500 without a body.
//!
//! A panic gets a response because it unwinds. In a program that is built with `panic = "abort"`, it ends the process
//! instead, and clients see their connections close.
//!
//! # Logs
//!
//! With feature `tracing`, what clients must not see goes to logs. Each error that is sent is one event of target
//! `envelope_runtime`, of level `ERROR` for statuses from 500 and `DEBUG` below, unless `#[api(log = ..)]` sets another
//! level:
//!
//! | field | value |
//! |---|---|
//! | `message`, `code`, `status` | as sent |
//! | `type`, `variant` | the innermost Rust type that states the error's facts, and its variant |
//! | `path` | the variants that hold that type, such as `Error::Db` |
//! | `fields` | the names of the invalid inputs |
//! | `error` | the error's own `Display`, if the message differs from it |
//! | `cause` | the chain of [sources](core::error::Error::source), joined by colons |
//! | `text` | the framework's own text, if the error replaces an undeclared one |
//!
//! There are more events:
//!
//! - `WARN` for a header that was left out.
//! - `WARN`, in debug builds, for a response whose status was changed after its body was rendered, as
//!   `(StatusCode::CONFLICT, fault)` does. [`status`](crate::SuccessWith::status) and `#[api(status)]` change both.
//! - `ERROR`, with the reason, for a panic, a streamed body that fails, or a response that cannot be rendered. If an
//!   error is sent instead, it has its own event.

#[cfg(feature = "actix-web")]
pub mod actix;
mod answer;
#[cfg(feature = "axum")]
pub mod axum;
mod current;
mod erased;
#[cfg(feature = "_framework")]
mod extracted;
#[cfg(feature = "tower")]
mod grpc;
#[cfg(feature = "tracing")]
mod log;
mod panic;
#[cfg(feature = "_framework")]
mod rejection;
#[cfg(any(feature = "tower", feature = "actix-web"))]
mod request;
#[cfg(feature = "_framework")]
mod request_fault;
#[cfg(feature = "_framework")]
mod serde_text;
#[cfg(feature = "_framework")]
mod streamed;
#[cfg(feature = "tower")]
mod tower;
mod undeclared;
#[cfg(all(feature = "_framework", any(feature = "garde", feature = "validator")))]
mod valid;

pub use self::answer::{error, page, success};
pub use self::current::{Current, current};
#[cfg(any(feature = "axum", feature = "actix-web"))]
pub use self::rejection::Rejection;
#[cfg(any(feature = "axum", feature = "actix-web"))]
pub use self::request_fault::{RequestFault, RequestFaultKind};
#[cfg(feature = "tower")]
pub use self::tower::{EnvelopeFuture, EnvelopeLayer, EnvelopeService};
pub use self::undeclared::Undeclared;
#[cfg(all(any(feature = "axum", feature = "actix-web"), feature = "garde"))]
pub use self::valid::garde;
#[cfg(all(any(feature = "axum", feature = "actix-web"), feature = "validator"))]
pub use self::valid::validator;

/// Without feature `tracing`, nothing is logged.
#[cfg(not(feature = "tracing"))]
mod log {
    use crate::facts::error::ApiError;
    use crate::write::error::RenderError;

    pub(super) fn error(_: &dyn ApiError, _: &str) {}

    pub(super) fn dropped_header(_: &str) {}

    pub(super) fn other_status(_: u16, _: u16) {}

    pub(super) fn not_rendered(_: Option<&dyn ApiError>, _: &RenderError) {}

    pub(super) fn panicked(_: &str) {}

    #[cfg(feature = "_framework")]
    pub(super) fn stream_failed(_: &dyn core::fmt::Display) {}
}
