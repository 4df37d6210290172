//! The facts of an entry that is written by hand, as its builder collects them and the entry refers to them.

use super::kind::{EntryKind, MessageText};
use super::members::ByHandMembers;
use super::more::More;
use crate::code::Code;

#[derive(Clone, Copy, Debug)]
pub(super) struct ByHand {
    pub(super) kind: EntryKind,
    pub(super) name: &'static str,
    pub(super) code: Option<Code<'static>>,
    /// None if the status is decided at run time.
    pub(super) status: Option<u16>,
    pub(super) message: &'static str,
    pub(super) description: &'static str,
    /// The answer has no body.
    pub(super) empty: bool,
    pub(super) members: ByHandMembers,
    pub(super) more: More,
}

impl ByHand {
    /// Clients see what the type's own `message` returns; the text stated here is for the docs.
    pub(super) const fn message_text(&self) -> MessageText {
        match self.kind {
            EntryKind::Success if self.message.is_empty() => MessageText::None,
            EntryKind::Success | EntryKind::Error => MessageText::Display(self.message),
        }
    }
}
