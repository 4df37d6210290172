//! Values that contain no others: numbers, slots, fields of the envelope and calls.

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Index, LitFloat, LitInt, Path, Token, parenthesized};

use super::recover::CALLS;
use super::{Expr, Value};
use crate::diag::{Place, error};
use crate::parse::attr::header::{is_url, url};
use crate::parse::attr::value::finite;
use crate::tokens::skip_rest;

/// Reports leftovers in parentheses, which are consumed so that syn does not report them too.
pub(super) fn at_end(content: ParseStream<'_>, value: Value) -> syn::Result<Value> {
    if content.is_empty() {
        return Ok(value);
    }
    Err(skip_rest(content).error("expected `)` before this"))
}

/// A number in the syntax of JSON (RFC 8259, section 6): `-1`, `2.49`, `1e5`. A Rust literal such as `0xff` becomes
/// 255.
pub(super) fn number(input: ParseStream<'_>) -> syn::Result<Value> {
    let minus: Option<Token![-]> = input.parse()?;
    let (text, digits, suffix) = if input.peek(LitFloat) {
        let literal: LitFloat = input.parse()?;
        (literal.to_token_stream(), literal.base10_digits().to_owned(), literal.suffix().to_owned())
    } else if input.peek(LitInt) {
        let literal: LitInt = input.parse()?;
        (literal.to_token_stream(), literal.base10_digits().to_owned(), literal.suffix().to_owned())
    } else {
        return Err(error(
            input.span(),
            "expected a number after `-`",
            "only a number literal can be negative, as in `-1`",
        ));
    };
    let (written, place) = (text.to_string(), quote::quote!(#minus #text));
    if !suffix.is_empty() || has_leading_zero(&written) || !has_digits_after_point(&digits) {
        let help = "write a number such as `-1`, `2.49` or `1e5`";
        return Err(error(place, format!("`{written}` is not a valid JSON number"), help));
    }
    finite(&digits).map_err(|why| error(&place, why, "few clients could read it: write it as a string"))?;
    let sign = if minus.is_some() { "-" } else { "" };
    Ok(Value { place, expr: Expr::Literal(format!("{sign}{digits}")) })
}

fn has_leading_zero(written: &str) -> bool {
    written.strip_prefix('0').is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit() || next == '_'))
}

fn has_digits_after_point(digits: &str) -> bool {
    digits.split_once('.').is_none_or(|(_, after)| after.starts_with(|next: char| next.is_ascii_digit()))
}

/// `null`, `with(path)`, `url("..")`, `self.path`, or the path of a slot.
pub(super) fn name(input: ParseStream<'_>) -> syn::Result<Value> {
    if input.peek(Token![self]) {
        return of_self(input);
    }
    if is_url(input) {
        let text = url(input)?;
        return Ok(Value { place: text.to_token_stream(), expr: Expr::Url(text) });
    }
    let first = input.call(Ident::parse_any)?;
    if first == "null" {
        return Ok(Value { place: first.to_token_stream(), expr: Expr::Null });
    }
    if first == "Self" {
        return Err(error(first.span(), "the envelope itself is `self` in a template", "write `self.field`"));
    }
    if input.peek(Token![!]) && !input.peek(Token![!=]) {
        return Err(error(first.span(), "templates cannot call macros", CALLS));
    }
    if first == "with" && input.peek(syn::token::Paren) {
        return call(input);
    }
    let mut place = first.to_token_stream();
    let mut path = vec![first.unraw().to_string()];
    while input.peek(Token![.]) && !input.peek(Token![..]) {
        input.parse::<Token![.]>()?.to_tokens(&mut place);
        let segment = input.call(Ident::parse_any)?;
        path.push(segment.unraw().to_string());
        segment.to_tokens(&mut place);
    }
    if input.peek(syn::token::Paren) {
        return Err(error(place, "templates cannot call functions or methods", CALLS));
    }
    let slot = Value { place, expr: Expr::Path(path) };
    if !(input.peek2(syn::token::Paren) && input.fork().parse::<Ident>().is_ok_and(|next| next == "with")) {
        return Ok(slot);
    }
    input.parse::<Ident>()?;
    let function = call(input)?;
    Ok(Value { place: slot.place.clone(), expr: Expr::Worded(Box::new(slot), Box::new(function)) })
}

/// The parentheses of `with(..)`.
fn call(input: ParseStream<'_>) -> syn::Result<Value> {
    let content;
    parenthesized!(content in input);
    let value = function(&content)?;
    at_end(&content, value)
}

/// The argument of `with(..)`: the path of a function, or a method of the envelope.
fn function(input: ParseStream<'_>) -> syn::Result<Value> {
    if input.peek(Token![self]) && !input.peek2(Token![::]) {
        return method(input);
    }
    let path = input.call(Path::parse_mod_style).map_err(|_| {
        let help = "write its path, as in `with(crate::trace)`, or `with(self.method)`";
        error(skip_rest(input), "`with` must name a function", help)
    })?;
    Ok(Value { place: path.to_token_stream(), expr: Expr::With(path) })
}

/// Accepted: `self.method`. Refused: a method of a field.
fn method(input: ParseStream<'_>) -> syn::Result<Value> {
    let receiver: Token![self] = input.parse()?;
    let parsed = input.parse::<Token![.]>().and_then(|dot| Ok((dot, input.call(Ident::parse_any)?)));
    let Some((dot, method)) = parsed.ok().filter(|_| !input.peek(Token![.])) else {
        let _ = skip_rest(input);
        let help = "write `with(self.method)`: the method reaches the fields";
        return Err(error(receiver.span, "`with` calls a method of the envelope itself", help));
    };
    let place = quote::quote!(#receiver #dot #method);
    let method = field_ident(&method.unraw().to_string(), method.span())?;
    Ok(Value { place, expr: Expr::WithMethod(receiver.span, method) })
}

/// `self.field.0.1`, whose `0.1` is one token, a float.
fn of_self(input: ParseStream<'_>) -> syn::Result<Value> {
    let receiver: Token![self] = input.parse()?;
    let mut members = Vec::new();
    let mut place = receiver.to_token_stream();
    while input.peek(Token![.]) && !input.peek(Token![..]) {
        input.parse::<Token![.]>()?.to_tokens(&mut place);
        if input.peek(LitFloat) {
            let literal: LitFloat = input.parse()?;
            for digits in literal.to_string().split('.') {
                members.push(syn::Member::Unnamed(index(digits, literal.span())?));
            }
            literal.to_tokens(&mut place);
        } else if input.peek(LitInt) {
            let literal: LitInt = input.parse()?;
            members.push(syn::Member::Unnamed(index(literal.base10_digits(), literal.span())?));
            literal.to_tokens(&mut place);
        } else {
            let field = input.call(Ident::parse_any).map_err(|_| {
                let help = "write `self.name`, where `name` is a field of the envelope";
                error(&place, "the name of a field is missing after the dot", help)
            })?;
            field.to_tokens(&mut place);
            members.push(syn::Member::Named(field_ident(&field.unraw().to_string(), field.span())?));
        }
    }
    if input.peek(syn::token::Paren) {
        return Err(error(place, "templates cannot call functions or methods", CALLS));
    }
    if members.is_empty() {
        let help = "write `self.name`, where `name` is a field of the envelope";
        return Err(error(receiver.span, "`self` is not a value", help));
    }
    Ok(Value { place, expr: Expr::OfSelf(receiver.span, members) })
}

/// The name of a field: a raw identifier if it is a keyword, except for the few that cannot be raw.
pub(crate) fn field_ident(name: &str, span: Span) -> syn::Result<Ident> {
    // Otherwise the compiler would report text that is not an identifier, under the whole derive.
    if !is_ident(name) {
        return Err(syn::Error::new(span, format!("`{name}` cannot be the name of a field")));
    }
    let cannot_be_raw = matches!(name, "self" | "Self" | "super" | "crate" | "_");
    let plain = || syn::parse_str::<Ident>(name).ok();
    let raw = || if cannot_be_raw { None } else { syn::parse_str::<Ident>(&format!("r#{name}")).ok() };
    let mut ident =
        plain().or_else(raw).ok_or_else(|| syn::Error::new(span, format!("`{name}` cannot be the name of a field")))?;
    ident.set_span(span);
    Ok(ident)
}

/// True if it looks like an identifier. The compiler reports the few letters that are not allowed in one.
fn is_ident(name: &str) -> bool {
    let mut characters = name.chars();
    let is_start = |character: char| character == '_' || character.is_alphabetic();
    characters.next().is_some_and(is_start) && characters.all(|next| is_start(next) || next.is_ascii_digit())
}

fn index(digits: &str, span: Span) -> syn::Result<Index> {
    let index = digits.parse().map_err(|_| syn::Error::new(span, "expected the index of a field"))?;
    Ok(Index { index, span })
}
