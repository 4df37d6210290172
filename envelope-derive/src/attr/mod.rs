//! Parse: from the tokens of `#[api(..)]` to what the user wrote, nothing of it judged yet.

pub(crate) mod fact;
pub(crate) mod field;
pub(crate) mod keys;
pub(crate) mod message;
pub(crate) mod status;
pub(crate) mod value;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::{Attribute, Meta};

use self::keys::Place;
use crate::diag::Errors;

/// One entry of an attribute: `name`, `name = value` or `name(list)`.
pub(crate) struct Item {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) form: Form,
}

pub(crate) enum Form {
    Flag,
    /// What stands behind the `=`, whose span serves where nothing does.
    Assign(Span, TokenStream),
    /// What stands between the parentheses.
    List(TokenStream),
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
    pub(crate) span: Span,
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
            errors.push(key.span, format!("`{}` is set twice", key.name));
            errors.push(first.span, format!("`{}` is set here first", key.name));
        }
        match value {
            Ok(value) if self.is_absent() => *self = Slot::Set(value),
            Ok(_) => {}
            Err(error) => {
                errors.push_error(error);
                *self = Slot::Poisoned;
            }
        }
    }
}

/// The entries of all `#[api(..)]` attributes that are allowed at this place; any other is reported and left out.
pub(crate) fn items(errors: &Errors, attributes: &[Attribute], place: Place) -> Vec<Item> {
    let mut items =
        lists(errors, attributes, "api").into_iter().flat_map(|list| split(errors, list)).collect::<Vec<_>>();
    items.retain(|item| keys::check(errors, item, place));
    items
}

/// What stands between the parentheses of each `#[name(..)]`.
pub(crate) fn lists(errors: &Errors, attributes: &[Attribute], name: &str) -> Vec<TokenStream> {
    let ours = attributes.iter().filter(|attribute| attribute.path().is_ident(name));
    ours.filter_map(|attribute| match &attribute.meta {
        Meta::List(list) => Some(list.tokens.clone()),
        meta => {
            errors.push(crate::diag::whole(meta), format!("expected `#[{name}(..)]`"));
            None
        }
    })
    .collect()
}

/// Cuts a list at its commas, so that a mistake in one entry leaves the others to be read.
pub(crate) fn split(errors: &Errors, tokens: TokenStream) -> Vec<Item> {
    let segments = split_at_commas(tokens);
    segments.into_iter().filter(|segment| !segment.is_empty()).filter_map(|segment| item(errors, segment)).collect()
}

pub(crate) fn split_at_commas(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut segments = vec![Vec::new()];
    for token in tokens {
        match (&token, segments.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => segments.push(Vec::new()),
            (_, Some(segment)) => segment.push(token),
            (_, None) => {}
        }
    }
    segments
}

fn item(errors: &Errors, segment: Vec<TokenTree>) -> Option<Item> {
    let mut tokens = segment.into_iter();
    let (name, span) = match tokens.next()? {
        TokenTree::Ident(ident) => (ident.to_string(), ident.span()),
        other => {
            errors.push_help(other.span(), "expected a key", "an entry is `key`, `key = value` or `key(..)`");
            return None;
        }
    };
    let form = match tokens.next() {
        None => Form::Flag,
        Some(TokenTree::Punct(punct)) if punct.as_char() == '=' => Form::Assign(punct.span(), tokens.collect()),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis => {
            if let Some(extra) = tokens.next() {
                errors.push(extra.span(), format!("expected `,` after `{name}(..)`"));
            }
            Form::List(group.stream())
        }
        Some(other) => {
            errors.push(other.span(), format!("expected `=`, `(` or `,` after `{name}`"));
            return None;
        }
    };
    Some(Item { name, span, form })
}

/// The text of the doc comment: lines of a paragraph joined, paragraphs kept apart.
pub(crate) fn doc(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    for line in
        attributes.iter().filter_map(doc_line).flat_map(|doc| doc.lines().map(str::to_owned).collect::<Vec<_>>())
    {
        let line = line.trim();
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
    text.trim_end().to_owned()
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else { return None };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &meta.value else { return None };
    // A `#[doc = ""]` keeps an empty line, which `str::lines` would drop.
    meta.path.is_ident("doc").then(|| if text.value().is_empty() { "\n".to_owned() } else { text.value() })
}
