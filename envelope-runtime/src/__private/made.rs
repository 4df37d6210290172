//! Supports `facts = Type`, where a field is converted to a temporary error that lends its facts. The error is created
//! again for each fact that is read, so nothing can be borrowed from it; a fact that would have to be is a compile
//! error.

use alloc::borrow::Cow;
use core::marker::PhantomData;

use serde_core::Serialize;

use crate::__private::lent::{NoFacts, ext_or_literal};
use crate::catalog::const_text::{CAPACITY, ConstText};
use crate::entry::Entry;
use crate::entry::catalogued::Catalogued;
use crate::entry::code::Code;
use crate::entry::const_eval::{same_bytes, same_str};
use crate::entry::stated::MessageText;
use crate::entry::types::{Passed, TypeEntries};
use crate::facts::error::{ApiError, Statement, stated};
use crate::facts::value::ExtValue;

/// Fails to compile, at the type of `facts = Type`, if this error cannot be made from a reference to the field.
pub const fn is_made_of<T: MadeOf<F>, F>() {}

/// The requirement for the type of `facts = Type`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an `ApiError` that can be made from `&{F}`",
    label = "this type should state the facts for `{F}`",
    note = "write `impl From<&{F}> for {Self}`, and `#[derive(ApiError)]` on `{Self}`"
)]
pub trait MadeOf<F> {}

#[diagnostic::do_not_recommend]
impl<T: for<'a> From<&'a F> + ApiError + Catalogued, F> MadeOf<F> for T {}

/// The conversion of a field to a temporary `T`.
pub struct Making<'a, T, F>(&'a F, PhantomData<T>);

/// Converts a field to a temporary `T`, if that is possible.
#[inline]
pub fn making<T, F>(field: &F) -> Making<'_, T, F> {
    Making(field, PhantomData)
}

impl<'a, T: From<&'a F> + ApiError, F> Making<'a, T, F> {
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn __envelope_made(&self) -> T {
        T::from(self.0)
    }
}

/// Chosen for a type that cannot be made from the field.
pub trait NotMade {
    #[doc(hidden)]
    fn __envelope_made(&self) -> NoFacts {
        NoFacts
    }
}

impl<T, F> NotMade for Making<'_, T, F> {}

/// The message of a temporary error: that of its entry, or an owned text.
pub fn lent_message<E: ApiError>(error: &E) -> Cow<'static, str> {
    match (error.message(), error.entry().message_text()) {
        (Cow::Borrowed(text), MessageText::Constant(constant)) if text == constant => Cow::Borrowed(constant),
        (message, _) => Cow::Owned(message.into_owned()),
    }
}

/// The code of a temporary error: that of its entry, or a number.
pub fn lent_code<E: ApiError>(error: &E) -> Code<'static> {
    match (error.code(), error.entry().code()) {
        (Code::Int(code), _) => Code::Int(code),
        (Code::Str(code), Code::Str(constant)) if code == constant => Code::Str(constant),
        (Code::Str(_) | Code::None, _) => Code::None,
    }
}

/// The statements of a temporary error, reduced to their constants.
pub fn lent_statements<'a, E: ApiError>(error: &E, ask: &mut dyn FnMut(Statement<'a>) -> bool) -> bool {
    error.__statements(&mut |statement| ask(statement.constant()))
}

/// The extra fact of this name of a temporary error, if it is constant, a number or a boolean.
pub fn lent_ext<E: ApiError>(error: &E, name: &str) -> Option<ExtValue<'static>> {
    error.ext(name)?.scalar().map(ExtValue::from)
}

/// The constant name of the invalid input of a temporary error.
pub fn lent_field<E: ApiError>(error: &E) -> Option<&'static str> {
    stated(error, |statement| statement.entry.more().field)
}

/// The value of a field, with the constant of a temporary error as its fallback.
pub fn ext_or_constant<'a, T: Serialize>(value: &'a T, constant: Option<ExtValue<'static>>) -> ExtValue<'a> {
    match constant.and_then(ExtValue::literal) {
        Some(literal) => ext_or_literal(value, literal),
        None => ExtValue::new(value),
    }
}

/// Fails to compile if an entry has a fact that is stored in the error and would have to be borrowed from it.
/// `is_code_lent` includes the code.
///
/// # Panics
/// Panics if there is such a fact. The text is the compile error.
#[track_caller]
pub const fn refuse_borrowed(ty: &'static TypeEntries, is_code_lent: bool) {
    refuse_further(ty, is_code_lent, &mut Passed::new());
}

#[track_caller]
const fn refuse_further(ty: &'static TypeEntries, is_code_lent: bool, passed: &mut Passed) {
    let mut entries = ty.entries;
    while let [first, rest @ ..] = entries {
        if let Some(fact) = borrowed(first, is_code_lent) {
            refuse(ty.name, first, fact);
        }
        entries = rest;
    }
    if passed.has(ty) {
        return;
    }
    let mut included = ty.included;
    while let [first, rest @ ..] = included {
        refuse_further(first, is_code_lent, passed);
        included = rest;
    }
}

/// The fact that would have to be borrowed, and its name if there may be several.
const fn borrowed(entry: &Entry, is_code_lent: bool) -> Option<(&'static str, &'static str)> {
    let more = entry.more();
    if is_code_lent && more.text_code {
        return Some(("its code", ""));
    }
    if more.field_errors {
        return Some(("its field errors", ""));
    }
    if more.run_time_field {
        return Some(("the name of its invalid input", ""));
    }
    if let [(name, _), ..] = more.ext_templates {
        return Some(("the extra fact", name));
    }
    let mut fields = more.ext_fields;
    while let [(name, ty), rest @ ..] = fields {
        if !is_scalar(ty) {
            return Some(("the extra fact", name));
        }
        fields = rest;
    }
    None
}

/// True for the types of numbers and booleans that a [`Literal`](crate::entry::stated::Literal) can hold, and for
/// options of them.
const fn is_scalar(ty: &str) -> bool {
    const SCALARS: &[&str] = &[
        "bool",
        "f64",
        "i8",
        "i16",
        "i32",
        "i64",
        "u8",
        "u16",
        "u32",
        "Option<bool>",
        "Option<f64>",
        "Option<i8>",
        "Option<i16>",
        "Option<i32>",
        "Option<i64>",
        "Option<u8>",
        "Option<u16>",
        "Option<u32>",
    ];
    let mut scalars = SCALARS;
    while let [first, rest @ ..] = scalars {
        if same_str(first, ty) {
            return true;
        }
        scalars = rest;
    }
    false
}

#[track_caller]
const fn refuse(ty: &str, entry: &Entry, (fact, name): (&str, &str)) -> ! {
    let mut text = ConstText::new(CAPACITY);
    text.text("`");
    text.text(ty);
    if !same_bytes(ty.as_bytes(), entry.name_bytes()) {
        text.text("::");
        text.bytes(entry.name_bytes());
    }
    text.text("` is created again for each fact that is read, so ");
    text.text(fact);
    if !name.is_empty() {
        text.text(" `");
        text.text(name);
        text.text("`");
    }
    text.text(" would be lost: store the value in a field marked `#[api(facts)]` instead");
    text.panic()
}

#[cfg(test)]
mod tests {
    use alloc::borrow::Cow;
    use core::fmt;

    use super::{lent_code, lent_message};
    use crate::entry::Entry;
    use crate::entry::code::Code;
    use crate::facts::error::ApiError;

    /// An error by hand, whose methods say something else than its entry.
    #[derive(Debug)]
    struct Other {
        code: &'static str,
        message: &'static str,
    }

    impl fmt::Display for Other {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.message)
        }
    }

    impl core::error::Error for Other {}

    impl ApiError for Other {
        fn entry(&self) -> &'static Entry {
            static ENTRY: Entry = Entry::error("Other", Code::Str("STATED"), 400, "Stated").build();
            &ENTRY
        }

        fn message(&self) -> Cow<'_, str> {
            self.message.into()
        }

        fn code(&self) -> Code<'_> {
            Code::Str(self.code)
        }
    }

    /// A code that is borrowed from the value goes with it.
    #[test]
    fn what_an_entry_states_is_lent_only_if_the_value_says_the_same() {
        let stated = Other { code: "STATED", message: "Stated" };
        assert_eq!((lent_code(&stated), &*lent_message(&stated)), (Code::Str("STATED"), "Stated"));
        let other = Other { code: "OTHER", message: "Another" };
        assert_eq!((lent_code(&other), &*lent_message(&other)), (Code::None, "Another"));
    }
}
