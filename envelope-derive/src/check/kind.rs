//! Rules about `kind = ..`, and what its variants hold.

use quote::ToTokens as _;
use syn::{Generics, Type};

use crate::diag::Errors;
use crate::model::{Held, Kind, KindVariant};
use crate::parse::input::{Input, Variant};
use crate::tokens::{is_own, lifetimes, mentions, parameters, with_static};

/// Accepted: a name of its own. Refused: that of the error type.
pub(crate) fn check(errors: &Errors, input: &Input<'_>) {
    if let Some(kind) = input.attrs.kind.get().filter(|kind| kind.value == input.derive.ident) {
        let help = format!("write `kind = {}Kind`", kind.value);
        errors.push_help(kind.span, format!("`{}` is the error type itself", kind.value), help);
    }
}

/// The type that `kind = ..` declares. None where its name cannot be another type's.
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
    // A kind that held itself would have no size.
    let held = inner(variant).map(|ty| if is_own(ty, item) { Held::Unknown } else { held(ty, generics) });
    KindVariant { ident: variant.ident.clone(), held }
}

/// The type whose kind is the variant's: that of a transparent variant, or of the field whose facts are the variant's unless
/// it states a code of its own.
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

/// A kind has no parameters. Those that a type's lifetimes stand for do not matter to its kind; of a type that mentions other
/// parameters, it is not known which type it is.
fn held(ty: &Type, generics: &Generics) -> Held {
    if mentions(ty, parameters(generics)) {
        Held::Unknown
    } else {
        Held::Type(with_static(ty.to_token_stream(), &lifetimes(generics)))
    }
}
