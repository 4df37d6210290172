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
