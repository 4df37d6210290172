//! Parse: arrays and objects, with their members and comprehensions.

use proc_macro2::{Ident, Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, Token, braced, bracketed};

use super::ast::{Element, For, Member, Pair, Value, ValueKind};
use super::recover::{ALONE, poisoned, report_leftover, skip, skip_to_comma};
use super::value::{At, value};
use crate::common::Source;
use crate::diag::{Errors, error};
use crate::parse::tokens::skip_rest;

pub(super) fn array(at: At<'_>, input: ParseStream<'_>) -> syn::Result<Value> {
    let content;
    let bracket = bracketed!(content in input);
    let place = quote::quote_spanned!(bracket.span.open()=> []);
    let mut elements = Vec::new();
    while !content.is_empty() {
        let dots = content.peek(Token![..]).then(|| content.span());
        let element = if dots.is_some() { splice(at, &content) } else { value(at, &content) };
        let element = element.unwrap_or_else(|error| poisoned(at.errors, error, &content));
        if content.peek(Token![for]) {
            let source = comprehension(at.errors, &content).filter(|_| one_for_each(at.errors, dots));
            let first = elements.is_empty();
            return finish(at.errors, source, first, place, |source| ValueKind::List(Box::new(element), source));
        }
        elements.push(Element { splice: dots.is_some(), value: element });
        comma(at.errors, &content);
    }
    Ok(Value { place, kind: ValueKind::Array(elements) })
}

/// Accepted: `[error.message for error in errors]`. Refused: `[..ext.list for error in errors]`.
fn one_for_each(errors: &Errors, dots: Option<Span>) -> bool {
    if let Some(dots) = dots {
        let help = "leave out the `..`, or splice the whole comprehension: `[ ..[error.message for error in errors] ]`";
        errors.push_help(dots, "a comprehension makes one element for each error and cannot splice", help);
    }
    dots.is_none()
}

pub(super) fn object(at: At<'_>, input: ParseStream<'_>) -> syn::Result<Value> {
    let content;
    let brace = braced!(content in input);
    let place = quote::quote_spanned!(brace.span.open()=> {});
    let mut members = Vec::new();
    while !content.is_empty() {
        if content.peek(Token![..]) {
            let splice = splice(at, &content).unwrap_or_else(|error| poisoned(at.errors, error, &content));
            members.push(Member::Splice(splice));
            comma(at.errors, &content);
            continue;
        }
        match keyed(at, &content) {
            Ok((key, _, value)) if content.peek(Token![for]) => {
                let (source, first) = (comprehension(at.errors, &content), members.is_empty());
                return finish(at.errors, source, first, place, |source| {
                    ValueKind::Map(Box::new(key), Box::new(value), source)
                });
            }
            Ok((Value { kind: ValueKind::Str(key), .. }, optional, value)) => {
                members.push(Member::Pair(Pair { key, optional, value }));
            }
            Ok((key, ..)) => not_a_key(at.errors, &key),
            Err(error) => {
                poisoned(at.errors, error, &content);
            }
        }
        comma(at.errors, &content);
    }
    Ok(Value { place, kind: ValueKind::Object(members) })
}

/// Accepted: `"code": ..`, `"{code}": ..`. Refused: `code: ..`.
fn not_a_key(errors: &Errors, key: &Value) {
    let text = key.place.to_string().replace(' ', "");
    let help = match &key.kind {
        ValueKind::Poisoned => return,
        ValueKind::Path(_) | ValueKind::OfSelf(..) => {
            format!("write `\"{text}\"`, or `\"{{{text}}}\"` for its value")
        }
        ValueKind::Literal(text) => format!("write `\"{text}\"`"),
        _ => "write a string literal".to_owned(),
    };
    errors.push_help(&key.place, "a key must be a string", help);
}

fn splice(at: At<'_>, input: ParseStream<'_>) -> syn::Result<Value> {
    if input.peek(Token![...]) {
        let dots: Token![...] = input.parse()?;
        let text = "a splice is written with two dots";
        at.errors.push_help(quote::quote!(#dots), text, "write `..data`");
    } else {
        input.parse::<Token![..]>()?;
    }
    value(at, input)
}

/// `key: value` or `key?: value`.
fn keyed(at: At<'_>, input: ParseStream<'_>) -> syn::Result<(Value, bool, Value)> {
    if input.peek(Token![,]) {
        return Err(error(input.span(), "expected a member before this comma", PAIR));
    }
    let key = value(at, input)?;
    let optional = input.peek(Token![?]);
    if optional {
        input.parse::<Token![?]>()?;
    }
    if input.peek(Token![:]) {
        input.parse::<Token![:]>()?;
    } else if input.peek(Token![=]) {
        // It is clear what was meant: the value is read too.
        at.errors.push_help(input.span(), "expected `:`, found `=`", PAIR);
        input.parse::<Token![=]>()?;
        let _ = input.parse::<Option<Token![>]>>();
    } else if let ValueKind::Str(text) = &key.kind {
        return Err(error(text.span(), "this key has no value", PAIR));
    } else {
        return Err(error(key.place, "expected a key and a value", PAIR));
    }
    Ok((key, optional, value(at, input)?))
}

const PAIR: &str = "write `\"key\": value`, or `\"key\"?: value` to leave an absent value out";

/// A comma, or the end. A member that follows without a comma is still read.
fn comma(errors: &Errors, input: ParseStream<'_>) {
    if !input.is_empty() && !input.peek(Token![,]) {
        report_leftover(errors, input);
        if input.peek(LitStr) || input.peek(Token![..]) {
            return;
        }
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
                errors.push_help(skip_rest(input), "a comprehension must be alone in its brackets", ALONE);
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
        let help = "write `for error in ..`, and `error.field` or `error.message` before it";
        return Err(error(variable.span(), "the variable is always called `error`", help));
    }
    if !(input.peek(Token![in]) && input.peek2(syn::Ident)) {
        return Err(error(
            skip_rest(input),
            "expected `in` and what to iterate over",
            "write `for error in field_errors`",
        ));
    }
    input.parse::<Token![in]>()?;
    let source: Ident = input.parse()?;
    let name = source.to_string();
    let source = match name.as_str() {
        "field_errors" => Source::FieldErrors,
        "errors" => Source::Errors,
        _ => {
            let text = format!("a comprehension cannot iterate over `{name}`");
            return Err(error(
                source.span(),
                text,
                "write `field_errors`, or `errors`, which is the error itself if it has no field errors",
            ));
        }
    };
    Ok(For { span: keyword.span, source })
}

fn finish(
    errors: &Errors,
    source: Option<For>,
    alone: bool,
    place: TokenStream,
    kind: impl FnOnce(For) -> ValueKind,
) -> syn::Result<Value> {
    let Some(source) = source else { return Ok(Value { place, kind: ValueKind::Poisoned }) };
    if !alone {
        errors.push_help(source.span, "a comprehension must be alone in its brackets", ALONE);
        return Ok(Value::poisoned());
    }
    Ok(Value { place, kind: kind(source) })
}
