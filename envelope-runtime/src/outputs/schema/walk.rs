//! The one way through a template: the schema of each construct.

use alloc::vec::Vec;

use serde_json::{Value, json};

use crate::outputs::schema::alternatives::any_of;
use crate::outputs::schema::typed::{Typed, without_null};
use crate::outputs::schema::{reads, text};
use crate::template::known::{Case, Kind, Known, kind_of};
use crate::template::node::{Element, Node, Read};

pub(super) struct Walk<'a> {
    pub(super) case: Case,
    pub(super) known: &'a Known,
    pub(super) typed: &'a Typed,
}

impl Walk<'_> {
    /// Of a value that has to be there: `null`, `[]` or `{}` where it is absent.
    pub(super) fn written(&self, node: &Node) -> Value {
        match node {
            Node::Object(members) => self.object(members, true),
            Node::List(element, _) => self.list(element, !self.is_never_absent(node)),
            Node::Map(_, values, _) => self.map(values, true),
            Node::Or(first, _) if self.is_never_absent(first) => any_of(self.present(first)),
            Node::Or(first, other) => {
                let mut alternatives = self.present(first);
                alternatives.push(self.written(other));
                any_of(alternatives)
            }
            // Its own schema says whether it may be `null`.
            Node::Read(read) => self.typed(*read).unwrap_or_else(|| self.or_null(node)),
            _ => self.or_null(node),
        }
    }

    fn or_null(&self, node: &Node) -> Value {
        let mut alternatives = self.present(node);
        if !self.is_never_absent(node) {
            alternatives.push(json!({ "type": "null" }));
        }
        any_of(alternatives)
    }

    /// Of the value where it is not absent: one or more schemas, or none if it is always absent.
    pub(super) fn present(&self, node: &Node) -> Vec<Value> {
        let schema = match node {
            Node::Null => None,
            Node::Json(json) => Some(json!({ "const": constant(json) })),
            Node::Str(text) => Some(json!({ "const": text })),
            Node::Text(pieces) => text::text(pieces, self.case, self.known),
            // `{}` has no members, and is there.
            Node::Object(members) => Some(self.object(members, members.is_empty())),
            Node::Array(elements) => Some(self.array(elements)),
            Node::List(element, _) => Some(self.list(element, false)),
            Node::Map(_, values, _) => Some(self.map(values, false)),
            Node::Read(read) => match self.typed(*read) {
                Some(schema) => Some(without_null(schema)),
                None => reads::read(*read, self.case, self.known),
            },
            Node::AsStr(read) => text::text(&[crate::template::node::Piece::Read(*read)], self.case, self.known),
            Node::Or(first, other) => {
                let mut alternatives = self.present(first);
                if !self.is_never_absent(first) {
                    alternatives.extend(self.present(other));
                }
                return alternatives;
            }
        };
        schema.into_iter().collect()
    }

    /// The schema that the type of a value states itself.
    fn typed(&self, read: Read) -> Option<Value> {
        if let Read::Envelope(path) = read {
            return self.typed.field(path);
        }
        match kind_of(read, self.case) {
            Kind::Data => self.typed.payload().cloned(),
            Kind::List => Some(json!({ "type": "array", "items": self.typed.payload()? })),
            _ => None,
        }
    }

    pub(super) fn is_never_absent(&self, node: &Node) -> bool {
        self.known.is_never_absent(node, self.case.outcome)
    }

    fn list(&self, element: &Node, may_be_empty: bool) -> Value {
        let mut schema = json!({ "type": "array", "items": self.written(element) });
        if !may_be_empty {
            schema["minItems"] = 1.into();
        }
        schema
    }

    fn array(&self, elements: &[Element]) -> Value {
        let (items, fixed) = self.items(elements);
        if fixed < elements.len() {
            return json!({ "type": "array", "items": items, "minItems": fixed });
        }
        let mut schema = json!({ "type": "array", "maxItems": fixed });
        if fixed > 0 {
            let elements = elements.iter().map(|element| match element {
                Element::Value(node) | Element::Splice(node) => self.written(node),
            });
            schema["prefixItems"] = elements.collect();
            schema["minItems"] = fixed.into();
        }
        schema
    }

    /// What any of the elements may be, and how many are not spliced.
    pub(super) fn items(&self, elements: &[Element]) -> (Value, usize) {
        let (mut items, mut fixed) = (Vec::new(), 0);
        for element in elements {
            match element {
                Element::Value(node) => {
                    items.push(self.written(node));
                    fixed += 1;
                }
                Element::Splice(node) => self.spliced_items(node, &mut items),
            }
        }
        (any_of(items), fixed)
    }

    fn spliced_items(&self, node: &Node, items: &mut Vec<Value>) {
        match node {
            Node::List(element, _) => items.push(self.written(element)),
            Node::Array(elements) => items.push(self.items(elements).0),
            Node::Or(first, other) => {
                self.spliced_items(first, items);
                self.spliced_items(other, items);
            }
            Node::Read(read) => match self.typed(*read) {
                Some(list) if list["items"].is_object() => items.push(list["items"].clone()),
                _ => items.push(json!({})),
            },
            // Never a list; the derive refuses them.
            _ => {}
        }
    }
}

/// A number or a boolean that the derive has read as JSON.
fn constant(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_default()
}
