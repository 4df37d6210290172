//! The impl of `#[derive(Envelope)]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Member};

use super::bounds::Bounds;
use super::constant_template::template_method;
use super::entries::written;
use super::template::Writer;
use super::{impl_of, in_const, template};
use crate::common::{member_name, struct_fields};
use crate::model::template::{EnvelopeModel, Node, Of, Read};
use crate::tokens::{mentions, type_parameters};

pub(crate) fn expand(model: &EnvelopeModel<'_>) -> TokenStream {
    let where_clause = bounds(model).where_clause();
    let (content_type, error_content_type) = (&model.content_type, &model.error_content_type);
    let success = method(&quote!(__success), &Writer::body(&model.success));
    let page = match &model.page {
        Some(page) => method(&quote!(__page), &Writer::body(page)),
        None => method(&quote!(__page), &quote!(__rt::Envelope::__success(self, __facts, __data, __out.by_ref()))),
    };
    let error = error(model);
    let headers = headers(model);
    let (template, fields) = (template_method(model), fields(model));
    let body = quote! {
        const CONTENT_TYPE: &'static __rt::str = #content_type;
        const ERROR_CONTENT_TYPE: &'static __rt::str = #error_content_type;
        #error
        #success
        #page
        #headers
        #template
        #fields
    };
    let (calls, envelope) = (calls(model), impl_of(model.derive, &quote!(__rt::Envelope), &where_clause, &body));
    in_const(&model.krate, &quote!(#calls #envelope))
}

/// The import that calls of functions need, if there are any.
fn calls(model: &EnvelopeModel<'_>) -> Option<TokenStream> {
    let mut has_calls = false;
    all_reads(model, &mut |read| has_calls |= matches!(read.of, Of::With(..) | Of::WithMethod(..)));
    has_calls.then(|| {
        quote! {
            #[allow(unused_imports, reason = "unused if every function returns a `Result`")]
            use __rt::AnyCalled as _;
        }
    })
}

/// A method for an outcome with a payload.
fn method(name: &TokenStream, body: &TokenStream) -> TokenStream {
    quote! {
        fn #name<__EnvelopeFacts: __rt::Facts, __EnvelopeData: __rt::Serialize>(
            &self,
            __facts: &__EnvelopeFacts,
            __data: &__EnvelopeData,
            ref mut __out: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            #body
        }
    }
}

/// Chooses the template of an error: by its field errors, then by its status.
fn error(model: &EnvelopeModel<'_>) -> TokenStream {
    let field_error = model.field_error.as_ref().map(|node| {
        let body = Writer::body(node);
        quote! {
            if __rt::Facts::field_errors(__facts).is_some() {
                return #body;
            }
        }
    });
    let by_status = |node: &Option<Node>, range: &TokenStream| {
        let body = Writer::body(node.as_ref()?);
        Some(quote! {
            if __rt::core::matches!(__rt::Facts::status(__facts), __rt::Some(#range)) {
                return #body;
            }
        })
    };
    let client_error = by_status(&model.client_error, &quote!(400..=499));
    let server_error = by_status(&model.server_error, &quote!(500..=599));
    let error = Writer::body(&model.error);
    quote! {
        fn __error<__EnvelopeFacts: __rt::Facts>(
            &self,
            __facts: &__EnvelopeFacts,
            ref mut __out: __rt::Writer<'_>,
        ) -> __rt::Result<(), __rt::RenderError> {
            #field_error
            #client_error
            #server_error
            #error
        }
    }
}

fn headers(model: &EnvelopeModel<'_>) -> TokenStream {
    let sets = model.headers.iter().map(|(name, node)| template::header(name, node));
    quote! {
        fn __headers(
            &self,
            __facts: &dyn __rt::Facts,
            __headers: &mut __rt::Headers,
        ) -> __rt::Result<(), __rt::RenderError> {
            #(#sets)*
            __rt::Ok(())
        }
    }
}

fn bounds<'a>(model: &EnvelopeModel<'a>) -> Bounds<'a> {
    let mut bounds = Bounds::new(model.derive);
    all_reads(model, &mut |read| require(&mut bounds, model.derive, read));
    bounds
}

fn all_reads(model: &EnvelopeModel<'_>, each: &mut impl FnMut(&Read)) {
    let outcomes = [Some(&model.success), model.page.as_ref(), Some(&model.error), model.field_error.as_ref()];
    let special = [model.client_error.as_ref(), model.server_error.as_ref()];
    let nodes = outcomes.into_iter().chain(special).flatten().chain(model.headers.iter().map(|(_, node)| node));
    nodes.for_each(|node| node.reads(each));
}

/// The types of the fields that the templates read, for schemas and types of other languages.
fn fields(model: &EnvelopeModel<'_>) -> Option<TokenStream> {
    let mut read_fields: Vec<Member> = Vec::new();
    all_reads(model, &mut |read| {
        if let Of::Envelope(_, members) = &read.of {
            read_fields.extend(members.first().cloned());
        }
    });
    let all = struct_fields(model.derive)?;
    let known = all.members().zip(all).filter(|(member, _)| read_fields.contains(member)).map(|(member, field)| {
        let (name, written, ty) = (member_name(&member), written(&field.ty), &field.ty);
        quote!(__rt::FieldOfEnvelope { name: #name, written: #written, ty: __rt::type_schema!(#ty) })
    });
    let known: Vec<TokenStream> = known.collect();
    (!known.is_empty()).then(|| quote!(fn __fields() -> &'static [__rt::FieldOfEnvelope] { &[#(#known),*] }))
}

/// The type of `self.field` must be `Serialize`. The type of `self.field.inner` is unknown, so the parameters in the
/// field's type must be.
fn require(bounds: &mut Bounds<'_>, derive: &DeriveInput, read: &Read) {
    let Of::Envelope(_, members) = &read.of else { return };
    let field = struct_fields(derive)
        .and_then(|fields| fields.members().zip(fields).find(|(member, _)| Some(member) == members.first()));
    let Some((_, field)) = field else { return };
    let serialize = quote!(__rt::Serialize);
    if members.len() == 1 {
        bounds.require(&field.ty, &serialize);
        return;
    }
    for parameter in type_parameters(&derive.generics).filter(|parameter| mentions(&field.ty, [*parameter])) {
        bounds.require(&syn::parse_quote!(#parameter), &serialize);
    }
}

/// The impl for an envelope with mistakes: the rest of the crate compiles with it, and it is never run.
pub(crate) fn fallback(derive: &DeriveInput, krate: &syn::Path) -> TokenStream {
    let payload = quote!(__EnvelopeFacts: __rt::Facts, __EnvelopeData: __rt::Serialize);
    let out = quote!(_: __rt::Writer<'_>);
    let result = quote!(__rt::Result<(), __rt::RenderError>);
    let body = quote! {
        const CONTENT_TYPE: &'static __rt::str = "";
        const ERROR_CONTENT_TYPE: &'static __rt::str = "";
        fn __error<__EnvelopeFacts: __rt::Facts>(&self, _: &__EnvelopeFacts, #out) -> #result { loop {} }
        fn __success<#payload>(&self, _: &__EnvelopeFacts, _: &__EnvelopeData, #out) -> #result { loop {} }
        fn __page<#payload>(&self, _: &__EnvelopeFacts, _: &__EnvelopeData, #out) -> #result { loop {} }
        fn __headers(&self, _: &dyn __rt::Facts, _: &mut __rt::Headers) -> #result { loop {} }
    };
    in_const(krate, &impl_of(derive, &quote!(__rt::Envelope), &derive.generics.where_clause, &body))
}
