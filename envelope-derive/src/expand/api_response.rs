//! The impls of `#[derive(ApiResponse)]`.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use super::api_error::{ext, headers};
use super::bounds::{Bounds, response_bounds};
use super::texts::{fields_of, filled, write_pieces};
use super::{Arm, binding, entries, impl_of, in_const, rustdoc};
use crate::model::{Body, Data, Facts, Message, Model, Variant};
use crate::tokens::{mentions, type_parameters};

pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let where_clause = response_bounds(model).where_clause();
    let entries = entries::table(model);
    let response = api_response(model, &where_clause);
    // The table needs no bounds on the payload: it can be printed for any.
    let own_where = Bounds::new(model.target.derive).where_clause();
    let catalogued = entries::catalogued(model, &own_where);
    let enveloped = model.target.enveloped();
    let (filled, adapters) = (filled(model, &where_clause), model.target.adapters(&payloads(model)));
    in_const(&model.target.krate, &quote!(#entries #response #catalogued #enveloped #filled #adapters))
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

/// The types of the payloads, each with the index of its entry, and the parameters that they depend on.
fn payloads(model: &Model<'_>) -> TokenStream {
    let derive = model.target.derive;
    let (ident, (_, type_generics, _)) = (&derive.ident, derive.generics.split_for_impl());
    let ty = |variant: &Variant, facts: &Facts| match facts.data {
        Data::None => None,
        Data::Itself => Some(quote!(#ident #type_generics)),
        Data::Field(field) => Some(variant.fields.get(field.index)?.ty.to_token_stream()),
    };
    let types =
        model.own_facts().enumerate().filter_map(|(index, (variant, facts))| Some((index, ty(variant, facts)?)));
    let types: Vec<(usize, TokenStream)> = types.collect();
    let parameters = type_parameters(&derive.generics).filter(|name| types.iter().any(|(_, ty)| mentions(ty, [*name])));
    let types = types.iter().map(|(index, ty)| quote!((#index #ty)));
    quote!([#(#types)*] [#(#parameters)*])
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
        let Message::Template(pieces, _) = &facts.message else { return None };
        let body = write_pieces(pieces, None);
        Some((fields_of(pieces, None), quote!(__rt::Result::map(#body, |()| true))))
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
            #[allow(unused_imports, reason = "the types of the fields decide which is used")]
            use __rt::{DirectArg as _, DisplayArg as _};
            #body
        }
    })
}
