//! JSON Schema (draft 2020-12) of the bodies that an envelope writes.
//!
//! A schema accepts every body of its outcome that the envelope can write, and is as narrow as the template lets it be:
//! an object without a splice is closed, a member is required unless it may be left out, a string with slots has a pattern,
//! and what a field of the envelope, a function or the details hold may be any value.
//!
//! With feature `schemars`, a field of the envelope is what the `JsonSchema` of its type says. `self.meta.id` is the property
//! `id` of what the field `meta` is; one that its type calls otherwise, and a field whose type has no `JsonSchema`, may be any
//! value. `of_payload` does the same for payloads.
//!
//! ```
//! use envelope_runtime::{ApiError, Envelope, Outcome, catalog, schema};
//! use serde_json::json;
//!
//! #[derive(Envelope)]
//! #[envelope(success = data, error = { "code": code, "retry"?: retry_after })]
//! struct Api;
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 404, code = "NOT_FOUND", message = "Nothing is here")]
//! struct NotFound;
//!
//! catalog! {
//!     static API = [NotFound];
//! }
//!
//! let schema = schema::of_catalog::<Api>(&API, Outcome::Error);
//! assert_eq!(schema["properties"]["code"], json!({ "type": "string", "enum": ["NOT_FOUND"] }));
//! assert_eq!(schema["required"], json!(["code"]));
//! assert_eq!(schema["additionalProperties"], json!(false));
//! ```

pub(crate) mod leaves;
#[cfg(feature = "schemars")]
pub(crate) mod schemars;
mod walk;

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

use self::leaves::any_of;
#[cfg(feature = "schemars")]
pub use self::schemars::of_payload;
use self::walk::Walk;
use crate::catalog::Catalog;
use crate::entry::Entry;
use crate::envelope::Envelope;
use crate::facts::Outcome;
use crate::template::Template;
use crate::template::known::{Known, cases};

/// The schema of the bodies of this outcome, whatever the error or response.
#[must_use]
pub fn of<E: Envelope>(outcome: Outcome) -> Value {
    of_body::<E>(outcome, None, Typed::fields_of::<E>(DEFINITIONS))
}

/// The schema of the bodies that this outcome has for the types of a catalogue: their codes are listed. Where one of them
/// decides its code at run time, any code is accepted; a success may have none.
///
/// A code of a type that the catalogue does not list is not accepted: a boxed error brings no entries, and a service's layer
/// answers what nobody declared with codes of its own.
#[must_use]
pub fn of_catalog<E: Envelope>(catalog: &Catalog, outcome: Outcome) -> Value {
    let entries: Vec<&Entry> = catalog.entries().map(|(_, entry)| entry).collect();
    of_body::<E>(outcome, Some(&entries), Typed::fields_of::<E>(DEFINITIONS))
}

/// Where a schema of its own keeps those of types that refer to themselves.
const DEFINITIONS: &str = "/$defs";

/// The schema without the member that names the draft.
pub(crate) fn body(template: &'static Template, outcome: Outcome, entries: Option<&[&Entry]>, typed: &Typed) -> Value {
    let cases = cases(template, outcome);
    let schemas = cases.iter().map(|case| {
        let known = match entries {
            Some(entries) => Known::of(template, *case, entries.iter().copied()),
            None => Known::nothing(),
        };
        Walk { case: *case, known: &known, typed }.written(case.node)
    });
    any_of(schemas.collect())
}

/// With the member that names the draft, and the definitions that it refers to.
fn of_body<E: Envelope>(outcome: Outcome, entries: Option<&[&Entry]>, typed: Typed) -> Value {
    let mut schema = body(E::template(), outcome, entries, &typed);
    if let Value::Object(members) = &mut schema {
        members.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
        let definitions = typed.into_definitions();
        if !definitions.is_empty() {
            members.insert("$defs".into(), definitions.into());
        }
    }
    schema
}

/// Nothing without the feature `schemars`.
#[derive(Default)]
pub(crate) struct Typed {
    /// By the field's name.
    pub(super) fields: Vec<(&'static str, Value)>,
    pub(super) payload: Option<Value>,
    /// Of types that refer to themselves; all others stand in their places.
    pub(super) definitions: Map<String, Value>,
}

impl Typed {
    #[cfg(not(feature = "schemars"))]
    pub(crate) fn fields_of<E: Envelope>(_definitions: &str) -> Typed {
        Typed::default()
    }

    pub(crate) fn into_definitions(self) -> Map<String, Value> {
        self.definitions
    }

    /// Of `meta.id`: the property `id` of the field `meta`. `None` where that is not a property of this name.
    pub(super) fn field(&self, path: &str) -> Option<Value> {
        let mut names = path.split('.');
        let first = names.next()?;
        let (_, schema) = self.fields.iter().find(|(name, _)| *name == first)?;
        let inner = names.try_fold(schema, |schema, name| schema.get("properties")?.get(name))?;
        Some(inner.clone())
    }

    pub(super) fn payload(&self) -> Option<&Value> {
        self.payload.as_ref()
    }
}

/// The schema of the values that are not `null`, as far as it says so in a usual way.
pub(super) fn without_null(mut schema: Value) -> Value {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = &**types {
            schema["type"] = only.clone();
        }
    }
    if let Some(Value::Array(alternatives)) = schema.get_mut("anyOf") {
        alternatives.retain(|schema| schema.get("type").is_none_or(|name| name != "null"));
    }
    schema
}
