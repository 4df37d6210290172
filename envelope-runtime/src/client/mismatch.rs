//! How a body differs from a template.

use alloc::format;
use alloc::string::String;

use serde_json::Value;

/// The place of a difference, as a JSON pointer, and what the template has there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mismatch {
    pub(super) pointer: String,
    pub(super) text: String,
}

impl Mismatch {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Mismatch { pointer: String::new(), text: text.into() }
    }

    pub(super) fn expected(what: &str, found: &Value) -> Self {
        Mismatch::new(format!("expected {what}, found {}", type_of(found)))
    }

    /// The same, seen from the object or array around it.
    pub(super) fn within(self, step: impl core::fmt::Display) -> Self {
        let step = format!("{step}").replace('~', "~0").replace('/', "~1");
        Mismatch { pointer: format!("/{step}{}", self.pointer), ..self }
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
