//! The values that a variant's own fields, filled texts and constants have, as expressions.

use proc_macro2::TokenStream;
use quote::quote;

use super::entries::literal;
use super::{binding, filled};
use crate::model::{Detail, Facts, FieldRef};

/// The value of a field for which a constant, or a text that is filled in, serves where it is absent. `None` if there is
/// neither of that name.
pub(super) fn ext_field(facts: &Facts, name: &str, field: FieldRef) -> Option<TokenStream> {
    let field = binding(field);
    if let Some((_, text)) = filled::ext(facts).find(|(known, _)| *known == name) {
        return Some(quote!(__rt::ExtValue::or_filled(#field, #text)));
    }
    let (_, constant) = facts.ext.iter().find(|(known, _)| known == name)?;
    let constant = literal(constant);
    Some(quote!(__rt::ExtValue::or_literal(#field, #constant)))
}

/// A reference to the value of a member of the details.
pub(super) fn detail(value: &Detail) -> TokenStream {
    match value {
        Detail::Constant(constant) => {
            let constant = literal(constant);
            quote!(&#constant)
        }
        Detail::Field(field) => {
            let field = binding(*field);
            quote!(#field)
        }
    }
}

/// The statements that set the headers which fields fill in or hold, and the fields that hold one.
pub(super) fn header_sets(facts: &Facts) -> (Vec<FieldRef>, TokenStream) {
    let filled = filled::headers(facts).map(|(name, value)| quote!(__headers.set(#name, &#value)?;));
    let sets = facts.header_fields.iter().map(|(name, field)| {
        let field = binding(*field);
        quote!(__headers.set(#name, #field)?;)
    });
    (facts.header_fields.iter().map(|(_, field)| *field).collect(), filled.chain(sets).collect())
}
