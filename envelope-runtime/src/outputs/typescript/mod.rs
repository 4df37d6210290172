//! The TypeScript module of an API, printed from the schemas of its bodies by [`Catalog::typescript`].

mod aligned;
mod guards;
mod syntax;
mod types;

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Map, Value};

use self::aligned::aligned;
use self::guards::Bodies;
use self::syntax::{code, code_key, comment, identifier, long_union};
use self::types::Types;
use crate::catalog::Catalog;
use crate::catalog::answer::Answer;
use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::EntryKind;
use crate::envelope::Envelope;
use crate::facts::Outcome;
use crate::outputs::answers::inspect::constants;
use crate::outputs::answers::names::Names;
use crate::outputs::answers::subject::code_value;
use crate::outputs::answers::types::{Definitions, Types as RustTypes, parameter};
use crate::outputs::answers::{Answering, Shape};

/// The names that the module declares, and names of TypeScript that a type must not hide.
const RESERVED: &str = "Answer Array Bodies C Code ErrorBody Object Omit One Page Record Rest STATUS Success T at isCode \
    isError any bigint boolean never null number object string symbol undefined unknown void \
    break case catch class const continue debugger default delete do else enum export extends false finally for function if \
    implements import in instanceof interface let new package private protected public return static super switch this throw \
    true try typeof var while with yield await async";

/// The members of a payload that the template's own do not hide, for each type of a union.
const REST: &str = "\ntype Rest<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;\n";

impl Catalog {
    /// A TypeScript module, for `tsc --strict`, with the types of the bodies that the envelope renders for this
    /// catalogue.
    ///
    /// | export | meaning |
    /// |---|---|
    /// | `Code` | the union of the errors' codes; `never` without any |
    /// | `STATUS` | a constant map from each code to its HTTP status: a list if a shared code has several, `null` if it is decided at run time |
    /// | `Success<T>`, `Page<T>` | the bodies with a payload or with items of type `T` |
    /// | `NoUserBody` | the body of the entry `NoUser`: its code, details, extra facts and field errors, and nothing that it cannot have |
    /// | `ErrorBody` | the union of these bodies; a `switch` over the code narrows it, or narrows the object with the code if that is nested |
    /// | `Bodies` | from each code to the body or bodies that have it |
    /// | `Answer<T>` | `Success<T>` or `ErrorBody` |
    /// | `isError(answer)` | a guard: by a member whose value or presence tells errors apart, or else by the codes of the API; then it does not recognise a code newer than the module, so check the HTTP status first |
    /// | `isCode(answer, code)` | a guard for the body of one code, if all bodies have their codes at one place |
    /// | `User` | a named type of details, extra facts or fields of the envelope, from its `JsonSchema` (feature `schemars`) |
    ///
    /// Doc comments are the entries' descriptions.
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
    /// assert!(types.contains("/** No user has this id. */\nexport type NoUserBody = {\n  error: {\n    code: \"NO_USER\";\n"));
    /// ```
    #[must_use]
    pub fn typescript<E: Envelope>(&self) -> String {
        let entries: Vec<(&'static str, &'static Entry)> = self.entries().collect();
        Module::new(Shape::of::<E>(), &entries).print()
    }
}

/// The parts of a module.
struct Module<'a> {
    entries: &'a [(&'static str, &'static Entry)],
    success: Value,
    page: Value,
    any_error: Value,
    /// The distinct bodies of errors.
    bodies: Vec<ErrorBody>,
    /// The named types, by their names in references.
    definitions: Map<String, Value>,
    names: Map<String, Value>,
}

/// The body of one or several errors.
struct ErrorBody {
    name: String,
    schema: Value,
    entries: Vec<Entry>,
}

impl<'a> Module<'a> {
    fn new(shape: Shape, entries: &'a [(&'static str, &'static Entry)]) -> Self {
        let types = RustTypes::new(Definitions::Named("/types"));
        let answering = Answering::of_shape(shape, &types);
        let errors = entries.iter().filter(|(_, entry)| entry.kind() == EntryKind::Error);
        let answers: Vec<Answer> = errors.map(|(ty, entry)| answering.of(ty, entry)).collect();
        let any_error = answering.any_body(Outcome::Error);
        let answering = answering.with_payload(Some(parameter()));
        let (success, page) = (answering.any_body(Outcome::Success), answering.any_body(Outcome::Page));
        let mut names = Names::new(RESERVED.split_whitespace());
        let bodies = bodies(&answers, &mut names);
        let definitions = types.definitions();
        let names = definitions.keys().map(|name| (name.clone(), names.take(&identifier(name)).into())).collect();
        Module { entries, success, page, any_error, bodies, definitions, names }
    }

    fn print(&self) -> String {
        let types = Types { names: &self.names };
        let codes = self.codes();
        let mut out = String::from(
            "// @generated by envelope-runtime from the API's catalogue. Do not edit.\n/* eslint-disable */\n\n",
        );
        out.push_str(&self.status_map(&codes));
        for (name, schema) in [("Success", &self.success), ("Page", &self.page)] {
            let doc = ["\n/** The body of a ", &name.to_lowercase(), ". */\nexport type "].concat();
            out.push_str(&[&doc, name, "<T> = ", &types.print(schema, 0), ";\n"].concat());
        }
        if out.contains(" & Rest<T, ") {
            out.push_str(REST);
        }
        for (name, schema) in &self.definitions {
            let name = self.names.get(name).and_then(Value::as_str).unwrap_or(name);
            let text = |key| schema.get(key).and_then(Value::as_str).map(Into::into);
            out.push_str(&["\n", &comment("", &[text("description")]), "export type ", name, " = "].concat());
            out.push_str(&[&*types.print(schema, 0), ";\n"].concat());
        }
        for body in &self.bodies {
            out.push_str(&["\n", &body.docs(), "export type ", &body.name, " = "].concat());
            out.push_str(&[&*types.print(&body.schema, 0), ";\n"].concat());
        }
        out.push_str(&self.unions(&types, &codes));
        out.push_str(&self.guards(&codes));
        out
    }

    fn errors(&self) -> impl Iterator<Item = &'static Entry> {
        self.entries.iter().map(|(_, entry)| *entry).filter(|entry| entry.kind() == EntryKind::Error)
    }

    fn codes(&self) -> Vec<Code<'static>> {
        let mut codes: Vec<Code<'static>> = Vec::new();
        for code in self.errors().filter_map(|entry| entry.code().present()) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes
    }

    /// `Code` and `STATUS`.
    fn status_map(&self, codes: &[Code<'static>]) -> String {
        let types: Vec<String> = codes.iter().map(|known| code(*known)).collect();
        let mut out = ["/** Every error code of the API. */\nexport type Code =", &long_union(&types), ";\n"].concat();
        out.push_str(
            "\n/** The HTTP status of each code: a list if it has several, `null` if it is decided at run time. */\n",
        );
        out.push_str("export const STATUS = {\n");
        for known in codes {
            let entries: Vec<&Entry> = self.errors().filter(|entry| entry.code() == *known).collect();
            if let [entry] = &*entries {
                out.push_str(&docs("  ", entry));
            }
            out.push_str(&["  ", &code_key(*known), ": ", &statuses(&entries), ",\n"].concat());
        }
        out.push_str("} as const;\n");
        out
    }

    /// `ErrorBody`, `Bodies` and `Answer`. If the catalogue has no errors, `ErrorBody` is that of any error.
    fn unions(&self, types: &Types<'_>, codes: &[Code<'static>]) -> String {
        let names: Vec<&str> = self.bodies.iter().map(|body| &*body.name).collect();
        let union = match names.len() {
            0 => [" ", &types.print(&self.any_error, 0)].concat(),
            _ => names.iter().map(|name| ["\n  | ", name].concat()).collect(),
        };
        let mut out = ["\n/** The body of an error. */\nexport type ErrorBody =", &union, ";\n"].concat();
        out.push_str("\n/** The error body for each code. */\nexport type Bodies = {\n");
        for known in codes {
            let has_code = |body: &&ErrorBody| body.entries.iter().any(|entry| entry.code() == *known);
            let of_code: Vec<&str> = self.bodies.iter().filter(has_code).map(|body| &*body.name).collect();
            let of_code = if of_code.is_empty() { "never".into() } else { of_code.join(" | ") };
            out.push_str(&["  ", &code_key(*known), ": ", &of_code, ";\n"].concat());
        }
        out.push_str(
            "};\n\n/** The body of a success or of an error. */\nexport type Answer<T> = Success<T> | ErrorBody;\n",
        );
        out
    }

    fn guards(&self, codes: &[Code<'static>]) -> String {
        let mut errors: Vec<&Value> = self.bodies.iter().map(|body| &body.schema).collect();
        if errors.is_empty() {
            errors.push(&self.any_error);
        }
        let path = codes.first().and_then(|_| self.code_path());
        let ty = if codes.iter().all(|code| code.as_int().is_some()) { "number" } else { "string" };
        let codes = path.as_deref().map(|path| (path, ty));
        Bodies { success: &self.success, page: &self.page, errors, codes }.guards()
    }

    /// The path at which all bodies have their codes.
    fn code_path(&self) -> Option<String> {
        let bodies = self.bodies.iter().filter_map(|body| {
            let code = code_value(body.entries.first()?.code());
            (!code.is_null()).then(|| (constants(&body.schema), code))
        });
        let bodies: Vec<(Map<String, Value>, Value)> = bodies.collect();
        let (first, code) = bodies.first()?;
        let mut paths = first.iter().filter(|(_, value)| *value == code).map(|(path, _)| path);
        paths.find(|path| bodies.iter().all(|(constants, code)| constants.get(*path) == Some(code))).cloned()
    }
}

fn bodies(answers: &[Answer], names: &mut Names) -> Vec<ErrorBody> {
    let mut bodies: Vec<ErrorBody> = Vec::new();
    for answer in answers {
        let (Some(body), Some(entry)) = (&answer.body, answer.entry()) else { continue };
        let schema = aligned(&body.schema);
        match bodies.iter_mut().find(|known| known.schema == schema) {
            Some(known) => known.entries.push(*entry),
            None => {
                let name = names.take(&identifier(&[entry.name(), "Body"].concat()));
                bodies.push(ErrorBody { name, schema, entries: [*entry].into() });
            }
        }
    }
    bodies
}

impl ErrorBody {
    /// The doc comment: the description of the entry, or the codes if several entries share the body.
    fn docs(&self) -> String {
        let of_entry = match &*self.entries {
            [entry] => docs("", entry),
            _ => String::new(),
        };
        if !of_entry.is_empty() {
            return of_entry;
        }
        let codes = self.entries.iter().filter_map(|entry| entry.code().present());
        let codes: Vec<String> = codes.map(|code| ["`", &code.to_string(), "`"].concat()).collect();
        let of = if codes.is_empty() { "an error".into() } else { codes.join(" and ") };
        comment("", &[Some(["The body of ", &of, "."].concat())])
    }
}

fn docs(indent: &str, entry: &Entry) -> String {
    let deprecated = entry.deprecated().map(|reason| ["@deprecated ", reason].concat());
    comment(indent, &[entry.description().map(Into::into), deprecated])
}

fn statuses(entries: &[&Entry]) -> String {
    let mut statuses: Vec<String> = Vec::new();
    for entry in entries {
        let status = entry.status().map_or_else(|| "null".into(), |status| status.to_string());
        if !statuses.contains(&status) {
            statuses.push(status);
        }
    }
    match &*statuses {
        [status] => status.clone(),
        _ => ["[", &statuses.join(", "), "]"].concat(),
    }
}
