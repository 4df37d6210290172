//! Rules about successes: their payload, and attributes without an effect.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{Attribute, Data as DataOfType};

use super::fields::field_where;
use crate::common::MessageValue;
use crate::diag::{Errors, whole};
use crate::model::Data;
use crate::parse::input::{Input, InputField, Variant};
use crate::tokens::is_punct;

/// Accepted: `skip(adapters)`. Refused: impls that `ApiResponse` does not write.
pub(crate) fn check_skip(errors: &Errors, input: &Input<'_>) {
    for (name, span) in &input.attrs.skip.of_errors {
        let text = format!("`skip({name})` is not allowed here: `ApiResponse` does not write that impl");
        errors.push_help(*span, text, "write `skip(adapters)`, or remove this");
    }
}

/// The payload. `None` if a mistake was reported.
pub(crate) fn data(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) -> Option<Data> {
    if let Some(field) = field_where(variant, |field| field.attrs.data.get().is_some()) {
        no_body_no_data(errors, variant, field.index);
        return Some(Data::Field(field));
    }
    no_body_no_payload(errors, variant);
    if input.is_enum {
        return of_variant(errors, variant);
    }
    // A payload that is never sent need not be `Serialize`.
    Some(if has_no_body(variant) { Data::None } else { Data::Itself })
}

/// `empty`, or a status without content (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5).
fn has_no_body(variant: &Variant<'_>) -> bool {
    let attrs = &variant.attrs;
    attrs.empty.get().is_some() || matches!(attrs.status.value(), Some(204 | 205 | 304))
}

/// Accepted: no body and no `data` field. Refused: a `data` field without a body, which would never be sent.
fn no_body_no_data(errors: &Errors, variant: &Variant<'_>, field: usize) {
    let Some(data) = variant.fields.get(field).and_then(|field| field.attrs.data.get()) else { return };
    let status = variant.attrs.status.value().copied().unwrap_or_default();
    if variant.attrs.empty.get().is_some() {
        let help = "remove `empty` or the payload";
        errors.push_help(data.span, "`empty` means that there is no body: this `data` would never be sent", help);
    } else if has_no_body(variant) {
        let help = format!("a response with status {status} has no body: remove the payload, or choose another status");
        errors.push_help(data.span, "this `data` would never be sent", help);
    }
}

/// Accepted: a 204 whose fields are in its headers, and anything marked `empty`. Refused: a 204 with a field that would
/// never be sent, because a 204 has no body.
fn no_body_no_payload(errors: &Errors, variant: &Variant<'_>) {
    let Some(status) = variant.attrs.status.get().filter(|_| variant.attrs.empty.is_absent() && has_no_body(variant))
    else {
        return;
    };
    let unsent =
        variant.fields.iter().find(|field| !has_role(field) && !is_filled_in(variant, field) && !is_skipped(field));
    if let Some(field) = unsent {
        let text = format!("a response with status {} has no body: `{}` would never be sent", status.value, field.name);
        let help = "remove the field, mark it `header = \"..\"`, or choose another status\n\
                    if it should not be sent, write `empty`";
        errors.push_help(whole(field.field), text, help);
    }
}

/// True if a header or the message shows the field.
fn is_filled_in(variant: &Variant<'_>, field: &InputField<'_>) -> bool {
    let shows = |text: &str| [":", "}"].iter().any(|end| text.contains(&format!("{{{}{end}", field.name)));
    let message = variant.attrs.message.value();
    variant.attrs.headers.iter().any(|header| shows(&header.value.text))
        || matches!(message, Some(MessageValue::Text(text)) if shows(text))
}

/// `#[serde(skip)]`
fn is_skipped(field: &InputField<'_>) -> bool {
    serde_options(&field.field.attrs).any(|option| matches!(&*option.to_string(), "skip" | "skip_serializing"))
}

/// Accepted: an enum without `#[serde(tag = ..)]` and the like. Refused: an enum with such an attribute, which would
/// have no effect: the payload is a variant's field, not the enum.
pub(crate) fn check_serde(errors: &Errors, input: &Input<'_>) {
    let of_enum = ["tag", "content", "untagged", "rename_all", "rename_all_fields"];
    let of_variant = ["rename", "rename_all"];
    let DataOfType::Enum(data) = &input.derive.data else { return };
    let on_enum = serde_options(&input.derive.attrs).filter(|option| of_enum.iter().any(|known| option == known));
    let on_variants = data.variants.iter().flat_map(|variant| serde_options(&variant.attrs));
    let on_variants = on_variants.filter(|option| of_variant.iter().any(|known| option == known));
    for option in on_enum.chain(on_variants) {
        let text =
            format!("`#[serde({option})]` has no effect here: the payload is the field of a variant, without the enum");
        let help = "to send the enum itself, derive only `Serialize` on it, and return it in `Success(..)` or as the \
                    `data` of a struct";
        errors.push_help(option.span(), text, help);
    }
}

/// The names in `#[serde(..)]`.
fn serde_options(attributes: &[Attribute]) -> impl Iterator<Item = Ident> {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("serde"));
    lists.filter_map(|attribute| attribute.meta.require_list().ok()).flat_map(|list| names(list.tokens.clone()))
}

/// The names that begin an item of the list.
fn names(list: TokenStream) -> Vec<Ident> {
    let tokens: Vec<TokenTree> = list.into_iter().collect();
    let starts = |at: usize| at == 0 || tokens.get(at - 1).is_some_and(|before| is_punct(before, ','));
    let names = tokens.iter().enumerate().filter(|(at, _)| starts(*at));
    names.filter_map(|(_, token)| if let TokenTree::Ident(name) = token { Some(name.clone()) } else { None }).collect()
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
