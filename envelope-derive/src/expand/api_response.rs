//! The impls of `#[derive(ApiResponse)]`.

use proc_macro2::TokenStream;
use quote::quote;

use super::api_error::{ext_arm, headers_arm};
use super::bounds::Bounds;
use super::texts::{filled, format_trait, template_arm};
use super::{Arm, binding, entries, impl_of, in_const, rustdoc};
use crate::model::{Body, Data, Facts, FieldRef, Message, MessagePiece, Model, Variant};

pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let where_clause = bounds(model).where_clause();
    let entries = entries::table(model);
    let response = api_response(model, &where_clause);
    // The table needs no more than the type itself does: it can be printed whatever the payload is.
    let own_where = Bounds::new(&model.target.derive.generics).where_clause();
    let catalogued = entries::catalogued(model, &own_where);
    let enveloped = model.target.enveloped();
    let (filled, adapters) = (filled(model, &where_clause), model.target.adapters());
    in_const(&model.target.krate, &quote!(#entries #response #catalogued #enveloped #filled #adapters))
}

fn bounds<'a>(model: &Model<'a>) -> Bounds<'a> {
    let mut bounds = Bounds::new(&model.target.derive.generics);
    let serialize = quote!(__rt::Serialize);
    for (variant, facts) in model.own_facts() {
        let mut require = |field: FieldRef, bound: &TokenStream| {
            if let Some(field) = variant.fields.get(field.index) {
                bounds.require(&field.ty, bound);
            }
        };
        for piece in facts.filled().flat_map(|text| &text.pieces) {
            if let MessagePiece::Field(field, spec) = piece {
                require(*field, &format_trait(spec.as_deref()));
            }
        }
        facts.ext_fields.iter().chain(&facts.header_fields).for_each(|(_, field)| require(*field, &serialize));
        match &facts.message {
            Message::Field(field) => require(*field, &quote!(__rt::OptionalText)),
            Message::Template(pieces, _) => pieces.iter().for_each(|piece| {
                if let MessagePiece::Field(field, None) = piece {
                    require(*field, &quote!(__rt::Display));
                }
            }),
            _ => {}
        }
        match facts.data {
            Data::None => {}
            Data::Field(field) => require(field, &serialize),
            Data::Itself => bounds.require_self(&serialize),
        }
    }
    bounds
}

fn api_response(model: &Model<'_>, where_clause: &TokenStream) -> TokenStream {
    let methods = [
        Some(model.entry_method()),
        Some(serialize_data(model)),
        message(model),
        write_message(model),
        ext(model),
        headers(model),
    ];
    let methods = methods.into_iter().flatten().collect();
    let (doc, of_response) =
        (rustdoc::attributes(model), impl_of(model.target.derive, &quote!(__rt::ApiResponse), where_clause, &methods));
    quote!(#doc #of_response)
}

fn own(variant: &Variant, arm: impl Fn(&Facts) -> Arm) -> Arm {
    match &variant.body {
        Body::Facts(facts) => arm(facts),
        Body::Transparent(_) => None,
    }
}

fn serialize_data(model: &Model<'_>) -> TokenStream {
    let unit = quote!(__rt::Serializer::serialize_unit(__serializer));
    let payload = |facts: &Facts| match facts.data {
        Data::None => Some((Vec::new(), unit.clone())),
        Data::Itself => Some((Vec::new(), quote!(__rt::Serialize::serialize(self, __serializer)))),
        Data::Field(field) => {
            let name = binding(field);
            Some((vec![field], quote!(__rt::Serialize::serialize(#name, __serializer))))
        }
    };
    let body = model.match_where(|variant| own(variant, payload), &unit).unwrap_or_else(|| quote!(match *self {}));
    quote! {
        fn serialize_data<__EnvelopeSerializer: __rt::Serializer>(
            &self,
            __serializer: __EnvelopeSerializer,
        ) -> __rt::Result<__EnvelopeSerializer::Ok, __EnvelopeSerializer::Error> {
            #body
        }
    }
}

fn message(model: &Model<'_>) -> Option<TokenStream> {
    let written = |facts: &Facts| match facts.message {
        Message::Field(field) => {
            let name = binding(field);
            Some((vec![field], quote!(__rt::Option::map(__rt::OptionalText::text(#name), __rt::Cow::Borrowed))))
        }
        Message::Template(..) => Some((Vec::new(), quote!(__rt::Some(__rt::response_message(self))))),
        _ => None,
    };
    let otherwise = quote!(__rt::Option::map(__rt::ApiResponse::entry(self).message(), __rt::Cow::Borrowed));
    let body = model.match_where(|variant| own(variant, written), &otherwise)?;
    Some(quote! {
        fn message(&self) -> __rt::Option<__rt::Cow<'_, __rt::str>> {
            #body
        }
    })
}

fn write_message(model: &Model<'_>) -> Option<TokenStream> {
    let written = |facts: &Facts| {
        let (fields, body) = template_arm(&facts.message)?;
        Some((fields, quote!(__rt::Result::map(#body, |()| true))))
    };
    let otherwise = quote! {
        match __rt::ApiResponse::message(self) {
            __rt::Some(__message) => { __out.text(&__message)?; __rt::Ok(true) }
            __rt::None => __rt::Ok(false),
        }
    };
    let body = model.match_where(|variant| own(variant, written), &otherwise)?;
    Some(quote! {
        fn write_message(
            &self,
            __out: &mut __rt::MessageWriter<'_>,
        ) -> __rt::Result<__rt::bool, __rt::fmt::Error> {
            #[allow(unused_imports, reason = "one or the other, by the types of the fields")]
            use __rt::{DirectArg as _, DisplayArg as _};
            #body
        }
    })
}

fn ext(model: &Model<'_>) -> Option<TokenStream> {
    let otherwise = quote!(__rt::constant_ext(__rt::ApiResponse::entry(self), __name));
    let body = model.match_where(|variant| own(variant, |facts| ext_arm(facts, &otherwise)), &otherwise)?;
    Some(quote! {
        fn ext(&self, __name: &__rt::str) -> __rt::Option<__rt::ExtValue<'_>> {
            #body
        }
    })
}

fn headers(model: &Model<'_>) -> Option<TokenStream> {
    let constants = quote!(__rt::constant_headers(__rt::ApiResponse::entry(self), __headers));
    let otherwise = quote!({ #constants; __rt::Ok(()) });
    let body = model.match_where(|variant| own(variant, |facts| headers_arm(facts, &constants)), &otherwise)?;
    Some(quote! {
        fn headers(&self, __headers: &mut __rt::Headers) -> __rt::Result<(), __rt::RenderError> {
            #body
        }
    })
}
