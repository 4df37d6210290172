//! Parse: the walk over a type that derives `ApiError` or `ApiResponse`.

use proc_macro2::{Span, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::{Attribute, Data, DeriveInput, Field, Fields, Ident, LitStr, Meta};

use super::attr::fact::FactAttrs;
use super::attr::field::FieldAttrs;
use super::attr::keys::{Item, Site};
use super::attr::setting::{Setting, Spanned};
use super::attr::thiserror::is_misnamed;
use super::attr::{doc, items};
use crate::common::AnswerKind;
use crate::diag::Errors;
use crate::tokens::{is_ident, is_punct};

/// A type as it was written.
pub(crate) struct Input<'a> {
    pub(crate) kind: AnswerKind,
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
    pub(crate) shape: &'a Fields,
    pub(crate) fields: Vec<InputField<'a>>,
    pub(crate) error: Option<ErrorAttr>,
}

pub(crate) struct InputField<'a> {
    pub(crate) field: &'a Field,
    /// The name, or else the index, as messages refer to it.
    pub(crate) name: String,
    pub(crate) attrs: FieldAttrs,
}

/// thiserror's `#[error(..)]`.
pub(crate) enum ErrorAttr {
    Transparent(Span),
    /// The format string, and the arguments after it.
    Format(LitStr, Arguments),
    /// `fmt = path`: a function that is given all fields.
    Function(Span),
    /// Something that thiserror will refuse.
    Other,
}

/// What thiserror's arguments refer to, as far as their tokens show it.
#[derive(Default)]
pub(crate) struct Arguments {
    /// The names in `.name` and `.0`, and bare ones.
    pub(crate) names: Vec<String>,
    /// The strings, which may be formats themselves.
    pub(crate) texts: Vec<String>,
    /// The error as a whole: `self`, unless a field of it is named.
    pub(crate) whole: bool,
}

/// Keys about a struct as a type, not as its own only variant.
const TYPE_KEYS: [&str; 5] = ["codes", "retired", "envelope", "crate", "skip"];

impl<'a> Input<'a> {
    pub(crate) fn parse(errors: &Errors, kind: AnswerKind, derive: &'a DeriveInput) -> Self {
        match &derive.data {
            Data::Enum(data) => Self::of_enum(errors, kind, derive, data),
            Data::Struct(data) => Self::of_struct(errors, kind, derive, data),
            Data::Union(data) => Self::of_union(errors, kind, derive, data),
        }
    }

    /// Accepted: a struct or an enum. Refused: a union, of which only the name is read.
    fn of_union(errors: &Errors, kind: AnswerKind, derive: &'a DeriveInput, data: &'a syn::DataUnion) -> Self {
        let name = if kind == AnswerKind::Error { "ApiError" } else { "ApiResponse" };
        let text = format!("`{name}` cannot be derived for a union");
        errors.push_help(data.union_token.span, text, "write a struct or an enum");
        let (attrs, thiserror) = (FactAttrs::default(), error_attr(&derive.attrs).is_some());
        Input { kind, derive, is_enum: true, attrs, variants: Vec::new(), thiserror }
    }

    fn of_enum(errors: &Errors, kind: AnswerKind, derive: &'a DeriveInput, data: &'a syn::DataEnum) -> Self {
        let (on_type, on_variant, on_field) = match kind {
            AnswerKind::Error => (Site::ErrorEnum, Site::ErrorVariant, Site::ErrorField),
            AnswerKind::Response => (Site::ResponseEnum, Site::ResponseVariant, Site::ResponseField),
        };
        let variant = |variant: &'a syn::Variant| Variant {
            ident: &variant.ident,
            attrs: FactAttrs::parse(errors, &items(errors, &variant.attrs, on_variant)),
            doc: doc(&variant.attrs),
            shape: &variant.fields,
            fields: fields(errors, &variant.fields, on_field),
            // As in thiserror, what is on the enum is a default for its variants.
            error: error_attr(&variant.attrs).or_else(|| error_attr(&derive.attrs)),
        };
        let attrs = FactAttrs::parse(errors, &items(errors, &derive.attrs, on_type));
        let variants: Vec<Variant<'_>> = data.variants.iter().map(variant).collect();
        let thiserror = error_attr(&derive.attrs).is_some() || variants.iter().any(|variant| variant.error.is_some());
        Input { kind, derive, is_enum: true, attrs, variants, thiserror }
    }

    fn of_struct(errors: &Errors, kind: AnswerKind, derive: &'a DeriveInput, data: &'a syn::DataStruct) -> Self {
        let (on_type, on_field) = match kind {
            AnswerKind::Error => (Site::ErrorStruct, Site::ErrorField),
            AnswerKind::Response => (Site::ResponseStruct, Site::ResponseField),
        };
        let is_type_key = |item: &Item| TYPE_KEYS.contains(&item.name.as_str());
        let (of_type, of_variant): (Vec<Item>, Vec<Item>) =
            items(errors, &derive.attrs, on_type).into_iter().partition(is_type_key);
        let variant = Variant {
            ident: &derive.ident,
            attrs: FactAttrs::parse(errors, &of_variant),
            doc: doc(&derive.attrs),
            shape: &data.fields,
            fields: fields(errors, &data.fields, on_field),
            error: error_attr(&derive.attrs),
        };
        let thiserror = variant.error.is_some();
        let attrs = FactAttrs::parse(errors, &of_type);
        Input { kind, derive, is_enum: false, attrs, variants: vec![variant], thiserror }
    }
}

fn fields<'a>(errors: &Errors, fields: &'a Fields, site: Site) -> Vec<InputField<'a>> {
    let named = fields.iter().enumerate();
    let parse = |(index, field): (usize, &'a Field)| InputField {
        field,
        name: field.ident.as_ref().map_or_else(|| index.to_string(), |ident| ident.unraw().to_string()),
        attrs: FieldAttrs::parse(errors, field, site),
    };
    named.map(parse).collect()
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

fn error_attr(attributes: &[Attribute]) -> Option<ErrorAttr> {
    let attribute =
        attributes.iter().find(|attribute| attribute.path().is_ident("error") && !is_misnamed(attribute))?;
    let Meta::List(list) = &attribute.meta else { return Some(ErrorAttr::Other) };
    let tokens: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
    Some(match tokens.split_first() {
        Some((token, _)) if is_ident(token, "transparent") => ErrorAttr::Transparent(token.span()),
        Some((token, _)) if is_ident(token, "fmt") => ErrorAttr::Function(token.span()),
        Some((token, rest)) => match syn::parse2::<LitStr>(token.into_token_stream()) {
            Ok(format) => {
                let mut arguments = Arguments::default();
                arguments.collect(rest);
                ErrorAttr::Format(format, arguments)
            }
            Err(_) => ErrorAttr::Other,
        },
        None => ErrorAttr::Other,
    })
}

impl Arguments {
    fn collect(&mut self, tokens: &[TokenTree]) {
        for (at, token) in tokens.iter().enumerate() {
            let behind_dot = at.checked_sub(1).is_some_and(|before| is_punct(&tokens[before], '.'));
            match token {
                TokenTree::Group(group) => self.collect(&group.stream().into_iter().collect::<Vec<_>>()),
                TokenTree::Ident(ident) if ident == "self" => self.whole |= !names_field(&tokens[at + 1..]),
                TokenTree::Ident(ident) => self.names.push(ident.unraw().to_string()),
                // In `.0.1`, a single token follows the first dot. A number on its own is not a field.
                TokenTree::Literal(literal) if behind_dot => {
                    self.names.extend(literal.to_string().split('.').next().map(str::to_owned));
                }
                TokenTree::Literal(literal) => {
                    self.texts.extend(syn::parse2::<LitStr>(literal.into_token_stream()).map(|text| text.value()));
                }
                TokenTree::Punct(_) => {}
            }
        }
    }
}

/// True for `.name` and `.0`, but not for the call of a method.
fn names_field(behind: &[TokenTree]) -> bool {
    match behind {
        [dot, TokenTree::Ident(_), TokenTree::Group(_), ..] if is_punct(dot, '.') => false,
        [dot, TokenTree::Ident(_) | TokenTree::Literal(_), ..] => is_punct(dot, '.'),
        _ => false,
    }
}

/// What the variant states, or else what the enum states.
pub(crate) fn stated<'a, T>(
    input: &'a Input<'_>,
    variant: &'a Variant<'_>,
    slot: fn(&FactAttrs) -> &Setting<T>,
) -> Option<&'a Spanned<T>> {
    let own = slot(&variant.attrs);
    if own.is_absent() { defaults(input, variant).and_then(|defaults| slot(defaults).get()) } else { own.get() }
}

/// What the enum states for its variants. A variant with a `facts` field takes what it does not state from there, so that
/// the defaults do not reach it, as they do not reach a transparent one.
pub(crate) fn defaults<'a>(input: &'a Input<'_>, variant: &Variant<'_>) -> Option<&'a FactAttrs> {
    (!has_lender(variant)).then_some(&input.attrs)
}

/// True for a poisoned `facts` too: its mistake has been reported, and nothing is missing besides.
pub(crate) fn has_lender(variant: &Variant<'_>) -> bool {
    variant.fields.iter().any(|field| !field.attrs.facts.is_absent())
}
