//! Prints the TypeScript type of the values that a schema accepts.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::outputs::answers::body::SPLICED;
use crate::outputs::answers::inspect::required;
use crate::outputs::answers::types::is_parameter;
use crate::outputs::typescript::syntax::{comment, indent, key, quoted, union};

/// The names of types in the module, by their names in references.
pub(super) struct Types<'a> {
    pub(super) names: &'a Map<String, Value>,
}

impl Types<'_> {
    pub(super) fn print(&self, schema: &Value, depth: usize) -> String {
        union(self.alternatives(schema, depth))
    }

    /// The alternative types of a value.
    fn alternatives(&self, schema: &Value, depth: usize) -> Vec<String> {
        let Some(members) = schema.as_object() else {
            return if schema == &Value::Bool(false) { Vec::new() } else { ["unknown".into()].into() };
        };
        if is_parameter(schema) {
            return ["T".into()].into();
        }
        if let Some(value) = members.get("const") {
            return [literal(value)].into();
        }
        if let Some(values) = members.get("enum").and_then(Value::as_array) {
            return values.iter().map(literal).collect();
        }
        let parts = self.parts(members, depth);
        match parts.len() {
            0 => self.plain(schema, depth),
            1 if !members.contains_key("properties") => parts.into_iter().flatten().collect(),
            _ => {
                let own = members.contains_key("properties").then(|| self.object(schema, depth));
                let parts = parts.into_iter().map(|part| in_parentheses(union(part)));
                [own.into_iter().chain(parts).collect::<Vec<_>>().join(" & ")].into()
            }
        }
    }

    /// The types that a value has in addition to its own members: a reference, one of several alternatives, all parts
    /// of `allOf`.
    fn parts(&self, members: &Map<String, Value>, depth: usize) -> Vec<Vec<String>> {
        let mut parts = Vec::new();
        if let Some(target) = members.get("$ref").and_then(Value::as_str) {
            let name = self.names.get(target.rsplit('/').next().unwrap_or_default()).and_then(Value::as_str);
            parts.push([name.unwrap_or("unknown").into()].into());
        }
        for schemas in ["anyOf", "oneOf"].iter().filter_map(|key| members.get(*key)?.as_array()) {
            parts.push(schemas.iter().flat_map(|schema| self.alternatives(schema, depth)).collect());
        }
        for schema in members.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            parts.push(self.alternatives(schema, depth));
        }
        parts
    }

    fn plain(&self, schema: &Value, depth: usize) -> Vec<String> {
        match schema.get("type") {
            Some(Value::String(name)) => [self.of_type(name, schema, depth)].into(),
            Some(Value::Array(names)) => {
                names.iter().filter_map(Value::as_str).map(|name| self.of_type(name, schema, depth)).collect()
            }
            _ if schema.get("properties").is_some() => [self.object(schema, depth)].into(),
            _ => ["unknown".into()].into(),
        }
    }

    fn of_type(&self, name: &str, schema: &Value, depth: usize) -> String {
        match name {
            "string" | "boolean" | "null" => name.into(),
            "integer" | "number" => "number".into(),
            "array" => self.array(schema, depth),
            "object" => self.object(schema, depth),
            _ => "unknown".into(),
        }
    }

    fn array(&self, schema: &Value, depth: usize) -> String {
        if let Some(items) = schema.get("prefixItems").and_then(Value::as_array) {
            let items: Vec<String> = items.iter().map(|item| self.print(item, depth)).collect();
            return ["[", &items.join(", "), "]"].concat();
        }
        let is_empty = schema.get("maxItems").and_then(Value::as_u64) == Some(0);
        let items = match schema.get("items") {
            _ if is_empty => "never".into(),
            Some(items) => self.print(items, depth),
            None => "unknown".into(),
        };
        ["Array<", &items, ">"].concat()
    }

    fn object(&self, schema: &Value, depth: usize) -> String {
        let inner = indent(depth + 1);
        let required = required(schema);
        let mut lines = Vec::new();
        for (name, member) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let mark = if required.iter().any(|required| required == name) { ": " } else { "?: " };
            let docs = member.get("description").and_then(Value::as_str).map(Into::into);
            lines.push(
                [&*comment(&inner, &[docs]), &inner, &key(name), mark, &self.print(member, depth + 1), ";\n"].concat(),
            );
        }
        if let Some(value) = self.others(schema, !lines.is_empty(), depth) {
            lines.push([&*inner, "[key: string]: ", &value, ";\n"].concat());
        }
        let parameter = schema.get(SPLICED).is_some();
        let object = match lines.is_empty() {
            true if parameter => return "T".into(),
            true => return "Record<string, never>".into(),
            false => ["{\n", &lines.concat(), &indent(depth), "}"].concat(),
        };
        if !parameter {
            return object;
        }
        // Keys of the template hide those of the payload.
        let keys = schema.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::keys);
        [&*object, " & Rest<T, ", &union(keys.map(|key| quoted(key)).collect()), ">"].concat()
    }

    /// The type of members with any name. If the object also has named members, their types must be assignable to it.
    fn others(&self, schema: &Value, has_members: bool, depth: usize) -> Option<String> {
        match schema.get("additionalProperties") {
            Some(Value::Bool(false)) => None,
            Some(_) if schema.get(SPLICED).is_some() => None,
            Some(others) if others.is_object() && !has_members => Some(self.print(others, depth + 1)),
            Some(_) => Some("unknown".into()),
            // An object of a `JsonSchema` that does not mention other members.
            None => (!has_members).then(|| "unknown".into()),
        }
    }
}

fn literal(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(_) | Value::Object(_) => "unknown".into(),
        scalar => scalar.to_string(),
    }
}

fn in_parentheses(ty: String) -> String {
    if ty.contains(" | ") { ["(", &ty, ")"].concat() } else { ty }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::Types;

    /// The type of the schema in a module that calls `Account` `Account2`.
    fn printed(schema: &Value) -> alloc::string::String {
        let names = Map::from_iter([("Account".into(), "Account2".into())]);
        Types { names: &names }.print(schema, 0)
    }

    #[test]
    fn a_type_has_the_values_of_its_schema() {
        let account = "#/$defs/Account";
        for (schema, expected) in [
            (json!(true), "unknown"),
            (json!({}), "unknown"),
            (json!(false), "never"),
            (json!({ "type": ["integer", "null"] }), "number | null"),
            (json!({ "enum": ["a", 1, null] }), "\"a\" | 1 | null"),
            (json!({ "$ref": account }), "Account2"),
            (json!({ "$ref": "#/$defs/Nobody" }), "unknown"),
            (json!({ "type": "array", "prefixItems": [{ "const": 1 }, { "type": "string" }] }), "[1, string]"),
            (json!({ "type": "array", "maxItems": 0 }), "Array<never>"),
            (json!({ "oneOf": [{ "$ref": account }, { "type": "null" }] }), "Account2 | null"),
            (json!({ "allOf": [{ "$ref": account }, { "type": ["string", "null"] }] }), "Account2 & (string | null)"),
            (json!({ "$ref": account, "properties": { "a": {} } }), "{\n  a?: unknown;\n} & Account2"),
        ] {
            assert_eq!(printed(&schema), expected, "{schema}");
        }
    }

    #[test]
    fn an_object_has_the_members_of_its_schema() {
        let a = json!({ "a": { "type": "string" } });
        for (schema, expected) in [
            (json!({ "properties": a, "required": ["a"] }), "{\n  a: string;\n}"),
            (json!({ "type": "object" }), "{\n  [key: string]: unknown;\n}"),
            (json!({ "type": "object", "additionalProperties": false }), "Record<string, never>"),
            (
                json!({ "type": "object", "additionalProperties": { "type": "object", "properties": a } }),
                "{\n  [key: string]: {\n    a?: string;\n  };\n}",
            ),
            // All members must fit the type of the others.
            (
                json!({ "type": "object", "properties": a, "additionalProperties": { "type": "integer" } }),
                "{\n  a?: string;\n  [key: string]: unknown;\n}",
            ),
            (json!({ "type": "object", "additionalProperties": true, "$spliced": { "$parameter": true } }), "T"),
            (
                json!({
                    "type": "object", "properties": a, "additionalProperties": true, "$spliced": { "$parameter": true },
                }),
                "{\n  a?: string;\n} & Rest<T, \"a\">",
            ),
        ] {
            assert_eq!(printed(&schema), expected, "{schema}");
        }
    }
}
