//! A template as it was written.

use proc_macro2::{Span, TokenStream};
use syn::{LitStr, Member as FieldMember, Path};

use crate::common::Source;

pub(crate) struct Value {
    /// The tokens that stand for it, to show a mistake under: a whole path, but only the brace of an object.
    pub(crate) place: TokenStream,
    pub(crate) kind: ValueKind,
}

pub(crate) enum ValueKind {
    Null,
    /// A number or a boolean, as JSON.
    Literal(String),
    Str(LitStr),
    Object(Vec<Member>),
    Array(Vec<Value>),
    /// `[element for error in source]`
    List(Box<Value>, For),
    /// `{key: value for error in source}`
    Map(Box<Value>, Box<Value>, For),
    /// `code`, `page.number`, `error.field`
    Path(Vec<String>),
    /// `self.field.path`: where `self` stands, and the fields.
    OfSelf(Span, Vec<FieldMember>),
    /// `with(path)`
    With(Path),
    /// `value as str`
    AsStr(Box<Value>),
    /// `value ?? other`
    Or(Box<Value>, Box<Value>),
    /// Reported already.
    Poisoned,
}

pub(crate) enum Member {
    Pair(Pair),
    /// `..value`
    Splice(Value),
}

/// `"key": value`, or `"key"?: value`, which an absent value leaves out.
pub(crate) struct Pair {
    pub(crate) key: LitStr,
    pub(crate) optional: bool,
    pub(crate) value: Value,
}

/// `for error in source`
pub(crate) struct For {
    /// The `for`, to show a mistake under.
    pub(crate) span: Span,
    pub(crate) source: Source,
}

impl Value {
    /// What stands for a value that has been reported.
    pub(super) fn poisoned() -> Self {
        Value { place: TokenStream::new(), kind: ValueKind::Poisoned }
    }
}
