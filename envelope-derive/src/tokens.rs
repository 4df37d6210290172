//! Parsing of tokens with syn, so that every mistake has a place.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::parenthesized;
use syn::parse::{ParseStream, Parser};

use crate::diag::{Extent, Place};

/// Parses tokens that are one value and nothing else.
pub(crate) fn whole<T>(tokens: TokenStream, parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    scoped(tokens, |input| {
        let value = parse(input)?;
        if input.is_empty() { Ok(value) } else { Err(skip_rest(input).error("expected `,` before this")) }
    })
}

/// Runs a parser, and shows its errors at the end of the input under the last token: syn has no place for them.
pub(crate) fn scoped<T>(tokens: TokenStream, parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    let last = tokens.clone().into_iter().last();
    let mut group = Group::new(Delimiter::Parenthesis, tokens);
    group.set_span(last.map_or_else(Span::call_site, |last| last.span()));
    let parser = |input: ParseStream<'_>| {
        let content;
        parenthesized!(content in input);
        parse(&content)
    };
    parser.parse2(TokenTree::Group(group).into())
}

/// The rest of the input, which is consumed so that syn does not report it too.
pub(crate) fn skip_rest(input: ParseStream<'_>) -> Extent {
    let start = input.span();
    let rest = input.parse::<TokenStream>().ok().and_then(|rest| rest.into_iter().last());
    Extent::new(start, rest.map_or(start, |last| last.span()))
}
