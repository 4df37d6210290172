//! The columns of a catalogue's table: which fact of an entry each one shows.

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::kind::EntryKind;
use crate::entry::literal::Literal;
use crate::entry::type_entries::Listed;
use crate::http::reason_phrase;

/// A column of a [`Table`](crate::catalog::Table): one fact of each entry. A fact that an entry does not state is an empty cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Column {
    /// The API's code; a number if it is an integer. A code that is decided at run time is shown as a status is.
    Code,
    /// The HTTP status (RFC 9110, section 15). A status that is decided at run time is shown as `varies` in Markdown and
    /// HTML. In CSV and JSON its cell is empty, so that the column holds nothing but numbers.
    Status,
    /// The status's reason phrase, such as `Not Found`.
    Reason,
    /// The text for clients, with its `{field}` placeholders.
    Message,
    /// The text for the docs: the doc comment, unless an attribute states another.
    Description,
    /// The text that is the same for every occurrence (`title` of RFC 9457, section 3.1.3).
    Title,
    /// Where a person can read about the code; a link in Markdown and HTML.
    DocsUrl,
    /// The name of the type, without its module.
    Type,
    /// The name of the variant, or of the struct.
    Variant,
    /// `error` or `success`.
    Kind,
    /// Why clients should no longer rely on the code.
    Deprecated,
    /// The extra fact of that name: its constant value, or its text with its `{field}` placeholders.
    Ext(&'static str),
    /// The input at fault, if it is constant.
    Field,
    /// The seconds after which to try again (RFC 9110, section 10.2.3), if they are constant.
    RetryAfter,
}

/// The content of one cell, before a format escapes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing is stated.
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
        None | Some(Code::None) if entry.has_run_time_code() => Cell::Varies,
        None | Some(Code::None) => Cell::Absent,
        Some(Code::Str(code)) => Cell::Value(Literal::Str(code)),
        Some(Code::Int(code)) => Cell::Value(Literal::Int(code)),
    }
}

fn ext(entry: &Entry, name: &str) -> Cell {
    let constant = entry.ext().iter().find(|(key, _)| *key == name).map(|(_, value)| *value);
    let template = || entry.ext_templates().iter().find(|(key, _)| *key == name).map(|(_, text)| Literal::Str(text));
    constant.or_else(template).map_or(Cell::Absent, Cell::Value)
}

fn seconds(seconds: u64) -> Cell {
    Cell::Value(Literal::Int(i64::try_from(seconds).unwrap_or(i64::MAX)))
}

const fn kind(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Error => "error",
        EntryKind::Success => "success",
    }
}
