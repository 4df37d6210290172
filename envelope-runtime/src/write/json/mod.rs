//! Writes values as JSON: the writer that generated code calls, its serializer, splicing, escaping and the buffers.
//! Nothing here depends on errors, successes or envelopes.

pub(crate) mod escape;
#[cfg(feature = "_service")]
pub(crate) mod raw;
mod ser;
pub(crate) mod splice;
pub(crate) mod transcode;
pub(crate) mod writer;
