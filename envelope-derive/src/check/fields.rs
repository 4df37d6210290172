//! Rules about the fields of one variant: which roles they play, and which exclude each other.

use proc_macro2::Span;
use quote::ToTokens;

use crate::attr::Slot;
use crate::attr::field::{FieldAttrs, span_of};
use crate::diag::Errors;
use crate::input::{Input, InputField, Kind, Variant};

pub(crate) fn check(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) {
    single_roles(errors, variant);
    details_or_members(errors, variant);
    constant_or_field(errors, variant);
    unique_names(errors, variant);
    if input.kind == Kind::Error {
        one_cause(errors, variant);
        cause_stays_inside(errors, variant);
    }
}

/// A role that one field at most can play, and how to find it.
type Role = (&'static str, fn(&FieldAttrs) -> Option<Span>);

const SINGLE_ROLES: [Role; 7] = [
    ("status", |attrs| span_of(&attrs.status)),
    ("message", |attrs| span_of(&attrs.message)),
    ("details", |attrs| span_of(&attrs.details)),
    ("field_errors", |attrs| span_of(&attrs.field_errors)),
    ("field", |attrs| span_of(&attrs.field)),
    ("retry_after", |attrs| span_of(&attrs.retry_after)),
    ("data", |attrs| span_of(&attrs.data)),
];

/// Accepted: one field marked `details`. Refused: two.
fn single_roles(errors: &Errors, variant: &Variant<'_>) {
    for (name, span) in SINGLE_ROLES {
        let mut marked = variant.fields.iter().filter_map(|field| span(&field.attrs));
        let Some(first) = marked.next() else { continue };
        for second in marked {
            errors.push(second, format!("two fields are marked `{name}`: only one can be"));
            errors.push(first, format!("`{name}` stands here first"));
        }
    }
}

/// Accepted: one cause, `source` or `from` or both on one field. Refused: causes on two fields.
fn one_cause(errors: &Errors, variant: &Variant<'_>) {
    let explicit = |field: &InputField<'_>| span_of(&field.attrs.source).or(span_of(&field.attrs.from));
    let mut marked = variant.fields.iter().filter_map(explicit);
    let Some(first) = marked.next() else { return };
    for second in marked {
        errors.push(second, "two fields are marked as the cause (`source` or `from`): an error has one");
        errors.push(first, "the cause is marked here first");
    }
}

/// Accepted: `#[api(source)]`. Refused: `#[api(source, detail)]`: a cause is for logs and never sent.
fn cause_stays_inside(errors: &Errors, variant: &Variant<'_>) {
    let sent: [Role; 6] = [
        ("detail", |attrs| span_of(&attrs.detail)),
        ("details", |attrs| span_of(&attrs.details)),
        ("ext", |attrs| span_of(&attrs.ext)),
        ("field", |attrs| span_of(&attrs.field)),
        ("field_errors", |attrs| span_of(&attrs.field_errors)),
        ("header", |attrs| span_of(&attrs.header)),
    ];
    for field in variant.fields.iter().filter(|field| field.is_cause()) {
        for (name, span) in sent {
            if let Some(span) = span(&field.attrs) {
                let help = "put what the client may know into a field of its own";
                errors.push_help(span, format!("`{name}` on a cause: a cause is for logs and never sent"), help);
            }
        }
    }
}

/// Accepted: fields marked `detail`, or one marked `details`. Refused: both.
fn details_or_members(errors: &Errors, variant: &Variant<'_>) {
    let whole = variant.fields.iter().find_map(|field| span_of(&field.attrs.details));
    let member = variant.fields.iter().find_map(|field| span_of(&field.attrs.detail));
    if let (Some(whole), Some(_)) = (whole, member) {
        errors.push(whole, "`details` beside `detail`: either one field is the details, or fields are members of them");
    }
}

/// Accepted: `status = 404` or a field marked `status`. Refused: both on one variant.
fn constant_or_field(errors: &Errors, variant: &Variant<'_>) {
    fn both<T>(
        errors: &Errors,
        variant: &Variant<'_>,
        name: &str,
        constant: &Slot<T>,
        role: fn(&FieldAttrs) -> Option<Span>,
    ) {
        let field = variant.fields.iter().find_map(|field| role(&field.attrs));
        if let (Some(constant), Some(field)) = (constant.get(), field) {
            errors.push(field, format!("`{name}` is decided by this field and by the variant: remove one of them"));
            errors.push(constant.span, format!("`{name}` is set here"));
        }
    }
    let attrs = &variant.attrs;
    both(errors, variant, "status", &attrs.status, |field| span_of(&field.status));
    both(errors, variant, "field", &attrs.field, |field| span_of(&field.field));
    both(errors, variant, "retry_after", &attrs.retry_after, |field| span_of(&field.retry_after));
    both(errors, variant, "message", &attrs.message, |field| span_of(&field.message));
}

/// Accepted: `detail`, `ext` and `header` fields of different names. Refused: one name twice.
fn unique_names(errors: &Errors, variant: &Variant<'_>) {
    fn unique(errors: &Errors, variant: &Variant<'_>, key: &str, slot: fn(&FieldAttrs) -> &Slot<String>) {
        let named: Vec<_> = variant.fields.iter().filter_map(|field| slot(&field.attrs).get()).collect();
        for (index, name) in named.iter().enumerate() {
            if let Some(first) = named.iter().take(index).find(|first| first.value == name.value) {
                errors.push(name.span, format!("`{key}` has two values for {:?}", name.value));
                errors.push(first.span, format!("{:?} stands here first", name.value));
            }
        }
    }
    unique(errors, variant, "detail", |field| &field.detail);
    unique(errors, variant, "ext", |field| &field.ext);
    unique(errors, variant, "header", |field| &field.header);
}

/// Accepted: `V(#[api(from)] E)`. Refused: `from` beside another field, which nothing could fill, or twice of one type.
pub(crate) fn check_from(errors: &Errors, input: &Input<'_>) {
    let mut types: Vec<(String, Span)> = Vec::new();
    for variant in &input.variants {
        let Some((field, span)) = variant.fields.iter().find_map(|field| Some((field, span_of(&field.attrs.from)?)))
        else {
            continue;
        };
        if variant.fields.len() > 1 {
            let help = "mark it `source` and write the conversion where the other fields are known";
            errors.push_help(span, "`from` needs a variant without other fields", help);
        }
        let ty = field.field.ty.to_token_stream().to_string();
        match types.iter().find(|(known, _)| *known == ty) {
            Some((_, first)) => {
                errors.push(span, format!("a second `from` of type `{ty}`: `?` could not choose between them"));
                errors.push(*first, format!("`from` of type `{ty}` stands here first"));
            }
            None => types.push((ty, span)),
        }
    }
}
