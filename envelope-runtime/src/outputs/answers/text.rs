//! The schemas of strings with slots: patterns in the dialect of ECMA-262, as JSON Schema recommends.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Value, json};

use crate::catalog::example::Example;
use crate::outputs::answers::subject::{Presence, Subject, constant};
use crate::template::node::{Piece, Read};
use crate::write::percent::encoded;

/// Any text, including line breaks.
const ANYTHING: &str = r"[\s\S]*";

/// The schema of a string with slots.
pub(super) fn schema(pieces: &[Piece], subject: &Subject<'_>) -> Value {
    if let Some(text) = only_text(pieces, subject) {
        return constant(&text.into());
    }
    match &*pattern(pieces, subject) {
        ANYTHING => json!({ "type": "string" }),
        pattern => json!({ "type": "string", "pattern": anchored(pattern) }),
    }
}

pub(super) fn anchored(pattern: &str) -> String {
    ["^", pattern, "$"].concat()
}

/// The text, if it is constant.
fn only_text(pieces: &[Piece], subject: &Subject<'_>) -> Option<String> {
    let text = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => Some((*text).into()),
        Piece::Read(read) => only_value(&subject.read(*read).schema),
        Piece::Segment(read) => only_value(&subject.read(*read).schema).map(|text| encoded(&text)),
    });
    text.collect()
}

fn only_value(schema: &Value) -> Option<String> {
    schema.get("const").map(|value| Example::from(value).plain())
}

/// The pattern of a string with slots, without anchors.
pub(super) fn pattern(pieces: &[Piece], subject: &Subject<'_>) -> String {
    let patterns = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => escaped(text),
        Piece::Read(read) => pattern_of(&subject.read(*read).schema),
        Piece::Segment(read) => segment(&subject.read(*read).schema),
    });
    patterns.collect()
}

/// The pattern of a slot in a string.
fn pattern_of(schema: &Value) -> String {
    if let Some(value) = only_value(schema) {
        return escaped(&value);
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("integer") => integer(schema),
        Some("boolean") => "(?:true|false)".into(),
        _ => ANYTHING.into(),
    }
}

/// The pattern of a percent-encoded value in a URL.
fn segment(schema: &Value) -> String {
    match only_value(schema) {
        Some(value) => escaped(&encoded(&value)),
        None => match pattern_of(schema) {
            pattern if pattern == ANYTHING => "[0-9A-Za-z._~%-]*".into(),
            pattern => pattern,
        },
    }
}

/// The pattern of an integer. HTTP statuses have three digits, and are in one class or in several.
fn integer(schema: &Value) -> String {
    let limit = |key: &str| schema.get(key).and_then(Value::as_u64);
    match (limit("minimum"), limit("maximum")) {
        (Some(first @ 100..=599), Some(last @ 100..=599)) => match (first / 100, last / 100) {
            (class, last) if class == last => [&class.to_string(), "[0-9]{2}"].concat(),
            (first, last) => ["[", &first.to_string(), "-", &last.to_string(), "][0-9]{2}"].concat(),
        },
        (Some(_), _) => "[0-9]+".into(),
        (None, _) => "-?[0-9]+".into(),
    }
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

/// The string in an example; `None` if a slot has no value.
pub(super) fn example(pieces: &[Piece], subject: &Subject<'_>) -> Option<String> {
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => Some((*text).into()),
        Piece::Read(read) => value(*read, subject),
        Piece::Segment(read) => value(*read, subject).map(|text| encoded(&text)),
    });
    texts.collect::<Option<Vec<String>>>().map(|texts| texts.concat())
}

fn value(read: Read, subject: &Subject<'_>) -> Option<String> {
    let known = subject.read(read);
    (known.presence != Presence::Never).then_some(())?;
    known.example.map(|example| example.plain())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{pattern_of, segment};

    #[test]
    fn a_pattern_is_as_narrow_as_the_type() {
        for (schema, expected) in [
            (json!({ "const": "a.b c" }), r"a\.b c"),
            (json!({ "type": "boolean" }), "(?:true|false)"),
            (json!({ "type": "integer" }), "-?[0-9]+"),
            (json!({ "type": "integer", "minimum": 0 }), "[0-9]+"),
            (json!({ "type": "integer", "minimum": 400, "maximum": 499 }), "4[0-9]{2}"),
            (json!({ "type": "integer", "minimum": 400, "maximum": 599 }), "[4-5][0-9]{2}"),
        ] {
            assert_eq!(pattern_of(&schema), expected, "{schema}");
        }
    }

    #[test]
    fn a_value_of_a_url_is_percent_encoded() {
        assert_eq!(segment(&json!({ "const": "a.b c" })), r"a\.b%20c");
        assert_eq!(segment(&json!({ "type": "string" })), "[0-9A-Za-z._~%-]*");
        assert_eq!(segment(&json!({ "type": "integer", "minimum": 0 })), "[0-9]+");
    }
}
