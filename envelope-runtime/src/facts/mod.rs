//! [`Facts`]: what a template of an envelope can read, with one method per slot, from errors, successes, pages and
//! field errors alike.

pub(crate) mod error;
pub(crate) mod field_errors;
pub(crate) mod field_path;
pub(crate) mod http_fault;
pub(crate) mod page;
pub(crate) mod page_query;
pub(crate) mod pointer;
pub(crate) mod response;
pub(crate) mod scalar;
pub(crate) mod value;

use core::fmt;
use core::time::Duration;

use self::field_errors::{FieldError, FieldErrors};
use self::page::{Page, PageInfo};
use self::value::ExtValue;
use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::MessageText;
use crate::write::details::Details;
use crate::write::error::RenderError;
use crate::write::message::MessageWriter;

/// The template of an envelope that is being rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// The template `success`.
    Success,
    /// The template `page`.
    Page,
    /// The template `error`, or one of its special cases `field_error`, `client_error` and `server_error`.
    Error,
}

/// The facts of one error, success or page, or of one field error.
///
/// All facts are absent by default. Errors have this trait through [`ApiError`](crate::ApiError); there is no need to
/// implement it.
pub trait Facts {
    /// The template that is rendered.
    fn outcome(&self) -> Outcome {
        Outcome::Error
    }

    /// The constant facts.
    fn entry(&self) -> Option<&'static Entry> {
        None
    }

    /// Slot `status`: the HTTP status.
    fn status(&self) -> Option<u16> {
        None
    }

    /// Slot `status.reason`: the reason phrase of the status.
    fn reason(&self) -> Option<&'static str> {
        self.status().and_then(crate::http::reason_phrase)
    }

    /// Slot `code`.
    fn code(&self) -> Code<'_> {
        Code::None
    }

    /// How the message is made.
    fn message_text(&self) -> Option<MessageText> {
        self.entry().map(Entry::message_text)
    }

    /// The message, if it exists as text.
    fn plain_message(&self) -> Option<&str> {
        None
    }

    /// Slot `message`; `Ok(false)` if there is no message.
    ///
    /// # Errors
    /// Returns an error if a value's `Display` does.
    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        let _ = out;
        Ok(false)
    }

    /// Slot `title`.
    fn title(&self) -> Option<&str> {
        self.entry()?.more().title
    }

    /// Slot `description`.
    fn description(&self) -> Option<&str> {
        self.entry()?.own_description()
    }

    /// Slot `docs_url`.
    fn docs_url(&self) -> Option<&str> {
        self.entry()?.more().docs_url
    }

    /// Slot `ext.NAME`.
    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        let _ = name;
        None
    }

    /// Slot `error.field`: the name of the invalid input.
    fn field(&self) -> Option<&str> {
        None
    }

    /// Slots `error.pointer` and `error.fragment`: the name of the input, or its JSON pointer if that cannot be derived
    /// from the name.
    fn pointer(&self) -> Option<&str> {
        self.field()
    }

    /// Slot `details`.
    ///
    /// # Errors
    /// Returns an error if a value's `Serialize` fails.
    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        let _ = out;
        Ok(())
    }

    /// The elements of a comprehension over `field_errors`.
    fn field_errors(&self) -> Option<FieldErrorsRef<'_>> {
        None
    }

    /// Slot `retry_after`.
    fn retry_after(&self) -> Option<Duration> {
        None
    }

    /// Slots `page.*`.
    fn page(&self) -> Option<PageInfo<'_>> {
        None
    }
}

impl Facts for FieldError {
    fn code(&self) -> Code<'_> {
        self.get_code()
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.get_ext(name)
    }

    #[cfg(not(feature = "client"))]
    fn field(&self) -> Option<&str> {
        Some(self.field())
    }

    #[cfg(feature = "client")]
    fn field(&self) -> Option<&str> {
        let has_no_field = self.received().is_some_and(|received| received.has_no_field);
        (!has_no_field).then(|| self.field())
    }

    fn pointer(&self) -> Option<&str> {
        self.own_pointer().or_else(|| Facts::field(self))
    }

    #[cfg(feature = "client")]
    fn status(&self) -> Option<u16> {
        self.received()?.status
    }

    #[cfg(feature = "client")]
    fn title(&self) -> Option<&str> {
        self.received()?.title.as_deref()
    }

    #[cfg(feature = "client")]
    fn docs_url(&self) -> Option<&str> {
        self.received()?.docs_url.as_deref()
    }

    #[cfg(feature = "client")]
    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        let details = self.received().and_then(|received| received.details.as_ref());
        details.map_or(Ok(()), |details| out.whole(details))
    }

    fn plain_message(&self) -> Option<&str> {
        Some(self.message())
    }

    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        out.text(self.message()).map(|()| true)
    }
}

impl<T> Facts for &Page<T> {
    fn outcome(&self) -> Outcome {
        Outcome::Page
    }

    fn status(&self) -> Option<u16> {
        Some(200)
    }

    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        match self.text() {
            Some(message) => out.text(message).map(|()| true),
            None => Ok(false),
        }
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.ext_of(name)
    }

    fn page(&self) -> Option<PageInfo<'_>> {
        Some(self.info())
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
    /// Calls `visit` with each field error in order, until `visit` returns an error.
    ///
    /// # Errors
    /// Returns the first error that `visit` returns.
    fn for_each<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Facts) -> Visited) -> Visited;

    /// The number of field errors.
    fn len(&self) -> usize;

    /// True if there are no field errors.
    fn is_empty(&self) -> bool;
}

type Visited = Result<(), RenderError>;

impl<C: ?Sized> FieldErrorList for C
where
    for<'a> &'a C: IntoIterator<Item: Element<'a>>,
{
    #[inline]
    fn for_each<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Facts) -> Visited) -> Visited {
        self.into_iter().try_for_each(|error| visit(error.facts()))
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

/// A reference to a field error in a collection. It is a separate trait because only in an impl for `&'a T` is it known
/// that the reference lives for `'a`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a field error",
    label = "expected a collection of field errors",
    note = "the elements are `FieldError`s, or of a type with `#[derive(ApiError)]`"
)]
pub trait Element<'a> {
    #[doc(hidden)]
    fn facts(self) -> &'a dyn Facts;
}

impl<'a, T: Facts> Element<'a> for &'a T {
    #[inline]
    fn facts(self) -> &'a dyn Facts {
        self
    }
}

/// A borrowed collection of field errors of any type.
#[derive(Clone, Copy)]
pub struct FieldErrorsRef<'a>(List<'a>);

#[derive(Clone, Copy)]
enum List<'a> {
    /// Those of [`FieldErrors`], which need no virtual call.
    Slice(&'a [FieldError]),
    /// Those of any other collection.
    Any(&'a dyn FieldErrorList),
}

impl<'a> FieldErrorsRef<'a> {
    /// The field errors of any collection whose elements are [`FieldError`]s or implement
    /// [`ApiError`](crate::ApiError).
    pub(crate) fn new<C: FieldErrorList>(errors: &'a C) -> Self {
        FieldErrorsRef(List::Any(errors))
    }

    /// Calls `visit` with each field error in order, until `visit` returns an error.
    #[inline]
    pub(crate) fn for_each(self, mut visit: impl FnMut(&'a dyn Facts) -> Visited) -> Visited {
        match self.0 {
            List::Slice(errors) => errors.iter().try_for_each(|error| visit(error)),
            List::Any(errors) => errors.for_each(&mut visit),
        }
    }

    /// The number of field errors.
    #[must_use]
    #[inline]
    pub fn len(self) -> usize {
        match self.0 {
            List::Slice(errors) => errors.len(),
            List::Any(errors) => errors.len(),
        }
    }

    /// True if there are no field errors.
    #[must_use]
    #[inline]
    pub fn is_empty(self) -> bool {
        match self.0 {
            List::Slice(errors) => errors.is_empty(),
            List::Any(errors) => errors.is_empty(),
        }
    }
}

impl<'a> From<&'a FieldErrors> for FieldErrorsRef<'a> {
    fn from(errors: &'a FieldErrors) -> Self {
        FieldErrorsRef(List::Slice(errors.as_slice()))
    }
}
