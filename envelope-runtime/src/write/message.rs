//! The message of an error or a response on its way into a body, a `Display` or a string, and its values by name.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde_core::{Serialize, Serializer};

use crate::write::json::escape::{Escaping, escape_short};

/// Takes a message piece by piece and puts it where it is wanted, escaped as that place needs it.
pub struct MessageWriter<'a> {
    target: Target<'a>,
    /// A piece failed: the pieces of an expansion are statements, and the last one reports it.
    failed: bool,
}

enum Target<'a> {
    /// The content of a JSON string.
    Json(&'a mut Vec<u8>),
    /// Plain text.
    Plain(&'a mut dyn Write),
    /// Nowhere: the values are kept, by name.
    Recorder(&'a mut Recorder),
}

impl<'a> MessageWriter<'a> {
    /// Writes plain text.
    pub fn plain(out: &'a mut dyn Write) -> Self {
        MessageWriter { target: Target::Plain(out), failed: false }
    }

    pub(crate) fn recorder(out: &'a mut Recorder) -> Self {
        MessageWriter { target: Target::Recorder(out), failed: false }
    }

    #[inline]
    pub(crate) fn json(out: &'a mut Vec<u8>) -> Self {
        MessageWriter { target: Target::Json(out), failed: false }
    }

    /// Appends text.
    ///
    /// # Errors
    /// Returns an error if the text's destination does.
    #[inline]
    pub fn text(&mut self, text: &str) -> fmt::Result {
        match &mut self.target {
            Target::Json(out) => escape_short(out, text),
            Target::Plain(out) => return out.write_str(text),
            Target::Recorder(out) => out.text(text),
        }
        Ok(())
    }

    /// Appends what `value` displays.
    ///
    /// # Errors
    /// Returns an error if the value's `Display` or the text's destination does.
    pub fn display(&mut self, value: &dyn fmt::Display) -> fmt::Result {
        match &mut self.target {
            Target::Json(out) => write!(Escaping(out), "{value}"),
            Target::Plain(out) => write!(out, "{value}"),
            Target::Recorder(out) => out.display(value),
        }
    }

    /// Text that JSON writes as it is.
    #[inline]
    pub(crate) fn clean(&mut self, text: &str) -> fmt::Result {
        match &mut self.target {
            Target::Json(out) => out.extend_from_slice(text.as_bytes()),
            Target::Plain(out) => return out.write_str(text),
            Target::Recorder(out) => out.text(text),
        }
        Ok(())
    }

    /// A value that is text.
    #[inline]
    pub(crate) fn text_value(&mut self, text: &str) {
        match &mut self.target {
            Target::Json(out) => escape_short(out, text),
            Target::Plain(out) => self.failed |= out.write_str(text).is_err(),
            Target::Recorder(out) => out.value(text, false),
        }
    }

    /// A value that is a number, by its digits.
    #[inline]
    pub(crate) fn number_value(&mut self, digits: &str) {
        match &mut self.target {
            Target::Json(out) => out.extend_from_slice(digits.as_bytes()),
            Target::Plain(out) => self.failed |= out.write_str(digits).is_err(),
            Target::Recorder(out) => out.value(digits, true),
        }
    }

    /// The result of a piece, kept for [`finish`](MessageWriter::finish).
    #[inline]
    pub(crate) fn keep(&mut self, result: fmt::Result) {
        self.failed |= result.is_err();
    }

    /// A piece that JSON writes as it is.
    #[inline]
    pub(crate) fn clean_piece(&mut self, text: &str) {
        let result = self.clean(text);
        self.keep(result);
    }

    /// The last piece, which JSON writes as it is, and whether all pieces were written.
    #[inline]
    pub(crate) fn finish(&mut self, text: &str) -> fmt::Result {
        self.clean_piece(text);
        if core::mem::take(&mut self.failed) { Err(fmt::Error) } else { Ok(()) }
    }
}

/// A value that a message shows: of `"{limit} is the limit"`, the one of the field `limit`.
///
/// It displays as it does in the message. Integers serialize as such, and everything else as the text that it displays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    text: String,
    is_number: bool,
}

impl Argument {
    /// The value as the message shows it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl Serialize for Argument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // By the smallest type: not every format has 128 bits.
        match (self.is_number, self.text.parse(), self.text.parse(), self.text.parse(), self.text.parse()) {
            (true, Ok(number), ..) => serializer.serialize_i64(number),
            (true, _, Ok(number), ..) => serializer.serialize_u64(number),
            (true, _, _, Ok(number), _) => serializer.serialize_i128(number),
            (true, .., Ok(number)) => serializer.serialize_u128(number),
            _ => serializer.serialize_str(&self.text),
        }
    }
}

/// Takes a message piece by piece and keeps its values, each by the name that the template has in its place.
pub(crate) struct Recorder {
    /// What is left of the template; none once the message turned out to be another.
    rest: Option<&'static str>,
    found: Vec<(&'static str, Argument)>,
}

impl Recorder {
    /// Expects a message of this template.
    pub(crate) fn new(template: &'static str) -> Self {
        Recorder { rest: Some(template), found: Vec::new() }
    }

    /// The values, if the message was of the template.
    pub(crate) fn found(self) -> Option<Vec<(&'static str, Argument)>> {
        (self.rest == Some("")).then_some(self.found)
    }

    /// A piece of constant text.
    pub(crate) fn text(&mut self, text: &str) {
        self.rest = self.rest.and_then(|rest| rest.strip_prefix(text));
    }

    /// A value, which stands where the template has `{name}`.
    pub(crate) fn value(&mut self, text: &str, is_number: bool) {
        let placeholder = self.rest.and_then(|rest| rest.strip_prefix('{')?.split_once('}'));
        self.rest = placeholder.map(|(_, rest)| rest);
        let Some((name, _)) = placeholder else { return };
        if self.found.iter().all(|(known, _)| *known != name) {
            self.found.push((name, Argument { text: text.into(), is_number }));
        }
    }

    /// A value that is put together by its `Display`.
    pub(crate) fn display(&mut self, value: &dyn fmt::Display) -> fmt::Result {
        let mut text = String::new();
        write!(text, "{value}")?;
        self.value(&text, false);
        Ok(())
    }
}
