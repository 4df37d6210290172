//! Keys of `#[api(..)]` in an `#[error(..)]`, which is thiserror's.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Meta};

use super::keys::{all_names, example};
use crate::diag::{Errors, whole};

/// What stands between the parentheses of such attributes. It is read as if it stood in `#[api(..)]`, so that it is not
/// reported as missing too.
pub(super) fn lists(errors: &Errors, attributes: &[Attribute]) -> Vec<TokenStream> {
    let mut lists = Vec::new();
    for attribute in attributes {
        if let Some((key, tokens)) = misnamed(attribute).filter(|(key, _)| all_names().contains(&key.as_str())) {
            let text = format!("`{key}` is a key of `#[api(..)]`, but `#[error(..)]` is thiserror's");
            let example = example(&key).unwrap_or(&key);
            errors.push_help(whole(attribute.path()), text, format!("write `#[api({example}, ..)]`"));
            lists.push(tokens.clone());
        }
    }
    lists
}

/// True if the attribute is an `#[error(..)]` that thiserror cannot have been meant by.
pub(crate) fn is_misnamed(attribute: &Attribute) -> bool {
    misnamed(attribute).is_some_and(|(key, _)| all_names().contains(&key.as_str()))
}

/// The first name in an `#[error(..)]`, if neither it nor what follows is thiserror's.
fn misnamed(attribute: &Attribute) -> Option<(String, &TokenStream)> {
    let Meta::List(list) = &attribute.meta else { return None };
    if !list.path.is_ident("error") {
        return None;
    }
    let mut tokens = list.tokens.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(first)), None | Some(TokenTree::Punct(_) | TokenTree::Group(_)))
            if first != "fmt" && first != "transparent" =>
        {
            Some((first.to_string(), &list.tokens))
        }
        _ => None,
    }
}
