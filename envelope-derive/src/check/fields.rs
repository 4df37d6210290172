//! Rules about the fields of one variant: which roles they play, and which exclude each other.

use crate::attr::Slot;
use crate::attr::field::{FieldAttrs, span_of};
use crate::diag::{Errors, Extent, source_text, whole};
use crate::input::{Input, InputField, Kind, Variant};

pub(crate) fn check(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) {
    single_roles(errors, variant);
    details_or_members(errors, variant);
    constant_or_field(errors, variant);
    unique_names(errors, variant);
    if input.kind == Kind::Error {
        one_cause(errors, variant);
        thiserror_makes_from(errors, input, variant);
        if variant.attrs.transparent.is_absent() {
            cause_stays_inside(errors, variant);
        }
    }
}

/// A role that one field at most can play, and how to find it.
type Role = (&'static str, fn(&FieldAttrs) -> Option<Extent>);

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
            errors.push_help(second, format!("two fields are marked `{name}`"), "mark one of them only");
            errors.push(first, format!("`{name}` is marked here first"));
        }
    }
}

/// Accepted: one cause, `source` or `from` or both on one field. Refused: causes on two fields.
fn one_cause(errors: &Errors, variant: &Variant<'_>) {
    let explicit = |field: &InputField<'_>| span_of(&field.attrs.source).or(span_of(&field.attrs.from));
    let mut marked = variant.fields.iter().filter_map(explicit);
    let Some(first) = marked.next() else { return };
    for second in marked {
        let text = "two fields are marked as the cause, and an error has one";
        errors.push_help(second, text, "keep `source` or `from` on one of them only");
        errors.push(first, "the cause is marked here first");
    }
    let by_name = variant.fields.iter().find(|field| field.name == "source" && explicit(field).is_none());
    if let Some(field) = by_name {
        errors.push_help(
            first,
            "the cause is marked here, and another field is called `source`",
            "a field called `source` is the cause without a mark, as with thiserror: rename it",
        );
        errors.push(whole(&field.field.ident), "this field is called `source`");
    }
}

/// Accepted: `#[from]` beside `#[error(..)]`, `#[api(from)]` with it or not. Refused: `#[api(from)]` alone, where thiserror
/// would not know of it and nothing implement `From`.
fn thiserror_makes_from(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) {
    for field in variant.fields.iter().filter(|field| input.thiserror && !field.attrs.foreign_cause) {
        if let Some(place) = span_of(&field.attrs.from) {
            let text = "`from` has no effect beside `#[error(..)]`, which leaves it to thiserror";
            errors.push_help(place, text, "write `#[from]` on the field");
        }
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
        let by_name = span_of(&field.attrs.source).is_none() && span_of(&field.attrs.from).is_none();
        let help = if by_name && !field.attrs.foreign_cause {
            "a field called `source` is the cause, as with thiserror: rename it if it is none"
        } else {
            "put what the client may know into a field of its own"
        };
        for (name, span) in sent {
            if let Some(span) = span(&field.attrs) {
                let text = format!("`{name}` on the cause, which is for logs and never sent");
                errors.push_help(span, text, help);
            }
        }
    }
}

/// Accepted: fields marked `detail`, or one marked `details`. Refused: both.
fn details_or_members(errors: &Errors, variant: &Variant<'_>) {
    let whole = variant.fields.iter().find_map(|field| span_of(&field.attrs.details));
    let member = variant.fields.iter().find_map(|field| span_of(&field.attrs.detail));
    if let (Some(whole), Some(member)) = (whole, member) {
        let help = "mark one field `details`, which is the whole of it, or several `detail`, which are its members";
        errors.push_help(whole, "`details` beside `detail`", help);
        errors.push(member, "`detail` is marked here");
    }
}

/// Accepted: `status = 404` or a field marked `status`. Refused: both on one variant.
fn constant_or_field(errors: &Errors, variant: &Variant<'_>) {
    fn both<T>(
        errors: &Errors,
        variant: &Variant<'_>,
        name: &str,
        constant: &Slot<T>,
        role: fn(&FieldAttrs) -> Option<Extent>,
    ) {
        let field = variant.fields.iter().find_map(|field| role(&field.attrs));
        if let (Some(constant), Some(field)) = (constant.get(), field) {
            let help = "remove one of them: a field's value is decided at run time";
            errors.push_help(field, format!("`{name}` is set by this field and by the attribute above it"), help);
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
                let help = format!("write `{key} = \"..\"` with another name");
                errors.push_help(
                    name.span,
                    format!("two fields are marked `{key}` with the name {:?}", name.value),
                    help,
                );
                errors.push(first.span, format!("{:?} is the name of this one first", name.value));
            }
        }
    }
    unique(errors, variant, "detail", |field| &field.detail);
    unique(errors, variant, "ext", |field| &field.ext);
    unique(errors, variant, "header", |field| &field.header);
}

/// Accepted: `V(#[api(from)] E)`. Refused: `from` beside another field, which nothing could fill, or twice of one type.
pub(crate) fn check_from(errors: &Errors, input: &Input<'_>) {
    let mut types: Vec<(String, Extent)> = Vec::new();
    for variant in &input.variants {
        let Some((field, span)) = variant.fields.iter().find_map(|field| Some((field, span_of(&field.attrs.from)?)))
        else {
            continue;
        };
        if variant.fields.len() > 1 {
            let text = format!("`from` on one of several fields of `{}`: nothing could fill the others", variant.ident);
            errors.push_help(span, text, "write `source`, and make the value where the other fields are known");
        }
        let ty = source_text(&field.field.ty);
        match types.iter().find(|(known, _)| *known == ty) {
            Some((_, first)) => {
                let text = format!("a second `from` of type `{ty}`: `?` could not choose between them");
                errors.push_help(span, text, "write `source`, and make the value by hand");
                errors.push(*first, format!("`from` of type `{ty}` is here first"));
            }
            None => types.push((ty, span)),
        }
    }
}
