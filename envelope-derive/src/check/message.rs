//! Rules about an answer's message.

use proc_macro2::Span;
use syn::LitStr;

use crate::attr::message::{Piece, Placeholder, constant, pieces, shown};
use crate::diag::{Errors, help_for_name};
use crate::input::{ErrorAttr, Input, Kind, Variant};
use crate::model::{FieldRef, Message, MessagePiece};

/// The message that clients see; none where a mistake was reported.
pub(crate) fn check(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>, server_error: bool) -> Option<Message> {
    if let Some(field) = variant.field_where(|field| field.attrs.message.get().is_some()) {
        return Some(Message::Field(field));
    }
    if let Some(message) = variant.attrs.message.get() {
        return template(errors, variant, &message.value);
    }
    if !variant.attrs.message.is_absent() {
        return None;
    }
    if input.kind == Kind::Response {
        return Some(Message::None);
    }
    if server_error {
        own_message(errors, input, variant);
        return None;
    }
    by_display(errors, input, variant)
}

/// Accepted: `message = ".."` on a 5xx. Refused: leaving its text to `#[error]` or to a `Display` written by hand, which
/// are where implementation details slip out.
fn own_message(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) {
    let text = format!("`{}` may be answered with a 5xx and has no `message`", variant.ident);
    let elsewhere = input.thiserror || input.attrs.skip.display;
    let why = if elsewhere { ": its `Display` is for logs, and clients must not see it" } else { "" };
    errors.push_help(
        variant.ident.span(),
        format!("{text}{why}"),
        "write `message = \"..\"` with what a client may know",
    );
}

/// Accepted: no message where `#[error(..)]` or `skip(display)` puts another `Display` in charge. Refused: none at all.
fn by_display(errors: &Errors, input: &Input<'_>, variant: &Variant<'_>) -> Option<Message> {
    match &variant.error {
        Some(ErrorAttr::Transparent(span)) => {
            errors.push_help(
                *span,
                format!("`{}` would show its cause to clients", variant.ident),
                "write `message = \"..\"`, or `#[api(transparent)]` where the cause has facts of its own",
            );
            None
        }
        Some(ErrorAttr::Format(format, arguments)) => {
            let clean = no_cause_in(errors, variant, format, arguments);
            clean.then(|| {
                Message::Display(pieces(&format.value()).map_or_else(|_| format.value(), |pieces| shown(&pieces)))
            })
        }
        Some(ErrorAttr::Other) => Some(Message::Display(String::new())),
        None if input.thiserror || input.attrs.skip.display => Some(Message::Display(String::new())),
        None => {
            let text = format!("`{}` has no `message`", variant.ident);
            errors.push_help(variant.ident.span(), text, "write `message = \"..\"` in its `#[api(..)]`");
            None
        }
    }
}

/// Accepted: `#[error("no {name}")]`. Refused: `#[error("{0}")]` or `#[error("{}", .source)]` where that is the cause.
fn no_cause_in(errors: &Errors, variant: &Variant<'_>, format: &LitStr, arguments: &[String]) -> bool {
    let text = format.value();
    let placeholders = pieces(&text).unwrap_or_default();
    let named = placeholders.iter().filter_map(|piece| match piece {
        Piece::Placeholder(placeholder) => Some(placeholder.name.clone()),
        Piece::Text(_) => None,
    });
    let names: Vec<String> = named.chain(arguments.iter().cloned()).collect();
    let cause = variant.fields.iter().find(|field| field.is_cause() && names.contains(&field.name));
    if let Some(cause) = cause {
        report_cause(errors, &cause.name, format.span());
    }
    cause.is_none()
}

fn report_cause(errors: &Errors, name: &str, span: Span) {
    let text = format!("`{{{name}}}` would show the error's cause to clients");
    errors.push_help(span, text, "a cause is for logs: leave it out of the client's message");
}

/// Accepted: `"no {name}"`, `"{0:?}"`, `"{{literal}}"`. Refused: names that are no field, and the cause.
fn template(errors: &Errors, variant: &Variant<'_>, text: &LitStr) -> Option<Message> {
    let parsed = match pieces(&text.value()) {
        Ok(parsed) => parsed,
        Err(mistakes) => {
            mistakes.iter().for_each(|mistake| errors.push_help(text.span(), &mistake.text, &mistake.help));
            return None;
        }
    };
    if let Some(text) = constant(&parsed) {
        return Some(Message::Constant(text));
    }
    let resolved: Vec<Option<MessagePiece>> =
        parsed.iter().map(|piece| resolve(errors, variant, text.span(), piece)).collect();
    let resolved = resolved.into_iter().collect::<Option<Vec<_>>>()?;
    Some(Message::Template(resolved, shown(&parsed)))
}

fn resolve(errors: &Errors, variant: &Variant<'_>, span: Span, piece: &Piece) -> Option<MessagePiece> {
    let placeholder = match piece {
        Piece::Text(text) => return Some(MessagePiece::Text(text.clone())),
        Piece::Placeholder(placeholder) => placeholder,
    };
    let name = &placeholder.name;
    let Some(index) = variant.fields.iter().position(|field| field.name == *name) else {
        report_unknown(errors, variant, span, placeholder);
        return None;
    };
    if variant.fields[index].is_cause() {
        report_cause(errors, name, span);
        return None;
    }
    if placeholder.spec.as_ref().is_some_and(|spec| spec.contains(['$', '*'])) {
        errors.push(span, format!("`{{{name}:..}}`: a width or precision must be a number here"));
        return None;
    }
    Some(MessagePiece::Field(FieldRef { index, span }, placeholder.spec.clone()))
}

fn report_unknown(errors: &Errors, variant: &Variant<'_>, span: Span, placeholder: &Placeholder) {
    let name = &placeholder.name;
    let names: Vec<&str> = variant.fields.iter().map(|field| field.name.as_str()).collect();
    let help = if names.is_empty() {
        format!("it has no fields; write literal braces twice: `{{{{{name}}}}}`")
    } else {
        help_for_name(name, &names)
    };
    errors.push_help(span, format!("`{}` has no field `{name}` for `{{{name}}}`", variant.ident), help);
}
