//! The keys of a field.

use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Attribute, Field, Type};

use super::header::header_name;
use super::items;
use super::keys::{Form, Item, Site};
use super::setting::{Setting, Spanned};
use super::value::{assigned, some_text, text};
use crate::diag::{Errors, Extent, error};

/// The keys of `#[api(..)]` on a field, and thiserror's mark of the cause.
#[derive(Default)]
pub(crate) struct FieldAttrs {
    pub(crate) code: Setting<()>,
    pub(crate) status: Setting<()>,
    pub(crate) message: Setting<()>,
    /// The extra fact's name.
    pub(crate) ext: Setting<String>,
    /// The member's name.
    pub(crate) detail: Setting<String>,
    pub(crate) details: Setting<()>,
    pub(crate) field_errors: Setting<()>,
    pub(crate) field: Setting<()>,
    pub(crate) retry_after: Setting<()>,
    /// The header's name in lower case.
    pub(crate) header: Setting<String>,
    pub(crate) data: Setting<()>,
    pub(crate) source: Setting<()>,
    pub(crate) from: Setting<()>,
    /// For `facts = Type`, the type whose value is made of the field. `None` for `facts`, if the field itself has the
    /// facts.
    pub(crate) facts: Setting<Option<Type>>,
    /// Texts may show this cause.
    pub(crate) public: Setting<()>,
    /// thiserror's `#[source]` or `#[from]`.
    pub(crate) foreign_cause: bool,
}

impl FieldAttrs {
    pub(crate) fn parse(errors: &Errors, field: &Field, site: Site) -> Self {
        let mut attrs =
            FieldAttrs { foreign_cause: is_marked(&field.attrs, &["source", "from"]), ..FieldAttrs::default() };
        let name = field.ident.as_ref().map(|ident| ident.unraw().to_string());
        for item in items(errors, &field.attrs, site) {
            attrs.take(errors, &item, name.as_deref());
        }
        attrs
    }

    fn take(&mut self, errors: &Errors, item: &Item, name: Option<&str>) {
        match item.name.as_str() {
            "code" => flag(&mut self.code, errors, item),
            "status" => flag(&mut self.status, errors, item),
            "message" => flag(&mut self.message, errors, item),
            "ext" => self.ext.fill(errors, item, named(item, name)),
            "detail" => self.detail.fill(errors, item, named(item, name)),
            "details" => self.details.raise(errors, item),
            "field_errors" => self.field_errors.raise(errors, item),
            "field" => flag(&mut self.field, errors, item),
            "retry_after" => flag(&mut self.retry_after, errors, item),
            "header" => self.header.fill(errors, item, header(item)),
            "data" => self.data.raise(errors, item),
            "source" => self.source.raise(errors, item),
            "from" => self.from.raise(errors, item),
            "facts" => self.facts.fill(errors, item, lender(item)),
            "public" => self.public.raise(errors, item),
            _ => {}
        }
    }
}

impl FieldAttrs {
    /// The keys that make the field a fact, and their places.
    pub(crate) fn facts(&self) -> impl Iterator<Item = (&'static str, Extent)> {
        let facts = [
            ("code", self.code.span()),
            ("status", self.status.span()),
            ("message", self.message.span()),
            ("ext", self.ext.span()),
            ("detail", self.detail.span()),
            ("details", self.details.span()),
            ("field_errors", self.field_errors.span()),
            ("field", self.field.span()),
            ("retry_after", self.retry_after.span()),
            ("header", self.header.span()),
            ("data", self.data.span()),
            ("facts", self.facts.span()),
        ];
        facts.into_iter().filter_map(|(key, place)| Some((key, place?)))
    }
}

/// A flag that is a key with a value at other sites. With a value, it is poisoned: it was probably meant for such a
/// site.
fn flag(setting: &mut Setting<()>, errors: &Errors, item: &Item) {
    setting.fill(errors, item, Ok(Spanned::new((), item.span)));
}

/// `key = "name"`, or just `key` if the field has a name.
fn named(item: &Item, name: Option<&str>) -> syn::Result<Spanned<String>> {
    match (&item.form, name) {
        (Form::Assign(..), _) => some_text(item),
        (_, Some(name)) => Ok(Spanned::new(name.to_owned(), item.span)),
        (_, None) => {
            let text = format!("`{}` needs a name because this field has none", item.name);
            Err(error(item.span, text, format!("write `{} = \"name\"`", item.name)))
        }
    }
}

/// `facts`, or `facts = Type`.
fn lender(item: &Item) -> syn::Result<Spanned<Option<Type>>> {
    match item.form {
        Form::Assign(..) => assigned(item, a_type).map(|ty| Spanned::new(Some(ty), item.span)),
        Form::Flag | Form::List(_) | Form::Broken => Ok(Spanned::new(None, item.span)),
    }
}

fn a_type(input: ParseStream<'_>) -> syn::Result<Type> {
    let place = input.cursor().token_stream();
    input.parse().map_err(|_| {
        let help = "write `facts` if the field is an `ApiError`, or `facts = Type` if `Type: From<&Field>` is one";
        error(place, "`facts` must be a type", help)
    })
}

fn header(item: &Item) -> syn::Result<Spanned<String>> {
    let name = text(item)?;
    Ok(Spanned { value: header_name(&name.value, name.span)?, span: name.span })
}

fn is_marked(attributes: &[Attribute], names: &[&str]) -> bool {
    attributes.iter().any(|attribute| names.iter().any(|name| attribute.path().is_ident(name)))
}
