//! A value of one of several schemas.

use alloc::vec::Vec;

use serde_json::{Map, Value, json};

/// The schema of what at least one of these accepts. None of them: a schema that accepts nothing.
pub(super) fn any_of(alternatives: Vec<Value>) -> Value {
    let mut schemas: Vec<Value> = Vec::new();
    for schema in alternatives {
        if schema.as_object().is_some_and(Map::is_empty) {
            return schema;
        }
        if !schemas.contains(&schema) {
            schemas.push(schema);
        }
    }
    join_types(&mut schemas);
    if let Some(any) = schemas.iter().find(|schema| schema.as_object().is_some_and(Map::is_empty)) {
        return any.clone();
    }
    match schemas.len() {
        0 => json!(false),
        1 => schemas.swap_remove(0),
        _ => json!({ "anyOf": schemas }),
    }
}

/// Schemas that only name types become one, in the place of the first.
fn join_types(schemas: &mut Vec<Value>) {
    let Some(first) = schemas.iter().position(|schema| types_of(schema).is_some()) else { return };
    let mut types: Vec<Value> = Vec::new();
    for name in schemas.iter().filter_map(types_of).flatten() {
        if !types.contains(&name) {
            types.push(name);
        }
    }
    schemas[first] = match &*types {
        [name] => json!({ "type": name }),
        // Each type that JSON has.
        [_, _, _, _, _, _] if !types.iter().any(|name| name == "integer") => json!({}),
        _ => json!({ "type": types }),
    };
    let mut place = 0;
    schemas.retain(|schema| {
        place += 1;
        place == first + 1 || types_of(schema).is_none()
    });
}

fn types_of(schema: &Value) -> Option<Vec<Value>> {
    let members = schema.as_object().filter(|members| members.len() == 1)?;
    match members.get("type")? {
        Value::Array(types) => Some(types.clone()),
        name => Some([name.clone()].into()),
    }
}
