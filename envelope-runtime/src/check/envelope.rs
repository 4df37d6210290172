//! The envelope's part of a contract: the bodies of its templates, its headers and its content types.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_core::Serialize;
use serde_core::ser::{SerializeMap as _, Serializer};
use serde_json::Value;

use crate::check::body;
use crate::check::change::{Change, Severity};
use crate::check::phrase::{Part, Phrase};
use crate::check::ty::sorted;
use crate::outputs::answers::Answering;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Promised {
    /// Their schemas, by the names of the templates.
    bodies: BTreeMap<String, Value>,
    headers: BTreeSet<String>,
    /// That of successes, and that of errors.
    content_types: [String; 2],
}

impl Promised {
    pub(super) fn of(answering: &Answering<'_>) -> Promised {
        let bodies = answering.templates().into_iter().map(|(name, schema)| (name.to_string(), sorted(&schema)));
        Promised {
            bodies: bodies.collect(),
            headers: answering.header_names().map(String::from).collect(),
            content_types: answering.content_types().map(String::from),
        }
    }

    /// Reads the JSON of a contract. An error is the name of a member, and what it should be.
    pub(super) fn parse(value: &Value) -> Result<Promised, (&'static str, &'static str)> {
        let bodies = value.get("bodies").and_then(Value::as_object).ok_or(("bodies", "an object of schemas"))?;
        let texts = |name: &'static str| -> Result<Vec<String>, (&'static str, &'static str)> {
            let texts = value.get(name).and_then(Value::as_array).ok_or((name, "a list of texts"))?;
            texts.iter().map(|text| text.as_str().map(String::from).ok_or((name, "a list of texts"))).collect()
        };
        Ok(Promised {
            bodies: bodies.iter().map(|(name, schema)| (name.clone(), sorted(schema))).collect(),
            headers: texts("headers")?.into_iter().collect(),
            content_types: texts("content_types")?.try_into().map_err(|_| ("content_types", "a list of two"))?,
        })
    }

    /// The body of that template, or of the one that is used if it is missing.
    fn body(&self, name: &str) -> Option<&Value> {
        let otherwise = if name == "page" { "success" } else { "error" };
        self.bodies.get(name).or_else(|| self.bodies.get(otherwise))
    }

    pub(super) fn changes_to(&self, new: &Promised, changes: &mut Vec<Change>) {
        let names: BTreeSet<&String> = self.bodies.keys().chain(new.bodies.keys()).collect();
        for name in names {
            let (Some(was), Some(is)) = (self.body(name), new.body(name)) else { continue };
            body::compare(was, is, &mut |severity, phrase| {
                let phrase = Phrase::from("in the body, ").then(phrase);
                changes.push(Change::of_envelope(severity, name, phrase));
            });
        }
        let mut header = |severity, name: &str, what: &'static str| {
            let phrase = [Part::plain("the header "), Part::quoted(name), Part::plain(what)];
            changes.push(Change::of_envelope(severity, "headers", Phrase::from(phrase)));
        };
        self.headers.difference(&new.headers).for_each(|name| header(Severity::Breaking, name, " is gone"));
        new.headers.difference(&self.headers).for_each(|name| header(Severity::Additive, name, " is new"));
        for ((of, was), is) in ["success", "error"].iter().zip(&self.content_types).zip(&new.content_types) {
            if was != is {
                let was = [Part::plain("the content type was "), Part::quoted(was)];
                let phrase = Phrase::new(was.into_iter().chain([Part::plain(" and is "), Part::quoted(is)]));
                changes.push(Change::of_envelope(Severity::Breaking, of, phrase));
            }
        }
    }
}

impl Serialize for Promised {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("bodies", &self.bodies)?;
        map.serialize_entry("headers", &self.headers)?;
        map.serialize_entry("content_types", &self.content_types)?;
        map.end()
    }
}
