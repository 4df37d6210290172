//! An envelope as written: the keys of `#[envelope(..)]`.

use proc_macro2::{Span, TokenTree};
use syn::{DeriveInput, LitStr, Path};

use super::attr::keys::{Form, Item};
use super::attr::lists;
use super::attr::setting::{Setting, Spanned};
use super::attr::split::split;
use super::attr::value::{crate_path, runtime_path, text};
use super::template::{Value, value};
use crate::diag::{Errors, error, help_for_name, nearest};

/// The keys of `#[envelope(..)]`, in the order of the reference.
pub(crate) const KEYS: [&str; 10] = [
    "success",
    "page",
    "error",
    "field_error",
    "client_error",
    "server_error",
    "headers",
    "content_type",
    "error_content_type",
    "crate",
];

/// The outcomes that must have a template.
pub(crate) const REQUIRED: [&str; 2] = ["success", "error"];

/// An envelope as written.
#[derive(Default)]
pub(crate) struct EnvelopeInput {
    outcomes: Vec<(&'static str, Setting<Value>)>,
    pub(crate) headers: Setting<Value>,
    pub(crate) content_type: Setting<String>,
    pub(crate) error_content_type: Setting<String>,
    krate: Setting<Path>,
}

impl EnvelopeInput {
    pub(crate) fn parse(errors: &Errors, derive: &DeriveInput) -> Self {
        let mut input = EnvelopeInput::default();
        let lists = lists(errors, &derive.attrs, "envelope");
        if derive.attrs.iter().any(|attribute| attribute.path().is_ident("envelope") && !is_list(attribute)) {
            // Already reported: its templates should not be reported as missing too.
            REQUIRED.iter().for_each(|name| *input.outcome_mut(name) = Setting::Poisoned);
        }
        for list in lists {
            split(errors, list, &[]).iter().for_each(|item| input.take(errors, item));
        }
        input
    }

    fn take(&mut self, errors: &Errors, item: &Item) {
        match KEYS.iter().find(|key| **key == item.name) {
            Some(&"headers") => self.headers.fill(errors, item, template(errors, item)),
            Some(&"content_type") => self.content_type.fill(errors, item, media_type(item)),
            Some(&"error_content_type") => self.error_content_type.fill(errors, item, media_type(item)),
            Some(&"crate") => self.krate.fill(errors, item, crate_path(item)),
            Some(outcome) => self.outcome_mut(outcome).fill(errors, item, template(errors, item)),
            None => self.unknown(errors, item),
        }
    }

    /// Reports a key that does not exist. The one that was probably meant is then not reported as missing.
    fn unknown(&mut self, errors: &Errors, item: &Item) {
        if !matches!(item.form, Form::Broken) {
            errors.push_help(item.span, format!("unknown key `{}`", item.name), help_for_name(&item.name, &KEYS));
        }
        if let Some(meant) = nearest(&item.name, &KEYS) {
            self.take(errors, &Item { name: meant.to_owned(), span: item.span, form: Form::Broken });
        }
    }

    fn outcome_mut(&mut self, name: &'static str) -> &mut Setting<Value> {
        let place = self.outcomes.iter().position(|(known, ..)| *known == name).unwrap_or_else(|| {
            self.outcomes.push((name, Setting::Absent));
            self.outcomes.len() - 1
        });
        &mut self.outcomes[place].1
    }

    /// The runtime crate's path.
    pub(crate) fn krate(&self) -> Path {
        runtime_path(&self.krate)
    }

    /// The template of that name, if its key is there.
    pub(crate) fn outcome(&self, name: &str) -> Option<&Setting<Value>> {
        self.outcomes.iter().find(|(known, _)| *known == name).map(|(_, template)| template)
    }
}

fn is_list(attribute: &syn::Attribute) -> bool {
    matches!(attribute.meta, syn::Meta::List(_))
}

fn template(errors: &Errors, item: &Item) -> syn::Result<Spanned<Value>> {
    match &item.form {
        Form::Assign(_, tokens) if !tokens.is_empty() => {
            if let Some(quoted) = quoted(tokens) {
                let help = format!("a template is not quoted: write `{} = {quoted}`", item.name);
                return Err(error(tokens[0].span(), "this template is a string", help));
            }
            Ok(Spanned::new(value::template(errors, tokens.iter().cloned().collect()), item.span))
        }
        Form::Assign(equals, _) => Err(needs_template(*equals, item)),
        _ => Err(needs_template(item.span, item)),
    }
}

/// The outline of a string that is probably a quoted template: `{ .. }` or `[ .. ]`. A string that starts with a
/// placeholder is not one.
fn quoted(tokens: &[TokenTree]) -> Option<&'static str> {
    let [TokenTree::Literal(literal)] = tokens else { return None };
    let text = syn::parse_str::<LitStr>(&literal.to_string()).ok()?.value();
    let (text, is_json) = (text.trim(), text.contains('"') || !text.contains(char::is_alphanumeric));
    match text.chars().next() {
        Some('{') if is_json && text.ends_with('}') => Some("{ .. }"),
        Some('[') if is_json && text.ends_with(']') => Some("[ .. ]"),
        _ => None,
    }
}

fn needs_template(place: Span, item: &Item) -> syn::Error {
    let help = format!("write the JSON it produces: `{} = {{ \"key\": value }}`", item.name);
    error(place, format!("`{}` needs a template", item.name), help)
}

/// A media type (RFC 9110, section 8.3.1). Only its characters and the `/` are checked.
fn media_type(item: &Item) -> syn::Result<Spanned<String>> {
    let text = text(item)?;
    let is_visible = text.value.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    if !is_visible || !text.value.contains('/') {
        let help = "write one such as \"application/json\"";
        return Err(error(text.span, format!("{:?} is not a valid media type", text.value), help));
    }
    Ok(text)
}
