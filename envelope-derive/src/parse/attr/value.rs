//! The values of keys: literals, names and ranges, each with an error that says what was expected.

use proc_macro2::{Span, TokenTree};
use syn::parse::ParseStream;
use syn::{LitFloat, LitInt, LitStr, Path, Token};

use super::keys::{Form, Item};
use super::setting::{Setting, Spanned};
use crate::common::{CodeValue, LiteralValue, MessageValue};
use crate::diag::{Extent, Place, error};
use crate::tokens::{parse_whole, skip_rest};

/// Parses the value of `key = value` as a whole.
pub(crate) fn assigned<T>(item: &Item, parse: impl FnOnce(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    match &item.form {
        Form::Assign(equals, tokens) if tokens.is_empty() => {
            Err(syn::Error::new(*equals, format!("`{}` needs a value after the `=`", item.name)))
        }
        Form::Assign(_, tokens) => parse_whole(tokens.iter().cloned().collect(), parse),
        Form::Flag | Form::List(_) | Form::Broken => {
            Err(error(item.span, format!("`{}` needs a value", item.name), format!("write `{} = ..`", item.name)))
        }
    }
}

/// A literal without a suffix, an escape or a sign.
pub(crate) enum Plain {
    Text(String),
    Number(i64),
}

/// The value of `key = value` if it is such a literal, as nearly all are. Read here because syn's parsing takes ten
/// times as long in builds without optimisation, which derives usually get.
pub(crate) fn plain(item: &Item) -> Option<Spanned<Plain>> {
    let Form::Assign(_, tokens) = &item.form else { return None };
    let [TokenTree::Literal(literal)] = tokens.as_slice() else { return None };
    let token = literal.to_string();
    let value = match token.strip_prefix('"') {
        Some(rest) => Plain::Text(rest.strip_suffix('"').filter(|text| !text.contains('\\'))?.to_owned()),
        None => Plain::Number(token.parse().ok()?),
    };
    Some(Spanned::new(value, literal.span()))
}

pub(crate) fn text(item: &Item) -> syn::Result<Spanned<String>> {
    if let Some(Spanned { value: Plain::Text(value), span }) = plain(item) {
        return Ok(Spanned { value, span });
    }
    assigned(item, |input| string(input, &item.name)).map(|text| Spanned::new(text.value(), text.span()))
}

/// `message = ".."`, or `message = code`.
pub(crate) fn message(item: &Item) -> syn::Result<Spanned<MessageValue>> {
    if let Form::Assign(_, tokens) = &item.form {
        if let [TokenTree::Ident(ident)] = tokens.as_slice() {
            return if ident == "code" {
                Ok(Spanned::new(MessageValue::Code, ident.span()))
            } else {
                let help = "write `message = \"..\"`, or `message = code` if the message is the code itself";
                Err(error(ident.span(), "`message` must be a string or `code`", help))
            };
        }
    }
    text(item).map(|text| Spanned { value: MessageValue::Text(text.value), span: text.span })
}

/// Text that is not blank.
pub(crate) fn some_text(item: &Item) -> syn::Result<Spanned<String>> {
    let text = text(item)?;
    if text.value.trim().is_empty() {
        return Err(text.span.error(&format!("`{}` must not be empty", item.name)));
    }
    Ok(text)
}

fn string(input: ParseStream<'_>, key: &str) -> syn::Result<LitStr> {
    let help = format!("write `{key} = \"..\"`");
    if !input.peek(LitStr) {
        return Err(error(skip_rest(input), format!("`{key}` must be a string"), help));
    }
    let text: LitStr = input.parse()?;
    no_suffix(text.suffix(), text.span())?;
    Ok(text)
}

/// Accepted: `"x"`, `404`. Refused: `404u16`.
pub(crate) fn no_suffix(suffix: &str, span: Span) -> syn::Result<()> {
    if suffix.is_empty() {
        Ok(())
    } else {
        Err(error(span, "a suffix is not allowed here", format!("remove the `{suffix}`")))
    }
}

pub(crate) fn assigned_code(item: &Item) -> syn::Result<Spanned<CodeValue>> {
    match plain(item) {
        Some(Spanned { value: Plain::Text(code), span }) => text_code(code, span),
        Some(Spanned { value: Plain::Number(code), span }) => Ok(Spanned { value: CodeValue::Int(code), span }),
        _ => assigned(item, code),
    }
}

pub(crate) fn code(input: ParseStream<'_>) -> syn::Result<Spanned<CodeValue>> {
    if starts_integer(input) {
        let number = integer(input)?;
        return Ok(Spanned { value: CodeValue::Int(number.value), span: number.span });
    }
    if !input.peek(LitStr) {
        let help = "write a literal, such as `\"NOT_FOUND\"` or `-50`";
        return Err(error(skip_rest(input), "a code must be a string or an integer", help));
    }
    let text: LitStr = input.parse()?;
    no_suffix(text.suffix(), text.span())?;
    text_code(text.value(), text.span().into())
}

/// Accepted: `"NOT_FOUND"`. Refused: no text, and spaces around it, which nobody sees.
fn text_code(code: String, span: Extent) -> syn::Result<Spanned<CodeValue>> {
    let trimmed = code.trim();
    if trimmed.is_empty() {
        let help = "clients tell errors apart by their codes: write one, such as `\"NOT_FOUND\"`";
        return Err(error(span, "a code must not be empty", help));
    }
    if trimmed.len() < code.len() {
        return Err(error(span, "a code must not have spaces around it", format!("write {trimmed:?}")));
    }
    Ok(Spanned { value: CodeValue::Str(code), span })
}

pub(crate) fn starts_integer(input: ParseStream<'_>) -> bool {
    input.peek(LitInt) || (input.peek(Token![-]) && input.peek2(LitInt))
}

/// An integer, perhaps negative: the sign is a token of its own.
pub(crate) fn integer(input: ParseStream<'_>) -> syn::Result<Spanned<i64>> {
    let minus: Option<Token![-]> = input.parse()?;
    let digits: LitInt = input.parse()?;
    no_suffix(digits.suffix(), digits.span())?;
    let (sign, start) = minus.map_or(("", digits.span()), |minus| ("-", minus.span));
    let span = Extent::new(start, digits.span());
    let value = format!("{sign}{}", digits.base10_digits()).parse::<i64>();
    let value = value.map_err(|_| span.error("this number does not fit in 64 bits"))?;
    Ok(Spanned { value, span })
}

pub(crate) fn seconds(item: &Item) -> syn::Result<Spanned<u64>> {
    assigned(item, |input| {
        if !starts_integer(input) {
            let help = format!("write `{} = 30`", item.name);
            return Err(error(skip_rest(input), format!("`{}` must be a whole number of seconds", item.name), help));
        }
        let number = integer(input)?;
        let value = u64::try_from(number.value)
            .map_err(|_| number.span.error(&format!("`{}` must not be negative", item.name)))?;
        Ok(Spanned { value, span: number.span })
    })
}

/// `..=-2`, `100..200`, `-99..=-50`: the lowest and the highest number in it.
pub(crate) fn range(input: ParseStream<'_>) -> syn::Result<(i64, i64)> {
    let place = input.cursor().token_stream();
    let (low, end) = (bound(input)?, end(input)?);
    let low = low.unwrap_or(i64::MIN);
    let high = match end {
        End::None => Some(i64::MAX),
        End::Included(high) => Some(high),
        End::Excluded(end) => end.checked_sub(1),
    };
    match high {
        Some(high) if low <= high => Ok((low, high)),
        _ => Err(error(place, "this range is empty", "write the lower bound first, as in `-99..=-50`")),
    }
}

/// Where a range ends.
enum End {
    None,
    Included(i64),
    Excluded(i64),
}

fn bound(input: ParseStream<'_>) -> syn::Result<Option<i64>> {
    Ok(if starts_integer(input) { Some(integer(input)?.value) } else { None })
}

fn end(input: ParseStream<'_>) -> syn::Result<End> {
    let expected = |input: ParseStream<'_>| {
        error(
            skip_rest(input),
            "expected a range of integers",
            "write a range such as `-99..=-50`, `100..200` or `..=-2`",
        )
    };
    if input.peek(Token![..=]) {
        input.parse::<Token![..=]>()?;
        return bound(input)?.map(End::Included).ok_or_else(|| expected(input));
    }
    if !input.peek(Token![..]) {
        return Err(expected(input));
    }
    input.parse::<Token![..]>()?;
    Ok(bound(input)?.map_or(End::None, End::Excluded))
}

/// The value of an entry in `ext(..)` or `detail(..)`.
pub(crate) fn literal(input: ParseStream<'_>, key: &str) -> syn::Result<LiteralValue> {
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        no_suffix(text.suffix(), text.span())?;
        return Ok(LiteralValue::Str(text.value()));
    }
    if input.peek(syn::LitBool) {
        return Ok(LiteralValue::Bool(input.parse::<syn::LitBool>()?.value));
    }
    if starts_integer(input) {
        return Ok(LiteralValue::Int(integer(input)?.value));
    }
    if input.peek(LitFloat) || (input.peek(Token![-]) && input.peek2(LitFloat)) {
        return float(input).map(LiteralValue::Float);
    }
    let what = if key == "detail" { "a constant detail" } else { "an extra fact" };
    Err(error(
        skip_rest(input),
        format!("{what} must be a string, a number or a boolean"),
        format!("write a literal, as in `{key}(type = \"card_error\")`"),
    ))
}

/// Accepted: `-0.5`, `1e9`. Refused: what a 64-bit float cannot hold, which would be infinite or zero without a word.
fn float(input: ParseStream<'_>) -> syn::Result<f64> {
    let minus: Option<Token![-]> = input.parse()?;
    let digits: LitFloat = input.parse()?;
    no_suffix(digits.suffix(), digits.span())?;
    let span = Extent::new(minus.map_or(digits.span(), |minus| minus.span), digits.span());
    let value = finite(digits.base10_digits()).map_err(|why| error(span, why, "write it as a string"))?;
    Ok(if minus.is_some() { -value } else { value })
}

/// The value of a decimal number, or why there is none.
pub(crate) fn finite(digits: &str) -> Result<f64, &'static str> {
    let (mantissa, _) = digits.split_once(['e', 'E']).unwrap_or((digits, ""));
    let is_zero = !mantissa.contains(|digit: char| matches!(digit, '1'..='9'));
    match digits.parse::<f64>() {
        Ok(value) if value.is_finite() && (value != 0.0 || is_zero) => Ok(value),
        Ok(0.0) => Err("this number is too close to zero for a 64-bit float"),
        Ok(_) | Err(_) => Err("this number is too large for a 64-bit float"),
    }
}

/// `crate = path`, and `crate = "path"` as serde writes it.
pub(crate) fn crate_path(item: &Item) -> syn::Result<Spanned<Path>> {
    let path = assigned(item, |input| {
        if input.peek(LitStr) {
            let path: LitStr = input.parse()?;
            no_suffix(path.suffix(), path.span())?;
            path.parse_with(Path::parse_mod_style)
        } else {
            Path::parse_mod_style(input)
        }
    })?;
    Ok(Spanned::new(path, item.span))
}

/// The runtime crate's path: what `crate = path` says, or its name.
pub(crate) fn runtime_path(stated: &Setting<Path>) -> Path {
    stated.value().cloned().unwrap_or_else(|| syn::parse_quote!(::envelope_runtime))
}
