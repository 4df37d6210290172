//! What a checked type means: every required fact is there, every name is resolved. Expansion reads nothing else.

pub(crate) mod envelope;
pub(crate) mod template;

use proc_macro2::Span;
use syn::{DeriveInput, Generics, Ident, Member, Path, Type};

pub(crate) use crate::common::{AnswerKind, CodeValue, LiteralValue};

pub(crate) struct Model {
    pub(crate) kind: AnswerKind,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The runtime crate's path.
    pub(crate) krate: Path,
    pub(crate) is_enum: bool,
    pub(crate) variants: Vec<Variant>,
    pub(crate) generate: Generate,
    pub(crate) envelope: Option<Type>,
    /// The type fits web frameworks.
    pub(crate) adapters: bool,
}

/// What is left of a type with mistakes.
pub(crate) struct Fallback<'a> {
    pub(crate) kind: AnswerKind,
    pub(crate) derive: &'a DeriveInput,
    /// The runtime crate's path.
    pub(crate) krate: Path,
    pub(crate) generate: Generate,
    pub(crate) envelope: Option<Type>,
    pub(crate) adapters: bool,
    /// The types of all `from` fields; a type may occur twice.
    pub(crate) from: Vec<&'a Type>,
}

/// Which of the standard traits this derive implements.
#[derive(Clone, Copy)]
pub(crate) struct Generate {
    pub(crate) display: bool,
    pub(crate) error: bool,
    pub(crate) from: bool,
}

pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) fields: Vec<Field>,
    pub(crate) body: Body,
}

pub(crate) enum Body {
    /// The facts are those of this field.
    Transparent(FieldRef),
    Facts(Box<Facts>),
}

pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    pub(crate) cause: bool,
    pub(crate) from: bool,
}

/// A field of the variant, and where to show an error about its type.
#[derive(Clone, Copy)]
pub(crate) struct FieldRef {
    pub(crate) index: usize,
    pub(crate) span: Span,
}

/// The facts of one variant, an enum's defaults included.
pub(crate) struct Facts {
    pub(crate) code: Option<CodeValue>,
    pub(crate) status: Status,
    pub(crate) message: Message,
    pub(crate) title: Option<String>,
    pub(crate) description: String,
    pub(crate) docs_url: Option<String>,
    pub(crate) ext: Vec<(String, LiteralValue)>,
    pub(crate) ext_fields: Vec<(String, FieldRef)>,
    pub(crate) details: Details,
    pub(crate) field_errors: Option<FieldRef>,
    pub(crate) field: Option<String>,
    pub(crate) field_field: Option<FieldRef>,
    pub(crate) retry_after: Option<u64>,
    pub(crate) retry_after_field: Option<FieldRef>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) header_fields: Vec<(String, FieldRef)>,
    pub(crate) shared: bool,
    pub(crate) in_band: bool,
    pub(crate) deprecated: Option<String>,
    pub(crate) empty: bool,
    pub(crate) data: Data,
}

#[derive(Clone, Copy)]
pub(crate) enum Status {
    Constant(u16),
    Field(FieldRef),
}

pub(crate) enum Message {
    None,
    Constant(String),
    Template(Vec<MessagePiece>, String),
    /// Somebody else's `Display`, and its text as far as it is known.
    Display(String),
    Field(FieldRef),
}

pub(crate) enum MessagePiece {
    Text(String),
    /// A field, and how to format it.
    Field(FieldRef, Option<String>),
}

pub(crate) enum Details {
    None,
    Members(Vec<(String, FieldRef)>),
    Whole(FieldRef),
}

/// The payload of a response.
#[derive(Clone, Copy)]
pub(crate) enum Data {
    None,
    /// The value itself.
    Itself,
    Field(FieldRef),
}
