//! Error codes, HTTP statuses and the JSON around them: each fact of an answer stated once, on the type it belongs to.
//!
//! ```
//! use envelope_runtime::{ApiError, ApiResponse, Envelope};
//! use serde::Serialize;
//!
//! // An API's JSON, stated once. `self` holds what belongs to one request.
//! #[derive(Envelope)]
//! #[envelope(
//!     success = { "ok": true, "data": data, "id": self.id },
//!     error = { "ok": false, "code": code, "message": message, "id": self.id },
//! )]
//! struct Api { id: &'static str }
//!
//! #[derive(Debug, ApiError)]
//! enum Fault {
//!     /// No user has this name.
//!     #[api(status = 404, code = "USER_NOT_FOUND", message = "There is no user {name}")]
//!     UserNotFound { name: String },
//! }
//!
//! #[derive(Serialize, ApiResponse)]
//! struct User { name: String }
//!
//! fn find(name: &str) -> Result<User, Fault> {
//!     if name == "ada" { Ok(User { name: name.into() }) } else { Err(Fault::UserNotFound { name: name.into() }) }
//! }
//!
//! fn answer(name: &str) -> Result<envelope_runtime::Reply, envelope_runtime::RenderError> {
//!     let api = Api { id: "req_1" };
//!     match find(name) {
//!         Ok(user) => api.success(&user),
//!         Err(fault) => api.error(&fault),
//!     }
//! }
//!
//! let reply = answer("ada")?;
//! assert_eq!((reply.status(), reply.to_string().as_str()), (200, r#"{"ok":true,"data":{"name":"ada"},"id":"req_1"}"#));
//!
//! let reply = answer("bob")?;
//! assert_eq!(reply.status(), 404);
//! assert_eq!(
//!     reply.to_string(),
//!     r#"{"ok":false,"code":"USER_NOT_FOUND","message":"There is no user bob","id":"req_1"}"#
//! );
//! # Ok::<(), envelope_runtime::RenderError>(())
//! ```
//!
//! # Where to find what
//!
//! The pages of the derives are the reference: every attribute key, template construct and slot, with examples.
//!
//! - **Errors**: [`#[derive(ApiError)]`](derive@ApiError) implements the trait [`ApiError`](trait@ApiError). Errors of
//!   single inputs are [`FieldErrors`].
//! - **Successes**: [`#[derive(ApiResponse)]`](derive@ApiResponse) implements the trait
//!   [`ApiResponse`](trait@ApiResponse). [`Success`] is one of any payload, [`Page`] one page of a list, and
//!   [`PageQuery`] the query that asks for it.
//! - **Envelopes**: [`#[derive(Envelope)]`](derive@Envelope) implements the trait [`Envelope`](trait@Envelope), which
//!   turns any of them into a [`Reply`]: status, headers and body. [`presets`] holds ready envelopes, RFC 9457 among them.
//! - **Catalogues**: [`catalog!`](macro@catalog) joins the constant facts of several types, checks at compile time that no code is used
//!   twice, and prints them for the docs as Markdown, HTML, CSV or JSON ([`catalog`](mod@catalog)).
//! - **For docs and other languages**: with features `schema`, `openapi` and `typescript`, JSON Schema, OpenAPI 3.1 and
//!   TypeScript from the same templates and entries; [`template`] is the data behind them.
//! - **Services**: with feature `axum` or `tower`, `service::EnvelopeLayer` answers every request in one envelope, also
//!   those that no handler sees.
//!
//! A [`Reply`] fits any web framework: its parts are a number, pairs of strings and bytes, and with feature `http` it
//! converts to `http::Response`.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `std` | yes | a per-thread scratch buffer for bodies whose size is not known beforehand; without it, the crate needs only `alloc` |
//! | `derive` | yes | the derives and the presets |
//! | `http` | no | `Reply` converts to `http::Response`; an `http::StatusCode` may stand in a `status` field |
//! | `tower` | no | the module `service`: a layer that answers every request in one envelope; includes `http` |
//! | `schema` | no | the module `schema`: the JSON Schema of an envelope's bodies |
//! | `schemars` | no | what others are told of details, payloads and fields of an envelope is what `JsonSchema` of schemars 1 says of their types; includes `schema` |
//! | `openapi` | no | `Catalog::openapi` and `Catalog::responses`: an API's answers in OpenAPI 3.1; includes `schema` |
//! | `utoipa` | no | errors, responses and pages implement `IntoResponses` of utoipa 6, and so document an operation; includes `openapi` |
//! | `utoipa-5` | no | the same for utoipa 5 |
//! | `typescript` | no | `Catalog::typescript`: an API's types and guards for clients in TypeScript; includes `schema` |
//! | `client` | no | the module `client`: what another service answers is read by its envelope |
//! | `axum` | no | axum 0.8 sends errors, responses and pages as they are, and extracts `PageQuery`; `service::axum` has extractors that tell clients what is wrong with a request; includes `tower` |
//! | `actix-web` | no | the same for actix-web 4, and `service::actix`, its middleware; includes `http` |
//! | `tracing` | no | one event for each error that a service answers, with its type, variant and causes |
//! | `garde` | no | [`FieldErrors`] from the report of garde 0.23 |
//! | `validator` | no | [`FieldErrors`] from the errors of validator 0.21 |
//! | `check` | no | the module `check`, for tests: docs that must be what the catalogue prints, and a contract with clients |
//! | `page` | no | `Catalog::reference`: the catalogue as one HTML page, searchable, with the members, headers and an example of each answer, and with a logo, a colour and words of your own |
//!
//! The [README](https://crates.io/crates/envelope-runtime) shows a compile error, and how this crate compares with others.
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod catalog;
#[cfg(feature = "check")]
pub mod check;
#[cfg(feature = "client")]
pub mod client;
mod entry;
mod envelope;
mod facts;
// Words only: rustdoc shows the pages, and the tests of the repository run their code.
#[cfg(all(doc, not(doctest)))]
pub mod guide;
mod http;
mod outputs;
// By the names that users know: the compiler shows them to one who has none of them on.
#[cfg(any(feature = "tower", feature = "axum", feature = "actix-web"))]
pub mod service;
pub mod template;
#[cfg(any(feature = "garde", feature = "validator"))]
mod validation;
mod write;

#[doc(hidden)]
pub mod __private;

/// The iterator over [`Headers`].
pub mod headers {
    pub use crate::write::headers::Iter;
}

/// OpenAPI 3.1 of an API's answers: [`Catalog::openapi`](catalog::Catalog::openapi) makes the components of a document,
/// [`Catalog::responses`](catalog::Catalog::responses) those of one operation. With feature `utoipa`, every error, response and
/// page documents itself in an operation, in the envelope that it names or in that of `within`.
///
/// Each answer is described as it is sent: the body with its code, status, details and field errors, the headers, and an
/// example for each code. Types of details and payloads are what their `JsonSchema` says, if they have one and feature
/// `schemars` is on; see [`schema`].
#[cfg(feature = "openapi")]
pub mod openapi {
    #[cfg(feature = "_utoipa")]
    pub use crate::outputs::openapi::document::within;
    pub use crate::outputs::openapi::{Components, Responses};
}

pub use crate::entry::catalogued::Catalogued;
pub use crate::entry::code::Code;
pub use crate::entry::stated::Literal;
pub use crate::envelope::parts::{FieldErrorParts, Parts, Rendered};
#[cfg(feature = "derive")]
pub use crate::envelope::presets;
pub use crate::envelope::reply::Reply;
pub use crate::envelope::{Envelope, Enveloped};
pub use crate::facts::error::ApiError;
pub use crate::facts::field_errors::{FieldError, FieldErrors};
pub use crate::facts::field_path::FieldPath;
pub use crate::facts::http_fault::HttpFault;
pub use crate::facts::page::{Page, PageInfo};
pub use crate::facts::page_query::{PageQuery, PageQueryError};
pub use crate::facts::response::{ApiResponse, NoContent, Success, SuccessWith};
pub use crate::facts::scalar::Scalar;
pub use crate::facts::value::ExtValue;
pub use crate::facts::{FieldErrorsRef, Outcome};
pub use crate::http::reason_phrase;
#[cfg(feature = "page")]
pub use crate::outputs::page::{BrandError, Reference, Strings};
#[cfg(feature = "schema")]
pub use crate::outputs::schema;
pub use crate::write::details::Details;
pub use crate::write::error::{RenderError, RenderErrorKind};
pub use crate::write::headers::Headers;
pub use crate::write::message::{Argument, MessageWriter};

/// Derives the trait [`ApiError`](trait@ApiError).
#[cfg(feature = "derive")]
pub use envelope_derive::ApiError;
/// Derives the trait [`ApiResponse`](trait@ApiResponse).
#[cfg(feature = "derive")]
pub use envelope_derive::ApiResponse;
/// Derives the trait [`Envelope`](trait@Envelope).
#[cfg(feature = "derive")]
pub use envelope_derive::Envelope;
