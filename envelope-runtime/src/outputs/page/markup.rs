//! Writes pieces of HTML, with all text escaped.

use alloc::string::String;
use core::fmt::Write;

use crate::catalog::description::escape_html;

/// `<name class="class">text</name>`, with the direction of the text.
pub(super) fn element(out: &mut String, name: &str, class: &str, text: &str) {
    open(out, name);
    attribute(out, "class", class);
    out.push_str(" dir=\"auto\">");
    escape_html(out, text);
    close(out, name);
}

fn open(out: &mut String, name: &str) {
    out.push('<');
    out.push_str(name);
}

fn close(out: &mut String, name: &str) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// `<name>text</name>`
pub(super) fn plain(out: &mut String, name: &str, text: &str) {
    open(out, name);
    out.push('>');
    escape_html(out, text);
    close(out, name);
}

/// Code. `<bdi>` isolates its direction from the text around it.
pub(super) fn code(out: &mut String, text: &str) {
    out.push_str("<code><bdi>");
    escape_html(out, text);
    out.push_str("</bdi></code>");
}

/// A longer code, in bytes, does not fit on a line of a narrow screen or of the table of contents.
const LONG: usize = 26;

/// Code that may break after `_`, `-`, `.`, `:` and `/` if it is long.
pub(super) fn breakable_code(out: &mut String, text: &str) {
    if text.len() <= LONG {
        return code(out, text);
    }
    out.push_str("<code><bdi>");
    for (index, piece) in text.split_inclusive(['_', '-', '.', ':', '/']).enumerate() {
        if index > 0 {
            out.push_str("<wbr>");
        }
        escape_html(out, piece);
    }
    out.push_str("</bdi></code>");
}

pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_html(out, value);
    out.push('"');
}

/// The attribute of a link to the element that has this `id`.
pub(super) fn href(out: &mut String, id: &str) {
    out.push_str(" href=\"#");
    fragment(out, id);
    out.push('"');
}

/// Writes an `id` as a URL's fragment (RFC 3986, section 3.5): all but unreserved characters are percent-encoded.
fn fragment(out: &mut String, id: &str) {
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

/// Writes a text with its `{name}` placeholders marked.
pub(super) fn template(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some((before, name, after)) = next_placeholder(rest) {
        escape_html(out, before);
        out.push_str("<var>{");
        out.push_str(name);
        out.push_str("}</var>");
        rest = after;
    }
    escape_html(out, rest);
}

/// True if the text is only a placeholder.
pub(super) fn is_placeholder(text: &str) -> bool {
    next_placeholder(text.trim()).is_some_and(|(before, _, after)| before.is_empty() && after.is_empty())
}

/// The text before the next placeholder, the placeholder's name, which needs no escaping, and the text after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let is_of_name = |character: char| character.is_alphanumeric() || "_.".contains(character);
    text.match_indices('{').find_map(|(index, _)| {
        let (before, opened) = text.split_at(index);
        let (name, after) = opened.get(1..)?.split_once('}')?;
        (!name.is_empty() && name.chars().all(is_of_name)).then_some((before, name, after))
    })
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::{breakable_code, fragment, is_placeholder, template};

    #[test]
    fn a_fragment_leads_to_its_id() {
        let mut out = String::new();
        fragment(&mut out, "card declined/é-1");
        assert_eq!(out, "card%20declined%2F%C3%A9-1");
    }

    #[test]
    fn placeholders_are_marked_and_other_braces_are_not() {
        let mut out = String::new();
        template(&mut out, "{a.b} <{ {1}{} {x y} {{z}");
        assert_eq!(out, "<var>{a.b}</var> &lt;{ <var>{1}</var>{} {x y} {<var>{z}</var>");
    }

    #[test]
    fn a_long_code_may_break() {
        let written = |text: &str| {
            let mut out = String::new();
            breakable_code(&mut out, text);
            out
        };
        assert_eq!(written("A_CODE_OF_26_LETTERS_AND_1"), "<code><bdi>A_CODE_OF_26_LETTERS_AND_1</bdi></code>");
        assert_eq!(
            written("A_CODE_OF_27_LETTERS-OR.MORE"),
            "<code><bdi>A_<wbr>CODE_<wbr>OF_<wbr>27_<wbr>LETTERS-<wbr>OR.<wbr>MORE</bdi></code>"
        );
    }

    #[test]
    fn a_message_may_be_nothing_but_a_value() {
        assert!(is_placeholder("{0}") && is_placeholder(" {message} "));
        assert!(!is_placeholder("{0}{1}") && !is_placeholder("{0}.") && !is_placeholder("") && !is_placeholder("{}"));
    }
}
