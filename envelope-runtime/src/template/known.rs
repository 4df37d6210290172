//! What a catalogue says of the answers that one template writes.

use alloc::vec::Vec;

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::EntryKind;
use crate::facts::Outcome;
use crate::template::node::{Node, PageSlot, Read, Slot};
use crate::template::{Condition, Template};

/// One template of an envelope, and the answers that it writes.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Case {
    pub(crate) node: &'static Node,
    pub(crate) outcome: Outcome,
    /// For errors: the special case, or `None` for the template `error`.
    pub(crate) condition: Option<Condition>,
}

/// The templates of an outcome, in the order in which they are chosen.
pub(crate) fn cases(template: &'static Template, outcome: Outcome) -> Vec<Case> {
    let case = |node, condition| Case { node, outcome, condition };
    match outcome {
        Outcome::Success => [case(template.success(), None)].into(),
        Outcome::Page => [case(template.page().unwrap_or(template.success()), None)].into(),
        Outcome::Error => {
            let special = template.special_errors().iter().map(|(condition, node)| case(node, Some(*condition)));
            special.chain([case(template.error(), None)]).collect()
        }
    }
}

/// The templates that may write the answer of this entry.
pub(crate) fn cases_of(template: &'static Template, entry: &Entry) -> Vec<Case> {
    match entry.kind() {
        EntryKind::Success => cases(template, Outcome::Success),
        EntryKind::Error => error_cases(template, entry.status()),
    }
}

/// The templates that may write an error with this status, up to the first that writes all of them. A status that is decided
/// at run time is `None`.
pub(crate) fn error_cases(template: &'static Template, status: Option<u16>) -> Vec<Case> {
    let mut chosen = Vec::new();
    for case in cases(template, Outcome::Error) {
        let (may_write, writes_all) = match (case.condition, status) {
            (None, _) => (true, true),
            (Some(Condition::FieldErrors), _) | (Some(Condition::Client | Condition::Server), None) => (true, false),
            (Some(Condition::Client), Some(status)) => ((400..=499).contains(&status), true),
            (Some(Condition::Server), Some(status)) => ((500..=599).contains(&status), true),
        };
        if may_write {
            chosen.push(case);
            if writes_all {
                break;
            }
        }
    }
    chosen
}

/// The constant facts of the answers that a template may write, if they are known.
#[derive(Default)]
pub(crate) struct Known {
    codes: Option<Vec<Code<'static>>>,
    /// True if each of the answers has a code.
    always: bool,
}

impl Known {
    pub(crate) fn nothing() -> Known {
        Known::default()
    }

    /// What these entries say of the answers of one case; nothing if none of them is of that case.
    pub(crate) fn of<'e>(
        template: &'static Template,
        case: Case,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> Known {
        let entries: Vec<&Entry> =
            entries.into_iter().filter(|entry| cases_of(template, entry).contains(&case)).collect();
        let mut codes: Vec<Code<'static>> = Vec::new();
        let mut always = case.outcome == Outcome::Error;
        for entry in entries {
            if entry.has_run_time_code() {
                return Known::nothing();
            }
            match entry.code() {
                Some(code) if codes.contains(&code) => {}
                Some(code) => codes.push(code),
                None => always = false,
            }
        }
        if codes.is_empty() { Known::nothing() } else { Known { codes: Some(codes), always } }
    }

    /// All codes that the answers may have, if these are known.
    pub(crate) fn codes(&self) -> Option<&[Code<'static>]> {
        self.codes.as_deref()
    }

    pub(crate) fn is_never_absent(&self, node: &Node, outcome: Outcome) -> bool {
        node.stays(&|read| self.read_stays(read, outcome))
    }

    pub(crate) fn read_stays(&self, read: &Read, outcome: Outcome) -> bool {
        (self.always && *read == Read::Answer(Slot::Code)) || read.is_never_absent(outcome)
    }
}

/// The type that a value has where it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It never is.
    Nothing,
    /// Of the answer, whose codes may be known.
    Code,
    /// Text or an integer.
    OtherCode,
    /// An HTTP status in this range.
    Status(u16, u16),
    Text,
    /// From this number on.
    Integer(u64),
    Bool,
    /// Text, a number or a boolean.
    Scalar,
    List,
    /// The payload.
    Data,
    /// A field of the envelope, or what a function returns.
    Any,
}

/// The type of what is read in this case.
pub(crate) fn kind_of(read: Read, case: Case) -> Kind {
    match read {
        Read::Envelope(_) | Read::Call(_) => Kind::Any,
        Read::Entry(Slot::Code) => Kind::OtherCode,
        Read::Entry(Slot::Status) => Kind::Status(100, 599),
        Read::Entry(slot) | Read::Answer(slot) => slot_kind(slot, case),
    }
}

fn slot_kind(slot: Slot, case: Case) -> Kind {
    match (slot, case.outcome) {
        (Slot::Status, _) => statuses(case),
        // What a page does not state.
        (Slot::Code | Slot::Title | Slot::Description | Slot::DocsUrl, Outcome::Page) => Kind::Nothing,
        (Slot::Code, _) => Kind::Code,
        (Slot::Ext(_), Outcome::Page) => Kind::Scalar,
        (Slot::Data, Outcome::Page) | (Slot::Items, _) => Kind::List,
        (Slot::Data, _) => Kind::Data,
        (Slot::Ext(_) | Slot::Details, _) => Kind::Any,
        (Slot::RetryAfter, _) => Kind::Integer(0),
        (Slot::Page(slot), _) => page_kind(slot),
        (
            Slot::Reason
            | Slot::Message
            | Slot::Title
            | Slot::Description
            | Slot::DocsUrl
            | Slot::Field
            | Slot::Pointer
            | Slot::Fragment,
            _,
        ) => Kind::Text,
    }
}

fn statuses(case: Case) -> Kind {
    match (case.outcome, case.condition) {
        (Outcome::Success, _) => Kind::Status(200, 399),
        (Outcome::Page, _) => Kind::Status(200, 200),
        (Outcome::Error, Some(Condition::Client)) => Kind::Status(400, 499),
        (Outcome::Error, Some(Condition::Server)) => Kind::Status(500, 599),
        (Outcome::Error, _) => Kind::Status(100, 599),
    }
}

fn page_kind(slot: PageSlot) -> Kind {
    match slot {
        PageSlot::HasMore | PageSlot::IsLast => Kind::Bool,
        PageSlot::NextCursor | PageSlot::PrevCursor => Kind::Text,
        _ => Kind::Integer(0),
    }
}
