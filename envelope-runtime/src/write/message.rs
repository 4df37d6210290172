//! Writes the message of an error or success into a body, a `Display` or a string, or records the values in it by name.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde_core::{Serialize, Serializer};

use crate::write::json::escape::{Escaping, escape_short};

/// Receives a message piece by piece and writes it to its target, escaped as the target needs it.
pub struct MessageWriter<'a> {
    target: Target<'a>,
    /// True if a piece failed. The pieces of an expansion are statements, and the last one reports the failure.
    failed: bool,
}

enum Target<'a> {
    /// The content of a JSON string.
    Json(&'a mut Vec<u8>),
    /// Plain text.
    Plain(&'a mut dyn Write),
    /// No output: the values are kept by name.
    Recorder(&'a mut Recorder),
}

impl<'a> MessageWriter<'a> {
    /// A writer of plain text.
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
    /// Returns an error if the target does.
    #[inline]
    pub fn text(&mut self, text: &str) -> fmt::Result {
        match &mut self.target {
            Target::Json(out) => escape_short(out, text),
            Target::Plain(out) => return out.write_str(text),
            Target::Recorder(out) => out.text(text),
        }
        Ok(())
    }

    /// Appends the value as its `Display` writes it.
    ///
    /// # Errors
    /// Returns an error if the value's `Display` or the target does.
    pub fn display(&mut self, value: &dyn fmt::Display) -> fmt::Result {
        match &mut self.target {
            Target::Json(out) => write!(Escaping(out), "{value}"),
            Target::Plain(out) => write!(out, "{value}"),
            Target::Recorder(out) => out.display(value),
        }
    }

    /// Appends text that needs no escape in JSON.
    #[inline]
    pub(crate) fn clean(&mut self, text: &str) -> fmt::Result {
        match &mut self.target {
            Target::Json(out) => out.extend_from_slice(text.as_bytes()),
            Target::Plain(out) => return out.write_str(text),
            Target::Recorder(out) => out.text(text),
        }
        Ok(())
    }

    /// Appends a value that is text.
    #[inline]
    pub(crate) fn text_value(&mut self, text: &str) {
        match &mut self.target {
            Target::Json(out) => escape_short(out, text),
            Target::Plain(out) => self.failed |= out.write_str(text).is_err(),
            Target::Recorder(out) => out.value(text, false),
        }
    }

    /// Appends a value that is a number, given as its digits.
    #[inline]
    pub(crate) fn number_value(&mut self, digits: &str) {
        match &mut self.target {
            Target::Json(out) => out.extend_from_slice(digits.as_bytes()),
            Target::Plain(out) => self.failed |= out.write_str(digits).is_err(),
            Target::Recorder(out) => out.value(digits, true),
        }
    }

    /// Appends a value that is another error's message, written by `write`. A recorder keeps it as one value.
    pub(crate) fn whole(&mut self, write: impl FnOnce(&mut MessageWriter<'_>) -> fmt::Result) -> fmt::Result {
        let Target::Recorder(recorder) = &mut self.target else { return write(self) };
        let mut text = String::new();
        write(&mut MessageWriter::plain(&mut text))?;
        recorder.value(&text, false);
        Ok(())
    }

    /// Keeps the result of a piece for [`finish`](MessageWriter::finish).
    #[inline]
    pub(crate) fn keep(&mut self, result: fmt::Result) {
        self.failed |= result.is_err();
    }

    /// Appends a piece that needs no escape in JSON.
    #[inline]
    pub(crate) fn clean_piece(&mut self, text: &str) {
        let result = self.clean(text);
        self.keep(result);
    }

    /// Appends the last piece, which needs no escape in JSON, and returns an error if any piece failed.
    #[inline]
    pub(crate) fn finish(&mut self, text: &str) -> fmt::Result {
        self.clean_piece(text);
        if core::mem::take(&mut self.failed) { Err(fmt::Error) } else { Ok(()) }
    }
}

/// A value that a message shows, such as that of the field `limit` in `"{limit} is the limit"`.
///
/// It displays as it does in the message. An integer serializes as a number, and everything else as the displayed text.
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
        // The smallest type first: not every format supports 128 bits.
        match (self.is_number, self.text.parse(), self.text.parse(), self.text.parse(), self.text.parse()) {
            (true, Ok(number), ..) => serializer.serialize_i64(number),
            (true, _, Ok(number), ..) => serializer.serialize_u64(number),
            (true, _, _, Ok(number), _) => serializer.serialize_i128(number),
            (true, .., Ok(number)) => serializer.serialize_u128(number),
            _ => serializer.serialize_str(&self.text),
        }
    }
}

/// Receives a message piece by piece and keeps its values under the names of the template's placeholders.
pub(crate) struct Recorder {
    /// The rest of the template; `None` once the message does not match it.
    rest: Option<&'static str>,
    found: Vec<(&'static str, Argument)>,
}

impl Recorder {
    /// Expects a message made from this template.
    pub(crate) fn new(template: &'static str) -> Self {
        Recorder { rest: Some(template), found: Vec::new() }
    }

    /// The values, if the message matched the template.
    pub(crate) fn found(self) -> Option<Vec<(&'static str, Argument)>> {
        (self.rest == Some("")).then_some(self.found)
    }

    /// A piece of constant text.
    pub(crate) fn text(&mut self, text: &str) {
        self.rest = self.rest.and_then(|rest| rest.strip_prefix(text));
    }

    /// A value, for the next `{name}` of the template.
    pub(crate) fn value(&mut self, text: &str, is_number: bool) {
        let placeholder = self.rest.and_then(|rest| rest.strip_prefix('{')?.split_once('}'));
        self.rest = placeholder.map(|(_, rest)| rest);
        let Some((name, _)) = placeholder else { return };
        if self.found.iter().all(|(known, _)| *known != name) {
            self.found.push((name, Argument { text: text.into(), is_number }));
        }
    }

    /// A value that its `Display` writes.
    pub(crate) fn display(&mut self, value: &dyn fmt::Display) -> fmt::Result {
        let mut text = String::new();
        write!(text, "{value}")?;
        self.value(&text, false);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use core::fmt;

    use super::MessageWriter;

    /// A writer without space for anything.
    struct Full;

    impl fmt::Write for Full {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            if text.is_empty() { Ok(()) } else { Err(fmt::Error) }
        }
    }

    #[test]
    fn a_failure_of_any_piece_is_kept() {
        type Piece = fn(&mut MessageWriter<'_>);
        let pieces: [Piece; 3] = [|out| out.text_value("a"), |out| out.number_value("1"), |out| out.clean_piece("a")];
        for piece in pieces {
            let mut full = Full;
            let mut out = MessageWriter::plain(&mut full);
            piece(&mut out);
            assert_eq!(out.finish(""), Err(fmt::Error));
        }
    }
}
