//! Joins schemas into one that accepts the values of each.

use alloc::collections::BTreeSet;
use alloc::string::ToString as _;
use alloc::vec::Vec;

use serde_json::{Value, json};

use crate::outputs::answers::inspect::is_any;

/// The schema that accepts every value that one of these accepts. Without alternatives, it accepts nothing.
pub(crate) fn any_of(alternatives: impl IntoIterator<Item = Value>) -> Value {
    let (mut schemas, mut known): (Vec<Value>, _) = (Vec::new(), BTreeSet::new());
    for schema in alternatives.into_iter().flat_map(alternatives_of) {
        if is_any(&schema) {
            return schema;
        }
        if known.insert(schema.to_string()) {
            schemas.push(schema);
        }
    }
    if let Some(nullable) = nullable(&schemas) {
        return nullable;
    }
    match schemas.len() {
        0 => json!(false),
        1 => schemas.swap_remove(0),
        _ => json!({ "anyOf": schemas }),
    }
}

/// Joins a scalar and `null` into one schema of two types, which client generators understand better.
fn nullable(schemas: &[Value]) -> Option<Value> {
    let [one, other] = schemas else { return None };
    let is_null = |schema: &Value| *schema == json!({ "type": "null" });
    let scalar = if is_null(one) { other } else { one };
    let name = scalar.get("type")?.as_str()?;
    let is_scalar = ["string", "integer", "number", "boolean"].contains(&name);
    let is_free = scalar.get("const").is_none() && scalar.get("enum").is_none();
    if is_null(one) == is_null(other) || !is_scalar || !is_free {
        return None;
    }
    let mut schema = scalar.clone();
    schema["type"] = json!([name, "null"]);
    Some(schema)
}

fn alternatives_of(schema: Value) -> Vec<Value> {
    match schema {
        Value::Object(mut members) if members.len() == 1 => match members.remove("anyOf") {
            Some(Value::Array(schemas)) => schemas,
            Some(other) => [json!({ "anyOf": other })].into(),
            None => [members.into()].into(),
        },
        Value::Bool(false) => Vec::new(),
        other => [other].into(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::any_of;

    #[test]
    fn alternatives_are_flat_and_each_is_there_once() {
        let (text, one, absent) = (json!({ "type": "string" }), json!({ "const": 1 }), json!({ "type": "null" }));
        let described = json!({ "anyOf": [text, absent], "description": "A name" });
        for (alternatives, expected) in [
            (json!([]), json!(false)),
            (json!([false, text, text]), text.clone()),
            (json!([text, {}]), json!({})),
            (json!([{ "anyOf": [text, one] }, one]), json!({ "anyOf": [text, one] })),
            (json!([text, absent]), json!({ "type": ["string", "null"] })),
            (json!([one, absent]), json!({ "anyOf": [one, absent] })),
            // What the inner one says besides would be lost.
            (json!([described, one]), json!({ "anyOf": [described, one] })),
        ] {
            assert_eq!(any_of(alternatives.as_array().unwrap().clone()), expected, "{alternatives}");
        }
    }
}
