//! The way from values to bytes: the writer that generated code fills, the serializer behind it, splicing, escaping, what is
//! kept of errors, and the buffers. Nothing here knows what an answer is.

mod buffer;
mod comma;
mod escape;
mod kept;
#[cfg(feature = "_service")]
mod raw;
mod scan;
mod ser;
mod splice;
mod transcode;
mod writer;

pub(crate) use self::buffer::{with_estimate, with_scratch};
pub(crate) use self::escape::{Escaping, escape_into, escape_short};
pub use self::kept::Kept;
pub(crate) use self::kept::Write;
#[cfg(feature = "_service")]
pub(crate) use self::raw::RawJson;
pub use self::splice::Scope;
pub(crate) use self::transcode::transcode;
pub use self::writer::Writer;
pub(crate) use self::writer::plain_text;
