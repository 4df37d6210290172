//! Extra facts of an error or a response: the values of `ext(name = ..)` and of `#[api(ext)]` fields.

use alloc::vec::Vec;
use core::fmt;

use serde_core::ser::Error as _;
use serde_core::{Serialize, Serializer};

use crate::RenderError;
use crate::filled::Filled;
use crate::json::{Writer, transcode};
use crate::literal::Literal;

/// The value of slot `ext.NAME`: constant, or a field's at run time.
#[derive(Clone, Copy)]
pub struct ExtValue<'a>(Value<'a>);

#[derive(Clone, Copy)]
enum Value<'a> {
    /// From `ext(name = literal)`.
    Literal(Literal),
    /// From a field marked `#[api(ext)]`.
    Field(&'a dyn AnyValue),
    /// From `ext(name = "..{field}..")`.
    Filled(Filled<'a>),
}

impl<'a> ExtValue<'a> {
    /// A value of any type that can be serialized.
    pub fn new<T: Serialize>(value: &'a T) -> Self {
        ExtValue(Value::Field(value))
    }

    /// Writes it as a value; `Ok(false)`, and nothing, if it is absent.
    pub(crate) fn write(&self, slot: &'static str, mut out: Writer<'_>) -> Result<bool, RenderError> {
        match self.0 {
            Value::Literal(literal) => out.value(slot, &literal),
            Value::Field(field) => field.write(slot, out),
            Value::Filled(text) => out.value(slot, &text),
        }
    }
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
            Value::Field(_) | Value::Filled(_) => f.write_str("<field>"),
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
        let field = match self.0 {
            Value::Literal(literal) => return literal.serialize(serializer),
            Value::Filled(text) => return text.serialize(serializer),
            Value::Field(field) => field,
        };
        let mut json = Vec::new();
        match field.write("ext", Writer::new(&mut json)) {
            Ok(true) => transcode(&json, serializer),
            Ok(false) => serializer.serialize_none(),
            Err(error) => Err(S::Error::custom(error)),
        }
    }
}
