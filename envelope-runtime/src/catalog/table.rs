//! The table builder: which rows and columns, in which order. Each format prints what it finds here.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::column::Cell;
use super::{Catalog, Column, csv, html, json, markdown};
use crate::{Code, Entry, Kind};

/// A catalogue's entries as a table for the docs: columns chosen, ordered and named, rows filtered and sorted.
///
/// Made by [`Catalog::table`]. Without a call of [`column`](Table::column) the columns are `Code`, `Status`, `Message`
/// and `Description`. Its `Display` is Markdown.
///
/// In Markdown and HTML the entry of a deprecated code has its code struck out (the first cell, where the table has no
/// code), and its note follows there unless the table has a column for it. CSV and JSON show the note in that column
/// alone.
#[derive(Clone, Debug)]
#[must_use]
pub struct Table {
    catalog: Catalog,
    columns: Vec<(Column, Cow<'static, str>)>,
    kind: Option<Kind>,
    order: SortBy,
}

/// The order of a table's rows. Rows that are equal in it stay in the order of declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortBy {
    /// As the types and their variants were written.
    #[default]
    Declaration,
    /// By code: integers by value, then strings by their bytes, then entries without a code.
    Code,
    /// By HTTP status, then those whose status is decided at run time.
    Status,
}

const DEFAULT_COLUMNS: &[(Column, Cow<'static, str>)] = &[
    (Column::Code, Cow::Borrowed("Code")),
    (Column::Status, Cow::Borrowed("Status")),
    (Column::Message, Cow::Borrowed("Message")),
    (Column::Description, Cow::Borrowed("Description")),
];

impl Table {
    pub(super) fn new(catalog: Catalog) -> Table {
        Table { catalog, columns: Vec::new(), kind: None, order: SortBy::Declaration }
    }

    /// Adds a column at the right, under this heading. The first call replaces the default columns.
    pub fn column(mut self, column: Column, heading: impl Into<Cow<'static, str>>) -> Self {
        self.columns.push((column, heading.into()));
        self
    }

    /// Keeps the errors alone, or the successes alone. The last call counts.
    pub fn only(mut self, kind: Kind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Sets the order of the rows. The last call counts.
    pub fn sort_by(mut self, order: SortBy) -> Self {
        self.order = order;
        self
    }

    /// A table in GitHub Flavored Markdown, section 4.10, with a line break at its end.
    ///
    /// Every cell reads as the literal text that it holds: what Markdown would take for markup is escaped, a line break
    /// is `<br>`.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        markdown::print(self)
    }

    /// A `<table>` element (HTML Living Standard, section 4.9). Deprecated rows have the class `deprecated`.
    #[must_use]
    pub fn to_html(&self) -> String {
        html::print(self)
    }

    /// Comma-separated values with a header line (RFC 4180).
    ///
    /// A text that a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a line
    /// break, gets an apostrophe in front. Numbers stay numbers, `-53` too.
    #[must_use]
    pub fn to_csv(&self) -> String {
        csv::print(self)
    }

    /// A JSON array (RFC 8259) with one object per row, on a line of its own, keyed by the headings.
    ///
    /// Integers are numbers, an empty cell is `null`. Of several columns under one heading the first counts.
    #[must_use]
    pub fn to_json(&self) -> String {
        json::print(self)
    }

    pub(super) fn columns(&self) -> &[(Column, Cow<'static, str>)] {
        if self.columns.is_empty() { DEFAULT_COLUMNS } else { &self.columns }
    }

    pub(super) fn headings(&self) -> impl Iterator<Item = &str> {
        self.columns().iter().map(|(_, heading)| &**heading)
    }

    pub(super) fn rows(&self) -> Vec<Row> {
        let wanted = |entry: &Entry| self.kind.is_none_or(|kind| kind == entry.kind());
        let mut rows: Vec<_> = self.catalog.entries().filter(|(_, entry)| wanted(entry)).map(Row::new).collect();
        match self.order {
            SortBy::Declaration => {}
            SortBy::Code => rows.sort_by_key(|row| by_code(row.entry)),
            SortBy::Status => rows.sort_by_key(|row| row.entry.status().unwrap_or(u16::MAX)),
        }
        rows
    }

    /// The column whose cell shows that an entry is deprecated.
    pub(super) fn marked_column(&self) -> usize {
        self.columns().iter().position(|(column, _)| *column == Column::Code).unwrap_or(0)
    }

    /// What the marked cell says of a deprecated entry beside its own text.
    pub(super) fn note(&self, entry: &Entry) -> Option<&'static str> {
        let elsewhere = self.columns().iter().any(|(column, _)| *column == Column::Deprecated);
        entry.deprecated().filter(|_| !elsewhere)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_markdown())
    }
}

#[derive(Clone, Copy)]
pub(super) struct Row {
    type_name: &'static str,
    pub(super) entry: &'static Entry,
}

impl Row {
    fn new((type_name, entry): (&'static str, &'static Entry)) -> Row {
        Row { type_name, entry }
    }

    pub(super) fn cell(&self, column: Column) -> Cell {
        column.cell(self.type_name, self.entry)
    }
}

/// `Code`'s own order has strings first.
fn by_code(entry: &Entry) -> (u8, i64, &'static str) {
    match entry.code() {
        Some(Code::Int(code)) => (0, code, ""),
        Some(Code::Str(code)) => (1, 0, code),
        None => (2, 0, ""),
    }
}
