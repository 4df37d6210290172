//! The syntax of TypeScript: strings, keys, comments, unions.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::entry::code::Code;

/// A string literal: those of JSON are valid in TypeScript.
pub(super) fn quoted(text: &str) -> String {
    // Serializing text cannot fail.
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

/// A key of an object, with quotes only if it needs them.
pub(super) fn key(key: &str) -> String {
    let mut characters = key.chars();
    let begins = characters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_');
    let is_name = begins && characters.all(|character| character.is_ascii_alphanumeric() || character == '_');
    if is_name { key.into() } else { quoted(key) }
}

/// A valid name of a type: characters that are not allowed become `_`.
pub(super) fn identifier(name: &str) -> String {
    let mut identifier: String =
        name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '_' }).collect();
    if !identifier.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
        identifier.insert(0, '_');
    }
    identifier
}

/// The union of types, each named once. `unknown` absorbs all others, and `string` its literals; without types, it is
/// `never`.
pub(super) fn union(types: Vec<String>) -> String {
    if types.iter().any(|ty| ty == "unknown") {
        return "unknown".into();
    }
    let has = |name: &str| types.iter().any(|ty| ty == name);
    let (any_string, any_number, any_boolean) = (has("string"), has("number"), has("boolean"));
    let is_absorbed = |ty: &str| {
        (any_string && ty.starts_with('"'))
            || (any_number && ty.starts_with(|first: char| first.is_ascii_digit() || first == '-'))
            || (any_boolean && ["true", "false"].contains(&ty))
    };
    let mut distinct: Vec<&str> = Vec::new();
    for ty in types.iter().map(String::as_str).filter(|ty| !is_absorbed(ty)) {
        if !distinct.contains(&ty) {
            distinct.push(ty);
        }
    }
    if distinct.is_empty() { "never".into() } else { distinct.join(" | ") }
}

/// A union that is a whole type, on separate lines if it is long.
pub(super) fn long_union(types: &[String]) -> String {
    match types.len() {
        0 => " never".into(),
        1..=3 => [" ", &types.join(" | ")].concat(),
        _ => types.iter().map(|ty| ["\n  | ", ty].concat()).collect(),
    }
}

/// A code as a key. An integer is in brackets, so that a type can be looked up by the integer; so is `__proto__`, which
/// would set the prototype.
pub(super) fn code_key(code: Code<'_>) -> String {
    match code {
        Code::Int(code) => ["[", &code.to_string(), "]"].concat(),
        Code::Str("__proto__") => "[\"__proto__\"]".into(),
        Code::Str(code) => key(code),
        Code::None => "null".into(),
    }
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

#[cfg(test)]
mod tests {
    use super::{identifier, key};

    #[test]
    fn a_key_is_quoted_where_it_is_no_name() {
        assert_eq!(["_a", "a_1", "1a", "a-b", ""].map(key), ["_a", "a_1", "\"1a\"", "\"a-b\"", "\"\""]);
    }

    #[test]
    fn a_type_has_a_name_of_its_own() {
        assert_eq!(["_A", "A b", "1A", ""].map(identifier), ["_A", "A_b", "_1A", "_"]);
    }
}
