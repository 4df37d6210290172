//! [`Scalar`], the value of an extra fact that a page or a field error is given at run time.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use serde_core::{Serialize, Serializer};

use crate::entry::stated::Literal;
use crate::facts::value::ExtValue;

/// Text, a number or a boolean: the value of an extra fact or header of a page, or of an extra fact of a field error.
///
/// Any such value converts to it with `From`, so that `page.ext("took_ms", 12)` takes the number itself.
#[derive(Clone, Debug)]
pub struct Scalar(Value);

#[derive(Clone, Debug)]
enum Value {
    Text(Cow<'static, str>),
    Int(i64),
    Unsigned(u64),
    Float(f64),
    Bool(bool),
}

/// Floats are equal if their bits are, so that a NaN equals itself.
impl PartialEq for Scalar {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Value::Text(left), Value::Text(right)) => left == right,
            (Value::Float(left), Value::Float(right)) => left.to_bits() == right.to_bits(),
            (Value::Bool(left), Value::Bool(right)) => left == right,
            (left, right) => integer(left).is_some_and(|left| Some(left) == integer(right)),
        }
    }
}

impl Eq for Scalar {}

fn integer(value: &Value) -> Option<i128> {
    match *value {
        Value::Int(value) => Some(value.into()),
        Value::Unsigned(value) => Some(value.into()),
        Value::Text(_) | Value::Float(_) | Value::Bool(_) => None,
    }
}

impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Value::Text(value) => f.pad(value),
            Value::Int(value) => fmt::Display::fmt(value, f),
            Value::Unsigned(value) => fmt::Display::fmt(value, f),
            Value::Float(value) => fmt::Display::fmt(value, f),
            Value::Bool(value) => fmt::Display::fmt(value, f),
        }
    }
}

impl Serialize for Scalar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Value::Text(value) => serializer.serialize_str(value),
            Value::Int(value) => serializer.serialize_i64(*value),
            Value::Unsigned(value) => serializer.serialize_u64(*value),
            Value::Float(value) => serializer.serialize_f64(*value),
            Value::Bool(value) => serializer.serialize_bool(*value),
        }
    }
}

macro_rules! from {
    ($($variant:ident: $($type:ty),*;)*) => {
        $($(impl From<$type> for Scalar {
            fn from(value: $type) -> Self {
                Scalar(Value::$variant(value.into()))
            }
        })*)*
    };
}

from! {
    Text: &'static str, String, Cow<'static, str>;
    Int: i8, i16, i32, i64;
    Unsigned: u8, u16, u32, u64;
    Float: f64;
    Bool: bool;
}

impl From<usize> for Scalar {
    fn from(value: usize) -> Self {
        // No target has an address space larger than 64 bits.
        Scalar(Value::Unsigned(value as u64))
    }
}

impl From<isize> for Scalar {
    fn from(value: isize) -> Self {
        Scalar(Value::Int(value as i64))
    }
}

impl From<Literal> for Scalar {
    fn from(value: Literal) -> Self {
        match value {
            Literal::Str(value) => value.into(),
            Literal::Int(value) => value.into(),
            Literal::Float(value) => value.into(),
            Literal::Bool(value) => value.into(),
        }
    }
}

/// The extra fact of this name; the last one takes precedence.
pub(crate) fn find<'a>(facts: &'a [(Cow<'static, str>, Scalar)], name: &str) -> Option<ExtValue<'a>> {
    facts.iter().rfind(|(known, _)| known == name).map(|(_, value)| ExtValue::new(value))
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::Scalar;

    #[test]
    fn scalars_are_equal_if_their_values_are() {
        let scalars: [Scalar; 7] =
            ["1".into(), "2".into(), 1_u8.into(), (-1).into(), 0.5.into(), true.into(), false.into()];
        for (index, scalar) in scalars.iter().enumerate() {
            let equal = scalars.iter().map(|other| scalar == other);
            assert!(equal.enumerate().all(|(other, is_equal)| is_equal == (other == index)), "{scalar:?}");
        }
        assert_eq!(Scalar::from(1_u64), Scalar::from(1_i8));
        assert_eq!(Scalar::from(f64::NAN), Scalar::from(f64::NAN));
        let shown = scalars.map(|scalar| scalar.to_string());
        assert_eq!(shown, ["1", "2", "1", "-1", "0.5", "true", "false"]);
    }
}
