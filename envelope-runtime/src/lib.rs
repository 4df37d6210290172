//! Error codes, HTTP statuses and the JSON around them for HTTP services: state the code, status and message of an
//! error once, on its type, and render it in the JSON format of your API.
//!
//! ```
//! use envelope_runtime::{ApiError, ApiResponse, Envelope};
//! use serde::Serialize;
//!
//! // The JSON format of the API. `self` holds the values of one request.
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
//! fn respond(name: &str) -> Result<envelope_runtime::Reply, envelope_runtime::RenderError> {
//!     let api = Api { id: "req_1" };
//!     match find(name) {
//!         Ok(user) => api.success(&user),
//!         Err(fault) => api.error(&fault),
//!     }
//! }
//!
//! let reply = respond("ada")?;
//! assert_eq!((reply.status(), reply.to_string().as_str()), (200, r#"{"ok":true,"data":{"name":"ada"},"id":"req_1"}"#));
//!
//! let reply = respond("bob")?;
//! assert_eq!(reply.status(), 404);
//! assert_eq!(
//!     reply.to_string(),
//!     r#"{"ok":false,"code":"USER_NOT_FOUND","message":"There is no user bob","id":"req_1"}"#
//! );
//! # Ok::<(), envelope_runtime::RenderError>(())
//! ```
//!
//! # Overview
//!
//! The [guide] shows how to use the crate, one task on each page. The pages of the derives are the reference: every
//! attribute key, template construct and slot, with examples.
//!
//! - **Errors**: [`#[derive(ApiError)]`](derive@ApiError) implements the trait [`ApiError`](trait@ApiError).
//!   [`FieldErrors`] is a list of invalid inputs.
//! - **Successes**: [`#[derive(ApiResponse)]`](derive@ApiResponse) implements the trait
//!   [`ApiResponse`](trait@ApiResponse). [`Success`] is a success with any payload, [`Page`] one page of a list, and
//!   [`PageQuery`] the query that asks for a page.
//! - **Envelopes**: [`#[derive(Envelope)]`](derive@Envelope) implements the trait [`Envelope`](trait@Envelope), which
//!   renders errors, successes and pages as a [`Reply`]: status, headers and body. [`presets`] has ready-made
//!   envelopes, including RFC 9457.
//! - **Catalogues**: [`catalog!`](macro@catalog) combines the constant facts of several types, checks at compile time
//!   that no code is used twice, and prints them for the docs as Markdown, HTML, CSV or JSON
//!   ([`catalog`](mod@catalog)).
//! - **Docs and other languages**: features `schema`, `openapi` and `typescript` generate JSON Schema, OpenAPI 3.1 and
//!   TypeScript from the same templates and entries. [`template`] has the templates as data.
//! - **Services**: with feature `axum` or `tower`, `service::EnvelopeLayer` puts every response into one envelope,
//!   including errors that the framework itself produces.
//!
//! A [`Reply`] works with any web framework: it consists of a number, pairs of strings, and bytes, and with feature
//! `http` it converts to `http::Response`.
//!
//! # Features
//!
//! | feature | default | what it adds |
//! |---|---|---|
//! | `std` | yes | reuses one buffer per thread for bodies whose size is not known in advance; without `std`, the crate needs only `alloc` |
//! | `derive` | yes | the derives and the presets |
//! | `http` | no | `Reply` converts to `http::Response`; a `status` field can be an `http::StatusCode` |
//! | `tower` | no | the module `service`: a layer that puts every response into one envelope; includes `http` |
//! | `schema` | no | the module `schema`: the JSON Schema of an envelope's bodies |
//! | `schemars` | no | schemas and OpenAPI describe details, payloads and fields of an envelope by the `JsonSchema` (schemars 1) of their types; includes `schema` |
//! | `openapi` | no | `Catalog::openapi` and `Catalog::responses`: the responses of an API in OpenAPI 3.1; includes `schema` |
//! | `utoipa` | no | errors, successes and pages implement `IntoResponses` of utoipa 6, which documents an operation; includes `openapi` |
//! | `utoipa-5` | no | the same for utoipa 5 |
//! | `typescript` | no | `Catalog::typescript`: types and guards in TypeScript for clients of an API; includes `schema` |
//! | `client` | no | the module `client`: parses the responses of another service by its envelope |
//! | `axum` | no | axum 0.8: handlers return errors, successes and pages directly and extract `PageQuery`; `service::axum` has extractors that tell clients what is wrong with a request; includes `tower` |
//! | `actix-web` | no | the same for actix-web 4, with middleware and extractors in `service::actix`; includes `http` |
//! | `tracing` | no | one event for each error that a service sends, with its type, variant and causes |
//! | `garde` | no | [`FieldErrors`] from the report of garde 0.23 |
//! | `validator` | no | [`FieldErrors`] from the errors of validator 0.21 |
//! | `check` | no | the module `check`, for tests: fails if docs differ from what the catalogue prints, or if a change would break clients |
//! | `page` | no | `Catalog::reference`: the catalogue as one searchable HTML page, with members, headers and an example for each entry, and with your own logo, colour and wording |
//!
//! The [README](https://crates.io/crates/envelope-runtime) shows a compile error and compares this crate with others.
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
// Contains only text: rustdoc shows the pages, and the tests of the repository run their code.
#[cfg(all(doc, not(doctest)))]
pub mod guide;
mod http;
mod outputs;
// Lists the public features, because the compiler shows this condition to users who have enabled none of them.
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

/// OpenAPI 3.1 for the responses of an API: [`Catalog::openapi`](catalog::Catalog::openapi) returns the components of a
/// document, [`Catalog::responses`](catalog::Catalog::responses) those of one operation. With feature `utoipa`, every
/// error, success and page documents itself in an operation, in the envelope that it names or in that of `within`.
///
/// Each response is described as it is sent: the body with its code, status, details and field errors, the headers, and
/// an example for each code. The types of details and payloads are described by their `JsonSchema`, if they have one
/// and feature `schemars` is on; see [`schema`].
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
