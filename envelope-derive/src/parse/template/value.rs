//! Parses the tokens of a template into its tree. After a mistake, parsing goes on after the next comma.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitBool, LitFloat, LitInt, LitStr, Token, braced, bracketed, parenthesized};

use super::leaf::{at_end, name, number};
use super::recover::{
    COMPREHENSIONS, CONDITIONS, NO_CONDITIONS, NOT_THE_ONLY_CONTENT, poisoned, report_leftover, skip, skip_to_comma,
};
use super::{Element, Expr, For, Member, Pair, Value};
use crate::common::ErrorList;
use crate::diag::{Errors, error};
use crate::tokens::{scoped, skip_rest};

/// Where the parser is.
#[derive(Clone, Copy)]
struct At<'a> {
    errors: &'a Errors,
    /// How many brackets and `??` enclose it.
    depth: usize,
}

impl At<'_> {
    /// Inside the next bracket.
    fn deeper(self, input: ParseStream<'_>) -> syn::Result<Self> {
        if self.depth == MAX_DEPTH {
            let help = format!("a template may be nested {MAX_DEPTH} levels deep");
            return Err(error(input.span(), "this template is nested too deeply", help));
        }
        Ok(At { depth: self.depth + 1, ..self })
    }
}

/// As in serde_json. Code for many more levels would overflow the compiler's stack.
const MAX_DEPTH: usize = 128;

/// The value of `success = ..` and similar keys.
pub(crate) fn template(errors: &Errors, tokens: TokenStream) -> Value {
    let parsed = scoped(tokens, |input| {
        let value = value(At { errors, depth: 0 }, input).unwrap_or_else(|error| poisoned(errors, error, input));
        if !input.is_empty() {
            report_leftover(errors, input);
            skip(input);
        }
        Ok(value)
    });
    parsed.unwrap_or_else(|error| {
        errors.push_error(error);
        Value::poisoned()
    })
}

/// `first ?? other`; the other may itself be such a value.
fn value(at: At<'_>, input: ParseStream<'_>) -> syn::Result<Value> {
    let first = suffixed(at, input)?;
    if !(input.peek(Token![?]) && input.peek2(Token![?])) {
        return Ok(first);
    }
    input.parse::<Token![?]>()?;
    input.parse::<Token![?]>()?;
    let other = value(at.deeper(input)?, input)?;
    let place = first.place.clone();
    Ok(Value { place, expr: Expr::Or(Box::new(first), Box::new(other)) })
}

/// A value, perhaps with `as str`.
fn suffixed(at: At<'_>, input: ParseStream<'_>) -> syn::Result<Value> {
    let mut value = primary(at, input)?;
    while input.peek(Token![as]) {
        input.parse::<Token![as]>()?;
        let target = input.call(Ident::parse_any)?;
        if target != "str" {
            let help = "write `as str`, which turns a value into a string";
            return Err(error(target.span(), format!("unknown conversion `as {target}`"), help));
        }
        // A second `as str` changes nothing.
        if !matches!(value.expr, Expr::AsStr(_)) {
            value = Value { place: value.place.clone(), expr: Expr::AsStr(Box::new(value)) };
        }
    }
    Ok(value)
}

fn primary(at: At<'_>, input: ParseStream<'_>) -> syn::Result<Value> {
    if input.peek(syn::token::Brace) {
        return object(at.deeper(input)?, input);
    }
    if input.peek(syn::token::Bracket) {
        return array(at.deeper(input)?, input);
    }
    if input.peek(syn::token::Paren) {
        let inside = at.deeper(input)?;
        let content;
        parenthesized!(content in input);
        let inner = value(inside, &content).inspect_err(|_| skip(&content))?;
        return at_end(&content, inner);
    }
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        return Ok(Value { place: text.to_token_stream(), expr: Expr::Str(text) });
    }
    if input.peek(LitBool) {
        let literal: LitBool = input.parse()?;
        return Ok(Value { place: literal.to_token_stream(), expr: Expr::Literal(literal.value.to_string()) });
    }
    if input.peek(Token![-]) || input.peek(LitInt) || input.peek(LitFloat) {
        return number(input);
    }
    if input.peek(syn::Ident) || input.peek(Token![self]) || input.peek(Token![Self]) {
        return name(input);
    }
    if is_refused_by_the_compiler(input) {
        input.parse::<TokenTree>()?;
        return Ok(Value::poisoned());
    }
    Err(not_a_value(input))
}

/// True for `'text'`, which the compiler reports itself.
fn is_refused_by_the_compiler(input: ParseStream<'_>) -> bool {
    let Some((literal, _)) = input.cursor().literal() else { return false };
    let text = literal.to_string();
    let content = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
    content.is_some_and(|content| !content.starts_with('\\') && content.chars().count() != 1)
}

/// The error for a token that does not begin a value.
fn not_a_value(input: ParseStream<'_>) -> syn::Error {
    let single_quotes = |place: Span, text: &str| error(place, "a string has double quotes", format!("write {text:?}"));
    if input.peek(Token![if]) || input.peek(Token![match]) {
        return error(input.span(), NO_CONDITIONS, CONDITIONS);
    }
    if input.peek(Token![!]) {
        return error(input.span(), "templates have no operators but `??`", CONDITIONS);
    }
    if let Some((lifetime, _)) = input.cursor().lifetime() {
        return single_quotes(lifetime.span(), &lifetime.ident.to_string());
    }
    match input.cursor().literal() {
        Some((literal, _)) if literal.to_string().starts_with('\'') => {
            let text = literal.to_string();
            single_quotes(literal.span(), text.trim_matches('\''))
        }
        _ => error(input.span(), "expected a value", VALUE),
    }
}

const VALUE: &str =
    "a value is a JSON literal, an object, an array, a slot such as `code`, `self.field` or `with(path)`";

fn array(at: At<'_>, input: ParseStream<'_>) -> syn::Result<Value> {
    let content;
    let bracket = bracketed!(content in input);
    let place = quote::quote_spanned!(bracket.span.open()=> []);
    let mut elements = Vec::new();
    while !content.is_empty() {
        let dots = content.peek(Token![..]).then(|| content.span());
        let element = if dots.is_some() { splice(at, &content) } else { value(at, &content) };
        let element = element.unwrap_or_else(|error| poisoned(at.errors, error, &content));
        if content.peek(Token![for]) {
            let over = comprehension(at.errors, &content).filter(|_| one_for_each(at.errors, dots));
            let first = elements.is_empty();
            return finish(at.errors, over, first, place, |over| Expr::List(Box::new(element), over));
        }
        elements.push(Element { splice: dots.is_some(), value: element });
        comma(at.errors, &content);
    }
    Ok(Value { place, expr: Expr::Array(elements) })
}

/// Accepted: `[error.message for error in errors]`. Refused: `[..ext.list for error in errors]`.
fn one_for_each(errors: &Errors, dots: Option<Span>) -> bool {
    if let Some(dots) = dots {
        let help = "leave out the `..`, or splice the whole comprehension: `[ ..[error.message for error in errors] ]`";
        errors.push_help(dots, "a comprehension makes one element for each error and cannot splice", help);
    }
    dots.is_none()
}

fn object(at: At<'_>, input: ParseStream<'_>) -> syn::Result<Value> {
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
                let (over, first) = (comprehension(at.errors, &content), members.is_empty());
                return finish(at.errors, over, first, place, |over| Expr::Map(Box::new(key), Box::new(value), over));
            }
            Ok((Value { expr: Expr::Str(key), .. }, optional, value)) => {
                members.push(Member::Pair(Pair { key, optional, value }));
            }
            Ok((key, ..)) => not_a_key(at.errors, &key),
            Err(error) => {
                poisoned(at.errors, error, &content);
            }
        }
        comma(at.errors, &content);
    }
    Ok(Value { place, expr: Expr::Object(members) })
}

/// Accepted: `"code": ..`, `"{code}": ..`. Refused: `code: ..`.
fn not_a_key(errors: &Errors, key: &Value) {
    let text = key.place.to_string().replace(' ', "");
    let help = match &key.expr {
        Expr::Poisoned => return,
        Expr::Path(_) | Expr::OfSelf(..) => {
            format!("write `\"{text}\"`, or `\"{{{text}}}\"` for its value")
        }
        Expr::Literal(text) => format!("write `\"{text}\"`"),
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
        // The meaning is clear, so the value is read too.
        at.errors.push_help(input.span(), "expected `:`, found `=`", PAIR);
        input.parse::<Token![=]>()?;
        let _ = input.parse::<Option<Token![>]>>();
    } else if let Expr::Str(text) = &key.expr {
        return Err(error(text.span(), "this key has no value", PAIR));
    } else {
        return Err(error(key.place, "expected a key and a value", PAIR));
    }
    Ok((key, optional, value(at, input)?))
}

const PAIR: &str = "write `\"key\": value`, or `\"key\"?: value` to leave an absent value out";

/// A comma or the end. A member after a missing comma is still read.
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
        Ok(over) => {
            let _ = input.parse::<Option<Token![,]>>();
            if !input.is_empty() {
                errors.push_help(skip_rest(input), NOT_THE_ONLY_CONTENT, COMPREHENSIONS);
            }
            Some(over)
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
            "expected `in` and a list to iterate over",
            "write `for error in field_errors`",
        ));
    }
    input.parse::<Token![in]>()?;
    let list: Ident = input.parse()?;
    let name = list.to_string();
    let list = match name.as_str() {
        "field_errors" => ErrorList::FieldErrors,
        "errors" => ErrorList::Errors,
        _ => {
            let text = format!("a comprehension cannot iterate over `{name}`");
            return Err(error(
                list.span(),
                text,
                "write `field_errors`, or `errors`, which is the error itself if it has no field errors",
            ));
        }
    };
    Ok(For { span: keyword.span, list })
}

fn finish(
    errors: &Errors,
    over: Option<For>,
    is_first: bool,
    place: TokenStream,
    expr: impl FnOnce(For) -> Expr,
) -> syn::Result<Value> {
    let Some(over) = over else { return Ok(Value { place, expr: Expr::Poisoned }) };
    if !is_first {
        errors.push_help(over.span, NOT_THE_ONLY_CONTENT, COMPREHENSIONS);
        return Ok(Value::poisoned());
    }
    Ok(Value { place, expr: expr(over) })
}
