//! Resolves names in a template: paths of slots, and the slots in a string.

use proc_macro2::Span;
use syn::{LitStr, Member};

use super::slots::{Own, Region, Unknown, find};
use crate::check::placeholders::{Piece, constant, pieces};
use crate::diag::{Errors, Place, any_of, help_for_name};
use crate::model::template::{Of, Read, Shape, Slot, TextPiece};
use crate::parse::template::leaf::field_ident;

/// Where a name is, which decides its meaning.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) errors: &'a Errors,
    pub(crate) own: &'a Own,
    pub(crate) region: Region,
    /// Inside a comprehension, where `error.` names one error.
    pub(crate) in_comprehension: bool,
}

/// A string, constant or with slots.
pub(crate) enum Text {
    Constant(String),
    Pieces(Vec<TextPiece>),
}

impl Context<'_> {
    /// A slot, by its path.
    pub(crate) fn slot(self, path: &[String], at: &dyn Place) -> Option<Read> {
        let name = path.join(".");
        if let Some(("error", rest)) = path.split_first().map(|(first, rest)| (first.as_str(), rest)) {
            return self.error_slot(&name, &rest.join("."), at);
        }
        match find(&name, self.region) {
            Ok(slot) => Some(Read {
                name,
                span: at.span(),
                never_absent: is_never_absent(&slot, self.region),
                of: Of::Slot(slot),
                text_of: None,
            }),
            Err(unknown) => {
                self.report(&name, self.region, unknown, at);
                None
            }
        }
    }

    fn error_slot(self, name: &str, rest: &str, at: &dyn Place) -> Option<Read> {
        if !self.in_comprehension {
            let text = format!("`{name}` is only available in a comprehension");
            self.errors.push_help(at, text, self.help_for_error(rest));
            return None;
        }
        match find(rest, Region::OneError) {
            Ok(slot) => {
                let never_absent = slot == Slot::Message;
                Some(Read {
                    name: name.to_owned(),
                    span: at.span(),
                    of: Of::OneError(slot),
                    never_absent,
                    text_of: None,
                })
            }
            Err(unknown) => {
                self.report(rest, Region::OneError, unknown, at);
                None
            }
        }
    }

    /// Advice for `error.` outside a comprehension.
    fn help_for_error(self, rest: &str) -> String {
        let own = find(rest, self.region).is_ok().then(|| format!("write `{rest}` outside of a comprehension"));
        let over =
            if self.region == Region::Error { COMPREHENSION } else { "comprehensions are only for error templates" };
        own.map_or_else(|| over.to_owned(), |own| format!("{own}\n{over}"))
    }

    fn report(self, name: &str, region: Region, unknown: Unknown, at: &dyn Place) {
        if matches!(name, "field_errors" | "errors") {
            self.errors.push_help(
                at,
                format!("`{name}` is not a value: only a comprehension can use it"),
                COMPREHENSION,
            );
            return;
        }
        if matches!(unknown, Unknown::Name)
            && region != Region::OneError
            && self.own.has(name.split('.').next().unwrap_or(name))
        {
            let text = format!("unknown slot `{name}`");
            self.errors.push_help(at, text, format!("write `self.{name}` for the envelope's own field"));
            return;
        }
        let full = if region == Region::OneError { format!("error.{name}") } else { name.to_owned() };
        let names = self.names(region);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match unknown {
            Unknown::Name => self.errors.push_help(at, format!("unknown slot `{full}`"), help_for_slot(&full, &names)),
            Unknown::Elsewhere(regions) => {
                let text = format!("`{name}` is a slot of {}, not of {}", describe(regions), region.describe());
                self.errors.push_help(at, text, self.help_for_place(name, region, &names));
            }
        }
    }

    /// Advice for a slot of other regions.
    fn help_for_place(self, name: &str, region: Region, names: &[&str]) -> String {
        if region == Region::OneError && find(name, self.region).is_ok() {
            return format!("write `{name}`, without `error.`");
        }
        if self.in_comprehension && find(name, Region::OneError).is_ok() {
            return format!("write `error.{name}`");
        }
        help_for_name("", names)
    }

    /// The slots that are available here.
    fn names(self, region: Region) -> Vec<String> {
        let mut names = Vec::new();
        if region != Region::OneError {
            names.extend(region.names().into_iter().map(str::to_owned));
        }
        if region == Region::OneError || self.in_comprehension {
            names.extend(Region::OneError.names().into_iter().map(|name| format!("error.{name}")));
        }
        names
    }

    /// A string with its slots resolved. `None` if a mistake was reported.
    pub(crate) fn text(self, literal: &LitStr) -> Option<Text> {
        if !literal.suffix().is_empty() {
            let help = format!("remove the `{}`", literal.suffix());
            self.errors.push_help(literal.span(), "a suffix is not allowed here", help);
        }
        let parsed = pieces(self.errors, literal.span(), &literal.value())?;
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
            let text = format!(
                "`{{{name}:{}}}` has a format specification, which templates do not allow",
                placeholder.spec.as_deref()?
            );
            self.errors.push_help(span, text, format!("write `{{{name}}}`: templates write values as JSON does"));
            return None;
        }
        let path: Vec<String> = name.split('.').map(str::to_owned).collect();
        let read = match path.split_first() {
            Some((first, fields)) if first == "self" && !fields.is_empty() => self.of_self(name, fields, span),
            _ => self.slot(&path, &span),
        }?;
        if !read.may_be(Shape::Text) {
            let help = "strings can only contain text and numbers";
            self.errors.push_help(
                span,
                format!("`{name}` is an object or a list, which cannot be part of a string"),
                help,
            );
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
        self.own.check(self.errors, &span, members.first()?)?;
        Some(Read { name: name.to_owned(), span, of: Of::Envelope(span, members), never_absent: false, text_of: None })
    }
}

const COMPREHENSION: &str = "write `[.. for error in field_errors]` or `{key: value for error in field_errors}`";

/// Advice for an unknown slot: the nearest one, or one that ends in the name and all that are available.
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

fn describe(regions: &[Region]) -> String {
    let names: Vec<_> =
        regions.iter().filter(|region| **region != Region::Headers).map(|region| region.describe()).collect();
    any_of(&names, "and of")
}

/// True if the slot is present in everything that is rendered in this region. A code is not: some APIs have none.
fn is_never_absent(slot: &Slot, region: Region) -> bool {
    match slot {
        Slot::Status => region != Region::Headers,
        Slot::Message => region == Region::Error,
        _ => false,
    }
}
