//! [`Entry`]: the constant facts of one variant or struct. The other files hold the types of these facts, the form in
//! which a derive packs them, and the builder for entries by hand.

pub(crate) mod builder;
pub(crate) mod catalogued;
pub(crate) mod code;
pub(crate) mod code_rules;
pub(crate) mod const_eval;
pub(crate) mod kind;
pub(crate) mod lent;
pub(crate) mod packed;
pub(crate) mod stated;
pub(crate) mod type_schema;
pub(crate) mod types;
pub(crate) mod ways;

use alloc::vec::Vec;
use core::fmt;

use self::code::Code;
use self::const_eval::CodeBytes;
use self::lent::{LentEntry, List};
use self::packed::{Packed, Segment, flags};
use self::stated::{ByHand, Constants, EntryKind, Literal, LogLevel, Member, Members, MessageText, More};
#[cfg(feature = "schema")]
use self::stated::{Payload, Place};
#[cfg(feature = "schema")]
use self::type_schema::TypeSchema;
use self::types::TypeEntries;

/// The constant facts of one variant of an error or success type, or of a struct.
///
/// The derives generate the entries of their types. For a trait that is implemented by hand, [`Entry::error`] and
/// [`Entry::success`] start an [`EntryBuilder`](crate::catalog::EntryBuilder), which accepts every fact that a derive
/// can state:
///
/// ```
/// use std::borrow::Cow;
/// use std::fmt;
///
/// use envelope_runtime::catalog::Entry;
/// use envelope_runtime::{ApiError, Code};
///
/// #[derive(Debug)]
/// struct Maintenance;
///
/// static MAINTENANCE: Entry = Entry::error("Maintenance", Code::Str("MAINTENANCE"), 503, "We will be back soon.")
///     .description("The service is down for maintenance.")
///     .docs_url("https://example.com/errors/maintenance")
///     .retry_after(600)
///     .headers(&[("cache-control", "no-store")])
///     .build();
///
/// impl ApiError for Maintenance {
///     fn entry(&self) -> &'static Entry {
///         &MAINTENANCE
///     }
///
///     fn message(&self) -> Cow<'_, str> {
///         "We will be back soon.".into()
///     }
/// }
/// # impl std::error::Error for Maintenance {}
/// # impl fmt::Display for Maintenance {
/// #     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
/// #         f.write_str("maintenance")
/// #     }
/// # }
///
/// assert_eq!(Maintenance.status(), 503);
/// assert_eq!(Maintenance.entry().retry_after(), Some(600));
/// ```
#[derive(Clone, Copy)]
pub struct Entry(Repr);

/// Two words, because a derived type has one entry for each variant. Both variants hold, at the same offset, what every
/// response needs: the HTTP status (0: decided at run time), with [`EMPTY`] if the response has no body, and the
/// `flags`.
#[derive(Clone, Copy)]
enum Repr {
    ByHand { facts: &'static ByHand, status: u16, flags: u8 },
    Derived { packed: &'static Packed, index: u32, status: u16, flags: u8 },
}

/// The bit, stored with the HTTP status, of a response without a body.
const EMPTY: u16 = 0x8000;

/// The entries of a derived type. `heads` has three bytes for each: the HTTP status, little-endian, and the `flags`.
/// They are read without calls, because in constant evaluation a call takes a hundred times as long as a shift.
#[must_use]
pub const fn entries<const N: usize>(packed: &'static Packed, mut heads: &[u8]) -> [Entry; N] {
    let mut entries = [Entry(Repr::Derived { packed, index: 0, status: 0, flags: 0 }); N];
    let mut index = 0;
    while let &[low, high, flags, ref rest @ ..] = heads {
        let status = low as u16 | (high as u16) << 8;
        entries[index as usize] = Entry(Repr::Derived { packed, index, status, flags });
        heads = rest;
        index += 1;
    }
    entries
}

impl Entry {
    pub(crate) const fn by_hand(facts: &'static ByHand) -> Entry {
        let status = if let Some(status) = facts.status { status } else { 0 };
        let status = if facts.empty { status | EMPTY } else { status };
        Entry(Repr::ByHand { facts, status, flags: flags::MORE })
    }

    /// The lent entry with the overrides of variants, if this is one. Only catalogues have such entries; no error has
    /// one.
    #[inline]
    const fn lent(&self) -> Option<&'static LentEntry> {
        match self.0 {
            Repr::ByHand { facts, .. } => facts.lent.as_ref(),
            Repr::Derived { .. } => None,
        }
    }

    /// True if this is a lent entry of this type.
    pub(crate) fn is_lent_by(&self, ty: &TypeEntries) -> bool {
        self.lent().is_some_and(|entry| entry.is_of(ty))
    }

    /// Equal only for copies of the same entry: the address of its facts, and its index among them.
    pub(crate) fn identity(&self) -> (usize, u32) {
        match self.0 {
            Repr::ByHand { facts, .. } => (core::ptr::from_ref(facts).addr(), 0),
            Repr::Derived { packed, index, .. } => (core::ptr::from_ref(packed).addr(), index),
        }
    }

    /// Whether the entry is an error or a success.
    #[must_use]
    pub const fn kind(&self) -> EntryKind {
        match self.0 {
            Repr::ByHand { facts, .. } => facts.kind,
            Repr::Derived { packed, .. } => packed.kind,
        }
    }

    /// The name of the variant, or of the struct.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.0 {
            Repr::ByHand { facts, .. } => facts.name,
            Repr::Derived { packed, index, .. } => packed.record(index as usize).text(packed, Segment::Name),
        }
    }

    /// The name, for constant evaluation.
    pub(crate) const fn name_bytes(&self) -> &'static [u8] {
        match self.0 {
            Repr::ByHand { facts, .. } => facts.name.as_bytes(),
            Repr::Derived { packed, index, .. } => packed.record(index as usize).bytes(packed, Segment::Name),
        }
    }

    /// The code; [`Code::None`] if there is none, or only one that is decided at run time.
    #[must_use]
    #[inline]
    pub fn code(&self) -> Code<'static> {
        match self.0 {
            Repr::ByHand { facts, .. } => facts.code,
            Repr::Derived { packed, index, flags, .. } => packed.record(index as usize).code(packed, flags),
        }
    }

    /// The code, for constant evaluation.
    pub(crate) const fn code_bytes(&self) -> Option<CodeBytes> {
        match self.0 {
            Repr::ByHand { facts, .. } => CodeBytes::of(facts.code),
            Repr::Derived { packed, index, flags, .. } => packed.record(index as usize).code_bytes(packed, flags),
        }
    }

    /// The hash of the code, for constant evaluation.
    pub(crate) const fn code_hash(&self) -> Option<u32> {
        match self.0 {
            Repr::ByHand { facts, .. } => match CodeBytes::of(facts.code) {
                Some(code) => Some(code.hash()),
                None => None,
            },
            Repr::Derived { packed, index, flags, .. } => packed.code_hash(index as usize, flags),
        }
    }

    /// The HTTP status (RFC 9110, section 15), or `None` if it is decided at run time.
    #[must_use]
    #[inline]
    pub const fn status(&self) -> Option<u16> {
        let status = self.head() & !EMPTY;
        if status == 0 { None } else { Some(status) }
    }

    #[inline]
    const fn head(&self) -> u16 {
        let (Repr::ByHand { status, .. } | Repr::Derived { status, .. }) = self.0;
        status
    }

    /// The message as documented: constant text, or text with its `{field}` placeholders.
    #[must_use]
    pub fn message(&self) -> Option<&'static str> {
        match self.message_text() {
            MessageText::None => None,
            MessageText::Constant(text) | MessageText::Template(text) => Some(text),
            MessageText::Display(text) => Some(text).filter(|text| !text.is_empty()),
        }
    }

    /// The message, and how it is made.
    #[must_use]
    pub fn message_text(&self) -> MessageText {
        if let Some(entry) = self.lent() {
            return entry.message_text();
        }
        match self.0 {
            Repr::ByHand { facts, .. } => facts.message_text(),
            Repr::Derived { packed, index, flags, .. } => packed.record(index as usize).message(packed, flags),
        }
    }

    /// The message, if it is constant and needs no escape in JSON, as the derives have found.
    #[inline]
    pub(crate) fn clean_message(&self) -> Option<&'static str> {
        match self.0 {
            Repr::Derived { packed, index, flags, .. } if flags & flags::CLEAN != 0 => {
                Some(packed.record(index as usize).text(packed, Segment::Message))
            }
            Repr::ByHand { .. } | Repr::Derived { .. } => None,
        }
    }

    /// The description for the docs. For derived types it is the doc comment, unless an attribute states another.
    #[must_use]
    pub fn description(&self) -> Option<&'static str> {
        self.nearest(Entry::own_description)
    }

    /// The description that the entry states itself.
    pub(crate) fn own_description(&self) -> Option<&'static str> {
        let text = match self.0 {
            Repr::ByHand { facts, .. } => facts.description,
            Repr::Derived { packed, index, .. } => packed.record(index as usize).text(packed, Segment::Description),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// The facts that the entry states itself, without overrides of variants. An entry of an error has no others.
    #[inline]
    pub(crate) const fn more(&self) -> &'static More {
        let (Repr::ByHand { flags, .. } | Repr::Derived { flags, .. }) = self.0;
        if flags & flags::MORE == 0 {
            return &More::NONE;
        }
        match self.0 {
            Repr::ByHand { facts, .. } => &facts.more,
            Repr::Derived { packed, index, .. } => packed.record(index as usize).more(packed),
        }
    }

    /// The fact as the outermost variant states it, or as the entry does.
    fn nearest<T>(&self, fact: impl Fn(&Entry) -> Option<T>) -> Option<T> {
        match self.lent() {
            Some(entry) => entry.nearest(fact),
            None => fact(self),
        }
    }

    /// True if it holds for the entry, or for a variant to which the entry is lent.
    fn any(&self, is: impl Fn(&Entry) -> bool) -> bool {
        self.lent().map_or_else(|| is(self), |entry| entry.any(&is))
    }

    fn constants<T: Copy + PartialEq>(&self, list: List<T>) -> Constants<T> {
        Constants::new(match self.lent() {
            Some(entry) => entry.constants(list),
            None => list(self.more()).to_vec(),
        })
    }

    /// The members that fields hold, and the constants that differ between variants.
    fn fields(&self, list: List<&'static str>, differing: impl FnOnce(&LentEntry) -> Vec<Member>) -> Members {
        match self.lent() {
            Some(entry) => Members::new(entry.members(list).into_iter().chain(differing(entry)).collect()),
            None => Members::of(list(self.more())),
        }
    }

    /// True if the response has no body.
    #[must_use]
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.head() & EMPTY != 0
    }
}

impl Entry {
    /// The members of the details, unless one field holds all of them: see [`details_type`](Self::details_type).
    ///
    /// ```
    /// use envelope_runtime::{ApiError, Catalogued};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 403, code = "NO_CREDIT", message = "Your balance is too low")]
    /// struct NoCredit {
    ///     #[api(detail)]
    ///     balance: u32,
    ///     #[api(detail = "dueDate")]
    ///     due_date: Option<String>,
    /// }
    ///
    /// let details = NoCredit::ENTRIES.entries[0].details().map(|member| (member.name, member.ty));
    /// assert_eq!(details.collect::<Vec<_>>(), [("balance", "u32"), ("dueDate", "Option<String>")]);
    /// ```
    #[must_use]
    pub fn details(&self) -> Members {
        self.fields(|more| more.details, |_| Vec::new())
    }

    /// The type of the field that holds all of the details, as written.
    #[must_use]
    pub fn details_type(&self) -> Option<&'static str> {
        self.nearest(|entry| entry.more().details_type)
    }

    /// The extra facts that fields hold. [`ext`](Self::ext) returns the constant ones. A name may be in both: then the
    /// constant is the fallback for an absent field.
    #[must_use]
    pub fn ext_fields(&self) -> Members {
        let texts = |entry: &LentEntry| entry.differing(|more| more.ext_templates, |_| "String");
        self.fields(
            |more| more.ext_fields,
            |entry| entry.differing(|more| more.ext, Literal::rust_type).into_iter().chain(texts(entry)).collect(),
        )
    }

    /// The headers whose values fields hold; their names are in lower case.
    #[must_use]
    pub fn header_fields(&self) -> Members {
        let texts = |entry: &LentEntry| entry.differing(|more| more.header_templates, |_| "String");
        self.fields(
            |more| more.header_fields,
            |entry| entry.differing(|more| more.headers, |_| "String").into_iter().chain(texts(entry)).collect(),
        )
    }

    /// True if the error can have field errors.
    #[must_use]
    pub fn has_field_errors(&self) -> bool {
        self.any(|entry| entry.more().field_errors)
    }

    /// True if a response may have more details, extra facts, headers and field errors than the entry lists: its
    /// variant has its own code and takes all that it does not state from a field.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.any(|entry| entry.more().lent_more)
    }
}

/// Facts that only the descriptions in `outputs` need.
#[cfg(feature = "schema")]
impl Entry {
    /// True if the entry holds all of its constant facts: it is that of a derived type, and not lent.
    pub(crate) fn is_derived(&self) -> bool {
        matches!(self.0, Repr::Derived { .. })
    }

    /// The payload of a success.
    pub(crate) fn payload(&self) -> Payload {
        self.more().payload
    }

    /// The schema of the type of a value, if it has one. `written` is the type as written.
    pub(crate) fn type_of(&self, place: Place, name: &str, written: &str) -> Option<TypeSchema> {
        let own = |entry: &Entry| {
            let more = entry.more();
            let is_of = match place {
                Place::Detail => more.details.contains(&(name, written)),
                Place::Ext => more.ext_fields.contains(&(name, written)),
                Place::Header => more.header_fields.contains(&(name, written)),
                Place::Details => more.details_type == Some(written),
                Place::Payload => true,
            };
            let types = more.types.iter().filter(|_| is_of);
            types.clone().find(|known| known.place == place && known.name == name).and_then(|known| known.ty)
        };
        self.nearest(own)
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut entry = f.debug_struct("Entry");
        entry.field("kind", &self.kind()).field("name", &self.name()).field("code", &self.code());
        entry.field("status", &self.status()).field("message", &self.message_text());
        entry.field("description", &self.description()).field("more", self.more());
        entry.field("details", &self.details()).field("details_type", &self.details_type());
        entry.field("ext_fields", &self.ext_fields()).field("header_fields", &self.header_fields());
        entry.field("field_errors", &self.has_field_errors()).finish()
    }
}

impl Entry {
    /// The text that is the same for every occurrence (`title` of RFC 9457, section 3.1.3).
    #[must_use]
    #[inline]
    pub fn title(&self) -> Option<&'static str> {
        self.nearest(|entry| entry.more().title)
    }

    /// The URL of a page that explains the code.
    #[must_use]
    #[inline]
    pub fn docs_url(&self) -> Option<&'static str> {
        self.nearest(|entry| entry.more().docs_url)
    }

    /// The constant extra facts, by name.
    #[must_use]
    pub fn ext(&self) -> Constants<Literal> {
        self.constants(|more| more.ext)
    }

    /// The extra facts that fields fill in, by name: each text with its `{field}` placeholders.
    #[must_use]
    pub fn ext_templates(&self) -> Constants<&'static str> {
        self.constants(|more| more.ext_templates)
    }

    /// The extra fact of this name as stated: a constant, or a text with its `{field}` placeholders.
    pub(crate) fn stated_ext(&self, name: &str) -> Option<Literal> {
        let constant = self.ext().find(|(known, _)| *known == name).map(|(_, value)| value);
        let text = || self.ext_templates().find(|(known, _)| *known == name).map(|(_, text)| Literal::Str(text));
        constant.or_else(text)
    }

    /// The name of the invalid input, if it is constant.
    #[must_use]
    #[inline]
    pub fn field(&self) -> Option<&'static str> {
        self.nearest(|entry| entry.more().field)
    }

    /// The delay in seconds after which clients may try again (RFC 9110, section 10.2.3), if it is constant. It is the
    /// fallback if the field that [decides the delay](Self::has_run_time_delay) is absent.
    #[must_use]
    #[inline]
    pub fn retry_after(&self) -> Option<u64> {
        self.nearest(|entry| entry.more().retry_after)
    }

    /// True if a field decides the delay after which clients may try again.
    #[must_use]
    pub fn has_run_time_delay(&self) -> bool {
        self.any(|entry| entry.more().run_time_delay)
    }

    /// The constant headers, as pairs of a name in lower case and a value.
    #[must_use]
    pub fn headers(&self) -> Constants<&'static str> {
        self.constants(|more| more.headers)
    }

    /// The headers that fields fill in, as pairs of a name in lower case and a value with its `{field}` placeholders.
    #[must_use]
    pub fn header_templates(&self) -> Constants<&'static str> {
        self.constants(|more| more.header_templates)
    }

    /// True if other entries may have the same code, if they are shared too.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.more().shared
    }

    /// True if the code is decided at run time. If the entry has a [`code`](Entry::code) as well, that is the fallback
    /// for values without one.
    #[must_use]
    pub fn has_run_time_code(&self) -> bool {
        self.any(|entry| entry.more().run_time_code)
    }

    /// True if this is an error that may have a status below 400.
    #[must_use]
    #[inline]
    pub fn is_in_band(&self) -> bool {
        self.any(|entry| entry.more().in_band)
    }

    /// The level of the event of this error, if it is not the default for its status.
    #[must_use]
    pub fn log(&self) -> Option<LogLevel> {
        self.nearest(|entry| entry.more().log)
    }

    /// Why clients should no longer rely on the code, if it is deprecated.
    #[must_use]
    pub fn deprecated(&self) -> Option<&'static str> {
        self.nearest(|entry| entry.more().deprecated)
    }
}

#[cfg(test)]
mod tests {
    use super::Entry;

    #[test]
    fn an_entry_is_two_words() {
        assert!(size_of::<Entry>() <= 16);
    }
}
