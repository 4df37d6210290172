//! Extra facts of an error or a response: the values of `ext(name = ..)` and of `#[api(ext)]` fields.

use alloc::vec::Vec;
use core::fmt;

use serde_core::{Serialize, Serializer};

use crate::RenderError;
use crate::json::{Scope, Sink, splice};

/// A constant extra fact, as it stands in `ext(name = literal)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Literal {
    /// `"text"`
    Str(&'static str),
    /// `-5`
    Int(i64),
    /// `0.5`
    Float(f64),
    /// `true`
    Bool(bool),
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Literal::Str(value) => f.pad(value),
            Literal::Int(value) => fmt::Display::fmt(value, f),
            Literal::Float(value) => fmt::Display::fmt(value, f),
            Literal::Bool(value) => fmt::Display::fmt(value, f),
        }
    }
}

impl Serialize for Literal {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Literal::Str(value) => serializer.serialize_str(value),
            Literal::Int(value) => serializer.serialize_i64(value),
            Literal::Float(value) => serializer.serialize_f64(value),
            Literal::Bool(value) => serializer.serialize_bool(value),
        }
    }
}

/// The value of slot `ext.NAME`: constant, or a field's at run time.
#[derive(Clone, Copy)]
pub enum ExtValue<'a> {
    /// From `ext(name = literal)`.
    Literal(Literal),
    /// From a field marked `#[api(ext)]`.
    Field(&'a dyn AnyValue),
}

impl<'a> ExtValue<'a> {
    /// A value of any type that can be serialized.
    pub fn new<T: Serialize>(value: &'a T) -> Self {
        ExtValue::Field(value)
    }
}

impl fmt::Debug for ExtValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ExtValue::Literal(value) => fmt::Debug::fmt(value, f),
            ExtValue::Field(_) => f.write_str("<field>"),
        }
    }
}

/// A `Serialize` behind a reference: what this crate does with a value, with the serializer already chosen.
pub trait AnyValue {
    #[doc(hidden)]
    fn write_json(&self, slot: &'static str, out: &mut Vec<u8>) -> Result<bool, RenderError>;
    #[doc(hidden)]
    fn splice(&self, slot: &'static str, out: &mut Vec<u8>, scope: &mut Scope) -> Result<bool, RenderError>;
}

impl<T: Serialize> AnyValue for T {
    fn write_json(&self, slot: &'static str, out: &mut Vec<u8>) -> Result<bool, RenderError> {
        out.value(slot, self)
    }

    fn splice(&self, slot: &'static str, out: &mut Vec<u8>, scope: &mut Scope) -> Result<bool, RenderError> {
        splice(out, scope, slot, self)
    }
}

impl Serialize for ExtValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            ExtValue::Literal(value) => value.serialize(serializer),
            ExtValue::Field(value) => {
                let mut json = Vec::new();
                match value.write_json("ext", &mut json) {
                    Ok(true) => crate::json::transcode(&json, serializer),
                    Ok(false) => serializer.serialize_none(),
                    Err(error) => Err(serde_core::ser::Error::custom(error)),
                }
            }
        }
    }
}
