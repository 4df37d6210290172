//! What a variant states, its enum's defaults included.

use crate::parse::attr::fact::FactAttrs;
use crate::parse::attr::setting::{Setting, Spanned};
use crate::parse::input::{Input, Variant};

/// What the variant states, or else what the enum states.
pub(super) fn stated<'a, T>(
    input: &'a Input<'_>,
    variant: &'a Variant<'_>,
    slot: fn(&FactAttrs) -> &Setting<T>,
) -> Option<&'a Spanned<T>> {
    let own = slot(&variant.attrs);
    if own.is_absent() { defaults(input, variant).and_then(|defaults| slot(defaults).get()) } else { own.get() }
}

/// What the enum states for its variants. A variant with a `facts` field takes what it does not state from there, so that
/// the defaults do not reach it, as they do not reach a transparent one.
pub(super) fn defaults<'a>(input: &'a Input<'_>, variant: &Variant<'_>) -> Option<&'a FactAttrs> {
    (!has_lender(variant)).then_some(&input.attrs)
}

/// True for a poisoned `facts` too: its mistake has been reported, and nothing is missing besides.
pub(super) fn has_lender(variant: &Variant<'_>) -> bool {
    variant.fields.iter().any(|field| !field.attrs.facts.is_absent())
}
