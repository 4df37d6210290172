//! Renders descriptions, which are the Markdown of doc comments, outside of rustdoc. This file has what the formats
//! share.

#[cfg(feature = "page")]
pub(crate) mod html;
pub(crate) mod markdown;

use alloc::string::String;

/// The lines of a text, with any line ending, without white space around the text.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.trim().split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// Escapes text for the content of an element or a quoted attribute. A line break is kept; CR becomes a character
/// reference, because parsers would turn it into LF, and NUL becomes U+FFFD, because HTML cannot contain it.
pub(crate) fn escape_html(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{FFFD}'),
            _ => out.push(character),
        }
    }
}

/// True if an address may become a link: that of a web page, not of a script.
pub(crate) fn is_link(url: &str) -> bool {
    let address = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    address
        .is_some_and(|address| !address.is_empty() && !address.contains(|c: char| c.is_whitespace() || c.is_control()))
}

/// True if rustdoc would take the text in brackets for an item: `Fault::Late`, `fn@late`, `late()`, `` `Late<T>` ``.
///
/// `[0, 1]` and `[see below]` are not items and keep their brackets.
fn is_item(label: &str) -> bool {
    let label = label.trim().trim_matches('`').trim();
    let path = label.split_once('@').map_or(label, |(_, path)| path);
    let path = path.strip_suffix("()").or_else(|| path.strip_suffix('!')).unwrap_or(path);
    let path = path.split_once('<').map_or(path, |(path, _)| path);
    path.strip_prefix("::").unwrap_or(path).split("::").all(is_identifier)
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|first: char| first.is_alphabetic() || first == '_')
        && name.chars().all(|character| character.is_alphanumeric() || character == '_')
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{escape_html, is_item, is_link, lines};

    #[test]
    fn every_line_break_ends_a_line() {
        assert_eq!(
            lines("\none\ntwo\r\nthree\rfour\r\r\n\n five\n").collect::<Vec<_>>(),
            ["one", "two", "three", "four", "", "", " five"]
        );
    }

    #[test]
    fn markup_is_escaped() {
        let mut out = String::new();
        escape_html(&mut out, "</script>\"'&\0\r\n-->");
        assert_eq!(out, "&lt;/script&gt;&quot;&#39;&amp;\u{FFFD}&#13;\n--&gt;");
    }

    #[test]
    fn only_web_addresses_are_links() {
        assert!(is_link("https://example.com/errors/E1") && is_link("http://example.com"));
        for url in ["javascript:alert(1)", "docs/E1", "https://", "https://example.com/a b", ""] {
            assert!(!is_link(url), "{url}");
        }
    }

    #[test]
    fn items_are_paths() {
        for label in ["Late", "`Fault::Late`", "crate::Fault", "::std::vec", "fn@late", "late()", "vec!", "`Vec<u8>`"] {
            assert!(is_item(label), "{label}");
        }
        for label in ["", "`", "0, 1", "1", "see below", "a-z", "::", "@", "<T>"] {
            assert!(!is_item(label), "{label}");
        }
    }
}
