//! JSON Schema (draft 2020-12) of the bodies that an envelope renders.
//!
//! A schema accepts every body of its outcome that the envelope can render, and is as narrow as the template and the
//! entries allow: an object without a splice is closed, a member is required unless it may be left out, a string with
//! slots has a pattern, and the code, the status and the message of an entry are constants. Results of functions may be
//! any value.
//!
//! Fields of the envelope, details, `ext` fields, headers and payloads have the schemas of their types. With feature
//! `schemars`, these come from the type's `JsonSchema`; for `self.meta.id`, it is the property `id` in the schema of
//! `meta`. Without a `JsonSchema` or without that feature, types of the standard library are recognised by their names:
//! `u64`, `String`, `bool`, `Option<..>`, `Vec<..>`, maps. The schema of any other type, and of a type parameter,
//! accepts any value.
//!
//! ```
//! use envelope_runtime::{ApiError, Envelope, Outcome, catalog, schema};
//! use serde_json::json;
//!
//! #[derive(Envelope)]
//! #[envelope(success = data, error = { "code": code, "details"?: details, "retry"?: retry_after })]
//! struct Api;
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 404, code = "NO_USER", message = "Nobody is here")]
//! struct NoUser {
//!     #[api(detail)]
//!     id: u64,
//! }
//!
//! catalog! {
//!     static API = [NoUser];
//! }
//!
//! let schema = schema::of_catalog::<Api>(&API, Outcome::Error);
//! assert_eq!(schema["properties"]["code"], json!({ "type": "string", "const": "NO_USER" }));
//! assert_eq!(schema["properties"]["details"]["required"], json!(["id"]));
//! // No error of the catalogue has a delay.
//! assert_eq!(schema["properties"].get("retry"), None);
//! assert_eq!(schema["additionalProperties"], json!(false));
//! ```

use serde_json::Value;

use crate::catalog::Catalog;
use crate::entry::Entry;
use crate::entry::stated::EntryKind;
use crate::envelope::Envelope;
use crate::facts::Outcome;
use crate::outputs::answers::Answering;
use crate::outputs::answers::alternatives::any_of;
use crate::outputs::answers::types::{Definitions, Types};

/// The place of the definitions in a schema document.
const DEFINITIONS: &str = "/$defs";

/// The schema of all bodies of this outcome, whatever the type.
#[must_use]
pub fn of<E: Envelope>(outcome: Outcome) -> Value {
    document(|types| Answering::new::<E>(types).any_body(outcome))
}

/// The schema of the bodies of this outcome for the types of a catalogue: a union of those of its entries, each with
/// its own code, status, details and field errors. If the catalogue has no entry of the outcome, it is that of [`of`];
/// this is always so for pages.
///
/// Bodies of types that the catalogue does not list are not accepted, such as those of boxed errors, which have no
/// entries, and those with which a service's layer replaces the framework's own errors.
#[must_use]
pub fn of_catalog<E: Envelope>(catalog: &Catalog, outcome: Outcome) -> Value {
    document(|types| {
        let answering = Answering::new::<E>(types);
        let is_of_outcome = |entry: &Entry| match outcome {
            Outcome::Error => entry.kind() == EntryKind::Error,
            Outcome::Success => entry.kind() == EntryKind::Success,
            Outcome::Page => false,
        };
        let entries = catalog.entries().filter(|(_, entry)| is_of_outcome(entry));
        let bodies = entries.filter_map(|(ty, entry)| Some(answering.of(ty, entry).body?.schema));
        let mut bodies = bodies.peekable();
        if bodies.peek().is_none() { answering.any_body(outcome) } else { any_of(bodies) }
    })
}

/// The schema of the bodies of one entry. It accepts nothing if the entry's responses have no body.
///
/// ```
/// use envelope_runtime::presets::ProblemDetails;
/// use envelope_runtime::{ApiError, Catalogued, schema};
/// use serde_json::json;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 409, code = "TAKEN", message = "The name is taken", title = "Taken")]
/// struct Taken;
///
/// let schema = schema::of_answer::<ProblemDetails>(&Taken::ENTRIES.entries[0]);
/// assert_eq!(schema["properties"]["status"], json!({ "type": "integer", "const": 409 }));
/// ```
#[must_use]
pub fn of_answer<E: Envelope>(entry: &Entry) -> Value {
    document(|types| Answering::new::<E>(types).of("", entry).body.map_or(Value::Bool(false), |body| body.schema))
}

/// The schema of the bodies of this outcome whose payload is a `T`: the data of a success, each item of a page.
///
/// ```
/// use envelope_runtime::{Envelope, Outcome, schema};
/// use schemars::JsonSchema;
/// use serde_json::json;
///
/// #[derive(Envelope)]
/// #[envelope(success = { "data": data, "id": self.id }, page = { "data": items }, error = message)]
/// struct Api { id: String }
///
/// #[derive(JsonSchema)]
/// struct User { name: String }
///
/// let schema = schema::of_payload::<Api, User>(Outcome::Success);
/// assert_eq!(schema["properties"]["data"]["properties"]["name"], json!({ "type": "string" }));
/// // Fields of the envelope have the schemas of their types.
/// assert_eq!(schema["properties"]["id"], json!({ "type": "string" }));
/// let schema = schema::of_payload::<Api, User>(Outcome::Page);
/// assert_eq!(schema["properties"]["data"]["items"]["required"], json!(["name"]));
/// ```
///
/// The schemas of types are inlined, so that the schema can be copied into another document; only a type that refers to
/// itself is in `$defs`.
#[cfg(feature = "schemars")]
#[must_use]
pub fn of_payload<E: Envelope, T: schemars::JsonSchema>(outcome: Outcome) -> Value {
    let payload = crate::entry::type_schema::TypeSchema { make: crate::entry::type_schema::FieldType::<T>::schema };
    document(|types| {
        let payload = Some(types.schema("", Some(payload)));
        Answering::new::<E>(types).with_payload(payload).any_body(outcome)
    })
}

/// A schema as a document: it names the draft and contains its definitions.
fn document(schema: impl FnOnce(&Types) -> Value) -> Value {
    let types = Types::new(Definitions::Inline(DEFINITIONS));
    let mut schema = schema(&types);
    let mut definitions = Value::Object(types.definitions());
    forget_number_formats(&mut schema);
    forget_number_formats(&mut definitions);
    if let (Value::Object(members), Value::Object(definitions)) = (&mut schema, definitions) {
        members.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
        if !definitions.is_empty() {
            members.insert("$defs".into(), definitions.into());
        }
    }
    schema
}

/// Removes `uint32` and similar formats: they belong to OpenAPI, and strict validators refuse a schema with an unknown
/// format.
fn forget_number_formats(schema: &mut Value) {
    match schema {
        Value::Array(schemas) => schemas.iter_mut().for_each(forget_number_formats),
        Value::Object(members) => {
            let is_of_number =
                |format: &str| ["int", "uint", "float", "double"].iter().any(|name| format.starts_with(name));
            if members.get("format").and_then(Value::as_str).is_some_and(is_of_number) {
                members.remove("format");
            }
            members.values_mut().for_each(forget_number_formats);
        }
        _ => {}
    }
}
