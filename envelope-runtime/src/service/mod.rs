//! Answers every request of a service in one envelope, including errors that the framework itself produces.
//!
//! [`EnvelopeLayer`] builds the envelope once per request, from the request's head, and keeps it current while the service
//! inside runs. What a handler returns is written in it, and so are the framework's own answers: to an unknown route, a
//! wrong method, a body that is too large, a panic.
//!
//! # Which envelope
//!
//! - A type with `#[api(envelope = E)]` is answered in the `E` of the nearest layer around it that has one, else in
//!   `E::default()`. Without `E: Default` a framework does not send the type, and axum says that a handler which returns it
//!   is not a handler; `#[axum::debug_handler]` on the handler says why.
//! - Any other type is answered in the envelope of the nearest layer, whatever that is. Without a layer, an error is
//!   answered as problem details (RFC 9457), and a success as its payload.
//!
//! Layers nest: two routers with two layers answer one error type in two formats. The envelope belongs to the task that
//! handles the request: a task that a handler spawns has none, but may be given one that [`current`] returned.
//!
//! Over axum, a path under `/v1` that no route has goes to the fallback of the outermost router, and so out of the layer of
//! `/v1`. With a fallback of its own, `.fallback(async || HttpFault::from_status(404))`, the nested router answers it in its
//! format.
//!
//! A streamed body is in the scope of its request too, over axum and actix-web: inside of the stream of an export or of
//! server-sent events, [`error()`], [`success()`] and [`current`] are those of the request. That is a body whose length is
//! not known when the answer leaves. If it panics, the client sees an answer that is cut off.
//!
//! # What passes as it is
//!
//! The envelope is for the types of this crate, and for the framework's own errors. A handler's `Json(value)`, `String`,
//! `Html` or `()` passes: return [`Success(value)`](crate::Success) or [`NoContent`](crate::NoContent) instead. So does the
//! answer of a layer outside of this one, or of a route that was added after it: [the order](#among-other-layers) matters.
//!
//! A handler's own error in words, such as `(StatusCode::BAD_REQUEST, "the tenant is missing")`, looks like one of the
//! framework's: its words are logged, and the client sees `Bad Request`. An [`HttpFault`](crate::HttpFault) says them to the
//! client: `HttpFault::from_status(400).with_message("the tenant is missing")`.
//!
//! # Among other layers
//!
//! A layer that refuses requests goes inside of this one, so that its answers are in the envelope: a time-out, a limit of the
//! body, decompression, `ServeDir`. A layer that adds to every answer goes around it, so that the answer to a panic has it, too:
//! CORS, compression, tracing, request ids, which the envelope can then tell. With axum, whose later layers are around, that is:
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
//! Over actix-web, an answer to a panic, or in place of the error of a middleware, leaves as an error, too. Middlewares around
//! add nothing to an error: not CORS, not compression, not `DefaultHeaders`.
//!
//! # gRPC beside HTTP
//!
//! What a gRPC service answers passes, with its trailers. To a request whose content type is `application/grpc` or begins with
//! it, a layer answers an error as gRPC has it: with the headers of the envelope, `grpc-status` and, for the error's message,
//! `grpc-message`, without a body and under the HTTP status 200. The code is the one that a client derives from the error's
//! status: `UNIMPLEMENTED` from 404, as of a service that is not there, `UNAUTHENTICATED` from 401, `PERMISSION_DENIED` from 403,
//! `UNAVAILABLE` from 429, 502, 503 and 504, `INTERNAL` from 400, `UNKNOWN` from any other, as of a panic.
//!
//! # Why a request was refused
//!
//! A framework's text about a body that it refuses is logged and not sent, as it may name types and limits of the
//! server. The extractors of `service::axum` and `service::actix` say the same in the client's own terms; they refuse a
//! request with a `RequestFault`, which names each place. With any other extractor, an error whose message is the text sends
//! it where that does no harm:
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
//!     /// Instead of the message, if there is one.
//!     #[api(message)] why: Option<String>,
//! }
//!
//! let layer = EnvelopeLayer::new(|_: &http::request::Parts| Plain).undeclared(|answer: &Undeclared<'_>| {
//!     let is_of_the_body = matches!(answer.status(), 400 | 413 | 415 | 422) && !answer.text().is_empty();
//!     Refused { status: answer.status(), why: is_of_the_body.then(|| answer.text().to_owned()) }
//! });
//! # }
//! ```
//!
//! # An answer always leaves
//!
//! A header that cannot be sent is dropped, and the answer goes without it. Where the body cannot be written, the client
//! gets the error that [`undeclared`](EnvelopeLayer::undeclared) chooses for a 500; if that fails too, a
//! [`HttpFault`](crate::HttpFault), and if the envelope itself fails, a 500 without a body.
//!
//! A panic is answered because it unwinds. In a program that is built with `panic = "abort"`, it ends the process instead, and
//! clients see their connections close.
//!
//! # For logs, not for clients
//!
//! With feature `tracing`, each error that is answered is one event of target `envelope_runtime`: an `ERROR` from
//! status 500 on, a `DEBUG` below, unless `#[api(log = ..)]` says otherwise. Its fields are `message`, `code`, `status`, `type` and
//! `variant` (the innermost Rust type that states the facts, and its variant), `path` (the variants that hold it, such as `Error::Db`), `fields` (the names of the inputs at fault), `error` (the error's own `Display`, where clients are
//! told another text), `cause` (the chain of [sources](core::error::Error::source), joined by colons) and `text` (the
//! framework's own words, where the error took their place). A header that was left out is a `WARN`, and in a debug build so is an answer that was given another status than the one its
//! body was written for, as `(StatusCode::CONFLICT, fault)` does: [`status`](crate::SuccessWith::status) and
//! `#[api(status)]` change both. A panic, a streamed body that fails, or an
//! answer that cannot be rendered, is an `ERROR` with the reason, in addition to the event of the error that is sent
//! instead. Clients see none of it.
//!
//! No layer can reach a request that the server refuses before it calls any service, such as one with a malformed
//! request line.

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
