//! The one place that bytes of a body go to.

use alloc::vec::Vec;

use serde::Serialize;

use super::escape::{escape_slowly, is_clean};
use super::scalar::{Refusal, ScalarSerializer, Scalars};
use super::{Text, serialize_compound};
use crate::facts::Facts;
use crate::{Code, ExtValue, RenderError};

/// Room that is made ready at once when there is none left.
const ROOM: usize = 256;

/// Writes a body from front to back, into a buffer whose every byte exists already: what is written replaces what was
/// there, so that an append is a comparison, a copy and an addition.
///
/// The length is kept here and not in the buffer. As long as a writer is only used by methods that are inlined, it stays
/// in a register; whatever is not inlined gets a writer of its own ([`begin`](Writer::begin)) and reports back
/// ([`resume`](Writer::resume)).
///
/// Methods that return a `bool` say whether the value is present. Where it is absent they have written nothing.
pub struct Writer<'a> {
    buffer: &'a mut Vec<u8>,
    len: usize,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(buffer: &'a mut Vec<u8>) -> Self {
        Writer { buffer, len: 0 }
    }

    /// What has been written.
    pub(crate) fn written(&self) -> &[u8] {
        self.buffer.get(..self.len).unwrap_or_default()
    }

    /// What has been written since.
    pub(crate) fn written_since(&self, mark: usize) -> &[u8] {
        self.buffer.get(mark..self.len).unwrap_or_default()
    }

    /// A writer that goes on where this one is.
    #[inline(always)]
    pub fn begin(&mut self) -> Writer<'_> {
        Writer { buffer: self.buffer, len: self.len }
    }

    /// Goes on where another writer has stopped.
    #[inline(always)]
    pub fn resume(&mut self, mark: usize) {
        self.len = mark;
    }

    /// The place that is reached.
    #[inline(always)]
    #[must_use]
    pub fn mark(&self) -> usize {
        self.len
    }

    /// Takes back what was written since.
    #[inline(always)]
    pub fn rollback(&mut self, mark: usize) {
        self.len = mark;
    }

    /// True where something was written since.
    #[inline(always)]
    #[must_use]
    pub fn wrote_since(&self, mark: usize) -> bool {
        self.len != mark
    }

    #[inline(always)]
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        let end = self.len + bytes.len();
        match self.buffer.get_mut(self.len..end) {
            Some(place) => place.copy_from_slice(bytes),
            None => append_and_grow(self.buffer, self.len, bytes),
        }
        self.len = end;
    }

    #[inline(always)]
    pub(crate) fn byte(&mut self, byte: u8) {
        self.bytes(&[byte]);
    }

    /// A constant fragment of JSON, or text that needs no escaping.
    #[inline(always)]
    pub fn raw(&mut self, json: &str) {
        self.bytes(json.as_bytes());
    }

    /// A comma, unless an object or array was just opened.
    #[inline(always)]
    pub fn comma(&mut self) {
        let last = self.len.checked_sub(1).and_then(|last| self.buffer.get(last));
        if !matches!(last, Some(b'{' | b'[')) {
            self.byte(b',');
        }
    }

    /// A string with its quotes.
    #[inline(always)]
    pub fn string(&mut self, text: &str) {
        if is_clean(text.as_bytes()) {
            self.clean_string(text);
        } else {
            self.byte(b'"');
            self.escaped(text);
            self.byte(b'"');
        }
    }

    /// A string with its quotes that needs no escaping: looked up once for all three pieces.
    #[inline(always)]
    fn clean_string(&mut self, text: &str) {
        let end = self.len + text.len() + 2;
        if let Some([open, content @ .., close]) = self.buffer.get_mut(self.len..end) {
            *open = b'"';
            content.copy_from_slice(text.as_bytes());
            *close = b'"';
            self.len = end;
        } else {
            self.byte(b'"');
            self.bytes(text.as_bytes());
            self.byte(b'"');
        }
    }

    /// The content of a string.
    #[inline(always)]
    pub(crate) fn escaped(&mut self, text: &str) {
        if is_clean(text.as_bytes()) {
            self.bytes(text.as_bytes());
        } else {
            let mut inner = self.begin();
            escape_slowly(&mut inner, text.as_bytes());
            let mark = inner.mark();
            self.resume(mark);
        }
    }

    /// Any value.
    ///
    /// # Errors
    /// Where its `Serialize` fails.
    #[inline(always)]
    pub fn value<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        self.try_value(value).map_err(|refusal| RenderError::serialize(slot, refusal))
    }

    /// Any value. A refusal is never of a shape: JSON takes all.
    #[inline(always)]
    pub(crate) fn try_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<bool, Refusal> {
        let mut scalar = self.begin();
        let result = value.serialize(ScalarSerializer(&mut scalar));
        let mark = scalar.mark();
        match result {
            Err(Refusal::Shape) => self.compound(value),
            result => {
                self.resume(mark);
                result
            }
        }
    }

    /// Values with inner structure go through a JSON library; what it writes as `null` is absent.
    fn compound<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<bool, Refusal> {
        let start = self.len;
        self.buffer.truncate(start);
        let result = serialize_compound(self.buffer, value);
        let present = self.buffer.get(start..) != Some(b"null");
        if present {
            self.len = self.buffer.len();
        }
        self.buffer.resize(self.buffer.len() + ROOM / 2, 0);
        result.map(|()| present).map_err(<Refusal as serde::ser::Error>::custom)
    }

    /// A scalar as the content of a string.
    ///
    /// # Errors
    /// Where its `Serialize` fails, or it is no scalar.
    #[inline(always)]
    pub fn text<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        self.as_text(|text| text.value(slot, value))
    }

    #[inline(always)]
    fn as_text<T>(&mut self, write: impl FnOnce(&mut Text<'_>) -> T) -> T {
        let mut text = Text::Json(self.begin());
        let result = write(&mut text);
        let mark = text.mark();
        self.resume(mark);
        result
    }

    /// Slot `ext.NAME`, which is not always a scalar.
    ///
    /// # Errors
    /// Where its `Serialize` fails.
    pub fn ext(&mut self, slot: &'static str, value: Option<ExtValue<'_>>) -> Result<bool, RenderError> {
        match value {
            None => Ok(false),
            Some(ExtValue::Literal(literal)) => self.value(slot, &literal),
            Some(ExtValue::Field(field)) => field.write_json(slot, self),
        }
    }

    /// Slot `code`.
    #[inline(always)]
    pub fn code<F: Facts + ?Sized>(&mut self, facts: &F) -> bool {
        if let Some(json) = facts.code_json() {
            self.raw(json);
            return true;
        }
        match facts.code() {
            None => return false,
            Some(Code::Str(code)) => self.string(code),
            Some(Code::Int(code)) => self.raw(itoa::Buffer::new().format(code)),
        }
        true
    }

    /// Slot `status`.
    #[inline(always)]
    pub fn status<F: Facts + ?Sized>(&mut self, facts: &F) -> bool {
        let Some(status) = facts.status() else { return false };
        match three_digits(status) {
            Some(digits) => self.bytes(&digits),
            None => self.raw(itoa::Buffer::new().format(status)),
        }
        true
    }

    /// The message as a string.
    ///
    /// # Errors
    /// Where a value's `Display` fails.
    #[inline]
    pub fn message<F: Facts + ?Sized>(&mut self, facts: &F) -> Result<bool, RenderError> {
        let start = self.mark();
        self.byte(b'"');
        let present = self.message_text(facts)?;
        if present {
            self.byte(b'"');
        } else {
            self.rollback(start);
        }
        Ok(present)
    }

    /// The message as the content of a string.
    ///
    /// # Errors
    /// Where a value's `Display` fails.
    #[inline(always)]
    pub fn message_text<F: Facts + ?Sized>(&mut self, facts: &F) -> Result<bool, RenderError> {
        if let Some(text) = facts.clean_message() {
            self.raw(text);
            return Ok(true);
        }
        if let Some(text) = facts.plain_message() {
            self.escaped(text);
            return Ok(true);
        }
        self.as_text(|text| text.message(facts))
    }
}

#[cold]
fn append_and_grow(buffer: &mut Vec<u8>, len: usize, bytes: &[u8]) {
    buffer.truncate(len);
    buffer.extend_from_slice(bytes);
    buffer.resize((buffer.len() + ROOM).max(buffer.capacity()), 0);
}

/// The digits of a number that has three, as every status that can be sent.
#[inline(always)]
fn three_digits(status: u16) -> Option<[u8; 3]> {
    if !(100..1000).contains(&status) {
        return None;
    }
    // All below ten, so nothing is cut off.
    let digit = |number: u16| b'0' + (number % 10) as u8;
    Some([digit(status / 100), digit(status / 10), digit(status)])
}

impl Scalars for Writer<'_> {
    #[inline(always)]
    fn str(&mut self, value: &str) {
        self.string(value);
    }

    #[inline]
    fn bool(&mut self, value: bool) {
        self.raw(if value { "true" } else { "false" });
    }

    #[inline]
    fn integer(&mut self, digits: &str) {
        self.raw(digits);
    }

    fn float<T: Serialize>(&mut self, value: T) {
        // A float that is finite always has a JSON form, and a buffer takes it.
        let _ = self.compound(&value);
    }

    fn display<T: core::fmt::Display + ?Sized>(&mut self, value: &T) -> core::fmt::Result {
        use core::fmt::Write;
        self.byte(b'"');
        write!(super::escape::Escaping(self), "{value}")?;
        self.byte(b'"');
        Ok(())
    }
}
