//! `Display`, `Error` and `From`, unless thiserror or the author takes care of them.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned as _;

use super::{Arm, binding};
use crate::common::option_of;
use crate::model::{Body, Facts, Field, FieldRef, Model, Variant};

pub(super) fn display(model: &Model, where_clause: &TokenStream) -> TokenStream {
    let Model { ident, generics, .. } = model;
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __rt::Display for #ident #type_generics #where_clause {
            fn fmt(&self, __f: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
                __rt::ApiError::write_message(self, &mut __rt::MessageWriter::plain(__f))
            }
        }
    }
}

pub(super) fn error(model: &Model, where_clause: &TokenStream) -> TokenStream {
    let Model { ident, generics, .. } = model;
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    let arms = |variant: &Variant| match &variant.body {
        Body::Transparent(_) => variant.forward(|field| quote!(__rt::Lender::source(#field))),
        Body::Facts(facts) => {
            let cause = variant.fields.iter().enumerate().find(|(_, field)| field.cause);
            let Some((index, field)) = cause else { return lent_source(facts) };
            let cause = FieldRef { index, span: field.ty.span() };
            Some((vec![cause], cause_of(field, &binding(cause))))
        }
    };
    let source = model.match_where(arms, &quote!(__rt::None)).map(|body| {
        quote! {
            fn source(&self) -> __rt::Option<&(dyn __rt::Error + 'static)> {
                #[allow(unused_imports, reason = "one of them, by the type of the cause")]
                use __rt::{BoxedCause as _, ErrorCause as _, OtherCause as _, SharedCause as _};
                #body
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics __rt::Error for #ident #type_generics #where_clause {
            #source
        }
    }
}

/// The cause of the field that lends its facts, if the variant has none of its own.
fn lent_source(facts: &Facts) -> Arm {
    let lender = facts.lender.as_ref().filter(|lender| lender.through.is_none())?;
    Some((vec![lender.field], lender.with(|error| quote!(__rt::Lender::source(#error)))))
}

/// By method call, so that a boxed error, or anything that dereferences to an error, yields the error inside.
fn cause_of(field: &Field, name: &Ident) -> TokenStream {
    let cause =
        |name: &Ident| quote_spanned!(name.span()=> __rt::IsCause::cause((&&&__rt::Cause(#name)).__envelope_cause()));
    if option_of(&field.ty).is_some() {
        let source = Ident::new("__source", name.span());
        let cause = cause(&source);
        quote!(match #name { __rt::Some(#source) => __rt::Some(#cause), __rt::None => __rt::None })
    } else {
        let cause = cause(name);
        quote!(__rt::Some(#cause))
    }
}

/// `From` for every `from` field.
pub(super) fn froms(model: &Model) -> TokenStream {
    let Model { ident, generics, .. } = model;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let impls = model.variants.iter().filter_map(|variant| {
        let Field { member, ty, .. } = variant.fields.iter().find(|field| field.from)?;
        let path = model.path(variant);
        Some(quote! {
            #[automatically_derived]
            impl #impl_generics __rt::From<#ty> for #ident #type_generics #where_clause {
                fn from(__source: #ty) -> Self {
                    #path { #member: __source }
                }
            }
        })
    });
    quote!(#(#impls)*)
}
