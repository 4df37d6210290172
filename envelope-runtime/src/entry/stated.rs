//! The types of the facts of an entry: error or success, message, members, constants, and [`More`] for the rarer facts.

use alloc::vec::{self, Vec};
use core::fmt;

use serde_core::{Serialize, Serializer};

use crate::entry::code::Code;
use crate::entry::lent::LentEntry;
use crate::entry::type_schema::TypeSchema;

/// A value of a response that a field holds: its name in the response, and its type as written in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Member {
    /// The name in the response.
    pub name: &'static str,
    /// The type of the field, such as `Option<u32>`; that of the literal, if the value is constant.
    pub ty: &'static str,
    /// True if not every response of the entry has the member, whatever its type: only some of the variants that take
    /// their facts from the entry add it.
    pub is_optional: bool,
}

/// An iterator over the members that an entry has in one place of a response, in the order of declaration.
///
/// [`Entry::details`](crate::catalog::Entry::details), [`Entry::ext_fields`](crate::catalog::Entry::ext_fields) and
/// [`Entry::header_fields`](crate::catalog::Entry::header_fields) return it.
#[derive(Clone)]
pub struct Members(vec::IntoIter<Member>);

impl Members {
    pub(crate) fn new(members: Vec<Member>) -> Self {
        Members(members.into_iter())
    }

    pub(crate) fn of(pairs: Pairs) -> Self {
        Members::new(pairs.iter().map(|&(name, ty)| Member { name, ty, is_optional: false }).collect())
    }
}

impl Iterator for Members {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        self.0.next()
    }
}

impl fmt::Debug for Members {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// An iterator over the constants of one kind that an entry states, as pairs of a name and a value, in the order of
/// declaration.
///
/// [`Entry::ext`](crate::catalog::Entry::ext) and [`Entry::headers`](crate::catalog::Entry::headers) return it.
#[derive(Clone)]
pub struct Constants<T>(vec::IntoIter<(&'static str, T)>);

impl<T> Constants<T> {
    pub(crate) fn new(constants: Vec<(&'static str, T)>) -> Self {
        Constants(constants.into_iter())
    }
}

impl<T> Iterator for Constants<T> {
    type Item = (&'static str, T);

    fn next(&mut self) -> Option<(&'static str, T)> {
        self.0.next()
    }
}

impl<T: Clone + fmt::Debug> fmt::Debug for Constants<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// Whether an [`Entry`](crate::catalog::Entry) describes an error or a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// The entry of an [`ApiError`](trait@crate::ApiError).
    Error,
    /// The entry of an [`ApiResponse`](trait@crate::ApiResponse).
    Success,
}

impl EntryKind {
    /// "error" or "success".
    #[must_use]
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            EntryKind::Error => "error",
            EntryKind::Success => "success",
        }
    }
}

/// How the message of an [`Entry`](crate::catalog::Entry) is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MessageText {
    /// There is no message to document: a field decides it, or a success leaves it to the envelope.
    None,
    /// The same text for every occurrence.
    Constant(&'static str),
    /// Text with `{field}` placeholders, which are filled in for each occurrence.
    Template(&'static str),
    /// Whatever the type's own code writes: its `Display`, or a `message` method written by hand. The text is for the
    /// docs and may be empty.
    Display(&'static str),
}

/// The facts of an entry beyond name, code, status, message and description.
#[derive(Clone, Copy, Debug)]
pub struct More {
    /// Slot `title`.
    pub title: Option<&'static str>,
    /// Slot `docs_url`, its `{code}` filled in.
    pub docs_url: Option<&'static str>,
    /// Constant `ext` values by name.
    pub ext: &'static [(&'static str, Literal)],
    /// `ext` texts that fields fill in, by name: the text with its `{field}` placeholders.
    pub ext_templates: Pairs,
    /// `ext` values that fields hold: their names and types.
    pub ext_fields: Pairs,
    /// The members of the details: their names and types.
    pub details: Pairs,
    /// The type of the field that holds all of the details.
    pub details_type: Option<&'static str>,
    /// There may be field errors.
    pub field_errors: bool,
    /// The name of the invalid input.
    pub field: Option<&'static str>,
    /// The delay in seconds after which clients may try again.
    pub retry_after: Option<u64>,
    /// Constant headers: names are tokens in lower case, values contain no control characters.
    pub headers: Pairs,
    /// Headers that fields fill in: the value with its `{field}` placeholders.
    pub header_templates: Pairs,
    /// Headers whose values fields hold: their names and types.
    pub header_fields: Pairs,
    /// Other shared entries may have the same code.
    pub shared: bool,
    /// The code is decided at run time.
    pub run_time_code: bool,
    /// The field that decides the code may hold text.
    pub text_code: bool,
    /// A field holds the name of the invalid input.
    pub run_time_field: bool,
    /// A field holds the status. This tells such an entry from that of a variant which leaves the status to its lender:
    /// neither has a status of its own.
    pub run_time_status: bool,
    /// A field holds the delay.
    pub run_time_delay: bool,
    /// The variant states a message instead of taking that of the lender.
    pub own_message: bool,
    /// The payload of a success.
    pub payload: Payload,
    /// The schemas of the types of details, extra facts, headers and the payload, for types that have one.
    pub types: &'static [TypeOf],
    /// A field lends further details, extra facts, headers and field errors to a variant that has its own code.
    pub lent_more: bool,
    /// This error may have a status below 400.
    pub in_band: bool,
    /// Why clients should no longer rely on the code.
    pub deprecated: Option<&'static str>,
    /// The level of the event, if it is not the default for the status.
    pub log: Option<LogLevel>,
}

pub(crate) type Pairs = &'static [(&'static str, &'static str)];

impl More {
    /// No facts.
    pub const NONE: More = More {
        title: None,
        docs_url: None,
        ext: &[],
        ext_templates: &[],
        ext_fields: &[],
        details: &[],
        details_type: None,
        field_errors: false,
        field: None,
        retry_after: None,
        headers: &[],
        header_templates: &[],
        header_fields: &[],
        shared: false,
        run_time_code: false,
        text_code: false,
        run_time_field: false,
        run_time_status: false,
        run_time_delay: false,
        own_message: false,
        payload: Payload::Unknown,
        types: &[],
        lent_more: false,
        in_band: false,
        deprecated: None,
        log: None,
    };
}

/// The level of the event that reports an error to operators (feature `tracing`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogLevel {
    /// No event.
    Off,
    /// `DEBUG`, the default for statuses below 500.
    Debug,
    /// `INFO`.
    Info,
    /// `WARN`.
    Warn,
    /// `ERROR`, the default for statuses from 500.
    Error,
}

/// The payload of a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payload {
    /// The entry does not state it.
    Unknown,
    /// No payload.
    None,
    /// The type of the payload, as written.
    Of(&'static str),
}

/// The place of a typed value in a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A member of the details.
    Detail,
    /// All of the details.
    Details,
    /// An extra fact.
    Ext,
    /// A header.
    Header,
    /// The payload.
    Payload,
}

/// The type of one value in a response.
#[derive(Clone, Copy, Debug)]
pub struct TypeOf {
    /// The place of the value.
    pub place: Place,
    /// The name of the value, if the place can hold several.
    pub name: &'static str,
    /// The schema of the type, if it has one.
    pub ty: Option<TypeSchema>,
}

/// The facts of an entry that is not packed.
#[derive(Clone, Copy, Debug)]
pub struct ByHand {
    pub(crate) kind: EntryKind,
    pub(crate) name: &'static str,
    pub(crate) code: Code<'static>,
    /// `None` if the status is decided at run time.
    pub(crate) status: Option<u16>,
    pub(crate) message: &'static str,
    pub(crate) description: &'static str,
    /// The response has no body.
    pub(crate) empty: bool,
    pub(crate) more: More,
    /// The entry that a field lends, with the overrides of variants, if this entry is made from these.
    pub(crate) lent: Option<LentEntry>,
}

impl ByHand {
    /// Clients receive what the type's own `message` returns; the text stated here is for the docs.
    pub(crate) const fn message_text(&self) -> MessageText {
        match self.kind {
            EntryKind::Success if self.message.is_empty() => MessageText::None,
            EntryKind::Success | EntryKind::Error => MessageText::Display(self.message),
        }
    }
}

/// A constant extra fact, as in `ext(name = literal)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Literal {
    /// `"text"`
    Str(&'static str),
    /// `-5`
    Int(i64),
    /// `0.5`
    Float(f64),
    /// `true`
    Bool(bool),
}

impl Literal {
    /// The type of a field that holds such a value.
    pub(crate) const fn rust_type(self) -> &'static str {
        match self {
            Literal::Str(_) => "&'static str",
            Literal::Int(_) => "i64",
            Literal::Float(_) => "f64",
            Literal::Bool(_) => "bool",
        }
    }
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Literal::Str(value) => f.pad(value),
            Literal::Int(value) => fmt::Display::fmt(value, f),
            Literal::Float(value) => fmt::Display::fmt(value, f),
            Literal::Bool(value) => fmt::Display::fmt(value, f),
        }
    }
}

impl Serialize for Literal {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Literal::Str(value) => serializer.serialize_str(value),
            Literal::Int(value) => serializer.serialize_i64(value),
            Literal::Float(value) => serializer.serialize_f64(value),
            Literal::Bool(value) => serializer.serialize_bool(value),
        }
    }
}
