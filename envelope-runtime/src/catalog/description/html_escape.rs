//! Characters that stand in HTML as themselves.

use alloc::string::String;

/// Writes a character for an element's content or a quoted attribute.
pub(crate) fn push_escaped(out: &mut String, character: char) {
    match character {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        _ => out.push(character),
    }
}
