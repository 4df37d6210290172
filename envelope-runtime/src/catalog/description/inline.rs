//! What stands in a line: text, code and links.

use alloc::vec::Vec;

use crate::catalog::description::blocks::Document;
use crate::catalog::description::item::is_item;
use crate::catalog::description::link::is_link;

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// Markdown without code and links: emphasis and backslashes are still in it.
    Text(&'a str),
    /// The content of a span of code.
    Code(&'a str),
    /// The text of a link to this address begins.
    Open(&'a str),
    /// The text of a link to this address ends.
    Close(&'a str),
    /// An address that is its own text.
    Url(&'a str),
}

/// The pieces of a text. What leads to a Rust item, or to no web page, is its text, and an image is its text.
pub(super) fn pieces<'a>(text: &'a str, document: &'a Document) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    scan(text, document, &mut pieces);
    pieces
}

fn scan<'a>(text: &'a str, document: &'a Document, out: &mut Vec<Piece<'a>>) {
    let mut start = 0;
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        let rest = &text[at..];
        let markup = match character {
            '`' => Markup::code(rest),
            '[' => Link::at(rest, document).map(Markup::Link),
            '!' => Link::at(&rest[1..], document).map(Markup::Image),
            '<' => Markup::address(rest),
            _ => None,
        };
        let Some(markup) = markup else {
            at += literal(rest, character);
            continue;
        };
        flush(&text[start..at], out);
        at += markup.len();
        start = at;
        markup.read(document, out);
    }
    flush(&text[start..], out);
}

fn flush<'a>(text: &'a str, out: &mut Vec<Piece<'a>>) {
    if !text.is_empty() {
        out.push(Piece::Text(text));
    }
}

/// The length of what is text: one character, or those that belong together.
fn literal(rest: &str, first: char) -> usize {
    match first {
        '\\' => 1 + usize::from(rest[1..].starts_with(|next: char| next.is_ascii_punctuation())),
        '`' => span(rest).1,
        other => other.len_utf8(),
    }
}

enum Markup<'a> {
    Code { content: &'a str, len: usize },
    Link(Link<'a>),
    Image(Link<'a>),
    Address(&'a str),
}

impl<'a> Markup<'a> {
    fn code(rest: &'a str) -> Option<Markup<'a>> {
        let (content, len) = span(rest);
        content.map(|content| Markup::Code { content, len })
    }

    fn address(rest: &'a str) -> Option<Markup<'a>> {
        let (url, _) = rest[1..].split_once('>')?;
        (is_link(url) && !url.contains('<')).then_some(Markup::Address(url))
    }

    fn len(&self) -> usize {
        match self {
            Markup::Code { len, .. } => *len,
            Markup::Link(link) => link.len,
            Markup::Image(link) => 1 + link.len,
            Markup::Address(url) => url.len() + 2,
        }
    }

    fn read(self, document: &'a Document, out: &mut Vec<Piece<'a>>) {
        match self {
            Markup::Code { content, .. } => out.push(Piece::Code(unpadded(content))),
            Markup::Link(Link { label, url: Some(url), .. }) if is_link(url) => {
                out.push(Piece::Open(url));
                scan(label, document, out);
                out.push(Piece::Close(url));
            }
            Markup::Link(link) | Markup::Image(link) => scan(link.label, document, out),
            Markup::Address(url) => out.push(Piece::Url(url)),
        }
    }
}

/// One space at each end is for backticks beside it (CommonMark, section 6.1).
fn unpadded(content: &str) -> &str {
    let inner = content.strip_prefix(' ').and_then(|inner| inner.strip_suffix(' '));
    inner.filter(|inner| !inner.trim().is_empty()).unwrap_or(content)
}

/// The content of the span of code that begins here, and the length of it; that of the backticks if none does. As many
/// backticks end it as begin it.
fn span(rest: &str) -> (Option<&str>, usize) {
    let count = rest.len() - rest.trim_start_matches('`').len();
    let mut at = count;
    while let Some(next) = rest[at..].find('`') {
        let begin = at + next;
        let run = rest[begin..].len() - rest[begin..].trim_start_matches('`').len();
        at = begin + run;
        if run == count {
            return (Some(&rest[count..begin]), at);
        }
    }
    (None, count)
}

struct Link<'a> {
    label: &'a str,
    /// None if rustdoc alone knows where it leads to.
    url: Option<&'a str>,
    len: usize,
}

impl<'a> Link<'a> {
    /// `[label](address "title")`, `[label][reference]`, `[label][]` or `[label]`.
    fn at(rest: &'a str, document: &'a Document) -> Option<Link<'a>> {
        let label = label(rest)?;
        let len = label.len() + 2;
        let after = &rest[len..];
        if let Some((url, more)) = destination(after) {
            return Some(Link { label, url: Some(url), len: len + more });
        }
        let (reference, more) = match self::label(after) {
            Some("") => (label, 2),
            Some(reference) => (reference, reference.len() + 2),
            None => (label, 0),
        };
        let url = document.url(reference);
        (url.is_some() || is_item(reference)).then_some(Link { label, url, len: len + more })
    }
}

/// What stands between brackets. Brackets within it are not read.
fn label(rest: &str) -> Option<&str> {
    let inner = rest.strip_prefix('[')?;
    let mut at = 0;
    loop {
        let here = &inner[at..];
        at += match here.chars().next()? {
            ']' => return Some(&inner[..at]),
            '[' => return None,
            other => literal(here, other),
        };
    }
}

/// `(address "title")`: the address, and the length of it all.
fn destination(rest: &str) -> Option<(&str, usize)> {
    let inner = rest.strip_prefix('(')?;
    let mut depth = 0_usize;
    for (at, character) in inner.char_indices() {
        match character {
            '(' => depth += 1,
            ')' if depth == 0 => {
                let inner = inner[..at].trim();
                let url = inner.split_once(char::is_whitespace).map_or(inner, |(url, _)| url);
                let url = url.strip_prefix('<').and_then(|url| url.strip_suffix('>')).unwrap_or(url);
                return Some((url, at + 2));
            }
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::Piece::{self, Close, Code, Open, Text, Url};
    use super::pieces;
    use crate::catalog::description::blocks::Document;

    #[track_caller]
    fn check(text: &str, expected: &[Piece<'_>]) {
        let document = Document::of("[d]: https://d.example/\n[`x`]: crate::x");
        let seen: Vec<_> = pieces(text, &document);
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn code() {
        check("a `b|c` d", &[Text("a "), Code("b|c"), Text(" d")]);
        check("`` a`b `` \\`c`", &[Code("a`b"), Text(" \\`c`")]);
        check("``a`", &[Text("``a`")]);
    }

    #[test]
    fn links() {
        check(
            "[a *b*](https://a.example/(b) \"t\").",
            &[Open("https://a.example/(b)"), Text("a *b*"), Close("https://a.example/(b)"), Text(".")],
        );
        check(
            "[a][d] [D][] [d]",
            &[
                Open("https://d.example/"),
                Text("a"),
                Close("https://d.example/"),
                Text(" "),
                Open("https://d.example/"),
                Text("D"),
                Close("https://d.example/"),
                Text(" "),
                Open("https://d.example/"),
                Text("d"),
                Close("https://d.example/"),
            ],
        );
        check("<https://a.example>", &[Url("https://a.example")]);
    }

    #[test]
    fn items_are_their_text() {
        check(
            "[`Fault::A`] or [it](crate::A), [b][A::b], [`x`]",
            &[Code("Fault::A"), Text(" or "), Text("it"), Text(", "), Text("b"), Text(", "), Code("x")],
        );
        check("[x](javascript:alert(1)) ![y](https://a.example/y.png)", &[Text("x"), Text(" "), Text("y")]);
    }

    #[test]
    fn other_brackets_stay() {
        for text in ["[0, 1]", "[see below]", "[", "[[", "a[", "![", "\\[d]", "<b>", "[[1]", "[`]"] {
            check(text, &[Text(text)]);
        }
    }
}
