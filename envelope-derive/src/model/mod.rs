//! The meaning of a checked type: every required fact is present, and every name is resolved. Expansion reads only
//! this.

pub(crate) mod template;

use proc_macro2::{Span, TokenStream};
use syn::{DeriveInput, Ident, Member, Path, Type, Visibility};

use crate::common::{CodeValue, LiteralValue, Outcome};

/// A type without mistakes.
pub(crate) struct Model<'a> {
    pub(crate) target: Target<'a>,
    pub(crate) is_enum: bool,
    pub(crate) variants: Vec<Variant>,
    /// `codes(none)`
    pub(crate) no_codes: bool,
    pub(crate) code_rules: CodeRules,
}

/// What is known of a type with mistakes, enough to write impls without content.
pub(crate) struct Fallback<'a> {
    pub(crate) target: Target<'a>,
    /// The types of all `from` fields; a type may occur twice.
    pub(crate) from: Vec<&'a Type>,
}

/// The type, and the settings that are known even if it has mistakes.
pub(crate) struct Target<'a> {
    pub(crate) outcome: Outcome,
    pub(crate) derive: &'a DeriveInput,
    /// The runtime crate's path.
    pub(crate) krate: Path,
    pub(crate) generate: Generate,
    pub(crate) envelope: Option<Type>,
    /// True unless `skip(adapters)`: handlers of web frameworks can return the type.
    pub(crate) adapters: bool,
    pub(crate) kind: Option<Kind>,
}

/// Rules that the type states about codes, beyond the codes of its variants.
pub(crate) struct CodeRules {
    /// The lowest and the highest.
    pub(crate) range: Option<(i64, i64)>,
    pub(crate) retired: Vec<CodeValue>,
}

/// `kind = ..`: a type that is declared together with the error type.
pub(crate) struct Kind {
    pub(crate) ident: Ident,
    /// That of the error type.
    pub(crate) vis: Visibility,
    pub(crate) non_exhaustive: bool,
    /// One for each variant of the error type, in the same order.
    pub(crate) variants: Vec<KindVariant>,
}

pub(crate) struct KindVariant {
    pub(crate) ident: Ident,
    /// The inner type of a variant that takes its code from one. `None` for all others, which are units.
    pub(crate) held: Option<Held>,
}

/// The inner type whose kind a variant holds.
pub(crate) enum Held {
    /// The type as written, with `'static` in place of the error type's lifetimes.
    Type(TokenStream),
    /// The type depends on the error type's parameters, or is the error type itself.
    Unknown,
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
    /// All facts are those of this field.
    Transparent(FieldRef),
    Facts(Box<Facts>),
}

pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    pub(crate) cause: bool,
    pub(crate) from: bool,
}

/// The field or constant that supplies the facts which the variant does not state: the variant's lender.
pub(crate) struct Lender {
    pub(crate) value: LentValue,
    /// The type of the value.
    pub(crate) ty: Type,
}

pub(crate) enum LentValue {
    Field(FieldRef),
    /// A value made of this field, which has this type: `facts = Type`.
    Made(FieldRef, Box<Type>),
    /// A unit variant, or a unit struct.
    Constant(Path),
}

impl Lender {
    /// The field that is the value, or from which the value is made.
    pub(crate) fn field(&self) -> Option<FieldRef> {
        match &self.value {
            LentValue::Field(field) | LentValue::Made(field, _) => Some(*field),
            LentValue::Constant(_) => None,
        }
    }
}

/// A field of the variant, and where to show an error about its type.
#[derive(Clone, Copy)]
pub(crate) struct FieldRef {
    pub(crate) index: usize,
    pub(crate) span: Span,
}

/// The facts of one variant, including an enum's defaults.
pub(crate) struct Facts {
    pub(crate) lender: Option<Lender>,
    /// True if the variant states something, so that it has an entry. Without a lender, every variant has one.
    pub(crate) has_entry: bool,
    /// True if the variant has keys other than `facts`: its entry has constant facts.
    pub(crate) is_stated: bool,
    pub(crate) code: Option<CodeValue>,
    /// The code, decided at run time; `code` is sent if the field has none.
    pub(crate) code_field: Option<FieldRef>,
    pub(crate) status: Status,
    pub(crate) message: Message,
    pub(crate) title: Option<String>,
    pub(crate) description: String,
    pub(crate) docs_url: Option<String>,
    pub(crate) ext: Vec<(String, LiteralValue)>,
    pub(crate) ext_filled: Vec<Filled>,
    pub(crate) ext_fields: Vec<(String, FieldRef)>,
    pub(crate) details: Details,
    pub(crate) field_errors: Option<FieldRef>,
    pub(crate) field: Option<String>,
    pub(crate) field_field: Option<FieldRef>,
    pub(crate) retry_after: Option<u64>,
    pub(crate) retry_after_field: Option<FieldRef>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) headers_filled: Vec<Filled>,
    pub(crate) header_fields: Vec<(String, FieldRef)>,
    pub(crate) shared: bool,
    pub(crate) in_band: bool,
    pub(crate) deprecated: Option<String>,
    /// The name of the runtime's `LogLevel`.
    pub(crate) log: Option<&'static str>,
    pub(crate) empty: bool,
    pub(crate) data: Data,
    /// The unmarked fields in the texts of a server error: their types must not be errors.
    pub(crate) exposed: Vec<FieldRef>,
}

impl Facts {
    /// True if fields override facts of the lender.
    pub(crate) fn differ_from_lenders(&self) -> bool {
        let fields = [self.code_field, self.field_errors, self.field_field, self.retry_after_field];
        !matches!((self.status, &self.message, &self.details), (Status::Lent, Message::Lent, Details::None))
            || fields.iter().any(Option::is_some)
            || [&self.ext_fields, &self.header_fields].iter().any(|fields| !fields.is_empty())
    }

    /// The texts with placeholders, except the message.
    pub(crate) fn filled(&self) -> impl Iterator<Item = &FilledText> {
        let of_details = self.details.members().iter().filter_map(|(_, detail)| match detail {
            Detail::Filled(text) => Some(text),
            Detail::Constant(_) | Detail::Field(_) | Detail::Nullable(_) => None,
        });
        self.ext_filled.iter().chain(&self.headers_filled).map(|filled| &filled.text).chain(of_details)
    }
}

/// An extra fact or a header with placeholders.
pub(crate) struct Filled {
    pub(crate) name: String,
    pub(crate) text: FilledText,
}

pub(crate) struct FilledText {
    pub(crate) pieces: Vec<MessagePiece>,
    /// The text with its placeholders, as the catalogue shows it.
    pub(crate) shown: String,
    /// Each value is percent-encoded.
    pub(crate) is_url: bool,
}

#[derive(Clone, Copy)]
pub(crate) enum Status {
    Constant(u16),
    Field(FieldRef),
    /// The field's, or the constant if the field is out of range.
    FieldOr(FieldRef, u16),
    /// The lender's.
    Lent,
}

pub(crate) enum Message {
    None,
    Constant(String),
    Template(Vec<MessagePiece>, String),
    /// The text of a `Display` that this derive does not write, or an empty text if it is unknown.
    Display(String),
    Field(FieldRef),
    /// The content of an `Option`, or the other message if it is `None`.
    Optional(FieldRef, Box<Message>),
    /// The code, which is decided at run time.
    Code,
    /// The lender's.
    Lent,
}

impl Message {
    /// The text as documented: constant, or with its placeholders. Empty if it is decided at run time.
    pub(crate) fn text(&self) -> &str {
        match self {
            Message::Constant(text) | Message::Template(_, text) | Message::Display(text) => text,
            Message::Optional(_, otherwise) => otherwise.text(),
            Message::None | Message::Field(_) | Message::Code | Message::Lent => "",
        }
    }
}

pub(crate) enum MessagePiece {
    Text(String),
    /// A field, and how to format it.
    Field(FieldRef, Option<String>),
    /// The lender's message.
    Lent,
}

pub(crate) enum Details {
    None,
    Members(Vec<(String, Detail)>),
    Whole(FieldRef),
}

impl Details {
    pub(crate) fn members(&self) -> &[(String, Detail)] {
        match self {
            Details::Members(members) => members,
            Details::None | Details::Whole(_) => &[],
        }
    }
}

/// The value of a member of the details.
pub(crate) enum Detail {
    Constant(LiteralValue),
    /// A text with placeholders.
    Filled(FilledText),
    Field(FieldRef),
    /// An `Option<Option<_>>`, of which `Some(None)` is `null`.
    Nullable(FieldRef),
}

impl Detail {
    pub(crate) fn field(&self) -> Option<FieldRef> {
        match self {
            Detail::Constant(_) | Detail::Filled(_) => None,
            Detail::Field(field) | Detail::Nullable(field) => Some(*field),
        }
    }
}

/// The payload of a success.
#[derive(Clone, Copy)]
pub(crate) enum Data {
    None,
    /// The value itself.
    Itself,
    Field(FieldRef),
}
