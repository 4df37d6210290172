//! A table as GitHub Flavored Markdown. Cells are not padded: in a file under version control, a longer message changes
//! its own line alone.

use alloc::string::String;
use core::fmt;

use crate::catalog::description::markdown::{is_target, write as description};
use crate::catalog::table::Table;
use crate::catalog::table::marks::Marks;

const MARKS: Marks = Marks { cell: ["| ", " "], struck: ["~~", "~~"], line, url, description };

impl Table {
    /// Prints a table in GitHub Flavored Markdown (section 4.10), with a line break at its end.
    ///
    /// A description is Markdown, as doc comments are, and its cell is that Markdown on one line:
    /// - Between its lines is `<br>`; the derives have joined those of a paragraph. Each line of a block of code is a span of
    ///   code.
    /// - `[text][label]` and `[label]` become `[text](address)` if the description defines the label.
    /// - A link that leads to no web page becomes its text: only rustdoc resolves ``[`Fault::Late`]``. An image becomes a
    ///   link to it.
    /// - Pipes are escaped, also in code. HTML is shown as text.
    ///
    /// Every other cell reads as the literal text that it holds: what Markdown would take for markup is escaped, and a line
    /// break becomes `<br>`.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = String::new();
        for heading in self.headings() {
            out.push_str("| ");
            MARKS.text(&mut out, heading);
            out.push(' ');
        }
        out.push_str("|\n");
        out.extend(self.headings().map(|_| "|---"));
        out.push_str("|\n");
        for row in self.rows() {
            MARKS.row(&mut out, self, row);
            out.push_str("|\n");
        }
        out
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_markdown())
    }
}

fn url(out: &mut String, url: &str) {
    if is_target(url) {
        out.extend(["<", url, ">"]);
    } else {
        MARKS.text(out, url);
    }
}

/// Writes a line so that it reads as itself, within one cell.
///
/// Only what Markdown would take for markup at its position is escaped, so that `{#CODE}`, `NOT_FOUND` and `R&D` stay
/// readable in the source.
pub(crate) fn line(out: &mut String, text: &str) {
    for (at, character) in text.char_indices() {
        if is_markup(character, &text[..at], &text[at + character.len_utf8()..]) {
            out.push('\\');
        }
        out.push(if character == '\t' { ' ' } else { character });
    }
}

fn is_markup(character: char, before: &str, rest: &str) -> bool {
    match character {
        // `$` begins a formula on GitHub.
        '|' | '*' | '`' | '[' | '<' | '~' | '$' => true,
        // At the end, too: our own markup follows there.
        '\\' => rest.starts_with(|next: char| next.is_ascii_punctuation() || next.is_control()) || rest.is_empty(),
        '_' => !is_within_word(before, rest),
        '&' => is_entity(rest),
        _ => false,
    }
}

/// An underscore between letters or digits is not emphasis (CommonMark, section 6.2).
fn is_within_word(before: &str, rest: &str) -> bool {
    let before = before.trim_end_matches('_').chars().next_back();
    let after = rest.trim_start_matches('_').chars().next();
    before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
}

/// `&` begins a character reference only before a name and a semicolon (CommonMark, section 2.5).
fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let after = name.trim_start_matches(|next: char| next.is_ascii_alphanumeric());
    after.len() < name.len() && after.starts_with(';')
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::MARKS;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        MARKS.text(&mut out, text);
        assert_eq!(out, expected);
    }

    #[test]
    fn text_without_markup_stays_readable() {
        for text in [
            "Message template must contain placeholder {#TFA_CODE}.",
            "System error – Request data provided was invalid.",
            "VALIDATION_ERROR",
            "a__b and snake_case_name",
            "R&D, AT&T, 1 & 2; &;",
            "(see https://example.com/a_b?c=d&e=f#g) - 5 > 4, 100%, #1, it's \"so\"!",
            r"C:\dir\file",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn markup_is_escaped() {
        check("a|b", r"a\|b");
        check("*bold* `code` ~~gone~~", r"\*bold\* \`code\` \~\~gone\~\~");
        check("_all_ __init__", r"\_all\_ \_\_init\_\_");
        check("[text](url) ![image](url)", r"\[text](url) !\[image](url)");
        check("<b>&lt;&#60;&amp</b>", r"\<b>\&lt;\&#60;&amp\</b>");
        check("$x$", r"\$x\$");
    }

    #[test]
    fn a_backslash_is_escaped_if_it_would_escape_something() {
        check(r"^\d+\.\d$", r"^\d+\\.\d\$");
        check(r"a\|b", r"a\\\|b");
        check(r"end\", r"end\\");
        check("a\\\nb", r"a\\<br>b");
    }

    #[test]
    fn a_cell_is_one_line() {
        check("one\ntwo\r\nthree\rfour\n", "one<br>two<br>three<br>four");
        check("\ta\tb ", "a b");
    }
}
