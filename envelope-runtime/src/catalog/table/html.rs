//! A table as an HTML element. It has no style of its own: that is up to the page's style sheet.

use alloc::string::String;
use core::fmt::Write;

#[cfg(feature = "page")]
use crate::catalog::description::html::write_cell as write_html_cell;
use crate::catalog::description::html_escape::push_escaped;
use crate::catalog::description::link::is_link;
#[cfg(not(feature = "page"))]
use crate::catalog::description::plain_html::write as write_html_cell;
use crate::catalog::table::{Cell, Column, Table};
use crate::entry::stated::Literal;
use crate::entry::types::Listed;

impl Table {
    /// Prints a `<table>` element (HTML Living Standard, section 4.9). Deprecated rows have the class `deprecated`.
    ///
    /// A description is Markdown, as doc comments are: with feature `page` all of it, as on the page; without, its code, its
    /// links and its paragraphs. HTML in it is shown as text, images as their text, and links lead to web pages alone. All other cells are the
    /// literal text.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut out = String::from("<table>\n<thead>\n<tr>");
        for heading in self.headings() {
            out.push_str("<th scope=\"col\">");
            escape(&mut out, heading);
            out.push_str("</th>");
        }
        out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in self.rows() {
            line(&mut out, self, row);
        }
        out.push_str("</tbody>\n</table>\n");
        out
    }
}

fn line(out: &mut String, table: &Table, row: Listed) {
    let is_deprecated = row.entry.deprecated().is_some();
    let marked = table.marked_column();
    out.push_str(if is_deprecated { "<tr class=\"deprecated\">" } else { "<tr>" });
    for (index, (column, _)) in table.columns().iter().enumerate() {
        out.push_str("<td>");
        if is_deprecated && index == marked {
            deprecated(out, table, row, *column);
        } else {
            cell(out, *column, column.cell(row));
        }
        out.push_str("</td>");
    }
    out.push_str("</tr>\n");
}

/// `<s>OLD</s> (deprecated: use NEW)`; `<s>` is for what is no longer accurate (HTML Living Standard, section 4.5.5).
fn deprecated(out: &mut String, table: &Table, row: Listed, column: Column) {
    let content = column.cell(row);
    if content != Cell::Absent {
        out.push_str("<s>");
        cell(out, column, content);
        out.push_str("</s>");
    }
    if let Some(note) = table.note(row.entry) {
        out.push_str(if content == Cell::Absent { "(deprecated" } else { " (deprecated" });
        if !note.trim().is_empty() {
            out.push_str(": ");
            escape(out, note);
        }
        out.push(')');
    }
}

fn cell(out: &mut String, column: Column, cell: Cell) {
    match cell {
        Cell::Absent => {}
        Cell::Varies => out.push_str("varies"),
        Cell::Value(Literal::Str(url)) if column == Column::DocsUrl && is_link(url) => {
            out.push_str("<a href=\"");
            escape(out, url);
            out.push_str("\">");
            escape(out, url);
            out.push_str("</a>");
        }
        Cell::Value(Literal::Str(text)) if column == Column::Description => write_html_cell(out, text),
        Cell::Value(Literal::Str(text)) => escape(out, text),
        Cell::Value(value) => {
            let _ = write!(out, "{value}");
        }
    }
}

fn escape(out: &mut String, text: &str) {
    let text = text.trim();
    for (at, character) in text.char_indices() {
        match character {
            '\r' if text[at + 1..].starts_with('\n') => {}
            '\r' | '\n' => out.push_str("<br>"),
            _ => push_escaped(out, character),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::escape;

    #[test]
    fn markup_is_escaped() {
        let mut out = String::new();
        escape(&mut out, "<b a='1' c=\"2\">R&D</b>\r\n{#CODE} – ok\n");
        assert_eq!(out, "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;R&amp;D&lt;/b&gt;<br>{#CODE} – ok");
    }
}
