//! Which values a slot can have, and values cut out of strings.

use alloc::string::{String, ToString as _};

use serde_json::Value;

use crate::client::mismatch::Mismatch;
use crate::template::known::{Case, Kind, kind_of};
use crate::template::node::Read;
use crate::template::slot::Slot;

/// Checks the type of what stands at the place of a slot. `null` is an absent value, where there may be one.
pub(super) fn check(read: Read, case: Case, value: &Value) -> Result<(), Mismatch> {
    if value.is_null() && !is_never_absent(read, case) {
        return Ok(());
    }
    let (fits, what) = match kind_of(read, case) {
        Kind::Nothing => (false, "nothing"),
        Kind::Code | Kind::OtherCode => (value.is_string() || value.is_i64(), "text or an integer"),
        Kind::Status(..) => (value.as_u64().is_some_and(|status| (100..=599).contains(&status)), "an HTTP status"),
        Kind::Text => (value.is_string(), "text"),
        Kind::Integer(_) => (value.is_u64(), "an integer that is not negative"),
        Kind::Bool => (value.is_boolean(), "a boolean"),
        Kind::Scalar => (value.is_string() || value.is_number() || value.is_boolean(), "text, a number or a boolean"),
        Kind::List => (value.is_array(), "an array"),
        Kind::Data | Kind::Any => (true, "any value"),
    };
    if fits { Ok(()) } else { Err(Mismatch::expected(what, value)) }
}

fn is_never_absent(read: Read, case: Case) -> bool {
    read.is_never_absent(case.outcome)
}

/// What stands in a string, as the type of its slot; `None` if it is not of it.
pub(super) fn parse(read: Read, case: Case, text: &str) -> Option<Value> {
    match kind_of(read, case) {
        Kind::Nothing | Kind::List => None,
        Kind::Status(..) => text.parse::<u16>().ok().filter(|status| (100..=599).contains(status)).map(Value::from),
        Kind::Integer(_) => text.parse::<u64>().ok().map(Value::from),
        Kind::Bool => text.parse::<bool>().ok().map(Value::from),
        // An integer is written as it is here, so that an integer without its own place is text.
        Kind::Code | Kind::OtherCode | Kind::Text | Kind::Scalar | Kind::Data | Kind::Any => Some(text.into()),
    }
}

/// What a slot is known to hold, whatever the body says.
pub(super) fn known(read: Read, status: u16) -> Option<String> {
    match read {
        Read::Answer(Slot::Status) => Some(status.to_string()),
        Read::Answer(Slot::Reason) => Some(crate::http::reason_phrase(status)?.into()),
        _ => None,
    }
}

/// Of what was taken: the text.
pub(super) fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}
