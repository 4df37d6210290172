//! The way from values to bytes: the writer that generated code fills, the serializer behind it, splicing, escaping
//! and the buffers. Nothing here knows what an answer is.

pub(crate) mod escape;
#[cfg(feature = "_service")]
pub(crate) mod raw;
mod ser;
pub(crate) mod splice;
pub(crate) mod transcode;
pub(crate) mod writer;
