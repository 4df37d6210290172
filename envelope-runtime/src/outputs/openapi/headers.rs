//! The headers of an envelope's answers.

use alloc::string::String;

use serde_json::{Map, Value, json};

use crate::template::node::{Node, Read};
use crate::template::outcomes::Template;
use crate::template::slot::Slot;

/// Each header by its name; `None` without any.
pub(super) fn components(template: &Template) -> Option<Value> {
    let headers = template
        .headers()
        .iter()
        .map(|header| (header.name().into(), json!({ "schema": { "type": schema_type(header.value()) } })));
    let headers: Map<String, Value> = headers.collect();
    (!headers.is_empty()).then(|| headers.into())
}

/// References to them, for the answers of one status.
pub(super) fn references(template: &Template) -> Map<String, Value> {
    let headers = template.headers().iter().map(|header| {
        let reference = ["#/components/headers/", header.name()].concat();
        (header.name().into(), json!({ "$ref": reference }))
    });
    headers.collect()
}

/// A header's value is a scalar.
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
