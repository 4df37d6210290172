//! All kinds of a type, and their entries: its own and those of inner types.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use crate::model::{Held, Kind, KindVariant, Model, Variant};

/// The names of what a variant with an inner type needs.
pub(super) struct Names {
    pub(super) has_kind: Ident,
    types: Ident,
    list: Ident,
}

pub(super) fn names(index: usize) -> Names {
    Names {
        has_kind: format_ident!("__HAS_KIND_{index}"),
        types: format_ident!("__TYPES_{index}"),
        list: format_ident!("__LIST_{index}"),
    }
}

impl Kind {
    /// The variants that hold a kind of a type that is known, and their indices.
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

/// For each inner type, what its kinds are.
pub(super) fn lists(kind: &Kind) -> TokenStream {
    let lists = kind.inner().map(|(index, _, ty)| {
        let Names { has_kind, types, list } = names(index);
        let ty_list = quote!(<__rt::kinds::Select<#has_kind> as __rt::kinds::Held<#ty>>::List);
        quote! {
            const #has_kind: __rt::bool = {
                #[allow(unused_imports, reason = "where the type has kinds")]
                use __rt::kinds::Kindless as _;
                <__rt::kinds::Probe<#ty>>::HAS_KIND
            };
            const #types: &'static [&'static __rt::TypeEntries] = &[<#ty as __rt::Catalogued>::ENTRIES];
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

/// The constant of all kinds. Where there are inner ones, it is put together at compile time.
pub(super) fn all(kind: &Kind) -> TokenStream {
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

/// Any value of a kind without a unit variant.
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
pub(super) fn entry(model: &Model<'_>, kind: &Kind) -> TokenStream {
    if kind.variants.is_empty() {
        return quote!(match self {});
    }
    // The entries are those of the variants, in order.
    if kind.is_plain() {
        return quote!(&__ENTRIES[self as __rt::kinds::usize]);
    }
    let ident = &kind.ident;
    let inner = kind.variants.iter().enumerate().filter_map(|(index, variant)| {
        let (name, inner) = (&variant.ident, inner_entry(index, variant.held.as_ref()?));
        Some((quote!(#ident::#name(__inner)), inner))
    });
    let (patterns, entries): (Vec<TokenStream>, Vec<TokenStream>) = inner.unzip();
    if patterns.len() == kind.variants.len() {
        return quote!(match self { #(#patterns => #entries,)* });
    }
    let is_unit = |variant: &Variant| kind.variants.iter().any(|of| of.ident == variant.ident && of.held.is_none());
    let own =
        model.own_facts().enumerate().filter(|(_, (variant, _))| is_unit(variant)).map(|(index, (variant, _))| {
            let name = &variant.ident;
            quote!(#ident::#name => #index,)
        });
    quote!(&__ENTRIES[match self { #(#patterns => return #entries,)* #(#own)* }])
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
