//! The keys of `#[api(..)]`, and the doc comments beside them.

mod arguments;
pub(crate) mod case;
pub(crate) mod codes;
pub(crate) mod fact;
pub(crate) mod field;
mod framing;
pub(crate) mod item;
pub(crate) mod keys;
pub(crate) mod misnamed;
pub(crate) mod setting;
pub(crate) mod split;
pub(crate) mod status;
pub(crate) mod value;

use proc_macro2::TokenStream;
use syn::{Attribute, Meta};

use self::item::{Form, Item};
use self::keys::Site;
use self::split::split;
use crate::diag::{Errors, whole};

/// The entries of all `#[api(..)]` attributes that are allowed at this site; others are reported and left out.
pub(crate) fn items(errors: &Errors, attributes: &[Attribute], site: Site) -> Vec<Item> {
    let mut items = Vec::new();
    let misnamed = misnamed::lists(errors, attributes);
    for list in lists(errors, attributes, "api").into_iter().chain(misnamed) {
        let (list, has_arguments) = arguments::taken_out(errors, list);
        for item in split(errors, list, &keys::names_at(site)) {
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

/// The text of the doc comment: lines of a paragraph joined, paragraphs kept apart.
pub(crate) fn doc(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    for doc in attributes.iter().filter_map(doc_line) {
        doc.lines().for_each(|line| add_line(&mut text, line.trim()));
    }
    text.trim_end().to_owned()
}

fn add_line(text: &mut String, line: &str) {
    let paragraph_ends = text.is_empty() || text.ends_with('\n');
    match line {
        "" if paragraph_ends => {}
        "" => text.push_str("\n\n"),
        _ if paragraph_ends => text.push_str(line),
        _ => {
            text.push(' ');
            text.push_str(line);
        }
    }
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else { return None };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &meta.value else { return None };
    // A `#[doc = ""]` keeps an empty line, which `str::lines` would drop.
    let keep_empty = |line: String| if line.is_empty() { "\n".to_owned() } else { line };
    meta.path.is_ident("doc").then(|| keep_empty(text.value()))
}
