//! The schemas of values that are not known before the answer, where they are there.

use serde_json::{Value, json};

use crate::entry::code::Code;
use crate::template::known::{Case, Kind, Known, kind_of};
use crate::template::node::Read;

/// `None` if the value is never there.
pub(super) fn read(read: Read, case: Case, known: &Known) -> Option<Value> {
    Some(match kind_of(read, case) {
        Kind::Nothing => return None,
        Kind::Code => match known.codes() {
            Some(codes) => listed(codes),
            None => json!({ "type": ["string", "integer"] }),
        },
        Kind::OtherCode => json!({ "type": ["string", "integer"] }),
        Kind::Status(only, last) if only == last => json!({ "const": only }),
        Kind::Status(first, last) => json!({ "type": "integer", "minimum": first, "maximum": last }),
        Kind::Text => json!({ "type": "string" }),
        Kind::Integer(first) => json!({ "type": "integer", "minimum": first }),
        Kind::Bool => json!({ "type": "boolean" }),
        Kind::Scalar => json!({ "type": ["string", "number", "boolean"] }),
        Kind::List => json!({ "type": "array" }),
        Kind::Data | Kind::Any => json!({ "type": ["object", "array", "string", "number", "boolean"] }),
    })
}

/// Codes that are known: their type, and each of them.
fn listed(codes: &[Code<'_>]) -> Value {
    let values: Value = codes.iter().map(|code| code_value(*code)).collect();
    let (texts, integers) = (codes.iter().any(is_text), codes.iter().any(|code| !is_text(code)));
    match (texts, integers) {
        (true, true) => json!({ "type": ["string", "integer"], "enum": values }),
        (true, false) => json!({ "type": "string", "enum": values }),
        (false, _) => json!({ "type": "integer", "enum": values }),
    }
}

fn is_text(code: &Code<'_>) -> bool {
    matches!(code, Code::Str(_))
}

pub(crate) fn code_value(code: Code<'_>) -> Value {
    match code {
        Code::Str(code) => code.into(),
        Code::Int(code) => code.into(),
        Code::None => Value::Null,
    }
}
