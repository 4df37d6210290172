//! The impls for utoipa 5.

use utoipa_5 as library;
use utoipa_5::openapi::Schema;
use utoipa_5::openapi::header::{Header, HeaderBuilder};

#[path = "utoipa.rs"]
#[allow(clippy::duplicate_mod, reason = "there is one for each version of utoipa")]
mod documented;

pub use self::documented::*;

/// A header in utoipa 5, which cannot express that it is required.
fn header_of(schema: Schema, _is_required: bool) -> Header {
    HeaderBuilder::new().schema(schema).build()
}
