//! What a catalogue and an envelope tell other languages and readers.

#[cfg(feature = "openapi")]
pub(crate) mod openapi;
#[cfg(feature = "page")]
pub(crate) mod page;
#[cfg(feature = "schema")]
pub mod schema;
#[cfg(feature = "typescript")]
mod typescript;
