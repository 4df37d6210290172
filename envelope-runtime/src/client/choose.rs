//! Chooses the template that a response matches, by its status and then by its body, and reads its headers.

use alloc::vec::Vec;

use serde_json::Value;

use crate::client::date::delay;
use crate::client::found::{Found, Mismatch};
use crate::client::walk::{Walk, parse};
use crate::facts::Outcome;
use crate::template::cases::{Case, cases, error_cases};
use crate::template::node::{Node, Read, Slot};
use crate::template::{Condition, Template};

/// The walk through the first template that matches. A template that knows all members of the body is preferred to one
/// that has to skip some.
pub(super) fn choose(template: &'static Template, status: u16, body: &Value) -> Result<Walk, Mismatch> {
    let candidates = candidates(template, status);
    let mut nearest: Option<Mismatch> = None;
    for is_lenient in [false, true] {
        for Candidate { case, must_show_page } in &candidates {
            let mut walk = Walk { case: *case, status, is_lenient, found: Found::default() };
            match read_body(&mut walk, body) {
                Ok(()) if *must_show_page && !walk.found.has_page_slot() => {}
                Ok(()) => return Ok(walk),
                // Only mismatches of the second round count, as it skips unknown members.
                Err(mismatch) if is_lenient => nearest = Some(nearer(nearest, mismatch)),
                Err(_) => {}
            }
        }
    }
    Err(nearest.unwrap_or_else(|| Mismatch::new("the envelope has no template for this status")))
}

/// A success without a body.
pub(super) fn without_body(template: &'static Template, status: u16) -> Walk {
    let case = Case { node: template.success(), outcome: Outcome::Success, condition: None };
    Walk { case, status, is_lenient: false, found: Found::default() }
}

fn read_body(walk: &mut Walk, body: &Value) -> Result<(), Mismatch> {
    walk.value(walk.case.node, body)?;
    if walk.case.condition == Some(Condition::FieldErrors) && walk.found.has_no_errors() {
        return Err(Mismatch::new("expected field errors"));
    }
    Ok(())
}

/// The deeper of two mismatches: everything around it matches.
fn nearer(known: Option<Mismatch>, other: Mismatch) -> Mismatch {
    let depth = |mismatch: &Mismatch| mismatch.pointer.matches('/').count();
    match known {
        Some(known) if depth(&known) >= depth(&other) => known,
        _ => other,
    }
}

/// A template to try.
#[derive(Clone, Copy)]
struct Candidate {
    case: Case,
    /// True if the template is chosen only if the body has a value of one of its `page.*` slots.
    must_show_page: bool,
}

fn candidates(template: &'static Template, status: u16) -> Vec<Candidate> {
    let candidate = |must_show_page| move |case| Candidate { case, must_show_page };
    let errors = error_cases(template, Some(status)).into_iter().map(candidate(false));
    if status >= 400 {
        return errors.collect();
    }
    let page = if template.page().is_some() { cases(template, Outcome::Page) } else { Vec::new() };
    let success = cases(template, Outcome::Success).into_iter().map(candidate(false));
    // A success that is open, or has its payload where the page has a number, also matches the bodies of pages.
    let is_open = is_open(template.success());
    let first = page.iter().copied().map(candidate(!is_open));
    let last = page.iter().filter(|_| !is_open).copied().map(candidate(false));
    first.chain(success).chain(last).chain(errors).collect()
}

/// True if the body may have members of any name.
fn is_open(node: &Node) -> bool {
    match node {
        Node::Read(_) => true,
        Node::Or(first, other) => is_open(first) || is_open(other),
        Node::Object(members) => members.iter().any(|member| member.key().is_none()),
        _ => false,
    }
}

/// Reads the headers that match. Others are ignored, as proxies add, drop and change headers.
pub(super) fn read_headers(walk: &mut Walk, template: &Template, headers: &[(&str, &str)]) {
    for header in template.headers() {
        for value in values(headers, header.name()) {
            bind(walk, header.value(), value);
        }
    }
    let date = values(headers, "date").next();
    if let Some(seconds) = values(headers, "retry-after").find_map(|value| delay(value, date)) {
        walk.found.bind(Read::Answer(Slot::RetryAfter), seconds.into(), false);
    }
}

fn values<'a>(headers: &'a [(&str, &'a str)], name: &str) -> impl Iterator<Item = &'a str> {
    headers.iter().filter(move |(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
}

fn bind(walk: &mut Walk, node: &Node, value: &str) {
    match node {
        Node::Read(read) | Node::AsStr(read) => {
            if let Some(value) = parse(*read, walk.case, value) {
                walk.found.bind(*read, value, false);
            }
        }
        Node::Or(first, _) => bind(walk, first, value),
        _ => {
            // A header that does not match is ignored.
            let _ = walk.attempt(|walk| walk.value(node, &Value::from(value)));
        }
    }
}
