//! thiserror's `#[error(..)]`: the message in it, and keys that belong in `#[api(..)]` but were written there.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::{Attribute, LitStr, Meta};

use super::keys::{all_names, example};
use crate::diag::{Errors, whole};
use crate::tokens::{is_ident, is_punct};

/// thiserror's `#[error(..)]`.
pub(crate) enum ErrorAttr {
    Transparent(Span),
    /// The format string, and the arguments after it.
    Format(LitStr, Arguments),
    /// `fmt = path`: a function that receives all fields.
    Function(Span),
    /// A form that thiserror will refuse.
    Other,
}

/// The names and texts in thiserror's arguments.
#[derive(Default)]
pub(crate) struct Arguments {
    /// The names in `.name` and `.0`, and bare ones.
    pub(crate) names: Vec<String>,
    /// The strings, which may themselves be format strings.
    pub(crate) texts: Vec<String>,
    /// True if `self` is used other than to name a field of it.
    pub(crate) whole: bool,
}

/// The attribute that thiserror reads.
pub(crate) fn error_attr(attributes: &[Attribute]) -> Option<ErrorAttr> {
    let attribute =
        attributes.iter().find(|attribute| attribute.path().is_ident("error") && misnamed(attribute).is_none())?;
    let Meta::List(list) = &attribute.meta else { return Some(ErrorAttr::Other) };
    let tokens: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
    Some(match tokens.split_first() {
        Some((token, _)) if is_ident(token, "transparent") => ErrorAttr::Transparent(token.span()),
        Some((token, _)) if is_ident(token, "fmt") => ErrorAttr::Function(token.span()),
        Some((token, rest)) => match syn::parse2::<LitStr>(token.into_token_stream()) {
            Ok(format) => {
                let mut arguments = Arguments::default();
                arguments.collect(rest);
                ErrorAttr::Format(format, arguments)
            }
            Err(_) => ErrorAttr::Other,
        },
        None => ErrorAttr::Other,
    })
}

impl Arguments {
    fn collect(&mut self, tokens: &[TokenTree]) {
        for (at, token) in tokens.iter().enumerate() {
            let is_after_dot = at.checked_sub(1).is_some_and(|before| is_punct(&tokens[before], '.'));
            match token {
                TokenTree::Group(group) => self.collect(&group.stream().into_iter().collect::<Vec<_>>()),
                TokenTree::Ident(ident) if ident == "self" => self.whole |= !names_field(&tokens[at + 1..]),
                TokenTree::Ident(ident) => self.names.push(ident.unraw().to_string()),
                // In `.0.1`, a single token follows the first dot. A number on its own is not a field.
                TokenTree::Literal(literal) if is_after_dot => {
                    self.names.extend(literal.to_string().split('.').next().map(str::to_owned));
                }
                TokenTree::Literal(literal) => {
                    self.texts.extend(syn::parse2::<LitStr>(literal.into_token_stream()).map(|text| text.value()));
                }
                TokenTree::Punct(_) => {}
            }
        }
    }
}

/// True for `.name` and `.0`, but not for the call of a method.
fn names_field(after_self: &[TokenTree]) -> bool {
    match after_self {
        [dot, TokenTree::Ident(_), TokenTree::Group(_), ..] if is_punct(dot, '.') => false,
        [dot, TokenTree::Ident(_) | TokenTree::Literal(_), ..] => is_punct(dot, '.'),
        _ => false,
    }
}

/// The lists of `#[error(..)]` attributes that begin with a key of `#[api(..)]`, which is reported. They are read as if
/// they were in `#[api(..)]`, so that their keys are not reported as missing too.
pub(super) fn misnamed_lists(errors: &Errors, attributes: &[Attribute]) -> Vec<TokenStream> {
    let mut lists = Vec::new();
    for attribute in attributes {
        if let Some((key, tokens)) = misnamed(attribute) {
            let text = format!("`{key}` is a key of `#[api(..)]`, but `#[error(..)]` is thiserror's");
            let example = example(&key).unwrap_or(&key);
            errors.push_help(whole(attribute.path()), text, format!("write `#[api({example}, ..)]`"));
            lists.push(tokens.clone());
        }
    }
    lists
}

/// The first name in an `#[error(..)]`, if it is a key of `#[api(..)]` and thiserror would not accept it.
fn misnamed(attribute: &Attribute) -> Option<(String, &TokenStream)> {
    let Meta::List(list) = &attribute.meta else { return None };
    if !list.path.is_ident("error") {
        return None;
    }
    let mut tokens = list.tokens.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(first)), None | Some(TokenTree::Punct(_) | TokenTree::Group(_)))
            if first != "transparent" =>
        {
            let name = first.to_string();
            all_names().contains(&name.as_str()).then_some((name, &list.tokens))
        }
        _ => None,
    }
}
