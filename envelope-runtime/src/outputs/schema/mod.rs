//! JSON Schema (draft 2020-12) of the bodies that an envelope writes.
//!
//! A schema accepts every body of its outcome that the envelope can write, and is as narrow as the template lets it be:
//! an object without a splice is closed, a member is required unless it may be left out, a string with slots has a pattern,
//! and what a field of the envelope, a function or the details hold may be any value.
//!
//! With feature `schemars`, a field of the envelope is what the `JsonSchema` of its type says. `self.meta.id` is the
//! property `id` of what the field `meta` is; one that its type calls otherwise, and a field whose type has no
//! `JsonSchema`, may be any value. `of_payload` does the same for payloads.
//!
//! ```
//! use envelope_runtime::{ApiError, Envelope, catalog, schema, schema::Outcome};
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
pub(crate) mod typed;
pub(crate) mod walk;

use alloc::vec::Vec;

use serde_json::Value;

#[cfg(feature = "schemars")]
pub use self::schemars::of_payload;
use self::typed::Typed;
use self::walk::{DEFINITIONS, of_body};
use crate::catalog::Catalog;
use crate::entry::Entry;
use crate::envelope::Envelope;
pub use crate::facts::Outcome;

/// The schema of the bodies of this outcome, whatever the error or response.
#[must_use]
pub fn of<E: Envelope>(outcome: Outcome) -> Value {
    of_body::<E>(outcome, None, Typed::fields_of::<E>(DEFINITIONS))
}

/// The schema of the bodies that this outcome has for the types of a catalogue: their codes are listed. Where one of them
/// decides its code at run time, any code is accepted; a success may have none.
///
/// A code of a type that the catalogue does not list is not accepted: a boxed error brings no entries, and a service's
/// layer answers what nobody declared with codes of its own.
#[must_use]
pub fn of_catalog<E: Envelope>(catalog: &Catalog, outcome: Outcome) -> Value {
    let entries: Vec<&Entry> = catalog.entries().map(|(_, entry)| entry).collect();
    of_body::<E>(outcome, Some(&entries), Typed::fields_of::<E>(DEFINITIONS))
}
