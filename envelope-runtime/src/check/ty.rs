//! The type of a member in JSON: a name, or the schema from the type's `JsonSchema`.

use alloc::string::{String, ToString as _};

use crate::check::phrase::Part;
use serde_core::{Serialize, Serializer};
use serde_json::{Map, Value, json};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Type {
    /// `u32`, `string?`, or a type that is known only by its name.
    Name(String),
    /// The JSON of the schema, with the members of objects in the order of their names.
    Schema(String),
}

impl Type {
    pub(super) fn of_schema(schema: &Value) -> Type {
        Type::Schema(sorted(schema).to_string())
    }

    /// The type of a member that may be absent.
    pub(super) fn or_absent(self) -> Type {
        match &self {
            Type::Name(name) => Type::Name([name.trim_end_matches('?'), "?"].concat()),
            Type::Schema(_) => Type::of_schema(&json!({ "anyOf": [self.schema(), { "type": "null" }] })),
        }
    }

    /// Reads a type from the JSON of a contract.
    pub(super) fn parse(value: &Value) -> Option<Type> {
        match value {
            Value::String(name) => Some(Type::Name(name.clone())),
            Value::Object(_) => Some(Type::of_schema(value)),
            _ => None,
        }
    }

    /// The type in the text of a change.
    pub(super) fn part(&self) -> Part {
        match self {
            Type::Name(name) => Part::name(name),
            Type::Schema(_) => Part::plain("a type with a schema"),
        }
    }

    pub(super) fn schema(&self) -> Option<Value> {
        match self {
            Type::Name(_) => None,
            Type::Schema(schema) => serde_json::from_str(schema).ok(),
        }
    }
}

impl Serialize for Type {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Type::Name(name) => serializer.serialize_str(name),
            Type::Schema(_) => self.schema().unwrap_or_default().serialize(serializer),
        }
    }
}

/// The same JSON, whether or not `serde_json` keeps the order of members.
pub(super) fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(values) => values.iter().map(sorted).collect(),
        Value::Object(members) => {
            let mut members: alloc::vec::Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| *name);
            members.into_iter().map(|(name, value)| (name.clone(), sorted(value))).collect::<Map<_, _>>().into()
        }
        other => other.clone(),
    }
}
