//! [`Code`], by which clients tell errors and successes apart, and the types that a `code` field can have.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use serde_core::{Serialize, Serializer};

/// The code of an error or a success: a string or an integer that the API defines.
///
/// A type's codes are all of one kind; `#[derive(ApiError)]` refuses to mix them. Constant codes are `Code<'static>`; a
/// code that is decided at run time is borrowed from the error that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Code<'a> {
    /// A code such as `"VALIDATION_ERROR"` or `"00"`.
    Str(&'a str),
    /// A code such as `-53`.
    Int(i64),
    /// No code, in an API that has none. Slot `code` is absent.
    None,
}

impl<'a> Code<'a> {
    /// True for [`Code::None`].
    #[must_use]
    #[inline]
    pub const fn is_none(self) -> bool {
        matches!(self, Code::None)
    }

    /// The code as an option: `None` for [`Code::None`].
    #[must_use]
    #[inline]
    pub const fn present(self) -> Option<Code<'a>> {
        if self.is_none() { None } else { Some(self) }
    }

    /// The code, or `other` if there is none.
    #[must_use]
    #[inline]
    pub const fn or(self, other: Code<'a>) -> Code<'a> {
        if self.is_none() { other } else { self }
    }

    /// The text of a [`Code::Str`].
    #[must_use]
    pub const fn as_str(self) -> Option<&'a str> {
        if let Code::Str(code) = self { Some(code) } else { None }
    }

    /// The number of a [`Code::Int`].
    #[must_use]
    pub const fn as_int(self) -> Option<i64> {
        if let Code::Int(code) = self { Some(code) } else { None }
    }
}

/// A code that owns its text. Integers sort before texts, as in tables.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum OwnedCode {
    Int(i64),
    Str(Cow<'static, str>),
}

impl OwnedCode {
    pub(crate) fn of(code: Code<'_>) -> Option<Self> {
        match code {
            Code::Int(code) => Some(OwnedCode::Int(code)),
            Code::Str(code) => Some(OwnedCode::Str(Cow::Owned(code.into()))),
            Code::None => None,
        }
    }

    pub(crate) fn as_code(&self) -> Code<'_> {
        match self {
            OwnedCode::Int(code) => Code::Int(*code),
            OwnedCode::Str(code) => Code::Str(code),
        }
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

/// The type of a field marked `#[api(code)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a code",
    label = "expected text or an integer",
    note = "a `code` field must be a `String`, `&str` or `Cow<str>`, an integer that fits in an `i64`, a `Code`, or an `Option` of one of them"
)]
pub trait CodeValue {
    /// The code; [`Code::None`] if there is none.
    fn code(&self) -> Code<'_>;
}

impl CodeValue for Code<'_> {
    fn code(&self) -> Code<'_> {
        *self
    }
}

impl<T: CodeValue + ?Sized> CodeValue for &T {
    fn code(&self) -> Code<'_> {
        (**self).code()
    }
}

impl<T: CodeValue> CodeValue for Option<T> {
    fn code(&self) -> Code<'_> {
        self.as_ref().map_or(Code::None, CodeValue::code)
    }
}

macro_rules! text_codes {
    ($($type:ty),*) => {
        $(impl CodeValue for $type {
            fn code(&self) -> Code<'_> {
                Code::Str(self)
            }
        })*
    };
}

macro_rules! integer_codes {
    ($($type:ty),*) => {
        $(impl CodeValue for $type {
            fn code(&self) -> Code<'_> {
                Code::Int((*self).into())
            }
        })*
    };
}

text_codes!(str, String, Cow<'_, str>, Box<str>);
integer_codes!(i8, i16, i32, i64, u8, u16, u32);
