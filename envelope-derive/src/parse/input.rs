//! A type that derives `ApiError` or `ApiResponse`, as it was written.

use syn::{Data, DeriveInput, Field, Fields, Ident, Member};

use super::attr::fact::FactAttrs;
use super::attr::field::FieldAttrs;
use super::attr::keys::{Item, Site};
use super::attr::setting::{Setting, Spanned};
use super::attr::thiserror::{ErrorAttr, error_attr};
use super::attr::{doc, items};
use crate::common::{Answer, member_name};
use crate::diag::Errors;

/// A type as it was written.
pub(crate) struct Input<'a> {
    pub(crate) answer: Answer,
    pub(crate) derive: &'a DeriveInput,
    pub(crate) is_enum: bool,
    /// The keys about the type as a whole, and an enum's defaults.
    pub(crate) attrs: FactAttrs,
    /// The variants, or the struct itself.
    pub(crate) variants: Vec<Variant<'a>>,
    /// The item carries `#[error(..)]`: thiserror is in charge of `Display`, `Error` and `From`.
    pub(crate) thiserror: bool,
}

pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) attrs: FactAttrs,
    pub(crate) doc: String,
    pub(crate) fields: Vec<InputField<'a>>,
    pub(crate) error: Option<ErrorAttr>,
}

pub(crate) struct InputField<'a> {
    pub(crate) field: &'a Field,
    pub(crate) member: Member,
    /// The name, or else the index, as messages refer to it.
    pub(crate) name: String,
    pub(crate) attrs: FieldAttrs,
}

/// Keys about a struct as a type, not as its own only variant.
const TYPE_KEYS: [&str; 5] = ["codes", "retired", "envelope", "crate", "skip"];

impl<'a> Input<'a> {
    pub(crate) fn parse(errors: &Errors, answer: Answer, derive: &'a DeriveInput) -> Self {
        match &derive.data {
            Data::Enum(data) => Self::of_enum(errors, answer, derive, data),
            Data::Struct(data) => Self::of_struct(errors, answer, derive, data),
            Data::Union(data) => Self::of_union(errors, answer, derive, data),
        }
    }

    /// Accepted: a struct or an enum. Refused: a union, of which only the name is read.
    fn of_union(errors: &Errors, answer: Answer, derive: &'a DeriveInput, data: &'a syn::DataUnion) -> Self {
        let name = if answer == Answer::Error { "ApiError" } else { "ApiResponse" };
        let text = format!("`{name}` cannot be derived for a union");
        errors.push_help(data.union_token.span, text, "write a struct or an enum");
        let (attrs, thiserror) = (FactAttrs::default(), error_attr(&derive.attrs).is_some());
        Input { answer, derive, is_enum: true, attrs, variants: Vec::new(), thiserror }
    }

    fn of_enum(errors: &Errors, answer: Answer, derive: &'a DeriveInput, data: &'a syn::DataEnum) -> Self {
        let (on_type, on_variant, on_field) = match answer {
            Answer::Error => (Site::ErrorEnum, Site::ErrorVariant, Site::ErrorField),
            Answer::Response => (Site::ResponseEnum, Site::ResponseVariant, Site::ResponseField),
        };
        let variant = |variant: &'a syn::Variant| Variant {
            ident: &variant.ident,
            attrs: FactAttrs::parse(errors, &items(errors, &variant.attrs, on_variant)),
            doc: doc(&variant.attrs),
            fields: fields(errors, &variant.fields, on_field),
            // As in thiserror, what is on the enum is a default for its variants.
            error: error_attr(&variant.attrs).or_else(|| error_attr(&derive.attrs)),
        };
        let attrs = FactAttrs::parse(errors, &items(errors, &derive.attrs, on_type));
        let variants: Vec<Variant<'_>> = data.variants.iter().map(variant).collect();
        let thiserror = error_attr(&derive.attrs).is_some() || variants.iter().any(|variant| variant.error.is_some());
        Input { answer, derive, is_enum: true, attrs, variants, thiserror }
    }

    fn of_struct(errors: &Errors, answer: Answer, derive: &'a DeriveInput, data: &'a syn::DataStruct) -> Self {
        let (on_type, on_field) = match answer {
            Answer::Error => (Site::ErrorStruct, Site::ErrorField),
            Answer::Response => (Site::ResponseStruct, Site::ResponseField),
        };
        let is_type_key = |item: &Item| TYPE_KEYS.contains(&item.name.as_str());
        let (of_type, of_variant): (Vec<Item>, Vec<Item>) =
            items(errors, &derive.attrs, on_type).into_iter().partition(is_type_key);
        let variant = Variant {
            ident: &derive.ident,
            attrs: FactAttrs::parse(errors, &of_variant),
            doc: doc(&derive.attrs),
            fields: fields(errors, &data.fields, on_field),
            error: error_attr(&derive.attrs),
        };
        let thiserror = variant.error.is_some();
        let attrs = FactAttrs::parse(errors, &of_type);
        Input { answer, derive, is_enum: false, attrs, variants: vec![variant], thiserror }
    }
}

fn fields<'a>(errors: &Errors, fields: &'a Fields, site: Site) -> Vec<InputField<'a>> {
    let parse = |(member, field): (Member, &'a Field)| InputField {
        field,
        name: member_name(&member),
        attrs: FieldAttrs::parse(errors, field, site),
        member,
    };
    fields.members().zip(fields).map(parse).collect()
}

impl Input<'_> {
    /// What the variant states, or else what the enum states.
    pub(crate) fn stated<'v, T>(
        &'v self,
        variant: &'v Variant<'_>,
        slot: fn(&FactAttrs) -> &Setting<T>,
    ) -> Option<&'v Spanned<T>> {
        let own = slot(&variant.attrs);
        if own.is_absent() { self.defaults(variant).and_then(|defaults| slot(defaults).get()) } else { own.get() }
    }

    /// What the enum states for its variants. A variant with a `facts` field takes what it does not state from there, so that
    /// the defaults do not reach it, as they do not reach a transparent one.
    pub(crate) fn defaults(&self, variant: &Variant<'_>) -> Option<&FactAttrs> {
        (!variant.has_lender()).then_some(&self.attrs)
    }
}

impl Variant<'_> {
    /// True for a poisoned `facts` too: its mistake has been reported, and nothing is missing besides.
    pub(crate) fn has_lender(&self) -> bool {
        !self.attrs.facts.is_absent() || self.fields.iter().any(|field| !field.attrs.facts.is_absent())
    }
}

impl InputField<'_> {
    /// A cause that must not be shown to clients.
    pub(crate) fn is_hidden_cause(&self) -> bool {
        self.is_cause() && self.attrs.public.is_absent()
    }

    /// Nothing but its name makes it a cause.
    pub(crate) fn is_cause_by_name(&self) -> bool {
        let attrs = &self.attrs;
        attrs.source.get().is_none() && attrs.from.get().is_none() && !attrs.foreign_cause && self.name == "source"
    }

    /// A cause: marked here or for thiserror, or called `source`, which thiserror takes for one too.
    pub(crate) fn is_cause(&self) -> bool {
        let attrs = &self.attrs;
        attrs.source.get().is_some() || attrs.from.get().is_some() || attrs.foreign_cause || self.name == "source"
    }
}
