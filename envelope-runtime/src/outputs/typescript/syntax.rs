//! The syntax of TypeScript: strings, keys, comments, unions.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::entry::code::Code;

/// A string literal: JSON's are TypeScript's.
pub(super) fn quoted(text: &str) -> String {
    // Text always has a JSON form.
    serde_json::to_string(text).unwrap_or_default()
}

/// The type of a code, which is its literal.
pub(super) fn code(code: Code<'_>) -> String {
    match code {
        Code::Str(code) => quoted(code),
        Code::Int(code) => code.to_string(),
        Code::None => "null".into(),
    }
}

/// A key of an object, without quotes where it needs none.
pub(super) fn key(key: &str) -> String {
    let mut characters = key.chars();
    let begins = characters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_');
    let is_name = begins && characters.all(|character| character.is_ascii_alphanumeric() || character == '_');
    if is_name { key.into() } else { quoted(key) }
}

/// A name of a type: other characters become `_`.
pub(super) fn identifier(name: &str) -> String {
    let mut identifier: String =
        name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '_' }).collect();
    if !identifier.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
        identifier.insert(0, '_');
    }
    identifier
}

/// The union of types, each named once. `unknown` absorbs all others; without types, it is `never`.
pub(super) fn union(types: Vec<String>) -> String {
    let mut distinct: Vec<String> = Vec::new();
    for ty in types {
        if ty == "unknown" {
            return ty;
        }
        if !distinct.contains(&ty) {
            distinct.push(ty);
        }
    }
    if distinct.is_empty() { "never".into() } else { distinct.join(" | ") }
}

/// The doc comment of an item, indented, with a line break at its end; empty without a text.
pub(super) fn comment(indent: &str, texts: &[Option<String>]) -> String {
    let text: Vec<&str> = texts.iter().flatten().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    let text = text.join("\n\n").replace("*/", "*\\/");
    match text.lines().count() {
        0 => String::new(),
        1 => [indent, "/** ", &text, " */\n"].concat(),
        _ => {
            let lines = text.lines().map(|line| [indent, " * ", line].concat().trim_end().to_string());
            [indent, "/**\n", &lines.collect::<Vec<_>>().join("\n"), "\n", indent, " */\n"].concat()
        }
    }
}

/// Two spaces for each level.
pub(super) fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}
