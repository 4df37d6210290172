//! Literals, whichever key they belong to.

use proc_macro2::{Span, TokenTree};
use syn::LitStr;
use syn::parse::ParseStream;

use super::keys::{Form, Item};
use super::setting::Spanned;
use crate::diag::error;

/// A literal without a suffix, an escape or a sign.
pub(crate) enum Plain {
    Text(String),
    Number(i64),
}

/// The value of `key = value` if it is such a literal, as nearly all are. Read here because syn takes ten times as long
/// in builds without optimisation, as those of derives usually are.
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

/// A string without a suffix.
pub(super) fn literal_text(input: ParseStream<'_>) -> syn::Result<LitStr> {
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
