//! Rules about the message of an error or a success.

use proc_macro2::Span;

use super::fields::field_where;
use super::placeholders::{Piece, Placeholder, check_format, constant, pieces, shown};
use super::thiserror;
use crate::common::{CodeValue, MessageValue, Outcome, option_of};
use crate::diag::{Errors, Extent, Place as _, list, nearest};
use crate::model::{FieldRef, FilledText, Message, MessagePiece, Status};
use crate::parse::attr::setting::Spanned;
use crate::parse::input::{Input, Variant};

/// The message that clients see. `None` if a mistake was reported.
pub(crate) fn check(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    code: &OwnCode<'_>,
    status: Option<Status>,
    missing: &mut Vec<&str>,
) -> Option<Message> {
    let field = field_where(variant, |field| field.attrs.message.get().is_some());
    match field {
        Some(field) if input.outcome == Outcome::Success => Some(Message::Field(field)),
        Some(field) => by_field(errors, input, variant, field, code),
        None => match by_attribute(errors, input, variant, code) {
            Some(message) => message,
            None => unstated(errors, input, variant, status, missing),
        },
    }
}

/// The message stated by `message = ..`. `None` if there is no such key, `Some(None)` if a mistake was reported.
fn by_attribute(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    code: &OwnCode<'_>,
) -> Option<Option<Message>> {
    match input.stated(variant, |attrs| &attrs.message) {
        Some(Spanned { value: MessageValue::Text(text), span }) => {
            Some(template(errors, input, variant, &Spanned { value: text.clone(), span: *span }))
        }
        Some(Spanned { value: MessageValue::Code, span }) => Some(the_code(errors, variant, code, span)),
        None if variant.has_lender() && variant.attrs.message.is_absent() => Some(Some(Message::Lent)),
        None if variant.attrs.message.is_absent() && input.attrs.message.is_absent() => None,
        None => Some(None),
    }
}

/// The constant code of a variant, for its message.
pub(crate) enum OwnCode<'a> {
    Stated(&'a CodeValue),
    None,
    /// It is missing or wrong, which has been reported.
    Reported,
}

/// Accepted: `message = code` with a code, constant or not. Refused: without one.
fn the_code(errors: &Errors, variant: &Variant<'_>, code: &OwnCode<'_>, place: &Extent) -> Option<Message> {
    if variant.fields.iter().any(|field| field.attrs.code.get().is_some()) {
        return Some(Message::Code);
    }
    match code {
        OwnCode::Stated(code) => Some(Message::Constant(code.text())),
        OwnCode::None if variant.has_lender() => Some(Message::Code),
        OwnCode::None => {
            let text = format!("`{}` has no code that could be its message", variant.ident);
            errors.push_help(place, text, "write `code = \"..\"`, or a text: `message = \"..\"`");
            None
        }
        OwnCode::Reported => None,
    }
}

/// Accepted: `#[api(message)] text: String`, and an `Option` with `message = ".."` or a field marked `facts`. Refused:
/// an `Option` without a message for `None`, and a stated message that the field always overrides.
fn by_field(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    field: FieldRef,
    code: &OwnCode<'_>,
) -> Option<Message> {
    let marked = variant.fields.get(field.index)?;
    let place = marked.attrs.message.span()?;
    if option_of(&marked.field.ty).is_none() {
        if let Some(stated) = variant.attrs.message.get() {
            let help = "remove one of them, or make the field an `Option`: the text is then sent if it is `None`";
            errors.push_help(place, "`message` is set twice: by this field and by the attribute above", help);
            errors.push(stated.span, "`message` is set here");
        }
        return Some(Message::Field(field));
    }
    match by_attribute(errors, input, variant, code) {
        Some(message) => message.map(|message| Message::Optional(field, Box::new(message))),
        None => {
            let text = format!("`{}` has no message if this field is `None`", variant.ident);
            errors.push_help(place, text, "write `message = \"..\"` in the `#[api(..)]` above");
            None
        }
    }
}

/// The message of a variant that states none.
fn unstated(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    status: Option<Status>,
    missing: &mut Vec<&str>,
) -> Option<Message> {
    if input.outcome == Outcome::Success {
        return Some(Message::None);
    }
    match status {
        Some(status @ (Status::Constant(500..) | Status::Field(_) | Status::FieldOr(..)))
            if has_other_display(input) =>
        {
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

/// Accepted: `message = ".."` on a 5xx. Refused: a 5xx that would show its `#[error]` text or a `Display` written by
/// hand, which may contain implementation details.
fn own_message(errors: &Errors, variant: &Variant<'_>, status: Status) {
    let is = match status {
        Status::Constant(_) => "is a server error",
        Status::Field(_) | Status::FieldOr(..) | Status::Lent => {
            "may be a server error, depending on its status at run time,"
        }
    };
    let text = format!("`{}` {is} and needs a `message`: its `Display` is for logs", variant.ident);
    errors.push_help(variant.ident.span(), text, "write `message = \"..\"` with what clients may know");
}

/// Accepted: no message, if another `Display` has one because of `#[error(..)]` or `skip(display)`. Refused: none at
/// all.
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
    if text.value.trim().is_empty() {
        empty(errors, input, text.span.span());
        return None;
    }
    let default = variant.attrs.message.is_absent().then_some("message");
    Some(match self::text(errors, input, variant, &text.value, text.span, default)? {
        Text::Constant(text) => Message::Constant(text),
        Text::Filled(FilledText { pieces, shown, .. }) => Message::Template(pieces, shown),
    })
}

/// Accepted: a text. Refused: an empty one, which tells people nothing.
fn empty(errors: &Errors, input: &Input<'_>, span: Span) {
    let help = match input.outcome {
        Outcome::Error => "write what happened, or `message = code` if the code is enough",
        Outcome::Success => "write what happened, or leave `message` out",
    };
    errors.push_help(span, "`message` must not be empty", help);
}

/// A text that attributes state.
pub(super) enum Text {
    Constant(String),
    Filled(FilledText),
}

/// Accepted: text with placeholders, such as `"/users/{id}"`, and an empty text. Refused: names without a field, and
/// the cause. `default` is the key if the text is an enum's default.
pub(super) fn text(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    text: &str,
    at: Extent,
    default: Option<&str>,
) -> Option<Text> {
    let parsed = pieces(errors, at, text)?;
    if let Some(text) = constant(&parsed) {
        return Some(Text::Constant(text));
    }
    let resolve = |piece| resolve(errors, input, variant, (at.span(), default), piece);
    let resolved: Vec<MessagePiece> = parsed.iter().filter_map(resolve).collect();
    (resolved.len() == parsed.len())
        .then(|| Text::Filled(FilledText { pieces: resolved, shown: shown(&parsed), is_url: false }))
}

/// The field of a placeholder. `None` if a mistake was reported.
fn resolve(
    errors: &Errors,
    input: &Input<'_>,
    variant: &Variant<'_>,
    (span, default): (Span, Option<&str>),
    piece: &Piece,
) -> Option<MessagePiece> {
    let placeholder = match piece {
        Piece::Text(text) => return Some(MessagePiece::Text(text.clone())),
        Piece::Placeholder(placeholder) => placeholder,
    };
    let name = &placeholder.name;
    let Some(index) = variant.fields.iter().position(|field| field.name == *name) else {
        report_unknown(errors, variant, (span, default), placeholder);
        return None;
    };
    if !variant.fields[index].attrs.facts.is_absent() {
        return lent_message(errors, span, placeholder);
    }
    if input.outcome == Outcome::Error && variant.fields[index].is_hidden_cause() {
        let help = "leave it out: the cause is for logs, which get it from `Error::source`\n\
                    if clients may see it, mark it `public`, as in `#[api(source, public)]`";
        errors.push_help(span, format!("`{{{name}}}` would show the cause to clients"), help);
        return None;
    }
    if let Some(spec) = &placeholder.spec {
        check_format(errors, span, name, spec)?;
    }
    let is_debug = placeholder.spec.as_ref().is_some_and(|spec| spec.trim_end().ends_with('?'));
    if option_of(&variant.fields[index].field.ty).is_some() && !is_debug {
        let text = format!("`{{{name}}}` may be absent, and an `Option` has no `Display`");
        let help = "add a variant for the case without a value, or use a type whose `Display` writes both cases";
        errors.push_help(span, text, help);
        return None;
    }
    Some(MessagePiece::Field(FieldRef { index, span }, placeholder.spec.clone()))
}

/// Accepted: `{error}` for a field marked `facts`, which is its message for clients. Refused: `{error:?}`, which might
/// show more.
fn lent_message(errors: &Errors, span: Span, placeholder: &Placeholder) -> Option<MessagePiece> {
    let Some(spec) = &placeholder.spec else { return Some(MessagePiece::Lent) };
    let name = &placeholder.name;
    let text = format!("`{{{name}:{spec}}}` formats a field marked `facts`, but clients see only its message");
    errors.push_help(span, text, format!("write `{{{name}}}`, which is its message"));
    None
}

fn report_unknown(
    errors: &Errors,
    variant: &Variant<'_>,
    (span, default): (Span, Option<&str>),
    placeholder: &Placeholder,
) {
    let name = &placeholder.name;
    let names: Vec<&str> = variant.fields.iter().map(|field| field.name.as_str()).collect();
    let inner_of = name.split_once('.').filter(|(field, _)| *field == "self" || names.contains(field));
    let only = names.first().copied().filter(|_| names.len() == 1 && name.parse::<u32>().is_err());
    let help = match inner_of {
        Some(("self", inner)) if names.contains(&inner) => format!("did you mean `{{{inner}}}`?"),
        Some(_) => "a placeholder names a whole field: store the inner value in a field".to_owned(),
        None if names.is_empty() => format!("add the field, or write literal braces twice: `{{{{{name}}}}}`"),
        None => match nearest(name, &names).or(only) {
            Some(field) => format!("did you mean `{{{field}}}`?"),
            None => format!("allowed here: {}", list(&names)),
        },
    };
    let help = match default {
        None => help,
        Some(key) => format!("{help}\nor give `{}` its own `{key}`: this one is the enum's default", variant.ident),
    };
    errors.push_help(span, format!("`{}` has no field for `{{{name}}}`", variant.ident), help);
}
