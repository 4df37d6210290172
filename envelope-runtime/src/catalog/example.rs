//! The values of examples. Their members keep the order in which they are sent; `serde_json::Value` does so only with a
//! feature that other crates decide about.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::ser::{SerializeMap as _, SerializeSeq as _};
use serde_core::{Serialize, Serializer};
use serde_json::Value;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Example {
    /// Anything but an array or an object.
    Scalar(Value),
    Array(Vec<Example>),
    Object(Vec<(String, Example)>),
}

impl Example {
    pub(crate) const NULL: Example = Example::Scalar(Value::Null);

    /// `{name}`, for a value about which nothing is known.
    pub(crate) fn placeholder(name: &str) -> Example {
        Example::text(["{", name, "}"].concat())
    }

    pub(crate) fn text(text: impl Into<String>) -> Example {
        Example::Scalar(Value::String(text.into()))
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Example::Scalar(Value::Null))
    }

    /// A scalar as part of a string.
    pub(crate) fn plain(&self) -> String {
        match self {
            Example::Scalar(Value::String(text)) => text.clone(),
            Example::Scalar(scalar) => alloc::format!("{scalar}"),
            Example::Array(_) | Example::Object(_) => String::new(),
        }
    }

    /// Adds a member unless there is one with this name.
    pub(crate) fn add(members: &mut Vec<(String, Example)>, name: String, value: Example) {
        if !members.iter().any(|(known, _)| *known == name) {
            members.push((name, value));
        }
    }

    #[cfg(feature = "openapi")]
    pub(crate) fn to_value(&self) -> Value {
        match self {
            Example::Scalar(scalar) => scalar.clone(),
            Example::Array(elements) => elements.iter().map(Example::to_value).collect(),
            Example::Object(members) => members.iter().map(|(name, value)| (name.clone(), value.to_value())).collect(),
        }
    }
}

impl From<&Value> for Example {
    fn from(value: &Value) -> Example {
        match value {
            Value::Array(elements) => Example::Array(elements.iter().map(Example::from).collect()),
            Value::Object(members) => {
                Example::Object(members.iter().map(|(name, value)| (name.clone(), value.into())).collect())
            }
            scalar => Example::Scalar(scalar.clone()),
        }
    }
}

impl Serialize for Example {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Example::Scalar(scalar) => scalar.serialize(serializer),
            Example::Array(elements) => {
                let mut list = serializer.serialize_seq(Some(elements.len()))?;
                elements.iter().try_for_each(|element| list.serialize_element(element))?;
                list.end()
            }
            Example::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                members.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
                map.end()
            }
        }
    }
}
