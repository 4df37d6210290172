//! The values that a walk has found, which of two values of one slot counts, and how a body differs.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

use crate::template::node::{Read, Slot};

/// One value at the place of a slot or of an envelope's field.
pub(super) struct Bound {
    pub(super) read: Read,
    pub(super) value: Value,
    /// False where the value is cut out of a string, which does not tell a number from text.
    pub(super) is_exact: bool,
}

/// What the template's places hold; an alternative that does not fit is taken back.
#[derive(Default)]
pub(super) struct Found {
    bound: Vec<Bound>,
    entries: Vec<Vec<Bound>>,
    /// True if the entries are the field errors or, without any, the error itself.
    pub(super) may_be_itself: bool,
}

/// How much was there at some moment.
#[derive(Clone, Copy)]
pub(super) struct Mark(usize, usize);

impl Found {
    pub(super) fn mark(&self) -> Mark {
        Mark(self.bound.len(), self.entries.len())
    }

    pub(super) fn rollback(&mut self, mark: Mark) {
        self.bound.truncate(mark.0);
        self.entries.truncate(mark.1);
    }

    /// Absent values leave nothing.
    pub(super) fn bind(&mut self, read: Read, value: Value, is_exact: bool) {
        if !value.is_null() {
            self.bound.push(Bound { read, value, is_exact });
        }
    }

    /// What has been read of one entry since then becomes that entry.
    pub(super) fn close_entry(&mut self, mark: Mark) {
        let mut entry = Vec::new();
        let mut place = mark.0;
        while let Some(bound) = self.bound.get(place) {
            if matches!(bound.read, Read::Entry(_)) {
                entry.push(self.bound.swap_remove(place));
            } else {
                place += 1;
            }
        }
        self.entries.push(entry);
    }

    pub(super) fn has_no_entries(&self) -> bool {
        self.entries.is_empty()
    }

    /// True if the number of the page, a total or a cursor was there.
    pub(super) fn has_page_slot(&self) -> bool {
        self.bound.iter().any(|bound| matches!(bound.read, Read::Answer(Slot::Page(_))))
    }

    pub(super) fn take_entries(&mut self) -> Vec<BoundEntry> {
        core::mem::take(&mut self.entries).into_iter().map(BoundEntry).collect()
    }

    pub(super) fn answer(&mut self, slot: Slot) -> Option<Value> {
        take(&mut self.bound, |read| read == Read::Answer(slot))
    }

    /// The names and values of `ext.NAME`.
    pub(super) fn ext(&mut self) -> Vec<(String, Value)> {
        take_ext(&mut self.bound, |read| match read {
            Read::Answer(Slot::Ext(name)) => Some(name),
            _ => None,
        })
    }

    /// The paths and values of the envelope's fields.
    pub(super) fn envelope(&mut self) -> Vec<(String, Value)> {
        take_ext(&mut self.bound, |read| match read {
            Read::Envelope(path) => Some(path),
            _ => None,
        })
    }
}

/// What was read of one field error.
pub(super) struct BoundEntry(Vec<Bound>);

impl BoundEntry {
    pub(super) fn take(&mut self, slot: Slot) -> Option<Value> {
        take(&mut self.0, |read| read == Read::Entry(slot))
    }

    pub(super) fn has(&self, slot: Slot) -> bool {
        self.0.iter().any(|bound| bound.read == Read::Entry(slot))
    }

    pub(super) fn ext(&mut self) -> Vec<(String, Value)> {
        take_ext(&mut self.0, |read| match read {
            Read::Entry(Slot::Ext(name)) => Some(name),
            _ => None,
        })
    }
}

/// The first exact value, or else the first.
fn take(bound: &mut [Bound], is_wanted: impl Fn(Read) -> bool) -> Option<Value> {
    let exact = bound.iter().position(|bound| bound.is_exact && is_wanted(bound.read));
    let place = exact.or_else(|| bound.iter().position(|bound| is_wanted(bound.read)))?;
    bound.get_mut(place).map(|bound| bound.value.take())
}

fn take_ext(bound: &mut [Bound], name: impl Fn(Read) -> Option<&'static str>) -> Vec<(String, Value)> {
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

/// Values by name, in the order in which the template has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    pub(super) fn new(values: Vec<(String, Value)>) -> Self {
        Fields(values)
    }

    /// The value of that name, or what stands below a name: `meta.id` is member `id` of the value of `meta`, if `meta.id` has
    /// no value itself.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let exact = self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value);
        exact.or_else(|| self.0.iter().find_map(|(known, value)| below(value, name.strip_prefix(known.as_str())?)))
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Adds those whose names are not there yet.
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
