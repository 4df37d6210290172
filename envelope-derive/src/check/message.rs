//! Rules about an answer's message.

use proc_macro2::Span;

use super::fields::field_where;
use super::placeholders::{Piece, Placeholder, constant, pieces, shown};
use super::{format_spec, thiserror};
use crate::common::AnswerKind;
use crate::diag::{Errors, Place as _, list, nearest};
use crate::model::{FieldRef, Message, MessagePiece, Status};
use crate::parse::attr::setting::Spanned;
use crate::parse::input::{Input, Variant};

/// The message that clients see. `None` if a mistake was reported.
pub(crate) fn check(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    status: Option<Status>,
    missing: &mut Vec<&str>,
) -> Option<Message> {
    if let Some(field) = field_where(variant, |field| field.attrs.message.get().is_some()) {
        return Some(Message::Field(field));
    }
    if let Some(message) = variant.attrs.message.get() {
        return template(errors, input, variant, message);
    }
    if !variant.attrs.message.is_absent() {
        return None;
    }
    if input.kind == AnswerKind::Response {
        return Some(Message::None);
    }
    match status {
        Some(status @ (Status::Constant(500..) | Status::Field(_))) if has_other_display(input) => {
            own_message(errors, variant, status);
            None
        }
        _ => by_display(errors, input, variant, missing),
    }
}

/// True if this derive does not implement `Display`, which may then say anything.
fn has_other_display(input: &Input<'_>) -> bool {
    input.thiserror || input.attrs.skip.display
}

/// Accepted: `message = ".."` on a 5xx. Refused: leaving its text to `#[error]` or to a `Display` written by hand,
/// which is where implementation details slip out.
fn own_message(errors: &Errors, variant: &Variant<'_>, status: Status) {
    let is = match status {
        Status::Constant(_) => "is a server error",
        Status::Field(_) => "may be a server error, depending on its status at run time,",
    };
    let text = format!("`{}` {is} and needs a `message`: its `Display` is for logs", variant.ident);
    errors.push_help(variant.ident.span(), text, "write `message = \"..\"` with what clients may know");
}

/// Accepted: no message if `#[error(..)]` or `skip(display)` puts another `Display` in charge. Refused: none at all.
fn by_display(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>, missing: &mut Vec<&str>) -> Option<Message> {
    match &variant.error {
        Some(error) => thiserror::message(errors, variant, error),
        None if has_other_display(input) => Some(Message::Display(String::new())),
        None => {
            missing.push("message");
            None
        }
    }
}

/// Accepted: `"no {name}"`, `"{0:?}"`, `"{{literal}}"`. Refused: names without a field, and the cause.
fn template(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>, text: &Spanned<String>) -> Option<Message> {
    let span = text.span.span();
    if text.value.trim().is_empty() {
        empty(errors, input, span);
        return None;
    }
    let parsed = pieces(errors, span, &text.value)?;
    if let Some(text) = constant(&parsed) {
        return Some(Message::Constant(text));
    }
    let resolve = |piece| resolve(errors, input, variant, span, piece);
    let resolved: Vec<MessagePiece> = parsed.iter().filter_map(resolve).collect();
    (resolved.len() == parsed.len()).then(|| Message::Template(resolved, shown(&parsed)))
}

/// Accepted: a text. Refused: none, which says nothing to people.
fn empty(errors: &Errors, input: &Input<'_>, span: Span) {
    let help = match input.kind {
        AnswerKind::Error => "write what happened, or `message = code` if the code says it all",
        AnswerKind::Response => "write what happened, or leave `message` out",
    };
    errors.push_help(span, "`message` must not be empty", help);
}

/// The field of a placeholder. `None` if a mistake was reported.
pub(super) fn resolve(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    span: Span,
    piece: &Piece,
) -> Option<MessagePiece> {
    let placeholder = match piece {
        Piece::Text(text) => return Some(MessagePiece::Text(text.clone())),
        Piece::Placeholder(placeholder) => placeholder,
    };
    let name = &placeholder.name;
    let Some(index) = variant.fields.iter().position(|field| field.name == *name) else {
        report_unknown(errors, variant, span, placeholder);
        return None;
    };
    if input.kind == AnswerKind::Error && variant.fields[index].is_hidden_cause() {
        let help = "leave it out: the cause is for logs, which get it from `Error::source`\n\
                    if clients may see it, mark it `public`, as in `#[api(source, public)]`";
        errors.push_help(span, format!("`{{{name}}}` would show the cause to clients"), help);
        return None;
    }
    if let Some(spec) = &placeholder.spec {
        format_spec::check(errors, span, name, spec)?;
    }
    Some(MessagePiece::Field(FieldRef { index, span }, placeholder.spec.clone()))
}

fn report_unknown(errors: &Errors, variant: &Variant<'_>, span: Span, placeholder: &Placeholder) {
    let name = &placeholder.name;
    let names: Vec<&str> = variant.fields.iter().map(|field| field.name.as_str()).collect();
    let inner_of = name.split_once('.').filter(|(field, _)| *field == "self" || names.contains(field));
    let only = names.first().copied().filter(|_| names.len() == 1 && name.parse::<u32>().is_err());
    let help = match inner_of {
        Some(("self", inner)) if names.contains(&inner) => format!("did you mean `{{{inner}}}`?"),
        Some(_) => "a placeholder names a whole field: make the inner value a field of its own".to_owned(),
        None if names.is_empty() => format!("add the field, or write literal braces twice: `{{{{{name}}}}}`"),
        None => match nearest(name, &names).or(only) {
            Some(field) => format!("did you mean `{{{field}}}`?"),
            None => format!("allowed here: {}", list(&names)),
        },
    };
    errors.push_help(span, format!("`{}` has no field for `{{{name}}}`", variant.ident), help);
}
