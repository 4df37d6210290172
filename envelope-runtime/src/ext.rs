//! Extra facts of an error or a response: the values of `ext(name = ..)` and of `#[api(ext)]` fields.

use alloc::vec::Vec;
use core::fmt;

use serde_core::{Serialize, Serializer};

use crate::RenderError;
use crate::json::{Scope, Sink, splice};
use crate::literal::Literal;

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
