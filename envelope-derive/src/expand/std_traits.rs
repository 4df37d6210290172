//! `Display`, `Error` and `From`, unless thiserror or the author implements them.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned as _;

use super::{Arm, binding, impl_of};
use crate::common::option_of;
use crate::model::{Body, Field, FieldRef, Model, Variant};

pub(super) fn display(model: &Model<'_>, where_clause: &TokenStream) -> TokenStream {
    let fmt = quote! {
        fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
            __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
        }
    };
    impl_of(model.target.derive, &quote!(__rt::Display), where_clause, &fmt)
}

pub(super) fn error(model: &Model<'_>, where_clause: &TokenStream) -> TokenStream {
    let arms = |variant: &Variant| match &variant.body {
        Body::Transparent(_) => variant.lent(source_of),
        Body::Facts(_) => match variant.fields.iter().enumerate().find(|(_, field)| field.cause) {
            Some((index, field)) => Some(own_source(variant, field, FieldRef { index, span: field.ty.span() })),
            None => lent_source(variant),
        },
    };
    let source = model.match_where(arms, &quote!(__rt::None)).map(|body| {
        quote! {
            fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
                #[allow(unused_imports, reason = "the type of the cause decides which is used")]
                use __rt::{BoxedCause as _, ErrorCause as _, OtherCause as _, SharedCause as _};
                #body
            }
        }
    });
    impl_of(model.target.derive, &quote!(__rt::Error), where_clause, &source.unwrap_or_default())
}

/// The variant's own cause. If that is an `Option`, `None` falls back to the cause of the field that lends its facts.
fn own_source(variant: &Variant, field: &Field, cause: FieldRef) -> (Vec<FieldRef>, TokenStream) {
    let name = binding(cause);
    if option_of(&field.ty).is_none() {
        let own = cause_of(&name);
        return (vec![cause], quote!(__rt::Some(#own)));
    }
    let source = Ident::new("__source", name.span());
    let own = cause_of(&source);
    let (mut fields, fallback) = lent_source(variant).unwrap_or_else(|| (Vec::new(), quote!(__rt::None)));
    fields.push(cause);
    (fields, quote!(match #name { __rt::Some(#source) => __rt::Some(#own), __rt::None => #fallback }))
}

/// The cause of the field that lends its facts, for a variant without a cause.
fn lent_source(variant: &Variant) -> Arm {
    variant.lending_field()?;
    variant.lent(source_of)
}

fn source_of(error: &TokenStream) -> TokenStream {
    quote!(__rt::Lender::source(#error))
}

/// A method call, so that a boxed error, or anything else that dereferences to an error, yields the error inside.
fn cause_of(name: &Ident) -> TokenStream {
    quote_spanned!(name.span()=> __rt::IsCause::cause((&&&__rt::Cause(#name)).__envelope_cause()))
}

/// `From` for every `from` field.
pub(super) fn froms(model: &Model<'_>) -> TokenStream {
    let derive = model.target.derive;
    let impls = model.variants.iter().filter_map(|variant| {
        let Field { member, ty, .. } = variant.fields.iter().find(|field| field.from)?;
        let path = model.path(variant);
        let from = quote! {
            fn from(__source: #ty) -> Self {
                #path { #member: __source }
            }
        };
        Some(impl_of(derive, &quote!(__rt::From<#ty>), &derive.generics.where_clause, &from))
    });
    impls.collect()
}
