//! The constant facts of one variant or struct, as the derives write them down.

use core::fmt;

use super::derived::{DerivedTable, Part, flags};
use super::hash::hash_code;
use crate::Code;
use crate::literal::Literal;

/// Whether an entry is an error or a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// From `#[derive(ApiError)]`.
    Error,
    /// From `#[derive(ApiResponse)]`.
    Success,
}

/// Where an entry's client-facing message comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageText {
    /// There is none: a success type may leave it to the envelope.
    None,
    /// The same text on every occurrence. `clean`: JSON writes it without an escape.
    Constant {
        /// The text as a client sees it.
        text: &'static str,
        /// True where no character of `text` needs escaping in JSON.
        clean: bool,
    },
    /// Text with `{field}` placeholders, filled in on each occurrence.
    Template(&'static str),
    /// The type's own `Display`; the text is what is known of it, for the docs.
    Display(&'static str),
}

/// The constant facts of one variant of an error or response type, or of a struct.
///
/// Entries are made by the derives and by [`Entry::error`] and [`Entry::success`] for traits implemented by hand.
#[derive(Clone, Copy)]
pub struct Entry(Facts);

#[derive(Clone, Copy)]
enum Facts {
    /// By hand.
    Stated { kind: Kind, name: &'static str, code: Option<Code>, status: u16, message: &'static str },
    /// A row of a derived type's table. What every answer asks for is at hand.
    Derived { table: &'static DerivedTable, row: usize, status: u16, flags: u8 },
}

/// A code as constant evaluation can compare it, which cannot cut a `str`.
#[derive(Clone, Copy)]
pub(super) enum CodeBytes {
    Str(&'static [u8]),
    Int(i64),
}

/// The facts that few entries state, kept apart so that an entry without them costs one shared reference.
#[derive(Clone, Copy, Debug)]
pub struct More {
    /// Slot `title`.
    pub title: Option<&'static str>,
    /// Slot `docs_url`, its `{code}` filled in.
    pub docs_url: Option<&'static str>,
    /// Constant `ext` values by name.
    pub ext: &'static [(&'static str, Literal)],
    /// The input at fault.
    pub field: Option<&'static str>,
    /// In seconds.
    pub retry_after: Option<u64>,
    /// Constant headers, names in lower case.
    pub headers: &'static [(&'static str, &'static str)],
    /// The code may stand on several entries that all say so.
    pub shared: bool,
    /// A status below 400 is allowed on this error.
    pub in_band: bool,
    /// The answer has no body.
    pub empty: bool,
    /// Why the code is no longer to be relied on.
    pub deprecated: Option<&'static str>,
}

impl More {
    /// Nothing stated.
    pub const NONE: More = More {
        title: None,
        docs_url: None,
        ext: &[],
        field: None,
        retry_after: None,
        headers: &[],
        shared: false,
        in_band: false,
        empty: false,
        deprecated: None,
    };
}

impl Entry {
    /// An error's facts: its name for people, the code, the HTTP status and the message that clients see.
    #[must_use]
    pub const fn error(name: &'static str, code: Code, status: u16, message: &'static str) -> Entry {
        Entry(Facts::Stated { kind: Kind::Error, name, code: Some(code), status, message })
    }

    /// A success's facts: its name for people and the HTTP status.
    #[must_use]
    pub const fn success(name: &'static str, status: u16) -> Entry {
        Entry(Facts::Stated { kind: Kind::Success, name, code: None, status, message: "" })
    }

    pub(super) const fn derived(table: &'static DerivedTable, row: usize, status: u16, flags: u8) -> Entry {
        Entry(Facts::Derived { table, row, status, flags })
    }

    /// Error or success.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self.0 {
            Facts::Stated { kind, .. } => kind,
            Facts::Derived { table, .. } => table.kind,
        }
    }

    /// The variant's name, or the struct's.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.0 {
            Facts::Stated { name, .. } => name,
            Facts::Derived { table, row, .. } => table.row(row).text(table, Part::Name),
        }
    }

    /// The name, for constant evaluation.
    pub(super) const fn name_bytes(&self) -> &'static [u8] {
        match self.0 {
            Facts::Stated { name, .. } => name.as_bytes(),
            Facts::Derived { table, row, .. } => table.row(row).bytes(table, Part::Name),
        }
    }

    /// The API's code. An error always has one.
    #[must_use]
    #[inline]
    pub fn code(&self) -> Option<Code> {
        match self.0 {
            Facts::Stated { code, .. } => code,
            Facts::Derived { table, row, flags, .. } => table.row(row).code(table, flags),
        }
    }

    /// The code, for constant evaluation.
    pub(super) const fn code_bytes(&self) -> Option<CodeBytes> {
        match self.0 {
            Facts::Stated { code: None, .. } => None,
            Facts::Stated { code: Some(Code::Str(code)), .. } => Some(CodeBytes::Str(code.as_bytes())),
            Facts::Stated { code: Some(Code::Int(code)), .. } => Some(CodeBytes::Int(code)),
            Facts::Derived { table, row, flags, .. } => table.row(row).code_bytes(table, flags),
        }
    }

    /// The code's hash, for constant evaluation.
    pub(super) const fn code_hash(&self) -> Option<u32> {
        match self.0 {
            Facts::Stated { .. } => match self.code_bytes() {
                Some(code) => Some(hash_code(code)),
                None => None,
            },
            Facts::Derived { table, row, flags, .. } => {
                if flags & (flags::TEXT_CODE | flags::INTEGER_CODE) == 0 {
                    None
                } else {
                    Some(table.hash(row))
                }
            }
        }
    }

    /// The code, where it is text that JSON writes without an escape. Only the derives have looked.
    #[inline]
    pub(crate) fn clean_code(&self) -> Option<&'static str> {
        match self.0 {
            Facts::Derived { table, row, flags, .. } if flags & flags::CLEAN_CODE != 0 => {
                Some(table.row(row).text(table, Part::Code))
            }
            Facts::Stated { .. } | Facts::Derived { .. } => None,
        }
    }

    /// The constant message, where JSON writes it without an escape.
    #[inline]
    pub(crate) fn clean_message(&self) -> Option<&'static str> {
        match self.0 {
            Facts::Derived { table, row, flags, .. } if flags & flags::CLEAN_MESSAGE != 0 => {
                Some(table.row(row).text(table, Part::Message))
            }
            Facts::Stated { .. } | Facts::Derived { .. } => None,
        }
    }

    /// True where code, message and status are the same on every occurrence of a derived type's variant.
    #[inline]
    pub(crate) fn is_constant(&self) -> bool {
        matches!(self.0, Facts::Derived { flags, .. } if flags & flags::CONSTANT != 0) && self.is_stated()
    }

    /// True where the code and the status of a derived type's variant are the same on every occurrence.
    #[inline]
    pub(crate) fn is_stated(&self) -> bool {
        matches!(self.0, Facts::Derived { status: 1.., .. })
    }

    /// The HTTP status (RFC 9110, section 15), or none where it is decided at run time.
    #[must_use]
    #[inline]
    pub const fn status(&self) -> Option<u16> {
        let status = match self.0 {
            Facts::Stated { status, .. } | Facts::Derived { status, .. } => status,
        };
        if status == 0 { None } else { Some(status) }
    }

    /// The message as documented: constant text, or text with its `{field}` placeholders.
    #[must_use]
    pub fn message(&self) -> Option<&'static str> {
        match self.message_text() {
            MessageText::None => None,
            MessageText::Constant { text, .. } | MessageText::Template(text) => Some(text),
            MessageText::Display(text) => Some(text).filter(|text| !text.is_empty()),
        }
    }

    /// Where the message comes from.
    #[must_use]
    pub fn message_text(&self) -> MessageText {
        match self.0 {
            Facts::Stated { kind: Kind::Success, .. } => MessageText::None,
            // What the client sees is what the type's own `message` returns; this is for the docs.
            Facts::Stated { kind: Kind::Error, message, .. } => MessageText::Display(message),
            Facts::Derived { table, row, flags, .. } => table.row(row).message(table, flags),
        }
    }

    /// Text for the docs; the doc comment unless stated otherwise.
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        match self.0 {
            Facts::Stated { .. } => None,
            Facts::Derived { table, row, .. } => {
                Some(table.row(row).text(table, Part::Description)).filter(|text| !text.is_empty())
            }
        }
    }

    /// What few entries state.
    #[inline]
    const fn more(&self) -> &'static More {
        match self.0 {
            Facts::Derived { table, row, flags, .. } if flags & flags::MORE != 0 => table.row(row).more(table),
            Facts::Stated { .. } | Facts::Derived { .. } => &More::NONE,
        }
    }

    /// A text that is equal for every occurrence (`title` of RFC 9457, section 3.1.3).
    #[must_use]
    #[inline]
    pub const fn title(&self) -> Option<&'static str> {
        self.more().title
    }

    /// Where a person can read about this code.
    #[must_use]
    #[inline]
    pub const fn docs_url(&self) -> Option<&'static str> {
        self.more().docs_url
    }

    /// The constant extra facts, by name.
    #[must_use]
    #[inline]
    pub const fn ext(&self) -> &'static [(&'static str, Literal)] {
        self.more().ext
    }

    /// The input at fault, where it is constant.
    #[must_use]
    #[inline]
    pub const fn field(&self) -> Option<&'static str> {
        self.more().field
    }

    /// Seconds after which to try again (RFC 9110, section 10.2.3), where they are constant.
    #[must_use]
    #[inline]
    pub const fn retry_after(&self) -> Option<u64> {
        self.more().retry_after
    }

    /// The constant headers, names in lower case.
    #[must_use]
    #[inline]
    pub const fn headers(&self) -> &'static [(&'static str, &'static str)] {
        self.more().headers
    }

    /// True where the code may stand on several entries.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.more().shared
    }

    /// True where an error may be answered with a status below 400.
    #[must_use]
    #[inline]
    pub const fn is_in_band(&self) -> bool {
        self.more().in_band
    }

    /// True where the answer has no body.
    #[must_use]
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.more().empty
    }

    /// The note of a code that is still sent but no longer to be relied on.
    #[must_use]
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.more().deprecated
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut entry = f.debug_struct("Entry");
        entry.field("kind", &self.kind()).field("name", &self.name()).field("code", &self.code());
        entry.field("status", &self.status()).field("message", &self.message_text());
        entry.field("description", &self.description()).field("more", self.more()).finish()
    }
}
