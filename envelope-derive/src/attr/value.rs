//! The values of keys: literals, names and ranges, each with an error that says what is expected.

use proc_macro2::{Span, TokenStream};
use syn::parse::{ParseStream, Parser};
use syn::{LitInt, LitStr, Token};

use super::{Form, Item, Spanned};

/// Parses the value of `key = value` as a whole.
pub(crate) fn assigned<T>(item: &Item, parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    match &item.form {
        Form::Assign(equals, tokens) if tokens.is_empty() => {
            Err(syn::Error::new(*equals, format!("expected a value after `{} =`", item.name)))
        }
        Form::Assign(_, tokens) => whole(tokens.clone(), parse),
        Form::Flag | Form::List(_) => Err(syn::Error::new(item.span, format!("expected `{} = ..`", item.name))),
    }
}

/// Parses tokens that hold one value and nothing else.
pub(crate) fn whole<T>(tokens: TokenStream, parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    let parser = |input: ParseStream<'_>| {
        let value = parse(input)?;
        if input.is_empty() { Ok(value) } else { Err(syn::Error::new(skip_rest(input), "expected `,` before this")) }
    };
    parser.parse2(tokens)
}

/// The span of what is left over; taken from the input, so that syn does not complain about it as well.
fn skip_rest(input: ParseStream<'_>) -> Span {
    let span = input.span();
    let _ = input.parse::<TokenStream>();
    span
}

/// A flag's place.
pub(crate) fn flag(item: &Item) -> syn::Result<Spanned<()>> {
    Ok(Spanned { value: (), span: item.span })
}

pub(crate) fn text(item: &Item) -> syn::Result<Spanned<String>> {
    assigned(item, |input| string(input, &item.name)).map(|text| Spanned { value: text.value(), span: text.span() })
}

/// Text that says something.
pub(crate) fn some_text(item: &Item) -> syn::Result<Spanned<String>> {
    let text = text(item)?;
    if text.value.trim().is_empty() {
        return Err(syn::Error::new(text.span, format!("`{}` must not be empty", item.name)));
    }
    Ok(text)
}

pub(crate) fn literal(item: &Item) -> syn::Result<Spanned<LitStr>> {
    assigned(item, |input| string(input, &item.name)).map(|text| Spanned { span: text.span(), value: text })
}

fn string(input: ParseStream<'_>, key: &str) -> syn::Result<LitStr> {
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        return match text.suffix() {
            "" => Ok(text),
            _ => Err(syn::Error::new(text.span(), "a suffix is not allowed here")),
        };
    }
    Err(syn::Error::new(skip_rest(input), format!("expected a string: `{key} = \"..\"`")))
}

/// A code as it was written.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum CodeValue {
    Str(String),
    Int(i64),
}

impl std::fmt::Display for CodeValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CodeValue::Str(code) => write!(f, "{code:?}"),
            CodeValue::Int(code) => write!(f, "{code}"),
        }
    }
}

pub(crate) fn code(input: ParseStream<'_>) -> syn::Result<Spanned<CodeValue>> {
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        if text.value().is_empty() {
            return Err(syn::Error::new(text.span(), "a code must not be empty"));
        }
        return Ok(Spanned { value: CodeValue::Str(text.value()), span: text.span() });
    }
    if starts_integer(input) {
        let number = integer(input)?;
        return Ok(Spanned { value: CodeValue::Int(number.value), span: number.span });
    }
    Err(syn::Error::new(
        skip_rest(input),
        "expected a string or an integer, as in `code = \"NOT_FOUND\"` or `code = -50`",
    ))
}

pub(crate) fn starts_integer(input: ParseStream<'_>) -> bool {
    input.peek(LitInt) || (input.peek(Token![-]) && input.peek2(LitInt))
}

/// An integer with or without a sign, which is a token of its own.
pub(crate) fn integer(input: ParseStream<'_>) -> syn::Result<Spanned<i64>> {
    let minus: Option<Token![-]> = input.parse()?;
    let digits: LitInt = input.parse()?;
    if !digits.suffix().is_empty() {
        return Err(syn::Error::new(digits.span(), "a suffix is not allowed here"));
    }
    let sign = if minus.is_some() { "-" } else { "" };
    let value = format!("{sign}{}", digits.base10_digits()).parse::<i64>();
    let value = value.map_err(|_| syn::Error::new(digits.span(), "this number does not fit into 64 bits"))?;
    let span = minus.and_then(|minus| minus.span.join(digits.span())).unwrap_or(digits.span());
    Ok(Spanned { value, span })
}

pub(crate) fn seconds(item: &Item) -> syn::Result<Spanned<u64>> {
    assigned(item, |input| {
        if !starts_integer(input) {
            let text = format!("expected whole seconds: `{} = 30`", item.name);
            return Err(syn::Error::new(skip_rest(input), text));
        }
        let number = integer(input)?;
        let value = u64::try_from(number.value)
            .map_err(|_| syn::Error::new(number.span, format!("`{}` must not be negative", item.name)))?;
        Ok(Spanned { value, span: number.span })
    })
}

/// `..=-2`, `100..200`, `-99..=-50`: the lowest and the highest number within.
pub(crate) fn range(input: ParseStream<'_>) -> syn::Result<(i64, i64)> {
    let low = if starts_integer(input) { integer(input)?.value } else { i64::MIN };
    let high = if input.peek(Token![..=]) {
        input.parse::<Token![..=]>()?;
        integer(input)?.value
    } else {
        input
            .parse::<Token![..]>()
            .map_err(|error| syn::Error::new(error.span(), "expected a range of integers, as in `-99..=-50`"))?;
        if starts_integer(input) { integer(input)?.value.saturating_sub(1) } else { i64::MAX }
    };
    Ok((low, high))
}

/// A constant extra fact.
#[derive(Clone)]
pub(crate) enum LiteralValue {
    Str(String),
    Int(i64),
    Float(f64),
    Bool(bool),
}

pub(crate) fn ext_literal(input: ParseStream<'_>) -> syn::Result<LiteralValue> {
    if input.peek(LitStr) {
        return Ok(LiteralValue::Str(input.parse::<LitStr>()?.value()));
    }
    if input.peek(syn::LitBool) {
        return Ok(LiteralValue::Bool(input.parse::<syn::LitBool>()?.value));
    }
    if starts_integer(input) {
        return Ok(LiteralValue::Int(integer(input)?.value));
    }
    if input.peek(syn::LitFloat) || (input.peek(Token![-]) && input.peek2(syn::LitFloat)) {
        let minus: Option<Token![-]> = input.parse()?;
        let value = input.parse::<syn::LitFloat>()?.base10_parse::<f64>()?;
        return Ok(LiteralValue::Float(if minus.is_some() { -value } else { value }));
    }
    Err(syn::Error::new(skip_rest(input), "expected a string, number or boolean"))
}
