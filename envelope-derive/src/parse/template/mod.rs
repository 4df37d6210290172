//! The template language of `#[envelope(..)]`: a template as written.

pub(crate) mod leaf;
mod recover;
pub(crate) mod value;

use proc_macro2::{Ident, Span, TokenStream};
use syn::{LitStr, Member as FieldMember, Path};

use crate::common::ErrorList;

pub(crate) struct Value {
    /// The tokens to underline for a mistake: a whole path, but only the opening brace of an object.
    pub(crate) place: TokenStream,
    pub(crate) expr: Expr,
}

pub(crate) enum Expr {
    Null,
    /// A number or a boolean, as JSON.
    Literal(String),
    Str(LitStr),
    /// `url("..")`
    Url(LitStr),
    Object(Vec<Member>),
    Array(Vec<Element>),
    /// `[element for error in list]`
    List(Box<Value>, For),
    /// `{key: value for error in list}`
    Map(Box<Value>, Box<Value>, For),
    /// `code`, `page.number`, `error.field`
    Path(Vec<String>),
    /// `self.field.path`: the span of `self`, and the path.
    OfSelf(Span, Vec<FieldMember>),
    /// `with(path)`
    With(Path),
    /// `with(self.method)`: the span of `self`, and the method.
    WithMethod(Span, Ident),
    /// `message with(path)`: the slot, and the function that returns its text.
    Worded(Box<Value>, Box<Value>),
    /// `value as str`
    AsStr(Box<Value>),
    /// `value ?? other`
    Or(Box<Value>, Box<Value>),
    /// Already reported.
    Poisoned,
}

/// `value` or `..value` in an array.
pub(crate) struct Element {
    pub(crate) splice: bool,
    pub(crate) value: Value,
}

pub(crate) enum Member {
    Pair(Pair),
    /// `..value`
    Splice(Value),
}

/// `"key": value`, or `"key"?: value`, which is left out if the value is absent.
pub(crate) struct Pair {
    pub(crate) key: LitStr,
    pub(crate) optional: bool,
    pub(crate) value: Value,
}

/// `for error in list`
pub(crate) struct For {
    /// The `for`, to underline for a mistake.
    pub(crate) span: Span,
    pub(crate) list: ErrorList,
}

impl Value {
    /// In place of a value whose mistake has been reported.
    pub(super) fn poisoned() -> Self {
        Value { place: TokenStream::new(), expr: Expr::Poisoned }
    }
}
