//! `#[derive(Envelope)]`: the walk over `#[envelope(..)]` and what it means.

use proc_macro2::Span;
use syn::{Data, DeriveInput, Fields, LitStr, Path};

use crate::attr::fact::header_name;
use crate::attr::split::split;
use crate::attr::value::{crate_path, runtime_path, text};
use crate::attr::{Form, Item, Slot, Spanned, lists};
use crate::diag::{Errors, any_of, error, help_for_name, nearest};
use crate::template::ast::{Kind, Member, Value};
use crate::template::check;
use crate::template::node::Node;
use crate::template::parse;
use crate::template::slot::Place;

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

/// The outcomes that no other stands in for.
const REQUIRED: [&str; 2] = ["success", "error"];

/// An envelope as it was written.
#[derive(Default)]
pub(crate) struct Written {
    outcomes: Vec<(&'static str, Slot<Value>)>,
    headers: Slot<Value>,
    content_type: Slot<String>,
    error_content_type: Slot<String>,
    krate: Slot<Path>,
}

/// An envelope without mistakes.
pub(crate) struct EnvelopeModel<'a> {
    pub(crate) derive: &'a DeriveInput,
    pub(crate) krate: Path,
    pub(crate) success: Node,
    /// None: as a success whose data are the items.
    pub(crate) page: Option<Node>,
    pub(crate) error: Node,
    pub(crate) field_error: Option<Node>,
    pub(crate) client_error: Option<Node>,
    pub(crate) server_error: Option<Node>,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, Node)>,
    pub(crate) content_type: String,
    pub(crate) error_content_type: String,
}

impl Written {
    pub(crate) fn parse(errors: &Errors, derive: &DeriveInput) -> Self {
        let mut written = Written::default();
        let lists = lists(errors, &derive.attrs, "envelope");
        if derive.attrs.iter().any(|attribute| attribute.path().is_ident("envelope") && !is_list(attribute)) {
            // Reported already: what it was to say is not missing as well.
            REQUIRED.iter().for_each(|name| *written.outcome(name) = Slot::Poisoned);
        }
        for list in lists {
            split(errors, list, &[]).iter().for_each(|item| written.take(errors, item));
        }
        written
    }

    fn take(&mut self, errors: &Errors, item: &Item) {
        match KEYS.iter().find(|key| **key == item.name) {
            Some(&"headers") => self.headers.fill(errors, item, template(errors, item)),
            Some(&"content_type") => self.content_type.fill(errors, item, media_type(item)),
            Some(&"error_content_type") => self.error_content_type.fill(errors, item, media_type(item)),
            Some(&"crate") => self.krate.fill(errors, item, crate_path(item)),
            Some(outcome) => self.outcome(outcome).fill(errors, item, template(errors, item)),
            None => self.unknown(errors, item),
        }
    }

    /// Reports a key that does not exist; the one that was probably meant is not missing then.
    fn unknown(&mut self, errors: &Errors, item: &Item) {
        if !matches!(item.form, Form::Broken) {
            errors.push_help(item.span, format!("unknown key `{}`", item.name), help_for_name(&item.name, &KEYS));
        }
        if let Some(meant) = nearest(&item.name, &KEYS) {
            self.take(errors, &Item { name: meant.to_owned(), span: item.span, form: Form::Broken });
        }
    }

    fn outcome(&mut self, name: &'static str) -> &mut Slot<Value> {
        let place = self.outcomes.iter().position(|(known, ..)| *known == name).unwrap_or_else(|| {
            self.outcomes.push((name, Slot::Absent));
            self.outcomes.len() - 1
        });
        &mut self.outcomes[place].1
    }

    /// The runtime crate's path.
    pub(crate) fn krate(&self) -> Path {
        runtime_path(&self.krate)
    }

    /// The model; none where there is a mistake, which has been reported.
    pub(crate) fn check<'a>(&self, errors: &Errors, derive: &'a DeriveInput) -> Option<EnvelopeModel<'a>> {
        is_struct(errors, derive);
        self.required(errors, derive);
        let node = |name: &str, place: Place| check::template(errors, place, self.written(name)?);
        let success = node("success", Place::Success);
        let error = node("error", Place::Error);
        let page = node("page", Place::Page);
        let field_error = node("field_error", Place::Error);
        let client_error = node("client_error", Place::Error);
        let server_error = node("server_error", Place::Error);
        let headers = self.headers.value().map_or_else(Vec::new, |value| headers(errors, value));
        if !errors.is_empty() {
            return None;
        }
        let content_type = self.content_type.value().cloned().unwrap_or_else(|| "application/json".to_owned());
        Some(EnvelopeModel {
            derive,
            krate: self.krate(),
            success: success?,
            page,
            error: error?,
            field_error,
            client_error,
            server_error,
            headers,
            error_content_type: self.error_content_type.value().cloned().unwrap_or_else(|| content_type.clone()),
            content_type,
        })
    }

    fn written(&self, name: &str) -> Option<&Value> {
        self.outcomes.iter().find(|(known, _)| *known == name)?.1.value()
    }

    /// Accepted: `success` and `error` both there. Refused: one of them missing.
    fn required(&self, errors: &Errors, derive: &DeriveInput) {
        let is_there = |name: &str| self.outcomes.iter().any(|(known, _)| *known == name);
        let missing: Vec<&str> = REQUIRED.into_iter().filter(|name| !is_there(name)).collect();
        if missing.is_empty() {
            return;
        }
        let names: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let text = format!("`{}` has no template for {}", derive.ident, any_of(&names, "and"));
        let help = missing.iter().map(|name| format!("{name} = {{ .. }}")).collect::<Vec<_>>().join(", ");
        errors.push_help(derive.ident.span(), text, format!("write `#[envelope({help})]`"));
    }
}

fn is_list(attribute: &syn::Attribute) -> bool {
    matches!(attribute.meta, syn::Meta::List(_))
}

/// Accepted: a struct. Refused: an enum or a union, whose fields a template could not name.
fn is_struct(errors: &Errors, derive: &DeriveInput) {
    let (span, what) = match &derive.data {
        Data::Struct(_) => return,
        Data::Enum(data) => (data.enum_token.span, "an enum"),
        Data::Union(data) => (data.union_token.span, "a union"),
    };
    let help = "write a struct: its fields are what `self.` names in the template";
    errors.push_help(span, format!("`Envelope` cannot be derived for {what}"), help);
}

fn template(errors: &Errors, item: &Item) -> syn::Result<Spanned<Value>> {
    match &item.form {
        Form::Assign(_, tokens) if !tokens.is_empty() => {
            Ok(Spanned::new(parse::template(errors, tokens.iter().cloned().collect()), item.span))
        }
        Form::Assign(equals, _) => Err(needs_template(*equals, item)),
        _ => Err(needs_template(item.span, item)),
    }
}

fn needs_template(place: Span, item: &Item) -> syn::Error {
    let help = format!("write the JSON that it makes: `{} = {{ \"key\": value }}`", item.name);
    error(place, format!("`{}` needs a template", item.name), help)
}

/// A media type (RFC 9110, section 8.3.1), as far as its characters go.
fn media_type(item: &Item) -> syn::Result<Spanned<String>> {
    let text = text(item)?;
    let is_visible = text.value.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    if !is_visible || !text.value.contains('/') {
        let help = "write one as in \"application/json\"";
        return Err(error(text.span, format!("{:?} is not a media type", text.value), help));
    }
    Ok(text)
}

/// Accepted: `{ "x-request-id": self.id, "retry-after"?: retry_after }`. Refused: names that are none, a name twice, the
/// content type, which has a key of its own, and splices.
fn headers(errors: &Errors, value: &Value) -> Vec<(String, Node)> {
    let members = match &value.kind {
        Kind::Object(members) => members,
        Kind::Poisoned => return Vec::new(),
        _ => {
            errors.push_help(
                &value.place,
                "the headers are an object",
                "write `headers = { \"x-request-id\": self.id }`",
            );
            return Vec::new();
        }
    };
    let mut headers: Vec<(String, Node)> = Vec::new();
    let mut names: Vec<(String, Span)> = Vec::new();
    for member in members {
        match member {
            Member::Pair(pair) => {
                let node = check::header(errors, &pair.value);
                let name = unique_name(errors, &pair.key, &mut names);
                headers.extend(name.zip(node));
            }
            Member::Splice(value) => {
                let help = "write each header: its name is checked at compile time";
                errors.push_help(&value.place, "headers cannot be spliced", help);
            }
        }
    }
    headers
}

/// The name in lower case; none where it was reported.
fn unique_name(errors: &Errors, key: &LitStr, names: &mut Vec<(String, Span)>) -> Option<String> {
    let name = header_name(&key.value(), key.span()).map_err(|error| errors.push_error(error)).ok()?;
    if name == "content-type" {
        let help = "write `content_type = \"..\"` or `error_content_type = \"..\"` beside `headers`";
        errors.push_help(key.span(), "the content type is not one of the headers", help);
        return None;
    }
    if let Some((_, first)) = names.iter().find(|(known, _)| *known == name) {
        errors.push_help(key.span(), format!("header `{name}` is set twice"), "remove one of them");
        errors.push(*first, format!("header `{name}` is set here first"));
        return None;
    }
    names.push((name.clone(), key.span()));
    Some(name)
}

/// The fields of an envelope, whose types an expansion may need a bound on.
pub(crate) fn fields(derive: &DeriveInput) -> Option<&Fields> {
    match &derive.data {
        Data::Struct(data) => Some(&data.fields),
        Data::Enum(_) | Data::Union(_) => None,
    }
}
