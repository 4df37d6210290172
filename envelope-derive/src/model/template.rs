//! The meaning of a checked envelope and its templates: every name is resolved. Expansion reads only this.

use proc_macro2::{Ident, Span};
use syn::{DeriveInput, Member, Path};

use crate::common::ErrorList;

/// An envelope without mistakes.
pub(crate) struct EnvelopeModel<'a> {
    pub(crate) derive: &'a DeriveInput,
    pub(crate) krate: Path,
    pub(crate) success: Node,
    /// If `None`, a page is rendered as a success whose `data` are the items.
    pub(crate) page: Option<Node>,
    pub(crate) error: Node,
    pub(crate) field_error: Option<Node>,
    pub(crate) client_error: Option<Node>,
    pub(crate) server_error: Option<Node>,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, Node)>,
    pub(crate) content_type: String,
    pub(crate) error_content_type: String,
}

pub(crate) enum Node {
    Null,
    /// A constant number or boolean, as JSON.
    Json(String),
    /// A constant string.
    Str(String),
    /// A string with slots.
    Text(Vec<TextPiece>),
    Object(Object),
    Array(Vec<Element>),
    List(Box<Node>, ErrorList),
    Map(Box<Map>),
    Read(Read),
    /// `value as str`
    AsStr(Read),
    Or(Box<Node>, Box<Node>),
}

/// An element of an array, or a list whose elements become elements of the array.
pub(crate) struct Element {
    pub(crate) splice: bool,
    pub(crate) node: Node,
}

pub(crate) enum TextPiece {
    Text(String),
    Read(Read),
    /// A value in a URL, percent-encoded.
    Segment(Read),
}

/// A value that is read at run time.
#[derive(Clone)]
pub(crate) struct Read {
    /// As written, for error messages.
    pub(crate) name: String,
    /// Its place in the template, where the compiler shows errors about its type.
    pub(crate) span: Span,
    pub(crate) of: Of,
    /// True if it is always present, as every status and an error's message are.
    pub(crate) never_absent: bool,
    /// The slot whose text a function returns: `message with(path)`.
    pub(crate) text_of: Option<Box<Read>>,
}

/// The argument of a function in `with(..)`.
#[derive(Clone, Copy)]
pub(crate) enum Given {
    /// The error, success or page that is rendered.
    Parts,
    /// The current error of a comprehension.
    OneError,
}

#[derive(Clone)]
pub(crate) enum Of {
    /// A slot of the error, success or page that is rendered.
    Slot(Slot),
    /// A slot of the current error of a comprehension.
    OneError(Slot),
    /// A field of the envelope: the span of `self`, and the path.
    Envelope(Span, Vec<Member>),
    With(Path, Given),
    /// A method of the envelope: the span of `self`, and its name.
    WithMethod(Span, Ident, Given),
}

/// A name in a template that is filled from an error, success or page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    Status,
    Reason,
    Code,
    Message,
    Title,
    Description,
    DocsUrl,
    Ext(String),
    /// `error.field`
    Field,
    /// `error.pointer`
    Pointer,
    /// `error.fragment`
    Fragment,
    Data,
    Items,
    Page(PageSlot),
    Details,
    RetryAfter,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageSlot {
    Number,
    Size,
    Count,
    Offset,
    Index,
    TotalItems,
    TotalPages,
    HasMore,
    NextCursor,
    PrevCursor,
    IsLast,
    NextNumber,
    PrevNumber,
}

pub(crate) struct Object {
    pub(crate) members: Vec<ObjectMember>,
}

pub(crate) enum ObjectMember {
    Pair { key: Key, optional: bool, value: Node },
    Splice(Node),
}

pub(crate) enum Key {
    Literal(String),
    Interpolated(Vec<TextPiece>),
}

pub(crate) struct Map {
    pub(crate) key: Node,
    /// The elements that each error adds to its key's list, or the value that the first error with a key gives.
    pub(crate) value: MapValue,
    pub(crate) list: ErrorList,
}

pub(crate) enum MapValue {
    Lists(Vec<Element>),
    First(Node),
}

impl Object {
    /// The keys that are literals.
    pub(crate) fn literal_keys(&self) -> Vec<&str> {
        let keys = self.members.iter().filter_map(|member| match member {
            ObjectMember::Pair { key: Key::Literal(key), .. } => Some(key.as_str()),
            _ => None,
        });
        keys.collect()
    }

    /// True if some keys are only known at run time.
    pub(crate) fn is_open(&self) -> bool {
        let open = |member: &ObjectMember| {
            matches!(member, ObjectMember::Splice(_) | ObjectMember::Pair { key: Key::Interpolated(_), .. })
        };
        self.members.iter().any(open)
    }

    /// True if every member can be left out, so that the object itself can be absent.
    pub(crate) fn may_be_empty(&self) -> bool {
        let can_be_left_out = |member: &ObjectMember| match member {
            ObjectMember::Splice(_) => true,
            ObjectMember::Pair { key, optional, .. } => *optional || matches!(key, Key::Interpolated(_)),
        };
        !self.members.is_empty() && self.members.iter().all(can_be_left_out)
    }
}

impl Node {
    /// True if the value is always present.
    pub(crate) fn never_absent(&self) -> bool {
        match self {
            Node::Json(_) | Node::Str(_) | Node::Array(_) => true,
            Node::Object(object) => !object.may_be_empty(),
            Node::Or(first, other) => first.never_absent() || other.never_absent(),
            Node::Read(read) | Node::AsStr(read) => read.never_absent,
            Node::Text(pieces) => text_reads(pieces).all(|read| read.never_absent),
            Node::Null | Node::List(..) | Node::Map(_) => false,
        }
    }

    pub(crate) fn runs_over_field_errors(&self) -> bool {
        match self {
            Node::List(_, list) => *list == ErrorList::FieldErrors,
            Node::Map(map) => map.list == ErrorList::FieldErrors,
            _ => false,
        }
    }

    /// False if the value is known to have another shape.
    pub(crate) fn may_be(&self, shape: Shape) -> bool {
        match self {
            Node::Null | Node::Json(_) | Node::Str(_) | Node::Text(_) | Node::AsStr(_) => shape == Shape::Text,
            Node::Array(_) | Node::List(..) => shape == Shape::List,
            Node::Object(_) | Node::Map(_) => shape == Shape::Object,
            Node::Read(read) => read.may_be(shape),
            Node::Or(first, other) => first.may_be(shape) && other.may_be(shape),
        }
    }

    /// Calls `visit` with every value that is not constant.
    pub(crate) fn reads(&self, visit: &mut impl FnMut(&Read)) {
        match self {
            Node::Null | Node::Json(_) | Node::Str(_) => {}
            Node::Text(pieces) => text_reads(pieces).for_each(visit),
            Node::Object(object) => object.members.iter().for_each(|member| match member {
                ObjectMember::Pair { key, value, .. } => {
                    if let Key::Interpolated(pieces) = key {
                        text_reads(pieces).for_each(&mut *visit);
                    }
                    value.reads(visit);
                }
                ObjectMember::Splice(value) => value.reads(visit),
            }),
            Node::Array(elements) => elements.iter().for_each(|element| element.node.reads(visit)),
            Node::List(element, _) => element.reads(visit),
            Node::Map(map) => {
                map.key.reads(visit);
                match &map.value {
                    MapValue::Lists(elements) => elements.iter().for_each(|element| element.node.reads(visit)),
                    MapValue::First(value) => value.reads(visit),
                }
            }
            Node::Read(read) | Node::AsStr(read) => visit(read),
            Node::Or(first, other) => {
                first.reads(visit);
                other.reads(visit);
            }
        }
    }
}

fn text_reads(pieces: &[TextPiece]) -> impl Iterator<Item = &Read> {
    pieces.iter().filter_map(|piece| match piece {
        TextPiece::Text(_) => None,
        TextPiece::Read(read) | TextPiece::Segment(read) => Some(read),
    })
}

/// The shape of a value in JSON. `Text` is anything but a list or an object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Text,
    List,
    Object,
}

impl Read {
    /// False if the value is known to have another shape.
    pub(crate) fn may_be(&self, shape: Shape) -> bool {
        match &self.of {
            Of::Slot(slot) | Of::OneError(slot) => slot.may_be(shape),
            Of::Envelope(..) | Of::With(..) | Of::WithMethod(..) => true,
        }
    }
}

impl Slot {
    fn may_be(&self, shape: Shape) -> bool {
        match self {
            Slot::Data | Slot::Ext(_) => true,
            Slot::Details => shape != Shape::Text,
            Slot::Items => shape == Shape::List,
            _ => shape == Shape::Text,
        }
    }
}
