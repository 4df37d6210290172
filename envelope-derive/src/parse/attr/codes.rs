//! The options of `codes(..)`: what holds for all codes of a type.

use proc_macro2::TokenStream;

use super::case::{Case, case};
use super::item::{Form, Item};
use super::keys::report_option;
use super::setting::{Setting, Spanned};
use super::split::split;
use super::value::{assigned, range, some_text};
use crate::diag::Errors;

/// What `codes(..)` says.
#[derive(Default)]
pub(crate) struct Codes {
    pub(crate) prefix: Setting<String>,
    /// The lowest and the highest.
    pub(crate) range: Setting<(i64, i64)>,
    pub(crate) rename_all: Setting<Case>,
    pub(crate) shared: Setting<()>,
    pub(crate) none: Setting<()>,
}

const OPTIONS: [&str; 5] = ["prefix", "range", "rename_all", "shared", "none"];

impl Codes {
    pub(super) fn take(&mut self, errors: &Errors, list: TokenStream) {
        for entry in split(errors, list, &OPTIONS) {
            match entry.name.as_str() {
                "prefix" => self.prefix.fill(errors, &entry, some_text(&entry)),
                "range" => {
                    let parsed = assigned(&entry, range).map(|value| Spanned::new(value, entry.span));
                    self.range.fill(errors, &entry, parsed);
                }
                "rename_all" => self.rename_all.fill(errors, &entry, case(&entry)),
                "shared" => raise(errors, &entry, &mut self.shared),
                "none" => raise(errors, &entry, &mut self.none),
                _ => report_option(errors, &entry, "codes", &OPTIONS),
            }
        }
    }
}

fn raise(errors: &Errors, entry: &Item, flag: &mut Setting<()>) {
    if matches!(entry.form, Form::Assign(..) | Form::List(_)) {
        let help = format!("write `codes({})`", entry.name);
        errors.push_help(entry.span, format!("`{}` takes no value", entry.name), help);
    }
    flag.raise(errors, entry);
}
