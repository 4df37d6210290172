//! The facts of an entry that is written by hand, as its builder collects them and the entry refers to them.

use crate::entry::code::Code;
use crate::entry::kind::{EntryKind, MessageText};
use crate::entry::more::More;
use crate::entry::stated::ByHandMembers;

#[derive(Clone, Copy, Debug)]
pub(crate) struct ByHand {
    pub(crate) kind: EntryKind,
    pub(crate) name: &'static str,
    pub(crate) code: Option<Code<'static>>,
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
