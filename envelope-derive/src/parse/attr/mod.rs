//! Parses the keys of `#[api(..)]`, and doc comments.

pub(crate) mod code;
mod doc;
pub(crate) mod fact;
pub(crate) mod field;
pub(crate) mod header;
mod joined;
pub(crate) mod keys;
pub(crate) mod literal;
pub(crate) mod setting;
pub(crate) mod split;
pub(crate) mod status;
pub(crate) mod thiserror;
pub(crate) mod value;

use proc_macro2::TokenStream;
use syn::{Attribute, Meta};

pub(crate) use self::doc::doc;
use self::keys::{Form, Item, Site};
use self::split::{arguments_taken_out, split, taken_out};
use crate::diag::{Errors, whole};

/// The items of all `#[api(..)]` attributes that are allowed at this site. All others are reported and left out.
pub(crate) fn items(errors: &Errors, attributes: &[Attribute], site: Site) -> Vec<Item> {
    let mut items = Vec::new();
    let misnamed = thiserror::misnamed_lists(errors, attributes);
    for list in lists(errors, attributes, "api").into_iter().chain(misnamed) {
        let (list, has_nameless) = taken_out(errors, list);
        let mut all = split(errors, list, &keys::names_at(site));
        let has_arguments = arguments_taken_out(errors, &mut all) || has_nameless;
        for item in all {
            let item = if has_arguments && item.name == "message" { Item { form: Form::Broken, ..item } } else { item };
            items.extend(keys::checked(errors, item, site));
        }
    }
    items
}

/// The tokens between the parentheses of each `#[name(..)]`.
pub(crate) fn lists(errors: &Errors, attributes: &[Attribute], name: &str) -> Vec<TokenStream> {
    let mut lists = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(name)) {
        match &attribute.meta {
            Meta::List(list) => lists.push(list.tokens.clone()),
            meta => errors.push(whole(meta), format!("expected a list in parentheses: `#[{name}(..)]`")),
        }
    }
    lists
}
