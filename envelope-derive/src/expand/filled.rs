//! Texts of extra facts and headers that fields fill in. They are numbered variant by variant: extra facts first, then
//! headers.

use proc_macro2::TokenStream;
use quote::quote;

use super::exposed;
use super::pieces::{fields_of, write_pieces};
use crate::model::{Body, Facts, Filled, Model};

/// The impl that writes them, for a type that has any.
pub(super) fn filled(model: &Model, where_clause: &TokenStream) -> Option<TokenStream> {
    let Model { ident, generics, .. } = model;
    let (impl_generics, type_generics, _) = generics.split_for_impl();
    let nothing = quote!(__rt::Ok(()));
    let body = model.match_where(
        |variant| match &variant.body {
            Body::Facts(facts) if facts.filled().next().is_some() => {
                let lender = facts.lender.as_ref();
                let fields = fields_of(facts.filled().flat_map(|text| &text.pieces), lender);
                let (checks, texts) = (exposed::checks_inside(model, variant, facts), texts(facts));
                Some((fields, if checks.is_empty() { texts } else { quote!({ #checks #texts }) }))
            }
            Body::Facts(_) | Body::Transparent(_) => None,
        },
        &nothing,
    )?;
    Some(quote! {
        #[automatically_derived]
        impl #impl_generics __rt::FilledTexts for #ident #type_generics #where_clause {
            fn write_filled(
                &self,
                __number: __rt::u32,
                __out: &mut __rt::MessageWriter<'_>,
            ) -> __rt::fmt::Result {
                #[allow(unused_imports, reason = "one or the other, by the types of the fields")]
                use __rt::{DirectArg as _, DisplayArg as _};
                #body
            }
        }
    })
}

fn texts(facts: &Facts) -> TokenStream {
    let texts: Vec<TokenStream> =
        facts.filled().map(|text| write_pieces(&text.pieces, facts.lender.as_ref())).collect();
    if let [text] = texts.as_slice() {
        return text.clone();
    }
    let numbers = 0_u32..;
    let cases = numbers.zip(&texts).map(|(number, text)| quote!(#number => #text,));
    quote!(match __number { #(#cases)* _ => __rt::Ok(()) })
}

/// The filled extra facts, each with its value: an expression.
pub(super) fn ext(facts: &Facts) -> impl Iterator<Item = (&str, TokenStream)> {
    numbered(&facts.ext_filled, 0)
}

/// The filled headers, each with its value: an expression.
pub(super) fn headers(facts: &Facts) -> impl Iterator<Item = (&str, TokenStream)> {
    numbered(&facts.headers_filled, facts.ext_filled.len())
}

fn numbered(filled: &[Filled], first: usize) -> impl Iterator<Item = (&str, TokenStream)> {
    filled.iter().enumerate().map(move |(index, filled)| {
        // A derive's input is counted in four bytes.
        let number = (first + index) as u32;
        (filled.name.as_str(), quote!(__rt::Filled::new(self, #number)))
    })
}
