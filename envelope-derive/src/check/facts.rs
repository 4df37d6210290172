//! Rules about the facts of one variant, including an enum's defaults.

use syn::ext::IdentExt as _;
use syn::{Path, Type, TypePath};

use super::codes::{code_of, is_shared};
use super::fields::{by_type, field_where};
use super::message::OwnCode;
use super::placeholders::{Piece, constant, pieces};
use super::{exposed, filled, message, response};
use crate::common::{CodeValue, Outcome, option_of};
use crate::diag::{Errors, any_of, as_written, whole};
use crate::model::{Data, Detail, Details, Facts, FieldRef, Lender, LentValue, Status};
use crate::parse::attr::field::FieldAttrs;
use crate::parse::attr::keys;
use crate::parse::attr::setting::{Setting, Spanned};
use crate::parse::input::{Input, InputField, Variant};

/// The facts. `None` if a mistake was reported.
pub(crate) fn check(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) -> Option<Facts> {
    let attrs = &variant.attrs;
    let role = |marked: fn(&InputField<'_>) -> bool| field_where(variant, marked);
    let mut missing = Vec::new();
    let code = code(input, variant, &mut missing);
    let status = status(errors, input, variant, &mut missing);
    let own_code = match &code {
        Some(code) => OwnCode::Stated(code),
        None if missing.contains(&"code") || !attrs.code.is_absent() => OwnCode::Reported,
        None => OwnCode::None,
    };
    let message = message::check(errors, input, variant, &own_code, status, &mut missing);
    report_missing(errors, variant, &missing);
    let lender = lender(variant);
    let defaults = input.defaults(variant);
    let docs_url = docs_url(errors, input, variant, code.as_ref());
    let data =
        if input.outcome == Outcome::Success { response::data(errors, input, variant) } else { Some(Data::None) };
    let title = title(errors, variant);
    let (ext, headers) = (filled::ext(errors, input, variant), filled::headers(errors, input, variant));
    let stated_details = filled::details(errors, input, variant);
    let ((ext, ext_filled), (headers, headers_filled), stated_details) = (ext?, headers?, stated_details?);
    let mut facts = Facts {
        has_entry: true,
        is_stated: attrs.set.iter().any(|(key, _)| key != "facts"),
        lender,
        code,
        code_field: role(|field| field.attrs.code.get().is_some()),
        status: status?,
        message: message?,
        title: title?,
        description: attrs.description.value().cloned().unwrap_or_else(|| variant.doc.clone()),
        docs_url,
        ext,
        ext_filled,
        ext_fields: named(variant, |attrs| &attrs.ext),
        details: details(variant, stated_details),
        field_errors: role(|field| field.attrs.field_errors.get().is_some()),
        field: attrs.field.value().cloned(),
        field_field: role(|field| field.attrs.field.get().is_some()),
        retry_after: attrs.retry_after.value().copied(),
        retry_after_field: role(|field| field.attrs.retry_after.get().is_some()),
        headers,
        headers_filled,
        header_fields: named(variant, |attrs| &attrs.header),
        shared: is_shared(input, variant),
        in_band: is_in_band(input, variant),
        deprecated: attrs.deprecated.value().cloned(),
        log: input.stated(variant, |attrs| &attrs.log).map(|level| level.value),
        empty: attrs.empty.get().is_some() || defaults.is_some_and(|defaults| defaults.empty.get().is_some()),
        data: data?,
        exposed: Vec::new(),
    };
    facts.has_entry = facts.lender.is_none() || facts.is_stated || facts.differ_from_lenders();
    if !facts.is_stated && facts.lender.is_some() {
        // The lender's description is sent.
        facts.description.clear();
    }
    facts.exposed = exposed::fields(input, variant, &facts);
    Some(facts)
}

/// Accepted: a text, with `{{` for a brace. Refused: a placeholder, because a title is the same for every occurrence.
fn title(errors: &Errors, variant: &Variant<'_>) -> Option<Option<String>> {
    let Some(title) = variant.attrs.title.get() else { return Some(None) };
    let pieces = pieces(errors, title.span, &title.value)?;
    let text = constant(&pieces);
    if text.is_none() {
        let help = "put the varying part into `message`, or write literal braces twice: `{{` and `}}`";
        errors.push_help(title.span, "a `title` must be constant: placeholders are not allowed", help);
    }
    text.map(Some)
}

fn lender(variant: &Variant<'_>) -> Option<Lender> {
    if let Some(constant) = variant.attrs.facts.value() {
        return Some(Lender { value: LentValue::Constant(constant.clone()), ty: type_of_constant(constant) });
    }
    let field = field_where(variant, |field| field.attrs.facts.get().is_some())?;
    let marked = variant.fields.get(field.index)?;
    let of_field = marked.field.ty.clone();
    Some(match marked.attrs.facts.value()? {
        None => Lender { value: LentValue::Field(field), ty: of_field },
        Some(made) => Lender { value: LentValue::Made(field, Box::new(of_field)), ty: made.clone() },
    })
}

/// The enum of a unit variant, or the unit struct itself. The name before the last one in the path tells which: the
/// names of types begin with a capital letter, and those of modules do not.
fn type_of_constant(constant: &Path) -> Type {
    let mut path = constant.clone();
    let owner = path.segments.iter().rev().nth(1).map(|segment| segment.ident.unraw().to_string());
    if owner.is_some_and(|owner| owner.starts_with(char::is_uppercase)) {
        path.segments.pop();
        path.segments.pop_punct();
    }
    Type::Path(TypePath { attrs: Vec::new(), qself: None, path })
}

/// Accepted: `facts = Code::Gone` on a variant. Refused: a field marked `facts` as well.
pub(crate) fn check_constant(errors: &Errors, variant: &Variant<'_>) {
    let Some(constant) = variant.attrs.facts.get() else { return };
    let Some(field) = variant.fields.iter().find_map(|field| field.attrs.facts.span()) else { return };
    let text = "`facts` is set twice: by this field and by the attribute above";
    errors.push_help(field, text, "remove one of them");
    errors.push(constant.span, "`facts` is set here");
}

fn is_in_band(input: &Input<'_>, variant: &Variant<'_>) -> bool {
    variant.attrs.in_band.get().is_some() || input.attrs.in_band.get().is_some()
}

/// Accepted: on every variant of an error, `code = ..` or a field marked `code` or `facts`, unless the type's
/// `codes(..)` derives the code or says that there is none. Refused: none of these. A success needs no code.
fn code(input: &Input<'_>, variant: &Variant<'_>, missing: &mut Vec<&str>) -> Option<CodeValue> {
    if input.outcome == Outcome::Success {
        return input.stated(variant, |attrs| &attrs.code).map(|code| code.value.clone());
    }
    let by_field = variant.has_lender() || variant.fields.iter().any(|field| !field.attrs.code.is_absent());
    let rules = &input.attrs.codes;
    let by_discriminant = !rules.discriminant.is_absent() && variant.fields.is_empty();
    let by_type = !rules.rename_all.is_absent() || !rules.none.is_absent() || by_discriminant;
    if variant.attrs.code.is_absent() && !by_field && !by_type {
        missing.push("code");
    }
    code_of(input, variant).map(|(code, _)| code.into_owned())
}

/// Accepted: a status on the variant, the enum or a field, within its range. Refused: none, or one outside.
fn status(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>, missing: &mut Vec<&str>) -> Option<Status> {
    let field = field_where(variant, |field| field.attrs.status.get().is_some());
    // An enum's default does not replace a field's status: only the variant knows which values its field may have.
    let stated =
        if field.is_some() { variant.attrs.status.get() } else { input.stated(variant, |attrs| &attrs.status) };
    if let Some(status) = stated {
        in_range(errors, input, variant, status);
    }
    match (field, stated) {
        (Some(field), Some(constant)) => return Some(Status::FieldOr(field, constant.value)),
        (Some(field), None) => return sure_status(errors, variant, field),
        (None, _) => {}
    }
    match stated {
        Some(status) => Some(Status::Constant(status.value)),
        None if variant.has_lender() && variant.attrs.status.is_absent() => Some(Status::Lent),
        None if !variant.attrs.status.is_absent() || !input.attrs.status.is_absent() => None,
        // Poisoned: it has been reported.
        None if variant.fields.iter().any(|field| !field.attrs.status.is_absent()) => None,
        None if input.outcome == Outcome::Success => Some(Status::Constant(200)),
        None => {
            missing.push("status");
            None
        }
    }
}

/// Accepted: `#[api(status)] status: u16`. Refused: an `Option` without a constant for `None`.
fn sure_status(errors: &Errors, variant: &Variant<'_>, field: FieldRef) -> Option<Status> {
    let marked = variant.fields.get(field.index)?;
    if option_of(&marked.field.ty).is_none() {
        return Some(Status::Field(field));
    }
    if variant.attrs.status.is_absent() {
        let text = format!("`{}` has no status if this field is `None`", variant.ident);
        errors.push_help(marked.attrs.status.span()?, text, "write `status = 500` in the `#[api(..)]` above");
    }
    None
}

/// Reports all missing keys at once.
fn report_missing(errors: &Errors, variant: &Variant<'_>, missing: &[&str]) {
    let Some(first) = missing.first() else { return };
    let names: Vec<String> = missing.iter().map(|key| format!("no `{key}`")).collect();
    let examples: Vec<&str> = missing.iter().filter_map(|key| keys::example(key)).collect();
    let help = match (missing.len(), *first) {
        (1, "status") => "write `status = 404` in its `#[api(..)]`, or set a default on the type".to_owned(),
        _ => format!("write `#[api({})]`", examples.join(", ")),
    };
    let text = format!("`{}` has {}", variant.ident, any_of(&names, "and"));
    errors.push_help(variant.ident.span(), text, help);
}

fn in_range(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>, status: &Spanned<u16>) {
    let value = status.value;
    match input.outcome {
        Outcome::Error if value < 400 && !is_in_band(input, variant) => {
            let text = format!("status {value} is not an error status");
            let help = "write one of 400..=599, or add `in_band` if the API sends errors with a lower status";
            errors.push_help(status.span, text, help);
        }
        Outcome::Success if !(200..=399).contains(&value) => {
            let help = "write one of 200..=399, or derive `ApiError` if this is an error";
            errors.push_help(status.span, format!("status {value} is not a success status"), help);
        }
        Outcome::Error | Outcome::Success => {}
    }
}

/// Accepted: `"https://example.com/{code}"`. Refused: any other placeholder.
fn docs_url(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>, code: Option<&CodeValue>) -> Option<String> {
    // An enum's default reaches a variant with a `facts` field only if there is a code to fill in.
    let default = code.and(input.attrs.docs_url.get());
    let url = input.stated(variant, |attrs| &attrs.docs_url).or(default)?;
    let pieces = pieces(errors, url.span, &url.value)?;
    let mut text = String::new();
    for piece in &pieces {
        match piece {
            Piece::Text(literal) => text.push_str(literal),
            Piece::Placeholder(placeholder) if placeholder.name == "code" && placeholder.spec.is_none() => {
                let Some(code) = code else {
                    run_time_docs_url(errors, variant);
                    return None;
                };
                text.push_str(&code.text());
            }
            Piece::Placeholder(placeholder) => {
                let text = format!("unknown placeholder `{{{}}}` in `docs_url`", placeholder.name);
                errors.push_help(url.span, text, "only `{code}` is allowed; write literal braces twice: `{{` and `}}`");
                return None;
            }
        }
    }
    Some(text)
}

/// Refused: `docs_url = "https://example.com/{code}"` on a variant that leaves its code to a field.
fn run_time_docs_url(errors: &Errors, variant: &Variant<'_>) {
    let by_field = variant.fields.iter().find_map(|field| field.attrs.code.span().or(field.attrs.facts.span()));
    if let (Some(url), Some(_)) = (variant.attrs.docs_url.get(), by_field) {
        let text = format!("`{{code}}` cannot be filled in: the code of `{}` is decided at run time", variant.ident);
        errors.push_help(url.span, text, "write a `code` next to it, or a link without `{code}`");
    }
}

fn named(variant: &Variant<'_>, slot: fn(&FieldAttrs) -> &Setting<String>) -> Vec<(String, FieldRef)> {
    let fields = variant.fields.iter().enumerate();
    fields.filter_map(|field| Some((slot(&field.1.attrs).value()?.clone(), by_type(field)))).collect()
}

fn details(variant: &Variant<'_>, stated: Vec<(String, Detail)>) -> Details {
    let fields = named(variant, |attrs| &attrs.detail).into_iter();
    let detail = |field: FieldRef| {
        let ty = variant.fields.get(field.index).and_then(|field| option_of(&field.field.ty));
        if ty.and_then(option_of).is_some() { Detail::Nullable(field) } else { Detail::Field(field) }
    };
    let members: Vec<_> = stated.into_iter().chain(fields.map(|(name, field)| (name, detail(field)))).collect();
    match field_where(variant, |field| field.attrs.details.get().is_some()) {
        Some(field) => Details::Whole(field),
        None if members.is_empty() => Details::None,
        None => Details::Members(members),
    }
}

/// Accepted: `Inner`, `Box<Inner>`, `Box<dyn ApiError>`. Refused: `Box<dyn Error>` and any other boxed trait object,
/// which is known to state no facts. In an `Arc`, the object of a subtrait of `ApiError` may state some.
fn states_facts(errors: &Errors, field: &InputField<'_>) -> bool {
    let Type::Path(path) = &field.field.ty else { return true };
    let Some(last) = path.path.segments.last() else { return true };
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return true };
    let objects = arguments.args.iter().filter_map(|argument| match argument {
        syn::GenericArgument::Type(Type::TraitObject(object)) => Some(object),
        _ => None,
    });
    let is_boxed = last.ident == "Box";
    let without_facts = |object| names(object, "Error") || is_boxed && !names(object, "ApiError");
    let known = objects.into_iter().any(without_facts);
    if known {
        let text = format!("`{}` is not an `ApiError`, as `transparent` needs", as_written(&field.field.ty));
        let help = if is_boxed {
            "mark the field `#[api(source)]`, and state the facts here; or box a `dyn ApiError`"
        } else {
            "mark the field `#[api(source)]`, and state the facts here"
        };
        errors.push_help(whole(&field.field.ty), text, help);
    }
    !known
}

/// True if the object is of a trait of that name.
fn names(object: &syn::TypeTraitObject, name: &str) -> bool {
    object.bounds.iter().any(|bound| {
        let syn::TypeParamBound::Trait(bound) = bound else { return false };
        bound.path.segments.last().is_some_and(|last| last.ident == name)
    })
}

/// Accepted: `#[api(transparent)] V(Inner)`. Refused: other keys with it, several fields, or none.
pub(crate) fn check_transparent(errors: &Errors, variant: &Variant<'_>) -> Option<FieldRef> {
    let span = variant.attrs.transparent.get()?.span;
    let help = |key: &str| format!("remove `{key}`, or remove `transparent` to state the facts here");
    for (key, at) in variant.attrs.set.iter().filter(|(key, _)| key != "transparent") {
        let text = format!("`{key}` cannot be combined with `transparent`, which takes all facts from the field");
        errors.push_help(*at, text, help(key));
    }
    for field in &variant.fields {
        let public = field.attrs.public.span().map(|at| ("public", at));
        for (key, at) in field.attrs.facts().chain(public) {
            let text =
                format!("`{key}` is not allowed on the field of a `transparent` variant: its type states the facts");
            errors.push_help(at, text, help(key));
        }
    }
    if let [field] = variant.fields.as_slice() {
        return states_facts(errors, field).then(|| field_where(variant, |_| true)).flatten();
    }
    let text = format!("`transparent` needs exactly one field, but `{}` has {}", variant.ident, variant.fields.len());
    errors.push_help(span, text, format!("write `{}(Inner)`, where `Inner` implements `ApiError`", variant.ident));
    None
}
