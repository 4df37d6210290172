//! Tools for tokens: parse them so that every mistake has a place, search them for names, replace lifetimes by
//! `'static`.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{GenericArgument, GenericParam, Generics, PathArguments, Type, parenthesized};

use crate::diag::{Extent, Place};

/// Parses tokens that must be exactly one value.
pub(crate) fn parse_whole<T>(
    tokens: TokenStream,
    parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<T> {
    scoped(tokens, |input| {
        let value = parse(input)?;
        if input.is_empty() { Ok(value) } else { Err(skip_rest(input).error("expected `,` before this")) }
    })
}

/// Runs a parser. Errors at the end of the input are shown under the last token, because syn has no place for them.
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

/// The place of the rest of the input, which is consumed so that syn does not report it too.
pub(crate) fn skip_rest(input: ParseStream<'_>) -> Extent {
    let start = input.span();
    let rest = input.parse::<TokenStream>().ok().and_then(|rest| rest.into_iter().last());
    Extent::new(start, rest.map_or(start, |last| last.span()))
}

pub(crate) fn is_punct(token: &TokenTree, character: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == character)
}

pub(crate) fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if *ident == name)
}

/// True if the tokens mention one of these names.
pub(crate) fn mentions<'a>(tokens: &impl ToTokens, names: impl IntoIterator<Item = &'a Ident>) -> bool {
    names.into_iter().any(|name| any_name(tokens.to_token_stream(), &|found, _| found == name))
}

/// True if the tokens mention one of these lifetimes.
pub(crate) fn mentions_lifetime(tokens: &impl ToTokens, lifetimes: &[&Ident]) -> bool {
    any_name(tokens.to_token_stream(), &|found, is_lifetime| is_lifetime && lifetimes.contains(&found))
}

/// True if the test holds for a name in the tokens. The test also receives whether the name is a lifetime's.
fn any_name(tokens: TokenStream, test: &dyn Fn(&Ident, bool) -> bool) -> bool {
    let mut is_lifetime = false;
    tokens.into_iter().any(|token| {
        let is_quoted = std::mem::replace(&mut is_lifetime, is_punct(&token, '\''));
        match token {
            TokenTree::Group(group) => any_name(group.stream(), test),
            TokenTree::Ident(name) => test(&name, is_quoted),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    })
}

/// The tokens with `'static` in place of the item's lifetimes, which are unknown outside of the item.
pub(crate) fn with_static(tokens: TokenStream, lifetimes: &[&Ident]) -> TokenStream {
    let mut is_lifetime = false;
    let replace = |token: TokenTree| {
        let is_quoted = std::mem::replace(&mut is_lifetime, is_punct(&token, '\''));
        match token {
            TokenTree::Ident(name) if is_quoted && lifetimes.contains(&&name) => {
                Ident::new("static", name.span()).into()
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), with_static(group.stream(), lifetimes));
                inner.set_span(group.span());
                inner.into()
            }
            other => other,
        }
    };
    tokens.into_iter().map(replace).collect()
}

/// True for the item's own type, bare or in a pointer such as `Box`: an error that adds context to another of its type.
pub(crate) fn is_own(ty: &Type, item: &Ident) -> bool {
    let Type::Path(path) = ty else { return false };
    let Some(last) = path.path.segments.last() else { return false };
    match &last.arguments {
        _ if path.path.segments.len() == 1 && (last.ident == *item || last.ident == "Self") => true,
        PathArguments::AngleBracketed(arguments)
            if ["Box", "Arc", "Rc"].iter().any(|pointer| last.ident == pointer) =>
        {
            let inner = arguments.args.first();
            matches!(inner, Some(GenericArgument::Type(inner)) if is_own(inner, item))
        }
        _ => false,
    }
}

/// The names of an item's lifetimes.
pub(crate) fn lifetimes(generics: &Generics) -> Vec<&Ident> {
    generics.lifetimes().map(|parameter| &parameter.lifetime.ident).collect()
}

/// The names of an item's type parameters.
pub(crate) fn type_parameters(generics: &Generics) -> impl Iterator<Item = &Ident> {
    generics.type_params().map(|parameter| &parameter.ident)
}

/// The names of an item's parameters, without its lifetimes.
pub(crate) fn parameters(generics: &Generics) -> impl Iterator<Item = &Ident> {
    generics.params.iter().filter_map(|parameter| match parameter {
        GenericParam::Type(parameter) => Some(&parameter.ident),
        GenericParam::Const(parameter) => Some(&parameter.ident),
        GenericParam::Lifetime(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use quote::{format_ident, quote};

    use super::*;

    #[test]
    fn names_and_lifetimes_are_found_at_any_depth() {
        let ty = quote!(Vec<(Inner<'a>, [T; N])>);
        let (a, t, inner) = (format_ident!("a"), format_ident!("T"), format_ident!("Inner"));
        assert!(mentions(&ty, [&t]) && mentions(&ty, [&inner]) && !mentions(&ty, [&format_ident!("U")]));
        assert!(mentions_lifetime(&ty, &[&a]) && !mentions_lifetime(&ty, &[&t]));
        assert!(!mentions_lifetime(&quote!(a::Inner<'static>), &[&a]));
        let written = with_static(ty, &[&a]).to_string();
        assert_eq!(written, quote!(Vec<(Inner<'static>, [T; N])>).to_string());
    }
}
