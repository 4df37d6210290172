//! What bytes, messages, details and headers are written to.

pub(crate) mod details;
#[cfg(feature = "_service")]
pub(crate) mod dropped_headers;
pub(crate) mod error;
pub(crate) mod headers;
pub(crate) mod json;
pub(crate) mod message;
pub(crate) mod percent;
