//! Builds the schema and the example of a body from its template.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::catalog::example::Example;
use crate::outputs::answers::alternatives::any_of;
use crate::outputs::answers::inspect::{is_any, required};
use crate::outputs::answers::subject::{Element as At, Presence, Subject, constant};
use crate::outputs::answers::text;
use crate::outputs::answers::types::is_parameter;
use crate::template::node::{Element, Member, Node, Piece, Read, Source, Values};

/// The presence of values.
impl<'a> Subject<'a> {
    pub(super) fn presence(&self, node: &Node) -> Presence {
        match node {
            Node::Null => Presence::Never,
            Node::Json(_) | Node::Str(_) | Node::Array(_) => Presence::Always,
            Node::Text(pieces) => self.presence_of(pieces),
            Node::Object(members) => self.presence_of_members(members),
            Node::List(_, source) => self.list_presence(*source),
            Node::Map(_, _, source) => self.list_presence(*source).min(Presence::Maybe),
            Node::Read(read) | Node::AsStr(read) => self.read(*read).presence,
            Node::Or(first, other) => self.presence(first).max(self.presence(other)),
        }
    }

    /// A string is absent if one of its slots is.
    fn presence_of(&self, pieces: &[Piece]) -> Presence {
        let reads = pieces.iter().filter_map(|piece| match piece {
            Piece::Text(_) => None,
            Piece::Read(read) | Piece::Segment(read) => Some(self.read(*read).presence),
        });
        reads.min().unwrap_or(Presence::Always)
    }

    /// An object is absent if it has members and all of them are left out.
    fn presence_of_members(&self, members: &[Member]) -> Presence {
        let presence = members.iter().map(|member| match member {
            Member::Required(..) => Presence::Always,
            Member::Optional(_, value) => self.presence(value),
            Member::Keyed(key, _) => self.presence_of(key),
            Member::OptionalKeyed(key, value) => self.presence_of(key).min(self.presence(value)),
            Member::Splice(value) => self.presence(value).min(Presence::Maybe),
        });
        presence.max().unwrap_or(Presence::Always)
    }

    fn list_presence(&self, source: Source) -> Presence {
        match source {
            Source::FieldErrors => self.field_errors,
            // Without field errors, the list has the error itself.
            Source::Errors => Presence::Always,
        }
    }

    /// The elements of a comprehension.
    fn elements(&self, source: Source) -> Vec<Subject<'a>> {
        let at = |element| Subject { element, ..*self };
        match (source, self.field_errors) {
            (Source::FieldErrors, Presence::Never) => Vec::new(),
            (Source::FieldErrors, _) | (Source::Errors, Presence::Always) => [at(At::FieldError)].into(),
            (Source::Errors, Presence::Maybe) => [at(At::FieldError), at(At::Itself)].into(),
            (Source::Errors, Presence::Never) => [at(At::Itself)].into(),
        }
    }
}

/// Schemas.
impl Subject<'_> {
    /// The schema of a value that is always rendered: as `null`, `[]` or `{}` if it is absent.
    pub(super) fn written(&self, node: &Node) -> Value {
        match node {
            Node::Object(members) => self.object(members, true),
            Node::List(element, source) => self.list(element, *source, self.list_presence(*source) < Presence::Always),
            Node::Map(_, values, source) => self.map(values, *source, true),
            Node::Or(first, other) if self.presence(first) < Presence::Always => {
                any_of([self.present(first), self.written(other)])
            }
            _ if self.presence(node) == Presence::Always => self.present(node),
            // The type argument decides whether it may be `null`.
            Node::Read(read) if is_parameter(&self.read(*read).schema) => self.present(node),
            _ => any_of([self.present(node), json!({ "type": "null" })]),
        }
    }

    /// The schema of a value that is present; it accepts nothing if the value never is.
    pub(super) fn present(&self, node: &Node) -> Value {
        match node {
            Node::Null => json!(false),
            Node::Json(json) => constant(&parsed(json)),
            Node::Str(text) => constant(&(*text).into()),
            Node::Text(pieces) if self.presence_of(pieces) == Presence::Never => json!(false),
            Node::Text(pieces) => text::schema(pieces, self),
            // `{}` is never absent.
            Node::Object(members) => self.object(members, members.is_empty()),
            Node::Array(elements) => self.array(elements),
            Node::List(element, source) => self.list(element, *source, false),
            Node::Map(_, values, source) => self.map(values, *source, false),
            Node::Read(read) => self.read(*read).schema,
            Node::AsStr(read) if self.read(*read).presence == Presence::Never => json!(false),
            Node::AsStr(read) => text::schema(&[Piece::Read(*read)], self),
            Node::Or(first, other) if self.presence(first) < Presence::Always => {
                any_of([self.present(first), self.present(other)])
            }
            Node::Or(first, _) => self.present(first),
        }
    }

    fn list(&self, element: &Node, source: Source, may_be_empty: bool) -> Value {
        let elements = self.elements(source);
        if elements.is_empty() {
            return json!({ "type": "array", "items": {}, "maxItems": 0 });
        }
        let items = any_of(elements.iter().map(|subject| subject.written(element)));
        let mut schema = json!({ "type": "array", "items": items });
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
        let mut schema = json!({ "type": "array", "items": {}, "maxItems": fixed });
        if fixed > 0 {
            let elements = elements.iter().map(|element| match element {
                Element::Value(node) | Element::Splice(node) => self.written(node),
            });
            schema["prefixItems"] = elements.collect();
            schema["minItems"] = fixed.into();
        }
        schema
    }

    /// A schema that accepts each of the elements, and the number of those that are not spliced.
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
            Node::List(element, source) => {
                items.extend(self.elements(*source).iter().map(|subject| subject.written(element)));
            }
            Node::Array(elements) => items.push(self.items(elements).0),
            Node::Or(first, other) => {
                self.spliced_items(first, items);
                self.spliced_items(other, items);
            }
            Node::Read(read) => {
                let known = self.read(*read);
                if known.presence > Presence::Never {
                    items.push(self.types.resolved(&known.schema).get("items").cloned().unwrap_or_else(|| json!({})));
                }
            }
            // The derive refuses all nodes that are not lists.
            _ => {}
        }
    }

    /// An object over errors.
    fn map(&self, values: &Values, source: Source, may_be_empty: bool) -> Value {
        let values = any_of(self.elements(source).iter().map(|subject| subject.map_value(values)));
        let mut schema = json!({ "type": "object", "additionalProperties": values });
        if !may_be_empty {
            schema["minProperties"] = 1.into();
        }
        schema
    }

    fn map_value(&self, values: &Values) -> Value {
        match values {
            Values::First(value) => self.written(value),
            // The elements occur once for each error with the key.
            Values::Lists(elements) => {
                let (items, fixed) = self.items(elements);
                json!({ "type": "array", "items": items, "minItems": fixed })
            }
        }
    }
}

/// A number or a boolean that the derive has read as JSON.
fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_default()
}

/// The key of a type parameter that is spliced into an object.
pub(crate) const SPLICED: &str = "$spliced";

/// The schema of an object, under construction.
#[derive(Default)]
struct Object {
    properties: Map<String, Value>,
    required: Vec<Value>,
    /// The members of objects that are spliced.
    spliced: Vec<Spliced>,
    /// The schemas of the values of members whose names are not constant.
    values: Vec<Value>,
    /// The patterns of their names, unless any name is allowed.
    names: Vec<String>,
    /// Members may have any name: those of a map, or of an object whose members are not all known.
    has_any_name: bool,
    /// A spliced value whose type is a type parameter.
    parameter: Option<Value>,
}

struct Spliced {
    key: String,
    schema: Value,
    /// Every body has this member, so that it hides later ones with the same name.
    is_sure: bool,
}

impl Subject<'_> {
    /// The schema of an object. `may_be_empty` is false if an empty object is not rendered.
    fn object(&self, members: &[Member], may_be_empty: bool) -> Value {
        let mut object = Object::default();
        let keys: Vec<&str> = members.iter().filter_map(Member::key).collect();
        for member in members {
            match member {
                Member::Required(key, value) => object.require(key, self.written(value)),
                Member::Optional(key, value) => match self.presence(value) {
                    Presence::Never => {}
                    Presence::Maybe => object.allow(key, self.present(value)),
                    Presence::Always => object.require(key, self.present(value)),
                },
                Member::Keyed(key, value) => self.keyed(key, self.written(value), &mut object),
                Member::OptionalKeyed(key, value) if self.presence(value) > Presence::Never => {
                    self.keyed(key, self.present(value), &mut object);
                }
                Member::OptionalKeyed(..) => {}
                Member::Splice(value) => self.spliced(value, &keys, self.presence(value), &mut object),
            }
        }
        object.into_schema(may_be_empty)
    }

    fn keyed(&self, key: &[Piece], value: Value, object: &mut Object) {
        if self.presence_of(key) > Presence::Never {
            object.names.push(text::anchored(&text::pattern(key, self)));
            object.values.push(value);
        }
    }

    /// The members of a spliced value, except those that the template's own keys hide.
    fn spliced(&self, node: &Node, keys: &[&str], presence: Presence, object: &mut Object) {
        match node {
            _ if presence == Presence::Never => {}
            Node::Read(read) => object.splice(&self.types.resolved(&self.read(*read).schema), keys, presence),
            Node::Object(members) => {
                // The keys of the template hide its members.
                let inner = self.object(members, true);
                object.splice(&inner, keys, presence.max(Presence::Maybe));
            }
            Node::Or(first, other) => {
                let is_sure = self.presence(first) == Presence::Always;
                let first_presence = if is_sure { presence } else { Presence::Maybe };
                self.spliced(first, keys, first_presence.min(self.presence(first)), object);
                if !is_sure {
                    self.spliced(other, keys, Presence::Maybe.min(self.presence(other)), object);
                }
            }
            Node::Map(_, values, source) => {
                let elements = self.elements(*source);
                elements.iter().for_each(|subject| object.splice_values(subject.map_value(values)));
            }
            // The derive refuses all nodes that are not objects.
            Node::Null
            | Node::Json(_)
            | Node::Str(_)
            | Node::Text(_)
            | Node::Array(_)
            | Node::List(..)
            | Node::AsStr(_) => {}
        }
    }
}

impl Object {
    fn require(&mut self, key: &str, schema: Value) {
        self.required.push(key.into());
        self.allow(key, schema);
    }

    fn allow(&mut self, key: &str, schema: Value) {
        self.properties.insert(key.into(), schema);
    }

    /// Adds the members of an object. Of several splices, the first that has a member wins.
    fn splice(&mut self, schema: &Value, keys: &[&str], presence: Presence) {
        if is_parameter(schema) {
            self.parameter = Some(schema.clone());
            return;
        }
        let properties = schema.get("properties").and_then(Value::as_object);
        let others = schema.get("additionalProperties");
        let required = required(schema);
        for (key, schema) in properties.into_iter().flatten().filter(|(key, _)| !keys.contains(&key.as_str())) {
            let is_sure = presence == Presence::Always && required.iter().any(|required| required == key);
            self.splice_member(key, schema, is_sure);
        }
        match others {
            Some(Value::Bool(false)) => {}
            Some(values) if values.is_object() => self.splice_values(values.clone()),
            _ => self.splice_values(json!({})),
        }
    }

    fn splice_member(&mut self, key: &str, schema: &Value, is_sure: bool) {
        // An earlier splice may have a member with this name, too.
        let before = if self.has_any_name { self.values.clone() } else { Vec::new() };
        let schema = any_of(before.into_iter().chain([schema.clone()]));
        match self.spliced.iter_mut().find(|known| known.key == key) {
            Some(known) if known.is_sure => {}
            Some(known) => {
                known.schema = any_of([known.schema.take(), schema]);
                known.is_sure = is_sure;
            }
            None => self.spliced.push(Spliced { key: key.into(), schema, is_sure }),
        }
    }

    /// Adds members of any name.
    fn splice_values(&mut self, values: Value) {
        for known in self.spliced.iter_mut().filter(|known| !known.is_sure) {
            known.schema = any_of([known.schema.take(), values.clone()]);
        }
        self.has_any_name = true;
        self.values.push(values);
    }

    fn into_schema(mut self, may_be_empty: bool) -> Value {
        for Spliced { key, schema, is_sure } in core::mem::take(&mut self.spliced) {
            if is_sure {
                self.required.push(key.as_str().into());
            }
            self.properties.insert(key, schema);
        }
        let mut schema = Map::new();
        schema.insert("type".into(), "object".into());
        if !self.values.is_empty() && !self.has_any_name {
            schema.insert("propertyNames".into(), names(&self.properties, self.names));
        }
        let (is_required, has_properties) = (!self.required.is_empty(), !self.properties.is_empty());
        if has_properties {
            schema.insert("properties".into(), self.properties.into());
        }
        if is_required {
            schema.insert("required".into(), self.required.into());
        }
        let others = any_of(self.values);
        schema.insert("additionalProperties".into(), if is_any(&others) { true.into() } else { others });
        if let Some(parameter) = self.parameter {
            schema.insert(SPLICED.into(), parameter);
        }
        if !may_be_empty && !is_required {
            schema.insert("minProperties".into(), 1.into());
        }
        schema.into()
    }
}

fn names(properties: &Map<String, Value>, patterns: Vec<String>) -> Value {
    let known: Vec<&String> = properties.keys().collect();
    let known = (!known.is_empty()).then(|| json!({ "type": "string", "enum": known }));
    let patterns = patterns.into_iter().map(|pattern| json!({ "type": "string", "pattern": pattern }));
    any_of(known.into_iter().chain(patterns))
}

/// Examples.
impl Subject<'_> {
    pub(super) fn example(&self, node: &Node) -> Example {
        match node {
            Node::Object(members) => Example::Object(self.example_members(members)),
            Node::Or(first, other) => self.present_example(first).unwrap_or_else(|| self.example(other)),
            Node::List(..) => self.present_example(node).unwrap_or_else(|| Example::Array(Vec::new())),
            Node::Map(..) => self.present_example(node).unwrap_or_else(|| Example::Object(Vec::new())),
            _ => self.present_example(node).unwrap_or(Example::NULL),
        }
    }

    /// `None` if the value is absent from the example.
    fn present_example(&self, node: &Node) -> Option<Example> {
        match node {
            Node::Null => None,
            Node::Json(json) => Some((&parsed(json)).into()),
            Node::Str(text) => Some(Example::text(*text)),
            Node::Text(pieces) => text::example(pieces, self).map(Example::text),
            Node::Object(members) => {
                let object = self.example_members(members);
                (members.is_empty() || !object.is_empty()).then_some(Example::Object(object))
            }
            Node::Array(elements) => Some(Example::Array(self.example_elements(elements))),
            Node::List(element, source) => {
                Some(Example::Array([self.elements(*source).first()?.example(element)].into()))
            }
            Node::Map(key, values, source) => self.elements(*source).first()?.example_map(key, values),
            Node::Read(read) => self.example_of(*read),
            Node::AsStr(read) => self.example_of(*read).map(|value| Example::text(value.plain())),
            Node::Or(first, other) => self.present_example(first).or_else(|| self.present_example(other)),
        }
    }

    fn example_of(&self, read: Read) -> Option<Example> {
        self.read(read).example.filter(|example| !example.is_null())
    }

    fn example_map(&self, key: &Node, values: &Values) -> Option<Example> {
        let value = match values {
            Values::First(value) => self.example(value),
            Values::Lists(elements) => Example::Array(self.example_elements(elements)),
        };
        Some(Example::Object([(self.present_example(key)?.plain(), value)].into()))
    }

    fn example_members(&self, members: &[Member]) -> Vec<(String, Example)> {
        let mut object = Vec::new();
        for member in members {
            let (key, value) = match member {
                Member::Required(key, value) => (Some((*key).into()), Some(self.example(value))),
                Member::Optional(key, value) => (Some((*key).into()), self.present_example(value)),
                Member::Keyed(key, value) => (text::example(key, self), Some(self.example(value))),
                Member::OptionalKeyed(key, value) => (text::example(key, self), self.present_example(value)),
                Member::Splice(value) => {
                    self.splice_example(value, members, &mut object);
                    continue;
                }
            };
            if let (Some(key), Some(value)) = (key, value) {
                Example::add(&mut object, key, value);
            }
        }
        object
    }

    /// Adds the members of a spliced object. Keys of the template and of earlier splices win.
    fn splice_example(&self, value: &Node, members: &[Member], object: &mut Vec<(String, Example)>) {
        let Some(Example::Object(spliced)) = self.present_example(value) else { return };
        for (key, value) in spliced {
            if !members.iter().any(|member| member.key() == Some(&key)) {
                Example::add(object, key, value);
            }
        }
    }

    fn example_elements(&self, elements: &[Element]) -> Vec<Example> {
        let mut array = Vec::new();
        for element in elements {
            match element {
                Element::Value(node) => array.push(self.example(node)),
                Element::Splice(node) => {
                    if let Some(Example::Array(spliced)) = self.present_example(node) {
                        array.extend(spliced);
                    }
                }
            }
        }
        array
    }
}
