//! The constant table of a type's facts.

use proc_macro2::TokenStream;
use quote::quote;

use crate::attr::message::is_clean;
use crate::attr::value::{CodeValue, LiteralValue};
use crate::model::{Body, Facts, Kind, Message, Model, Status, Variant};

/// `const __ENTRIES: &[Entry] = ..;`, one for each variant with facts of its own, as arrays of literals: calls and
/// constructors, one for each variant, would take the compiler several times as long.
pub(crate) fn table(model: &Model) -> TokenStream {
    let kind = match model.kind {
        Kind::Error => quote!(__rt::Kind::Error),
        Kind::Response => quote!(__rt::Kind::Success),
    };
    let rows: Vec<(&Variant, &Facts)> = model.own_facts().collect();
    let texts = rows.iter().map(|(variant, facts)| texts(variant, facts));
    let numbers = rows.iter().map(|(_, facts)| numbers(facts));
    let more = rows.iter().enumerate().filter_map(|(row, (_, facts))| {
        let more = more(facts)?;
        Some(quote!((#row, #more)))
    });
    quote! {
        const __ENTRIES: &[__rt::Entry] = &__rt::entries(#kind, [#(#texts,)*], [#(#numbers,)*], &[#(#more,)*]);
    }
}

/// The impl of `Catalogued`.
pub(crate) fn catalogued(model: &Model, where_clause: &TokenStream) -> TokenStream {
    let Model { ident, generics, .. } = model;
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    let name = ident.to_string();
    let included = model.variants.iter().filter_map(|variant| match variant.body {
        Body::Transparent(field) => variant.fields.get(field.index).map(|field| &field.ty),
        Body::Facts(_) => None,
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics __rt::Catalogued for #ident #type_generics #where_clause {
            const ENTRIES: &'static __rt::TypeEntries = &__rt::TypeEntries {
                name: #name,
                origin: __rt::core::concat!(
                    __rt::core::module_path!(), ":", __rt::core::line!(), ":", __rt::core::column!()
                ),
                entries: __ENTRIES,
                included: &[#(<#included as __rt::Catalogued>::ENTRIES,)*],
            };
        }
    }
}

impl Model {
    /// The variants that have facts of their own, in order: the rows of the table.
    pub(crate) fn own_facts(&self) -> impl Iterator<Item = (&Variant, &Facts)> {
        self.variants.iter().filter_map(|variant| match &variant.body {
            Body::Facts(facts) => Some((variant, &**facts)),
            Body::Transparent(_) => None,
        })
    }

    /// The method `entry`: from a variant to its row.
    pub(crate) fn entry_method(&self, trait_name: &TokenStream) -> TokenStream {
        let mut row = 0_usize;
        let arms: Vec<TokenStream> = self
            .variants
            .iter()
            .map(|variant| match variant.forward(|field| quote!(return __rt::#trait_name::entry(#field))) {
                Some((fields, forward)) => {
                    let pattern = self.pattern(variant, &fields);
                    quote!(#pattern => #forward,)
                }
                None => {
                    let (pattern, index) = (self.pattern(variant, &[]), row);
                    row += 1;
                    quote!(#pattern => #index,)
                }
            })
            .collect();
        let body = match (row, arms.len()) {
            (_, 0) => quote!(match *self {}),
            // Every variant is transparent: there is no row to choose.
            (0, _) => quote!(match self { #(#arms)* }),
            (_, 1) => quote!(&__ENTRIES[0]),
            _ => quote!(&__ENTRIES[match self { #(#arms)* }]),
        };
        quote! {
            #[inline]
            fn entry(&self) -> &'static __rt::Entry {
                #body
            }
        }
    }
}

/// The variant's name, its code, message and description.
fn texts(variant: &Variant, facts: &Facts) -> TokenStream {
    let name = crate::attr::fact::plain_name(&variant.ident.to_string());
    let code = match &facts.code {
        Some(CodeValue::Str(code)) => code,
        Some(CodeValue::Int(_)) | None => "",
    };
    let message = match &facts.message {
        Message::Constant(text) | Message::Template(_, text) | Message::Display(text) => text,
        Message::None | Message::Field(_) => "",
    };
    let description = &facts.description;
    quote!([#name, #code, #message, #description])
}

/// The HTTP status, the integer code, and what the texts are: the bits of the runtime's `flags`.
fn numbers(facts: &Facts) -> TokenStream {
    let status = match facts.status {
        Status::Constant(status) => i64::from(status),
        Status::Field(_) => 0,
    };
    let (number, code) = match &facts.code {
        Some(CodeValue::Str(code)) => (0, 1 | if is_clean(code) { 4 } else { 0 }),
        Some(CodeValue::Int(code)) => (*code, 2),
        None => (0, 0),
    };
    let message = match &facts.message {
        Message::Constant(text) => 8 | if is_clean(text) { 16 } else { 0 },
        Message::Template(..) => 32,
        Message::Display(_) => 64,
        Message::None | Message::Field(_) => 0,
    };
    let numbers = [status, number, code | message].map(proc_macro2::Literal::i64_unsuffixed);
    quote!([#(#numbers),*])
}

/// The facts that few entries have; none where this one has none of them.
fn more(facts: &Facts) -> Option<TokenStream> {
    let mut fields = Vec::new();
    let mut text = |name: &str, value: &Option<String>| {
        if let Some(value) = value {
            let name = quote::format_ident!("{name}");
            fields.push(quote!(#name: __rt::Some(#value)));
        }
    };
    text("title", &facts.title);
    text("docs_url", &facts.docs_url);
    text("field", &facts.field);
    text("deprecated", &facts.deprecated);
    if let Some(seconds) = facts.retry_after {
        fields.push(quote!(retry_after: __rt::Some(#seconds)));
    }
    if !facts.ext.is_empty() {
        let pairs = facts.ext.iter().map(|ext| {
            let (name, value) = (&ext.name, literal(&ext.value));
            quote!((#name, #value))
        });
        fields.push(quote!(ext: &[#(#pairs),*]));
    }
    if !facts.headers.is_empty() {
        let pairs = facts.headers.iter().map(|header| {
            let (name, value) = (&header.name, &header.value);
            quote!((#name, #value))
        });
        fields.push(quote!(headers: &[#(#pairs),*]));
    }
    for (name, set) in [("shared", facts.shared), ("in_band", facts.in_band), ("empty", facts.empty)] {
        if set {
            let name = quote::format_ident!("{name}");
            fields.push(quote!(#name: true));
        }
    }
    (!fields.is_empty()).then(|| quote!(&__rt::More { #(#fields,)* ..__rt::More::NONE }))
}

fn literal(value: &LiteralValue) -> TokenStream {
    match value {
        LiteralValue::Str(value) => quote!(__rt::Literal::Str(#value)),
        LiteralValue::Int(value) => quote!(__rt::Literal::Int(#value)),
        LiteralValue::Float(value) => quote!(__rt::Literal::Float(#value)),
        LiteralValue::Bool(value) => quote!(__rt::Literal::Bool(#value)),
    }
}
