//! Constant extra facts.

use core::fmt;

use serde_core::{Serialize, Serializer};

/// A constant extra fact, as in `ext(name = literal)`.
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
