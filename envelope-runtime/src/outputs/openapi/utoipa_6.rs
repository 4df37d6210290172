//! The impls for utoipa 6.

use utoipa as library;
use utoipa::openapi::header::{Header, HeaderBuilder};
use utoipa::openapi::{RefOr, Schema};

#[path = "utoipa.rs"]
#[allow(clippy::duplicate_mod, reason = "there is one for each version of utoipa")]
mod documented;

pub use self::documented::*;

fn header_of(schema: Schema, is_required: bool) -> Header {
    let required = is_required.then(|| [("required", true)].into_iter().collect());
    HeaderBuilder::new().schema(Some(RefOr::T(schema))).extensions(required).build()
}
