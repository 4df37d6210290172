//! An example of an entry's body. A value that is known only at run time is written as `{name}`.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::EntryKind;
use crate::http::reason_phrase;
use crate::outputs::schema::leaves::code_value;
use crate::template::known::cases_of;
use crate::template::node::{Element, Member, Node, Piece, Read, Slot, Source, Values};
use crate::template::{Condition, Template};

/// The body without details and field errors.
pub(super) fn example(template: &'static Template, entry: &Entry) -> Value {
    let cases = cases_of(template, entry);
    let is_general = |condition| !matches!(condition, Some(Condition::FieldErrors));
    // If the status is decided at run time, several templates may be chosen: the last is that for any status.
    let case = cases.iter().rev().find(|case| is_general(case.condition)).or(cases.first());
    case.map_or(Value::Null, |case| Example { entry }.written(case.node))
}

struct Example<'a> {
    entry: &'a Entry,
}

impl Example<'_> {
    fn written(&self, node: &Node) -> Value {
        match node {
            Node::Object(members) => self.object(members).into(),
            Node::Array(elements) => self.elements(elements).into(),
            Node::Or(first, other) => self.present(first).unwrap_or_else(|| self.written(other)),
            Node::List(..) => self.present(node).unwrap_or_else(|| json!([])),
            Node::Map(..) => self.present(node).unwrap_or_else(|| json!({})),
            _ => self.present(node).unwrap_or_default(),
        }
    }

    /// `None` if the value is absent.
    fn present(&self, node: &Node) -> Option<Value> {
        match node {
            Node::Null | Node::Map(_, _, Source::FieldErrors) | Node::List(_, Source::FieldErrors) => None,
            Node::Json(json) => serde_json::from_str(json).ok(),
            Node::Str(text) => Some((*text).into()),
            Node::Text(pieces) => self.text(pieces).map(Value::String),
            Node::Object(members) => {
                let object = self.object(members);
                (members.is_empty() || !object.is_empty()).then(|| object.into())
            }
            Node::Array(elements) => Some(self.elements(elements).into()),
            // Without field errors, the list holds the error itself, and so does a map.
            Node::List(element, Source::Errors) => Some([self.written(element)].into_iter().collect()),
            Node::Map(key, values, Source::Errors) => {
                let value = match values {
                    Values::First(value) => self.written(value),
                    Values::Lists(elements) => self.elements(elements).into(),
                };
                let key = plain(&self.present(key)?);
                Some(Map::from_iter([(key, value)]).into())
            }
            Node::Read(read) => self.read(*read),
            Node::AsStr(read) => self.read(*read).map(|value| plain(&value).into()),
            Node::Or(first, other) => self.present(first).or_else(|| self.present(other)),
        }
    }

    fn read(&self, read: Read) -> Option<Value> {
        match read {
            Read::Envelope(path) => Some(placeholder(path)),
            Read::Call(path) => Some(placeholder(path.rsplit([':', '.']).next().unwrap_or(path))),
            Read::Answer(slot) | Read::Entry(slot) => self.slot(slot),
        }
    }

    fn slot(&self, slot: Slot) -> Option<Value> {
        let entry = self.entry;
        match slot {
            Slot::Status => Some(entry.status().unwrap_or(500).into()),
            Slot::Reason => entry.status().and_then(reason_phrase).map(Into::into),
            Slot::Code => match entry.code() {
                Code::None => entry.has_run_time_code().then(|| placeholder("code")),
                code => Some(code_value(code)),
            },
            Slot::Message => self.message(),
            Slot::Title => entry.title().map(Into::into),
            Slot::Description => entry.description().map(Into::into),
            Slot::DocsUrl => entry.docs_url().map(Into::into),
            Slot::Ext(name) => self.ext(name),
            Slot::Field => entry.field().map(Into::into),
            Slot::RetryAfter => entry.retry_after().map(Into::into),
            Slot::Data => Some(json!({})),
            Slot::Items => Some(json!([])),
            Slot::Pointer | Slot::Fragment | Slot::Page(_) | Slot::Details => None,
        }
    }

    /// The message, which an error always has.
    fn message(&self) -> Option<Value> {
        let is_error = self.entry.kind() == EntryKind::Error;
        self.entry.message().map(Into::into).or_else(|| is_error.then(|| placeholder("message")))
    }

    fn ext(&self, name: &str) -> Option<Value> {
        serde_json::to_value(self.entry.stated_ext(name)?).ok()
    }

    fn text(&self, pieces: &[Piece]) -> Option<String> {
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(constant) => text.push_str(constant),
                Piece::Read(read) => text.push_str(&plain(&self.read(*read)?)),
            }
        }
        Some(text)
    }

    fn object(&self, members: &[Member]) -> Map<String, Value> {
        let mut object = Map::new();
        for member in members {
            let (key, value) = match member {
                Member::Required(key, value) => (Some((*key).into()), Some(self.written(value))),
                Member::Optional(key, value) => (Some((*key).into()), self.present(value)),
                Member::Keyed(key, value) => (self.text(key), Some(self.written(value))),
                Member::OptionalKeyed(key, value) => (self.text(key), self.present(value)),
                Member::Splice(value) => {
                    self.splice(value, members, &mut object);
                    continue;
                }
            };
            if let (Some(key), Some(value)) = (key, value) {
                object.insert(key, value);
            }
        }
        object
    }

    /// Adds the members of a spliced object. A key of the template wins over them, and so does one spliced earlier.
    fn splice(&self, value: &Node, members: &[Member], object: &mut Map<String, Value>) {
        let Some(Value::Object(spliced)) = self.present(value) else { return };
        for (key, value) in spliced {
            let is_own = members.iter().any(|member| member.key() == Some(&key));
            if !is_own && !object.contains_key(&key) {
                object.insert(key, value);
            }
        }
    }

    fn elements(&self, elements: &[Element]) -> Vec<Value> {
        let mut array = Vec::new();
        for element in elements {
            match element {
                Element::Value(node) => array.push(self.written(node)),
                Element::Splice(node) => {
                    if let Some(Value::Array(spliced)) = self.present(node) {
                        array.extend(spliced);
                    }
                }
            }
        }
        array
    }
}

fn placeholder(name: &str) -> Value {
    ["{", name, "}"].concat().into()
}

/// The text of a scalar, as part of a string.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
