//! Makes the alternatives of one body declare the same members. A client reads `body.fields` of an error that may have
//! field errors; TypeScript refuses that if one alternative of the union does not declare `fields`.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

/// The schema, each of whose alternatives declares the members that only others have as never present.
pub(super) fn aligned(schema: &Value) -> Value {
    match schema.get("anyOf").and_then(Value::as_array) {
        Some(alternatives) => json!({ "anyOf": align(alternatives) }),
        None => schema.clone(),
    }
}

fn align(alternatives: &[Value]) -> Vec<Value> {
    let mut aligned = alternatives.to_vec();
    let mut names: Vec<&String> = Vec::new();
    for name in alternatives.iter().filter_map(members).flat_map(Map::keys) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    for name in names {
        align_member(&mut aligned, name);
    }
    aligned
}

/// Aligns one member. Values that are objects are aligned with each other.
fn align_member(alternatives: &mut [Value], name: &str) {
    let objects =
        alternatives.iter().filter_map(|schema| members(schema)?.get(name)).filter(|it| members(it).is_some());
    let mut inner = align(&objects.cloned().collect::<Vec<_>>()).into_iter();
    for properties in alternatives.iter_mut().filter_map(|schema| schema.get_mut("properties")?.as_object_mut()) {
        match properties.get_mut(name) {
            None => _ = properties.insert(name.into(), Value::Bool(false)),
            Some(member) if members(member).is_some() => *member = inner.next().unwrap_or_default(),
            Some(_) => {}
        }
    }
}

fn members(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("properties")?.as_object()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::aligned;

    #[test]
    fn alternatives_name_the_members_of_each_other_at_every_depth() {
        let error = |inner| json!({ "properties": { "error": inner } });
        let schema = json!({ "anyOf": [
            error(json!({ "properties": { "code": { "const": 1 } } })),
            error(json!({ "properties": { "fields": { "type": "array" } } })),
            error(json!({ "type": "string" })),
            { "properties": { "message": { "type": "string" } } },
        ] });
        let expected = json!({ "anyOf": [
            { "properties": {
                "error": { "properties": { "code": { "const": 1 }, "fields": false } }, "message": false,
            } },
            { "properties": {
                "error": { "properties": { "code": false, "fields": { "type": "array" } } }, "message": false,
            } },
            { "properties": { "error": { "type": "string" }, "message": false } },
            { "properties": { "error": false, "message": { "type": "string" } } },
        ] });
        assert_eq!(aligned(&schema), expected);
    }
}
