//! Impls for a type with mistakes: they let the rest of the user's crate compile, so that the mistakes stand alone.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::DeriveInput;

use super::bounds::Bounds;
use super::in_const;
use crate::check::{generate, krate};
use crate::input::{Input, Kind};

/// What the derive would have implemented, without content: it is compiled and never run.
pub(crate) fn expand(input: &Input<'_>) -> TokenStream {
    let impls = match input.kind {
        Kind::Error => of_error(input),
        Kind::Response => of_response(input),
    };
    let catalogued = catalogued(input.derive);
    let enveloped =
        input.attrs.envelope.value().map(|envelope| super::envelope::enveloped_impl(input.derive, envelope));
    in_const(&krate(input), &quote!(#impls #catalogued #enveloped))
}

fn of_error(input: &Input<'_>) -> TokenStream {
    let DeriveInput { ident, generics, .. } = input.derive;
    let (impl_generics, type_generics, own_where) = generics.split_for_impl();
    let generate = generate(input);
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
    let froms = generate.from.then(|| froms(input));
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
fn froms(input: &Input<'_>) -> TokenStream {
    let DeriveInput { ident, generics, .. } = input.derive;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let (mut types, mut known) = (Vec::new(), Vec::new());
    let fields = input.variants.iter().flat_map(|variant| &variant.fields);
    for field in fields.filter(|field| field.attrs.from.get().is_some()) {
        let text = field.field.ty.to_token_stream().to_string();
        if !known.contains(&text) {
            known.push(text);
            types.push(&field.field.ty);
        }
    }
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

fn of_response(input: &Input<'_>) -> TokenStream {
    let DeriveInput { ident, generics, .. } = input.derive;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __rt::ApiResponse for #ident #type_generics #where_clause {
            fn entry(&self) -> &'static __rt::Entry {
                loop {}
            }

            fn serialize_data<__S: __rt::Serializer>(&self, _: __S) -> __rt::Result<__S::Ok, __S::Error> {
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
