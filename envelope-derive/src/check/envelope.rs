//! Rules about an envelope: its outcomes and its headers.

use proc_macro2::Span;
use syn::{Data, DeriveInput, LitStr};

use super::template;
use super::template::slots::{Own, Region};
use crate::diag::{Errors, any_of};
use crate::model::template::{EnvelopeModel, Node};
use crate::parse::attr::header::{header_name, header_twice, may_repeat};
use crate::parse::attr::literal::no_suffix;
use crate::parse::envelope::{EnvelopeInput, REQUIRED};
use crate::parse::template::{Expr, Member, Value};

/// The model. `None` if there are mistakes, which have been reported.
pub(crate) fn check<'a>(errors: &Errors, input: &EnvelopeInput, derive: &'a DeriveInput) -> Option<EnvelopeModel<'a>> {
    is_struct(errors, derive);
    required(errors, input, derive);
    let own = &Own::of(derive);
    let node = |name: &str, region: Region| template::template(errors, own, region, input.outcome(name)?.value()?);
    let success = node("success", Region::Success);
    let error = node("error", Region::Error);
    let page = node("page", Region::Page);
    let field_error = node("field_error", Region::Error);
    let client_error = node("client_error", Region::Error);
    let server_error = node("server_error", Region::Error);
    let headers = input.headers.value().map_or_else(Vec::new, |value| headers(errors, own, value));
    if !errors.is_empty() {
        return None;
    }
    let content_type = input.content_type.value().cloned().unwrap_or_else(|| "application/json".to_owned());
    Some(EnvelopeModel {
        derive,
        krate: input.krate(),
        success: success?,
        page,
        error: error?,
        field_error,
        client_error,
        server_error,
        headers,
        error_content_type: input.error_content_type.value().cloned().unwrap_or_else(|| content_type.clone()),
        content_type,
    })
}

/// Accepted: both `success` and `error`. Refused: only one of them, or neither.
fn required(errors: &Errors, input: &EnvelopeInput, derive: &DeriveInput) {
    let missing: Vec<&str> = REQUIRED.into_iter().filter(|name| input.outcome(name).is_none()).collect();
    if missing.is_empty() {
        return;
    }
    let names: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
    let text = format!("`{}` has no template for {}", derive.ident, any_of(&names, "or"));
    let help = missing.iter().map(|name| format!("{name} = {{ .. }}")).collect::<Vec<_>>().join(", ");
    errors.push_help(derive.ident.span(), text, format!("write `#[envelope({help})]`"));
}

/// Accepted: a struct. Refused: an enum or a union, whose fields a template cannot name.
fn is_struct(errors: &Errors, derive: &DeriveInput) {
    let (span, what) = match &derive.data {
        Data::Struct(_) => return,
        Data::Enum(data) => (data.enum_token.span, "an enum"),
        Data::Union(data) => (data.union_token.span, "a union"),
    };
    let help = "use a struct: templates name its fields with `self.`";
    errors.push_help(span, format!("`Envelope` cannot be derived for {what}"), help);
}

/// Accepted: `{ "x-request-id": self.id, "retry-after"?: retry_after }`. Refused: anything but an object, invalid
/// names, a name twice, splices, and the content type, for which there is a key.
fn headers(errors: &Errors, own: &Own, value: &Value) -> Vec<(String, Node)> {
    let members = match &value.expr {
        Expr::Object(members) => members,
        Expr::Poisoned => return Vec::new(),
        _ => {
            let help = "write `headers = { \"x-request-id\": self.id }`";
            errors.push_help(&value.place, "`headers` must be an object", help);
            return Vec::new();
        }
    };
    let mut headers: Vec<(String, Node)> = Vec::new();
    let mut names: Vec<(String, Span)> = Vec::new();
    for member in members {
        match member {
            Member::Pair(pair) => {
                let node = template::header(errors, own, &pair.value);
                let name = unique_name(errors, &pair.key, &mut names);
                headers.extend(name.zip(node));
            }
            Member::Splice(value) => {
                let help = "write each header separately: header names are checked at compile time";
                errors.push_help(&value.place, "headers cannot be spliced", help);
            }
        }
    }
    headers
}

/// The name in lower case. `None` if there is a mistake, which has been reported.
fn unique_name(errors: &Errors, key: &LitStr, names: &mut Vec<(String, Span)>) -> Option<String> {
    let name = no_suffix(key.suffix(), key.span()).and_then(|()| header_name(&key.value(), key.span()));
    let name = name.map_err(|error| errors.push_error(error)).ok()?;
    if name == "content-type" {
        let help = "write `content_type = \"..\"` or `error_content_type = \"..\"` next to `headers`";
        errors.push_help(key.span(), "the content type must not be set in `headers`", help);
        return None;
    }
    if let Some((_, first)) = names.iter().find(|(known, _)| *known == name && !may_repeat(known)) {
        header_twice(errors, &name, *first, key.span());
        return None;
    }
    names.push((name.clone(), key.span()));
    Some(name)
}
