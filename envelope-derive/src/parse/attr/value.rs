//! Parses the values of keys: literals, names and paths. Each error says what was expected.

use proc_macro2::TokenTree;
use syn::parse::ParseStream;
use syn::{Ident, LitBool, LitFloat, LitInt, LitStr, Path, Token};

use super::joined::{joined_text, starts_text};
use super::keys::{Form, Item};
use super::literal::{Plain, literal_text, no_suffix, plain};
use super::setting::{Named, Setting, Spanned};
use super::split::split;
use crate::common::{LiteralValue, MessageValue};
use crate::diag::{Errors, Extent, Place, error};
use crate::tokens::{parse_whole, skip_rest};

/// Parses all of the value of `key = value`.
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

/// A text that is not blank.
pub(crate) fn some_text(item: &Item) -> syn::Result<Spanned<String>> {
    let text = text(item)?;
    if text.value.trim().is_empty() {
        return Err(text.span.error(&format!("`{}` must not be empty", item.name)));
    }
    Ok(text)
}

fn string(input: ParseStream<'_>, key: &str) -> syn::Result<LitStr> {
    let help = format!("write `{key} = \"..\"`");
    if !starts_text(input) {
        return Err(error(skip_rest(input), format!("`{key}` must be a string"), help));
    }
    joined_text(input)
}

pub(crate) fn starts_integer(input: ParseStream<'_>) -> bool {
    input.peek(LitInt) || (input.peek(Token![-]) && input.peek2(LitInt))
}

/// An integer, perhaps negative: the sign is a separate token.
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

/// The constants of `ext(name = literal)` and `detail(name = literal)`.
pub(super) fn literals(errors: &Errors, key: &Item, help: &str, known: &mut Vec<Named<LiteralValue>>) {
    for item in split(errors, key.list(errors, help), &[]) {
        let value = match &item.form {
            Form::Broken => continue,
            Form::Assign(_, tokens) if !tokens.is_empty() => {
                parse_whole(tokens.iter().cloned().collect(), |input| literal(input, &key.name))
                    .map(|value| (value, Extent::over(tokens, item.span)))
            }
            _ => Err(error(item.span, format!("`{}` needs a value", item.name), help)),
        };
        let name = item.name.strip_prefix("r#").unwrap_or(&item.name).to_owned();
        if let Some(first) = known.iter().find(|known| known.name == name) {
            let (text, what) = (format!("`{name}` is set twice in `{}(..)`", key.name), format!("`{name}` is set"));
            errors.push_repeats(first.span, what, [item.span], text, "remove one of them");
            continue;
        }
        match value {
            Ok((value, at)) => known.push(Named { name, span: item.span, value, at }),
            Err(error) => errors.push_error(error),
        }
    }
}

/// The value of a constant in `ext(..)` or `detail(..)`.
fn literal(input: ParseStream<'_>, key: &str) -> syn::Result<LiteralValue> {
    if starts_text(input) {
        return Ok(LiteralValue::Str(joined_text(input)?.value()));
    }
    if input.peek(LitBool) {
        return Ok(LiteralValue::Bool(input.parse::<LitBool>()?.value));
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

/// Accepted: `-0.5`, `1e9`. Refused: a number outside the range of a 64-bit float, which would silently become infinite
/// or zero.
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

/// `envelope = Type`
pub(super) fn type_of(item: &Item) -> syn::Result<Spanned<syn::Type>> {
    assigned(item, |input| input.parse()).map(|value| Spanned::new(value, item.span))
}

/// `facts = Code::Gone`: the path of a constant.
pub(super) fn constant(item: &Item) -> syn::Result<Spanned<Path>> {
    assigned(item, |input| {
        let place = input.cursor().token_stream();
        let path = Path::parse_mod_style(input).ok().filter(|_| input.is_empty());
        let help = "write the path of a unit variant or a unit struct that is an `ApiError`: `facts = Type::Variant`";
        path.ok_or_else(|| error(place, "`facts` of a variant must be a constant", help))
    })
    .map(|path| Spanned::new(path, item.span))
}

/// `log = warn`: the name of the runtime's `LogLevel`.
pub(super) fn log_level(item: &Item) -> syn::Result<Spanned<&'static str>> {
    const LEVELS: [(&str, &str); 5] =
        [("error", "Error"), ("warn", "Warn"), ("info", "Info"), ("debug", "Debug"), ("off", "Off")];
    assigned(item, |input| {
        let (word, place) = (input.cursor().token_stream().to_string(), skip_rest(input));
        let level = LEVELS.iter().find(|(name, _)| *name == word);
        let help = "write `log = error`, `warn`, `info`, `debug` or `off`";
        let level = level.ok_or_else(|| error(place, format!("`{word}` is not a level of events"), help))?;
        Ok(Spanned::new(level.1, place))
    })
}

/// `kind = FaultKind`
pub(super) fn kind(item: &Item) -> syn::Result<Spanned<Ident>> {
    let name = assigned(item, |input| {
        let tokens = input.cursor().token_stream();
        skip_rest(input);
        let help = "write `kind = FaultKind`: the derive declares a type of that name";
        syn::parse2::<Ident>(tokens.clone()).map_err(|_| error(tokens, "`kind` must be a name", help))
    })?;
    Ok(Spanned { span: name.span().into(), value: name })
}

/// `crate = path`, and `crate = "path"` as serde writes it.
pub(crate) fn crate_path(item: &Item) -> syn::Result<Spanned<Path>> {
    let path = assigned(item, |input| {
        if input.peek(LitStr) {
            literal_text(input)?.parse_with(Path::parse_mod_style)
        } else {
            Path::parse_mod_style(input)
        }
    })?;
    // The expansions import from this path, and nothing can be imported from a type.
    if let Some(own) = path.segments.iter().find(|segment| segment.ident == "Self") {
        let help = "write the path that `envelope_runtime` has here: `crate = facade::envelope_runtime`";
        return Err(error(own.ident.span(), "`crate` must be the path of a crate", help));
    }
    Ok(Spanned::new(path, item.span))
}

/// The runtime crate's path: that of `crate = path`, or its own name.
pub(crate) fn runtime_path(stated: &Setting<Path>) -> Path {
    stated.value().cloned().unwrap_or_else(|| syn::parse_quote!(::envelope_runtime))
}
