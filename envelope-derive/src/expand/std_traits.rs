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
        Body::Facts(_) => {
            let cause = variant.fields.iter().enumerate().find(|(_, field)| field.cause);
            let Some((index, field)) = cause else { return lent_source(variant) };
            let cause = FieldRef { index, span: field.ty.span() };
            Some((vec![cause], cause_of(field, &binding(cause))))
        }
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

/// The cause of the field that lends its facts, for a variant without a cause.
fn lent_source(variant: &Variant) -> Arm {
    variant.lending_field()?;
    variant.lent(source_of)
}

fn source_of(error: &TokenStream) -> TokenStream {
    quote!(__rt::Lender::source(#error))
}

/// A method call, so that a boxed error, or anything else that dereferences to an error, yields the error inside.
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
