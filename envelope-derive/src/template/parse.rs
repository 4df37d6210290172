//! Parse: from the tokens of a template to the tree as written. After a mistake it goes on behind the next comma.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Index, LitBool, LitFloat, LitInt, LitStr, Path, Token, braced, bracketed, parenthesized};

use super::ast::{For, Kind, Member, Pair, Source, Value};
use crate::diag::Errors;

/// The value of `success = ..` and its like.
pub(crate) fn template(errors: &Errors, tokens: TokenStream) -> Value {
    let parser = |input: ParseStream<'_>| {
        let value = value(errors, input).unwrap_or_else(|error| poisoned(errors, error, input));
        if !input.is_empty() {
            errors.push(input.span(), "expected `,` before this");
            skip(input);
        }
        Ok(value)
    };
    parser.parse2(tokens).unwrap_or_else(|error| {
        errors.push_error(error);
        Value { place: TokenStream::new(), kind: Kind::Poisoned }
    })
}

fn poisoned(errors: &Errors, error: syn::Error, input: ParseStream<'_>) -> Value {
    errors.push_error(error);
    skip_to_comma(input);
    Value { place: TokenStream::new(), kind: Kind::Poisoned }
}

fn skip(input: ParseStream<'_>) {
    let _ = input.parse::<TokenStream>();
}

fn skip_to_comma(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let _ = input.parse::<TokenTree>();
    }
}

/// `first ?? other`; the other may be such a value again.
fn value(errors: &Errors, input: ParseStream<'_>) -> syn::Result<Value> {
    let first = suffixed(errors, input)?;
    if !(input.peek(Token![?]) && input.peek2(Token![?])) {
        return Ok(first);
    }
    input.parse::<Token![?]>()?;
    input.parse::<Token![?]>()?;
    let other = value(errors, input)?;
    let place = first.place.clone();
    Ok(Value { place, kind: Kind::Or(Box::new(first), Box::new(other)) })
}

/// A value, perhaps with `as str`.
fn suffixed(errors: &Errors, input: ParseStream<'_>) -> syn::Result<Value> {
    let mut value = primary(errors, input)?;
    while input.peek(Token![as]) {
        input.parse::<Token![as]>()?;
        let target = input.call(Ident::parse_any)?;
        if target != "str" {
            return Err(syn::Error::new(target.span(), "only `as str` exists: it writes a value as a string"));
        }
        value = Value { place: value.place.clone(), kind: Kind::AsStr(Box::new(value)) };
    }
    Ok(value)
}

fn primary(errors: &Errors, input: ParseStream<'_>) -> syn::Result<Value> {
    if input.peek(syn::token::Brace) {
        return object(errors, input);
    }
    if input.peek(syn::token::Bracket) {
        return array(errors, input);
    }
    if input.peek(syn::token::Paren) {
        let content;
        parenthesized!(content in input);
        return value(errors, &content).and_then(|inner| at_end(&content, inner));
    }
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        return Ok(Value { place: text.to_token_stream(), kind: Kind::Str(text) });
    }
    if input.peek(LitBool) {
        let literal: LitBool = input.parse()?;
        return Ok(Value { place: literal.to_token_stream(), kind: Kind::Literal(literal.value.to_string()) });
    }
    if input.peek(Token![-]) || input.peek(LitInt) || input.peek(LitFloat) {
        return number(input);
    }
    if input.peek(Ident::peek_any) {
        return name(input);
    }
    let help = "a value is a JSON literal, an object, an array, a slot such as `code`, `self.field` or `with(path)`";
    Err(syn::Error::new(input.span(), crate::diag::with_help("expected a value", help)))
}

/// What is left over in parentheses is a mistake, and is taken so that syn does not report it as well.
fn at_end(content: ParseStream<'_>, value: Value) -> syn::Result<Value> {
    if content.is_empty() {
        return Ok(value);
    }
    let error = syn::Error::new(content.span(), "expected `)` before this");
    skip(content);
    Err(error)
}

/// A number that is one in JSON too: `-1`, `2.49`, `1e5`.
fn number(input: ParseStream<'_>) -> syn::Result<Value> {
    let minus: Option<Token![-]> = input.parse()?;
    let (digits, suffix, span) = if input.peek(LitFloat) {
        let literal: LitFloat = input.parse()?;
        (literal.base10_digits().to_owned(), literal.suffix().to_owned(), literal.span())
    } else {
        let literal: LitInt = input.parse()?;
        (literal.base10_digits().to_owned(), literal.suffix().to_owned(), literal.span())
    };
    if !suffix.is_empty() || digits.ends_with('.') || digits.contains(".e") {
        return Err(syn::Error::new(span, "this is no number in JSON"));
    }
    let place = TokenTree::Literal(literal_at(span)).into();
    let sign = if minus.is_some() { "-" } else { "" };
    Ok(Value { place, kind: Kind::Literal(format!("{sign}{digits}")) })
}

/// A token to show a mistake under.
fn literal_at(span: Span) -> proc_macro2::Literal {
    let mut literal = proc_macro2::Literal::u8_unsuffixed(0);
    literal.set_span(span);
    literal
}

/// `null`, `with(path)`, `self.path`, or the path of a slot.
fn name(input: ParseStream<'_>) -> syn::Result<Value> {
    if input.peek(Token![self]) {
        return of_self(input);
    }
    let first = input.call(Ident::parse_any)?;
    if first == "null" {
        return Ok(Value { place: first.to_token_stream(), kind: Kind::Null });
    }
    if first == "with" && input.peek(syn::token::Paren) {
        let content;
        parenthesized!(content in input);
        let path = content.call(Path::parse_mod_style).inspect_err(|_| skip(&content))?;
        let value = Value { place: path.to_token_stream(), kind: Kind::With(path) };
        return at_end(&content, value);
    }
    let mut place = first.to_token_stream();
    let mut path = vec![first.unraw().to_string()];
    while input.peek(Token![.]) && !input.peek(Token![..]) {
        input.parse::<Token![.]>()?.to_tokens(&mut place);
        let segment = input.call(Ident::parse_any)?;
        path.push(segment.unraw().to_string());
        segment.to_tokens(&mut place);
    }
    Ok(Value { place, kind: Kind::Path(path) })
}

/// `self.field.0.1`, whose `0.1` arrives as a float.
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
            let field = input.call(Ident::parse_any)?;
            field.to_tokens(&mut place);
            members.push(syn::Member::Named(field));
        }
    }
    if members.is_empty() {
        return Err(syn::Error::new(receiver.span, "expected a field of the envelope: `self.name`"));
    }
    Ok(Value { place, kind: Kind::OfSelf(receiver.span, members) })
}

fn index(digits: &str, span: Span) -> syn::Result<Index> {
    let index = digits.parse().map_err(|_| syn::Error::new(span, "expected a field's position"))?;
    Ok(Index { index, span })
}

fn array(errors: &Errors, input: ParseStream<'_>) -> syn::Result<Value> {
    let content;
    let bracket = bracketed!(content in input);
    let place = quote::quote_spanned!(bracket.span.open()=> []);
    let mut elements = Vec::new();
    while !content.is_empty() {
        let element = value(errors, &content).unwrap_or_else(|error| poisoned(errors, error, &content));
        if content.peek(Token![for]) {
            let (source, first) = (comprehension(errors, &content), elements.is_empty());
            return finish(errors, source, first, place, |source| Kind::List(Box::new(element), source));
        }
        elements.push(element);
        comma(errors, &content);
    }
    Ok(Value { place, kind: Kind::Array(elements) })
}

fn object(errors: &Errors, input: ParseStream<'_>) -> syn::Result<Value> {
    let content;
    let brace = braced!(content in input);
    let place = quote::quote_spanned!(brace.span.open()=> {});
    let mut members = Vec::new();
    while !content.is_empty() {
        if content.peek(Token![..]) {
            let splice = splice(errors, &content).unwrap_or_else(|error| poisoned(errors, error, &content));
            members.push(Member::Splice(splice));
            comma(errors, &content);
            continue;
        }
        match keyed(errors, &content) {
            Ok((key, _, value)) if content.peek(Token![for]) => {
                let (source, first) = (comprehension(errors, &content), members.is_empty());
                return finish(errors, source, first, place, |source| {
                    Kind::Map(Box::new(key), Box::new(value), source)
                });
            }
            Ok((Value { kind: Kind::Str(key), .. }, optional, value)) => {
                members.push(Member::Pair(Pair { key, optional, value }));
            }
            Ok((key, ..)) => {
                let text = key.place.to_string().replace(' ', "");
                errors.push_help(
                    key.place,
                    "a key is a string here",
                    format!("write `\"{text}\"` or `\"{{{text}}}\"`"),
                );
            }
            Err(error) => {
                poisoned(errors, error, &content);
            }
        }
        comma(errors, &content);
    }
    Ok(Value { place, kind: Kind::Object(members) })
}

fn splice(errors: &Errors, input: ParseStream<'_>) -> syn::Result<Value> {
    input.parse::<Token![..]>()?;
    value(errors, input)
}

/// `key: value` or `key?: value`.
fn keyed(errors: &Errors, input: ParseStream<'_>) -> syn::Result<(Value, bool, Value)> {
    let key = value(errors, input)?;
    let optional = input.peek(Token![?]);
    if optional {
        input.parse::<Token![?]>()?;
    }
    if !input.peek(Token![:]) {
        return Err(syn::Error::new(input.span(), "expected `:` and a value behind the key"));
    }
    input.parse::<Token![:]>()?;
    Ok((key, optional, value(errors, input)?))
}

/// A comma, or the end.
fn comma(errors: &Errors, input: ParseStream<'_>) {
    if !input.is_empty() && !input.peek(Token![,]) {
        errors.push(input.span(), "expected `,` before this");
        skip_to_comma(input);
    }
    let _ = input.parse::<Option<Token![,]>>();
}

/// `for error in field_errors`
fn comprehension(errors: &Errors, input: ParseStream<'_>) -> Option<For> {
    let parsed = parse_for(input);
    match parsed {
        Ok(source) => {
            let _ = input.parse::<Option<Token![,]>>();
            if !input.is_empty() {
                errors.push(input.span(), "a comprehension stands alone in its brackets");
                skip(input);
            }
            Some(source)
        }
        Err(error) => {
            errors.push_error(error);
            skip(input);
            None
        }
    }
}

fn parse_for(input: ParseStream<'_>) -> syn::Result<For> {
    let keyword: Token![for] = input.parse()?;
    let variable = input.call(Ident::parse_any)?;
    if variable != "error" {
        return Err(syn::Error::new(variable.span(), "the variable is always called `error`"));
    }
    input.parse::<Token![in]>()?;
    let source = input.call(Ident::parse_any)?;
    let source = match source.to_string().as_str() {
        "field_errors" => Source::FieldErrors,
        "errors" => Source::Errors,
        _ => return Err(syn::Error::new(source.span(), "expected `field_errors` or `errors`")),
    };
    Ok(For { span: keyword.span, source })
}

fn finish(
    errors: &Errors,
    source: Option<For>,
    alone: bool,
    place: TokenStream,
    kind: impl FnOnce(For) -> Kind,
) -> syn::Result<Value> {
    let Some(source) = source else { return Ok(Value { place, kind: Kind::Poisoned }) };
    if !alone {
        errors.push(source.span, "a comprehension stands alone in its brackets");
    }
    Ok(Value { place, kind: kind(source) })
}
