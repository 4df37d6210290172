//! Makes a sample value from a schema, for examples.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Value, json};

use crate::catalog::example::Example;
use crate::outputs::answers::inspect::{is_any, required};
use crate::outputs::answers::types::Types;

/// A value that the schema accepts. The name becomes part of texts, such as `{name}`.
pub(crate) fn sample(schema: &Value, name: &str, types: &Types) -> Example {
    Sampler { types }.value(schema, name, &mut Vec::new()).unwrap_or_else(|| Example::placeholder(name))
}

struct Sampler<'a> {
    types: &'a Types,
}

/// The names of the types around a value, to detect recursion.
type Around = Vec<String>;

impl Sampler<'_> {
    /// `None` if the schema accepts any value, or if the value would be infinite.
    fn value(&self, schema: &Value, name: &str, around: &mut Around) -> Option<Example> {
        let stated = ["const", "default", "example"].iter().find_map(|key| schema.get(key));
        let listed = ["enum", "examples"].iter().find_map(|key| schema.get(key)?.as_array()?.first());
        if let Some(value) = stated.or(listed) {
            return Some(value.into());
        }
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            return self.referred(target, name, around);
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(alternatives) = schema.get(key).and_then(Value::as_array) {
                let present = |schema: &&Value| schema["type"] != "null";
                return alternatives.iter().filter(present).find_map(|schema| self.value(schema, name, around));
            }
        }
        if let Some(parts) = schema.get("allOf").and_then(Value::as_array) {
            return self.all_of(parts, schema, name, around);
        }
        match type_name(schema)? {
            "object" => self.object(schema, around),
            "array" => self.array(schema, name, around),
            "string" => Some(Example::text(text(schema, name))),
            "integer" | "number" => Some(Example::Scalar(number(schema))),
            "boolean" => Some(Example::Scalar(true.into())),
            "null" => Some(Example::NULL),
            _ => None,
        }
    }

    fn referred(&self, target: &str, name: &str, around: &mut Around) -> Option<Example> {
        if around.iter().any(|outer| outer == target) {
            return None;
        }
        let schema = self.types.definition(target)?;
        around.push(target.into());
        let value = self.value(&schema, name, around);
        around.pop();
        value
    }

    fn all_of(&self, parts: &[Value], schema: &Value, name: &str, around: &mut Around) -> Option<Example> {
        let mut members = Vec::new();
        let own = schema.get("properties").map(|_| schema);
        for part in parts.iter().chain(own) {
            match self.value(&without_all_of(part), name, around)? {
                Example::Object(of_part) => {
                    of_part.into_iter().for_each(|(name, value)| Example::add(&mut members, name, value));
                }
                other => return Some(other),
            }
        }
        Some(Example::Object(members))
    }

    /// Leaves out an optional member whose value would be infinite.
    fn object(&self, schema: &Value, around: &mut Around) -> Option<Example> {
        let mut members = Vec::new();
        let required = required(schema);
        for (name, member) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let value = if member == &Value::Bool(true) || is_any(member) {
                Some(Example::placeholder(name))
            } else {
                self.value(member, name, around)
            };
            match value {
                Some(value) => members.push((name.clone(), value)),
                None if required.iter().any(|required| required == name) => return None,
                None => {}
            }
        }
        if let Some(others) =
            schema.get("additionalProperties").filter(|others| others.is_object() && members.is_empty())
        {
            if let Some(value) = self.value(others, "value", around) {
                members.push(("{key}".to_owned(), value));
            }
        }
        Some(Example::Object(members))
    }

    fn array(&self, schema: &Value, name: &str, around: &mut Around) -> Option<Example> {
        if let Some(items) = schema.get("prefixItems").and_then(Value::as_array) {
            let items = items.iter().map(|item| self.value(item, name, around));
            return items.collect::<Option<_>>().map(Example::Array);
        }
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
        let Some(item) = schema.get("items").and_then(|items| self.value(items, singular(name), around)) else {
            return (least == 0).then(|| Example::Array(Vec::new()));
        };
        let is_empty = schema.get("maxItems").and_then(Value::as_u64) == Some(0);
        let count = if is_empty { 0 } else { least.clamp(1, 16) };
        Some(Example::Array((0..count).map(|_| item.clone()).collect()))
    }
}

fn without_all_of(schema: &Value) -> Value {
    let mut schema = schema.clone();
    if schema.get("properties").is_some() {
        schema.as_object_mut().map(|members| members.remove("allOf"));
    }
    schema
}

/// The only type, or the first that is not `null`. A schema with properties is that of an object.
fn type_name(schema: &Value) -> Option<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => Some(name),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).find(|name| *name != "null"),
        _ => schema.get("properties").map(|_| "object"),
    }
}

/// The name of one element: `item` for `items`.
fn singular(name: &str) -> &str {
    name.strip_suffix('s').filter(|rest| !rest.is_empty()).unwrap_or(name)
}

/// A text of the schema's format and length. Patterns are ignored.
fn text(schema: &Value, name: &str) -> String {
    let known = match schema.get("format").and_then(Value::as_str) {
        Some("date-time") => "2026-01-01T00:00:00Z",
        Some("date") => "2026-01-01",
        Some("time") => "00:00:00Z",
        Some("duration") => "PT1S",
        Some("uuid") => "00000000-0000-4000-8000-000000000000",
        Some("uri" | "url" | "iri") => "https://example.com/",
        Some("email" | "idn-email") => "name@example.com",
        Some("hostname" | "idn-hostname") => "example.com",
        Some("ipv4" | "ip") => "192.0.2.1",
        Some("ipv6") => "2001:db8::1",
        _ => "",
    };
    let mut text = if known.is_empty() { ["{", name, "}"].concat() } else { known.to_owned() };
    let limit = |key| schema.get(key).and_then(Value::as_u64).and_then(|limit| usize::try_from(limit).ok());
    if let Some(most) = limit("maxLength") {
        text = text.chars().take(most).collect();
    }
    if let Some(least) = limit("minLength") {
        let missing = least.saturating_sub(text.chars().count()).min(256);
        text.extend(core::iter::repeat_n('x', missing));
    }
    text
}

/// 1, or the nearest number that the schema allows.
fn number(schema: &Value) -> Value {
    let limit = |key: &str| schema.get(key).and_then(Value::as_f64);
    let is_integer = type_name(schema) == Some("integer");
    let step = limit("multipleOf").unwrap_or(1.0);
    let least = limit("minimum").or(limit("exclusiveMinimum").map(|least| least + step));
    let most = limit("maximum").or(limit("exclusiveMaximum").map(|most| most - step));
    let number = least.map_or(step, |least| step.max(least));
    let number = most.map_or(number, |most| number.min(most));
    if is_integer || number % 1.0 == 0.0 { json!(number as i64) } else { json!(number) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{number, sample, singular, text};
    use crate::outputs::answers::types::{Definitions, Types};

    #[test]
    fn a_sample_is_a_value_of_the_schema() {
        let a = json!({ "a": { "type": "string" } });
        // A type that nobody has made cannot be shown, nor can one inside itself.
        let unknown = json!({ "$ref": "#/$defs/Unknown" });
        for (schema, expected) in [
            (json!({ "type": "integer", "default": 3 }), json!(3)),
            (json!({ "enum": ["x", "y"] }), json!("x")),
            (json!({ "type": ["null", "string"] }), json!("{names}")),
            (json!({ "oneOf": [{ "type": "null" }, { "type": "boolean" }] }), json!(true)),
            (json!({ "type": "null" }), json!(null)),
            (json!({ "properties": { "a": true, "b": {} } }), json!({ "a": "{a}", "b": "{b}" })),
            (json!({ "properties": { "a": { "type": "string" }, "b": unknown } }), json!({ "a": "{a}" })),
            (json!({ "properties": { "b": unknown }, "required": ["b"] }), json!("{names}")),
            (json!({ "properties": { "b": unknown }, "required": ["a"] }), json!({})),
            (json!({ "type": "object", "additionalProperties": { "const": 1 } }), json!({ "{key}": 1 })),
            (
                json!({ "type": "object", "properties": a, "additionalProperties": { "const": 1 } }),
                json!({ "a": "{a}" }),
            ),
            (json!({ "type": "object", "additionalProperties": true }), json!({})),
            (
                json!({ "properties": a, "allOf": [{ "properties": { "b": { "const": 1 } } }] }),
                json!({ "a": "{a}", "b": 1 }),
            ),
            (json!({ "allOf": [{ "const": 1 }, { "properties": a }] }), json!(1)),
            (json!({ "type": "array", "items": { "type": "string" } }), json!(["{name}"])),
            (json!({ "type": "array", "items": { "const": 1 }, "minItems": 2 }), json!([1, 1])),
            (json!({ "type": "array", "items": { "const": 1 }, "maxItems": 0 }), json!([])),
            (json!({ "type": "array", "items": { "const": 1 }, "maxItems": 5 }), json!([1])),
            (json!({ "type": "array", "items": unknown }), json!([])),
            (json!({ "type": "array", "items": unknown, "minItems": 1 }), json!("{names}")),
            (json!({ "type": "array", "prefixItems": [{ "const": 1 }, { "type": "boolean" }] }), json!([1, true])),
        ] {
            let sample = sample(&schema, "names", &Types::new(Definitions::Inline("#/$defs")));
            assert_eq!(serde_json::to_value(&sample).unwrap(), expected, "{schema}");
        }
    }

    #[test]
    fn a_text_has_the_form_of_its_format() {
        for (format, expected) in [
            ("date-time", "2026-01-01T00:00:00Z"),
            ("date", "2026-01-01"),
            ("time", "00:00:00Z"),
            ("duration", "PT1S"),
            ("uuid", "00000000-0000-4000-8000-000000000000"),
            ("url", "https://example.com/"),
            ("email", "name@example.com"),
            ("hostname", "example.com"),
            ("ip", "192.0.2.1"),
            ("ipv6", "2001:db8::1"),
            ("of ours", "{name}"),
        ] {
            assert_eq!(text(&json!({ "type": "string", "format": format }), "name"), expected, "{format}");
        }
    }

    #[test]
    fn a_number_is_within_its_limits() {
        for (schema, expected) in [
            (json!({}), json!(1)),
            (json!({ "minimum": 5 }), json!(5)),
            (json!({ "exclusiveMinimum": 5 }), json!(6)),
            (json!({ "maximum": 0 }), json!(0)),
            (json!({ "exclusiveMaximum": 1 }), json!(0)),
            (json!({ "minimum": 0, "maximum": 9 }), json!(1)),
            (json!({ "type": "number", "multipleOf": 0.5 }), json!(0.5)),
        ] {
            assert_eq!(number(&schema), expected, "{schema}");
        }
    }

    #[test]
    fn one_of_several_items_is_an_item() {
        assert_eq!(["items", "data", "s"].map(singular), ["item", "data", "s"]);
    }
}
