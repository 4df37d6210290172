//! Types as clients see them: what Rust tells apart and JSON does not is one.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

/// The type of a member, from what is written in Rust. What is not understood stays as it is written.
pub(super) fn wire_type(written: &str) -> String {
    let ty = without_reference(written.trim());
    if let Some(list) = ty.strip_prefix('[').and_then(|ty| ty.strip_suffix(']')) {
        let element = parts(list, ';').first().copied().unwrap_or_default();
        return format!("[{}]", wire_type(element));
    }
    let (path, arguments) = match ty.split_once('<') {
        Some((path, arguments)) => match arguments.strip_suffix('>') {
            Some(arguments) => (path, parts(arguments, ',')),
            None => return ty.to_string(),
        },
        None => (ty, Vec::new()),
    };
    let name = path.rsplit("::").next().unwrap_or_default().trim();
    let arguments: Vec<String> =
        arguments.into_iter().filter(|argument| !argument.starts_with('\'')).map(wire_type).collect();
    match (name, arguments.as_slice()) {
        ("str" | "String" | "char", []) => "string".to_string(),
        ("bool", []) => "boolean".to_string(),
        ("Box" | "Rc" | "Arc" | "Cow", [inner]) => inner.clone(),
        ("Option", [inner]) => format!("{}?", inner.trim_end_matches('?')),
        ("Vec" | "VecDeque" | "HashSet" | "BTreeSet", [element, ..]) => format!("[{element}]"),
        (name, []) => name.to_string(),
        (name, arguments) => format!("{name}<{}>", arguments.join(", ")),
    }
}

/// Without `&'a mut`.
fn without_reference(mut ty: &str) -> &str {
    while let Some(inner) = ty.strip_prefix('&') {
        ty = inner.trim_start();
        if ty.starts_with('\'') {
            ty = ty.split_once(' ').map_or("", |(_, inner)| inner);
        }
        ty = ty.strip_prefix("mut ").unwrap_or(ty).trim_start();
    }
    ty
}

/// What stands between the separators, those inside of brackets left alone.
pub(super) fn parts(text: &str, separator: char) -> Vec<&str> {
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
    use super::wire_type;

    #[test]
    fn what_json_does_not_tell_apart_is_one_type() {
        for (written, expected) in [
            ("&'static str", "string"),
            ("std::string::String", "string"),
            ("Cow<'static, str>", "string"),
            ("Box<str>", "string"),
            ("Rc<str>", "string"),
            ("&'a Arc<str>", "string"),
            ("bool", "boolean"),
            ("u32", "u32"),
            ("Option<Arc<u32>>", "u32?"),
            ("Vec<Option<String>>", "[string?]"),
            ("&'a mut [u8]", "[u8]"),
            ("[[u8; 2]; 4]", "[[u8]]"),
            ("std::collections::BTreeMap<String, Vec<u8>>", "BTreeMap<string, [u8]>"),
            ("shop::Limits<'a>", "Limits"),
            ("(u8, String)", "(u8, String)"),
        ] {
            assert_eq!(wire_type(written), expected, "{written}");
        }
    }

    #[test]
    fn no_text_is_too_strange() {
        for written in ["", "&", "&'", "&'a", "<", ">", "Vec<", "Vec<>", "[", "[]", "::", "é<'é>", "Option<Option<u8>>"]
        {
            wire_type(written);
        }
    }
}
