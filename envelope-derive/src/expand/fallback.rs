//! Impls for a type with mistakes: they let the rest of the user's crate compile, so that the mistakes stand alone.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::DeriveInput;

use super::bounds::Bounds;
use super::in_const;
use crate::model::{Answer, Fallback};

/// What the derive would have implemented, without content: it is compiled and never run.
pub(crate) fn expand(fallback: &Fallback<'_>) -> TokenStream {
    let impls = match fallback.kind {
        Answer::Error => of_error(fallback),
        Answer::Response => of_response(fallback),
    };
    let catalogued = catalogued(fallback.derive);
    let enveloped = fallback.envelope.as_ref();
    let enveloped = enveloped.map(|envelope| super::envelope::enveloped_impl(fallback.derive, envelope));
    let kind = fallback.error_kind.as_ref().map(|kind| super::kind::fallback(fallback, kind));
    let (declaration, kind) = kind.unzip();
    let adapters = fallback.adapters();
    let impls = in_const(&fallback.krate, &quote!(#impls #catalogued #enveloped #kind #adapters));
    quote!(#declaration #impls)
}

fn of_error(fallback: &Fallback<'_>) -> TokenStream {
    let DeriveInput { ident, generics, .. } = fallback.derive;
    let (impl_generics, type_generics, own_where) = generics.split_for_impl();
    let generate = fallback.generate;
    let mut bounds = Bounds::new(generics);
    bounds.require_self(&if generate.error { quote!(__rt::Debug) } else { quote!(__rt::Error) });
    let where_clause = bounds.where_clause();
    let display = generate.display.then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics __rt::Display for #ident #type_generics #own_where {
                fn fmt(&self, _: &mut __rt::fmt::Formatter<'_>) -> __rt::fmt::Result {
                    loop {}
                }
            }
        }
    });
    let error = generate.error.then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics __rt::Error for #ident #type_generics #where_clause {}
        }
    });
    let froms = generate.from.then(|| froms(fallback));
    quote! {
        #[automatically_derived]
        impl #impl_generics __rt::ApiError for #ident #type_generics #where_clause {
            fn entry(&self) -> &'static __rt::Entry {
                loop {}
            }

            fn message(&self) -> __rt::Cow<'_, __rt::str> {
                loop {}
            }
        }
        #display
        #error
        #froms
    }
}

/// `From` for each type that some variant takes with `from`, so that `?` finds it.
fn froms(fallback: &Fallback<'_>) -> TokenStream {
    let DeriveInput { ident, generics, .. } = fallback.derive;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let mut known = Vec::new();
    let types = fallback.from.iter().filter(|ty| {
        let text = ty.to_token_stream().to_string();
        let is_new = !known.contains(&text);
        known.push(text);
        is_new
    });
    quote! {
        #(
            #[automatically_derived]
            impl #impl_generics __rt::From<#types> for #ident #type_generics #where_clause {
                fn from(_: #types) -> Self {
                    loop {}
                }
            }
        )*
    }
}

fn of_response(fallback: &Fallback<'_>) -> TokenStream {
    let DeriveInput { ident, generics, .. } = fallback.derive;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __rt::ApiResponse for #ident #type_generics #where_clause {
            fn entry(&self) -> &'static __rt::Entry {
                loop {}
            }

            fn serialize_data<__EnvelopeSerializer: __rt::Serializer>(
                &self,
                _: __EnvelopeSerializer,
            ) -> __rt::Result<__EnvelopeSerializer::Ok, __EnvelopeSerializer::Error> {
                loop {}
            }
        }
    }
}

fn catalogued(derive: &DeriveInput) -> TokenStream {
    let DeriveInput { ident, generics, .. } = derive;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let name = ident.to_string();
    quote! {
        #[automatically_derived]
        impl #impl_generics __rt::Catalogued for #ident #type_generics #where_clause {
            const ENTRIES: &'static __rt::TypeEntries =
                &__rt::TypeEntries { name: #name, origin: "", entries: &[], included: &[] };
        }
    }
}
