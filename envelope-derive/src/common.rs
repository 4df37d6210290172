//! What several phases share: values that are the same when parsed, checked and expanded.

use std::fmt::{self, Display, Formatter};

/// Which of the two kinds of answer a type is: each has a derive of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AnswerKind {
    Error,
    Response,
}

/// A code as written.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum CodeValue {
    Str(String),
    Int(i64),
}

impl Display for CodeValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            CodeValue::Str(code) => write!(f, "{code:?}"),
            CodeValue::Int(code) => write!(f, "{code}"),
        }
    }
}

/// A constant extra fact.
#[derive(Clone)]
pub(crate) enum LiteralValue {
    Str(String),
    Int(i64),
    Float(f64),
    Bool(bool),
}

/// What a comprehension iterates over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    FieldErrors,
    Errors,
}
