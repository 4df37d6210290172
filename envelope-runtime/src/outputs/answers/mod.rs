//! The model of an answer: an envelope's template, specialised to the facts of one entry. Schemas, OpenAPI, TypeScript
//! and the reference page are all printed from it.

pub(crate) mod alternatives;
pub(crate) mod body;
pub(crate) mod inspect;
pub(crate) mod names;
mod sample;
pub(crate) mod subject;
mod text;
pub(crate) mod types;

use alloc::string::ToString as _;
use alloc::vec::Vec;

use serde_json::{Value, json};

use self::alternatives::any_of;
use self::inspect::is_any;
use self::subject::{Element, Known, Presence, Subject, constant};
use self::types::{Definitions, Types};
use crate::catalog::Catalog;
use crate::catalog::answer::{Answer, AnswerHeader, Body};
use crate::catalog::example::Example;
use crate::entry::Entry;
use crate::entry::stated::EntryKind;
use crate::envelope::{Envelope, FieldOfEnvelope};
use crate::facts::Outcome;
use crate::http::{has_no_content, may_repeat};
use crate::template::cases::{Case, cases, error_cases};
use crate::template::node::{Read, Slot};
use crate::template::{Condition, Template};

impl Catalog {
    /// The answers of this catalogue in an envelope, one for each entry in the order of [`entries`](Self::entries).
    /// Schemas, OpenAPI, TypeScript and the reference page are printed from them.
    ///
    /// ```
    /// use envelope_runtime::{ApiError, Envelope, catalog};
    ///
    /// #[derive(Envelope)]
    /// #[envelope(success = data, error = { "code": code, "left": ext.left }, headers = { "x-id": self.id })]
    /// struct Api {
    ///     id: u32,
    /// }
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 429, code = "SLOW_DOWN", message = "Too fast", retry_after = 2)]
    /// struct SlowDown {
    ///     #[api(ext)]
    ///     left: u8,
    /// }
    ///
    /// catalog! {
    ///     static API = [SlowDown];
    /// }
    ///
    /// let answers = API.answers::<Api>();
    /// assert_eq!(answers[0].example().as_deref(), Some(r#"{"code":"SLOW_DOWN","left":1}"#));
    /// let headers: Vec<_> = answers[0].headers().iter().map(|header| header.name()).collect();
    /// assert_eq!(headers, ["x-id", "retry-after"]);
    /// ```
    #[must_use]
    pub fn answers<E: Envelope>(&self) -> Vec<Answer> {
        let types = Types::new(Definitions::Inline("/$defs"));
        let answering = Answering::new::<E>(&types);
        self.entries().map(|(type_name, entry)| answering.of(type_name, entry)).collect()
    }
}

/// An envelope: its template and its fields.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    template: &'static Template,
    fields: &'static [FieldOfEnvelope],
}

impl Shape {
    pub(crate) fn of<E: Envelope>() -> Shape {
        Shape { template: E::template(), fields: E::__fields() }
    }
}

/// Describes the answers of an envelope.
pub(crate) struct Answering<'a> {
    shape: Shape,
    types: &'a Types,
    payload: Option<Value>,
}

impl<'a> Answering<'a> {
    pub(crate) fn new<E: Envelope>(types: &'a Types) -> Self {
        Answering::of_shape(Shape::of::<E>(), types)
    }

    pub(crate) fn of_shape(shape: Shape, types: &'a Types) -> Self {
        Answering { shape, types, payload: None }
    }

    /// The same for payloads or items with this schema.
    pub(crate) fn with_payload(self, payload: Option<Value>) -> Self {
        Answering { payload, ..self }
    }

    /// True if the entry itself knows the type of its payload.
    pub(crate) fn knows_payload(&self, entry: &Entry) -> bool {
        use crate::entry::stated::{Payload, Place};
        let Payload::Of(written) = entry.payload() else { return entry.payload() == Payload::None };
        !is_any(&self.types.schema(written, entry.type_of(Place::Payload, "", written)))
    }

    /// Describes the answer of an entry.
    pub(crate) fn of(&self, type_name: &'static str, entry: &Entry) -> Answer {
        let outcome = match entry.kind() {
            EntryKind::Error => Outcome::Error,
            EntryKind::Success => Outcome::Success,
        };
        let status = entry.status();
        let has_body = !entry.is_empty() && !status.is_some_and(has_no_content);
        let cases = self.cases(outcome, Some(entry));
        Answer {
            type_name,
            entry: Some(*entry),
            outcome,
            status,
            body: has_body.then(|| self.body(&cases, outcome, Some(entry))),
            headers: self.headers(&cases, outcome, Some(entry)),
        }
    }

    pub(crate) fn page(&self) -> Answer {
        let (outcome, cases) = (Outcome::Page, self.cases(Outcome::Page, None));
        let body = Some(self.body(&cases, outcome, None));
        let headers = self.headers(&cases, outcome, None);
        Answer { type_name: "Page", entry: None, outcome, status: Some(200), body, headers }
    }

    /// The schema of all bodies of the outcome.
    pub(crate) fn any_body(&self, outcome: Outcome) -> Value {
        self.body(&self.cases(outcome, None), outcome, None).schema
    }

    /// Sample values for those that fields of the entry hold.
    pub(crate) fn samples(&self, entry: &Entry) -> Samples {
        let outcome = if entry.kind() == EntryKind::Error { Outcome::Error } else { Outcome::Success };
        let cases = self.cases(outcome, Some(entry));
        let Some(subject) = cases.last().map(|case| self.subject(outcome, Some(entry), case)) else {
            return Samples::default();
        };
        let value = |slot| subject.read(Read::Answer(slot));
        let ext = entry.ext_fields().filter_map(|field| Some((field.name, value(Slot::Ext(field.name)).example?)));
        let payload = value(Slot::Data);
        Samples {
            details: value(Slot::Details).example,
            ext: ext.collect(),
            payload: payload.example.filter(|_| !is_any(&payload.schema)),
        }
    }

    /// The schemas of all bodies, whatever the entry: one for each template, by the template's name in
    /// `#[envelope(..)]`.
    pub(crate) fn templates(&self) -> Vec<(&'static str, Value)> {
        let outcomes = [Outcome::Success, Outcome::Page, Outcome::Error].into_iter();
        let templates =
            outcomes.flat_map(|outcome| self.cases(outcome, None).into_iter().map(move |case| (outcome, case)));
        let schema = |(outcome, case): (Outcome, (Case, Presence))| {
            let name = match (outcome, case.0.condition) {
                (Outcome::Success, _) => "success",
                (Outcome::Page, _) => "page",
                (Outcome::Error, None) => "error",
                (Outcome::Error, Some(Condition::FieldErrors)) => "field_error",
                (Outcome::Error, Some(Condition::Client)) => "client_error",
                (Outcome::Error, Some(Condition::Server)) => "server_error",
            };
            (name, self.subject(outcome, None, &case).written(case.0.node))
        };
        templates.map(schema).collect()
    }

    /// The names of the envelope's headers.
    pub(crate) fn header_names(&self) -> impl Iterator<Item = &'static str> {
        self.shape.template.headers().iter().map(|header| header.name())
    }

    /// The content types of successes and of errors.
    pub(crate) fn content_types(&self) -> [&'static str; 2] {
        [self.shape.template.content_type(), self.shape.template.error_content_type()]
    }

    /// The templates that may be chosen, each with the presence of field errors in that case.
    fn cases(&self, outcome: Outcome, entry: Option<&Entry>) -> Vec<(Case, Presence)> {
        let cases = match (outcome, entry) {
            (Outcome::Error, Some(entry)) => error_cases(self.shape.template, entry.status()),
            _ => cases(self.shape.template, outcome),
        };
        let has_field_errors = entry.is_none_or(|entry| entry.has_field_errors() || entry.is_open());
        let is_special = |case: &Case| case.condition == Some(Condition::FieldErrors);
        let have_template = cases.iter().any(is_special);
        let presence = |case: &Case| match (is_special(case), has_field_errors && outcome == Outcome::Error) {
            (true, true) => Some(Presence::Always),
            (true, false) => None,
            (false, true) if !have_template => Some(Presence::Maybe),
            (false, _) => Some(Presence::Never),
        };
        cases.iter().filter_map(|case| Some((*case, presence(case)?))).collect()
    }

    fn subject<'s>(&'s self, outcome: Outcome, entry: Option<&'s Entry>, case: &(Case, Presence)) -> Subject<'s> {
        let &(case, field_errors) = case;
        let (types, fields, payload) = (self.types, self.shape.fields, self.payload.as_ref());
        let (condition, element) = (case.condition, Element::Itself);
        Subject { types, fields, outcome, entry, payload, condition, field_errors, element }
    }

    /// Describes the body. If the status is decided at run time, several templates may be chosen; the last is the one
    /// for any status. The example shows field errors if the entry can have them.
    fn body(&self, cases: &[(Case, Presence)], outcome: Outcome, entry: Option<&Entry>) -> Body {
        let schema = any_of(cases.iter().map(|case| self.subject(outcome, entry, case).written(case.0.node)));
        let shown = cases.iter().find(|(_, field_errors)| *field_errors == Presence::Always).or(cases.last());
        let example = shown.map(|case| self.subject(outcome, entry, case).example(case.0.node));
        let content_type = match outcome {
            Outcome::Error => self.shape.template.error_content_type(),
            Outcome::Success | Outcome::Page => self.shape.template.content_type(),
        };
        Body { content_type, schema, example: example.unwrap_or(Example::NULL) }
    }

    /// The envelope's headers, and those of the entry, which replace them.
    fn headers(&self, cases: &[(Case, Presence)], outcome: Outcome, entry: Option<&Entry>) -> Vec<AnswerHeader> {
        let Some(subject) = cases.last().map(|case| self.subject(outcome, entry, case)) else { return Vec::new() };
        let mut headers = Vec::new();
        for header in self.shape.template.headers() {
            let presence = subject.presence(header.value());
            if presence > Presence::Never {
                let schema = subject.present(header.value());
                let example = Some(subject.example(header.value())).filter(|example| !example.is_null());
                headers.push(AnswerHeader::new(header.name(), schema, presence, example));
            }
        }
        for header in entry.into_iter().flat_map(|entry| own_headers(&subject, entry)) {
            add(&mut headers, header);
        }
        let delay = subject.retry_after();
        if outcome == Outcome::Error
            && delay.presence > Presence::Never
            && !headers.iter().any(|known| known.name == "retry-after")
        {
            headers.push(AnswerHeader::of("retry-after", delay));
        }
        headers.retain(|header| header.name != "content-type");
        headers
    }
}

/// Adds a header, or replaces the one with the same name. A header that may occur more than once is described once.
fn add(headers: &mut Vec<AnswerHeader>, header: AnswerHeader) {
    match headers.iter_mut().find(|known| known.name == header.name) {
        Some(known) if may_repeat(&known.name) => {
            known.schema = json!({ "type": "string" });
            known.is_required |= header.is_required;
        }
        Some(known) => *known = header,
        None => headers.push(header),
    }
}

/// The headers that an entry states.
fn own_headers(subject: &Subject<'_>, entry: &Entry) -> Vec<AnswerHeader> {
    let sure = Presence::Always;
    let constants = entry
        .headers()
        .map(|(name, value)| AnswerHeader::new(name, constant(&value.into()), sure, Some(Example::text(value))));
    let texts = entry
        .header_templates()
        .map(|(name, text)| AnswerHeader::new(name, json!({ "type": "string" }), sure, Some(Example::text(text))));
    let fields = subject.header_fields(entry).into_iter().map(|(name, known)| AnswerHeader::of(name, known));
    constants.chain(texts).chain(fields).collect()
}

/// Sample values for those that an entry's fields hold.
#[derive(Debug, Default)]
pub(crate) struct Samples {
    pub(crate) details: Option<Example>,
    pub(crate) ext: Vec<(&'static str, Example)>,
    /// `None` if its type is unknown.
    pub(crate) payload: Option<Example>,
}

impl AnswerHeader {
    fn new(name: &str, schema: Value, presence: Presence, example: Option<Example>) -> AnswerHeader {
        AnswerHeader { name: name.to_string(), schema, is_required: presence == Presence::Always, example }
    }

    fn of(name: &str, known: Known) -> AnswerHeader {
        AnswerHeader::new(name, known.schema, known.presence, known.example)
    }
}
