//! Rules about the codes of one error type.

use std::collections::HashMap;

use crate::attr::value::CodeValue;
use crate::diag::{Errors, Extent};
use crate::input::Input;

/// A code that was written, and where.
struct Place<'a> {
    variant: &'a syn::Ident,
    code: &'a CodeValue,
    span: Extent,
    shared: bool,
}

pub(crate) fn check(errors: &Errors, input: &Input<'_>) {
    let places: Vec<Place<'_>> = input.variants.iter().filter_map(place).collect();
    unique(errors, &places);
    one_kind(errors, &places);
    in_prefix_and_range(errors, input, &places);
    not_retired(errors, input, &places);
}

fn place<'a>(variant: &'a crate::input::Variant<'_>) -> Option<Place<'a>> {
    let code = variant.attrs.code.get()?;
    let shared = variant.attrs.shared.get().is_some();
    Some(Place { variant: variant.ident, code: &code.value, span: code.span, shared })
}

/// Accepted: `A = "x", B = "y"`, or both `"x"` and both `shared`. Refused: both `"x"`, or only one of them `shared`.
fn unique(errors: &Errors, places: &[Place<'_>]) {
    for group in groups(places).iter().filter(|group| group.len() > 1) {
        let shared = group.iter().find(|place| place.shared);
        let bare: Vec<&Place<'_>> = group.iter().copied().filter(|place| !place.shared).collect();
        match (shared, bare.as_slice()) {
            // All of them say that they share it.
            (_, []) => {}
            (Some(shared), bare) => not_all_shared(errors, shared, bare),
            (None, [first, others @ ..]) => used_twice(errors, first, others),
        }
    }
}

/// The places of each code, in order of first appearance.
fn groups<'a>(places: &'a [Place<'a>]) -> Vec<Vec<&'a Place<'a>>> {
    let mut groups: Vec<Vec<&Place<'_>>> = Vec::new();
    let mut group_of = HashMap::<&CodeValue, usize>::new();
    for place in places {
        let group = *group_of.entry(place.code).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(group) => group.push(place),
            None => groups.push(vec![place]),
        }
    }
    groups
}

fn used_twice(errors: &Errors, first: &Place<'_>, others: &[&Place<'_>]) {
    let (code, name) = (first.code, first.variant);
    for place in others {
        let other = place.variant;
        let (text, help) = match others.len() {
            1 => (
                format!("code {code} is used twice, by `{name}` and by `{other}`"),
                format!("give one of them another code, or mark both `{name}` and `{other}` with `shared`"),
            ),
            count => (
                format!("code {code} is used {} times, first by `{name}`", count + 1),
                "give each of them another code, or mark all of them with `shared`".to_owned(),
            ),
        };
        errors.push_help(place.span, text, help);
    }
    errors.push(first.span, format!("code {code} is used here first"));
}

fn not_all_shared(errors: &Errors, shared: &Place<'_>, bare: &[&Place<'_>]) {
    let code = shared.code;
    for place in bare {
        let text = format!("code {code} is that of `{}` too, and `{}` is not `shared`", shared.variant, place.variant);
        errors.push_help(place.span, text, "add `shared` here as well, or write another code");
    }
    errors.push(shared.span, format!("code {code} is `shared` here"));
}

/// Accepted: all strings, or all integers. Refused: `code = "x"` beside `code = -1`.
fn one_kind(errors: &Errors, places: &[Place<'_>]) {
    let Some(first) = places.first() else { return };
    let is_text = |code: &CodeValue| matches!(code, CodeValue::Str(_));
    for place in places.iter().filter(|place| is_text(place.code) != is_text(first.code)) {
        let (this, that) = if is_text(place.code) { ("a string", "an integer") } else { ("an integer", "a string") };
        let text = format!("code {} is {this}, and that of `{}` is {that}", place.code, first.variant);
        errors.push_help(place.span, text, "the codes of one type are all strings or all integers");
    }
}

/// Accepted: `codes(prefix = "AUTH_")` with `"AUTH_X"`, `codes(range = ..=-2)` with `-2`. Refused: anything outside.
fn in_prefix_and_range(errors: &Errors, input: &Input<'_>, places: &[Place<'_>]) {
    for place in places {
        if let Some(prefix) = input.attrs.prefix.value() {
            in_prefix(errors, prefix, place);
        }
        if let Some((low, high)) = input.attrs.range.value() {
            in_range(errors, *low, *high, place);
        }
    }
}

fn in_prefix(errors: &Errors, prefix: &str, place: &Place<'_>) {
    let help = match place.code {
        CodeValue::Str(code) if code.starts_with(prefix) => return,
        CodeValue::Str(code) => {
            let has_other_case = code.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
            let own = if has_other_case { &code[prefix.len()..] } else { code };
            format!("write {:?}, or change the type's `codes(prefix = {prefix:?})`", format!("{prefix}{own}"))
        }
        CodeValue::Int(_) => format!("write a string, or remove the type's `codes(prefix = {prefix:?})`"),
    };
    errors.push_help(place.span, format!("code {} does not start with {prefix:?}", place.code), help);
}

fn in_range(errors: &Errors, low: i64, high: i64, place: &Place<'_>) {
    if matches!(place.code, CodeValue::Int(code) if (low..=high).contains(code)) {
        return;
    }
    let range = range(low, high);
    let help = format!("the type has `codes(range = {range})`: write a code within it, or change it");
    errors.push_help(place.span, format!("code {} is not in {range}", place.code), help);
}

fn range(low: i64, high: i64) -> String {
    let bound = |number: i64, open: i64| if number == open { String::new() } else { number.to_string() };
    match bound(high, i64::MAX) {
        high if high.is_empty() => format!("{}..", bound(low, i64::MIN)),
        high => format!("{}..={high}", bound(low, i64::MIN)),
    }
}

/// Accepted: codes that `retired(..)` does not list. Refused: one that it does, and one that it lists twice.
fn not_retired(errors: &Errors, input: &Input<'_>, places: &[Place<'_>]) {
    let retired = &input.attrs.retired;
    for place in places {
        if let Some(old) = retired.iter().find(|old| old.value == *place.code) {
            let help = "clients may still take it for what it meant before: write a new code";
            errors.push_help(place.span, format!("code {} is retired and cannot come back", place.code), help);
            errors.push(old.span, format!("code {} is retired here", place.code));
        }
    }
    for (index, old) in retired.iter().enumerate() {
        if let Some(first) = retired.iter().take(index).find(|earlier| earlier.value == old.value) {
            errors.push_help(old.span, format!("code {} is retired twice", old.value), "remove one of them");
            errors.push(first.span, format!("code {} is retired here first", old.value));
        }
    }
}
