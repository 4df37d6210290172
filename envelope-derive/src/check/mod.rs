//! Check: applies the rules and builds the model. One function for each rule; every rule runs, whatever the others
//! find.

mod codes;
pub(crate) mod envelope;
mod exposed;
mod facts;
mod fields;
mod filled;
mod kind;
mod message;
mod placeholders;
mod response;
pub(crate) mod template;
mod thiserror;

use crate::common::Outcome;
use crate::diag::Errors;
use crate::model::{Body, CodeRules, Fallback, Field, Generate, Model, Target, Variant};
use crate::parse::attr::value::runtime_path;
use crate::parse::input::{self, Input};

/// The model of a type, or its fallback if there are mistakes, which are reported.
pub(crate) fn check<'a>(errors: &Errors, input: &Input<'a>) -> Result<Model<'a>, Box<Fallback<'a>>> {
    if input.outcome == Outcome::Error {
        codes::check(errors, input);
        fields::check_from(errors, input);
        kind::check(errors, input);
    } else {
        response::check_skip(errors, input);
        response::check_serde(errors, input);
    }
    let variants: Vec<Variant> =
        input.variants.iter().filter_map(|variant| check_variant(errors, input, variant)).collect();
    if !errors.is_empty() || variants.len() < input.variants.len() {
        return Err(Box::new(fallback(input)));
    }
    Ok(Model {
        target: target(input),
        is_enum: input.is_enum,
        variants,
        no_codes: input.attrs.codes.none.get().is_some(),
        code_rules: code_rules(input),
    })
}

fn target<'a>(input: &Input<'a>) -> Target<'a> {
    let ours = input.outcome == Outcome::Error && !input.thiserror;
    let skip = &input.attrs.skip;
    Target {
        outcome: input.outcome,
        derive: input.derive,
        krate: runtime_path(&input.attrs.krate),
        generate: Generate { display: ours && !skip.display, error: ours && !skip.error, from: ours && !skip.from },
        envelope: input.attrs.envelope.value().cloned(),
        adapters: !skip.adapters,
        kind: kind::kind(input),
    }
}

fn code_rules(input: &Input<'_>) -> CodeRules {
    let codes = &input.attrs.codes;
    CodeRules {
        range: codes.range.value().copied(),
        retired: input.attrs.retired.iter().map(|retired| retired.value.clone()).collect(),
    }
}

fn fallback<'a>(input: &Input<'a>) -> Fallback<'a> {
    let fields = input.variants.iter().flat_map(|variant| &variant.fields);
    let from = fields.filter(|field| field.attrs.from.get().is_some()).map(|field| &field.field.ty);
    Fallback { target: target(input), from: from.collect() }
}

fn check_variant(errors: &Errors, input: &Input<'_>, variant: &input::Variant<'_>) -> Option<Variant> {
    fields::check(errors, input, variant);
    facts::check_constant(errors, variant);
    let body = if variant.attrs.transparent.is_absent() {
        facts::check(errors, input, variant).map(|facts| Body::Facts(Box::new(facts)))
    } else {
        facts::check_transparent(errors, variant).map(Body::Transparent)
    };
    let field = |field: &input::InputField<'_>| Field {
        member: field.member.clone(),
        ty: field.field.ty.clone(),
        cause: field.is_cause(),
        from: field.attrs.from.get().is_some(),
    };
    Some(Variant { ident: variant.ident.clone(), fields: variant.fields.iter().map(field).collect(), body: body? })
}
