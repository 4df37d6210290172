//! The keys of a type or a variant.

use proc_macro2::Span;
use syn::{Ident, Path};

use super::code::{Codes, assigned_code, take_retired};
use super::header::{self, HeaderText};
use super::keys::{Form, Item, report_option};
use super::setting::{Named, Setting, Spanned};
use super::split::split;
use super::status::status;
use super::value::{constant, crate_path, kind, literals, log_level, message, seconds, some_text, text, type_of};
use crate::common::{CodeValue, LiteralValue, MessageValue};
use crate::diag::Errors;

/// The keys of `#[api(..)]` on a type or a variant. It has been checked that each is allowed there.
#[derive(Default)]
pub(crate) struct FactAttrs {
    pub(crate) code: Setting<CodeValue>,
    pub(crate) status: Setting<u16>,
    pub(crate) message: Setting<MessageValue>,
    pub(crate) title: Setting<String>,
    pub(crate) description: Setting<String>,
    pub(crate) docs_url: Setting<String>,
    pub(crate) ext: Vec<Named<LiteralValue>>,
    /// Constant members of the details.
    pub(crate) details: Vec<Named<LiteralValue>>,
    pub(crate) field: Setting<String>,
    pub(crate) retry_after: Setting<u64>,
    pub(crate) headers: Vec<Named<HeaderText>>,
    pub(crate) transparent: Setting<()>,
    /// The constant whose facts the variant takes.
    pub(crate) facts: Setting<Path>,
    pub(crate) in_band: Setting<()>,
    pub(crate) shared: Setting<()>,
    pub(crate) deprecated: Setting<String>,
    /// The name of the runtime's `LogLevel`.
    pub(crate) log: Setting<&'static str>,
    pub(crate) empty: Setting<()>,
    pub(crate) codes: Codes,
    pub(crate) kind: Setting<Ident>,
    pub(crate) retired: Vec<Spanned<CodeValue>>,
    pub(crate) envelope: Setting<syn::Type>,
    pub(crate) krate: Setting<Path>,
    pub(crate) skip: Skip,
    /// Every key that is set, for the rules about keys that exclude each other.
    pub(crate) set: Vec<(String, Span)>,
}

/// The traits in `skip(..)`, which the author implements.
#[derive(Default)]
pub(crate) struct Skip {
    pub(crate) display: bool,
    pub(crate) error: bool,
    pub(crate) from: bool,
    /// Those of web frameworks.
    pub(crate) adapters: bool,
    /// The options that are only for errors.
    pub(crate) of_errors: Vec<(String, Span)>,
}

impl FactAttrs {
    pub(crate) fn parse(errors: &Errors, items: &[Item]) -> Self {
        let mut attrs = FactAttrs::default();
        for item in items {
            if !matches!(item.form, Form::Broken) {
                attrs.set.push((item.name.clone(), item.span));
            }
            attrs.take(errors, item);
        }
        attrs
    }

    fn take(&mut self, errors: &Errors, item: &Item) {
        match item.name.as_str() {
            "code" => self.code.fill(errors, item, assigned_code(item)),
            "status" => self.status.fill(errors, item, status(item)),
            "message" => self.message.fill(errors, item, message(item)),
            "title" => self.title.fill(errors, item, some_text(item)),
            "description" => self.description.fill(errors, item, text(item)),
            "docs_url" => self.docs_url.fill(errors, item, text(item)),
            "ext" => literals(errors, item, "write `ext(name = \"value\")`", &mut self.ext),
            "detail" => literals(errors, item, "write `detail(name = \"value\")`", &mut self.details),
            "field" => self.field.fill(errors, item, some_text(item)),
            "retry_after" => self.retry_after.fill(errors, item, seconds(item)),
            "header" => header::take(errors, item, &mut self.headers),
            "transparent" => self.transparent.raise(errors, item),
            "facts" => self.facts.fill(errors, item, constant(item)),
            "in_band" => self.in_band.raise(errors, item),
            "shared" => self.shared.raise(errors, item),
            "deprecated" => self.deprecated.fill(errors, item, text(item)),
            "log" => self.log.fill(errors, item, log_level(item)),
            "empty" => self.empty.raise(errors, item),
            "codes" => self.codes.take(errors, item),
            "kind" => self.kind.fill(errors, item, kind(item)),
            "retired" => take_retired(errors, item, &mut self.retired),
            "envelope" => self.envelope.fill(errors, item, type_of(item)),
            "crate" => self.krate.fill(errors, item, crate_path(item)),
            "skip" => self.skip.take(errors, item),
            _ => {}
        }
    }
}

impl Skip {
    fn take(&mut self, errors: &Errors, item: &Item) {
        let list = item.list(errors, "write `skip(display, error, from, adapters)`, or any of these");
        for option in split(errors, list, &[]) {
            if matches!(option.name.as_str(), "display" | "error" | "from") {
                self.of_errors.push((option.name.clone(), option.span));
            }
            match option.name.as_str() {
                "display" => self.display = true,
                "error" => self.error = true,
                "from" => self.from = true,
                "adapters" => self.adapters = true,
                _ => report_option(errors, &option, "skip", &["display", "error", "from", "adapters"]),
            }
        }
    }
}
