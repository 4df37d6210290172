//! Impls for a type with mistakes: the rest of the user's crate compiles with them, so that no other errors hide the
//! mistakes.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use super::bounds::Bounds;
use super::{impl_of, in_const, kind};
use crate::common::Outcome;
use crate::model::{Fallback, Target};

/// The impls that the derive would have written, without content. They are compiled and never run.
pub(crate) fn expand(fallback: &Fallback<'_>) -> TokenStream {
    let target = &fallback.target;
    let impls = match target.outcome {
        Outcome::Error => of_error(fallback),
        Outcome::Success => of_response(target),
    };
    let catalogued = catalogued(target);
    let (enveloped, adapters) = (target.enveloped(), target.adapters(&quote!([] [])));
    let (declaration, kind) = target.kind.as_ref().map(|kind| kind::fallback(target, kind)).unzip();
    let impls = in_const(&target.krate, &quote!(#impls #catalogued #enveloped #kind #adapters));
    quote!(#declaration #impls)
}

/// An impl that needs no more than the type itself does.
fn plain_impl(target: &Target<'_>, of: &TokenStream, body: &TokenStream) -> TokenStream {
    impl_of(target.derive, of, &target.derive.generics.where_clause, body)
}

fn of_error(fallback: &Fallback<'_>) -> TokenStream {
    let Target { derive, generate, .. } = &fallback.target;
    let mut bounds = Bounds::new(derive);
    bounds.require_self(&if generate.error { quote!(__rt::Debug) } else { quote!(__rt::Error) });
    let where_clause = bounds.where_clause();
    let methods = quote! {
        fn entry(&self) -> &'static __rt::Entry {
            loop {}
        }

        fn message(&self) -> __rt::Cow<'_, __rt::str> {
            loop {}
        }
    };
    let api_error = impl_of(derive, &quote!(__rt::ApiError), &where_clause, &methods);
    let display = generate.display.then(|| {
        let fmt = quote! {
            fn fmt(&self, _: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
                loop {}
            }
        };
        plain_impl(&fallback.target, &quote!(__rt::Display), &fmt)
    });
    let error = generate.error.then(|| impl_of(derive, &quote!(__rt::Error), &where_clause, &TokenStream::new()));
    let froms = generate.from.then(|| froms(fallback));
    quote!(#api_error #display #error #froms)
}

/// `From` for the type of each `from` field, so that `?` compiles.
fn froms(fallback: &Fallback<'_>) -> TokenStream {
    let mut known = Vec::new();
    let types = fallback.from.iter().filter(|ty| {
        let text = ty.to_token_stream().to_string();
        let is_new = !known.contains(&text);
        known.push(text);
        is_new
    });
    let from = |ty| {
        let from = quote! {
            fn from(_: #ty) -> Self {
                loop {}
            }
        };
        plain_impl(&fallback.target, &quote!(__rt::From<#ty>), &from)
    };
    types.map(from).collect()
}

fn of_response(target: &Target<'_>) -> TokenStream {
    let methods = quote! {
        fn entry(&self) -> &'static __rt::Entry {
            loop {}
        }

        fn serialize_data<__EnvelopeSerializer: __rt::Serializer>(
            &self,
            _: __EnvelopeSerializer,
        ) -> __rt::Result<__EnvelopeSerializer::Ok, __EnvelopeSerializer::Error> {
            loop {}
        }
    };
    plain_impl(target, &quote!(__rt::ApiResponse), &methods)
}

fn catalogued(target: &Target<'_>) -> TokenStream {
    let name = target.derive.ident.to_string();
    let entries = quote! {
        const ENTRIES: &'static __rt::TypeEntries =
            &__rt::TypeEntries::new(#name, &[]);
    };
    plain_impl(target, &quote!(__rt::Catalogued), &entries)
}
