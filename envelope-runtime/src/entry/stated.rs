//! What an entry says of the values that are known at run time alone: their names, and their types as they are written.
//!
//! The derives write a text for each entry: for each member a letter, then the length of its name, a colon and the name, then
//! its type in the same way. No name or type can be taken for a mark.

use core::fmt;

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

/// The letter of a member in the text that the derives write.
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
