//! The stable identity of an answer, as the API's clients compare it.

use core::fmt;

use serde_core::{Serialize, Serializer};

/// An API's own code of an error or a success: a string or an integer.
///
/// A type's codes are all of one kind; `#[derive(ApiError)]` refuses to mix them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A code such as `"VALIDATION_ERROR"` or `"00"`.
    Str(&'static str),
    /// A code such as `-53`.
    Int(i64),
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Str(code) => f.pad(code),
            Code::Int(code) => fmt::Display::fmt(code, f),
        }
    }
}

impl Serialize for Code {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Code::Str(code) => serializer.serialize_str(code),
            Code::Int(code) => serializer.serialize_i64(code),
        }
    }
}

impl From<&'static str> for Code {
    fn from(code: &'static str) -> Self {
        Code::Str(code)
    }
}

impl From<i64> for Code {
    fn from(code: i64) -> Self {
        Code::Int(code)
    }
}

impl From<i32> for Code {
    fn from(code: i32) -> Self {
        Code::Int(code.into())
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, other: &str) -> bool {
        matches!(self, Code::Str(code) if *code == other)
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl PartialEq<i64> for Code {
    fn eq(&self, other: &i64) -> bool {
        matches!(self, Code::Int(code) if code == other)
    }
}
