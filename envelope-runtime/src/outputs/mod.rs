//! Prints a catalogue's answers in an envelope: as JSON Schema, OpenAPI, TypeScript and a reference page.

#[cfg(feature = "schema")]
#[cfg_attr(
    not(all(feature = "_utoipa", feature = "check", feature = "page", feature = "typescript")),
    allow(dead_code, reason = "each output prints only a part of an answer")
)]
pub(crate) mod answers;
#[cfg(feature = "openapi")]
pub(crate) mod openapi;
#[cfg(feature = "page")]
pub(crate) mod page;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "typescript")]
mod typescript;
