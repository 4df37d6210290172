//! Prints answers as OpenAPI 3.1: the components of a document, and the responses of an operation.

mod dialect;
#[cfg(feature = "_utoipa")]
pub(crate) mod document;
mod responses;
mod union;
#[cfg(feature = "utoipa-5")]
pub mod utoipa_5;
#[cfg(feature = "utoipa")]
pub mod utoipa_6;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use self::responses::{Bodies, responses};
use self::union::union;
use crate::catalog::Catalog;
use crate::catalog::answer::Answer;
use crate::entry::Entry;
use crate::entry::types::{Listed, TypeEntries, add_type, reached};
use crate::envelope::Envelope;
use crate::facts::Outcome;
use crate::outputs::answers::names::Names;
use crate::outputs::answers::types::{Definitions, Types};
use crate::outputs::answers::{Answering, Shape};

/// The place of types before they have names in a document.
const TYPES: &str = "/types";

impl Catalog {
    /// The value of `components` in an OpenAPI 3.1 document.
    ///
    /// - `schemas`: `Success` and `Page`, the bodies of successes and pages; `ErrorBody`, the union of the bodies of
    ///   all errors, each of which is named after its entry: `NoUserBody`; and the named types of details, payloads and
    ///   fields.
    /// - `responses`: one for each status of the catalogue's entries, named after the status, with its bodies, an
    ///   example for each code, and the headers. `default` is for entries whose status is decided at run time.
    ///
    /// ```
    /// use envelope_runtime::{ApiError, Envelope, catalog};
    /// use serde_json::json;
    ///
    /// #[derive(Envelope)]
    /// #[envelope(success = data, error = { "code": code, "message": message, "details"?: details })]
    /// struct Api;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 404, code = "NO_USER", message = "There is no user {id}")]
    /// struct NoUser {
    ///     #[api(detail)]
    ///     id: u64,
    /// }
    ///
    /// catalog! {
    ///     static API = [NoUser];
    /// }
    ///
    /// let components = API.openapi::<Api>().to_value();
    /// let not_found = &components["responses"]["404"];
    /// assert_eq!(not_found["description"], "Not Found");
    /// let content = &not_found["content"]["application/json"];
    /// assert_eq!(content["schema"]["$ref"], "#/components/schemas/NoUserBody");
    /// assert_eq!(
    ///     content["examples"]["NO_USER"]["value"],
    ///     json!({ "code": "NO_USER", "message": "There is no user {id}", "details": { "id": 1 } })
    /// );
    /// ```
    pub fn openapi<E: Envelope>(&self) -> Components {
        Components { catalog: *self, shape: Shape::of::<E>(), prefix: String::new(), open_codes: false }
    }

    /// The `responses` object of an operation in OpenAPI 3.1 that returns these types, including those in their
    /// transparent variants. It is self-contained, unless it refers to [`components`](Responses::components).
    ///
    /// ```
    /// use envelope_runtime::{ApiError, Catalogued, Envelope, catalog};
    ///
    /// #[derive(Envelope)]
    /// #[envelope(success = data, error = { "code": code, "message": message })]
    /// struct Api;
    ///
    /// #[derive(Debug, ApiError)]
    /// enum Fault {
    ///     #[api(status = 404, code = "NO_USER", message = "There is no such user")]
    ///     NoUser,
    ///     #[api(status = 404, code = "NO_TEAM", message = "There is no such team")]
    ///     NoTeam,
    /// }
    ///
    /// catalog! {
    ///     static API = [Fault];
    /// }
    ///
    /// let responses = API.responses::<Api>(&[Fault::ENTRIES]).to_value();
    /// let content = &responses["404"]["content"]["application/json"];
    /// assert_eq!(content["schema"]["oneOf"].as_array().map(Vec::len), Some(2));
    /// assert!(content["examples"].get("NO_USER").is_some());
    /// ```
    pub fn responses<E: Envelope>(&self, types: &[&'static TypeEntries]) -> Responses {
        let components = self.openapi::<E>();
        Responses { components, entries: self.entries_of_types(types), refers: false }
    }

    /// The entries of these types, as this catalogue lists them.
    fn entries_of_types(&self, types: &[&'static TypeEntries]) -> Vec<Listed> {
        let mut all: Vec<&'static TypeEntries> = Vec::new();
        for ty in types.iter().flat_map(|ty| reached(ty)) {
            add_type(ty, &mut all);
        }
        let entries = |ty: &'static TypeEntries| {
            let is_listed = self.lists(ty);
            let entries = if is_listed { self.entries_of(ty) } else { ty.entries };
            entries.iter().map(move |entry| Listed { ty, entry })
        };
        all.into_iter().flat_map(entries).collect()
    }
}

/// The components of an OpenAPI document, made by [`Catalog::openapi`]. [`to_value`](Self::to_value) returns the JSON;
/// serializing writes the same.
#[derive(Clone, Debug)]
#[must_use = "`to_value()` makes the JSON"]
pub struct Components {
    catalog: Catalog,
    shape: Shape,
    prefix: String,
    open_codes: bool,
}

impl Components {
    /// Adds a prefix to the name of each schema and response, so that one document can have the components of several
    /// envelopes: `V1` makes `V1ErrorBody` and `V1404`.
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// States that errors with other codes may occur, too, so that generated clients do not fail on an unknown code.
    pub fn open_codes(mut self) -> Self {
        self.open_codes = true;
        self
    }

    /// The JSON.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let named = Named::new(self);
        let responses = responses(&named.answers, named.bodies(&|answer, _| named.reference(answer)));
        let responses: Map<String, Value> =
            responses.into_iter().map(|(status, response)| ([&self.prefix, &*status].concat(), response)).collect();
        json!({ "schemas": named.schemas(), "responses": named.renamed(responses.into()) })
    }
}

/// Compact JSON, or indented with `{:#}`.
impl fmt::Display for Components {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_value().fmt(f)
    }
}

impl Serialize for Components {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

/// The responses of one operation, made by [`Catalog::responses`]. [`to_value`](Self::to_value) returns the JSON;
/// serializing writes the same.
#[derive(Clone, Debug)]
#[must_use = "`to_value()` makes the JSON"]
pub struct Responses {
    components: Components,
    entries: Vec<Listed>,
    refers: bool,
}

impl Responses {
    /// Refers to the schemas of [`Catalog::openapi`] instead of repeating them. The document must contain these.
    pub fn components(mut self) -> Self {
        self.refers = true;
        self
    }

    /// The prefix of these components.
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.components.prefix = prefix.into();
        self
    }

    /// States that errors with other codes may occur, too; see [`Components::open_codes`].
    pub fn open_codes(mut self) -> Self {
        self.components.open_codes = true;
        self
    }

    /// The JSON.
    #[must_use]
    pub fn to_value(&self) -> Value {
        if !self.refers {
            let types = Types::new(Definitions::Inline(TYPES));
            let answering = Answering::of_shape(self.components.shape, &types);
            let any_error = self.components.open_codes.then(|| any_body(&answering, Outcome::Error));
            return inline(&self.answers(&answering), any_error.as_ref()).into();
        }
        let named = Named::new(&self.components);
        let answering = Answering::of_shape(self.components.shape, &named.types);
        let answers = self.answers(&answering);
        named.renamed(responses(&answers, named.bodies(&|answer, _| named.reference(answer))).into())
    }

    fn answers(&self, answering: &Answering<'_>) -> Vec<Answer> {
        self.entries.iter().map(|listed| dialect::written(answering.of(listed.ty.name, listed.entry))).collect()
    }
}

/// Compact JSON, or indented with `{:#}`.
impl fmt::Display for Responses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_value().fmt(f)
    }
}

impl Serialize for Responses {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_value().serialize(serializer)
    }
}

fn any_body(answering: &Answering<'_>, outcome: Outcome) -> Value {
    dialect::body_schema(&answering.any_body(outcome))
}

/// The name of the schema of an answer's body.
fn body_name(answer: &Answer) -> String {
    [answer.entry().map_or(answer.type_name, Entry::name), "Body"].concat()
}

/// Responses with all schemas inlined. Where a type refers to itself, any value is accepted.
fn inline(answers: &[Answer], any_error: Option<&Value>) -> Map<String, Value> {
    let mut responses = responses(answers, Bodies { schema_of: &|_, body| titled(answers, &body.schema), any_error });
    responses.values_mut().for_each(|response| each_type(response, &|_| json!({})));
    responses
}

/// The schema with a title, from which client generators take its name: that of the first answer with this body.
fn titled(answers: &[Answer], schema: &Value) -> Value {
    let has_body = |answer: &&Answer| answer.body.as_ref().is_some_and(|body| body.schema == *schema);
    let mut schema = schema.clone();
    if let (Some(answer), Some(members)) = (answers.iter().find(has_body), schema.as_object_mut()) {
        members.entry("title").or_insert_with(|| body_name(answer).into());
    }
    schema
}

/// All answers of a catalogue, with names for their schemas in a document.
struct Named<'a> {
    components: &'a Components,
    types: Types,
    answers: Vec<Answer>,
    /// The distinct bodies of errors, with their names.
    bodies: Vec<(String, Value)>,
    any_error: Option<Value>,
    success: Value,
    page: Value,
    names: Names,
}

impl<'a> Named<'a> {
    fn new(components: &'a Components) -> Self {
        let types = Types::new(Definitions::Named(TYPES));
        let answering = Answering::of_shape(components.shape, &types);
        let entries = components.catalog.entries();
        let answers: Vec<Answer> = entries.map(|(ty, entry)| dialect::written(answering.of(ty, entry))).collect();
        let any_error = components.open_codes.then(|| any_body(&answering, Outcome::Error));
        let of_successes = answers.iter().filter(|answer| answer.outcome == Outcome::Success);
        let of_successes: Vec<_> = of_successes
            .filter_map(|answer| Some((answer.body.as_ref()?.schema.clone(), &answer.body.as_ref()?.schema)))
            .collect();
        let success =
            if of_successes.is_empty() { any_body(&answering, Outcome::Success) } else { union(of_successes, None) };
        let page = any_body(&answering, Outcome::Page);
        let prefixed = |name: &str| [&components.prefix, name].concat();
        let mut names = Names::default();
        for name in ["Success", "Page", "ErrorBody"] {
            names.take(&prefixed(name));
        }
        let mut bodies: Vec<(String, Value)> = Vec::new();
        for answer in answers.iter().filter(|answer| answer.outcome == Outcome::Error) {
            let Some(body) = &answer.body else { continue };
            if !bodies.iter().any(|(_, known)| *known == body.schema) {
                bodies.push((names.take(&prefixed(&body_name(answer))), body.schema.clone()));
            }
        }
        Named { components, types, answers, bodies, any_error, success, page, names }
    }

    fn bodies<'s>(&'s self, schema_of: responses::SchemaOf<'s>) -> Bodies<'s> {
        Bodies { schema_of, any_error: self.any_error.as_ref() }
    }

    /// A reference to the schema of the answer's body. The schema of a success is inlined.
    fn reference(&self, answer: &Answer) -> Value {
        let Some(body) = &answer.body else { return json!({}) };
        match self.bodies.iter().find(|(_, known)| *known == body.schema) {
            Some((name, _)) if answer.outcome == Outcome::Error => to(name),
            _ => body.schema.clone(),
        }
    }

    fn schemas(&self) -> Value {
        let prefix = &self.components.prefix;
        let errors = self.bodies.iter().map(|(name, schema)| (to(name), schema)).collect::<Vec<_>>();
        let error = if errors.is_empty() {
            any_body(&Answering::of_shape(self.components.shape, &self.types), Outcome::Error)
        } else {
            union(errors, self.any_error.as_ref())
        };
        let mut schemas: Map<String, Value> = self.bodies.iter().cloned().collect();
        for (name, schema) in [("Success", self.success.clone()), ("Page", self.page.clone()), ("ErrorBody", error)] {
            schemas.insert([prefix, name].concat(), schema);
        }
        let definitions = self.types.definitions();
        let renaming = self.renaming();
        for (name, mut schema) in definitions {
            dialect::rewrite(&mut schema);
            if let Some(name) = renaming.get(&name).and_then(Value::as_str) {
                schemas.insert(name.into(), schema);
            }
        }
        self.renamed(schemas.into())
    }

    /// Maps the names of types to their names in the document.
    fn renaming(&self) -> Map<String, Value> {
        let mut names = self.names.clone();
        let prefix = &self.components.prefix;
        let named = |name: &String| (name.clone(), names.take(&[prefix, &**name].concat()).into());
        self.types.definitions().keys().map(named).collect()
    }

    /// The value, with references to types by their names in the document.
    fn renamed(&self, mut value: Value) -> Value {
        let names = self.renaming();
        each_type(&mut value, &|name| names.get(name).and_then(Value::as_str).map_or_else(|| json!({}), to));
        value
    }
}

fn to(name: &str) -> Value {
    let target = ["#/components/schemas/", name].concat();
    json!({ "$ref": target })
}

/// Replaces each reference to a type.
fn each_type(value: &mut Value, replacement: &dyn Fn(&str) -> Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| each_type(value, replacement)),
        Value::Object(members) => {
            let target = members.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix("#/types/"));
            match target.map(replacement) {
                Some(replacement) => *value = replacement,
                None => members.values_mut().for_each(|value| each_type(value, replacement)),
            }
        }
        _ => {}
    }
}
