//! Prints the rows of Markdown, MDX and HTML, the formats for people, which differ only in their marks.

use alloc::string::String;
use core::fmt::Write;

use crate::catalog::description::lines;
use crate::catalog::table::{Cell, Column, Table};
use crate::entry::Entry;
use crate::entry::stated::Literal;
use crate::entry::types::Listed;

/// How a format writes the content of a row.
pub(super) trait Marks: Copy {
    /// The start and the end of a cell.
    const CELL: [&'static str; 2];
    /// The start and the end of a text that is struck out.
    const STRUCK: [&'static str; 2];

    /// The break between two lines of a text.
    fn line_break(self) -> &'static str;

    /// Writes a line of literal text.
    fn line(self, out: &mut String, text: &str);

    /// Writes an address, as a link if it can be one.
    fn url(self, out: &mut String, url: &str);

    /// Writes a description, which is Markdown.
    fn description(self, out: &mut String, markdown: &str);

    /// Writes the cells of a row.
    fn row(self, out: &mut String, table: &Table, row: Listed) {
        let marked = table.marked_column();
        for (index, (column, _)) in table.columns().iter().enumerate() {
            let content = column.cell(row);
            out.push_str(Self::CELL[0]);
            if row.entry.deprecated().is_some() && index == marked {
                let is_shown = self.struck_out(out, *column, content);
                self.note(out, table, row.entry, is_shown);
            } else {
                self.content(out, *column, content);
            }
            out.push_str(Self::CELL[1]);
        }
    }

    /// Writes a literal text, with a break between its lines.
    fn text(self, out: &mut String, text: &str) {
        for (index, line) in lines(text).enumerate() {
            out.push_str(if index > 0 { self.line_break() } else { "" });
            self.line(out, line);
        }
    }

    fn content(self, out: &mut String, column: Column, cell: Cell) {
        match cell {
            Cell::Absent => {}
            Cell::Varies => out.push_str("varies"),
            Cell::Value(Literal::Str(url)) if column == Column::DocsUrl => self.url(out, url),
            Cell::Value(Literal::Str(text)) if column == Column::Description => self.description(out, text),
            Cell::Value(Literal::Str(text)) => self.text(out, text),
            Cell::Value(value) => {
                let _ = write!(out, "{value}");
            }
        }
    }

    /// Writes the content struck out. Returns false and writes nothing if no text of it is left, because some
    /// descriptions are only definitions of links.
    fn struck_out(self, out: &mut String, column: Column, content: Cell) -> bool {
        let begin = out.len();
        out.push_str(Self::STRUCK[0]);
        let start = out.len();
        self.content(out, column, content);
        let is_shown = out.len() > start;
        if is_shown {
            out.push_str(Self::STRUCK[1]);
        } else {
            out.truncate(begin);
        }
        is_shown
    }

    /// `~~OLD~~ (deprecated: use NEW)`
    fn note(self, out: &mut String, table: &Table, entry: &Entry, is_after_text: bool) {
        if let Some(note) = table.note(entry) {
            out.push_str(if is_after_text { " (deprecated" } else { "(deprecated" });
            if !note.trim().is_empty() {
                out.push_str(": ");
                self.text(out, note);
            }
            out.push(')');
        }
    }
}
