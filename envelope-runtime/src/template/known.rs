//! The templates that may write an answer, the type of each value in them, and the codes that a catalogue lists for them.

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

/// The templates that may write an error with this status, up to the first that writes all of them. A status that is
/// decided at run time is `None`.
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

/// The codes of the answers that a template may write, if they are known.
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

    /// The codes that these entries give to the answers of one case; nothing if no entry has such an answer.
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
                Code::None => always = false,
                code if codes.contains(&code) => {}
                code => codes.push(code),
            }
        }
        if codes.is_empty() { Known::nothing() } else { Known { codes: Some(codes), always } }
    }

    /// All codes that the answers may have, if they are known.
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

/// The type of a value that a template reads, where the value is present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueType {
    /// The value is never present.
    Nothing,
    /// The code of the answer, which may be [`Known`].
    Code,
    /// The code of a single error in a list: text or an integer.
    OtherCode,
    /// An HTTP status in this range.
    Status(u16, u16),
    Text,
    /// An integer that is not below this one.
    Integer(u64),
    Bool,
    /// Text, a number or a boolean.
    Scalar,
    List,
    /// The payload.
    Data,
    /// Details, an extra fact, a field of the envelope or the result of a function: any JSON.
    Any,
}

/// The type of a value that the template of this case reads.
pub(crate) fn value_type(read: Read, case: Case) -> ValueType {
    match read {
        Read::Envelope(_) | Read::Call(_) => ValueType::Any,
        Read::Entry(Slot::Code) => ValueType::OtherCode,
        Read::Entry(Slot::Status) => ValueType::Status(100, 599),
        Read::Entry(slot) | Read::Answer(slot) => slot_type(slot, case),
    }
}

fn slot_type(slot: Slot, case: Case) -> ValueType {
    match (slot, case.outcome) {
        (Slot::Status, _) => statuses(case),
        // A page states none of these.
        (Slot::Code | Slot::Title | Slot::Description | Slot::DocsUrl, Outcome::Page) => ValueType::Nothing,
        (Slot::Code, _) => ValueType::Code,
        (Slot::Ext(_), Outcome::Page) => ValueType::Scalar,
        (Slot::Data, Outcome::Page) | (Slot::Items, _) => ValueType::List,
        (Slot::Data, _) => ValueType::Data,
        (Slot::Ext(_) | Slot::Details, _) => ValueType::Any,
        (Slot::RetryAfter, _) => ValueType::Integer(0),
        (Slot::Page(slot), _) => page_slot_type(slot),
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
        ) => ValueType::Text,
    }
}

fn statuses(case: Case) -> ValueType {
    match (case.outcome, case.condition) {
        (Outcome::Success, _) => ValueType::Status(200, 399),
        (Outcome::Page, _) => ValueType::Status(200, 200),
        (Outcome::Error, Some(Condition::Client)) => ValueType::Status(400, 499),
        (Outcome::Error, Some(Condition::Server)) => ValueType::Status(500, 599),
        (Outcome::Error, _) => ValueType::Status(100, 599),
    }
}

fn page_slot_type(slot: PageSlot) -> ValueType {
    match slot {
        PageSlot::HasMore | PageSlot::IsLast => ValueType::Bool,
        PageSlot::NextCursor | PageSlot::PrevCursor => ValueType::Text,
        _ => ValueType::Integer(0),
    }
}
