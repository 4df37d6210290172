//! Check: from what was written to what it means. One function per rule; every rule runs, whatever the others found.

mod codes;
mod facts;
mod fields;
mod message;
mod response;

use crate::attr::value::runtime_path;

use crate::diag::Errors;
use crate::input::{Input, Kind};
use crate::model::{Body, Field, Generate, Model, Variant};

/// The model of a type without mistakes. Where there is one, it has been reported and there is no model.
pub(crate) fn check(errors: &Errors, input: &Input<'_>) -> Option<Model> {
    if input.kind == Kind::Error {
        codes::check(errors, input);
        fields::check_from(errors, input);
    }
    let variants: Vec<Variant> =
        input.variants.iter().filter_map(|variant| check_variant(errors, input, variant)).collect();
    if !errors.is_empty() || variants.len() < input.variants.len() {
        return None;
    }
    Some(Model {
        kind: input.kind,
        ident: input.derive.ident.clone(),
        generics: input.derive.generics.clone(),
        krate: krate(input),
        is_enum: input.is_enum,
        variants,
        generate: generate(input),
        envelope: input.attrs.envelope.value().cloned(),
    })
}

fn check_variant(errors: &Errors, input: &Input<'_>, variant: &crate::input::Variant<'_>) -> Option<Variant> {
    fields::check(errors, input, variant);
    let body = if variant.attrs.transparent.is_absent() {
        facts::check(errors, input, variant).map(|facts| Body::Facts(Box::new(facts)))
    } else {
        facts::check_transparent(errors, variant).map(Body::Transparent)
    };
    let members = variant.shape.members();
    let field = |(member, field): (syn::Member, &crate::input::InputField<'_>)| Field {
        member,
        ty: field.field.ty.clone(),
        cause: field.is_cause(),
        from: field.attrs.from.get().is_some(),
    };
    Some(Variant {
        ident: variant.ident.clone(),
        fields: members.zip(&variant.fields).map(field).collect(),
        body: body?,
    })
}

/// The runtime crate's path: `crate = path`, or its name.
pub(crate) fn krate(input: &Input<'_>) -> syn::Path {
    runtime_path(&input.attrs.krate)
}

pub(crate) fn generate(input: &Input<'_>) -> Generate {
    let ours = input.kind == Kind::Error && !input.thiserror;
    let skip = &input.attrs.skip;
    Generate { display: ours && !skip.display, error: ours && !skip.error, from: ours && !skip.from }
}
