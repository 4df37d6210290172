//! Rules about `kind = ..`, and the types that its variants hold.

use quote::ToTokens as _;
use syn::{Generics, Type};

use crate::diag::Errors;
use crate::model::{Held, Kind, KindVariant};
use crate::parse::input::{Input, Variant};
use crate::tokens::{is_own, lifetimes, mentions, parameters, with_static};

/// Accepted: a new name. Refused: that of the error type.
pub(crate) fn check(errors: &Errors, input: &Input<'_>) {
    if let Some(kind) = input.attrs.kind.get().filter(|kind| kind.value == input.derive.ident) {
        let help = format!("write `kind = {}Kind`", kind.value);
        errors.push_help(kind.span, format!("`{}` is the error type itself", kind.value), help);
    }
}

/// The type that `kind = ..` declares. `None` if its name is that of the error type.
pub(crate) fn kind(input: &Input<'_>) -> Option<Kind> {
    let ident = input.attrs.kind.value().filter(|ident| **ident != input.derive.ident)?;
    let is_non_exhaustive = |attribute: &syn::Attribute| attribute.path().is_ident("non_exhaustive");
    Some(Kind {
        ident: ident.clone(),
        vis: input.derive.vis.clone(),
        non_exhaustive: input.derive.attrs.iter().any(is_non_exhaustive),
        variants: input.variants.iter().map(|variant| kind_variant(input, variant)).collect(),
    })
}

fn kind_variant(input: &Input<'_>, variant: &Variant<'_>) -> KindVariant {
    let generics = &input.derive.generics;
    let item = &input.derive.ident;
    // A kind that contained itself would have no size.
    let held = inner(variant).map(|ty| if is_own(ty, item) { Held::Unknown } else { held(ty, generics) });
    KindVariant { ident: variant.ident.clone(), held }
}

/// The inner type whose kind the variant holds: that of a transparent variant or of a `facts` field, unless the variant
/// states its own code.
fn inner<'a>(variant: &'a Variant<'_>) -> Option<&'a Type> {
    if !variant.attrs.transparent.is_absent() {
        if let [inner] = variant.fields.as_slice() {
            return Some(&inner.field.ty);
        }
    }
    if !variant.attrs.code.is_absent() {
        return None;
    }
    variant.fields.iter().find_map(|field| Some(field.attrs.facts.value()?.as_ref().unwrap_or(&field.field.ty)))
}

/// A kind has no parameters. Lifetimes do not affect the kind of the inner type; if it mentions other parameters, the
/// type is unknown.
fn held(ty: &Type, generics: &Generics) -> Held {
    if mentions(ty, parameters(generics)) {
        Held::Unknown
    } else {
        Held::Type(with_static(ty.to_token_stream(), &lifetimes(generics)))
    }
}
