//! JSON Schema (draft 2020-12) of the bodies that an envelope writes.
//!
//! A schema accepts every body of its outcome that the envelope can write, and is as narrow as the template allows: an
//! object without a splice is closed, a member is required unless it may be left out, and a string with slots has a
//! pattern. Fields of the envelope, results of functions and details may be any value.
//!
//! With feature `schemars`, a field of the envelope has the schema of its type's `JsonSchema`; for `self.meta.id`, it is
//! that of the property `id` in the schema of `meta`. If there is no such property, or if the type has no `JsonSchema`,
//! any value is accepted. `of_payload` does the same for payloads.
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
use crate::facts::Outcome;

/// The schema of all bodies of this outcome.
#[must_use]
pub fn of<E: Envelope>(outcome: Outcome) -> Value {
    of_body::<E>(outcome, None, Typed::fields_of::<E>(DEFINITIONS))
}

/// The schema of the bodies of this outcome for the types of a catalogue, with their codes listed. If one of the types
/// decides its code at run time, any code is accepted; a success may have none.
///
/// The code of a type that the catalogue does not list is not accepted: not that of a boxed error, which brings no
/// entries, nor those with which a service's layer answers the framework's own errors.
#[must_use]
pub fn of_catalog<E: Envelope>(catalog: &Catalog, outcome: Outcome) -> Value {
    let entries: Vec<&Entry> = catalog.entries().map(|(_, entry)| entry).collect();
    of_body::<E>(outcome, Some(&entries), Typed::fields_of::<E>(DEFINITIONS))
}
