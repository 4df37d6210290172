//! Text that stands in HTML as itself.

use alloc::string::String;
use core::fmt::Write;

use crate::catalog::description::html_escape::push_escaped;

/// Writes text for an element's content or a quoted attribute. A line break stays one; CR is written as a reference, as
/// parsers would make LF of it, and NUL as U+FFFD, as HTML cannot hold it.
pub(super) fn text(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{FFFD}'),
            _ => push_escaped(out, character),
        }
    }
}

/// Writes an `id` as a URL's fragment (RFC 3986, section 3.5): all but unreserved characters are percent-encoded.
pub(super) fn fragment(out: &mut String, id: &str) {
    for character in id.chars() {
        let character = if character == '\0' { '\u{FFFD}' } else { character };
        if character.is_ascii_alphanumeric() || "-._~".contains(character) {
            out.push(character);
            continue;
        }
        for byte in character.encode_utf8(&mut [0; 4]).bytes() {
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    #[test]
    fn markup_is_escaped() {
        let mut out = String::new();
        super::text(&mut out, "</script>\"'&\0\r\n-->");
        assert_eq!(out, "&lt;/script&gt;&quot;&#39;&amp;\u{FFFD}&#13;\n--&gt;");
    }

    #[test]
    fn a_fragment_leads_to_its_id() {
        let mut out = String::new();
        super::fragment(&mut out, "card declined/é-1");
        assert_eq!(out, "card%20declined%2F%C3%A9-1");
    }
}
