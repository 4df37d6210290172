//! The constant table of a type's facts.

use proc_macro2::TokenStream;
use quote::quote;

use crate::attr::message::is_clean;
use crate::attr::value::{CodeValue, LiteralValue};
use crate::model::{Body, Facts, Kind, Message, Model, Status, Variant};
use crate::template::check::quoted;

/// `const __ENTRIES: &[Entry] = &[..];`, one for each variant with facts of its own.
pub(crate) fn table(model: &Model) -> TokenStream {
    let entries = model.own_facts().map(|(variant, facts)| entry(model, variant, facts));
    quote! {
        const __ENTRIES: &[__rt::Entry] = &[#(#entries,)*];
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

fn entry(model: &Model, variant: &Variant, facts: &Facts) -> TokenStream {
    let kind = match model.kind {
        Kind::Error => quote!(__rt::Kind::Error),
        Kind::Response => quote!(__rt::Kind::Success),
    };
    let name = crate::attr::fact::plain_name(&variant.ident.to_string());
    let status = match facts.status {
        Status::Constant(status) => status,
        Status::Field(_) => 0,
    };
    let message = message(&facts.message);
    let description = &facts.description;
    let more = more(facts).map(|more| quote!(.with(#more)));
    match &facts.code {
        Some(code_value) => {
            let (code, json) = (code(code_value), code_json(code_value));
            quote!(__rt::Entry::derived(#kind, #name, #code, #json, #status, #message, #description) #more)
        }
        None => quote!(__rt::Entry::new(#kind, #name, __rt::None, #status, #message, #description) #more),
    }
}

/// The code as it stands in a body, so that nothing is left to be done for it at run time.
fn code_json(code: &CodeValue) -> String {
    match code {
        CodeValue::Str(code) => quoted(code),
        CodeValue::Int(code) => code.to_string(),
    }
}

fn code(code: &CodeValue) -> TokenStream {
    match code {
        CodeValue::Str(code) => quote!(__rt::Code::Str(#code)),
        CodeValue::Int(code) => quote!(__rt::Code::Int(#code)),
    }
}

fn message(message: &Message) -> TokenStream {
    match message {
        Message::None | Message::Field(_) => quote!(__rt::MessageText::None),
        Message::Constant(text) => {
            let clean = is_clean(text);
            quote!(__rt::MessageText::Constant { text: #text, clean: #clean })
        }
        Message::Template(_, text) => quote!(__rt::MessageText::Template(#text)),
        Message::Display(text) => quote!(__rt::MessageText::Display(#text)),
    }
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
