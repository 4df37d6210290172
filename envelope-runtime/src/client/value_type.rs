//! The types of the values that a template reads from a body.

use crate::facts::Outcome;
use crate::template::Condition;
use crate::template::cases::Case;
use crate::template::node::{PageSlot, Read, Slot};

/// The type of a value, if it is present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValueType {
    /// The value is never present.
    Nothing,
    /// The code of the success or error: text or an integer.
    Code,
    /// The code of a single error in a list: text or an integer.
    OtherCode,
    /// An HTTP status in this range.
    Status(u16, u16),
    Text,
    /// An integer that is not less than this one.
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
pub(super) fn value_type(read: Read, case: Case) -> ValueType {
    match read {
        Read::Envelope(_) | Read::Call(_) => ValueType::Any,
        Read::Entry(Slot::Code) => ValueType::OtherCode,
        Read::Entry(Slot::Status) => ValueType::Status(100, 599),
        Read::Entry(slot) | Read::Answer(slot) => slot_type(slot, case),
        Read::Computed(_) => ValueType::Text,
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
