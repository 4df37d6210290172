//! Parse: from the tokens of a template to the tree as written. After a mistake, parsing goes on after the next comma.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Index, LitBool, LitFloat, LitInt, LitStr, Path, Token, braced, bracketed, parenthesized};

use super::recover::{ALONE, CALLS, CONDITIONS, NO_CONDITIONS, poisoned, report_leftover, skip, skip_to_comma};
use super::{Element, Expr, For, Member, Pair, Value};
use crate::common::ErrorList;
use crate::diag::{Errors, Place, error};
use crate::parse::attr::value::finite;
use crate::tokens::{scoped, skip_rest};

/// Where parsing has come to.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) errors: &'a Errors,
    /// How many brackets and `??` are around it.
    depth: usize,
}

impl At<'_> {
    /// Inside of the bracket that comes next.
    fn deeper(self, input: ParseStream<'_>) -> syn::Result<Self> {
        if self.depth == MAX_DEPTH {
            let help = format!("a template may be nested {MAX_DEPTH} levels deep");
            return Err(error(input.span(), "this template is nested too deeply", help));
        }
        Ok(At { depth: self.depth + 1, ..self })
    }
}

/// As in serde_json. What comes of many more overflows the compiler's stack.
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
pub(super) fn value(at: At<'_>, input: ParseStream<'_>) -> syn::Result<Value> {
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
        // Once more changes nothing.
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

/// True for `'text'`, which the compiler has reported already.
fn is_refused_by_the_compiler(input: ParseStream<'_>) -> bool {
    let Some((literal, _)) = input.cursor().literal() else { return false };
    let text = literal.to_string();
    let content = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\''));
    content.is_some_and(|content| !content.starts_with('\\') && content.chars().count() != 1)
}

/// What stands where a value should be.
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

/// Leftovers in parentheses are a mistake; they are consumed so that syn does not report them too.
fn at_end(content: ParseStream<'_>, value: Value) -> syn::Result<Value> {
    if content.is_empty() {
        return Ok(value);
    }
    Err(skip_rest(content).error("expected `)` before this"))
}

/// A number, written as JSON has it (RFC 8259, section 6): `-1`, `2.49`, `1e5`; `0xff` is 255.
fn number(input: ParseStream<'_>) -> syn::Result<Value> {
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
    if !suffix.is_empty() || has_leading_zero(&written) || !has_digits_behind_point(&digits) {
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

fn has_digits_behind_point(digits: &str) -> bool {
    digits.split_once('.').is_none_or(|(_, behind)| behind.starts_with(|next: char| next.is_ascii_digit()))
}

/// `null`, `with(path)`, `self.path`, or the path of a slot.
fn name(input: ParseStream<'_>) -> syn::Result<Value> {
    if input.peek(Token![self]) {
        return of_self(input);
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
        let content;
        parenthesized!(content in input);
        let value = function(&content)?;
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
    if input.peek(syn::token::Paren) {
        return Err(error(place, "templates cannot call functions or methods", CALLS));
    }
    Ok(Value { place, expr: Expr::Path(path) })
}

/// What `with(..)` calls: a function by its path, or a method of the envelope.
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
            let field = input.call(Ident::parse_any).map_err(|_| {
                let help = "write `self.name`, where `name` is a field of the envelope";
                error(&place, "the name of a field is missing after the dot", help)
            })?;
            field.to_tokens(&mut place);
            members.push(syn::Member::Named(field_ident(&field.unraw().to_string(), field.span())?));
        }
    }
    if members.is_empty() {
        let help = "write `self.name`, where `name` is a field of the envelope";
        return Err(error(receiver.span, "`self` alone is not a value", help));
    }
    Ok(Value { place, expr: Expr::OfSelf(receiver.span, members) })
}

/// The name of a field: a raw identifier if it is a keyword, except for the few that cannot be raw.
pub(crate) fn field_ident(name: &str, span: Span) -> syn::Result<Ident> {
    // The compiler reports text that is not a token by itself, and under the whole derive.
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

/// True if it looks like an identifier; the few letters that are not allowed in one are left to the compiler.
fn is_ident(name: &str) -> bool {
    let mut characters = name.chars();
    let is_start = |character: char| character == '_' || character.is_alphabetic();
    characters.next().is_some_and(is_start) && characters.all(|next| is_start(next) || next.is_ascii_digit())
}

fn index(digits: &str, span: Span) -> syn::Result<Index> {
    let index = digits.parse().map_err(|_| syn::Error::new(span, "expected the index of a field"))?;
    Ok(Index { index, span })
}

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
        // It is clear what was meant: the value is read too.
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
        Ok(over) => {
            let _ = input.parse::<Option<Token![,]>>();
            if !input.is_empty() {
                errors.push_help(skip_rest(input), "a comprehension must be alone in its brackets", ALONE);
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
            "expected `in` and what to iterate over",
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
    alone: bool,
    place: TokenStream,
    expr: impl FnOnce(For) -> Expr,
) -> syn::Result<Value> {
    let Some(over) = over else { return Ok(Value { place, expr: Expr::Poisoned }) };
    if !alone {
        errors.push_help(over.span, "a comprehension must be alone in its brackets", ALONE);
        return Ok(Value::poisoned());
    }
    Ok(Value { place, expr: expr(over) })
}
