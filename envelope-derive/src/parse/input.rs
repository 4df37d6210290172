//! A type that derives `ApiError` or `ApiResponse`, as written.

use syn::{Data, DeriveInput, Field, Fields, Ident, Member};

use super::attr::fact::FactAttrs;
use super::attr::field::FieldAttrs;
use super::attr::keys::{Item, Site};
use super::attr::setting::{Setting, Spanned};
use super::attr::thiserror::{ErrorAttr, error_attr};
use super::attr::{doc, items};
use crate::common::{Outcome, member_name};
use crate::diag::Errors;

/// A type as written.
pub(crate) struct Input<'a> {
    pub(crate) outcome: Outcome,
    pub(crate) derive: &'a DeriveInput,
    pub(crate) is_enum: bool,
    /// The keys about the type as a whole, and an enum's defaults.
    pub(crate) attrs: FactAttrs,
    /// The variants, or the struct itself.
    pub(crate) variants: Vec<Variant<'a>>,
    /// True if the item has `#[error(..)]`: thiserror then implements `Display`, `Error` and `From`.
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
    /// The name or index, as placeholders refer to it.
    pub(crate) name: String,
    pub(crate) attrs: FieldAttrs,
}

/// The keys of a struct that are about the type. All others are about its only variant, the struct itself.
const TYPE_KEYS: [&str; 5] = ["codes", "retired", "envelope", "crate", "skip"];

impl<'a> Input<'a> {
    pub(crate) fn parse(errors: &Errors, outcome: Outcome, derive: &'a DeriveInput) -> Self {
        match &derive.data {
            Data::Enum(data) => Self::of_enum(errors, outcome, derive, data),
            Data::Struct(data) => Self::of_struct(errors, outcome, derive, data),
            Data::Union(data) => Self::of_union(errors, outcome, derive, data),
        }
    }

    /// Accepted: a struct or an enum. Refused: a union, of which nothing more is read.
    fn of_union(errors: &Errors, outcome: Outcome, derive: &'a DeriveInput, data: &'a syn::DataUnion) -> Self {
        let name = if outcome == Outcome::Error { "ApiError" } else { "ApiResponse" };
        let text = format!("`{name}` cannot be derived for a union");
        errors.push_help(data.union_token.span, text, "write a struct or an enum");
        let (attrs, thiserror) = (FactAttrs::default(), error_attr(&derive.attrs).is_some());
        Input { outcome, derive, is_enum: true, attrs, variants: Vec::new(), thiserror }
    }

    fn of_enum(errors: &Errors, outcome: Outcome, derive: &'a DeriveInput, data: &'a syn::DataEnum) -> Self {
        let (on_type, on_variant, on_field) = match outcome {
            Outcome::Error => (Site::ErrorEnum, Site::ErrorVariant, Site::ErrorField),
            Outcome::Success => (Site::SuccessEnum, Site::SuccessVariant, Site::SuccessField),
        };
        let variant = |variant: &'a syn::Variant| Variant {
            ident: &variant.ident,
            attrs: FactAttrs::parse(errors, &items(errors, &variant.attrs, on_variant)),
            doc: doc(&variant.attrs),
            fields: fields(errors, &variant.fields, on_field),
            // As in thiserror, an attribute on the enum is the default of its variants.
            error: error_attr(&variant.attrs).or_else(|| error_attr(&derive.attrs)),
        };
        let attrs = FactAttrs::parse(errors, &items(errors, &derive.attrs, on_type));
        let variants: Vec<Variant<'_>> = data.variants.iter().map(variant).collect();
        let thiserror = error_attr(&derive.attrs).is_some() || variants.iter().any(|variant| variant.error.is_some());
        Input { outcome, derive, is_enum: true, attrs, variants, thiserror }
    }

    fn of_struct(errors: &Errors, outcome: Outcome, derive: &'a DeriveInput, data: &'a syn::DataStruct) -> Self {
        let (on_type, on_field) = match outcome {
            Outcome::Error => (Site::ErrorStruct, Site::ErrorField),
            Outcome::Success => (Site::SuccessStruct, Site::SuccessField),
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
        Input { outcome, derive, is_enum: false, attrs, variants: vec![variant], thiserror }
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
    /// The fact that the variant states, or else the enum's default.
    pub(crate) fn stated<'v, T>(
        &'v self,
        variant: &'v Variant<'_>,
        slot: fn(&FactAttrs) -> &Setting<T>,
    ) -> Option<&'v Spanned<T>> {
        let own = slot(&variant.attrs);
        if own.is_absent() { self.defaults(variant).and_then(|defaults| slot(defaults).get()) } else { own.get() }
    }

    /// The enum's defaults for this variant. A variant with a lender has none, as a transparent one: it takes the facts
    /// that it does not state from the lender.
    pub(crate) fn defaults(&self, variant: &Variant<'_>) -> Option<&FactAttrs> {
        (!variant.has_lender()).then_some(&self.attrs)
    }
}

impl Variant<'_> {
    /// True for a poisoned `facts` too: its mistake has been reported, and nothing else should be reported as missing.
    pub(crate) fn has_lender(&self) -> bool {
        !self.attrs.facts.is_absent() || self.fields.iter().any(|field| !field.attrs.facts.is_absent())
    }
}

impl InputField<'_> {
    /// A cause that must not be shown to clients.
    pub(crate) fn is_hidden_cause(&self) -> bool {
        self.is_cause() && self.attrs.public.is_absent()
    }

    /// True if only its name makes it a cause.
    pub(crate) fn is_cause_by_name(&self) -> bool {
        let attrs = &self.attrs;
        attrs.source.get().is_none() && attrs.from.get().is_none() && !attrs.foreign_cause && self.name == "source"
    }

    /// A cause: marked here or for thiserror, or called `source`, as in thiserror.
    pub(crate) fn is_cause(&self) -> bool {
        let attrs = &self.attrs;
        attrs.source.get().is_some() || attrs.from.get().is_some() || attrs.foreign_cause || self.name == "source"
    }
}
