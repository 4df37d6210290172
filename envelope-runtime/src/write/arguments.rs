//! The values of a message by name, for messages that an envelope writes in another language.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write as _};

use serde_core::{Serialize, Serializer};

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
