//! [`Table`], the table of a catalogue: its rows, its columns and their order. Each output format is in a separate
//! file.

mod csv;
mod html;
mod json;
pub(crate) mod markdown;
mod marks;
mod mdx;

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::ops::RangeInclusive;

use crate::catalog::Catalog;
use crate::entry::Entry;
use crate::entry::catalogued::Catalogued;
use crate::entry::code::Code;
use crate::entry::stated::{EntryKind, Literal};
use crate::entry::types::{Listed, TypeEntries, same_type};
use crate::http::reason_phrase;

/// The entries of a catalogue as a table for the docs, with columns of your choice, and rows filtered and sorted.
///
/// [`Catalog::table`] returns it. Unless [`column`](Table::column) is called, the columns are `Code`, `Status`,
/// `Message` and `Description`, and also `Variant` if several entries have the same code. Its `Display` is Markdown.
///
/// In Markdown, MDX and HTML, the code of a deprecated entry is struck out (the first cell, if the table has no column
/// of codes) and followed by the note, unless the table has a column for notes. CSV and JSON show the note only in that
/// column.
///
/// ```
/// use envelope_runtime::catalog::{Column, EntryKind, SortBy};
/// use envelope_runtime::{ApiError, catalog};
///
/// #[derive(Debug, ApiError)]
/// enum Fault {
///     /// The upstream service does not respond.
///     #[api(status = 502, code = "UPSTREAM", message = "Please try again later.")]
///     Upstream,
///     /// No user has this name.
///     #[api(status = 404, code = "NO_USER", message = "There is no user {0}.")]
///     NoUser(String),
/// }
///
/// catalog! {
///     static USERS = [Fault];
/// }
///
/// let table = USERS
///     .table()
///     .only(EntryKind::Error)
///     .sort_by(SortBy::Status)
///     .column(Column::Status, "HTTP status")
///     .column(Column::Code, "Code")
///     .column(Column::Description, "Meaning");
///
/// assert_eq!(
///     table.to_markdown(),
///     "| HTTP status | Code | Meaning |\n\
///      |---|---|---|\n\
///      | 404 | NO_USER | No user has this name. |\n\
///      | 502 | UPSTREAM | The upstream service does not respond. |\n"
/// );
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Table {
    catalog: Catalog,
    columns: Vec<(Column, Cow<'static, str>)>,
    /// True until a column is chosen.
    has_default_columns: bool,
    kind: Option<EntryKind>,
    statuses: Option<Statuses>,
    ty: Option<&'static TypeEntries>,
    order: SortBy,
}

#[derive(Clone, Debug)]
enum Statuses {
    In(RangeInclusive<u16>),
    RunTime,
}

impl Statuses {
    fn contain(&self, status: Option<u16>) -> bool {
        match (self, status) {
            (Statuses::In(range), Some(status)) => range.contains(&status),
            (Statuses::RunTime, status) => status.is_none(),
            (Statuses::In(_), None) => false,
        }
    }
}

/// The order of the rows of a [`Table`]. Rows that compare equal stay in the order of declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortBy {
    /// In the order in which the types and their variants are written.
    #[default]
    Declaration,
    /// By code: integers by value, then strings by their bytes, then entries without a code.
    Code,
    /// By HTTP status, then entries whose status is decided at run time.
    Status,
}

/// The second column is for catalogues in which a code does not identify an entry.
const DEFAULT_COLUMNS: [(Column, Cow<'static, str>); 5] = [
    (Column::Code, Cow::Borrowed("Code")),
    (Column::Variant, Cow::Borrowed("Variant")),
    (Column::Status, Cow::Borrowed("Status")),
    (Column::Message, Cow::Borrowed("Message")),
    (Column::Description, Cow::Borrowed("Description")),
];

impl Catalog {
    /// A table of the entries for the docs, with code, status, message and description, and with the name of the
    /// variant if several entries share a code.
    pub fn table(&self) -> Table {
        let mut columns = Vec::from(DEFAULT_COLUMNS);
        if !self.has_repeated_codes() {
            columns.remove(1);
        }
        Table {
            catalog: *self,
            columns,
            has_default_columns: true,
            kind: None,
            statuses: None,
            ty: None,
            order: SortBy::Declaration,
        }
    }

    fn has_repeated_codes(&self) -> bool {
        let mut codes: Vec<_> = self.entries().map(|(_, entry)| entry.code()).filter_map(Code::present).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        codes.len() < all
    }
}

impl Table {
    /// Adds a column on the right, with this heading. The first call replaces the default columns.
    pub fn column(mut self, column: Column, heading: impl Into<Cow<'static, str>>) -> Self {
        if self.has_default_columns {
            self.columns.clear();
            self.has_default_columns = false;
        }
        self.columns.push((column, heading.into()));
        self
    }

    /// Keeps only the errors, or only the successes. The last call counts.
    pub fn only(mut self, kind: EntryKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Keeps the entries whose status is constant and in this range, such as `400..=499`. The last call counts.
    pub fn only_status(mut self, statuses: RangeInclusive<u16>) -> Self {
        self.statuses = Some(Statuses::In(statuses));
        self
    }

    /// Keeps the entries of this type, without those of the types that its transparent variants hold. The last call
    /// counts.
    pub fn only_type<T: Catalogued>(mut self) -> Self {
        self.ty = Some(T::ENTRIES);
        self
    }

    /// A table for each status of the rows, in ascending order; the last one, with `None`, has the entries whose status
    /// is decided at run time.
    ///
    /// ```
    /// # use envelope_runtime::{HttpFault, catalog};
    /// # catalog! { static CATALOG = [HttpFault]; }
    /// for (status, table) in CATALOG.table().by_status() {
    ///     let heading = status.map_or("Others".to_owned(), |status| status.to_string());
    ///     println!("## {heading}\n\n{table}");
    /// }
    /// ```
    #[must_use]
    pub fn by_status(&self) -> Vec<(Option<u16>, Table)> {
        let mut statuses: Vec<_> = self.rows().iter().map(|row| row.entry.status()).collect();
        statuses.sort_by_key(|status| status.unwrap_or(u16::MAX));
        statuses.dedup();
        let table = |status: Option<u16>| {
            let statuses = status.map_or(Statuses::RunTime, |status| Statuses::In(status..=status));
            (status, Table { statuses: Some(statuses), ..self.clone() })
        };
        statuses.into_iter().map(table).collect()
    }

    /// A table for each type of the rows, with the name of the type, in the order of declaration.
    #[must_use]
    pub fn by_type(&self) -> Vec<(&'static str, Table)> {
        let mut types: Vec<&'static TypeEntries> = Vec::new();
        for row in self.chosen() {
            if types.last().is_none_or(|last| !same_type(last, row.ty)) {
                types.push(row.ty);
            }
        }
        types.into_iter().map(|ty| (ty.name, Table { ty: Some(ty), ..self.clone() })).collect()
    }

    /// Sets the order of the rows. The last call counts.
    pub fn sort_by(mut self, order: SortBy) -> Self {
        self.order = order;
        self
    }

    pub(super) fn columns(&self) -> &[(Column, Cow<'static, str>)] {
        &self.columns
    }

    pub(super) fn headings(&self) -> impl Iterator<Item = &str> {
        self.columns().iter().map(|(_, heading)| &**heading)
    }

    pub(super) fn rows(&self) -> Vec<Listed> {
        let mut rows: Vec<Listed> = self.chosen().collect();
        match self.order {
            SortBy::Declaration => {}
            SortBy::Code => rows.sort_by_key(|row| by_code(row.entry)),
            SortBy::Status => rows.sort_by_key(|row| row.entry.status().unwrap_or(u16::MAX)),
        }
        rows
    }

    /// The rows in the order of declaration, in which those of one type are adjacent.
    fn chosen(&self) -> impl Iterator<Item = Listed> {
        self.catalog.listed().filter(|Listed { ty, entry }| {
            self.kind.is_none_or(|kind| kind == entry.kind())
                && self.statuses.as_ref().is_none_or(|statuses| statuses.contain(entry.status()))
                && self.ty.is_none_or(|only| same_type(only, ty))
        })
    }

    /// The index of the column whose cell shows that an entry is deprecated.
    pub(super) fn marked_column(&self) -> usize {
        self.columns().iter().position(|(column, _)| *column == Column::Code).unwrap_or(0)
    }

    /// The note that the marked cell of a deprecated entry shows after its own text.
    pub(super) fn note(&self, entry: &Entry) -> Option<&'static str> {
        let has_column = self.columns().iter().any(|(column, _)| *column == Column::Deprecated);
        entry.deprecated().filter(|_| !has_column)
    }
}

/// `Code` itself orders strings before integers.
fn by_code(entry: &Entry) -> (u8, i64, &'static str) {
    match entry.code() {
        Code::Int(code) => (0, code, ""),
        Code::Str(code) => (1, 0, code),
        Code::None => (2, 0, ""),
    }
}

/// A column of a [`Table`](crate::catalog::Table): one fact of each entry. A fact that an entry does not state is an
/// empty cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Column {
    /// The code; a number if it is an integer. A code that is decided at run time is shown like a status that is.
    Code,
    /// The HTTP status (RFC 9110, section 15). A status that is decided at run time is shown as `varies` in Markdown,
    /// MDX and HTML. In CSV and JSON its cell is empty, so that the column contains only numbers.
    Status,
    /// The reason phrase of the status, such as `Not Found`.
    Reason,
    /// The message for clients, with its `{field}` placeholders.
    Message,
    /// The description for the docs: the doc comment, unless an attribute states another.
    Description,
    /// The text that is the same for every occurrence (`title` of RFC 9457, section 3.1.3).
    Title,
    /// The URL of a page that explains the code; a link in Markdown, MDX and HTML.
    DocsUrl,
    /// The name of the type, without its module.
    Type,
    /// The name of the variant, or of the struct.
    Variant,
    /// `error` or `success`.
    Kind,
    /// Why clients should no longer rely on the code.
    Deprecated,
    /// The extra fact of this name: its constant value, or its text with its `{field}` placeholders.
    Ext(&'static str),
    /// The name of the invalid input, if it is constant.
    Field,
    /// The delay in seconds after which clients may try again (RFC 9110, section 10.2.3), if it is constant.
    RetryAfter,
}

/// The content of one cell, before a format escapes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cell {
    /// The entry does not state the fact.
    Absent,
    /// Decided at run time.
    Varies,
    /// A constant value.
    Value(Literal),
}

impl Column {
    pub(super) fn cell(self, Listed { ty, entry }: Listed) -> Cell {
        match self {
            Column::Code => code(entry),
            Column::Status => entry.status().map_or(Cell::Varies, |status| Cell::Value(Literal::Int(status.into()))),
            Column::Reason => text(entry.status().and_then(reason_phrase)),
            Column::Message => text(entry.message()),
            Column::Description => text(entry.description()),
            Column::Title => text(entry.title()),
            Column::DocsUrl => text(entry.docs_url()),
            Column::Type => text(Some(ty.name)),
            Column::Variant => text(Some(entry.name())),
            Column::Kind => text(Some(entry.kind().as_str())),
            Column::Deprecated => text(entry.deprecated()),
            Column::Ext(name) => entry.stated_ext(name).map_or(Cell::Absent, Cell::Value),
            Column::Field => text(entry.field()),
            Column::RetryAfter => entry.retry_after().map_or(Cell::Absent, seconds),
        }
    }
}

fn text(text: Option<&'static str>) -> Cell {
    text.map_or(Cell::Absent, |text| Cell::Value(Literal::Str(text)))
}

fn code(entry: &Entry) -> Cell {
    match entry.code() {
        Code::None if entry.has_run_time_code() => Cell::Varies,
        Code::None => Cell::Absent,
        Code::Str(code) => Cell::Value(Literal::Str(code)),
        Code::Int(code) => Cell::Value(Literal::Int(code)),
    }
}

fn seconds(seconds: u64) -> Cell {
    Cell::Value(Literal::Int(i64::try_from(seconds).unwrap_or(i64::MAX)))
}
