//! What an envelope's generated code writes to: a buffer, and the few moves that a template needs.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::Serialize;

use crate::write::error::{RenderError, RenderErrorKind};
use crate::write::json::comma::comma;
use crate::write::json::escape::escape_short;
use crate::write::json::ser::error::SerError;
use crate::write::json::ser::mode::{Content, Mode, Slot, Verbatim};
use crate::write::json::ser::{Serializer, Written};

/// Appends a body to a buffer.
///
/// It is handed on by value, as what it is: a reference. Methods that return a `bool` say whether the value is present; if it
/// is absent they have written nothing.
///
/// All methods that an expansion calls take `&mut self`, and it calls them on a `&mut Writer`: so no method of a user's trait
/// is nearer, whatever the trait is implemented for.
pub struct Writer<'a> {
    pub(crate) out: &'a mut Vec<u8>,
}

impl<'a> Writer<'a> {
    #[inline]
    pub(crate) fn new(out: &'a mut Vec<u8>) -> Self {
        Writer { out }
    }

    /// The same writer, to be handed on.
    #[inline]
    pub fn by_ref(&mut self) -> Writer<'_> {
        Writer { out: self.out }
    }

    /// JSON, or another text that is written as it is.
    #[inline]
    pub fn raw(&mut self, json: &str) {
        self.out.extend_from_slice(json.as_bytes());
    }

    /// A string with its quotes.
    #[inline(always)]
    pub fn string(&mut self, text: &str) {
        self.out.push(b'"');
        escape_short(self.out, text);
        self.out.push(b'"');
    }

    /// A comma, unless an object or array was just opened.
    #[inline]
    pub fn comma(&mut self) {
        comma(self.out);
    }

    /// The place that is reached.
    #[inline]
    #[must_use]
    pub fn mark(&mut self) -> usize {
        self.out.len()
    }

    /// Takes back what was written since.
    #[inline]
    pub fn rollback(&mut self, mark: usize) {
        self.out.truncate(mark);
    }

    /// True if something was written since.
    #[inline]
    #[must_use]
    pub fn wrote_since(&mut self, mark: usize) -> bool {
        self.out.len() != mark
    }

    /// Any value.
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

    /// Text, a number or a boolean, as the content of a string.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails, or if it is of another shape.
    #[inline]
    pub fn content<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        self.text::<Content, T>(slot, value)
    }

    /// Text, a number or a boolean, as it is: for headers and keys.
    ///
    /// # Errors
    /// Returns an error if the value's `Serialize` fails, or if it is of another shape.
    #[inline]
    pub fn verbatim<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        self.text::<Verbatim, T>(slot, value)
    }

    #[inline]
    fn text<M: Mode, T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        slot_error(slot, value.serialize(Serializer::<M>::new(self.out)))
    }
}

/// Text as it is, for headers and keys.
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

/// Text that `write` puts together; none if something in it is absent.
pub(crate) fn plain_text(
    write: impl FnOnce(Writer<'_>) -> Result<bool, RenderError>,
) -> Result<Option<String>, RenderError> {
    let mut text = Vec::new();
    let present = write(Writer::new(&mut text))?;
    // All that is written comes from a `str`, so nothing is lost.
    Ok(present.then(|| String::from_utf8(text).unwrap_or_default()))
}
