//! Reads facts about values from their schema: required members, constants.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

/// True if the schema accepts any value.
pub(crate) fn is_any(schema: &Value) -> bool {
    schema.as_object().is_some_and(Map::is_empty)
}

/// The names of the members that every value has.
pub(crate) fn required(schema: &Value) -> &[Value] {
    schema.get("required").and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The constants that all values have, by their paths. They tell bodies apart. A path is the names of members, each
/// followed by a slash; `0` is the first element of a list.
pub(crate) fn constants(schema: &Value) -> Map<String, Value> {
    let mut found = Map::new();
    if let Some(alternatives) = schema.get("anyOf").and_then(Value::as_array) {
        let mut alternatives = alternatives.iter().map(constants);
        let Some(mut common) = alternatives.next() else { return found };
        alternatives.for_each(|other| common.retain(|path, value| other.get(path) == Some(value)));
        return common;
    }
    if let Some(value) = schema.get("const") {
        found.insert(String::new(), value.clone());
    }
    let members =
        required(schema).iter().filter_map(|key| Some((key.as_str()?, schema.get("properties")?.get(key.as_str()?)?)));
    let is_filled = schema.get("minItems").and_then(Value::as_u64).is_some_and(|least| least > 0);
    let first = schema.get("items").filter(|_| is_filled).map(|items| ("0", items));
    for (key, member) in members.chain(first) {
        found.extend(constants(member).into_iter().map(|(path, value)| ([key, "/", &path].concat(), value)));
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::constants;

    #[test]
    fn constants_are_found_where_every_value_has_them() {
        let list = |least: u32| json!({ "items": { "const": 1 }, "minItems": least });
        for (schema, expected) in [
            (json!({ "properties": { "a": { "const": 1 } }, "required": ["a"] }), json!({ "a/": 1 })),
            (json!({ "properties": { "a": { "const": 1 } } }), json!({})),
            (json!({ "properties": { "a": list(2) }, "required": ["a"] }), json!({ "a/0/": 1 })),
            (list(1), json!({ "0/": 1 })),
            (list(0), json!({})),
            (json!({ "anyOf": [{ "const": 1 }, { "const": 1 }] }), json!({ "": 1 })),
            (json!({ "anyOf": [{ "const": 1 }, { "const": 2 }] }), json!({})),
        ] {
            assert_eq!(Value::from(constants(&schema)), expected, "{schema}");
        }
    }
}
