//! OpenAPI 3.1, written by [`Catalog::openapi`] and [`Catalog::responses`].

mod example;
mod responses;
#[cfg(feature = "utoipa")]
pub mod utoipa;

use alloc::vec::Vec;

use serde_json::{Value, json};

use self::responses::{Listed, header_components, listed, responses};
use crate::catalog::Catalog;
use crate::entry::types::TypeEntries;
use crate::envelope::Envelope;
use crate::facts::Outcome;
use crate::outputs::schema::typed::Typed;
use crate::outputs::schema::walk::body;

impl Catalog {
    /// The value of `components` in an OpenAPI 3.1 document.
    ///
    /// - `schemas`: `Success`, `Page` and `Error`, the bodies that the envelope writes;
    /// - `responses`: one for each status of the catalogue's entries, named by it, with an example for each code, which
    ///   has the code as its name; `default` has those whose status is decided at run time;
    /// - `headers`: those of the envelope, by name.
    ///
    /// In the examples, a value that is known only at run time is written as `{name}`. Payloads may be any value, and are
    /// `{}` in the examples: merge your own schemas in.
    ///
    /// ```
    /// use envelope_runtime::{ApiError, Envelope, catalog};
    /// use serde_json::json;
    ///
    /// #[derive(Envelope)]
    /// #[envelope(success = data, error = { "code": code, "message": message, "id": self.id })]
    /// struct Api { id: String }
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 404, code = "NO_USER", message = "There is no user {name}")]
    /// struct NoUser { name: String }
    ///
    /// catalog! {
    ///     static API = [NoUser];
    /// }
    ///
    /// let components = API.openapi::<Api>();
    /// let not_found = &components["responses"]["404"];
    /// assert_eq!(not_found["description"], "Not Found");
    /// let content = &not_found["content"]["application/json"];
    /// assert_eq!(content["schema"]["$ref"], "#/components/schemas/Error");
    /// assert_eq!(
    ///     content["examples"]["NO_USER"]["value"],
    ///     json!({ "code": "NO_USER", "message": "There is no user {name}", "id": "{id}" })
    /// );
    /// ```
    #[must_use]
    pub fn openapi<E: Envelope>(&self) -> Value {
        let template = E::template();
        let listed: Vec<Listed> = self.entries().map(|(type_name, entry)| Listed { type_name, entry }).collect();
        let entries: Vec<_> = listed.iter().map(|listed| listed.entry).collect();
        // There, their names cannot collide with those of other schemas.
        let typed = Typed::fields_of::<E>("/components/schemas/Error/$defs");
        let schema = |outcome| body(template, outcome, Some(&entries), &typed);
        let mut components = json!({
            "schemas": {
                "Success": schema(Outcome::Success),
                "Page": schema(Outcome::Page),
                "Error": schema(Outcome::Error),
            },
            "responses": responses(template, &listed),
        });
        let definitions = typed.into_definitions();
        if !definitions.is_empty() {
            components["schemas"]["Error"]["$defs"] = definitions.into();
        }
        if let Some(headers) = header_components(template) {
            components["headers"] = headers;
        }
        components
    }

    /// The `responses` object of an operation in OpenAPI 3.1 that answers with these types, including the types in their
    /// transparent variants. It refers to the schemas and headers of [`openapi`](Self::openapi).
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
    /// let responses = API.responses::<Api>(&[Fault::ENTRIES]);
    /// let examples = responses["404"]["content"]["application/json"]["examples"].as_object().unwrap();
    /// assert!(examples.contains_key("NO_USER") && examples.contains_key("NO_TEAM"));
    /// ```
    #[must_use]
    pub fn responses<E: Envelope>(&self, types: &[&'static TypeEntries]) -> Value {
        responses(E::template(), &listed(types))
    }
}
