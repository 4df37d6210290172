//! JSON with line breaks. Members keep their order, which a round trip through a map would not guarantee.

use alloc::string::String;

/// Indents compact JSON by two spaces a level.
pub(super) fn indented(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let (mut depth, mut in_string, mut escaped) = (0, false, false);
    let mut rest = json.chars().peekable();
    while let Some(character) = rest.next() {
        if in_string {
            out.push(character);
            in_string = escaped || character != '"';
            escaped = !escaped && character == '\\';
            continue;
        }
        match character {
            '{' | '[' => {
                out.push(character);
                // An empty one stays on its line.
                if let Some(close) = rest.next_if(|next| matches!(next, '}' | ']')) {
                    out.push(close);
                } else {
                    depth += 1;
                    line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth -= 1;
                line(&mut out, depth);
                out.push(character);
            }
            ',' => {
                out.push(',');
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ => {
                in_string = character == '"';
                out.push(character);
            }
        }
    }
    out
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(core::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[test]
    fn structure_is_broken_into_lines_and_text_is_not() {
        let json = r#"{"a":"{x}: [1,\"2\"]\\","b":[1,{}],"c":[]}"#;
        let expected = "{\n  \"a\": \"{x}: [1,\\\"2\\\"]\\\\\",\n  \"b\": [\n    1,\n    {}\n  ],\n  \"c\": []\n}";
        assert_eq!(indented(json), expected);
    }
}
