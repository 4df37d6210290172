//! One type for the alternatives of one body. A client asks `body.fields` of an error that may have field errors, and TypeScript
//! refuses that of a union of which one member has no `fields`.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::outputs::answers::alternatives::any_of;

/// The schema with objects instead of alternatives of objects: a member that not all of them have is optional.
pub(super) fn merged(schema: &Value) -> Value {
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(alternatives) => alternatives.iter().cloned().reduce(|one, other| both(&one, &other)).unwrap_or_default(),
        None => schema.clone(),
    }
}

fn both(one: &Value, other: &Value) -> Value {
    let (Some(members), Some(others)) = (members(one), members(other)) else {
        return any_of([one.clone(), other.clone()]);
    };
    let mut properties = Map::new();
    for (name, member) in members.iter().chain(others) {
        if !properties.contains_key(name) {
            let schema = others.get(name).filter(|_| members.contains_key(name)).map(|other| both(member, other));
            properties.insert(name.clone(), schema.unwrap_or_else(|| member.clone()));
        }
    }
    let required: Vec<&Value> = required(one).iter().filter(|name| required(other).contains(name)).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// Those of an object that has no others.
fn members(schema: &Value) -> Option<&Map<String, Value>> {
    let is_closed = schema.get("additionalProperties") == Some(&Value::Bool(false));
    schema.get("properties").filter(|_| is_closed)?.as_object()
}

fn required(schema: &Value) -> &[Value] {
    schema.get("required").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
