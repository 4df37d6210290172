//! The codes of errors, their statuses, and the union of their bodies.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::facts::Outcome;
use crate::outputs::typescript::syntax::{code, comment, quoted, union};
use crate::outputs::typescript::walk::Walk;
use crate::template::known::{Case, Known, cases, cases_of};
use crate::template::{Condition, Template};

/// `Code` and `STATUS`.
pub(super) fn status_map(errors: &[&Entry]) -> String {
    let mut codes: Vec<Code<'static>> = Vec::new();
    for code in errors.iter().filter_map(|entry| entry.code().present()) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let types = union(codes.iter().map(|known| code(*known)).collect());
    let mut out = ["/** The codes of errors. */\nexport type Code = ", &types, ";\n"].concat();
    out.push_str("\n/** The HTTP status of each code. */\nexport const STATUS = {\n");
    for known in codes {
        let entries: Vec<&Entry> = errors.iter().copied().filter(|entry| entry.code() == known).collect();
        if let [entry] = &*entries {
            out.push_str(&docs(entry));
        }
        out.push_str(&["  ", &quoted(&known.to_string()), ": ", &statuses(&entries), ",\n"].concat());
    }
    out.push_str("} as const;\n");
    out
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

fn docs(entry: &Entry) -> String {
    let deprecated = entry.deprecated().map(|reason| ["@deprecated ", reason].concat());
    comment("  ", &[entry.description().map(Into::into), deprecated])
}

/// A type for each template of an error, and their union `Error`.
pub(super) fn error_bodies(template: &'static Template, errors: &[&Entry]) -> String {
    let mut out = String::new();
    let mut bodies = Vec::new();
    for case in cases(template, Outcome::Error) {
        let known = Known::of(template, case, errors.iter().copied());
        let walk = Walk::new(case, &known);
        let ty = walk.written(case.node, 0);
        let body = Body { case, uses_code: walk.uses_code.get(), uses_status: walk.uses_status.get() };
        out.push_str(&["\ntype ", body.name(), &body.parameters(), " = ", &ty, ";\n"].concat());
        bodies.push(body);
    }
    out.push_str("\n/** The body of an error. */\nexport type Error =\n");
    out.push_str(&members(template, errors, &bodies));
    out
}

/// The members of the union, each once. If the catalogue has no errors, they are all bodies.
fn members(template: &'static Template, errors: &[&Entry], bodies: &[Body]) -> String {
    let mut written: Vec<(String, String)> = Vec::new();
    for entry in errors {
        for body in bodies.iter().filter(|body| cases_of(template, entry).contains(&body.case)) {
            let member = body.of(Some(entry));
            match written.iter_mut().find(|(known, _)| *known == member) {
                // Several errors share this member, so that no description fits it.
                Some((_, docs)) => docs.clear(),
                None => written.push((member, docs(entry))),
            }
        }
    }
    if written.is_empty() {
        written.extend(bodies.iter().map(|body| (body.of(None), String::new())));
    }
    let last = written.len().saturating_sub(1);
    let lines = written
        .iter()
        .enumerate()
        .map(|(index, (member, docs))| [&**docs, "  | ", member, if index == last { ";\n" } else { "\n" }].concat());
    lines.collect()
}

/// The type of one error template, with a parameter for each value that tells errors apart.
struct Body {
    case: Case,
    uses_code: bool,
    uses_status: bool,
}

impl Body {
    fn name(&self) -> &'static str {
        match self.case.condition {
            Some(Condition::FieldErrors) => "FieldErrorBody",
            Some(Condition::Client) => "ClientErrorBody",
            Some(Condition::Server) => "ServerErrorBody",
            None => "ErrorBody",
        }
    }

    fn parameters(&self) -> String {
        self.list("C extends string | number | null", "S extends number")
    }

    /// The type of one error or, without an entry, of any.
    fn of(&self, entry: Option<&Entry>) -> String {
        let status = entry.and_then(Entry::status).map_or_else(|| "number".into(), |status| status.to_string());
        [self.name(), &self.list(&code_of(entry), &status)].concat()
    }

    fn list(&self, code: &str, status: &str) -> String {
        match (self.uses_code, self.uses_status) {
            (true, true) => ["<", code, ", ", status, ">"].concat(),
            (true, false) => ["<", code, ">"].concat(),
            (false, true) => ["<", status, ">"].concat(),
            (false, false) => String::new(),
        }
    }
}

fn code_of(entry: Option<&Entry>) -> String {
    let Some(entry) = entry else { return "string | number".into() };
    match entry.code() {
        _ if entry.has_run_time_code() => "string | number".into(),
        known => code(known),
    }
}
