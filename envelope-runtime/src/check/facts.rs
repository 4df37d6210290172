//! What has changed in one answer.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::check::answer::{Answer, Details};
use crate::check::change::{Change, Severity};
use crate::check::fit::{Fit, fit};
use crate::check::wording::same_text;

/// Adds the differences of two answers that mean the same, all but those of their codes.
pub(super) fn compare(old: &Answer, new: &Answer, changes: &mut Vec<Change>) {
    let mut add = |severity, text: String| changes.push(Change::new(severity, old.code.as_ref(), &old.name, text));
    if old.status != new.status {
        let (old, new) = (status(old.status), status(new.status));
        add(Severity::Breaking, format!("the status was {old} and is {new}"));
    }
    for (what, old, new) in [("message", &old.message, &new.message), ("title", &old.title, &new.title)] {
        if !same_text(old.as_deref(), new.as_deref()) {
            add(Severity::Notable, format!("the {what} was {} and is {}", text(old.as_deref()), text(new.as_deref())));
        }
    }
    match (&old.deprecated, &new.deprecated) {
        (None, Some(note)) => add(Severity::Notable, format!("it is deprecated: {note}")),
        (Some(_), None) => add(Severity::Additive, "it is no longer deprecated".to_string()),
        _ => {}
    }
    if old.run_time_code != new.run_time_code {
        let (severity, text) = match new.run_time_code {
            true => (Severity::Breaking, "the code is decided at run time now"),
            false => (Severity::Additive, "the code is no longer decided at run time"),
        };
        add(severity, text.to_string());
    }
    match (old.empty, new.empty) {
        (false, true) => add(Severity::Breaking, "the body is gone".to_string()),
        (true, false) => add(Severity::Additive, "there is a body now".to_string()),
        _ => {}
    }
    match (old.field_errors, new.field_errors) {
        (true, false) => add(Severity::Breaking, "the field errors are gone".to_string()),
        (false, true) => add(Severity::Additive, "there can be field errors now".to_string()),
        _ => {}
    }
    details(&old.details, &new.details, &mut add);
    members("ext member", Severity::Notable, &old.ext, &new.ext, &mut add);
    let names = |answer: &Answer| answer.headers.iter().map(|name| (name.clone(), String::new())).collect();
    members("header", Severity::Notable, &names(old), &names(new), &mut add);
}

fn details(old: &Details, new: &Details, add: &mut impl FnMut(Severity, String)) {
    let none = BTreeMap::new();
    match (old, new) {
        (Details::None, Details::None) => {}
        (Details::Whole(old), Details::Whole(new)) => {
            if let Some((severity, note)) = other_type(old, new, Severity::Breaking) {
                add(severity, format!("the details were of the type `{old}` and are of `{new}`{note}"));
            }
        }
        (Details::None, Details::Whole(_)) => add(Severity::Additive, "there are details now".to_string()),
        (Details::Whole(_), Details::None) => add(Severity::Breaking, "the details are gone".to_string()),
        (Details::Whole(ty), Details::Members(_)) => {
            add(Severity::Breaking, format!("the details were of the type `{ty}` and are named members"));
        }
        (Details::Members(_), Details::Whole(ty)) => {
            add(Severity::Breaking, format!("the details were named members and are of the type `{ty}`"));
        }
        (Details::Members(old), Details::None) => members("details member", Severity::Breaking, old, &none, add),
        (Details::None, Details::Members(new)) => members("details member", Severity::Breaking, &none, new, add),
        (Details::Members(old), Details::Members(new)) => members("details member", Severity::Breaking, old, new, add),
    }
}

/// What is gone breaks clients, another type is no worse than is stated.
fn members(
    what: &str,
    worst: Severity,
    old: &BTreeMap<String, String>,
    new: &BTreeMap<String, String>,
    add: &mut impl FnMut(Severity, String),
) {
    for (name, old_type) in old {
        match new.get(name) {
            None => add(Severity::Breaking, format!("the {what} {name:?} is gone")),
            Some(new_type) => {
                if let Some((severity, note)) = other_type(old_type, new_type, worst) {
                    add(
                        severity,
                        format!("the {what} {name:?} was of the type `{old_type}` and is of `{new_type}`{note}"),
                    );
                }
            }
        }
    }
    for name in new.keys().filter(|name| !old.contains_key(*name)) {
        add(Severity::Additive, format!("the {what} {name:?} is new"));
    }
}

/// How severe it is that a type is another, if it is, and what there is to say about it.
fn other_type(old: &str, new: &str, worst: Severity) -> Option<(Severity, &'static str)> {
    match fit(old, new) {
        Fit::Same => None,
        Fit::Wider => Some((Severity::Notable, ", which has more values")),
        Fit::Other => Some((worst, "")),
    }
}

pub(super) fn status(status: Option<u16>) -> String {
    status.map_or_else(|| "decided at run time".to_string(), |status| status.to_string())
}

fn text(text: Option<&str>) -> String {
    text.map_or_else(|| "absent".to_string(), |text| format!("{text:?}"))
}
