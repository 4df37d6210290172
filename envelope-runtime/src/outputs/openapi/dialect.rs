//! Adapts schemas to client generators. Each rule is for one generator. No rule changes the meaning of a schema, except
//! that the last one accepts a little more.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::catalog::answer::Answer;
use crate::outputs::answers::alternatives::any_of;
use crate::outputs::answers::inspect::required;

/// The answer with schemas for a document.
pub(super) fn written(mut answer: Answer) -> Answer {
    if let Some(body) = &mut answer.body {
        body.schema = body_schema(&body.schema);
    }
    answer.headers.iter_mut().for_each(|header| rewrite(&mut header.schema));
    answer
}

/// Adapts the schema of a body.
pub(super) fn body_schema(schema: &Value) -> Value {
    let mut schema = merged(schema);
    rewrite(&mut schema);
    schema
}

/// Adapts any schema.
pub(super) fn rewrite(schema: &mut Value) {
    match schema {
        Value::Array(schemas) => schemas.iter_mut().for_each(rewrite),
        Value::Object(members) => {
            rewrite_members(members);
            members
                .iter_mut()
                .filter(|(key, _)| *key != "const" && *key != "enum")
                .for_each(|(_, value)| rewrite(value));
        }
        _ => {}
    }
}

fn rewrite_members(members: &mut Map<String, Value>) {
    // openapi-generator reads `{ "type": "boolean", "const": true }` as the text `true`.
    if members.get("const").is_some_and(Value::is_boolean) {
        members.remove("type");
    }
    if members.get("type").is_some_and(|ty| ty == "integer") && members.get("const").is_none() {
        members.insert("format".into(), integer_format(members).into());
    }
}

/// OpenAPI has no format for unsigned integers, and openapi-generator uses 32 bits for an integer without a format.
fn integer_format(members: &Map<String, Value>) -> &'static str {
    let is_small = |limit: &Value| limit.as_i64().is_some_and(|limit| i32::try_from(limit).is_ok());
    match members.get("format").and_then(Value::as_str) {
        Some("int32") => "int32",
        Some("int64") => "int64",
        _ if members.get("maximum").is_some_and(is_small) => "int32",
        _ => "int64",
    }
}

/// Merges alternatives of objects into one object, as openapi-generator keeps only one alternative in Rust. A member
/// that not all alternatives have is optional.
fn merged(schema: &Value) -> Value {
    let alternatives = schema.get("anyOf").and_then(Value::as_array);
    let objects = alternatives.filter(|alternatives| alternatives.iter().all(|schema| members(schema).is_some()));
    objects
        .and_then(|objects| objects.iter().cloned().reduce(|one, other| both(&one, &other)))
        .unwrap_or_else(|| schema.clone())
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

/// The members of a closed object.
fn members(schema: &Value) -> Option<&Map<String, Value>> {
    let is_closed = schema.get("additionalProperties") == Some(&Value::Bool(false));
    schema.get("properties").filter(|_| is_closed)?.as_object()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{body_schema, rewrite};

    #[test]
    fn a_schema_is_written_for_generators_of_clients() {
        for (mut schema, expected) in [
            (json!({ "type": "boolean", "const": true }), json!({ "const": true })),
            (json!({ "type": "integer", "const": 1 }), json!({ "type": "integer", "const": 1 })),
            (json!({ "type": "integer" }), json!({ "type": "integer", "format": "int64" })),
            (json!({ "type": "integer", "format": "int32" }), json!({ "type": "integer", "format": "int32" })),
            (
                json!({ "type": "integer", "format": "int64", "maximum": 9 }),
                json!({ "type": "integer", "format": "int64", "maximum": 9 }),
            ),
            (
                json!({ "items": [{ "type": "integer", "maximum": 9 }] }),
                json!({ "items": [{ "type": "integer", "format": "int32", "maximum": 9 }] }),
            ),
            // A value is no schema.
            (json!({ "const": { "type": "integer" } }), json!({ "const": { "type": "integer" } })),
            (json!({ "enum": [{ "type": "integer" }] }), json!({ "enum": [{ "type": "integer" }] })),
        ] {
            rewrite(&mut schema);
            assert_eq!(schema, expected);
        }
    }

    #[test]
    fn alternatives_that_are_objects_become_one() {
        let object = |properties, required| {
            json!({
                "type": "object", "properties": properties, "required": required, "additionalProperties": false,
            })
        };
        let (text, one) = (json!({ "type": "string" }), json!({ "const": 1 }));
        let alternatives = [
            object(
                json!({ "a": text, "b": text, "in": object(json!({ "c": text }), json!(["c"])) }),
                json!(["a", "b"]),
            ),
            object(json!({ "a": one, "in": object(json!({ "d": one }), json!(["d"])) }), json!(["a", "in"])),
        ];
        let inner = object(json!({ "c": text, "d": one }), json!([]));
        let expected = object(json!({ "a": { "anyOf": [text, one] }, "b": text, "in": inner }), json!(["a"]));
        assert_eq!(body_schema(&json!({ "anyOf": alternatives })), expected);
        // One that may have other members cannot be described together with another.
        let open = json!({ "anyOf": [alternatives[0], { "type": "object", "properties": { "a": one } }] });
        assert_eq!(body_schema(&open), open);
    }
}
