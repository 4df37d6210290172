//! Response envelopes for HTTP APIs: each fact of an answer stated once, on the type that it belongs to.
//!
//! - [`ApiError`]: an error type states code, HTTP status and message, and what else a client may see.
//! - [`ApiResponse`]: a success type states the same facts, all of them optional, and holds the payload.
//! - [`Envelope`]: a type states an API's JSON, once, as a template written as the very JSON that it makes.
//! - [`catalog`](mod@catalog): the constant table of all facts, checked at compile time by [`catalog!`] and printed for
//!   the docs.
//!
//! All four are derived or declared; the derives are re-exported here under the names of their traits.
//! The repository's README is the reference of the attribute keys and of the template language.
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod catalog;
mod code;
mod comprehension;
mod details;
mod envelope;
mod error;
mod ext;
mod facts;
mod field_errors;
pub mod headers;
mod json;
mod literal;
mod message;
mod page;
mod page_query;
mod parts;
#[cfg(feature = "derive")]
pub mod presets;
mod render_error;
mod reply;
mod response;
mod slots;
mod status;

#[doc(hidden)]
pub mod __private;

pub use crate::catalog::type_entries::Catalogued;
pub use crate::code::Code;
pub use crate::details::Details;
pub use crate::envelope::{Envelope, Enveloped};
pub use crate::error::ApiError;
pub use crate::ext::ExtValue;
pub use crate::facts::{FieldErrorsRef, Outcome};
pub use crate::field_errors::{FieldError, FieldErrors};
pub use crate::headers::Headers;
pub use crate::literal::Literal;
pub use crate::message::MessageWriter;
pub use crate::page::{Page, PageInfo};
pub use crate::page_query::{PageQuery, PageQueryError};
pub use crate::parts::{FieldErrorParts, Parts, Rendered};
pub use crate::render_error::{RenderError, RenderErrorKind};
pub use crate::reply::Reply;
pub use crate::response::{ApiResponse, Success, SuccessWith};
pub use crate::status::reason_phrase;

#[cfg(feature = "derive")]
pub use envelope_derive::{ApiError, ApiResponse, Envelope};

/// The README's code compiles and does what it says. It shows the conversion to `http`, so it needs that feature.
#[cfg(all(doctest, feature = "http"))]
#[doc = include_str!("../../README.md")]
struct Readme;
