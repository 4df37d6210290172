//! The stable identity of an answer, as the API's clients compare it.

use core::fmt;

use serde_core::{Serialize, Serializer};

/// An API's own code of an error or a success: a string or an integer.
///
/// A type's codes are all of one kind; `#[derive(ApiError)]` refuses to mix them. Constant codes are `Code<'static>`; a code
/// that is decided at run time is borrowed from the error that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Code<'a> {
    /// A code such as `"VALIDATION_ERROR"` or `"00"`.
    Str(&'a str),
    /// A code such as `-53`.
    Int(i64),
    /// No code: the answer of an API that has none. Slot `code` is absent.
    None,
}

impl<'a> Code<'a> {
    /// The code, unless it is [`Code::None`].
    #[inline]
    pub(crate) fn present(self) -> Option<Code<'a>> {
        (self != Code::None).then_some(self)
    }
}

impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Str(code) => f.pad(code),
            Code::Int(code) => fmt::Display::fmt(code, f),
            Code::None => Ok(()),
        }
    }
}

impl Serialize for Code<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Code::Str(code) => serializer.serialize_str(code),
            Code::Int(code) => serializer.serialize_i64(code),
            Code::None => serializer.serialize_none(),
        }
    }
}

impl<'a> From<&'a str> for Code<'a> {
    fn from(code: &'a str) -> Self {
        Code::Str(code)
    }
}

impl From<i64> for Code<'_> {
    fn from(code: i64) -> Self {
        Code::Int(code)
    }
}

impl From<i32> for Code<'_> {
    fn from(code: i32) -> Self {
        Code::Int(code.into())
    }
}

impl PartialEq<str> for Code<'_> {
    fn eq(&self, other: &str) -> bool {
        matches!(self, Code::Str(code) if *code == other)
    }
}

impl PartialEq<&str> for Code<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<i64> for Code<'_> {
    fn eq(&self, other: &i64) -> bool {
        matches!(self, Code::Int(code) if code == other)
    }
}
