//! Groups answers into OpenAPI responses by status, with their bodies, an example for each code, and their headers.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::catalog::answer::{Answer, Body};
use crate::entry::Entry;
use crate::facts::Outcome;
use crate::http::reason_phrase;
use crate::outputs::answers::alternatives::any_of;
use crate::outputs::openapi::union::union;

/// Returns the schema to print for a body, such as a reference.
pub(super) type SchemaOf<'a> = &'a dyn Fn(&Answer, &Body) -> Value;

/// How bodies are printed.
#[derive(Clone, Copy)]
pub(super) struct Bodies<'a> {
    pub(super) schema_of: SchemaOf<'a>,
    /// The schema of errors with any code, if clients must expect them.
    pub(super) any_error: Option<&'a Value>,
}

/// One response for each status, in the order of the statuses.
pub(super) fn responses(answers: &[Answer], bodies: Bodies<'_>) -> Map<String, Value> {
    let mut statuses: Vec<Option<u16>> = answers.iter().map(|answer| answer.status).collect();
    // A status that is decided at run time comes last.
    statuses.sort_by_key(|status| status.unwrap_or(u16::MAX));
    statuses.dedup();
    let response = |status: Option<u16>| {
        let of_status: Vec<&Answer> = answers.iter().filter(|answer| answer.status == status).collect();
        let name = status.map_or_else(|| "default".into(), |status| status.to_string());
        (name, response(status, &of_status, bodies))
    };
    statuses.into_iter().map(response).collect()
}

fn response(status: Option<u16>, answers: &[&Answer], bodies: Bodies<'_>) -> Value {
    let phrase = status.and_then(reason_phrase);
    let description = phrase
        .map_or_else(|| status.map_or_else(|| "Any other status".into(), |status| status.to_string()), Into::into);
    let mut response = json!({ "description": description });
    let headers = headers(answers);
    if !headers.is_empty() {
        response["headers"] = headers.into();
    }
    let content = content(answers, bodies);
    if !content.is_empty() {
        response["content"] = content.into();
    }
    response
}

/// The headers of the answers. A header that not all of them have is not required.
fn headers(answers: &[&Answer]) -> Map<String, Value> {
    let mut headers = Map::new();
    for name in answers.iter().flat_map(|answer| &answer.headers).map(|header| &header.name) {
        if headers.contains_key(name) {
            continue;
        }
        let of_name = answers.iter().filter_map(|answer| answer.headers.iter().find(|header| header.name == *name));
        let of_name: Vec<_> = of_name.collect();
        let mut described = json!({ "schema": any_of(of_name.iter().map(|header| header.schema.clone())) });
        if of_name.len() == answers.len() && of_name.iter().all(|header| header.is_required) {
            described["required"] = true.into();
        }
        headers.insert(name.clone(), described);
    }
    headers
}

/// The bodies by content type. A success may share its status with an error that is `in_band`.
fn content(answers: &[&Answer], bodies: Bodies<'_>) -> Map<String, Value> {
    let mut content = Map::new();
    for content_type in answers.iter().filter_map(|answer| Some(answer.body.as_ref()?.content_type)) {
        if content.contains_key(content_type) {
            continue;
        }
        let of_type: Vec<(&Answer, &Body)> = answers
            .iter()
            .filter_map(|answer| Some((*answer, answer.body.as_ref()?)))
            .filter(|(_, body)| body.content_type == content_type)
            .collect();
        content.insert(content_type.into(), media(&of_type, bodies));
    }
    content
}

fn media(answers: &[(&Answer, &Body)], bodies: Bodies<'_>) -> Value {
    let is_error = answers.iter().any(|(answer, _)| answer.outcome == Outcome::Error);
    let others = bodies.any_error.filter(|_| is_error);
    let schemas = answers.iter().map(|(answer, body)| ((bodies.schema_of)(answer, body), &body.schema));
    json!({ "schema": union(schemas.collect(), others), "examples": examples(answers) })
}

/// The examples, by code, or by the name of an entry without a code.
fn examples(answers: &[(&Answer, &Body)]) -> Map<String, Value> {
    let mut examples = Map::new();
    for (answer, body) in answers {
        let entry = answer.entry();
        let name = entry.map_or(answer.type_name, Entry::name);
        let code = entry.and_then(|entry| entry.code().present());
        let mut key = code.map_or_else(|| name.into(), |code| code.to_string());
        if examples.contains_key(&key) {
            key = [&key, " (", answer.type_name, "::", name, ")"].concat();
        }
        let mut example = Map::new();
        if let Some(summary) = entry.and_then(summary) {
            example.insert("summary".into(), summary.into());
        }
        if let Some(description) = entry.and_then(Entry::description) {
            example.insert("description".into(), description.into());
        }
        example.insert("value".into(), body.example.to_value());
        examples.insert(key, example.into());
    }
    examples
}

fn summary(entry: &Entry) -> Option<String> {
    match entry.deprecated() {
        Some(reason) => Some(["Deprecated: ", reason].concat()),
        None => entry.title().map(Into::into),
    }
}
