//! The schemas and examples of the values that a template reads, for one entry or for all.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::catalog::example::Example;
use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::{Literal, Member, MessageText, Payload, Place};
use crate::envelope::FieldOfEnvelope;
use crate::facts::Outcome;
use crate::http::reason_phrase;
use crate::outputs::answers::alternatives::any_of;
use crate::outputs::answers::inspect::is_any;
use crate::outputs::answers::sample::sample;
use crate::outputs::answers::types::{Types, is_parameter, without_null};
use crate::template::Condition;
use crate::template::node::{PageSlot, Read, Slot};

/// Whether a value is present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Presence {
    Never,
    Maybe,
    Always,
}

/// What is known of a value.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) presence: Presence,
    /// The schema of the value if it is present.
    pub(crate) schema: Value,
    /// `None` if examples leave the value out.
    pub(crate) example: Option<Example>,
}

impl Known {
    const NEVER: Known = Known { presence: Presence::Never, schema: Value::Bool(false), example: None };

    fn constant(value: Value) -> Known {
        let schema = constant(&value);
        Known { presence: Presence::Always, schema, example: Some((&value).into()) }
    }

    fn text(presence: Presence, name: &str) -> Known {
        let example = Some(Example::placeholder(name));
        Known { presence, schema: json!({ "type": "string" }), example }
    }

    fn integer(presence: Presence, least: u64, example: u64) -> Known {
        let schema = json!({ "type": "integer", "minimum": least });
        Known { presence, schema, example: Some(Example::Scalar(example.into())) }
    }

    fn any(name: &str) -> Known {
        Known { presence: Presence::Maybe, schema: json!({}), example: Some(Example::placeholder(name)) }
    }

    fn without_example(self) -> Known {
        Known { example: None, ..self }
    }
}

/// The schema of a constant, with its type: many clients accept any value for a `const` without a type.
pub(crate) fn constant(value: &Value) -> Value {
    let ty = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    json!({ "type": ty, "const": value })
}

/// The text that a function computes for a slot. It is always present if the slot is; if the slot may be absent, the
/// function may still return a text.
fn computed(slot: Known) -> Known {
    let presence = if slot.presence == Presence::Always { Presence::Always } else { Presence::Maybe };
    Known { schema: json!({ "type": "string" }), presence, ..slot }
}

/// The element that a comprehension reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Element {
    /// The error itself, which replaces field errors if it has none.
    Itself,
    FieldError,
}

/// The entry, the envelope and the template for which values are described.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) types: &'a Types,
    /// The fields of the envelope.
    pub(crate) fields: &'a [FieldOfEnvelope],
    pub(crate) outcome: Outcome,
    /// `None` for all entries of the outcome.
    pub(crate) entry: Option<&'a Entry>,
    /// The schema of the payload or of the items, if the caller knows it.
    pub(crate) payload: Option<&'a Value>,
    /// Which errors the template is for.
    pub(crate) condition: Option<Condition>,
    pub(crate) field_errors: Presence,
    pub(crate) element: Element,
}

impl Subject<'_> {
    pub(crate) fn read(&self, read: Read) -> Known {
        match read {
            Read::Envelope(path) => self.envelope_field(path),
            Read::Call(path) => Known::any(path.rsplit([':', '.']).next().unwrap_or(path)),
            Read::Entry(slot) if self.element == Element::FieldError => field_error(slot),
            Read::Answer(slot) | Read::Entry(slot) => self.slot(slot),
            Read::Computed(slot) => computed(self.read(*slot)),
        }
    }

    /// A field of the envelope has the schema of its type; `meta.id` has that of the property `id` in the schema of
    /// `meta`.
    fn envelope_field(&self, path: &str) -> Known {
        let mut names = path.split('.');
        let first = names.next().unwrap_or_default();
        let field = self.fields.iter().find(|field| field.name == first);
        let schema = field.map_or_else(|| json!({}), |field| self.types.schema(field.written, field.ty));
        let schema = names.try_fold(schema, |schema, name| {
            self.types.resolved(&schema).get("properties").and_then(|members| members.get(name)).cloned()
        });
        self.typed(schema.unwrap_or_else(|| json!({})), path)
    }

    /// A value of a type with this schema.
    fn typed(&self, schema: Value, name: &str) -> Known {
        let may_be_absent = self.types.allows_null(&schema) || is_parameter(&schema);
        let presence = if may_be_absent { Presence::Maybe } else { Presence::Always };
        let schema = without_null(schema);
        let example = sample(&schema, name, self.types);
        Known { presence, schema, example: Some(example) }
    }

    fn slot(&self, slot: Slot) -> Known {
        if !self.outcome_has(slot) {
            return Known::NEVER;
        }
        match (slot, self.entry) {
            (Slot::Status, _) => self.status(),
            (Slot::Reason, _) => self.reason(),
            (Slot::Code, _) => self.code(),
            (Slot::Message, _) => self.message(),
            (Slot::Title, entry) => stated_text(entry, Entry::title, "title"),
            (Slot::Description, entry) => stated_text(entry, Entry::description, "description"),
            (Slot::DocsUrl, entry) => stated_text(entry, Entry::docs_url, "docs_url"),
            (Slot::Ext(name), entry) => self.ext(name, entry),
            (Slot::Field | Slot::Pointer | Slot::Fragment, entry) => input(slot, entry),
            (Slot::Data, entry) if self.outcome == Outcome::Success => self.data(entry),
            (Slot::Data | Slot::Items, _) => self.list_of_items(),
            (Slot::Page(slot), _) => page(slot),
            (Slot::Details, Some(entry)) => self.details(entry),
            (Slot::Details, None) => Known::any("details").without_example(),
            (Slot::RetryAfter, entry) => retry_after(entry),
        }
    }

    /// True if values of the outcome have the slot. A template of headers may read slots of any outcome.
    fn outcome_has(&self, slot: Slot) -> bool {
        match slot {
            Slot::Status | Slot::Reason | Slot::Message | Slot::Ext(_) => true,
            Slot::Code | Slot::Title | Slot::Description | Slot::DocsUrl => self.outcome != Outcome::Page,
            Slot::Data => self.outcome != Outcome::Error,
            Slot::Items | Slot::Page(_) => self.outcome == Outcome::Page,
            Slot::Field | Slot::Pointer | Slot::Fragment | Slot::Details | Slot::RetryAfter => {
                self.outcome == Outcome::Error
            }
        }
    }

    fn status(&self) -> Known {
        if let Some(status) = self.entry.and_then(Entry::status) {
            return Known::constant(status.into());
        }
        let is_in_band = self.entry.is_none_or(Entry::is_in_band);
        let (first, last, example) = match (self.outcome, self.condition) {
            (Outcome::Page, _) => return Known::constant(200.into()),
            (Outcome::Success, _) => (200, 399, 200),
            (Outcome::Error, Some(Condition::Client)) => (400, 499, 400),
            (Outcome::Error, Some(Condition::Server)) => (500, 599, 500),
            (Outcome::Error, _) => (if is_in_band { 100 } else { 400 }, 599, 500),
        };
        let schema = json!({ "type": "integer", "minimum": first, "maximum": last });
        Known { presence: Presence::Always, schema, example: Some(Example::Scalar(example.into())) }
    }

    fn reason(&self) -> Known {
        match self.entry.and_then(Entry::status) {
            Some(status) => reason_phrase(status).map_or(Known::NEVER, |phrase| Known::constant(phrase.into())),
            None if self.outcome == Outcome::Page => Known::constant("OK".into()),
            None => Known::text(Presence::Maybe, "reason"),
        }
    }

    fn code(&self) -> Known {
        let Some(entry) = self.entry else { return any_code() };
        let stated = code_value(entry.code());
        if !entry.has_run_time_code() {
            return if stated.is_null() { Known::NEVER } else { Known::constant(stated) };
        }
        // The codes of a type are either all texts or all integers. The stated code is the default.
        match stated {
            Value::Null => any_code(),
            stated => {
                let schema = json!({ "type": if stated.is_string() { "string" } else { "integer" } });
                Known { presence: Presence::Always, schema, example: Some((&stated).into()) }
            }
        }
    }

    fn message(&self) -> Known {
        let is_error = self.outcome == Outcome::Error;
        let otherwise = if is_error { Presence::Always } else { Presence::Maybe };
        let Some(entry) = self.entry else {
            let known = Known::text(otherwise, "message");
            return if is_error { known } else { known.without_example() };
        };
        match entry.message_text() {
            MessageText::Constant(text) => Known::constant(text.into()),
            MessageText::Template(text) => {
                Known { example: Some(Example::text(text)), ..Known::text(Presence::Always, "message") }
            }
            MessageText::Display(text) if !text.is_empty() => {
                Known { example: Some(Example::text(text)), ..Known::text(otherwise, "message") }
            }
            MessageText::Display(_) | MessageText::None if is_error => Known::text(otherwise, "message"),
            MessageText::Display(_) | MessageText::None => Known::text(otherwise, "message").without_example(),
        }
    }

    /// An extra fact. If a field is absent, a constant of the same name is used.
    fn ext(&self, name: &str, entry: Option<&Entry>) -> Known {
        let Some(entry) = entry else {
            let is_page = self.outcome == Outcome::Page;
            let schema = if is_page { scalar() } else { json!({}) };
            return Known { presence: Presence::Maybe, schema, example: None };
        };
        let fields: Vec<Member> = entry.ext_fields().filter(|member| member.name == name).collect();
        let constant = entry.ext().find(|(known, _)| *known == name).map(|(_, value)| Known::constant(literal(value)));
        let text = entry.ext_templates().find(|(known, _)| *known == name);
        let text =
            text.map(|(_, text)| Known { example: Some(Example::text(text)), ..Known::text(Presence::Always, name) });
        let stated = constant.or(text);
        if fields.is_empty() {
            return match stated {
                Some(stated) => stated,
                None if entry.is_open() => Known::any(name).without_example(),
                None => Known::NEVER,
            };
        }
        let known = self.members(entry, Place::Ext, &fields, name);
        match stated {
            Some(stated) if known.presence < Presence::Always => {
                Known { schema: any_of([known.schema, stated.schema]), ..stated }
            }
            _ => known,
        }
    }

    /// A value of one of these members' types.
    fn members(&self, entry: &Entry, place: Place, members: &[Member], name: &str) -> Known {
        let known = members.iter().map(|member| {
            let schema = self.types.schema(member.ty, entry.type_of(place, member.name, member.ty));
            let known = self.typed(schema, name);
            let presence = if member.is_optional { Presence::Maybe } else { known.presence };
            Known { presence, ..known }
        });
        let known: Vec<Known> = known.collect();
        let presence = known.iter().map(|known| known.presence).max().unwrap_or(Presence::Never);
        let example = known.iter().find_map(|known| known.example.clone());
        Known { presence, schema: any_of(known.into_iter().map(|known| known.schema)), example }
    }

    fn details(&self, entry: &Entry) -> Known {
        let members: Vec<Member> = entry.details().collect();
        let is_open = entry.is_open();
        match entry.details_type() {
            Some(written) if members.is_empty() && !is_open => {
                self.typed(self.types.schema(written, entry.type_of(Place::Details, "", written)), "details")
            }
            Some(_) => Known::any("details"),
            None if members.is_empty() && is_open => Known::any("details").without_example(),
            None if members.is_empty() => Known::NEVER,
            None => self.named_details(entry, &members, is_open),
        }
    }

    fn named_details(&self, entry: &Entry, members: &[Member], is_open: bool) -> Known {
        let (mut properties, mut required, mut example) = (Map::new(), Vec::new(), Vec::new());
        for member in members {
            if properties.contains_key(member.name) {
                continue;
            }
            let of_name: Vec<Member> = members.iter().copied().filter(|other| other.name == member.name).collect();
            let mut known = self.members(entry, Place::Detail, &of_name, member.name);
            if of_name.iter().any(|member| member.ty.starts_with("Option<Option<")) {
                known.schema = any_of([known.schema, json!({ "type": "null" })]);
            }
            if known.presence == Presence::Always {
                required.push(Value::from(member.name));
            }
            properties.insert(member.name.into(), known.schema);
            example.extend(known.example.map(|value| (String::from(member.name), value)));
        }
        let presence = if required.is_empty() { Presence::Maybe } else { Presence::Always };
        let mut schema = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            schema["required"] = required.into();
        }
        if !is_open {
            schema["additionalProperties"] = false.into();
        }
        Known { presence, schema, example: Some(Example::Object(example)) }
    }

    fn data(&self, entry: Option<&Entry>) -> Known {
        if let Some(payload) = self.payload {
            return self.typed(payload.clone(), "data");
        }
        match entry.map(Entry::payload) {
            Some(Payload::None) => Known::NEVER,
            Some(Payload::Of(written)) => {
                let ty = entry.and_then(|entry| entry.type_of(Place::Payload, "", written));
                let known = self.typed(self.types.schema(written, ty), "data");
                if is_any(&known.schema) { any_data() } else { known }
            }
            Some(Payload::Unknown) | None => any_data(),
        }
    }

    fn list_of_items(&self) -> Known {
        let (schema, example) = match self.payload {
            Some(item) => (item.clone(), sample(item, "item", self.types)),
            None => (json!({}), Example::Object(Vec::new())),
        };
        let schema = json!({ "type": "array", "items": schema });
        Known { presence: Presence::Always, schema, example: Some(Example::Array([example].into())) }
    }

    /// The headers that fields of the entry hold.
    pub(crate) fn header_fields(&self, entry: &Entry) -> Vec<(&'static str, Known)> {
        let members: Vec<Member> = entry.header_fields().collect();
        let known = |member: &Member| {
            let of_name: Vec<Member> = members.iter().copied().filter(|other| other.name == member.name).collect();
            let known = self.members(entry, Place::Header, &of_name, member.name);
            (
                member.name,
                if is_any(&known.schema) { Known { schema: json!({ "type": "string" }), ..known } } else { known },
            )
        };
        members.iter().map(known).collect()
    }

    /// The delay, for the header `retry-after`.
    pub(crate) fn retry_after(&self) -> Known {
        retry_after(self.entry)
    }
}

/// An unknown payload. The example is an object, as an envelope may splice it into another.
fn any_data() -> Known {
    Known { presence: Presence::Maybe, schema: json!({}), example: Some(Example::Object(Vec::new())) }
}

fn any_code() -> Known {
    let schema = json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] });
    Known { presence: Presence::Maybe, schema, example: Some(Example::placeholder("code")) }
}

pub(crate) fn code_value(code: Code<'_>) -> Value {
    match code {
        Code::Str(code) => code.into(),
        Code::Int(code) => code.into(),
        Code::None => Value::Null,
    }
}

fn literal(literal: Literal) -> Value {
    match literal {
        Literal::Str(text) => text.into(),
        Literal::Int(number) => number.into(),
        Literal::Float(number) => number.into(),
        Literal::Bool(value) => value.into(),
    }
}

/// Text, a number or a boolean.
fn scalar() -> Value {
    json!({ "anyOf": [{ "type": "string" }, { "type": "number" }, { "type": "boolean" }] })
}

/// A text that an entry states. For a type without a derive, a method may return another text.
fn stated_text(entry: Option<&Entry>, fact: fn(&Entry) -> Option<&'static str>, name: &str) -> Known {
    let Some(entry) = entry else { return Known::text(Presence::Maybe, name).without_example() };
    let is_sure = entry.is_derived();
    match fact(entry) {
        Some(text) => {
            let presence = if is_sure { Presence::Always } else { Presence::Maybe };
            Known { example: Some(Example::text(text)), ..Known::text(presence, name) }
        }
        None if is_sure && !entry.is_open() => Known::NEVER,
        None => Known::text(Presence::Maybe, name).without_example(),
    }
}

/// The input that the error itself names, in its attribute or by a field.
fn input(slot: Slot, entry: Option<&Entry>) -> Known {
    match (slot, entry.and_then(Entry::field)) {
        (Slot::Field, Some(field)) if entry.is_some_and(Entry::is_derived) => {
            Known { example: Some(Example::text(field)), ..Known::text(Presence::Always, "field") }
        }
        _ => Known::text(Presence::Maybe, "field").without_example(),
    }
}

fn retry_after(entry: Option<&Entry>) -> Known {
    let Some(entry) = entry else { return Known::integer(Presence::Maybe, 0, 1).without_example() };
    match entry.retry_after() {
        Some(seconds) if entry.is_derived() => Known::integer(Presence::Always, 0, seconds),
        Some(seconds) => Known::integer(Presence::Maybe, 0, seconds),
        None if entry.has_run_time_delay() => Known::integer(Presence::Maybe, 0, 30),
        None if entry.is_open() || !entry.is_derived() => Known::integer(Presence::Maybe, 0, 30).without_example(),
        None => Known::NEVER,
    }
}

/// The slots of a single field error.
fn field_error(slot: Slot) -> Known {
    match slot {
        Slot::Message => Known::text(Presence::Always, "message"),
        Slot::Field => Known::text(Presence::Maybe, "field"),
        Slot::Pointer => Known { example: Some(Example::text("/{field}")), ..Known::text(Presence::Maybe, "field") },
        Slot::Fragment => Known { example: Some(Example::text("#/{field}")), ..Known::text(Presence::Maybe, "field") },
        Slot::Code => any_code().without_example(),
        Slot::Status => {
            let schema = json!({ "type": "integer", "minimum": 100, "maximum": 599 });
            Known { presence: Presence::Maybe, schema, example: None }
        }
        Slot::Ext(_) | Slot::Details => Known::any("value").without_example(),
        _ => Known::text(Presence::Maybe, "text").without_example(),
    }
}

fn page(slot: PageSlot) -> Known {
    use Presence::{Always, Maybe};
    let flag = |example: bool| {
        let example = Some(Example::Scalar(example.into()));
        Known { presence: Always, schema: json!({ "type": "boolean" }), example }
    };
    match slot {
        PageSlot::Number => Known::integer(Maybe, 0, 2),
        PageSlot::Size => Known::integer(Maybe, 0, 1),
        PageSlot::Count => Known::integer(Always, 0, 1),
        PageSlot::Offset | PageSlot::Index => Known::integer(Maybe, 0, 1),
        PageSlot::TotalItems | PageSlot::TotalPages => Known::integer(Maybe, 0, 3),
        PageSlot::HasMore => flag(true),
        PageSlot::IsLast => flag(false),
        PageSlot::NextCursor => Known::text(Maybe, "next_cursor"),
        PageSlot::PrevCursor => Known::text(Maybe, "prev_cursor"),
        PageSlot::NextNumber => Known::integer(Maybe, 0, 3),
        PageSlot::PrevNumber => Known::integer(Maybe, 0, 1),
    }
}
