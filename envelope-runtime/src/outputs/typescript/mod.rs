//! TypeScript types of an API, written by [`Catalog::typescript`].

mod errors;
mod syntax;
mod walk;

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use self::errors::{error_bodies, status_map};
use self::walk::Walk;
use crate::catalog::Catalog;
use crate::entry::Entry;
use crate::entry::stated::EntryKind;
use crate::envelope::Envelope;
use crate::facts::Outcome;
use crate::template::Template;
use crate::template::known::{Known, cases};

impl Catalog {
    /// A TypeScript module, for `tsc --strict`, with the types of the bodies that the envelope writes for the answers of
    /// this catalogue.
    ///
    /// | export | what it is |
    /// |---|---|
    /// | `Code` | the union of the errors' codes; `never` without any |
    /// | `STATUS` | a constant map from each of them to its HTTP status: a list where a shared code has several, `null` where it is decided at run time |
    /// | `Success<T>`, `Page<T>` | the bodies with a payload or with items of type `T` |
    /// | `Error` | the union of the errors' bodies, which the code or the status tells apart where the template has it |
    ///
    /// Doc comments are the entries' descriptions. Fields of the envelope and results of functions are `unknown`.
    ///
    /// ```
    /// use envelope_runtime::{ApiError, Envelope, catalog};
    ///
    /// #[derive(Envelope)]
    /// #[envelope(success = { "data": data }, error = { "error": { "code": code, "message": message } })]
    /// struct Api;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 404)]
    /// enum Fault {
    ///     /// No user has this id.
    ///     #[api(code = "NO_USER", message = "There is no user {id}")]
    ///     NoUser { id: u64 },
    /// }
    ///
    /// catalog! {
    ///     static API = [Fault];
    /// }
    ///
    /// let types = API.typescript::<Api>();
    /// assert!(types.contains("export type Success<T> = {\n  data: T;\n};"));
    /// assert!(types.contains("  /** No user has this id. */\n  | ErrorBody<\"NO_USER\">"));
    /// ```
    #[must_use]
    pub fn typescript<E: Envelope>(&self) -> String {
        let entries: Vec<&'static Entry> = self.entries().map(|(_, entry)| entry).collect();
        module(E::template(), &entries)
    }
}

fn module(template: &'static Template, entries: &[&'static Entry]) -> String {
    let errors: Vec<&Entry> = entries.iter().copied().filter(|entry| entry.kind() == EntryKind::Error).collect();
    let mut out = status_map(&errors);
    for (name, outcome) in [("Success", Outcome::Success), ("Page", Outcome::Page)] {
        out.push_str(&body(name, outcome, template, entries));
    }
    out.push_str(&error_bodies(template, &errors));
    out
}

fn body(name: &str, outcome: Outcome, template: &'static Template, entries: &[&'static Entry]) -> String {
    let mut out = String::new();
    for case in cases(template, outcome) {
        let known = Known::of(template, case, entries.iter().copied());
        let ty = Walk::new(case, &known).written(case.node, 0).to_string();
        out.push_str(
            &["\n/** The body of a ", &name.to_lowercase(), ". */\nexport type ", name, "<T> = ", &ty, ";\n"].concat(),
        );
    }
    out
}
