//! Rules about the fields of one variant: the roles that keys give them, and which roles exclude each other.

use syn::spanned::Spanned as _;

use crate::common::Outcome;
use crate::diag::{Errors, Extent, as_written, whole};
use crate::model::FieldRef;
use crate::parse::attr::field::FieldAttrs;
use crate::parse::attr::header::may_repeat;
use crate::parse::attr::setting::Setting;
use crate::parse::input::{Input, InputField, Variant};
use crate::tokens::{lifetimes, mentions_lifetime};

/// The first field for which this holds. Errors about it are shown under its type.
pub(super) fn field_where(variant: &Variant<'_>, holds: fn(&InputField<'_>) -> bool) -> Option<FieldRef> {
    variant.fields.iter().enumerate().find(|(_, field)| holds(field)).map(by_type)
}

/// The field. Errors about it are shown under its type.
pub(super) fn by_type((index, field): (usize, &InputField<'_>)) -> FieldRef {
    FieldRef { index, span: field.field.ty.span() }
}

pub(crate) fn check(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) {
    single_roles(errors, variant);
    details_or_members(errors, variant);
    constant_or_field(errors, input.outcome, variant);
    unique_names(errors, variant);
    if input.outcome == Outcome::Error {
        one_cause(errors, variant);
        thiserror_makes_from(errors, input, variant);
        public_is_a_cause(errors, variant);
        // The cause of a transparent variant is that of its field.
        if variant.attrs.transparent.is_absent() {
            cause_stays_inside(errors, variant);
            if !input.thiserror && !input.attrs.skip.error {
                cause_owns(errors, input, variant);
            }
        }
    }
}

/// A role, and the place of its key on a field that has it.
type Role = (&'static str, fn(&FieldAttrs) -> Option<Extent>);

const SINGLE_ROLES: [Role; 9] = [
    ("facts", |attrs| attrs.facts.span()),
    ("code", |attrs| attrs.code.span()),
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
        errors.push_repeats(first, what, marked, text, "mark only one of them");
    }
}

/// Accepted: one cause, `source` or `from` or both on one field. Refused: causes on two fields.
fn one_cause(errors: &Errors, variant: &Variant<'_>) {
    let explicit = |field: &InputField<'_>| field.attrs.source.span().or(field.attrs.from.span());
    let mut marked = variant.fields.iter().filter_map(explicit);
    let Some(first) = marked.next() else { return };
    let text = "two fields are marked as the cause, but an error has only one";
    errors.push_repeats(first, "the cause is marked", marked, text, "keep `source` or `from` on only one of them");
    let by_name = variant.fields.iter().find(|field| field.name == "source" && explicit(field).is_none());
    if let Some(field) = by_name {
        errors.push_help(
            first,
            "the cause is marked here, but another field is called `source`",
            "as in thiserror, a field called `source` is the cause without a mark: rename it",
        );
        errors.push(whole(&field.field.ident), "this field is called `source`");
    }
}

/// Accepted: `#[from]` with `#[error(..)]`, with or without `#[api(from)]`. Refused: only `#[api(from)]`, which
/// thiserror does not read, so that nothing would implement `From`.
fn thiserror_makes_from(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) {
    for field in variant.fields.iter().filter(|field| input.thiserror && !field.attrs.foreign_cause) {
        if let Some(place) = field.attrs.from.span() {
            let text = "`from` has no effect with `#[error(..)]`: thiserror implements `From`";
            errors.push_help(place, text, "write `#[from]` on the field");
        }
    }
}

/// Accepted: `#[api(source, public)]`. Refused: `public` on any other field, which may be shown without it.
fn public_is_a_cause(errors: &Errors, variant: &Variant<'_>) {
    for field in variant.fields.iter().filter(|field| !field.is_cause()) {
        if let Some(place) = field.attrs.public.span() {
            let help =
                "write `source, public` or `from, public` if it is the cause; a message may show any other field";
            errors.push_help(place, "`public` is for a cause", help);
        }
    }
}

/// Accepted: a cause that borrows nothing. Refused: one with a lifetime of the type, which `Error::source` cannot
/// return.
fn cause_owns(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) {
    let lifetimes = lifetimes(&input.derive.generics);
    for field in variant.fields.iter().filter(|field| field.is_cause()) {
        if !mentions_lifetime(&field.field.ty, &lifetimes) {
            continue;
        }
        let text = format!("a cause must not borrow, but `{}` does", as_written(&field.field.ty));
        let help = if field.is_cause_by_name() {
            "as in thiserror, a field called `source` is the cause: rename it if it is not"
        } else {
            "use a type without the lifetime, or remove the mark: `Error::source` returns causes that are `'static`"
        };
        errors.push_help(whole(&field.field.ty), text, help);
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
        let help = if field.is_cause_by_name() {
            "as in thiserror, a field called `source` is the cause: rename it if it is not"
        } else {
            "put what clients may know into another field"
        };
        for (name, span) in sent {
            if let Some(span) = span(&field.attrs) {
                let text = format!("`{name}` is not allowed on the cause, which is for logs and never sent");
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
        let help = "mark one field `details`, which holds all details, or mark each field that is a member `detail`";
        errors.push_help(whole, "`details` cannot be combined with `detail`", help);
        errors.push(member, "`detail` is marked here");
    }
}

/// Accepted: `retry_after = 30` or a field marked `retry_after`. Refused: both on one variant.
fn constant_or_field(errors: &Errors, outcome: Outcome, variant: &Variant<'_>) {
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
            errors.push_help(field, format!("`{name}` is set twice: by this field and by the attribute above"), help);
            errors.push(constant.span, format!("`{name}` is set here"));
        }
    }
    let attrs = &variant.attrs;
    both(errors, variant, "field", &attrs.field, |field| field.field.span());
    both(errors, variant, "retry_after", &attrs.retry_after, |field| field.retry_after.span());
    if outcome == Outcome::Success {
        both(errors, variant, "message", &attrs.message, |field| field.message.span());
    }
}

/// Accepted: `detail`, `ext` and `header` fields of different names. Refused: one name twice.
fn unique_names(errors: &Errors, variant: &Variant<'_>) {
    fn unique(errors: &Errors, variant: &Variant<'_>, key: &str, slot: fn(&FieldAttrs) -> &Setting<String>) {
        let named: Vec<_> = variant.fields.iter().filter_map(|field| slot(&field.attrs).get()).collect();
        for (index, name) in named.iter().enumerate() {
            if key == "header" && may_repeat(&name.value) {
                continue;
            }
            if let Some(first) = named.iter().take(index).find(|first| first.value == name.value) {
                let text = format!("two `{key}` fields are named {:?}", name.value);
                let (what, help) =
                    (format!("{:?} is used", name.value), format!("give one of them another name: `{key} = \"..\"`"));
                errors.push_repeats(first.span, what, [name.span], text, help);
            }
        }
    }
    constant_details(errors, variant);
    unique(errors, variant, "detail", |field| &field.detail);
    unique(errors, variant, "ext", |field| &field.ext);
    unique(errors, variant, "header", |field| &field.header);
}

/// Accepted: `detail(a = 1)` with a field that is the member `b`. Refused: with the member `a`, or with `details`.
fn constant_details(errors: &Errors, variant: &Variant<'_>) {
    let whole = variant.fields.iter().find_map(|field| field.attrs.details.span());
    for constant in &variant.attrs.details {
        let name = &constant.name;
        let members = variant.fields.iter().filter_map(|field| field.attrs.detail.get());
        for member in members.filter(|member| member.value == *name) {
            let text = format!("the detail {name:?} is set twice: by this field and by the attribute above");
            errors.push_help(member.span, text, "remove one of them, or give one of them another name");
            errors.push(constant.span, format!("the detail {name:?} is set here"));
        }
        if let Some(whole) = whole {
            let text = format!("the detail {name:?} cannot be combined with `details`, which holds all details");
            errors.push_help(constant.span, text, "remove one of them, or mark the field `detail`");
            errors.push(whole, "`details` is marked here");
        }
    }
}

/// Accepted: `V(#[api(from)] E)`. Refused: `from` with a second field, which `From` could not fill, or two of one type.
pub(crate) fn check_from(errors: &Errors, input: &Input<'_>) {
    let mut types: Vec<(String, Extent)> = Vec::new();
    for variant in &input.variants {
        let Some((field, span)) = variant.fields.iter().find_map(|field| Some((field, field.attrs.from.span()?)))
        else {
            continue;
        };
        if variant.fields.len() > 1 {
            let text =
                format!("`from` needs `{}` to have a single field: nothing could fill the others", variant.ident);
            errors.push_help(span, text, "write `source`, and construct the value where the other fields are known");
        }
        let ty = as_written(&field.field.ty);
        match types.iter().find(|(known, _)| *known == ty) {
            Some((_, first)) => {
                let text = format!("two `from` fields have the type `{ty}`: `?` could not choose between them");
                let what = format!("`from` is used for `{ty}`");
                errors.push_repeats(*first, what, [span], text, "write `source`, and construct the value by hand");
            }
            None => types.push((ty, span)),
        }
    }
}
