//! Rules about the fields of one variant: which roles they play, and which exclude each other.

use syn::spanned::Spanned as _;

use crate::common::AnswerKind;
use crate::diag::{Errors, Extent, source_text, whole};
use crate::model::FieldRef;
use crate::parse::attr::field::FieldAttrs;
use crate::parse::attr::setting::Setting;
use crate::parse::input::{Input, InputField, Variant};

/// The first field for which this holds, to be shown under its type.
pub(super) fn field_where(variant: &Variant<'_>, holds: fn(&InputField<'_>) -> bool) -> Option<FieldRef> {
    let (index, field) = variant.fields.iter().enumerate().find(|(_, field)| holds(field))?;
    Some(FieldRef { index, span: field.field.ty.span() })
}

pub(crate) fn check(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) {
    single_roles(errors, variant);
    details_or_members(errors, variant);
    constant_or_field(errors, variant);
    unique_names(errors, variant);
    if input.kind == AnswerKind::Error {
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
    ("status", |attrs| attrs.status.span()),
    ("message", |attrs| attrs.message.span()),
    ("details", |attrs| attrs.details.span()),
    ("field_errors", |attrs| attrs.field_errors.span()),
    ("field", |attrs| attrs.field.span()),
    ("retry_after", |attrs| attrs.retry_after.span()),
    ("data", |attrs| attrs.data.span()),
];

/// Accepted: one field marked `details`. Refused: two.
fn single_roles(errors: &Errors, variant: &Variant<'_>) {
    for (name, span) in SINGLE_ROLES {
        let mut marked = variant.fields.iter().filter_map(|field| span(&field.attrs));
        let Some(first) = marked.next() else { continue };
        let (text, what) = (format!("two fields are marked `{name}`"), format!("`{name}` is marked"));
        errors.push_repeats(first, what, marked, text, "mark one of them only");
    }
}

/// Accepted: one cause, `source` or `from` or both on one field. Refused: causes on two fields.
fn one_cause(errors: &Errors, variant: &Variant<'_>) {
    let explicit = |field: &InputField<'_>| field.attrs.source.span().or(field.attrs.from.span());
    let mut marked = variant.fields.iter().filter_map(explicit);
    let Some(first) = marked.next() else { return };
    let text = "two fields are marked as the cause, and an error has one";
    errors.push_repeats(first, "the cause is marked", marked, text, "keep `source` or `from` on one of them only");
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
        if let Some(place) = field.attrs.from.span() {
            let text = "`from` has no effect beside `#[error(..)]`, which leaves it to thiserror";
            errors.push_help(place, text, "write `#[from]` on the field");
        }
    }
}

/// Accepted: `#[api(source)]`. Refused: `#[api(source, detail)]`: a cause is for logs and never sent.
fn cause_stays_inside(errors: &Errors, variant: &Variant<'_>) {
    let sent: [Role; 6] = [
        ("detail", |attrs| attrs.detail.span()),
        ("details", |attrs| attrs.details.span()),
        ("ext", |attrs| attrs.ext.span()),
        ("field", |attrs| attrs.field.span()),
        ("field_errors", |attrs| attrs.field_errors.span()),
        ("header", |attrs| attrs.header.span()),
    ];
    for field in variant.fields.iter().filter(|field| field.is_cause()) {
        let by_name = field.attrs.source.span().is_none() && field.attrs.from.span().is_none();
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
    let whole = variant.fields.iter().find_map(|field| field.attrs.details.span());
    let member = variant.fields.iter().find_map(|field| field.attrs.detail.span());
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
        constant: &Setting<T>,
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
    both(errors, variant, "status", &attrs.status, |field| field.status.span());
    both(errors, variant, "field", &attrs.field, |field| field.field.span());
    both(errors, variant, "retry_after", &attrs.retry_after, |field| field.retry_after.span());
    both(errors, variant, "message", &attrs.message, |field| field.message.span());
}

/// Accepted: `detail`, `ext` and `header` fields of different names. Refused: one name twice.
fn unique_names(errors: &Errors, variant: &Variant<'_>) {
    fn unique(errors: &Errors, variant: &Variant<'_>, key: &str, slot: fn(&FieldAttrs) -> &Setting<String>) {
        let named: Vec<_> = variant.fields.iter().filter_map(|field| slot(&field.attrs).get()).collect();
        for (index, name) in named.iter().enumerate() {
            if let Some(first) = named.iter().take(index).find(|first| first.value == name.value) {
                let text = format!("two fields are marked `{key}` with the name {:?}", name.value);
                let (what, help) =
                    (format!("{:?} is used", name.value), format!("write `{key} = \"..\"` with another name"));
                errors.push_repeats(first.span, what, [name.span], text, help);
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
        let Some((field, span)) = variant.fields.iter().find_map(|field| Some((field, field.attrs.from.span()?)))
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
                let what = format!("`from` of type `{ty}` is");
                errors.push_repeats(*first, what, [span], text, "write `source`, and make the value by hand");
            }
            None => types.push((ty, span)),
        }
    }
}
