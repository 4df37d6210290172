//! The schemas of Rust types: from their `JsonSchema`, or from their names.

use alloc::string::String;
use alloc::vec::Vec;
#[cfg(feature = "schemars")]
use core::cell::RefCell;

use serde_json::{Map, Value, json};

use crate::entry::type_schema::TypeSchema;
use crate::outputs::answers::alternatives::any_of;

/// Generates the schemas of types, and keeps those that others refer to.
pub(crate) struct Types {
    #[cfg(feature = "schemars")]
    generator: RefCell<schemars::SchemaGenerator>,
}

/// The places of the schemas of types.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "schemars"), allow(dead_code, reason = "without it, no schema refers to another"))]
pub(crate) enum Definitions {
    /// At each use; only a type that refers to itself is below this pointer.
    Inline(&'static str),
    /// Below this pointer, for all types with names.
    Named(&'static str),
}

impl Types {
    #[cfg(not(feature = "schemars"))]
    pub(crate) fn new(_: Definitions) -> Types {
        Types {}
    }

    #[cfg(feature = "schemars")]
    pub(crate) fn new(definitions: Definitions) -> Types {
        let (inline, path) = match definitions {
            Definitions::Inline(path) => (true, path),
            Definitions::Named(path) => (false, path),
        };
        let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize().with(|settings| {
            settings.inline_subschemas = inline;
            settings.definitions_path = path.into();
        });
        Types { generator: RefCell::new(settings.into_generator()) }
    }

    /// The schema of a type; `{}`, which accepts any value, if the type is unknown.
    pub(crate) fn schema(&self, written: &str, ty: Option<TypeSchema>) -> Value {
        self.stated(ty).or_else(|| of_written(written)).unwrap_or_else(|| json!({}))
    }

    #[cfg(not(feature = "schemars"))]
    #[allow(clippy::unused_self, reason = "as with schemars")]
    pub(crate) fn stated(&self, _: Option<TypeSchema>) -> Option<Value> {
        None
    }

    /// The schema from the type's `JsonSchema`.
    #[cfg(feature = "schemars")]
    pub(crate) fn stated(&self, ty: Option<TypeSchema>) -> Option<Value> {
        (ty?.make)(&mut self.generator.borrow_mut()).map(schemars::Schema::to_value)
    }

    #[cfg(not(feature = "schemars"))]
    #[allow(clippy::unused_self, reason = "as with schemars")]
    pub(crate) fn definitions(&self) -> Map<String, Value> {
        Map::new()
    }

    /// The schemas that others refer to, by name.
    #[cfg(feature = "schemars")]
    pub(crate) fn definitions(&self) -> Map<String, Value> {
        self.generator.borrow().definitions().clone()
    }

    #[cfg(not(feature = "schemars"))]
    #[allow(clippy::unused_self, reason = "as with schemars")]
    pub(crate) fn definition(&self, _: &str) -> Option<Value> {
        None
    }

    /// The schema that a reference points to.
    #[cfg(feature = "schemars")]
    pub(crate) fn definition(&self, target: &str) -> Option<Value> {
        self.generator.borrow().definitions().get(target.rsplit('/').next()?).cloned()
    }

    /// The schema that this one refers to, or this one.
    pub(crate) fn resolved(&self, schema: &Value) -> Value {
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| self.definition(target));
        target.unwrap_or_else(|| schema.clone())
    }

    /// True if the value may be `null`, which counts as absent. A schema that accepts any value accepts `null`.
    pub(crate) fn allows_null(&self, schema: &Value) -> bool {
        allows_null(&self.resolved(schema))
    }
}

fn allows_null(schema: &Value) -> bool {
    let Some(members) = schema.as_object() else { return schema != &Value::Bool(false) };
    let lists = ["anyOf", "oneOf"].iter().filter_map(|key| members.get(*key)?.as_array());
    match (members.get("type"), members.get("const"), members.get("enum")) {
        (Some(Value::Array(names)), ..) => names.iter().any(|name| name == "null"),
        (Some(name), ..) => name == "null",
        (None, Some(value), _) => value.is_null(),
        (None, None, Some(values)) => values.as_array().is_none_or(|values| values.contains(&Value::Null)),
        (None, None, None) if ["$ref", "allOf", "$parameter"].iter().any(|key| members.contains_key(*key)) => false,
        (None, None, None) => {
            let mut lists = lists.peekable();
            lists.peek().is_none() || lists.flatten().any(allows_null)
        }
    }
}

/// The schema without `null`, if it allows `null` by `type`, by `enum` or as an alternative.
pub(crate) fn without_null(mut schema: Value) -> Value {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = &**types {
            schema["type"] = only.clone();
        }
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum") {
        values.retain(|value| !value.is_null());
    }
    for key in ["anyOf", "oneOf"] {
        let Some(Value::Array(alternatives)) = schema.get_mut(key) else { continue };
        alternatives.retain(|schema| schema["type"] != "null");
        if let (1, Some(only)) = (alternatives.len(), alternatives.first().cloned()) {
            schema.as_object_mut().map(|members| members.remove(key));
            return with_annotations(only, &schema);
        }
    }
    schema
}

/// The schema with those members of the other that it lacks.
fn with_annotations(mut schema: Value, other: &Value) -> Value {
    if let (Some(members), Some(others)) = (schema.as_object_mut(), other.as_object()) {
        others.iter().for_each(|(key, value)| _ = members.entry(key.clone()).or_insert_with(|| value.clone()));
    }
    schema
}

/// The schema of a type of the standard library, by its name.
fn of_written(written: &str) -> Option<Value> {
    let ty = without_reference(written.trim());
    if let Some(list) = ty.strip_prefix('[').and_then(|ty| ty.strip_suffix(']')) {
        return list_of(parts(list, ';').first()?);
    }
    let (path, arguments) = match ty.split_once('<') {
        Some((path, arguments)) => (path, parts(arguments.strip_suffix('>')?, ',')),
        None => (ty, Vec::new()),
    };
    let arguments: Vec<&str> = arguments.into_iter().filter(|argument| !argument.starts_with('\'')).collect();
    match (standard_name(path)?, arguments.as_slice()) {
        ("str" | "String" | "char", []) => Some(json!({ "type": "string" })),
        ("bool", []) => Some(json!({ "type": "boolean" })),
        ("u8" | "u16" | "u32" | "u64" | "u128" | "usize", []) => Some(json!({ "type": "integer", "minimum": 0 })),
        ("i8" | "i16" | "i32" | "i64" | "i128" | "isize", []) => Some(json!({ "type": "integer" })),
        ("f32" | "f64", []) => Some(json!({ "type": "number" })),
        ("Box" | "Rc" | "Arc" | "Cow", [inner]) => of_written(inner),
        ("Option", [inner]) => {
            let inner = of_written(inner).unwrap_or_else(|| json!({}));
            Some(any_of([inner, json!({ "type": "null" })]))
        }
        ("Vec" | "VecDeque" | "HashSet" | "BTreeSet", [element, ..]) => list_of(element),
        ("HashMap" | "BTreeMap", [_, value, ..]) => {
            let value = of_written(value).unwrap_or_else(|| json!({}));
            Some(json!({ "type": "object", "additionalProperties": value }))
        }
        _ => None,
    }
}

fn list_of(element: &str) -> Option<Value> {
    Some(json!({ "type": "array", "items": of_written(element).unwrap_or_else(|| json!({})) }))
}

/// The schema of a value whose type is a type parameter of a TypeScript module.
pub(crate) fn parameter() -> Value {
    json!({ "$parameter": true })
}

pub(crate) fn is_parameter(schema: &Value) -> bool {
    schema.get("$parameter").is_some()
}

/// The name, if the path begins with `std`, `core` or `alloc`, or has only one segment.
fn standard_name(path: &str) -> Option<&str> {
    let path = path.trim();
    match path.rsplit_once("::") {
        None => Some(path),
        Some((module, name)) => {
            let root = module.trim_start_matches("::").split("::").next()?;
            matches!(root, "std" | "core" | "alloc").then_some(name)
        }
    }
}

/// Strips `&'a mut` from the type.
pub(crate) fn without_reference(mut ty: &str) -> &str {
    while let Some(inner) = ty.strip_prefix('&') {
        ty = inner.trim_start();
        if ty.starts_with('\'') {
            ty = ty.split_once(' ').map_or("", |(_, inner)| inner);
        }
        ty = ty.strip_prefix("mut ").unwrap_or(ty).trim_start();
    }
    ty
}

/// The parts between the separators. A separator inside brackets does not count.
pub(crate) fn parts(text: &str, separator: char) -> Vec<&str> {
    let mut depth = 0_i32;
    let outside = |character: char| {
        match character {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth -= 1,
            _ => {}
        }
        character == separator && depth == 0
    };
    text.split(outside).map(str::trim).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{allows_null, of_written, without_null};

    #[test]
    fn a_value_may_be_null_where_the_schema_allows_it() {
        let (text, absent) = (json!({ "type": "string" }), json!({ "type": "null" }));
        let user = json!({ "$ref": "#/$defs/User" });
        for (schema, may_be_null, expected) in [
            (json!(true), true, json!(true)),
            (json!(false), false, json!(false)),
            (json!({}), true, json!({})),
            (absent.clone(), true, absent.clone()),
            (text.clone(), false, text.clone()),
            (json!({ "type": ["string", "null"] }), true, text.clone()),
            (json!({ "type": ["string", "integer"] }), false, json!({ "type": ["string", "integer"] })),
            (json!({ "type": ["string", "integer", "null"] }), true, json!({ "type": ["string", "integer"] })),
            (json!({ "const": null }), true, json!({ "const": null })),
            (json!({ "const": 1 }), false, json!({ "const": 1 })),
            (json!({ "enum": ["a", null] }), true, json!({ "enum": ["a"] })),
            (json!({ "enum": ["a"] }), false, json!({ "enum": ["a"] })),
            (user.clone(), false, user.clone()),
            (json!({ "allOf": [user] }), false, json!({ "allOf": [user] })),
            (json!({ "anyOf": [user, absent] }), true, user.clone()),
            (json!({ "oneOf": [text, user, absent] }), true, json!({ "oneOf": [text, user] })),
            (json!({ "oneOf": [text, user] }), false, json!({ "oneOf": [text, user] })),
            (
                json!({ "anyOf": [user, absent], "description": "A user" }),
                true,
                json!({ "$ref": "#/$defs/User", "description": "A user" }),
            ),
        ] {
            assert_eq!(allows_null(&schema), may_be_null, "{schema}");
            assert_eq!(without_null(schema.clone()), expected, "{schema}");
        }
    }

    /// Without schemars, the name is all that is known of a type.
    #[test]
    fn types_of_the_standard_library_are_known_by_their_names() {
        let (text, integer) = (json!({ "type": "string" }), json!({ "type": "integer" }));
        let unsigned = json!({ "type": "integer", "minimum": 0 });
        for (written, expected) in [
            ("& 'static str", &text),
            ("std::string::String", &text),
            ("Cow<'a, str>", &text),
            ("Box<u8>", &unsigned),
            ("&'a mut u8", &unsigned),
            ("Vec<Money>", &json!({ "type": "array", "items": {} })),
            ("usize", &unsigned),
            ("i128", &integer),
            ("f32", &json!({ "type": "number" })),
            ("bool", &json!({ "type": "boolean" })),
            ("Option<bool>", &json!({ "type": ["boolean", "null"] })),
            ("[u8; 2]", &json!({ "type": "array", "items": unsigned })),
            (
                "Vec<HashMap<String, i8>>",
                &json!({ "type": "array", "items": { "type": "object", "additionalProperties": integer } }),
            ),
        ] {
            assert_eq!(of_written(written).as_ref(), Some(expected), "{written}");
        }
        assert_eq!(["Money", "Vec", "crate::String"].map(of_written), [None, None, None]);
    }
}
