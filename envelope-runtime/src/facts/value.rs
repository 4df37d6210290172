//! Extra facts of an error or a success: `ext(name = ..)`, `#[api(ext)]` fields, and texts that fields fill in.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use serde_core::ser::Error as _;
use serde_core::{Serialize, Serializer};
use serde_json::Value as Json;

use crate::entry::Entry;
use crate::entry::stated::Literal;
use crate::write::error::RenderError;
use crate::write::json::transcode::transcode;
use crate::write::json::writer::Writer;
use crate::write::message::MessageWriter;

/// The value of slot `ext.NAME`: a constant, or the value of a field.
#[derive(Clone, Copy)]
pub struct ExtValue<'a>(Value<'a>);

#[derive(Clone, Copy)]
enum Value<'a> {
    /// From `ext(name = literal)`.
    Literal(Literal),
    /// From `ext(name = "..{field}..")`.
    Filled(Filled<'a>),
    /// From a field marked `#[api(ext)]`, with the fallback for an absent value.
    Field(&'a dyn AnyValue, Fallback<'a>),
}

/// The fallback for an absent field.
#[derive(Clone, Copy)]
pub(crate) enum Fallback<'a> {
    Nothing,
    /// The constant of this name.
    Literal(Literal),
    /// The text of this name that fields fill in.
    Filled(Filled<'a>),
    /// The fact of this name that another field lends.
    Lent(&'static str, &'a dyn LendsExt),
}

impl<'a> ExtValue<'a> {
    /// A value of any type that can be serialized.
    pub fn new<T: Serialize>(value: &'a T) -> Self {
        ExtValue(Value::Field(value, Fallback::Nothing))
    }

    /// A value of any type that can be serialized, with a fallback.
    pub(crate) fn or<T: Serialize>(value: &'a T, fallback: Fallback<'a>) -> Self {
        ExtValue(Value::Field(value, fallback))
    }

    /// The text, if the value is one.
    ///
    /// ```
    /// use envelope_runtime::FieldError;
    ///
    /// let error = FieldError::new("name", "is too long").ext("max", 40).ext("unit", "characters");
    /// let unit = error.get_ext("unit").and_then(|unit| unit.as_str());
    /// assert_eq!((error.get_ext("max").and_then(|max| max.as_i64()), unit.as_deref()), (Some(40), Some("characters")));
    /// ```
    #[must_use]
    pub fn as_str(&self) -> Option<Cow<'a, str>> {
        if let Value::Literal(Literal::Str(text)) = self.0 {
            return Some(Cow::Borrowed(text));
        }
        match self.json()? {
            Json::String(text) => Some(Cow::Owned(text)),
            _ => None,
        }
    }

    /// The integer, if the value is one that fits in an `i64`.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.json()?.as_i64()
    }

    /// The number, if the value is one.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        self.json()?.as_f64()
    }

    /// The boolean, if the value is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        self.json()?.as_bool()
    }

    /// The value as JSON. `None` if it is absent, or if it cannot be serialized.
    fn json(&self) -> Option<Json> {
        let mut json = Vec::new();
        let is_present = self.write("ext", Writer::new(&mut json)).ok()?;
        if is_present { serde_json::from_slice(&json).ok() } else { None }
    }

    /// The literal, if the value is one.
    pub(crate) fn literal(self) -> Option<Literal> {
        if let Value::Literal(literal) = self.0 { Some(literal) } else { None }
    }

    /// The value as a literal, if it is constant, a number or a boolean.
    pub(crate) fn scalar(self) -> Option<Literal> {
        self.literal().or_else(|| match self.json()? {
            Json::Bool(value) => Some(Literal::Bool(value)),
            Json::Number(value) => value.as_i64().map(Literal::Int).or_else(|| value.as_f64().map(Literal::Float)),
            _ => None,
        })
    }

    /// Writes the value. If it is absent, writes nothing and returns `Ok(false)`.
    pub(crate) fn write(&self, slot: &'static str, mut out: Writer<'_>) -> Result<bool, RenderError> {
        match self.0 {
            Value::Literal(literal) => out.value(slot, &literal),
            Value::Filled(text) => out.value(slot, &text),
            Value::Field(field, fallback) => Ok(field.write(slot, out.by_ref())? || fallback.write(slot, out)?),
        }
    }
}

impl Fallback<'_> {
    fn write(&self, slot: &'static str, mut out: Writer<'_>) -> Result<bool, RenderError> {
        match self {
            Fallback::Nothing => Ok(false),
            Fallback::Literal(literal) => out.value(slot, literal),
            Fallback::Filled(text) => out.value(slot, text),
            Fallback::Lent(name, lender) => lender.ext(name).map_or(Ok(false), |value| value.write(slot, out)),
        }
    }
}

/// Any field that lends its facts, as a trait object.
pub(crate) trait LendsExt {
    #[doc(hidden)]
    fn ext(&self, name: &str) -> Option<ExtValue<'_>>;
}

impl From<Literal> for ExtValue<'_> {
    fn from(literal: Literal) -> Self {
        ExtValue(Value::Literal(literal))
    }
}

impl<'a> From<Filled<'a>> for ExtValue<'a> {
    fn from(text: Filled<'a>) -> Self {
        ExtValue(Value::Filled(text))
    }
}

impl fmt::Debug for ExtValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Value::Literal(value) => fmt::Debug::fmt(&value, f),
            Value::Field(..) | Value::Filled(_) => f.write_str("<field>"),
        }
    }
}

/// Any `Serialize` as a trait object.
trait AnyValue {
    fn write(&self, slot: &'static str, out: Writer<'_>) -> Result<bool, RenderError>;
}

impl<T: Serialize> AnyValue for T {
    fn write(&self, slot: &'static str, mut out: Writer<'_>) -> Result<bool, RenderError> {
        out.value(slot, self)
    }
}

impl Serialize for ExtValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Literal(literal) => return literal.serialize(serializer),
            Value::Filled(text) => return text.serialize(serializer),
            Value::Field(..) => {}
        }
        let mut json = Vec::new();
        match self.write("ext", Writer::new(&mut json)) {
            Ok(true) => transcode(&json, serializer),
            Ok(false) => serializer.serialize_none(),
            Err(error) => Err(S::Error::custom(error)),
        }
    }
}

/// The extra fact of this name that an entry states as a constant.
pub(crate) fn constant_ext(entry: &Entry, name: &str) -> Option<ExtValue<'static>> {
    entry.more().ext.iter().find(|(key, _)| *key == name).map(|(_, value)| ExtValue::from(*value))
}

/// The texts of an error or success that fields fill in at run time. The derives number them, variant by variant.
pub trait FilledTexts {
    /// Writes the text with this number.
    ///
    /// # Errors
    /// Returns an error if a value's `Display` or the target does.
    fn write_filled(&self, number: u32, out: &mut MessageWriter<'_>) -> fmt::Result;
}

/// One of these texts, which is written directly to its target, without a `String` in between.
#[derive(Clone, Copy)]
pub struct Filled<'a> {
    of: &'a dyn FilledTexts,
    number: u32,
}

impl<'a> Filled<'a> {
    /// The text with this number.
    #[must_use]
    pub fn new(of: &'a dyn FilledTexts, number: u32) -> Self {
        Filled { of, number }
    }
}

impl fmt::Display for Filled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.write_filled(self.number, &mut MessageWriter::plain(f))
    }
}

impl Serialize for Filled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::ExtValue;

    #[test]
    fn a_value_of_any_type_may_be_a_text() {
        assert_eq!(ExtValue::new(&String::from("a")).as_str().as_deref(), Some("a"));
        assert_eq!(ExtValue::new(&1).as_str(), None);
        assert_eq!(ExtValue::new(&None::<String>).as_str(), None);
    }
}
