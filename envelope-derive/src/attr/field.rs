//! The keys of a field.

use proc_macro2::Span;
use syn::{Attribute, Field};

use super::fact::{header_name, plain_name};
use super::keys::Place;
use super::value::{flag, literal, some_text};
use super::{Form, Item, Slot, Spanned, items};
use crate::diag::Errors;

/// What `#[api(..)]` says on a field, and what thiserror's attributes say there.
#[derive(Default)]
pub(crate) struct FieldAttrs {
    pub(crate) status: Slot<()>,
    pub(crate) message: Slot<()>,
    /// The extra fact's name.
    pub(crate) ext: Slot<String>,
    /// The member's name.
    pub(crate) detail: Slot<String>,
    pub(crate) details: Slot<()>,
    pub(crate) field_errors: Slot<()>,
    pub(crate) field: Slot<()>,
    pub(crate) retry_after: Slot<()>,
    /// The header's name in lower case.
    pub(crate) header: Slot<String>,
    pub(crate) data: Slot<()>,
    pub(crate) source: Slot<()>,
    pub(crate) from: Slot<()>,
    /// thiserror's `#[source]`, `#[from]`.
    pub(crate) foreign_cause: bool,
}

impl FieldAttrs {
    pub(crate) fn parse(errors: &Errors, field: &Field, place: Place) -> Self {
        let mut attrs =
            FieldAttrs { foreign_cause: is_marked(&field.attrs, &["source", "from"]), ..FieldAttrs::default() };
        let name = field.ident.as_ref().map(|ident| plain_name(&ident.to_string()));
        for item in items(errors, &field.attrs, place) {
            attrs.take(errors, &item, name.as_deref());
        }
        attrs
    }

    fn take(&mut self, errors: &Errors, item: &Item, name: Option<&str>) {
        match item.name.as_str() {
            "status" => self.status.fill(errors, item, flag(item)),
            "message" => self.message.fill(errors, item, flag(item)),
            "ext" => self.ext.fill(errors, item, named(item, name)),
            "detail" => self.detail.fill(errors, item, named(item, name)),
            "details" => self.details.fill(errors, item, flag(item)),
            "field_errors" => self.field_errors.fill(errors, item, flag(item)),
            "field" => self.field.fill(errors, item, flag(item)),
            "retry_after" => self.retry_after.fill(errors, item, flag(item)),
            "header" => self.header.fill(errors, item, header(item)),
            "data" => self.data.fill(errors, item, flag(item)),
            "source" => self.source.fill(errors, item, flag(item)),
            "from" => self.from.fill(errors, item, flag(item)),
            _ => {}
        }
    }
}

/// `key = "name"`, or `key` alone where the field has a name.
fn named(item: &Item, name: Option<&str>) -> syn::Result<Spanned<String>> {
    match (&item.form, name) {
        (Form::Assign(..), _) => some_text(item),
        (_, Some(name)) => Ok(Spanned { value: name.to_owned(), span: item.span }),
        (_, None) => {
            let text = format!("a field without a name needs one here: `{} = \"name\"`", item.name);
            Err(syn::Error::new(item.span, text))
        }
    }
}

fn header(item: &Item) -> syn::Result<Spanned<String>> {
    let name = literal(item)?;
    Ok(Spanned { value: header_name(&name.value)?, span: name.span })
}

fn is_marked(attributes: &[Attribute], names: &[&str]) -> bool {
    attributes.iter().any(|attribute| names.iter().any(|name| attribute.path().is_ident(name)))
}

/// The place of a flag that is set.
pub(crate) fn span_of<T>(slot: &Slot<T>) -> Option<Span> {
    slot.get().map(|set| set.span)
}
