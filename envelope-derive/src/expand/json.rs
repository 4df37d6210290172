//! JSON strings that are written at compile time.

/// True if JSON writes the text as it is.
pub(crate) fn is_clean(text: &str) -> bool {
    !text.chars().any(|character| character < ' ' || character == '"' || character == '\\')
}

/// A JSON string (RFC 8259, section 7), escaped as serde_json does.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// The content of a JSON string.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_those_of_json() {
        assert_eq!(quoted("a\"\\\n\u{1}é\u{1F600}\u{7f}"), "\"a\\\"\\\\\\n\\u0001é\u{1F600}\u{7f}\"");
    }
}
