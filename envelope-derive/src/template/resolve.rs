//! Names to meanings: the slots of a path, the placeholders of a string.

use proc_macro2::Span;
use syn::{LitStr, Member};

use super::node::{Of, Read, TextPiece};
use super::parse::field_ident;
use super::slot::{Place, Slot, Unknown, find};
use crate::attr::message::{Piece, constant, pieces};
use crate::diag::{Errors, Place as ErrorPlace, any_of, help_for_name};

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
    pub(crate) fn slot(self, path: &[String], at: &dyn ErrorPlace) -> Option<Read> {
        let name = path.join(".");
        if let Some(("error", rest)) = path.split_first().map(|(first, rest)| (first.as_str(), rest)) {
            return self.entry_slot(&name, &rest.join("."), at);
        }
        match find(&name, self.place) {
            Ok(slot) => Some(Read {
                name,
                span: at.span(),
                never_absent: is_never_absent(&slot, self.place),
                of: Of::Answer(slot),
            }),
            Err(unknown) => {
                self.report(&name, self.place, unknown, at);
                None
            }
        }
    }

    fn entry_slot(self, name: &str, rest: &str, at: &dyn ErrorPlace) -> Option<Read> {
        if !self.has_entry {
            let text = format!("`{name}` is outside of a comprehension");
            self.errors.push_help(at, text, self.help_for_entry(rest));
            return None;
        }
        match find(rest, Place::Entry) {
            Ok(slot) => {
                let never_absent = slot == Slot::Message;
                Some(Read { name: name.to_owned(), span: at.span(), of: Of::Entry(slot), never_absent })
            }
            Err(unknown) => {
                self.report(rest, Place::Entry, unknown, at);
                None
            }
        }
    }

    /// Advice for `error.` outside of a comprehension.
    fn help_for_entry(self, rest: &str) -> String {
        let own = find(rest, self.place).is_ok().then(|| format!("write `{rest}` for that of the answer itself"));
        let over =
            if self.place == Place::Error { COMPREHENSION } else { "comprehensions are for the templates of errors" };
        own.map_or_else(|| over.to_owned(), |own| format!("{own}\n{over}"))
    }

    fn report(self, name: &str, place: Place, unknown: Unknown, at: &dyn ErrorPlace) {
        if matches!(name, "field_errors" | "errors") {
            self.errors.push_help(at, format!("`{name}` is not a value: a comprehension runs over it"), COMPREHENSION);
            return;
        }
        let full = if place == Place::Entry { format!("error.{name}") } else { name.to_owned() };
        let names = self.names(place);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match unknown {
            Unknown::Name => self.errors.push_help(at, format!("unknown slot `{full}`"), help_for_slot(&full, &names)),
            Unknown::Elsewhere(places) => {
                let text = format!("`{name}` is a slot of {}, not of {}", describe(places), place.describe());
                self.errors.push_help(at, text, self.help_for_place(name, place, &names));
            }
        }
    }

    /// Advice for a slot that exists elsewhere.
    fn help_for_place(self, name: &str, place: Place, names: &[&str]) -> String {
        if place == Place::Entry && find(name, self.place).is_ok() {
            return format!("write `{name}` for that of the answer itself");
        }
        if self.has_entry && find(name, Place::Entry).is_ok() {
            return format!("write `error.{name}`");
        }
        help_for_name("", names)
    }

    /// The slots that may be named here.
    fn names(self, place: Place) -> Vec<String> {
        let mut names = Vec::new();
        if place != Place::Entry {
            names.extend(place.names().into_iter().map(str::to_owned));
        }
        if place == Place::Entry || self.has_entry {
            names.extend(Place::Entry.names().into_iter().map(|name| format!("error.{name}")));
        }
        names
    }

    /// A string, its placeholders resolved; none where a mistake was reported.
    pub(crate) fn text(self, literal: &LitStr) -> Option<Text> {
        if !literal.suffix().is_empty() {
            let help = format!("remove the `{}`", literal.suffix());
            self.errors.push_help(literal.span(), "a suffix is not allowed here", help);
        }
        let report = |mistakes: Vec<_>| self.errors.push_braces(literal.span(), &mistakes);
        let parsed = pieces(&literal.value()).map_err(report).ok()?;
        if let Some(text) = constant(&parsed) {
            return Some(Text::Constant(text));
        }
        let resolved: Vec<TextPiece> = parsed.iter().filter_map(|piece| self.piece(piece, literal.span())).collect();
        (resolved.len() == parsed.len()).then_some(Text::Pieces(resolved))
    }

    fn piece(self, piece: &Piece, span: Span) -> Option<TextPiece> {
        let placeholder = match piece {
            Piece::Text(text) => return Some(TextPiece::Text(text.clone())),
            Piece::Placeholder(placeholder) => placeholder,
        };
        let name = &placeholder.name;
        if placeholder.spec.is_some() {
            let text = format!("`{{{name}:{}}}` has a format specification", placeholder.spec.as_deref()?);
            self.errors.push_help(span, text, format!("write `{{{name}}}`: a template writes values as JSON does"));
            return None;
        }
        let path: Vec<String> = name.split('.').map(str::to_owned).collect();
        let read = match path.split_first() {
            Some((first, fields)) if first == "self" && !fields.is_empty() => self.of_self(name, fields, span),
            _ => self.slot(&path, &span),
        }?;
        if !read.may_be_text() {
            let help = "a string holds text and numbers only";
            self.errors.push_help(span, format!("`{name}` is an object or a list"), help);
            return None;
        }
        Some(TextPiece::Read(read))
    }
}

impl Context<'_> {
    fn of_self(self, name: &str, fields: &[String], span: Span) -> Option<Read> {
        let mut members = Vec::new();
        for field in fields {
            members.push(match field.parse::<u32>() {
                Ok(index) => Member::Unnamed(syn::Index { index, span }),
                Err(_) => Member::Named(field_ident(field, span).map_err(|error| self.errors.push_error(error)).ok()?),
            });
        }
        Some(Read { name: name.to_owned(), span, of: Of::Envelope(span, members), never_absent: false })
    }
}

const COMPREHENSION: &str = "write `[.. for error in field_errors]` or `{key: value for error in field_errors}`";

/// The nearest slot, or one that ends in the name, and below it all of them.
fn help_for_slot(name: &str, names: &[&str]) -> String {
    let help = help_for_name(name, names);
    let longer = names.iter().find(|known| known.rsplit('.').next() == Some(name));
    match longer {
        Some(longer) => format!("did you mean `{longer}`?\n{}", help_for_name("", names)),
        None if name == "None" => "write `null`".to_owned(),
        None if name == "with" => format!("write `with(path)` to call a function\n{help}"),
        None => help,
    }
}

fn describe(places: &[Place]) -> String {
    let names: Vec<_> = places.iter().filter(|place| **place != Place::Headers).map(|place| place.describe()).collect();
    any_of(&names, "and of")
}

/// Whether every answer of this kind has the slot.
fn is_never_absent(slot: &Slot, place: Place) -> bool {
    match slot {
        Slot::Status => place != Place::Headers,
        Slot::Code | Slot::Message => place == Place::Error,
        _ => false,
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
