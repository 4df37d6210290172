//! [`Writer`], to which generated code writes: a buffer, and the few operations that a template needs.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::Serialize;
/// Without `std`, the size of the last body is unknown.
#[cfg(not(feature = "std"))]
pub(crate) use with_scratch as with_estimate;

use crate::write::error::{RenderError, RenderErrorKind};
use crate::write::json::escape::escape_short;
use crate::write::json::ser::{Content, Mode, SerError, Serializer, Slot, Verbatim, Written, comma};
use crate::write::percent::encode_since;

/// Appends a body to a buffer.
///
/// It is passed by value, because it is only a reference. Methods that return a `bool` return whether the value is
/// present; if it is absent, they have written nothing.
///
/// All methods that an expansion calls take `&mut self`, and it calls them on a `&mut Writer`: so method resolution
/// never prefers a method of a user's trait, whatever the trait is implemented for.
pub struct Writer<'a> {
    pub(crate) out: &'a mut Vec<u8>,
}

impl<'a> Writer<'a> {
    #[inline]
    pub(crate) fn new(out: &'a mut Vec<u8>) -> Self {
        Writer { out }
    }

    /// The same writer, to pass on.
    #[inline]
    pub fn by_ref(&mut self) -> Writer<'_> {
        Writer { out: self.out }
    }

    /// Appends JSON, or other text, unchanged.
    #[inline]
    pub fn raw(&mut self, json: &str) {
        self.out.extend_from_slice(json.as_bytes());
    }

    /// Appends a string in quotes.
    #[inline(always)]
    pub fn string(&mut self, text: &str) {
        self.out.push(b'"');
        escape_short(self.out, text);
        self.out.push(b'"');
    }

    /// Appends a comma, unless an object or array was just opened.
    #[inline]
    pub fn comma(&mut self) {
        comma(self.out);
    }

    /// The current position.
    #[inline]
    #[must_use]
    pub fn mark(&mut self) -> usize {
        self.out.len()
    }

    /// Removes what was written since `mark`.
    #[inline]
    pub fn rollback(&mut self, mark: usize) {
        self.out.truncate(mark);
    }

    /// Percent-encodes what was written since `mark`.
    pub fn percent_encode(&mut self, mark: usize) {
        encode_since(self.out, mark);
    }

    /// True if something was written since `mark`.
    #[inline]
    #[must_use]
    pub fn wrote_since(&mut self, mark: usize) -> bool {
        self.out.len() != mark
    }

    /// Appends any value.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails.
    #[inline]
    pub fn value<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        let start = self.out.len();
        let present = slot_error(slot, value.serialize(Serializer::<Slot>::new(self.out)))?;
        if !present {
            // A raw value may be the text `null`.
            self.out.truncate(start);
        }
        Ok(present)
    }

    /// Appends text, a number or a boolean as the content of a string.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails, or if the value has another shape.
    #[inline]
    pub fn content<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        self.text::<Content, T>(slot, value)
    }

    /// Appends text, a number or a boolean unchanged: for headers and keys.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails, or if the value has another shape.
    #[inline]
    pub fn verbatim<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        self.text::<Verbatim, T>(slot, value)
    }

    #[inline]
    fn text<M: Mode, T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        slot_error(slot, value.serialize(Serializer::<M>::new(self.out)))
    }
}

/// Appends text unchanged, for headers and keys.
impl fmt::Write for Writer<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.raw(text);
        Ok(())
    }
}

#[inline]
fn slot_error(slot: &'static str, written: Written) -> Result<bool, RenderError> {
    written.map_err(|error| of_slot(slot, &error))
}

#[cold]
fn of_slot(slot: &'static str, error: &SerError) -> RenderError {
    if error.is_not_text() {
        RenderError::new(slot, RenderErrorKind::NotText)
    } else {
        RenderError::serialize(slot, error)
    }
}

/// The text that `write` writes; `None` if a value in it is absent.
pub(crate) fn plain_text(
    write: impl FnOnce(Writer<'_>) -> Result<bool, RenderError>,
) -> Result<Option<String>, RenderError> {
    let mut text = Vec::new();
    let present = write(Writer::new(&mut text))?;
    // Everything that is written comes from a `str`, so nothing is lost.
    Ok(present.then(|| String::from_utf8(text).unwrap_or_default()))
}

/// Larger buffers are freed, so that one huge response does not occupy memory for the thread's life.
#[cfg(feature = "std")]
const LARGEST: usize = 64 * 1024;

/// Calls `write` with an empty buffer and returns what it wrote, in an allocation of exactly that size.
#[cfg(feature = "std")]
pub(crate) fn with_scratch(write: impl FnOnce(Writer<'_>) -> Result<(), RenderError>) -> Result<Vec<u8>, RenderError> {
    use core::cell::Cell;

    std::thread_local! {
        static SCRATCH: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    }

    // Taken, not borrowed: a `Serialize` that meanwhile renders another reply gets its own empty buffer. So does a
    // thread that is ending and whose locals are gone.
    let mut buffer = SCRATCH.try_with(Cell::take).unwrap_or_default();
    buffer.clear();
    write(Writer::new(&mut buffer))?;
    if buffer.len() > LARGEST {
        buffer.shrink_to_fit();
        return Ok(buffer);
    }
    let body = buffer.as_slice().to_vec();
    let _ = SCRATCH.try_with(|scratch| scratch.set(buffer));
    Ok(body)
}

/// Calls `work` with an empty buffer that this thread keeps, for content that is copied at once.
#[cfg(feature = "_service")]
pub(super) fn with_shared<R>(work: impl FnOnce(&mut Vec<u8>) -> R) -> R {
    use core::cell::Cell;

    std::thread_local! {
        static SHARED: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    }

    // Taken, as in `with_scratch`.
    let mut buffer = SHARED.try_with(Cell::take).unwrap_or_default();
    buffer.clear();
    let done = work(&mut buffer);
    if buffer.capacity() <= LARGEST {
        let _ = SHARED.try_with(|shared| shared.set(buffer));
    }
    done
}

/// Calls `write` with a buffer that has room for a body as large as the last one of this thread, and returns it. The
/// responses of a service are alike: most need no larger buffer, and no copy as in [`with_scratch`], which takes time
/// in proportion to the payload.
#[cfg(feature = "std")]
pub(crate) fn with_estimate(write: impl FnOnce(Writer<'_>) -> Result<(), RenderError>) -> Result<Vec<u8>, RenderError> {
    use core::cell::Cell;

    std::thread_local! {
        static ESTIMATE: Cell<usize> = const { Cell::new(256) };
    }

    let mut body = Vec::with_capacity(ESTIMATE.try_with(Cell::get).unwrap_or_default());
    write(Writer::new(&mut body))?;
    let estimate = body.len() + body.len() / 8;
    let _ = ESTIMATE.try_with(|last| last.set(estimate.min(LARGEST)));
    if body.capacity() / 2 > body.len() {
        body.shrink_to_fit();
    }
    Ok(body)
}

/// Calls `write` with an empty buffer and returns what it wrote.
#[cfg(not(feature = "std"))]
pub(crate) fn with_scratch(write: impl FnOnce(Writer<'_>) -> Result<(), RenderError>) -> Result<Vec<u8>, RenderError> {
    let mut buffer = Vec::with_capacity(256);
    write(Writer::new(&mut buffer))?;
    buffer.shrink_to_fit();
    Ok(buffer)
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::{LARGEST, Writer, with_estimate, with_scratch};
    use crate::write::error::{RenderError, RenderErrorKind};

    fn body(len: usize) -> impl FnOnce(Writer<'_>) -> Result<(), RenderError> {
        move |mut out| {
            out.raw(&"x".repeat(len));
            Ok(())
        }
    }

    #[test]
    fn a_body_is_what_was_written_whatever_came_before() {
        for len in [0, 1, 300, 2 * LARGEST, 2, 300, 310, 250, 0] {
            let (estimated, exact) = (with_estimate(body(len)).unwrap(), with_scratch(body(len)).unwrap());
            assert_eq!((estimated.len(), exact.len()), (len, len));
            assert_eq!(exact.capacity(), len);
            assert!(estimated.capacity() <= 2 * len + 1, "{} for {len}", estimated.capacity());
        }
    }

    #[test]
    fn a_body_after_a_failed_one_is_whole() {
        fn fail(mut out: Writer<'_>) -> Result<(), RenderError> {
            out.raw("y");
            Err(RenderError::new("x", RenderErrorKind::Format))
        }
        assert!(with_estimate(fail).is_err() && with_scratch(fail).is_err());
        assert_eq!(with_estimate(body(3)).unwrap(), b"xxx");
        assert_eq!(with_scratch(body(3)).unwrap(), b"xxx");
    }
}
