//! Bounds for generic types: on exactly those field types that an expansion uses and that mention a type parameter.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{DeriveInput, Generics, Ident, Type};

use super::texts::format_trait;
use crate::common::option_of;
use crate::model::{
    Body, Data, Details, Facts, FieldRef, Lender, LentValue, Message, MessagePiece, Model, Status, Variant,
};
use crate::tokens::{is_own, mentions, type_parameters};

/// The predicates that an expansion needs.
pub(crate) struct Bounds<'a> {
    item: &'a Ident,
    generics: &'a Generics,
    predicates: Vec<TokenStream>,
}

impl<'a> Bounds<'a> {
    pub(crate) fn new(derive: &'a DeriveInput) -> Self {
        Bounds { item: &derive.ident, generics: &derive.generics, predicates: Vec::new() }
    }

    /// The field's type must implement this. A bound is only needed if the type mentions a parameter.
    pub(crate) fn require(&mut self, ty: &Type, bound: &TokenStream) {
        // A bound on the item's own type would refer to the impl that has the bound, without end.
        if self.is_open(ty) && !is_own(ty, self.item) {
            self.add(quote!(#ty: #bound));
        }
    }

    /// The same for a field of a variant.
    fn require_of(&mut self, variant: &Variant, field: FieldRef, bound: &TokenStream) {
        if let Some(field) = variant.fields.get(field.index) {
            self.require(&field.ty, bound);
        }
    }

    /// A type must be made of a reference to the field, and implement this.
    pub(crate) fn require_made(&mut self, ty: &Type, field: &Type, bound: &TokenStream) {
        if self.is_open(ty) || self.is_open(field) {
            self.add(quote!(#ty: for<'__field> __rt::From<&'__field #field> + #bound));
        }
    }

    /// The type itself must implement this. Needed only if the type has parameters.
    pub(crate) fn require_self(&mut self, bound: &TokenStream) {
        if type_parameters(self.generics).next().is_some() {
            self.add(quote!(Self: #bound));
        }
    }

    /// True if the type mentions a parameter.
    fn is_open(&self, ty: &Type) -> bool {
        mentions(ty, type_parameters(self.generics))
    }

    fn add(&mut self, predicate: TokenStream) {
        if self.predicates.iter().all(|known| known.to_string() != predicate.to_string()) {
            self.predicates.push(predicate);
        }
    }

    /// The type's own `where` clause and the predicates.
    pub(crate) fn where_clause(&self) -> TokenStream {
        let mut all = Vec::new();
        if let Some(own) = &self.generics.where_clause {
            all.extend(own.predicates.iter().map(ToTokens::to_token_stream));
        }
        all.extend_from_slice(&self.predicates);
        if all.is_empty() { TokenStream::new() } else { quote!(where #(#all,)*) }
    }
}

/// The bounds of an error's impls: on the types of the fields that facts are read from.
pub(super) fn error_bounds<'a>(model: &Model<'a>) -> Bounds<'a> {
    let mut bounds = Bounds::new(model.target.derive);
    for variant in &model.variants {
        match &variant.body {
            Body::Transparent(field) => {
                bounds.require_of(variant, *field, &quote!(__rt::ApiError + __rt::Catalogued));
            }
            Body::Facts(facts) => facts_bounds(&mut bounds, variant, facts),
        }
    }
    // Both are supertraits of `ApiError`; the impls below and the user's `Debug` supply them.
    let supertrait = if model.target.generate.error { quote!(__rt::Debug) } else { quote!(__rt::Error) };
    bounds.require_self(&supertrait);
    bounds
}

fn facts_bounds(bounds: &mut Bounds<'_>, variant: &Variant, facts: &Facts) {
    sent_bounds(bounds, variant, facts);
    let mut require = |field: &FieldRef, bound: TokenStream| bounds.require_of(variant, *field, &bound);
    match &facts.details {
        Details::None => {}
        Details::Members(members) => {
            let fields = members.iter().filter_map(|(_, value)| value.field());
            fields.for_each(|field| require(&field, quote!(__rt::Serialize)));
        }
        Details::Whole(field) => require(field, quote!(__rt::Serialize)),
    }
    if let Status::Field(field) | Status::FieldOr(field, _) = &facts.status {
        require(field, quote!(__rt::StatusValue));
    }
    facts.code_field.iter().for_each(|field| require(field, quote!(__rt::CodeValue)));
    facts.field_errors.iter().for_each(|field| require(field, quote!(__rt::FieldErrorList)));
    facts.field_field.iter().for_each(|field| require(field, quote!(__rt::OptionalText)));
    facts.retry_after_field.iter().for_each(|field| require(field, quote!(__rt::RetryAfter)));
    message_bounds(bounds, variant, &facts.message);
    facts.filled().for_each(|text| piece_bounds(bounds, variant, &text.pieces));
    if let Some(lender) = &facts.lender {
        lender_bounds(bounds, lender);
    }
    for field in variant.fields.iter().filter(|field| field.cause) {
        let ty = option_of(&field.ty).unwrap_or(&field.ty);
        bounds.require(ty, &quote!(__rt::Error + 'static));
    }
}

/// The same for a success.
pub(super) fn response_bounds<'a>(model: &Model<'a>) -> Bounds<'a> {
    let mut bounds = Bounds::new(model.target.derive);
    for (variant, facts) in model.own_facts() {
        facts.filled().for_each(|text| piece_bounds(&mut bounds, variant, &text.pieces));
        sent_bounds(&mut bounds, variant, facts);
        match &facts.message {
            Message::Field(field) => bounds.require_of(variant, *field, &quote!(__rt::OptionalText)),
            message => message_bounds(&mut bounds, variant, message),
        }
        match facts.data {
            Data::None => {}
            Data::Field(field) => bounds.require_of(variant, field, &quote!(__rt::Serialize)),
            Data::Itself => bounds.require_self(&quote!(__rt::Serialize)),
        }
    }
    bounds
}

/// Extra facts and headers.
fn sent_bounds(bounds: &mut Bounds<'_>, variant: &Variant, facts: &Facts) {
    for (_, field) in facts.ext_fields.iter().chain(&facts.header_fields) {
        bounds.require_of(variant, *field, &quote!(__rt::Serialize));
    }
}

fn message_bounds(bounds: &mut Bounds<'_>, variant: &Variant, message: &Message) {
    match message {
        Message::Template(pieces, _) => piece_bounds(bounds, variant, pieces),
        Message::Field(field) => bounds.require_of(variant, *field, &format_trait(None)),
        Message::Optional(field, otherwise) => {
            let ty = variant.fields.get(field.index).and_then(|field| option_of(&field.ty));
            ty.into_iter().for_each(|ty| bounds.require(ty, &format_trait(None)));
            message_bounds(bounds, variant, otherwise);
        }
        Message::None | Message::Constant(_) | Message::Display(_) | Message::Code | Message::Lent => {}
    }
}

fn piece_bounds(bounds: &mut Bounds<'_>, variant: &Variant, pieces: &[MessagePiece]) {
    for piece in pieces {
        if let MessagePiece::Field(field, spec) = piece {
            bounds.require_of(variant, *field, &format_trait(spec.as_deref()));
        }
    }
}

fn lender_bounds(bounds: &mut Bounds<'_>, lender: &Lender) {
    let facts = quote!(__rt::ApiError + __rt::Catalogued);
    match &lender.value {
        LentValue::Field(_) | LentValue::Constant(_) => bounds.require(&lender.ty, &facts),
        LentValue::Made(_, field) => bounds.require_made(&lender.ty, field, &facts),
    }
}
