//! The values found in a body, and the difference between a body and a template.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

use crate::template::node::{Read, Slot};

/// A value found where the template reads a slot or a field of the envelope.
struct Bound {
    read: Read,
    value: Value,
    /// False if the value was cut out of a string, in which numbers look like text.
    is_exact: bool,
}

/// All values found so far. [`rollback`](Self::rollback) removes those of an alternative that did not match.
#[derive(Default)]
pub(super) struct Found {
    bound: Vec<Bound>,
    errors: Vec<FoundError>,
    /// True if the errors are the field errors or, without any, the error itself.
    pub(super) may_be_itself: bool,
}

/// How many values had been found at some point.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    bound: usize,
    errors: usize,
}

impl Found {
    pub(super) fn mark(&self) -> Mark {
        Mark { bound: self.bound.len(), errors: self.errors.len() }
    }

    pub(super) fn rollback(&mut self, mark: Mark) {
        self.bound.truncate(mark.bound);
        self.errors.truncate(mark.errors);
    }

    /// Keeps a value, unless it is absent.
    pub(super) fn bind(&mut self, read: Read, value: Value, is_exact: bool) {
        let read = if let Read::Computed(slot) = read { *slot } else { read };
        if !value.is_null() {
            self.bound.push(Bound { read, value, is_exact });
        }
    }

    /// Collects the values of `error.NAME` found since the mark into one error.
    pub(super) fn close_error(&mut self, mark: Mark) {
        let mut error = Vec::new();
        let mut place = mark.bound;
        while let Some(bound) = self.bound.get(place) {
            if matches!(bound.read, Read::Entry(_)) {
                error.push(self.bound.swap_remove(place));
            } else {
                place += 1;
            }
        }
        self.errors.push(FoundError(error));
    }

    pub(super) fn has_no_errors(&self) -> bool {
        self.errors.is_empty()
    }

    /// True if the body has a value of a `page.*` slot.
    pub(super) fn has_page_slot(&self) -> bool {
        self.bound.iter().any(|bound| matches!(bound.read, Read::Answer(Slot::Page(_))))
    }

    pub(super) fn take_errors(&mut self) -> Vec<FoundError> {
        core::mem::take(&mut self.errors)
    }

    pub(super) fn take(&mut self, slot: Slot) -> Option<Value> {
        take(&mut self.bound, Read::Answer(slot))
    }

    pub(super) fn take_text(&mut self, slot: Slot) -> Option<String> {
        self.take(slot).and_then(text)
    }

    pub(super) fn take_integer(&mut self, slot: Slot) -> Option<u64> {
        self.take(slot)?.as_u64()
    }

    /// The names and values of `ext.NAME`.
    pub(super) fn take_ext(&mut self) -> Vec<(String, Value)> {
        take_named(&mut self.bound, |read| match read {
            Read::Answer(Slot::Ext(name)) => Some(name),
            _ => None,
        })
    }

    /// The paths and values of the envelope's fields.
    pub(super) fn take_envelope(&mut self) -> Vec<(String, Value)> {
        take_named(&mut self.bound, |read| match read {
            Read::Envelope(path) => Some(path),
            _ => None,
        })
    }
}

/// The values of one error in a list or map over errors.
pub(super) struct FoundError(Vec<Bound>);

impl FoundError {
    pub(super) fn has(&self, slot: Slot) -> bool {
        self.0.iter().any(|bound| bound.read == Read::Entry(slot))
    }

    pub(super) fn take(&mut self, slot: Slot) -> Option<Value> {
        take(&mut self.0, Read::Entry(slot))
    }

    pub(super) fn take_text(&mut self, slot: Slot) -> Option<String> {
        self.take(slot).and_then(text)
    }

    pub(super) fn take_integer(&mut self, slot: Slot) -> Option<u64> {
        self.take(slot)?.as_u64()
    }

    pub(super) fn take_ext(&mut self) -> Vec<(String, Value)> {
        take_named(&mut self.0, |read| match read {
            Read::Entry(Slot::Ext(name)) => Some(name),
            _ => None,
        })
    }
}

/// Of several values of a slot, the first exact one, or else the first.
fn take(bound: &mut [Bound], read: Read) -> Option<Value> {
    let exact = bound.iter().position(|bound| bound.is_exact && bound.read == read);
    let place = exact.or_else(|| bound.iter().position(|bound| bound.read == read))?;
    bound.get_mut(place).map(|bound| bound.value.take())
}

/// For each name the first exact value, or else the first.
fn take_named(bound: &mut [Bound], name: impl Fn(Read) -> Option<&'static str>) -> Vec<(String, Value)> {
    let mut values: Vec<(String, Value)> = Vec::new();
    for is_exact in [true, false] {
        for bound in bound.iter_mut().filter(|bound| bound.is_exact == is_exact) {
            let Some(name) = name(bound.read) else { continue };
            if values.iter().all(|(known, _)| known != name) {
                values.push((name.into(), bound.value.take()));
            }
        }
    }
    values
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// A difference between a body and a template: its place, as a JSON pointer, and a text such as `expected text`.
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

    /// The same difference, with its place relative to the object or array around it.
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

/// Values by name, in the order in which the template has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    pub(super) fn new(values: Vec<(String, Value)>) -> Self {
        Fields(values)
    }

    /// The value of that name, or a member of a value: without a value `meta.id`, it is the member `id` of the value
    /// `meta`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let exact = self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value);
        exact.or_else(|| self.0.iter().find_map(|(known, value)| below(value, name.strip_prefix(known.as_str())?)))
    }

    /// All names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Adds the values whose names are missing.
    pub(super) fn complete(&mut self, others: Vec<(String, Value)>) {
        for (name, value) in others {
            if self.0.iter().all(|(known, _)| *known != name) {
                self.0.push((name, value));
            }
        }
    }
}

fn below<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.strip_prefix('.')?.split('.').try_fold(value, |value, name| value.get(name))
}
