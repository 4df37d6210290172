//! Names to meanings: the slots of a path, the placeholders of a string.

use proc_macro2::Span;
use syn::{LitStr, Member};

use super::node::{Of, Read, TextPiece};
use super::slot::{Place, Slot, Unknown, find};
use crate::attr::message::{Piece, constant, pieces};
use crate::diag::{Errors, Place as ErrorPlace, help_for_name};

/// What a name may mean where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) errors: &'a Errors,
    pub(crate) place: Place,
    /// Inside of a comprehension: `error.` names its entry.
    pub(crate) has_entry: bool,
}

/// A string: constant, or with something in it.
pub(crate) enum Text {
    Constant(String),
    Pieces(Vec<TextPiece>),
}

impl Context<'_> {
    /// A slot, by its path.
    pub(crate) fn slot(self, path: &[String], at: impl ErrorPlace + Clone) -> Option<Read> {
        let name = path.join(".");
        if let Some(("error", rest)) = path.split_first().map(|(first, rest)| (first.as_str(), rest)) {
            return self.entry_slot(&name, &rest.join("."), at);
        }
        match find(&name, self.place) {
            Ok(slot) => {
                Some(Read { name, span: at.span(), certain: is_certain(&slot, self.place), of: Of::Answer(slot) })
            }
            Err(unknown) => {
                self.report(&name, self.place, unknown, at);
                None
            }
        }
    }

    fn entry_slot(self, name: &str, rest: &str, at: impl ErrorPlace + Clone) -> Option<Read> {
        if !self.has_entry {
            let help =
                "a comprehension is `[.. for error in field_errors]` or `{key: value for error in field_errors}`";
            self.errors.push_help(
                at,
                format!("`{name}` stands outside of a comprehension, which `error` is the variable of"),
                help,
            );
            return None;
        }
        match find(rest, Place::Entry) {
            Ok(slot) => {
                let certain = slot == Slot::Message;
                Some(Read { name: name.to_owned(), span: at.span(), of: Of::Entry(slot), certain })
            }
            Err(unknown) => {
                self.report(rest, Place::Entry, unknown, at);
                None
            }
        }
    }

    fn report(self, name: &str, place: Place, unknown: Unknown, at: impl ErrorPlace) {
        if matches!(name, "field_errors" | "errors") {
            let help = "write `[.. for error in field_errors]` or `{key: value for error in field_errors}`";
            self.errors.push_help(at, format!("`{name}` stands only in a comprehension"), help);
            return;
        }
        let names = place.names();
        let prefix = if place == Place::Entry { "error." } else { "" };
        let text = match unknown {
            Unknown::Name => format!("unknown slot `{prefix}{name}`"),
            Unknown::Elsewhere(places) if places == [Place::Entry] => {
                format!("`{name}` is a slot of a comprehension's entry: `error.{name}`")
            }
            Unknown::Elsewhere(places) => {
                let places: Vec<_> =
                    places.iter().filter(|place| **place != Place::Headers).map(|place| place.describe()).collect();
                format!("{} has no slot `{name}`: it is one of {}", place.describe(), places.join(" and "))
            }
        };
        self.errors.push_help(at, text, help_for_name(name, &names));
    }

    /// A string, its placeholders resolved; none where a mistake was reported.
    pub(crate) fn text(self, literal: &LitStr) -> Option<Text> {
        if !literal.suffix().is_empty() {
            self.errors.push(literal.span(), "a suffix is not allowed here");
        }
        let parsed = match pieces(&literal.value()) {
            Ok(parsed) => parsed,
            Err(mistakes) => {
                mistakes.iter().for_each(|mistake| self.errors.push_help(literal.span(), &mistake.text, &mistake.help));
                return None;
            }
        };
        if let Some(text) = constant(&parsed) {
            return Some(Text::Constant(text));
        }
        let resolved: Vec<Option<TextPiece>> = parsed.iter().map(|piece| self.piece(piece, literal.span())).collect();
        resolved.into_iter().collect::<Option<_>>().map(Text::Pieces)
    }

    fn piece(self, piece: &Piece, span: Span) -> Option<TextPiece> {
        let placeholder = match piece {
            Piece::Text(text) => return Some(TextPiece::Text(text.clone())),
            Piece::Placeholder(placeholder) => placeholder,
        };
        let name = &placeholder.name;
        if placeholder.spec.is_some() {
            self.errors.push(span, format!("`{{{name}:..}}`: a template has no format specifications"));
            return None;
        }
        let path: Vec<String> = name.split('.').map(str::to_owned).collect();
        let read = match path.split_first() {
            Some((first, fields)) if first == "self" && !fields.is_empty() => Some(of_self(name, fields, span)),
            _ => self.slot(&path, span),
        }?;
        if !read.may_be_text() {
            self.errors.push(span, format!("`{name}` is no text, which is all that a string can hold"));
            return None;
        }
        Some(TextPiece::Read(read))
    }
}

/// Whether every answer of this kind has the slot.
fn is_certain(slot: &Slot, place: Place) -> bool {
    match slot {
        Slot::Status => place != Place::Headers,
        Slot::Code | Slot::Message => place == Place::Error,
        _ => false,
    }
}

fn of_self(name: &str, fields: &[String], span: Span) -> Read {
    let member = |field: &String| match field.parse::<u32>() {
        Ok(index) => Member::Unnamed(syn::Index { index, span }),
        Err(_) => Member::Named(ident(field, span)),
    };
    Read {
        name: name.to_owned(),
        span,
        of: Of::Envelope(span, fields.iter().map(member).collect()),
        certain: false,
    }
}

/// A field's name, which may be a keyword.
fn ident(name: &str, span: Span) -> syn::Ident {
    match syn::parse_str::<syn::Ident>(name) {
        Ok(_) => syn::Ident::new(name, span),
        Err(_) => syn::Ident::new_raw(name, span),
    }
}

impl Read {
    /// False where it is an object or a list, as far as can be told.
    pub(crate) fn may_be_text(&self) -> bool {
        match &self.of {
            Of::Answer(slot) | Of::Entry(slot) => slot.may_be_text(),
            Of::Envelope(..) | Of::With(_) => true,
        }
    }

    /// False where it is text, a number or a list, as far as can be told.
    pub(crate) fn may_be_object(&self) -> bool {
        match &self.of {
            Of::Answer(slot) | Of::Entry(slot) => slot.may_be_object(),
            Of::Envelope(..) | Of::With(_) => true,
        }
    }
}
