//! The schemas of objects: members, and what else may stand beside them.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::outputs::schema::alternatives::any_of;
use crate::outputs::schema::text::{anchored, pattern};
use crate::outputs::schema::walk::Walk;
use crate::template::node::{Member, Node, Values};

/// The members of an object whose names are not all known.
#[derive(Default)]
struct Others {
    /// There may be members of any name and value.
    any: bool,
    /// The schemas of the values that such members may have.
    values: Vec<Value>,
    /// The patterns of their names; none of them is known if a map is spliced.
    names: Vec<String>,
    any_name: bool,
}

impl Walk<'_> {
    /// An object that is written where it is there: it may have no members only if it is `{}`.
    pub(super) fn object(&self, members: &[Member], may_be_empty: bool) -> Value {
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

    fn keyed(&self, key: &[crate::template::node::Piece], value: Value, others: &mut Others) {
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
    pub(super) fn map(&self, values: &Values, may_be_empty: bool) -> Value {
        let mut schema = json!({ "type": "object", "additionalProperties": self.map_value(values) });
        if !may_be_empty {
            schema["minProperties"] = 1.into();
        }
        schema
    }

    fn map_value(&self, values: &Values) -> Value {
        match values {
            Values::First(value) => self.written(value),
            // As many times these elements as there are errors of the key.
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
