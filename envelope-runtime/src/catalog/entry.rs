//! The constant facts of one variant or struct, as the derives write them down.

use crate::Code;
use crate::ext::Literal;

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
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub(super) kind: Kind,
    pub(super) name: &'static str,
    pub(super) code: Option<Code>,
    /// JSON writes the code without an escape; only the derive has looked.
    pub(super) code_clean: bool,
    /// 0: decided at run time.
    pub(super) status: u16,
    pub(super) message: MessageText,
    pub(super) description: &'static str,
    pub(super) more: &'static More,
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
        // What the client sees is what the type's own `message` returns; this is for the docs.
        let message = MessageText::Display(message);
        Entry::new(Kind::Error, name, Some(code), status, message, "")
    }

    /// A success's facts: its name for people and the HTTP status.
    #[must_use]
    pub const fn success(name: &'static str, status: u16) -> Entry {
        Entry::new(Kind::Success, name, None, status, MessageText::None, "")
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        kind: Kind,
        name: &'static str,
        code: Option<Code>,
        status: u16,
        message: MessageText,
        description: &'static str,
    ) -> Entry {
        Entry { kind, name, code, code_clean: false, status, message, description, more: &More::NONE }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with(mut self, more: &'static More) -> Entry {
        self.more = more;
        self
    }

    /// Error or success.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The variant's name, or the struct's.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The API's code. An error always has one.
    #[must_use]
    pub const fn code(&self) -> Option<Code> {
        self.code
    }

    /// True where this is the entry's code and JSON writes it without an escape.
    #[inline]
    pub(crate) fn is_clean(&self, code: Code) -> bool {
        self.code_clean && self.code == Some(code)
    }

    /// The constant message, where JSON writes it without an escape.
    #[inline]
    pub(crate) const fn clean_message(&self) -> Option<&'static str> {
        match self.message {
            MessageText::Constant { text, clean: true } => Some(text),
            _ => None,
        }
    }

    /// The HTTP status (RFC 9110, section 15), or none where it is decided at run time.
    #[must_use]
    pub const fn status(&self) -> Option<u16> {
        match self.status {
            0 => None,
            status => Some(status),
        }
    }

    /// The message as documented: constant text, or text with its `{field}` placeholders.
    #[must_use]
    pub const fn message(&self) -> Option<&'static str> {
        match self.message {
            MessageText::None => None,
            MessageText::Constant { text, .. } | MessageText::Template(text) => Some(text),
            MessageText::Display(text) => {
                if text.is_empty() {
                    None
                } else {
                    Some(text)
                }
            }
        }
    }

    /// Where the message comes from.
    #[must_use]
    pub const fn message_text(&self) -> MessageText {
        self.message
    }

    /// Text for the docs; the doc comment unless stated otherwise.
    #[must_use]
    pub const fn description(&self) -> Option<&'static str> {
        if self.description.is_empty() { None } else { Some(self.description) }
    }

    /// A text that is equal for every occurrence (`title` of RFC 9457, section 3.1.3).
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        self.more.title
    }

    /// Where a person can read about this code.
    #[must_use]
    pub const fn docs_url(&self) -> Option<&'static str> {
        self.more.docs_url
    }

    /// The constant extra facts, by name.
    #[must_use]
    pub const fn ext(&self) -> &'static [(&'static str, Literal)] {
        self.more.ext
    }

    /// The input at fault, where it is constant.
    #[must_use]
    pub const fn field(&self) -> Option<&'static str> {
        self.more.field
    }

    /// Seconds after which to try again (RFC 9110, section 10.2.3), where they are constant.
    #[must_use]
    pub const fn retry_after(&self) -> Option<u64> {
        self.more.retry_after
    }

    /// The constant headers, names in lower case.
    #[must_use]
    pub const fn headers(&self) -> &'static [(&'static str, &'static str)] {
        self.more.headers
    }

    /// True where the code may stand on several entries.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.more.shared
    }

    /// True where an error may be answered with a status below 400.
    #[must_use]
    pub const fn is_in_band(&self) -> bool {
        self.more.in_band
    }

    /// True where the answer has no body.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.more.empty
    }

    /// The note of a code that is still sent but no longer to be relied on.
    #[must_use]
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.more.deprecated
    }
}

/// The constant facts of one type: those of its variants and, through transparent variants, of other types.
#[derive(Debug)]
pub struct TypeEntries {
    /// The type's name as it was written, without generics.
    pub name: &'static str,
    /// Where the type was declared: tells two types of one name apart.
    pub origin: &'static str,
    /// The type's own entries in the order of declaration.
    pub entries: &'static [Entry],
    /// The types behind its transparent variants.
    pub included: &'static [&'static TypeEntries],
}

/// A type with a constant table of facts. Both derives implement it.
///
/// By hand, for a type whose [`ApiError`](crate::ApiError) or [`ApiResponse`](crate::ApiResponse) is written by hand too:
///
/// ```
/// use envelope_runtime::{Catalogued, Code, Entry, TypeEntries};
///
/// enum Answer {
///     Accepted,
///     Refused,
/// }
///
/// impl Catalogued for Answer {
///     const ENTRIES: &'static TypeEntries = &TypeEntries {
///         name: "Answer",
///         origin: concat!(module_path!(), ":", line!(), ":", column!()),
///         entries: &[
///             Entry::success("Accepted", 202),
///             Entry::error("Refused", Code::Str("REFUSED"), 409, "The offer was refused."),
///         ],
///         included: &[],
///     };
/// }
///
/// assert_eq!(Answer::ENTRIES.entries[1].status(), Some(409));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no constant table of facts",
    label = "neither an `ApiError` nor an `ApiResponse`",
    note = "add `#[derive(ApiError)]` or `#[derive(ApiResponse)]` to the type"
)]
pub trait Catalogued {
    /// The facts, in the order of declaration.
    const ENTRIES: &'static TypeEntries;
}

impl<T: Catalogued + ?Sized> Catalogued for &T {
    const ENTRIES: &'static TypeEntries = T::ENTRIES;
}

impl<T: Catalogued + ?Sized> Catalogued for alloc::boxed::Box<T> {
    const ENTRIES: &'static TypeEntries = T::ENTRIES;
}

impl<T: Catalogued + ?Sized> Catalogued for alloc::sync::Arc<T> {
    const ENTRIES: &'static TypeEntries = T::ENTRIES;
}
