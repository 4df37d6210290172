//! Rules about the codes of one error type.

use std::collections::HashMap;

use proc_macro2::Span;

use crate::attr::value::CodeValue;
use crate::diag::Errors;
use crate::input::Input;

/// A code that was written, and where.
struct Place<'a> {
    variant: &'a syn::Ident,
    code: &'a CodeValue,
    span: Span,
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
    let mut first_of = HashMap::<&CodeValue, &Place<'_>>::new();
    for place in places {
        let Some(first) = first_of.get(place.code) else {
            first_of.insert(place.code, place);
            continue;
        };
        if place.shared && first.shared {
            continue;
        }
        let (code, other) = (place.code, first.variant);
        let help =
            format!("give one of them a code of its own, or mark both `{other}` and `{}` with `shared`", place.variant);
        errors.push_help(place.span, format!("code {code} stands on `{other}` already"), help);
        errors.push(first.span, format!("code {code} stands here first"));
    }
}

/// Accepted: all strings, or all integers. Refused: `code = "x"` beside `code = -1`.
fn one_kind(errors: &Errors, places: &[Place<'_>]) {
    let Some(first) = places.first() else { return };
    let is_text = |code: &CodeValue| matches!(code, CodeValue::Str(_));
    for place in places.iter().filter(|place| is_text(place.code) != is_text(first.code)) {
        let (this, that) = if is_text(place.code) { ("a string", "an integer") } else { ("an integer", "a string") };
        let text = format!("code {} is {this}, and that of `{}` is {that}", place.code, first.variant);
        errors.push_help(place.span, text, "the codes of one type are either all strings or all integers");
    }
}

/// Accepted: `codes(prefix = "AUTH_")` with `"AUTH_X"`, `codes(range = ..=-2)` with `-2`. Refused: anything outside.
fn in_prefix_and_range(errors: &Errors, input: &Input<'_>, places: &[Place<'_>]) {
    for place in places {
        if let Some(prefix) = input.attrs.prefix.value() {
            match place.code {
                CodeValue::Str(code) if code.starts_with(prefix.as_str()) => {}
                code => errors
                    .push(place.span, format!("code {code} does not start with {prefix:?}, as `codes(prefix)` asks")),
            }
        }
        if let Some((low, high)) = input.attrs.range.value() {
            match place.code {
                CodeValue::Int(code) if (low..=high).contains(&code) => {}
                code => errors
                    .push(place.span, format!("code {code} is not in {}, as `codes(range)` asks", range(*low, *high))),
            }
        }
    }
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
            errors.push_help(
                place.span,
                format!("code {} is retired", place.code),
                "a retired code never comes back: choose a new one",
            );
            errors.push(old.span, format!("code {} is retired here", place.code));
        }
    }
    for (index, old) in retired.iter().enumerate() {
        if retired.iter().take(index).any(|earlier| earlier.value == old.value) {
            errors.push(old.span, format!("code {} is retired twice", old.value));
        }
    }
}
