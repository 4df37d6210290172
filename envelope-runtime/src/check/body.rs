//! The differences between two schemas for clients that were written for the old one.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::check::change::Severity;
use crate::check::phrase::{Part, Phrase};
use crate::outputs::answers::inspect::{is_any, required};

/// Adds each difference, such as `.data.id is gone` or `was a string and is ..`.
pub(super) fn compare(old: &Value, new: &Value, add: &mut dyn FnMut(Severity, Phrase)) {
    Comparison { path: Vec::new(), add }.value(old, new);
}

struct Comparison<'a> {
    /// The path to the value: the names of the members around it.
    path: Vec<String>,
    add: &'a mut dyn FnMut(Severity, Phrase),
}

impl Comparison<'_> {
    fn value(&mut self, old: &Value, new: &Value) {
        // Clients could not rely on a schema that accepts any value.
        if old == new || is_any(old) || old == &Value::Bool(true) {
            return;
        }
        if let (Some(old), Some(new)) = (old.get("const"), new.get("const")) {
            return self.constant(old, new);
        }
        match (&*alternatives(old), &*alternatives(new)) {
            ([old], [new]) => self.one(old, new),
            (old, new) => self.alternatives(old, new),
        }
    }

    fn constant(&mut self, old: &Value, new: &Value) {
        if old != new {
            self.change(Severity::Breaking, [Part::plain("was "), json(old), Part::plain(" and is "), json(new)]);
        }
    }

    /// Each new alternative must be one that clients can read already.
    fn alternatives(&mut self, old: &[Value], new: &[Value]) {
        for new in new {
            if old.iter().any(|old| fits(old, new)) {
                continue;
            }
            // If both are objects, the differences of their members tell more.
            match old.iter().find(|old| type_name(old) == type_name(new) && type_name(new) == Some("object")) {
                Some(old) => self.one(old, new),
                None => self.change(Severity::Breaking, [Part::plain("may be "), described(new), Part::plain(" now")]),
            }
        }
    }

    fn one(&mut self, old: &Value, new: &Value) {
        match (type_name(old), type_name(new)) {
            (Some("object"), Some("object")) => self.object(old, new),
            (Some("array"), Some("array")) => self.array(old, new),
            (Some("number"), Some("integer")) => {}
            (old_type, new_type) if old_type == new_type => self.scalar(old, new),
            _ => self.change(
                Severity::Breaking,
                [Part::plain("was "), described(old), Part::plain(" and is "), described(new)],
            ),
        }
    }

    fn scalar(&mut self, old: &Value, new: &Value) {
        let values = |schema: &Value| -> Option<Vec<Value>> {
            let listed = schema.get("enum").and_then(Value::as_array).cloned();
            listed.or_else(|| schema.get("const").map(|value| [value.clone()].into()))
        };
        match (values(old), values(new)) {
            (Some(old), Some(new)) if new.iter().all(|value| old.contains(value)) => {}
            (Some(_), _) => self.change(Severity::Notable, [Part::plain("has more values")]),
            (None, _) => {}
        }
    }

    fn object(&mut self, old: &Value, new: &Value) {
        let (old_members, new_members) = (members(old), members(new));
        for (name, old_member) in &old_members {
            self.path.push(name.clone());
            match new_members.get(name) {
                None => self.change(Severity::Breaking, [Part::plain("is gone")]),
                Some(new_member) => {
                    if is_required(old, name) && !is_required(new, name) {
                        self.change(Severity::Breaking, [Part::plain("may be absent now")]);
                    }
                    self.value(old_member, new_member);
                }
            }
            self.path.pop();
        }
        for name in new_members.keys().filter(|name| !old_members.contains_key(*name)) {
            self.path.push(name.clone());
            self.change(Severity::Additive, [Part::plain("is new")]);
            self.path.pop();
        }
        if let (Some(old), Some(new)) = (others(old), others(new)) {
            self.inside("*", old, new);
        }
    }

    fn array(&mut self, old: &Value, new: &Value) {
        let fixed = |schema: &Value| schema.get("prefixItems").and_then(Value::as_array).map(Vec::len);
        if fixed(old) != fixed(new) {
            return self.change(Severity::Breaking, [Part::plain("has a different number of elements")]);
        }
        let items = |schema: &Value| schema.get("prefixItems").and_then(Value::as_array).cloned().unwrap_or_default();
        for (index, (old, new)) in items(old).iter().zip(&items(new)).enumerate() {
            self.inside(&index.to_string(), old, new);
        }
        match (old.get("items"), new.get("items")) {
            (Some(old), Some(new)) => self.inside("[]", old, new),
            (Some(old), None) => self.inside("[]", old, &Value::Object(Map::new())),
            _ => {}
        }
    }

    fn inside(&mut self, name: &str, old: &Value, new: &Value) {
        self.path.push(name.into());
        self.value(old, new);
        self.path.pop();
    }

    fn change<const N: usize>(&mut self, severity: Severity, what: [Part; N]) {
        let path: String = self.path.iter().map(|name| [".", name].concat()).collect();
        let place = (!path.is_empty()).then(|| [Part::name(&path), Part::plain(" ")]);
        (self.add)(severity, Phrase::new(place.into_iter().flatten().chain(what)));
    }
}

/// True if a client of the old schema can read all values of the new one.
fn fits(old: &Value, new: &Value) -> bool {
    let mut fits = true;
    compare(old, new, &mut |severity, _| fits &= severity < Severity::Breaking);
    fits
}

/// Splits a schema of several types into one for each type.
fn alternatives(schema: &Value) -> Vec<Value> {
    if let Some(listed) = ["anyOf", "oneOf"].iter().find_map(|key| schema.get(*key)?.as_array()) {
        return listed.iter().flat_map(alternatives).collect();
    }
    match schema.get("type") {
        Some(Value::Array(names)) => names.iter().map(|name| of_type(schema, name)).collect(),
        _ => [schema.clone()].into(),
    }
}

fn of_type(schema: &Value, name: &Value) -> Value {
    let mut schema = if name == "null" { Value::Object(Map::new()) } else { schema.clone() };
    schema["type"] = name.clone();
    schema
}

fn type_name(schema: &Value) -> Option<&str> {
    schema.get("type").and_then(Value::as_str)
}

fn members(schema: &Value) -> Map<String, Value> {
    schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default()
}

/// The schema of members with any name, if the schema has one.
fn others(schema: &Value) -> Option<&Value> {
    schema.get("additionalProperties").filter(|others| others.is_object())
}

fn is_required(schema: &Value, name: &str) -> bool {
    required(schema).iter().any(|known| known == name)
}

fn json(value: &Value) -> Part {
    Part::name(&value.to_string())
}

/// `a string`, or the constant itself.
fn described(schema: &Value) -> Part {
    if let Some(value) = schema.get("const") {
        return json(value);
    }
    Part::plain(match schema.get("type") {
        Some(Value::String(name)) => match &**name {
            "integer" | "object" | "array" => ["an ", name].concat(),
            "null" => name.clone(),
            _ => ["a ", name].concat(),
        },
        _ => "any value".into(),
    })
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString as _};
    use alloc::vec::Vec;

    use serde_json::{Value, json};

    use super::compare;

    fn changes(old: &Value, new: &Value) -> Vec<String> {
        let mut changes = Vec::new();
        compare(old, new, &mut |_, phrase| changes.push(phrase.to_string()));
        changes
    }

    #[test]
    fn a_value_of_which_nothing_was_known_may_become_any() {
        let text = json!({ "type": "string" });
        for any in [json!({}), json!(true)] {
            assert_eq!(changes(&any, &text), [""; 0]);
            assert_eq!(changes(&text, &any), ["was a string and is any value"]);
        }
    }

    #[test]
    fn elements_are_compared() {
        let pair = |second: &str| json!({ "type": "array", "prefixItems": [{ "type": "null" }, { "type": second }] });
        assert_eq!(changes(&pair("string"), &pair("string")), [""; 0]);
        assert_eq!(changes(&pair("string"), &pair("boolean")), ["`.1` was a string and is a boolean"]);
        let (list, any) = (json!({ "type": "array", "items": { "type": "integer" } }), json!({ "type": "array" }));
        assert_eq!(changes(&list, &any), ["`.[]` was an integer and is any value"]);
        assert_eq!(changes(&any, &list), [""; 0]);
        assert_eq!(changes(&list, &pair("string")), ["has a different number of elements"]);
    }
}
