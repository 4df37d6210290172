//! The schemas of slots, of strings with placeholders, and of alternatives.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::entry::code::Code;
use crate::template::known::{Case, Known, ValueType, value_type};
use crate::template::node::{Piece, Read, Slot};

/// Any text, line breaks included.
const ANYTHING: &str = r"[\s\S]*";

/// The schema of a string with placeholders; `None` if one of them is always absent.
pub(super) fn text(pieces: &[Piece], case: Case, known: &Known) -> Option<Value> {
    if let Some(texts) = listed(pieces, known) {
        return Some(json!({ "type": "string", "enum": texts }));
    }
    let pattern = pattern(pieces, case, known)?;
    if pattern == ANYTHING {
        return Some(json!({ "type": "string" }));
    }
    Some(json!({ "type": "string", "pattern": anchored(&pattern) }))
}

pub(super) fn anchored(pattern: &str) -> String {
    ["^", pattern, "$"].concat()
}

/// The possible strings, if nothing in them varies except known codes.
fn listed(pieces: &[Piece], known: &Known) -> Option<Vec<String>> {
    let is_fixed = |piece: &Piece| matches!(piece, Piece::Text(_) | Piece::Read(Read::Answer(Slot::Code)));
    if !pieces.iter().all(is_fixed) {
        return None;
    }
    let texts = known.codes()?.iter().map(|code| {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => (*text).into(),
            Piece::Read(_) => code.to_string(),
        };
        pieces.iter().map(piece).collect::<String>()
    });
    Some(texts.collect())
}

/// The pattern of a string with placeholders, without anchors: in the dialect of ECMA-262, as JSON Schema asks.
pub(super) fn pattern(pieces: &[Piece], case: Case, known: &Known) -> Option<String> {
    let mut pattern = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => pattern.push_str(&escaped(text)),
            Piece::Read(read) => pattern.push_str(&read_pattern(*read, case, known)?),
        }
    }
    Some(pattern)
}

fn read_pattern(read: Read, case: Case, known: &Known) -> Option<String> {
    Some(match value_type(read, case) {
        ValueType::Nothing => return None,
        ValueType::Code => match known.codes() {
            Some(codes) => {
                let codes: Vec<String> = codes.iter().map(|code| escaped(&code.to_string())).collect();
                ["(?:", &codes.join("|"), ")"].concat()
            }
            None => ANYTHING.into(),
        },
        ValueType::Status(only, last) if only == last => only.to_string(),
        ValueType::Status(first, last) => match (first / 100, last / 100) {
            (class, last) if class == last => [&class.to_string(), "[0-9]{2}"].concat(),
            (first, last) => ["[", &first.to_string(), "-", &last.to_string(), "][0-9]{2}"].concat(),
        },
        ValueType::Integer(_) => "[0-9]+".into(),
        ValueType::Bool => "(?:true|false)".into(),
        ValueType::OtherCode
        | ValueType::Text
        | ValueType::Scalar
        | ValueType::List
        | ValueType::Data
        | ValueType::Any => ANYTHING.into(),
    })
}

/// The pattern that matches only this text.
fn escaped(text: &str) -> String {
    let mut pattern = String::new();
    for character in text.chars() {
        if r"^$\.*+?()[]{}|/".contains(character) {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern
}

/// The schema of a value that the template reads; `None` if it is always absent.
pub(super) fn slot(read: Read, case: Case, known: &Known) -> Option<Value> {
    Some(match value_type(read, case) {
        ValueType::Nothing => return None,
        ValueType::Code => match known.codes() {
            Some(codes) => codes_listed(codes),
            None => json!({ "type": ["string", "integer"] }),
        },
        ValueType::OtherCode => json!({ "type": ["string", "integer"] }),
        ValueType::Status(only, last) if only == last => json!({ "const": only }),
        ValueType::Status(first, last) => json!({ "type": "integer", "minimum": first, "maximum": last }),
        ValueType::Text => json!({ "type": "string" }),
        ValueType::Integer(first) => json!({ "type": "integer", "minimum": first }),
        ValueType::Bool => json!({ "type": "boolean" }),
        ValueType::Scalar => json!({ "type": ["string", "number", "boolean"] }),
        ValueType::List => json!({ "type": "array" }),
        ValueType::Data | ValueType::Any => json!({ "type": ["object", "array", "string", "number", "boolean"] }),
    })
}

/// The schema that lists these codes.
fn codes_listed(codes: &[Code<'_>]) -> Value {
    let values: Value = codes.iter().map(|code| code_value(*code)).collect();
    let (texts, integers) = (codes.iter().any(is_text), codes.iter().any(|code| !is_text(code)));
    match (texts, integers) {
        (true, true) => json!({ "type": ["string", "integer"], "enum": values }),
        (true, false) => json!({ "type": "string", "enum": values }),
        (false, _) => json!({ "type": "integer", "enum": values }),
    }
}

fn is_text(code: &Code<'_>) -> bool {
    matches!(code, Code::Str(_))
}

pub(crate) fn code_value(code: Code<'_>) -> Value {
    match code {
        Code::Str(code) => code.into(),
        Code::Int(code) => code.into(),
        Code::None => Value::Null,
    }
}

/// The schema that accepts what any of these accepts. Without alternatives, it accepts nothing.
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

/// Joins the schemas that only name types, in the place of the first.
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
        // All types of JSON.
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
