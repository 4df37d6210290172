//! A catalogue and an envelope for other languages and readers: schemas, OpenAPI, TypeScript and a reference page.

#[cfg(feature = "openapi")]
pub(crate) mod openapi;
#[cfg(feature = "page")]
pub(crate) mod page;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "typescript")]
mod typescript;
