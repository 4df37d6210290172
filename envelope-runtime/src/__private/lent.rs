//! Facts that an error takes from a field that has them itself.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::error::Error;
use core::fmt;
use core::marker::PhantomData;
use core::time::Duration;

use serde_core::Serialize;

use crate::__private::messages::written;
use crate::entry::Entry;
use crate::entry::catalogued::Catalogued;
use crate::entry::code::Code;
use crate::entry::code_rules::CodeRules;
use crate::entry::stated::Literal;
use crate::entry::types::TypeEntries;
use crate::facts::FieldErrorsRef;
use crate::facts::error::{ApiError, Statement, forward_to};
use crate::facts::value::{ExtValue, Filled, LendsExt, Otherwise};
use crate::write::details::{Absent, Details};
use crate::write::error::RenderError;
use crate::write::headers::Headers;
use crate::write::message::MessageWriter;

/// A field whose facts are those of the error that holds it: an [`ApiError`], or a box of any.
///
/// A trait of its own, as a `Box<dyn ApiError>` is no `Error` and so cannot be an `ApiError` itself.
#[allow(missing_docs, clippy::missing_errors_doc, reason = "the methods are those of `ApiError`")]
pub trait Lender {
    /// The error that has the facts.
    type Error: ApiError + ?Sized;

    /// The error that has the facts.
    fn lend(&self) -> &Self::Error;

    forward_to!(self => self.lend());

    #[inline]
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Error::source(self.lend())
    }
}

impl<T: ApiError> Lender for T {
    type Error = T;

    #[inline]
    fn lend(&self) -> &T {
        self
    }
}

macro_rules! trait_objects {
    ($($object:ty),*) => {$(
        impl<'a> Lender for Box<$object> {
            type Error = $object;

            #[inline]
            fn lend(&self) -> &$object {
                &**self
            }
        }

        /// Without entries: which errors it may hold is not known.
        #[diagnostic::do_not_recommend]
        impl<'a> Catalogued for $object {
            const ENTRIES: &'static TypeEntries =
                &TypeEntries::new("dyn ApiError", &[]);
        }
    )*};
}

trait_objects!(dyn ApiError + 'a, dyn ApiError + Send + 'a, dyn ApiError + Sync + 'a, dyn ApiError + Send + Sync + 'a);

/// Fails to compile, under the type of a field, if the field has no facts to lend. Nothing else of an expansion does: where
/// `Lent`, `Making` and `Listed` find no facts, they stand for `NoFacts`.
pub const fn has_facts<T: HasFacts + ?Sized>() {}

/// What a field marked `transparent` or `facts` needs.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an `ApiError`, so this variant cannot have its facts",
    label = "it has no code, status or message",
    note = "if the type is yours, add `#[derive(ApiError)]` to it",
    note = "if it is not, write `#[api(facts = Type)]`, where `Type` is an error of yours with `From<&{Self}>`",
    note = "to keep it for logs only, write `#[api(source)]`, and a code, status and message for the variant"
)]
pub trait HasFacts {}

#[diagnostic::do_not_recommend]
impl<T: Lender + Catalogued> HasFacts for T {}

/// Fails to compile, under the path of a constant, if its type has no facts.
pub const fn constant_has_facts<T: ConstantHasFacts>() {}

/// What the type of the constant of `facts = PATH` needs.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an `ApiError`, so this variant cannot have its facts",
    label = "it has no code, status or message",
    note = "add `#[derive(ApiError)]` to `{Self}`"
)]
pub trait ConstantHasFacts {}

#[diagnostic::do_not_recommend]
impl<T: ApiError + Catalogued> ConstantHasFacts for T {}

/// A field marked `transparent` or `facts`, told apart by type where the expansion stands.
pub struct Lent<'a, T: ?Sized>(pub &'a T);

impl<'a, T: Lender> Lent<'a, T> {
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn __envelope_lender(&self) -> &'a T {
        self.0
    }
}

/// The way for a type without facts: taken where the inherent method of [`Lent`] does not apply.
pub trait NotLent {
    #[doc(hidden)]
    fn __envelope_lender(&self) -> &'static NoFacts {
        &NoFacts
    }
}

impl<T: ?Sized> NotLent for Lent<'_, T> {}

/// The constants of a type that lends its facts.
pub struct Listed<T: ?Sized>(PhantomData<T>);

impl<T: Catalogued + ?Sized> Listed<T> {
    /// Its entries.
    pub const ENTRIES: &'static TypeEntries = T::ENTRIES;
    /// Its rules about codes.
    pub const CODE_RULES: &'static CodeRules = T::CODE_RULES;
}

/// The way for a type without entries.
pub trait NotListed {
    /// None.
    const ENTRIES: &'static TypeEntries = &TypeEntries::new("", &[]);
    /// None.
    const CODE_RULES: &'static CodeRules = CodeRules::NONE;
}

impl<T: ?Sized> NotListed for Listed<T> {}

/// Stands for the error of a field that has no facts, which is an error at compile time.
#[derive(Debug)]
pub struct NoFacts;

impl fmt::Display for NoFacts {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl Error for NoFacts {}

#[diagnostic::do_not_recommend]
impl ApiError for NoFacts {
    fn entry(&self) -> &'static Entry {
        static NO_ENTRY: Entry = Entry::error("", Code::None, 500, "").build();

        &NO_ENTRY
    }

    fn message(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }
}

/// The message of an error whose entry does not have it.
pub fn written_message<E: ApiError>(error: &E) -> Cow<'static, str> {
    written(&|out| error.write_message(out))
}

/// A field, and the constant of its name, which serves if the value is absent.
pub fn ext_or_literal<T: Serialize>(value: &T, literal: Literal) -> ExtValue<'_> {
    ExtValue::or(value, Otherwise::Literal(literal))
}

/// A field, and a text that serves if the value is absent.
pub fn ext_or_filled<'a, T: Serialize>(value: &'a T, text: Filled<'a>) -> ExtValue<'a> {
    ExtValue::or(value, Otherwise::Filled(text))
}

/// A field, and another that lends the fact of that name if the value is absent.
pub fn ext_or_lent<'a, T: Serialize, L: Lender>(value: &'a T, name: &'static str, lender: &'a L) -> ExtValue<'a> {
    ExtValue::or(value, Otherwise::Lent(name, lender))
}

/// A member of the details that a variant states itself, before those of a field whose facts it takes over.
///
/// # Errors
/// Returns an error if the value's `Serialize` fails.
pub fn own_detail<T: Serialize + ?Sized>(
    details: &mut Details<'_>,
    name: &'static str,
    value: &T,
) -> Result<(), RenderError> {
    details.own_member(name, value, Absent::LeftOut)
}

/// The same; `null` if the value is absent.
///
/// # Errors
/// Returns an error if the value's `Serialize` fails.
pub fn own_detail_or_null<T: Serialize + ?Sized>(
    details: &mut Details<'_>,
    name: &'static str,
    value: &T,
) -> Result<(), RenderError> {
    details.own_member(name, value, Absent::Null)
}

impl<L: Lender> LendsExt for L {
    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        Lender::ext(self, name)
    }
}

/// Constant text that JSON writes as it is, and the message of another error.
pub fn lent_piece<L: Lender>(out: &mut MessageWriter<'_>, before: &str, lender: &L) {
    out.clean_piece(before);
    let result = lender.write_message(out);
    out.keep(result);
}
