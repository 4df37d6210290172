//! Supports variants that take their facts from a field: `transparent`, `#[api(facts)]` and `facts = PATH`.

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
use crate::facts::value::{ExtValue, Fallback, Filled, LendsExt};
use crate::write::details::{Absent, Details};
use crate::write::error::RenderError;
use crate::write::headers::Headers;
use crate::write::message::MessageWriter;

/// A field that lends its facts to the error that holds it: an [`ApiError`], or a box of any.
///
/// This is a separate trait because `Box<dyn ApiError>` is not an `Error` and so cannot be an `ApiError`.
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

        /// Without entries, because it is not known which errors it may hold.
        #[diagnostic::do_not_recommend]
        impl<'a> Catalogued for $object {
            const ENTRIES: &'static TypeEntries =
                &TypeEntries::new("dyn ApiError", &[]);
        }
    )*};
}

trait_objects!(dyn ApiError + 'a, dyn ApiError + Send + 'a, dyn ApiError + Sync + 'a, dyn ApiError + Send + Sync + 'a);

/// Fails to compile, at the type of a field, if the field has no facts to lend. Nothing else in an expansion does: if
/// `Lent`, `Making` and `Listed` find no facts, they use `NoFacts`.
pub const fn has_facts<T: HasFacts + ?Sized>() {}

/// The requirement for a field marked `transparent` or `facts`.
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

/// Fails to compile, at the path of a constant, if its type has no facts.
pub const fn constant_has_facts<T: ConstantHasFacts>() {}

/// The requirement for the type of the constant in `facts = PATH`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an `ApiError`, so this variant cannot have its facts",
    label = "it has no code, status or message",
    note = "add `#[derive(ApiError)]` to `{Self}`"
)]
pub trait ConstantHasFacts {}

#[diagnostic::do_not_recommend]
impl<T: ApiError + Catalogued> ConstantHasFacts for T {}

/// A field marked `transparent` or `facts`. Method resolution finds out whether its type has facts.
pub struct Lent<'a, T: ?Sized>(pub &'a T);

impl<'a, T: Lender> Lent<'a, T> {
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn __envelope_lender(&self) -> &'a T {
        self.0
    }
}

/// Chosen for a type without facts, to which the inherent method of [`Lent`] does not apply.
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
    /// The entries of the type.
    pub const ENTRIES: &'static TypeEntries = T::ENTRIES;
    /// The rules of the type about codes.
    pub const CODE_RULES: &'static CodeRules = T::CODE_RULES;
}

/// The constants for a type without entries.
pub trait NotListed {
    /// No entries.
    const ENTRIES: &'static TypeEntries = &TypeEntries::new("", &[]);
    /// No rules.
    const CODE_RULES: &'static CodeRules = CodeRules::NONE;
}

impl<T: ?Sized> NotListed for Listed<T> {}

/// Replaces the error of a field that has no facts, which is a compile error.
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

/// The message of an error, as the error writes it.
pub fn written_message<E: ApiError>(error: &E) -> Cow<'static, str> {
    written(&|out| error.write_message(out))
}

/// The value of a field, with the constant of the same name as its fallback.
pub fn ext_or_literal<T: Serialize>(value: &T, literal: Literal) -> ExtValue<'_> {
    ExtValue::or(value, Fallback::Literal(literal))
}

/// The value of a field, with a text as its fallback.
pub fn ext_or_filled<'a, T: Serialize>(value: &'a T, text: Filled<'a>) -> ExtValue<'a> {
    ExtValue::or(value, Fallback::Filled(text))
}

/// The value of a field, with the fact of this name that another field lends as its fallback.
pub fn ext_or_lent<'a, T: Serialize, L: Lender>(value: &'a T, name: &'static str, lender: &'a L) -> ExtValue<'a> {
    ExtValue::or(value, Fallback::Lent(name, lender))
}

/// Adds a member of the details that a variant states itself, before those of the field that lends it the other facts.
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

/// Like [`own_detail`], but writes `null` if the value is absent.
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

/// Appends constant text that needs no escape in JSON, and the message of another error.
pub fn lent_piece<L: Lender>(out: &mut MessageWriter<'_>, before: &str, lender: &L) {
    out.clean_piece(before);
    let result = out.whole(|out| lender.write_message(out));
    out.keep(result);
}
