//! Responses by status, with an example for each code, and the headers of an envelope.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::entry::Entry;
use crate::entry::stated::EntryKind;
use crate::entry::types::{TypeEntries, reached, same_type};
use crate::http::reason_phrase;
use crate::outputs::openapi::example::example;
use crate::template::Template;
use crate::template::node::{Node, Read, Slot};

/// An entry and the name of its type.
#[derive(Clone, Copy)]
pub(super) struct Listed {
    pub(super) type_name: &'static str,
    pub(super) entry: &'static Entry,
}

/// The entries of these types and of the types in their transparent variants, each type once.
pub(super) fn listed(types: &[&'static TypeEntries]) -> Vec<Listed> {
    let mut all: Vec<&'static TypeEntries> = Vec::new();
    for ty in types.iter().flat_map(|ty| reached(ty)) {
        if !all.iter().any(|known| same_type(known, ty)) {
            all.push(ty);
        }
    }
    let entries = |ty: &'static TypeEntries| ty.entries.iter().map(|entry| Listed { type_name: ty.name, entry });
    all.into_iter().flat_map(entries).collect()
}

/// One response for each status, in the order of the statuses.
pub(super) fn responses(template: &'static Template, listed: &[Listed]) -> Value {
    let mut statuses: Vec<Option<u16>> = listed.iter().map(|listed| listed.entry.status()).collect();
    // A status that is decided at run time comes last.
    statuses.sort_by_key(|status| status.unwrap_or(u16::MAX));
    statuses.dedup();
    let responses = statuses.into_iter().map(|status| {
        let of_status: Vec<Listed> = listed.iter().copied().filter(|listed| listed.entry.status() == status).collect();
        let name = status.map_or_else(|| "default".into(), |status| status.to_string());
        (name, response(template, status, &of_status))
    });
    Value::Object(responses.collect())
}

fn response(template: &'static Template, status: Option<u16>, listed: &[Listed]) -> Value {
    let phrase = status.and_then(reason_phrase);
    let description = phrase
        .map_or_else(|| status.map_or_else(|| "Any other status".into(), |status| status.to_string()), Into::into);
    let mut response = json!({ "description": description });
    let mut headers = references(template);
    add_own_headers(&mut headers, listed);
    if !headers.is_empty() {
        response["headers"] = headers.into();
    }
    let with_body: Vec<Listed> = listed.iter().copied().filter(|listed| has_body(listed.entry)).collect();
    if !with_body.is_empty() {
        response["content"] = content(template, &with_body);
    }
    response
}

fn has_body(entry: &Entry) -> bool {
    !entry.is_empty() && !entry.status().is_some_and(crate::http::has_no_content)
}

/// Adds the headers that errors and responses state themselves.
fn add_own_headers(headers: &mut Map<String, Value>, listed: &[Listed]) {
    for Listed { entry, .. } in listed {
        let own = entry.headers().chain(entry.header_templates()).map(|(name, _)| name);
        // A content type is not described as a header (OpenAPI 3.1, section 4.8.17.1).
        for name in own.filter(|name| *name != "content-type" && !headers.contains_key(*name)).collect::<Vec<_>>() {
            headers.insert(name.into(), json!({ "schema": { "type": "string" } }));
        }
        if entry.retry_after().is_some() && !headers.contains_key("retry-after") {
            headers.insert("retry-after".into(), json!({ "schema": { "type": "integer" } }));
        }
    }
}

/// The bodies by content type. A success may share its status with an error that is `in_band`.
fn content(template: &'static Template, listed: &[Listed]) -> Value {
    let mut content = Map::new();
    for (kind, content_type) in
        [(EntryKind::Success, template.content_type()), (EntryKind::Error, template.error_content_type())]
    {
        let of_kind: Vec<Listed> = listed.iter().copied().filter(|listed| listed.entry.kind() == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        let schema = match kind {
            EntryKind::Success => json!({ "$ref": "#/components/schemas/Success" }),
            EntryKind::Error => json!({ "$ref": "#/components/schemas/Error" }),
        };
        let examples = examples(template, &of_kind);
        match content.get_mut(content_type) {
            None => {
                content.insert(content_type.into(), json!({ "schema": schema, "examples": examples }));
            }
            Some(both) => {
                both["schema"] = json!({ "oneOf": [both["schema"], schema] });
                if let (Some(all), Value::Object(more)) = (both["examples"].as_object_mut(), examples) {
                    all.extend(more);
                }
            }
        }
    }
    content.into()
}

fn examples(template: &'static Template, listed: &[Listed]) -> Value {
    let mut examples = Map::new();
    for Listed { type_name, entry } in listed {
        let mut name = entry.code().present().map_or_else(|| entry.name().into(), |code| code.to_string());
        if examples.contains_key(&name) {
            name = [&name, " (", type_name, "::", entry.name(), ")"].concat();
        }
        let mut member = Map::new();
        if let Some(summary) = summary(entry) {
            member.insert("summary".into(), summary.into());
        }
        if let Some(description) = entry.description() {
            member.insert("description".into(), description.into());
        }
        member.insert("value".into(), example(template, entry));
        examples.insert(name, member.into());
    }
    examples.into()
}

fn summary(entry: &Entry) -> Option<String> {
    match entry.deprecated() {
        Some(reason) => Some(["Deprecated: ", reason].concat()),
        None => entry.title().map(Into::into),
    }
}

/// The headers of the envelope by name; `None` if it has none.
pub(super) fn header_components(template: &Template) -> Option<Value> {
    let headers = template
        .headers()
        .iter()
        .map(|header| (header.name().into(), json!({ "schema": { "type": schema_type(header.value()) } })));
    let headers: Map<String, Value> = headers.collect();
    (!headers.is_empty()).then(|| headers.into())
}

/// References to the headers of the envelope.
fn references(template: &Template) -> Map<String, Value> {
    let headers = template.headers().iter().map(|header| {
        let reference = ["#/components/headers/", header.name()].concat();
        (header.name().into(), json!({ "$ref": reference }))
    });
    headers.collect()
}

/// The type of a header's value, which is a scalar.
fn schema_type(node: &Node) -> Value {
    match node {
        Node::Read(Read::Answer(Slot::Status | Slot::RetryAfter)) => "integer".into(),
        Node::Read(
            Read::Envelope(_) | Read::Call(_) | Read::Answer(Slot::Code | Slot::Ext(_) | Slot::Data | Slot::Page(_)),
        ) => {
            json!(["string", "number", "boolean"])
        }
        _ => "string".into(),
    }
}
