//! The constructs of a template, and the slots and fields that they read.

use crate::facts::Outcome;

/// A value of a template.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Node {
    /// `null`, which is always absent.
    Null,
    /// A constant number or boolean, as JSON.
    Json(&'static str),
    /// A constant string, without quotes and escapes.
    Str(&'static str),
    /// A string with slots in it; absent if one of them is.
    Text(&'static [Piece]),
    /// An object; absent if it has members of which all were left out.
    Object(&'static [Member]),
    /// An array, which is never absent.
    Array(&'static [Element]),
    /// `[ element for error in .. ]`; absent if there are no elements.
    List(&'static Node, Source),
    /// `{ key: value for error in .. }`, without errors whose key is absent; absent if there are no members.
    Map(&'static Node, Values, Source),
    /// A value that is known only at run time.
    Read(Read),
    /// `x as str`: the scalar as a string.
    AsStr(Read),
    /// `a ?? b`: the second value if the first is absent.
    Or(&'static Node, &'static Node),
}

/// A part of a string with slots in it.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Piece {
    /// Constant text, without escapes; never empty.
    Text(&'static str),
    /// A scalar, written like a string but without quotes.
    Read(Read),
    /// A scalar, percent-encoded: one path segment of a URL, or one value in its query.
    Segment(Read),
}

/// A member of an object. The keys of a template take precedence over spliced members, even if their values are absent.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Member {
    /// `"key": value`: an absent value is `null`, `[]` or `{}`.
    Required(&'static str, Node),
    /// `"key"?: value`: left out if the value is absent.
    Optional(&'static str, Node),
    /// `"a_{code}": value`: left out if a slot in the key is absent.
    Keyed(&'static [Piece], Node),
    /// `"a_{code}"?: value`: left out if the value or a slot in the key is absent.
    OptionalKeyed(&'static [Piece], Node),
    /// `..value`: the members of an object. An absent value adds none.
    Splice(Node),
}

impl Member {
    /// The key, if it is constant.
    #[must_use]
    pub const fn key(&self) -> Option<&'static str> {
        match self {
            Member::Required(key, _) | Member::Optional(key, _) => Some(key),
            Member::Keyed(..) | Member::OptionalKeyed(..) | Member::Splice(_) => None,
        }
    }

    /// The value, or the object that is spliced.
    #[must_use]
    pub const fn value(&self) -> &Node {
        match self {
            Member::Required(_, value) | Member::Optional(_, value) => value,
            Member::Keyed(_, value) | Member::OptionalKeyed(_, value) | Member::Splice(value) => value,
        }
    }

    /// True if the member may be left out although its key is known.
    #[must_use]
    pub const fn is_optional(&self) -> bool {
        !matches!(self, Member::Required(..) | Member::Keyed(..))
    }
}

/// A part of an array.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Element {
    /// One element: an absent value is `null`, `[]` or `{}`.
    Value(Node),
    /// `..value`: the elements of a list. An absent value adds none.
    Splice(Node),
}

/// The values of a map over errors.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Values {
    /// `key: [value]`: a list to which each error with this key adds these elements.
    Lists(&'static [Element]),
    /// `key: value`: the value for the first error with this key.
    First(&'static Node),
}

/// The errors of a comprehension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The field errors.
    FieldErrors,
    /// The field errors or, if there are none, the error itself.
    Errors,
}

/// The source of a value that is known only at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Read {
    /// A slot of the error, success or page that is rendered.
    Answer(Slot),
    /// A slot of the current error of a comprehension: `error.NAME`.
    Entry(Slot),
    /// A field of the envelope, without `self.`: `meta.request_id`.
    Envelope(&'static str),
    /// `with(path)`: any value. Holds the path as written.
    Call(&'static str),
    /// `message with(path)`: the text of that slot, as a function rewords it.
    Computed(&'static Read),
}

impl Read {
    /// True if the value is present in every response with this outcome.
    #[must_use]
    pub const fn is_never_absent(&self, outcome: Outcome) -> bool {
        match self {
            Read::Answer(Slot::Status) => true,
            Read::Answer(Slot::Message) => matches!(outcome, Outcome::Error),
            Read::Answer(Slot::Items) => true,
            // The items of a page.
            Read::Answer(Slot::Data) => matches!(outcome, Outcome::Page),
            Read::Answer(Slot::Page(PageSlot::Count | PageSlot::HasMore | PageSlot::IsLast)) => {
                matches!(outcome, Outcome::Page)
            }
            Read::Entry(Slot::Message) => true,
            Read::Computed(slot) => slot.is_never_absent(outcome),
            _ => false,
        }
    }
}

impl Node {
    /// True if the value is present in every response with this outcome.
    #[must_use]
    pub fn is_never_absent(&self, outcome: Outcome) -> bool {
        self.stays(&|read| read.is_never_absent(outcome))
    }

    /// True if the value is always present, given the reads that always are.
    pub(crate) fn stays(&self, read_stays: &dyn Fn(&Read) -> bool) -> bool {
        match self {
            Node::Json(_) | Node::Str(_) | Node::Array(_) => true,
            Node::Object(members) => {
                let stays = |member: &Member| match member {
                    Member::Required(..) => true,
                    Member::Optional(_, value) => value.stays(read_stays),
                    Member::Keyed(..) | Member::OptionalKeyed(..) | Member::Splice(_) => false,
                };
                members.is_empty() || members.iter().any(stays)
            }
            Node::Or(first, other) => first.stays(read_stays) || other.stays(read_stays),
            Node::Read(read) | Node::AsStr(read) => read_stays(read),
            Node::Text(pieces) => pieces.iter().all(|piece| match piece {
                Piece::Text(_) => true,
                Piece::Read(read) | Piece::Segment(read) => read_stays(read),
            }),
            // The error itself, if there are no others.
            Node::List(_, source) => *source == Source::Errors,
            Node::Null | Node::Map(..) => false,
        }
    }
}

/// A slot of the template language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Slot {
    /// `status`: the HTTP status, an integer.
    Status,
    /// `status.reason`: the reason phrase, text.
    Reason,
    /// `code`: text or an integer.
    Code,
    /// `message`: text.
    Message,
    /// `title`: text.
    Title,
    /// `description`: text.
    Description,
    /// `docs_url`: text.
    DocsUrl,
    /// `ext.NAME`: any value.
    Ext(&'static str),
    /// `error.field`: the name of the invalid input, text.
    Field,
    /// `error.pointer`: the same as a JSON pointer (RFC 6901).
    Pointer,
    /// `error.fragment`: the same as a URI fragment (RFC 6901, section 6).
    Fragment,
    /// `data`: the payload, any value; for a page, the list of items.
    Data,
    /// `items`: a list.
    Items,
    /// `page.*`
    Page(PageSlot),
    /// `details`: any value.
    Details,
    /// `retry_after`: whole seconds, rounded up.
    RetryAfter,
}

/// A slot `page.*`: an integer unless another type is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageSlot {
    /// `page.number`, from 1
    Number,
    /// `page.size`
    Size,
    /// `page.count`
    Count,
    /// `page.offset`
    Offset,
    /// `page.index`, from 0
    Index,
    /// `page.total_items`
    TotalItems,
    /// `page.total_pages`
    TotalPages,
    /// `page.has_more`: a boolean
    HasMore,
    /// `page.next_cursor`: text
    NextCursor,
    /// `page.prev_cursor`: text
    PrevCursor,
    /// `page.is_last`: a boolean
    IsLast,
    /// `page.next_number`
    NextNumber,
    /// `page.prev_number`
    PrevNumber,
}
