//! The columns of a catalogue's table: which fact of an entry each one shows.

use crate::{Entry, Kind, Literal, reason_phrase};

/// A column of a [`Table`](crate::Table): one fact of each entry. What an entry does not state is an empty cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Column {
    /// The API's code, a number where it is an integer.
    Code,
    /// The HTTP status (RFC 9110, section 15). One that is decided at run time is `varies` in Markdown and HTML, and
    /// empty in CSV and JSON, where a column of numbers stays one.
    Status,
    /// The status's reason phrase, such as `Not Found`.
    Reason,
    /// The text for clients, with its `{field}` placeholders.
    Message,
    /// The text for the docs: the doc comment unless stated otherwise.
    Description,
    /// The text that is equal for every occurrence (`title` of RFC 9457, section 3.1.3).
    Title,
    /// Where a person can read about the code. A link in Markdown and HTML.
    DocsUrl,
    /// The name of the type, without its module.
    Type,
    /// The name of the variant, or of the struct.
    Variant,
    /// `error` or `success`.
    Kind,
    /// The note of a code that is no longer to be relied on.
    Deprecated,
    /// The constant extra fact of this name.
    Ext(&'static str),
    /// The input at fault, where it is constant.
    Field,
    /// Seconds after which to try again (RFC 9110, section 10.2.3), where they are constant.
    RetryAfter,
}

/// What stands in one cell, before it is escaped for a format.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing is stated.
    Absent,
    /// Only known at run time.
    Varies,
    /// A constant value.
    Value(Literal),
}

impl Column {
    pub(super) fn cell(self, type_name: &'static str, entry: &Entry) -> Cell {
        match self {
            Column::Code => code(entry),
            Column::Status => entry.status().map_or(Cell::Varies, |status| Cell::Value(Literal::Int(status.into()))),
            Column::Reason => text(entry.status().and_then(reason_phrase)),
            Column::Message => text(entry.message()),
            Column::Description => text(entry.description()),
            Column::Title => text(entry.title()),
            Column::DocsUrl => text(entry.docs_url()),
            Column::Type => text(Some(type_name)),
            Column::Variant => text(Some(entry.name())),
            Column::Kind => text(Some(kind(entry.kind()))),
            Column::Deprecated => text(entry.deprecated()),
            Column::Ext(name) => ext(entry, name),
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
        None => Cell::Absent,
        Some(crate::Code::Str(code)) => Cell::Value(Literal::Str(code)),
        Some(crate::Code::Int(code)) => Cell::Value(Literal::Int(code)),
    }
}

fn ext(entry: &Entry, name: &str) -> Cell {
    entry.ext().iter().find(|(key, _)| *key == name).map_or(Cell::Absent, |(_, value)| Cell::Value(*value))
}

fn seconds(seconds: u64) -> Cell {
    Cell::Value(Literal::Int(i64::try_from(seconds).unwrap_or(i64::MAX)))
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Error => "error",
        Kind::Success => "success",
    }
}
