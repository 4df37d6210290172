//! Rules about responses: what their payload is.

use super::fields::field_where;
use crate::diag::{Errors, whole};
use crate::model::Data;
use crate::parse::input::{Input, InputField, Variant};

/// Accepted: `skip(adapters)`. Refused: what the derive does not write for a response.
pub(crate) fn check_skip(errors: &Errors, input: &Input<'_>) {
    for (name, span) in &input.attrs.skip.of_errors {
        let text = format!("`skip({name})` is not allowed on a response, for which the derive does not write it");
        errors.push_help(*span, text, "write `skip(adapters)`, or remove this");
    }
}

/// The payload. `None` if a mistake was reported.
pub(crate) fn data(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) -> Option<Data> {
    if let Some(field) = field_where(variant, |field| field.attrs.data.get().is_some()) {
        no_body_no_data(errors, variant, field.index);
        return Some(Data::Field(field));
    }
    if input.is_enum {
        return of_variant(errors, variant);
    }
    // What is never sent need not be `Serialize`.
    Some(if has_no_body(variant) { Data::None } else { Data::Itself })
}

/// `empty`, or a status whose answers have no content (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5).
fn has_no_body(variant: &Variant<'_>) -> bool {
    let attrs = &variant.attrs;
    attrs.empty.get().is_some() || matches!(attrs.status.value(), Some(204 | 205 | 304))
}

/// Accepted: an answer without a body and without a `data` field. Refused: one with it, as the data would never be sent.
fn no_body_no_data(errors: &Errors, variant: &Variant<'_>, field: usize) {
    let Some(data) = variant.fields.get(field).and_then(|field| field.attrs.data.get()) else { return };
    let status = variant.attrs.status.value().copied().unwrap_or_default();
    if variant.attrs.empty.get().is_some() {
        let help = "remove `empty` or the payload";
        errors.push_help(data.span, "the `data` of an `empty` answer would never be sent", help);
    } else if has_no_body(variant) {
        let help = format!("an answer with status {status} has no body: remove the payload, or choose another status");
        errors.push_help(data.span, "this `data` would never be sent", help);
    }
}

/// Accepted: `V`, `V(Payload)`, and `V { payload: P, #[api(header = "location")] at: String }`. Refused: two fields
/// that could be the payload.
fn of_variant(errors: &Errors, variant: &Variant<'_>) -> Option<Data> {
    let mut candidates = variant.fields.iter().enumerate().filter(|(_, field)| !has_role(field));
    let first = candidates.next();
    match (first, candidates.next()) {
        (None, _) => Some(Data::None),
        (Some(_), None) => field_where(variant, |field| !has_role(field)).map(Data::Field),
        (Some(_), Some((_, second))) => {
            let text = format!("`{}` has several fields that could be the payload", variant.ident);
            let help = "mark one of them with `#[api(data)]`, or put them all into one struct";
            errors.push_help(whole(second.field), text, help);
            None
        }
    }
}

fn has_role(field: &InputField<'_>) -> bool {
    let attrs = &field.attrs;
    // A poisoned setting has a role too: its mistake has been reported.
    !(attrs.ext.is_absent() && attrs.header.is_absent() && attrs.message.is_absent())
}
