//! Scalars as text: the content of a JSON string, a key, or a header's value.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde_core::Serialize;

use super::escape::{Escaping, escape_into};
use super::scalar::{Refusal, ScalarSerializer, Scalars};
use crate::facts::Facts;
use crate::{MessageWriter, RenderError, RenderErrorKind};

/// Takes text, escaped into JSON or as it is.
pub enum Text<'a> {
    /// The content of a JSON string.
    Json(&'a mut Vec<u8>),
    /// Plain text, for headers and keys.
    Plain(&'a mut String),
}

impl Text<'_> {
    /// Appends a value that is text, a number or a boolean; `Ok(false)` where it is absent.
    ///
    /// # Errors
    /// Where its `Serialize` fails, or it is of another shape.
    #[inline]
    pub fn value<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        value.serialize(ScalarSerializer(self)).map_err(|refusal| match refusal {
            Refusal::Custom(message) => RenderError::new(slot, RenderErrorKind::Serialize(message)),
            Refusal::Shape => RenderError::new(slot, RenderErrorKind::NotText),
        })
    }

    /// Appends text.
    pub fn constant(&mut self, text: &str) {
        self.str(text);
    }

    /// The place that is reached, in bytes.
    #[must_use]
    pub fn mark(&self) -> usize {
        match self {
            Text::Json(out) => out.len(),
            Text::Plain(out) => out.len(),
        }
    }

    /// Takes back what was appended since.
    pub fn rollback(&mut self, mark: usize) {
        match self {
            Text::Json(out) => out.truncate(mark),
            Text::Plain(out) => out.truncate(mark),
        }
    }

    /// Appends the message; `Ok(false)` where there is none.
    ///
    /// # Errors
    /// Where a value's `Display` fails.
    pub fn message<F: Facts + ?Sized>(&mut self, facts: &F) -> Result<bool, RenderError> {
        let written = match self {
            Text::Json(out) => facts.write_message(&mut MessageWriter::json(out)),
            Text::Plain(out) => facts.write_message(&mut MessageWriter::plain(*out)),
        };
        written.map_err(|fmt::Error| RenderError::new("message", RenderErrorKind::Format))
    }

    fn push(&mut self, text: &str) {
        match self {
            Text::Json(out) => out.extend_from_slice(text.as_bytes()),
            Text::Plain(out) => out.push_str(text),
        }
    }
}

impl Scalars for Text<'_> {
    #[inline]
    fn str(&mut self, value: &str) {
        match self {
            Text::Json(out) => escape_into(out, value),
            Text::Plain(out) => out.push_str(value),
        }
    }

    fn bool(&mut self, value: bool) {
        self.push(if value { "true" } else { "false" });
    }

    #[inline]
    fn integer(&mut self, digits: &str) {
        self.push(digits);
    }

    fn float<T: Serialize>(&mut self, value: T) {
        // A float that is finite always has a JSON form.
        self.push(&serde_json::to_string(&value).unwrap_or_default());
    }

    fn display<T: fmt::Display + ?Sized>(&mut self, value: &T) -> fmt::Result {
        match self {
            Text::Json(out) => write!(Escaping(out), "{value}"),
            Text::Plain(out) => write!(out, "{value}"),
        }
    }
}
