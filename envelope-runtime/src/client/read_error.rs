//! Bodies that are not the envelope's.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use crate::client::mismatch::Mismatch;

/// An answer whose body none of the envelope's templates could have written.
///
/// Its `Display` names the member at fault, as a JSON pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    status: u16,
    text: String,
    mismatch: Mismatch,
}

impl ReadError {
    #[cold]
    pub(super) fn new(status: u16, body: &[u8], mismatch: Mismatch) -> Self {
        ReadError(Box::new(Inner { status, text: String::from_utf8_lossy(body).into_owned(), mismatch }))
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The body as it came; bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { status, mismatch: Mismatch { pointer, text }, .. } = &*self.0;
        write!(f, "the body of the answer with status {status} differs from the envelope's")?;
        if pointer.is_empty() { write!(f, ": {text}") } else { write!(f, " at `{pointer}`: {text}") }
    }
}

impl core::error::Error for ReadError {}
