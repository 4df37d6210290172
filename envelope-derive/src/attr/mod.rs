//! Parse: from the tokens of `#[api(..)]` to what the user wrote, nothing of it judged yet.

pub(crate) mod fact;
pub(crate) mod field;
pub(crate) mod keys;
pub(crate) mod message;
pub(crate) mod split;
pub(crate) mod status;
pub(crate) mod value;

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::{Attribute, Meta};

use self::keys::Place;
use self::split::split;
use crate::diag::{Errors, Extent, whole};

/// One entry of an attribute: `name`, `name = value` or `name(list)`.
pub(crate) struct Item {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) form: Form,
}

pub(crate) enum Form {
    Flag,
    /// What stands behind the `=`, whose span serves where nothing does.
    Assign(Span, Vec<TokenTree>),
    /// What stands between the parentheses.
    List(TokenStream),
    /// Reported already. The key is kept, so that it is not reported as missing as well.
    Broken,
}

/// A key's value: absent, set, or set to something wrong, which has been reported already.
#[derive(Default)]
pub(crate) enum Slot<T> {
    #[default]
    Absent,
    Set(Spanned<T>),
    Poisoned,
}

#[derive(Clone)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    /// The value, or the key where it has none.
    pub(crate) span: Extent,
}

impl<T> Spanned<T> {
    pub(crate) fn new(value: T, place: impl Into<Extent>) -> Self {
        Spanned { value, span: place.into() }
    }
}

impl<T> Slot<T> {
    pub(crate) fn get(&self) -> Option<&Spanned<T>> {
        match self {
            Slot::Set(value) => Some(value),
            Slot::Absent | Slot::Poisoned => None,
        }
    }

    pub(crate) fn value(&self) -> Option<&T> {
        self.get().map(|spanned| &spanned.value)
    }

    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Slot::Absent)
    }

    /// Takes what a value parser returned. A key that was there already is a mistake at both places.
    pub(crate) fn fill(&mut self, errors: &Errors, key: &Item, value: syn::Result<Spanned<T>>) {
        if let Slot::Set(first) = self {
            set_twice(errors, key, first.span);
        }
        match value {
            _ if matches!(key.form, Form::Broken) => *self = Slot::Poisoned,
            Ok(value) if self.is_absent() => *self = Slot::Set(value),
            Ok(_) => {}
            Err(error) => {
                errors.push_error(error);
                *self = Slot::Poisoned;
            }
        }
    }
}

impl Slot<()> {
    /// Takes a flag. What is wrong with its form has been reported, and leaves no doubt about what it stands for.
    pub(crate) fn raise(&mut self, errors: &Errors, key: &Item) {
        let flag = Item { name: key.name.clone(), span: key.span, form: Form::Flag };
        self.fill(errors, &flag, Ok(Spanned::new((), key.span)));
    }
}

fn set_twice(errors: &Errors, key: &Item, first: Extent) {
    errors.push_help(key.span, format!("`{}` is set twice", key.name), "remove one of them");
    errors.push(first, format!("`{}` is set here first", key.name));
}

/// The entries of all `#[api(..)]` attributes that are allowed at this place; any other is reported and left out.
pub(crate) fn items(errors: &Errors, attributes: &[Attribute], place: Place) -> Vec<Item> {
    let mut items = Vec::new();
    for list in lists(errors, attributes, "api") {
        for item in split(errors, list, &keys::names_at(place)) {
            items.extend(keys::checked(errors, item, place));
        }
    }
    items
}

/// What stands between the parentheses of each `#[name(..)]`.
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
