//! What an entry states: whether it is an error or a success, its message, its literals, and the facts that fewer entries
//! state.

use core::fmt;

use serde_core::{Serialize, Serializer};

use crate::entry::code::Code;

/// A value of an answer that a field holds: its name on the wire, and its type as it is written in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Member {
    /// The name in the answer.
    pub name: &'static str,
    /// The type of the field, such as `Option<u32>`; that of the literal, if the value is constant.
    pub ty: &'static str,
}

/// What is stated by hand: pairs of a name and a type.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ByHandMembers {
    pub(crate) details: Pairs,
    pub(crate) details_type: Option<&'static str>,
    pub(crate) ext_fields: Pairs,
    pub(crate) header_fields: Pairs,
    pub(crate) field_errors: bool,
}

type Pairs = &'static [(&'static str, &'static str)];

impl ByHandMembers {
    pub(crate) const NONE: Self =
        ByHandMembers { details: &[], details_type: None, ext_fields: &[], header_fields: &[], field_errors: false };

    pub(crate) const fn of(&self, kind: MemberKind) -> Pairs {
        match kind {
            MemberKind::Detail => self.details,
            MemberKind::Ext => self.ext_fields,
            MemberKind::Header => self.header_fields,
            MemberKind::WholeDetails | MemberKind::FieldErrors => &[],
        }
    }
}

/// The letter of a member in the text that the derives write for an entry: for each member a letter, then the length of its
/// name, a colon and the name, then its type in the same way. So no name or type can be taken for a mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum MemberKind {
    Detail = b'd' as isize,
    /// The field is all of `details`.
    WholeDetails = b'w' as isize,
    Ext = b'x' as isize,
    Header = b'h' as isize,
    FieldErrors = b'f' as isize,
}

/// The members of an entry that stand at one place of an answer, in the order of declaration.
///
/// [`Entry::details`](crate::catalog::Entry::details), [`Entry::ext_fields`](crate::catalog::Entry::ext_fields) and
/// [`Entry::header_fields`](crate::catalog::Entry::header_fields) return it.
#[derive(Clone)]
pub struct Members(Source);

#[derive(Clone)]
enum Source {
    Text { text: &'static str, kind: MemberKind },
    Pairs(core::slice::Iter<'static, (&'static str, &'static str)>),
}

impl Members {
    pub(crate) const fn of_text(text: &'static str, kind: MemberKind) -> Self {
        Members(Source::Text { text, kind })
    }

    pub(crate) fn of_pairs(pairs: Pairs) -> Self {
        Members(Source::Pairs(pairs.iter()))
    }
}

impl Iterator for Members {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        match &mut self.0 {
            Source::Pairs(pairs) => pairs.next().map(|&(name, ty)| Member { name, ty }),
            Source::Text { text, kind } => loop {
                let letter = text.chars().next()?;
                let (name, rest) = sized(text.get(1..)?)?;
                let (ty, rest) = sized(rest)?;
                *text = rest;
                if letter == char::from(*kind as u8) {
                    return Some(Member { name, ty });
                }
            },
        }
    }
}

/// `4:size` and what stands behind it.
fn sized(text: &'static str) -> Option<(&'static str, &'static str)> {
    let (len, rest) = text.split_once(':')?;
    rest.split_at_checked(len.parse().ok()?)
}

impl fmt::Debug for Members {
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

/// How the message of an [`Entry`](crate::catalog::Entry) comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MessageText {
    /// There is no message to document: a field decides it, or a success leaves it to the envelope.
    None,
    /// The same text on every occurrence.
    Constant(&'static str),
    /// Text with `{field}` placeholders, which are filled in on each occurrence.
    Template(&'static str),
    /// Whatever the type's own code writes: its `Display`, or a `message` method written by hand. The text is what the
    /// docs show in its place; it may be empty.
    Display(&'static str),
}

/// What an entry states beyond name, code, status, message and description.
#[derive(Clone, Copy, Debug)]
pub struct More {
    /// Slot `title`.
    pub title: Option<&'static str>,
    /// Slot `docs_url`, its `{code}` filled in.
    pub docs_url: Option<&'static str>,
    /// Constant `ext` values by name.
    pub ext: &'static [(&'static str, Literal)],
    /// `ext` texts that fields fill in, by name: the text with its `{field}` placeholders.
    pub ext_templates: &'static [(&'static str, &'static str)],
    /// The input at fault.
    pub field: Option<&'static str>,
    /// In seconds.
    pub retry_after: Option<u64>,
    /// Constant headers: names are tokens in lower case, values hold no control characters.
    pub headers: &'static [(&'static str, &'static str)],
    /// Headers that fields fill in: the value with its `{field}` placeholders.
    pub header_templates: &'static [(&'static str, &'static str)],
    /// Other entries that say so too may have the same code.
    pub shared: bool,
    /// The code is decided at run time.
    pub run_time_code: bool,
    /// This error may have a status below 400.
    pub in_band: bool,
    /// Why clients should no longer rely on the code.
    pub deprecated: Option<&'static str>,
}

impl More {
    /// Nothing stated.
    pub const NONE: More = More {
        title: None,
        docs_url: None,
        ext: &[],
        ext_templates: &[],
        field: None,
        retry_after: None,
        headers: &[],
        header_templates: &[],
        shared: false,
        run_time_code: false,
        in_band: false,
        deprecated: None,
    };
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct ByHand {
    pub(crate) kind: EntryKind,
    pub(crate) name: &'static str,
    pub(crate) code: Code<'static>,
    /// None if the status is decided at run time.
    pub(crate) status: Option<u16>,
    pub(crate) message: &'static str,
    pub(crate) description: &'static str,
    /// The answer has no body.
    pub(crate) empty: bool,
    pub(crate) members: ByHandMembers,
    pub(crate) more: More,
}

impl ByHand {
    /// Clients see what the type's own `message` returns; the text stated here is for the docs.
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

#[cfg(test)]
mod tests {
    use super::{MemberKind, Members};

    #[test]
    fn names_and_types_may_look_like_marks() {
        let text = "d3:d:12:u8x2:é0:d0:3:4:ah1:h0:";
        let of =
            |kind| Members::of_text(text, kind).map(|member| (member.name, member.ty)).collect::<alloc::vec::Vec<_>>();
        assert_eq!(of(MemberKind::Detail), [("d:1", "u8"), ("", "4:a")]);
        assert_eq!(of(MemberKind::Ext), [("é", "")]);
        assert_eq!(of(MemberKind::Header), [("h", "")]);
        assert_eq!(of(MemberKind::FieldErrors), []);
    }
}
