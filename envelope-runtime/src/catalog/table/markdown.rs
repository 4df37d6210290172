//! A table as GitHub Flavored Markdown. Cells are not padded: in a file under version control, a longer message changes
//! its own line alone.

use alloc::string::String;
use core::fmt::{self, Write};

use crate::catalog::description::cell::write as write_cell;
use crate::catalog::description::link::is_link;
use crate::catalog::table::{Cell, Column, Table};
use crate::entry::stated::Literal;
use crate::entry::types::Listed;

impl Table {
    /// Prints a table in GitHub Flavored Markdown (section 4.10), with a line break at its end.
    ///
    /// A description is Markdown, as doc comments are: its emphasis, code and links stay, a link to a Rust item becomes its
    /// text, and a paragraph or the item of a list begins behind `<br>`. HTML in it is shown as text. Every other cell reads as the literal
    /// text that it holds: what Markdown would take for markup is escaped, and a line break becomes `<br>`.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = String::new();
        for heading in self.headings() {
            out.push_str("| ");
            escape(&mut out, heading);
            out.push(' ');
        }
        out.push_str("|\n");
        out.extend(self.headings().map(|_| "|---"));
        out.push_str("|\n");
        for row in self.rows() {
            line(&mut out, self, row);
        }
        out
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_markdown())
    }
}

fn line(out: &mut String, table: &Table, row: Listed) {
    let marked = table.marked_column();
    for (index, (column, _)) in table.columns().iter().enumerate() {
        out.push_str("| ");
        match row.entry.deprecated() {
            Some(_) if index == marked => deprecated(out, table, row, *column),
            _ => cell(out, *column, column.cell(row)),
        }
        out.push(' ');
    }
    out.push_str("|\n");
}

/// `~~OLD~~ (deprecated: use NEW)`
fn deprecated(out: &mut String, table: &Table, row: Listed, column: Column) {
    let content = column.cell(row);
    if !is_blank(content) {
        out.push_str("~~");
        cell(out, column, content);
        out.push_str("~~");
    }
    if let Some(note) = table.note(row.entry) {
        out.push_str(if is_blank(content) { "(deprecated" } else { " (deprecated" });
        if !note.trim().is_empty() {
            out.push_str(": ");
            escape(out, note);
        }
        out.push(')');
    }
}

fn is_blank(cell: Cell) -> bool {
    match cell {
        Cell::Absent => true,
        Cell::Value(Literal::Str(text)) => text.trim().is_empty(),
        _ => false,
    }
}

fn cell(out: &mut String, column: Column, cell: Cell) {
    match cell {
        Cell::Absent => {}
        Cell::Varies => out.push_str("varies"),
        Cell::Value(Literal::Str(url)) if column == Column::DocsUrl && is_autolink(url) => {
            out.push('<');
            out.push_str(url);
            out.push('>');
        }
        Cell::Value(Literal::Str(text)) if column == Column::Description => write_cell(out, text),
        Cell::Value(Literal::Str(text)) => escape(out, text),
        Cell::Value(value) => {
            let _ = write!(out, "{value}");
        }
    }
}

/// Between `<` and `>` a backslash escapes nothing, but the table still splits at pipes.
fn is_autolink(url: &str) -> bool {
    is_link(url) && !url.contains(['<', '>', '\\', '|'])
}

/// Writes a text so that it reads as itself, within one cell.
///
/// Only what Markdown would take for markup at its position is escaped, so that `{#CODE}`, `NOT_FOUND` and `R&D` stay
/// readable in the source.
fn escape(out: &mut String, text: &str) {
    let text = text.trim();
    for (at, character) in text.char_indices() {
        let rest = &text[at + character.len_utf8()..];
        match character {
            '\r' if rest.starts_with('\n') => {}
            '\r' | '\n' => out.push_str("<br>"),
            '\t' => out.push(' '),
            _ => {
                if is_markup(character, &text[..at], rest) {
                    out.push('\\');
                }
                out.push(character);
            }
        }
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

    use super::escape;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        escape(&mut out, text);
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
