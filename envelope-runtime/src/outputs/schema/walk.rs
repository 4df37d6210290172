//! The schema of a body, construct by construct of its template.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::entry::Entry;
use crate::envelope::Envelope;
use crate::facts::Outcome;
use crate::outputs::schema::leaves::{anchored, any_of, pattern, slot, text};
use crate::outputs::schema::typed::{Typed, without_null};
use crate::template::Template;
use crate::template::known::{Case, Known, ValueType, cases, value_type};
use crate::template::node::{Element, Member, Node, Piece, Read, Values};

/// Where a schema that is a document of its own keeps its definitions.
pub(super) const DEFINITIONS: &str = "/$defs";

/// The schema of the bodies of this outcome, to be part of a document. Without entries, any code is accepted.
pub(crate) fn body(template: &'static Template, outcome: Outcome, entries: Option<&[&Entry]>, typed: &Typed) -> Value {
    let cases = cases(template, outcome);
    let schemas = cases.iter().map(|case| {
        let known = match entries {
            Some(entries) => Known::of(template, *case, entries.iter().copied()),
            None => Known::nothing(),
        };
        Walk { case: *case, known: &known, typed }.written(case.node)
    });
    any_of(schemas.collect())
}

/// The schema of the bodies of this outcome as a document of its own: it names the draft and holds its definitions.
pub(super) fn of_body<E: Envelope>(outcome: Outcome, entries: Option<&[&Entry]>, typed: Typed) -> Value {
    let mut schema = body(E::template(), outcome, entries, &typed);
    if let Value::Object(members) = &mut schema {
        members.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
        let definitions = typed.into_definitions();
        if !definitions.is_empty() {
            members.insert("$defs".into(), definitions.into());
        }
    }
    schema
}

struct Walk<'a> {
    case: Case,
    known: &'a Known,
    typed: &'a Typed,
}

impl Walk<'_> {
    /// The schema of a value that is always written: as `null`, `[]` or `{}` where it is absent.
    fn written(&self, node: &Node) -> Value {
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

    /// The schemas of a value where it is present: one for each alternative, none if it is always absent.
    fn present(&self, node: &Node) -> Vec<Value> {
        let schema = match node {
            Node::Null => None,
            Node::Json(json) => Some(json!({ "const": constant(json) })),
            Node::Str(text) => Some(json!({ "const": text })),
            Node::Text(pieces) => text(pieces, self.case, self.known),
            // `{}` is never absent.
            Node::Object(members) => Some(self.object(members, members.is_empty())),
            Node::Array(elements) => Some(self.array(elements)),
            Node::List(element, _) => Some(self.list(element, false)),
            Node::Map(_, values, _) => Some(self.map(values, false)),
            Node::Read(read) => match self.typed(*read) {
                Some(schema) => Some(without_null(schema)),
                None => slot(*read, self.case, self.known),
            },
            Node::AsStr(read) => text(&[Piece::Read(*read)], self.case, self.known),
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
        match value_type(read, self.case) {
            ValueType::Data => self.typed.payload().cloned(),
            ValueType::List => Some(json!({ "type": "array", "items": self.typed.payload()? })),
            _ => None,
        }
    }

    fn is_never_absent(&self, node: &Node) -> bool {
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

    /// A schema that fits each of the elements, and the number of those that are not spliced.
    fn items(&self, elements: &[Element]) -> (Value, usize) {
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

/// The members of an object whose names are not constant.
#[derive(Default)]
struct Others {
    /// There may be members of any name and value.
    any: bool,
    /// The schemas of the values that such members may have.
    values: Vec<Value>,
    /// The patterns of their names, unless any name is allowed.
    names: Vec<String>,
    /// A map or an object is spliced: a member may have any name.
    any_name: bool,
}

impl Walk<'_> {
    /// An object. Where it is only written if it has members, `may_be_empty` is false.
    fn object(&self, members: &[Member], may_be_empty: bool) -> Value {
        let (mut properties, mut required, mut others) = (Map::new(), Vec::new(), Others::default());
        for member in members {
            match member {
                Member::Required(key, value) => {
                    properties.insert((*key).into(), self.written(value));
                    required.push(Value::from(*key));
                }
                Member::Optional(key, value) => {
                    if self.is_never_absent(value) {
                        required.push(Value::from(*key));
                    }
                    properties.insert((*key).into(), any_of(self.present(value)));
                }
                Member::Keyed(key, value) => self.keyed(key, self.written(value), &mut others),
                Member::OptionalKeyed(key, value) => self.keyed(key, any_of(self.present(value)), &mut others),
                Member::Splice(value) => self.spliced(value, &mut others),
            }
        }
        let mut schema = Map::new();
        schema.insert("type".into(), "object".into());
        if !others.any && !others.values.is_empty() && !others.any_name {
            schema.insert("propertyNames".into(), names(&properties, others.names));
        }
        if !properties.is_empty() {
            schema.insert("properties".into(), properties.into());
        }
        let is_required = !required.is_empty();
        if is_required {
            schema.insert("required".into(), required.into());
        }
        if !others.any {
            schema.insert("additionalProperties".into(), any_of(others.values));
        }
        if !may_be_empty && !is_required {
            schema.insert("minProperties".into(), 1.into());
        }
        schema.into()
    }

    fn keyed(&self, key: &[Piece], value: Value, others: &mut Others) {
        if let Some(name) = pattern(key, self.case, self.known) {
            others.names.push(anchored(&name));
            others.values.push(value);
        }
    }

    fn spliced(&self, node: &Node, others: &mut Others) {
        match node {
            Node::Read(_) => others.any = true,
            Node::Or(first, other) => {
                self.spliced(first, others);
                self.spliced(other, others);
            }
            Node::Map(_, values, _) => {
                others.any_name = true;
                others.values.push(self.map_value(values));
            }
            Node::Object(members) => {
                others.any_name = true;
                for member in *members {
                    match member {
                        Member::Splice(inner) => self.spliced(inner, others),
                        member if member.is_optional() => others.values.push(any_of(self.present(member.value()))),
                        member => others.values.push(self.written(member.value())),
                    }
                }
            }
            // Never an object; the derive refuses them.
            Node::Null
            | Node::Json(_)
            | Node::Str(_)
            | Node::Text(_)
            | Node::Array(_)
            | Node::List(..)
            | Node::AsStr(_) => {}
        }
    }

    /// An object over errors.
    fn map(&self, values: &Values, may_be_empty: bool) -> Value {
        let mut schema = json!({ "type": "object", "additionalProperties": self.map_value(values) });
        if !may_be_empty {
            schema["minProperties"] = 1.into();
        }
        schema
    }

    fn map_value(&self, values: &Values) -> Value {
        match values {
            Values::First(value) => self.written(value),
            // These elements, once for each error with the key.
            Values::Lists(elements) => {
                let (items, fixed) = self.items(elements);
                json!({ "type": "array", "items": items, "minItems": fixed })
            }
        }
    }
}

fn names(properties: &Map<String, Value>, patterns: Vec<String>) -> Value {
    let known: Vec<&String> = properties.keys().collect();
    let mut names = Vec::new();
    if !known.is_empty() {
        names.push(json!({ "enum": known }));
    }
    names.extend(patterns.into_iter().map(|pattern| json!({ "pattern": pattern })));
    any_of(names)
}
