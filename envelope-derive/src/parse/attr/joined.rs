//! Text joined by the standard library's macros, `concat!("A", "_B")` and `stringify!(A)`, as in a `macro_rules!` that
//! declares errors.

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Lit, LitStr, Token, parenthesized};

use super::literal::literal_text;
use crate::diag::{Place, error};
use crate::tokens::skip_rest;

/// True if the next token begins a string or one of these macros.
pub(super) fn starts_text(input: ParseStream<'_>) -> bool {
    let is_macro = |name: &Ident| name == "concat" || name == "stringify";
    input.peek(LitStr) || (input.peek2(Token![!]) && input.fork().parse::<Ident>().is_ok_and(|name| is_macro(&name)))
}

/// The text of a string or of one of these macros.
pub(super) fn joined_text(input: ParseStream<'_>) -> syn::Result<LitStr> {
    if input.peek(LitStr) {
        return literal_text(input);
    }
    let name = input.call(Ident::parse_any)?;
    input.parse::<Token![!]>()?;
    let content;
    parenthesized!(content in input);
    let text = if name == "concat" { concat(&content)? } else { content.parse::<TokenStream>()?.to_string() };
    Ok(LitStr::new(&text, name.span()))
}

fn concat(content: ParseStream<'_>) -> syn::Result<String> {
    Ok(Punctuated::<String, Token![,]>::parse_terminated_with(content, part)?.into_iter().collect())
}

fn part(input: ParseStream<'_>) -> syn::Result<String> {
    if starts_text(input) {
        return joined_text(input).map(|text| text.value());
    }
    let minus: Option<Token![-]> = input.parse()?;
    let sign = if minus.is_some() { "-" } else { "" };
    match input.parse::<Lit>() {
        Ok(Lit::Int(number)) => Ok(format!("{sign}{}", number.base10_digits())),
        Ok(Lit::Float(number)) => Ok(format!("{sign}{}", number.base10_digits())),
        Ok(Lit::Bool(value)) => Ok(value.value.to_string()),
        Ok(Lit::Char(character)) => Ok(character.value().to_string()),
        Ok(other) => Err(not_a_literal(other.span())),
        Err(_) => Err(not_a_literal(skip_rest(input))),
    }
}

fn not_a_literal(place: impl Place) -> syn::Error {
    error(place, "a derive joins only literals", "constants are evaluated later: write the text itself")
}
