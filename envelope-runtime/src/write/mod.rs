//! The targets of rendering: JSON, messages, details and headers.

pub(crate) mod details;
#[cfg(feature = "_service")]
pub(crate) mod dropped_headers;
pub(crate) mod error;
pub(crate) mod headers;
pub(crate) mod json;
pub(crate) mod message;
pub(crate) mod percent;
