//! Errors of single inputs, as validation yields them.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use crate::facts::Facts;
use crate::{MessageWriter, RenderError};

/// One input and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    field: Cow<'static, str>,
    message: Cow<'static, str>,
}

impl FieldError {
    /// The input's name as the client knows it, and a text for the client.
    pub fn new(field: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        FieldError { field: field.into(), message: message.into() }
    }

    /// The input's name.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.field
    }

    /// The text for the client.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl Facts for FieldError {
    fn field(&self) -> Option<&str> {
        Some(&self.field)
    }

    fn plain_message(&self) -> Option<&str> {
        Some(&self.message)
    }

    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        out.text(&self.message).map(|()| true)
    }
}

/// The inputs at fault, in the order in which they were found. An input may stand here more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// None yet.
    #[must_use]
    pub const fn new() -> Self {
        FieldErrors(Vec::new())
    }

    /// Adds an input and what is wrong with it.
    pub fn push(&mut self, field: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) {
        self.0.push(FieldError::new(field, message));
    }

    /// The same as [`push`](Self::push), for building in one expression.
    #[must_use]
    pub fn with(mut self, field: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        self.push(field, message);
        self
    }

    /// True where no input is at fault.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many errors there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The errors in order.
    pub fn iter(&self) -> core::slice::Iter<'_, FieldError> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a FieldErrors {
    type Item = &'a FieldError;
    type IntoIter = core::slice::Iter<'a, FieldError>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl IntoIterator for FieldErrors {
    type Item = FieldError;
    type IntoIter = alloc::vec::IntoIter<FieldError>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Extend<FieldError> for FieldErrors {
    fn extend<I: IntoIterator<Item = FieldError>>(&mut self, errors: I) {
        self.0.extend(errors);
    }
}

impl FromIterator<FieldError> for FieldErrors {
    fn from_iter<I: IntoIterator<Item = FieldError>>(errors: I) -> Self {
        FieldErrors(errors.into_iter().collect())
    }
}

impl<F: Into<Cow<'static, str>>, M: Into<Cow<'static, str>>> FromIterator<(F, M)> for FieldErrors {
    fn from_iter<I: IntoIterator<Item = (F, M)>>(errors: I) -> Self {
        errors.into_iter().map(|(field, message)| FieldError::new(field, message)).collect()
    }
}

/// A collection of field errors: [`FieldErrors`], or a `Vec`, slice, option or any other collection whose elements are
/// [`FieldError`]s or implement [`ApiError`](crate::ApiError).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a collection of field errors",
    label = "expected a collection of field errors",
    note = "use `FieldErrors`, or a `Vec`, array, `Option` or other collection of a type with `#[derive(ApiError)]`"
)]
pub trait FieldErrorList {
    /// Calls `visit` with each error in order, until it returns an error of its own.
    ///
    /// # Errors
    /// The first that `visit` returns.
    fn for_each(&self, visit: &mut dyn FnMut(&dyn Facts) -> Result<(), RenderError>) -> Result<(), RenderError>;

    /// How many errors there are.
    fn len(&self) -> usize;

    /// True where there are none.
    fn is_empty(&self) -> bool;
}

impl<C: ?Sized, T: Facts> FieldErrorList for C
where
    for<'a> &'a C: IntoIterator<Item = &'a T>,
{
    #[inline]
    fn for_each(&self, visit: &mut dyn FnMut(&dyn Facts) -> Result<(), RenderError>) -> Result<(), RenderError> {
        self.into_iter().try_for_each(|error| visit(error))
    }

    #[inline]
    fn len(&self) -> usize {
        self.into_iter().count()
    }

    #[inline]
    fn is_empty(&self) -> bool {
        self.into_iter().next().is_none()
    }
}

/// Field errors of either kind, borrowed: [`FieldErrors`], which need no virtual call, or any other list.
#[derive(Clone, Copy)]
pub enum FieldErrorsRef<'a> {
    /// Of [`FieldErrors`].
    Slice(&'a [FieldError]),
    /// Of any other collection.
    List(&'a dyn FieldErrorList),
}

impl FieldErrorsRef<'_> {
    /// Calls `visit` with each error in order, until it returns an error of its own.
    #[inline]
    pub(crate) fn for_each(
        self,
        mut visit: impl FnMut(&dyn Facts) -> Result<(), RenderError>,
    ) -> Result<(), RenderError> {
        match self {
            FieldErrorsRef::Slice(errors) => errors.iter().try_for_each(|error| visit(error)),
            FieldErrorsRef::List(errors) => errors.for_each(&mut visit),
        }
    }

    /// How many errors there are.
    #[must_use]
    #[inline]
    pub fn len(self) -> usize {
        match self {
            FieldErrorsRef::Slice(errors) => errors.len(),
            FieldErrorsRef::List(errors) => errors.len(),
        }
    }

    /// True where there are none.
    #[must_use]
    #[inline]
    pub fn is_empty(self) -> bool {
        match self {
            FieldErrorsRef::Slice(errors) => errors.is_empty(),
            FieldErrorsRef::List(errors) => errors.is_empty(),
        }
    }
}

impl<'a> From<&'a FieldErrors> for FieldErrorsRef<'a> {
    fn from(errors: &'a FieldErrors) -> Self {
        FieldErrorsRef::Slice(&errors.0)
    }
}

/// A field marked `#[api(field_errors)]`, told apart by type where the expansion stands.
pub struct FieldErrorsField<'a, C: ?Sized>(pub &'a C);

impl<'a> FieldErrorsField<'a, FieldErrors> {
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn list(&self) -> FieldErrorsRef<'a> {
        self.0.into()
    }
}

/// The way for any other collection: taken where no inherent method of [`FieldErrorsField`] is nearer.
pub trait AnyFieldErrors<'a> {
    /// The collection.
    type List;

    /// The collection as a list of field errors.
    fn list(&self) -> FieldErrorsRef<'a>
    where
        Self::List: FieldErrorList;
}

impl<'a, C> AnyFieldErrors<'a> for FieldErrorsField<'a, C> {
    type List = C;

    fn list(&self) -> FieldErrorsRef<'a>
    where
        C: FieldErrorList,
    {
        FieldErrorsRef::List(self.0)
    }
}
