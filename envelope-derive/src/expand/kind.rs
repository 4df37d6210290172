//! `kind = ..`: an enum with the variants of an error without their fields, and the list of all its values.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};
use syn::{DeriveInput, Ident, Path};

use super::rustdoc::cell;
use super::{binding, impl_of};
use crate::common::CodeValue;
use crate::model::{Body, Held, Kind, KindVariant, LentValue, Message, Model, Target, Variant};

/// The type itself, declared outside of the separate scope of the impls.
fn declaration(target: &Target<'_>, kind: &Kind, docs: &[String]) -> TokenStream {
    let (error, krate) = (&target.derive.ident, &target.krate);
    let Kind { ident, vis, .. } = kind;
    let non_exhaustive = kind.non_exhaustive.then(|| quote!(#[non_exhaustive]));
    let core = quote!(#krate::__private::core);
    let doc = format!("The kinds of [`{error}`]: one for each variant, without its fields.");
    let variants = kind.variants.iter().enumerate().map(|(index, KindVariant { ident, held })| {
        let doc = docs.get(index).map(|doc| quote!(#[doc = #doc]));
        let held = held.as_ref().map(|held| held_kind(krate, held));
        let held = held.map(|held| quote!((#[doc = "The kind of the inner error."] #held)));
        quote!(#doc #ident #held)
    });
    quote! {
        #[doc = #doc]
        #[derive(
            #core::clone::Clone, #core::marker::Copy, #core::fmt::Debug, #core::cmp::PartialEq, #core::cmp::Eq,
            #core::cmp::PartialOrd, #core::cmp::Ord, #core::hash::Hash,
        )]
        #[allow(
            dead_code, missing_docs, non_camel_case_types, clippy::enum_variant_names, clippy::upper_case_acronyms,
            rustdoc::broken_intra_doc_links, rustdoc::private_intra_doc_links,
            reason = "the variants are those of the error"
        )]
        #non_exhaustive
        #vis enum #ident {
            #(#variants,)*
        }
    }
}

/// The type that a variant holds: the inner type's kind, or `ByEntry`.
fn held_kind(krate: &Path, held: &Held) -> TokenStream {
    let private = quote!(#krate::__private);
    match held {
        Held::Unknown => quote!(#private::kinds::ByEntry),
        Held::Type(ty) => quote! {
            <#private::kinds::Select<{
                #[allow(unused_imports, reason = "unused if the type has kinds")]
                use #private::kinds::Kindless as _;
                <#private::kinds::Probe<#ty>>::HAS_KIND
            }> as #private::kinds::Held<#ty>>::Kind
        },
    }
}

/// The declaration of the type, and its impls.
pub(super) fn expand(model: &Model<'_>, kind: &Kind, where_clause: &TokenStream) -> (TokenStream, TokenStream) {
    let docs: Vec<String> = model.variants.iter().map(doc).collect();
    let declaration = declaration(&model.target, kind, &docs);
    let of_error = of_error(model, kind, where_clause);
    let (lists, all) = (lists(kind), all(kind));
    let entry = entry(model, kind);
    let serde = has_unique_codes(model).then(|| serde(kind));
    let Kind { ident, .. } = kind;
    let methods = methods(kind, &quote!(<#ident as __rt::kinds::Kind>::ALL));
    let impls = quote! {
        #lists
        #[automatically_derived]
        impl __rt::kinds::Sealed for #ident {}

        #[automatically_derived]
        impl __rt::kinds::Kind for #ident {
            const ALL: &'static [Self] = #all;

            #[inline]
            fn entry(self) -> &'static __rt::Entry {
                #entry
            }
        }
        #methods
        #of_error
        #serde
    };
    (declaration, impls)
}

/// The doc comment of a variant: that of the error's variant or, without one, its message.
fn doc(variant: &Variant) -> String {
    match &variant.body {
        Body::Facts(facts) if !facts.description.is_empty() => facts.description.clone(),
        Body::Facts(facts) => match &facts.message {
            Message::Constant(text) | Message::Template(_, text) => cell(text),
            _ => format!("The kind of variant `{}`.", variant.ident),
        },
        Body::Transparent(_) => format!("A kind of the error in variant `{}`.", variant.ident),
    }
}

/// The inherent items for users. `all` is the value of the constant `ALL`.
fn methods(kind: &Kind, all: &TokenStream) -> TokenStream {
    let Kind { ident, vis, .. } = kind;
    quote! {
        #[automatically_derived]
        #[allow(dead_code, reason = "not every program uses everything")]
        impl #ident {
            /// Every kind, in the order of declaration. The kinds of an inner type are in the place of its variant.
            #vis const ALL: &'static [#ident] = #all;

            /// The constant facts of errors of this kind.
            #[must_use]
            #vis fn entry(self) -> &'static __rt::Entry {
                __rt::kinds::Kind::entry(self)
            }

            /// The code of errors of this kind.
            #[must_use]
            #vis fn code(self) -> __rt::Code<'static> {
                __rt::Entry::code(__rt::kinds::Kind::entry(self))
            }

            /// The HTTP status of errors of this kind; `None` if it is decided at run time.
            #[must_use]
            #vis fn status(self) -> __rt::Option<__rt::u16> {
                __rt::kinds::Kind::entry(self).status()
            }

            /// The kinds that have this code: none, one, or several if the code is shared.
            #[must_use]
            #vis fn from_code<'__c>(code: impl __rt::Into<__rt::Code<'__c>>) -> __rt::kinds::KindsOf<'__c, #ident> {
                __rt::kinds::KindsOf::new(code)
            }
        }
    }
}

/// From an error to its kind.
fn of_error(model: &Model<'_>, kind: &Kind, where_clause: &TokenStream) -> TokenStream {
    let arms = model.variants.iter().zip(&kind.variants).enumerate().map(|(index, (variant, of_kind))| {
        let (name, ident) = (&of_kind.ident, &kind.ident);
        let inner = |held| variant.lent(|error| inner_kind(error, variant, index, held));
        match of_kind.held.as_ref().and_then(inner) {
            Some((fields, inner)) => {
                let pattern = model.pattern(variant, &fields);
                quote!(#pattern => #ident::#name(#inner),)
            }
            None => {
                let path = model.path(variant);
                quote!(#path { .. } => #ident::#name,)
            }
        }
    });
    let body = if model.variants.is_empty() { quote!(match *self {}) } else { quote!(match self { #(#arms)* }) };
    for_error(model.target.derive, kind, where_clause, &body)
}

/// The inner error's kind, of the type that the variant holds.
fn inner_kind(inner: &TokenStream, variant: &Variant, index: usize, held: &Held) -> TokenStream {
    match held {
        Held::Unknown => quote!(__rt::kinds::by_entry(__rt::Lender::entry(#inner))),
        // The field's type with its lifetimes, which do not affect its kind.
        Held::Type(_) => {
            let (has_kind, ty) = (names(index).has_kind, variant.lender());
            let error = variant.lending_field().map_or_else(|| inner.clone(), |field| binding(field).to_token_stream());
            quote!(<__rt::kinds::Select<#has_kind> as __rt::kinds::Held<#ty>>::of(#error, __rt::Lender::entry(#inner)))
        }
    }
}

fn for_error(derive: &DeriveInput, kind: &Kind, where_clause: &TokenStream, body: &TokenStream) -> TokenStream {
    let (error, (impl_generics, type_generics, _)) = (&derive.ident, derive.generics.split_for_impl());
    let Kind { ident, vis, .. } = kind;
    let has_kind = quote! {
        type Kind = #ident;

        fn kind(&self) -> #ident {
            #body
        }
    };
    let has_kind = impl_of(derive, &quote!(__rt::kinds::HasKind), where_clause, &has_kind);
    quote! {
        #has_kind
        #[automatically_derived]
        #[allow(dead_code, reason = "not every program uses everything")]
        impl #impl_generics #error #type_generics #where_clause {
            /// The kind of this error: its variant, without its fields.
            #[must_use]
            #vis fn kind(&self) -> #ident {
                __rt::kinds::HasKind::kind(self)
            }
        }
    }
}

/// True if each variant has a different constant code, which then identifies the kind.
fn has_unique_codes(model: &Model<'_>) -> bool {
    let has_constant = |variant: &Variant| constant_entry(variant).is_some();
    let codes: Option<Vec<&CodeValue>> = model.own_facts().map(|(_, facts)| facts.code.as_ref()).collect();
    let codes = codes.filter(|_| !model.variants.iter().any(has_constant));
    codes.is_some_and(|mut codes| {
        let count = codes.len();
        codes.sort_unstable();
        codes.dedup();
        codes.len() == count
    })
}

fn serde(kind: &Kind) -> TokenStream {
    let ident = &kind.ident;
    let name = ident.to_string();
    quote! {
        /// As the code.
        #[automatically_derived]
        impl __rt::Serialize for #ident {
            fn serialize<__S: __rt::Serializer>(&self, __serializer: __S) -> __rt::Result<__S::Ok, __S::Error> {
                __rt::kinds::serialize(*self, __serializer)
            }
        }
        /// From the code.
        #[automatically_derived]
        impl<'__de> __rt::kinds::Deserialize<'__de> for #ident {
            fn deserialize<__D: __rt::kinds::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> __rt::Result<Self, __D::Error> {
                __rt::kinds::deserialize(#name, __deserializer)
            }
        }
    }
}

/// The type and its impls for an error type with mistakes.
pub(super) fn fallback(target: &Target<'_>, kind: &Kind) -> (TokenStream, TokenStream) {
    let ident = &kind.ident;
    let declaration = declaration(target, kind, &[]);
    let where_clause = target.derive.generics.where_clause.to_token_stream();
    let of_error = for_error(target.derive, kind, &where_clause, &quote!(loop {}));
    let methods = methods(kind, &quote!(&[]));
    let serde = serde(kind);
    let impls = quote! {
        #[automatically_derived]
        impl __rt::kinds::Sealed for #ident {}

        #[automatically_derived]
        impl __rt::kinds::Kind for #ident {
            const ALL: &'static [Self] = &[];

            fn entry(self) -> &'static __rt::Entry {
                loop {}
            }
        }
        #methods
        #of_error
        #serde
    };
    (declaration, impls)
}

/// The names of the constants for a variant with an inner type.
struct Names {
    has_kind: Ident,
    types: Ident,
    list: Ident,
}

fn names(index: usize) -> Names {
    Names {
        has_kind: format_ident!("__HAS_KIND_{index}"),
        types: format_ident!("__TYPES_{index}"),
        list: format_ident!("__LIST_{index}"),
    }
}

impl Kind {
    /// The variants that hold the kind of a known type, and their indices.
    fn inner(&self) -> impl Iterator<Item = (usize, &Ident, &TokenStream)> {
        self.variants.iter().enumerate().filter_map(|(index, variant)| match &variant.held {
            Some(Held::Type(ty)) => Some((index, &variant.ident, ty)),
            Some(Held::Unknown) | None => None,
        })
    }

    fn is_plain(&self) -> bool {
        self.variants.iter().all(|variant| variant.held.is_none())
    }
}

/// The constants that list the kinds of each inner type.
fn lists(kind: &Kind) -> TokenStream {
    let lists = kind.inner().map(|(index, _, ty)| {
        let Names { has_kind, types, list } = names(index);
        let ty_list = quote!(<__rt::kinds::Select<#has_kind> as __rt::kinds::Held<#ty>>::List);
        quote! {
            const #has_kind: __rt::bool = {
                #[allow(unused_imports, reason = "unused if the type has kinds")]
                use __rt::kinds::Kindless as _;
                <__rt::kinds::Probe<#ty>>::HAS_KIND
            };
            const #types: &'static [&'static __rt::TypeEntries] = &[<__rt::Listed<#ty>>::ENTRIES];
            const #list: #ty_list = {
                const __REACHED: __rt::kinds::usize = __rt::kinds::count_types(#types);
                const __FLAT: &'static __rt::kinds::FlatTypes<__REACHED> =
                    &__rt::kinds::FlatTypes::new::<{ __rt::kinds::buckets(__REACHED) }>(#types);
                <#ty_list>::new(__FLAT.as_slice())
            };
        }
    });
    quote!(#(#lists)*)
}

/// The constant of all kinds. With inner kinds, it is computed at compile time.
fn all(kind: &Kind) -> TokenStream {
    let ident = &kind.ident;
    let units: Vec<&Ident> =
        kind.variants.iter().filter(|variant| variant.held.is_none()).map(|variant| &variant.ident).collect();
    if kind.is_plain() {
        return quote!(&[#(#ident::#units,)*]);
    }
    let own = units.len();
    let inner: Vec<Ident> = kind.inner().map(|(index, ..)| names(index).list).collect();
    let first = match units.first() {
        Some(unit) => quote!(#ident::#unit),
        None => any(kind),
    };
    let pushes = kind.variants.iter().enumerate().filter_map(|(index, variant)| push(ident, index, variant));
    quote!({
        const __COUNT: __rt::kinds::usize = #own #(+ #inner.count())*;
        const fn __all() -> [#ident; __COUNT] {
            let mut __all = [#first; __COUNT];
            let mut __at = 0;
            #(#pushes)*
            let _ = __at;
            __all
        }
        const __ALL: &'static [#ident] = &__all();
        __ALL
    })
}

/// A value to initialise the array with, for a kind without a unit variant.
fn any(kind: &Kind) -> TokenStream {
    let ident = &kind.ident;
    if let Some(variant) = kind.variants.iter().find(|variant| matches!(variant.held, Some(Held::Unknown))) {
        let variant = &variant.ident;
        return quote!(#ident::#variant(__rt::kinds::ANY));
    }
    let tries = kind.inner().map(|(index, variant, _)| {
        let Names { list, .. } = names(index);
        quote!(if let __rt::Some(__any) = #list.any() { #ident::#variant(__any) } else)
    });
    quote!(#(#tries)* { __rt::core::panic!("no inner type has an error") })
}

/// The statements that add the kinds of a variant.
fn push(kind: &Ident, index: usize, KindVariant { ident, held }: &KindVariant) -> Option<TokenStream> {
    match held {
        None => Some(quote! {
            __all[__at] = #kind::#ident;
            __at += 1;
        }),
        Some(Held::Unknown) => None,
        Some(Held::Type(_)) => {
            let Names { list, .. } = names(index);
            Some(quote! {
                let mut __inner = 0;
                while __inner < #list.count() {
                    __all[__at] = #kind::#ident(#list.get(__inner));
                    __at += 1;
                    __inner += 1;
                }
            })
        }
    }
}

/// From a kind to its entry.
fn entry(model: &Model<'_>, kind: &Kind) -> TokenStream {
    if kind.variants.is_empty() {
        return quote!(match self {});
    }
    let constants: Vec<(&Ident, TokenStream)> = model.variants.iter().filter_map(constant_entry).collect();
    // The entries are those of the variants, in order.
    if kind.is_plain() && constants.is_empty() {
        return quote!(&__ENTRIES[self as __rt::kinds::usize]);
    }
    let ident = &kind.ident;
    let inner = kind.variants.iter().enumerate().filter_map(|(index, variant)| {
        let (name, inner) = (&variant.ident, inner_entry(index, variant.held.as_ref()?));
        Some((quote!(#ident::#name(__inner)), inner))
    });
    let constants = constants.into_iter().map(|(name, entry)| (quote!(#ident::#name), entry));
    let (patterns, entries): (Vec<TokenStream>, Vec<TokenStream>) = inner.chain(constants).unzip();
    if patterns.len() == kind.variants.len() {
        return quote!(match self { #(#patterns => #entries,)* });
    }
    let is_unit = |variant: &Variant| {
        constant_entry(variant).is_none()
            && kind.variants.iter().any(|of| of.ident == variant.ident && of.held.is_none())
    };
    let own =
        model.own_facts().enumerate().filter(|(_, (variant, _))| is_unit(variant)).map(|(index, (variant, _))| {
            let name = &variant.ident;
            quote!(#ident::#name => #index,)
        });
    quote!(&__ENTRIES[match self { #(#patterns => return #entries,)* #(#own)* }])
}

/// The entry of a variant that takes its facts from a constant.
fn constant_entry(variant: &Variant) -> Option<(&Ident, TokenStream)> {
    let is_constant = matches!(variant.lent_value(), Some(LentValue::Constant(_)));
    let (_, entry) = Model::forward_entry(variant).filter(|_| is_constant)?;
    Some((&variant.ident, entry))
}

/// The entry of the kind that a variant holds.
fn inner_entry(index: usize, held: &Held) -> TokenStream {
    match held {
        Held::Unknown => quote!(__inner.entry()),
        Held::Type(ty) => {
            let Names { has_kind, .. } = names(index);
            quote!(<__rt::kinds::Select<#has_kind> as __rt::kinds::Held<#ty>>::entry(__inner))
        }
    }
}
