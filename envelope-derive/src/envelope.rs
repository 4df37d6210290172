//! `#[derive(Envelope)]`: the walk over `#[envelope(..)]` and what it means.

use proc_macro2::{Span, TokenStream};
use syn::{Data, DeriveInput, Fields, LitStr, Path, parse_quote};

use crate::attr::fact::header_name;
use crate::attr::value::{assigned, text};
use crate::attr::{Form, Item, Slot, Spanned, lists, split};
use crate::diag::{Errors, help_for_name};
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

/// An envelope as it was written.
#[derive(Default)]
pub(crate) struct Written {
    outcomes: Vec<(&'static str, Span, Slot<Value>)>,
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
        for item in lists.into_iter().flat_map(|list| split(errors, list)) {
            written.take(errors, &item);
        }
        written
    }

    fn take(&mut self, errors: &Errors, item: &Item) {
        match KEYS.iter().find(|key| **key == item.name) {
            Some(&"headers") => self.headers.fill(errors, item, Ok(template(errors, item))),
            Some(&"content_type") => self.content_type.fill(errors, item, media_type(item)),
            Some(&"error_content_type") => self.error_content_type.fill(errors, item, media_type(item)),
            Some(&"crate") => self.krate.fill(errors, item, crate_path(item)),
            Some(outcome) => self.outcome(outcome, item.span).fill(errors, item, Ok(template(errors, item))),
            None => {
                let help = help_for_name(&item.name, &KEYS);
                errors.push_help(item.span, format!("unknown key `{}`", item.name), help);
            }
        }
    }

    fn outcome(&mut self, name: &'static str, span: Span) -> &mut Slot<Value> {
        let place = self.outcomes.iter().position(|(known, ..)| *known == name).unwrap_or_else(|| {
            self.outcomes.push((name, span, Slot::Absent));
            self.outcomes.len() - 1
        });
        &mut self.outcomes[place].2
    }

    /// The runtime crate's path.
    pub(crate) fn krate(&self) -> Path {
        self.krate.value().cloned().unwrap_or_else(|| parse_quote!(::envelope_runtime))
    }

    /// The model; none where there is a mistake, which has been reported.
    pub(crate) fn check<'a>(&self, errors: &Errors, derive: &'a DeriveInput) -> Option<EnvelopeModel<'a>> {
        if !matches!(derive.data, Data::Struct(_)) {
            errors.push(derive.ident.span(), "an envelope is a struct: it holds what belongs to the request");
        }
        let success = self.required(errors, derive, "success", Place::Success);
        let error = self.required(errors, derive, "error", Place::Error);
        let optional = |name: &str, place: Place| self.written(name).map(|value| check::template(errors, place, value));
        let page = optional("page", Place::Page);
        let [field_error, client_error, server_error] =
            ["field_error", "client_error", "server_error"].map(|name| optional(name, Place::Error));
        let headers = self.headers.value().map_or_else(Vec::new, |value| headers(errors, value));
        if !errors.is_empty() {
            return None;
        }
        let content_type = self.content_type.value().cloned().unwrap_or_else(|| "application/json".to_owned());
        Some(EnvelopeModel {
            derive,
            krate: self.krate(),
            success: success?,
            page: page.flatten(),
            error: error?,
            field_error: field_error.flatten(),
            client_error: client_error.flatten(),
            server_error: server_error.flatten(),
            headers,
            error_content_type: self.error_content_type.value().cloned().unwrap_or_else(|| content_type.clone()),
            content_type,
        })
    }

    fn written(&self, name: &str) -> Option<&Value> {
        self.outcomes.iter().find(|(known, ..)| *known == name)?.2.value()
    }

    /// Accepted: `success` and `error` both there. Refused: one of them missing.
    fn required(&self, errors: &Errors, derive: &DeriveInput, name: &str, place: Place) -> Option<Node> {
        let Some(value) = self.written(name) else {
            let text = format!("`{}` has no template for `{name}`", derive.ident);
            errors.push_help(derive.ident.span(), text, format!("write `{name} = {{ .. }}` in its `#[envelope(..)]`"));
            return None;
        };
        check::template(errors, place, value)
    }
}

fn template(errors: &Errors, item: &Item) -> Spanned<Value> {
    let value = match &item.form {
        Form::Assign(_, tokens) if !tokens.is_empty() => parse::template(errors, tokens.clone()),
        _ => {
            errors.push(item.span, format!("expected `{} = ..`, a template as JSON", item.name));
            Value { place: TokenStream::new(), kind: Kind::Poisoned }
        }
    };
    Spanned { value, span: item.span }
}

/// A media type (RFC 9110, section 8.3.1), as far as its characters go.
fn media_type(item: &Item) -> syn::Result<Spanned<String>> {
    let text = text(item)?;
    let is_visible = text.value.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    if !is_visible || !text.value.contains('/') {
        return Err(syn::Error::new(text.span, "expected a media type, as in \"application/json\""));
    }
    Ok(text)
}

fn crate_path(item: &Item) -> syn::Result<Spanned<Path>> {
    let parse = |input: syn::parse::ParseStream<'_>| {
        if input.peek(LitStr) {
            input.parse::<LitStr>()?.parse_with(Path::parse_mod_style)
        } else {
            Path::parse_mod_style(input)
        }
    };
    Ok(Spanned { value: assigned(item, parse)?, span: item.span })
}

/// Accepted: `{ "x-request-id": self.id, "retry-after"?: retry_after }`. Refused: names that are none, a name twice, the
/// content type, which has a key of its own, and splices.
fn headers(errors: &Errors, value: &Value) -> Vec<(String, Node)> {
    let members = match &value.kind {
        Kind::Object(members) => members,
        Kind::Poisoned => return Vec::new(),
        _ => {
            errors.push(value.place.clone(), "expected `headers = { \"name\": value }`");
            return Vec::new();
        }
    };
    let mut headers: Vec<(String, Node)> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for member in members {
        let Member::Pair(pair) = member else {
            errors.push(value.place.clone(), "headers cannot be spliced: each name stands here");
            continue;
        };
        let node = check::header(errors, &pair.value);
        match header_name(&pair.key) {
            Err(error) => errors.push_error(error),
            Ok(name) if name == "content-type" => {
                errors.push(
                    pair.key.span(),
                    "the content type is set by `content_type = \"..\"` and `error_content_type = \"..\"`",
                );
            }
            Ok(name) if names.contains(&name) => errors.push(pair.key.span(), format!("header `{name}` stands twice")),
            Ok(name) => {
                names.push(name.clone());
                headers.extend(node.map(|node| (name, node)));
            }
        }
    }
    headers
}

/// The fields of an envelope, whose types an expansion may need a bound on.
pub(crate) fn fields(derive: &DeriveInput) -> Option<&Fields> {
    match &derive.data {
        Data::Struct(data) => Some(&data.fields),
        Data::Enum(_) | Data::Union(_) => None,
    }
}
