//! Rules about messages that thiserror's `Display` writes: a text that may contain the cause is refused.

use super::placeholders::{names, readable};
use crate::diag::Errors;
use crate::model::Message;
use crate::parse::attr::thiserror::{Arguments, ErrorAttr};
use crate::parse::input::{InputField, Variant};

/// The message, with an empty text if it is unknown. `None` if a mistake was reported.
pub(super) fn message(errors: &Errors, variant: &Variant<'_>, error: &ErrorAttr) -> Option<Message> {
    match error {
        ErrorAttr::Transparent(span) => {
            if variant.fields.iter().any(|field| field.attrs.public.get().is_some()) {
                return Some(Message::Display(String::new()));
            }
            let text = format!("`#[error(transparent)]` would show the cause of `{}` to clients", variant.ident);
            let help = "write `message = \"..\"`, or `#[api(transparent)]` if the cause is itself an `ApiError`";
            errors.push_help(*span, text, help);
            None
        }
        ErrorAttr::Format(format, arguments) => {
            let text = format.value();
            match shown_cause(variant, &text, arguments) {
                Some(mistake) => errors.push_help(format.span(), mistake, HELP),
                None => return Some(Message::Display(readable(&text))),
            }
            None
        }
        ErrorAttr::Function(span) => match hidden(variant).next() {
            Some(cause) => {
                let text = format!("this function receives the cause `{}`, and could show it to clients", cause.name);
                errors.push_help(*span, text, HELP);
                None
            }
            None => Some(Message::Display(String::new())),
        },
        ErrorAttr::Other => Some(Message::Display(String::new())),
    }
}

const HELP: &str = "leave it out, or write `message = \"..\"` with what clients may know\n\
                    if clients may see it, mark the cause with `#[api(public)]`";

fn hidden<'a>(variant: &'a Variant<'_>) -> impl Iterator<Item = &'a InputField<'a>> {
    variant.fields.iter().filter(|field| field.is_hidden_cause())
}

/// Accepted: `#[error("no {name}")]`. Refused: `"{0}"`, `"{_0}"`, `"{}", .source`, `"{}", show(_0)`, `"{}", show(self)`
/// and `"{self:?}"` if that is, or holds, the cause.
fn shown_cause(variant: &Variant<'_>, format: &str, arguments: &Arguments) -> Option<String> {
    let texts = arguments.texts.iter().map(String::as_str).chain([format]);
    let mut mentioned: Vec<String> = texts.flat_map(names).collect();
    mentioned.extend_from_slice(&arguments.names);
    let is_mentioned = |field: &InputField<'_>| mentioned.iter().any(|name| is_name_of(name, field));
    if let Some(cause) = hidden(variant).find(|field| is_mentioned(field)) {
        return Some(format!("this message would show the cause `{}` to clients", cause.name));
    }
    let uses_self = arguments.whole || mentioned.iter().any(|name| name == "self");
    let cause = hidden(variant).next().filter(|_| uses_self)?;
    Some(format!("this message uses all of `self`, and could show the cause `{}` to clients", cause.name))
}

/// True if the name refers to the field. thiserror binds a field without a name to `_0`.
fn is_name_of(name: &str, field: &InputField<'_>) -> bool {
    name == field.name || (field.field.ident.is_none() && name.strip_prefix('_') == Some(&field.name))
}
