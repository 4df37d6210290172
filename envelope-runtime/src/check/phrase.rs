//! The text of a change: this crate's words, mixed with names, types and texts of the API. It prints on one line, or as
//! Markdown, whatever the API's texts contain.

use alloc::borrow::Cow;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use crate::catalog::dialect::{Dialect, ticks_around};
use crate::entry::code::OwnedCode;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Text without markup.
    Plain(Cow<'static, str>),
    /// The name of an answer, or a type, in backticks.
    Name(String),
    /// A text that clients see, in quotes.
    Quoted(String),
}

impl Part {
    pub(super) fn plain(text: impl Into<Cow<'static, str>>) -> Self {
        Part::Plain(text.into())
    }

    pub(super) fn name(name: &str) -> Self {
        Part::Name(name.into())
    }

    pub(super) fn quoted(text: &str) -> Self {
        Part::Quoted(text.into())
    }

    pub(super) fn code(code: &OwnedCode) -> Self {
        match code {
            OwnedCode::Int(code) => Part::plain(code.to_string()),
            OwnedCode::Str(code) => Part::quoted(code),
        }
    }
}

impl Phrase {
    pub(super) fn new(parts: impl IntoIterator<Item = Part>) -> Self {
        Phrase(parts.into_iter().collect())
    }

    pub(super) fn then(mut self, phrase: Phrase) -> Self {
        self.0.extend(phrase.0);
        self
    }

    pub(super) fn and(mut self, part: Part) -> Self {
        self.0.push(part);
        self
    }
}

impl<const N: usize> From<[Part; N]> for Phrase {
    fn from(parts: [Part; N]) -> Self {
        Phrase::new(parts)
    }
}

impl From<&'static str> for Phrase {
    fn from(text: &'static str) -> Self {
        Phrase::from([Part::plain(text)])
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Phrase::from([Part::plain(text)])
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| part.fmt(f))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Plain(text) => f.write_str(&on_one_line(text)),
            Part::Name(name) => write!(f, "`{}`", on_one_line(name)),
            Part::Quoted(text) => write!(f, "{text:?}"),
        }
    }
}

impl Phrase {
    pub(super) fn write_markdown(&self, out: &mut String) {
        self.0.iter().for_each(|part| part.write_markdown(out));
    }
}

impl Part {
    /// Writes texts of the API as code spans, in which nothing is markup or a mention on GitHub.
    pub(super) fn write_markdown(&self, out: &mut String) {
        match self {
            Part::Plain(text) => Dialect::Markdown.text(out, &on_one_line(text)),
            Part::Name(text) | Part::Quoted(text) => span(out, &on_one_line(text)),
        }
    }
}

/// Writes a code span. Markdown strips one space on each side; these are added where the text would lose its own spaces
/// or merge with the backticks.
fn span(out: &mut String, text: &str) {
    let ticks = ticks_around(text);
    let needs_space = text.is_empty() || text.starts_with([' ', '`']) || text.ends_with([' ', '`']);
    let space = if needs_space { " " } else { "" };
    out.extend([&ticks, space, text, space, &ticks]);
}

/// Escapes characters that end the line or change the direction of reading.
fn on_one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return text.into();
    }
    let escaped = |character: char| match is_hidden(character) {
        true => character.escape_default().collect(),
        false => String::from(character),
    };
    text.chars().map(escaped).collect::<String>().into()
}

fn is_hidden(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString as _};

    use super::{Part, Phrase, span};

    #[test]
    fn a_span_holds_any_text() {
        for (text, expected) in [
            ("u8", "`u8`"),
            ("", "`  `"),
            ("a|b", "`a|b`"),
            ("a`b", "``a`b``"),
            ("`", "`` ` ``"),
            ("``a", "``` ``a ```"),
            (" a ", "`  a  `"),
        ] {
            let mut out = String::new();
            span(&mut out, text);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn a_phrase_is_one_line() {
        let hostile = "a\r\n::error::b\u{2028}\u{202E}`*";
        let phrase = Phrase::from([Part::plain(hostile), Part::name(hostile), Part::quoted(hostile)]);
        assert_eq!(
            phrase.to_string(),
            "a\\r\\n::error::b\\u{2028}\\u{202e}`*`a\\r\\n::error::b\\u{2028}\\u{202e}`*`\"a\\r\\n::error::b\\u{2028}\\u{202e}`*\""
        );
        let mut out = String::new();
        phrase.write_markdown(&mut out);
        assert!(!out.contains(['\n', '\r', '\u{2028}', '\u{202E}']), "{out}");
        assert!(out.starts_with("a\\r\\n::error::b\\u{2028}\\u{202e}\\`\\*``a\\r"), "{out}");
    }
}
