//! Prints a table as comma-separated values (RFC 4180), safe to open in a spreadsheet.

use alloc::string::String;
use core::fmt::Write;

use crate::catalog::table::{Cell, Table};
use crate::entry::stated::Literal;

impl Table {
    /// Prints comma-separated values (RFC 4180) with a header line.
    ///
    /// A text that a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a line
    /// break, gets an apostrophe in front. Numbers stay numbers, including `-53`.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut out = String::new();
        for (index, heading) in self.headings().enumerate() {
            separate(&mut out, index);
            text(&mut out, heading);
        }
        end_line(&mut out, self);
        for row in self.rows() {
            for (index, (column, _)) in self.columns().iter().enumerate() {
                separate(&mut out, index);
                cell(&mut out, column.cell(row));
            }
            end_line(&mut out, self);
        }
        out
    }
}

fn separate(out: &mut String, index: usize) {
    if index > 0 {
        out.push(',');
    }
}

/// A line break is CR LF (section 2, item 1). Readers skip empty lines, so a single empty cell is written as `""`.
fn end_line(out: &mut String, table: &Table) {
    if table.columns().len() == 1 && (out.is_empty() || out.ends_with('\n')) {
        out.push_str("\"\"");
    }
    out.push_str("\r\n");
}

fn cell(out: &mut String, cell: Cell) {
    match cell {
        Cell::Absent | Cell::Varies => {}
        Cell::Value(Literal::Str(value)) => text(out, value),
        Cell::Value(value) => {
            let _ = write!(out, "{value}");
        }
    }
}

fn text(out: &mut String, text: &str) {
    let guard = if is_formula(text) { "'" } else { "" };
    if !needs_quotes(text) {
        out.push_str(guard);
        out.push_str(text);
        return;
    }
    out.push('"');
    out.push_str(guard);
    for character in text.chars() {
        if character == '"' {
            out.push('"');
        }
        out.push(character);
    }
    out.push('"');
}

/// True if a text needs quotes (section 2, items 6 and 7). Spaces at the ends belong to the cell (item 4), but not
/// every reader keeps them without quotes.
fn needs_quotes(text: &str) -> bool {
    text.contains(['"', ',', '\r', '\n'])
        || text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
}

/// True if a spreadsheet would run the text as a formula. In East Asian locales, it runs the wide forms, too.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::text;

    #[track_caller]
    fn check(value: &str, expected: &str) {
        let mut out = String::new();
        text(&mut out, value);
        assert_eq!(out, expected);
    }

    #[test]
    fn quotes_only_if_it_must() {
        check("plain text; {#CODE} – 'so'", "plain text; {#CODE} – 'so'");
        check("", "");
        check("a,b", "\"a,b\"");
        check("say \"no\"", "\"say \"\"no\"\"\"");
        check("one\r\ntwo", "\"one\r\ntwo\"");
        check(" spaced", "\" spaced\"");
    }

    #[test]
    fn no_text_is_a_formula() {
        check("=1+1", "'=1+1");
        check("-53", "'-53");
        check("+a", "'+a");
        check("@sum(a,b)", "\"'@sum(a,b)\"");
        check("\tx", "\"'\tx\"");
        check("\r=x", "\"'\r=x\"");
        check("＝x", "'＝x");
        check("a=b", "a=b");
    }
}
