//! What an envelope's template can ask of an answer, whichever kind it is: one method per slot.

use core::fmt;
use core::time::Duration;

use crate::catalog::Entry;
use crate::error::Details;
use crate::field_errors::FieldErrorsRef;
use crate::{ApiError, Code, ExtValue, MessageWriter, Outcome, PageInfo, RenderError};

/// The facts of one answer, or of one field error.
///
/// Everything is absent by default. Errors have it through [`ApiError`]; there is no need to implement it.
pub trait Facts {
    /// The kind of answer.
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

    /// Slot `status.reason`: the status's phrase.
    fn reason(&self) -> Option<&'static str> {
        self.status().and_then(crate::reason_phrase)
    }

    /// Slot `code`.
    fn code(&self) -> Option<Code> {
        None
    }

    /// The entry, where the code is its, and so is a message that it calls constant.
    fn derived_entry(&self) -> Option<&'static Entry> {
        None
    }

    /// The code, where it is text that JSON writes without an escape.
    #[inline]
    fn clean_code(&self) -> Option<&'static str> {
        self.derived_entry()?.clean_code()
    }

    /// The message, where it is constant and JSON writes it without an escape.
    #[inline]
    fn clean_message(&self) -> Option<&'static str> {
        self.derived_entry()?.clean_message()
    }

    /// The message, where it is at hand as text.
    fn plain_message(&self) -> Option<&str> {
        None
    }

    /// Slot `message`; `Ok(false)` where there is none.
    ///
    /// # Errors
    /// Where a value's `Display` returns one.
    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        let _ = out;
        Ok(false)
    }

    /// Slot `title`.
    fn title(&self) -> Option<&'static str> {
        self.entry()?.title()
    }

    /// Slot `description`.
    fn description(&self) -> Option<&'static str> {
        self.entry()?.description()
    }

    /// Slot `docs_url`.
    fn docs_url(&self) -> Option<&'static str> {
        self.entry()?.docs_url()
    }

    /// Slot `ext.NAME`.
    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        let _ = name;
        None
    }

    /// Slot `error.field`: the input at fault.
    fn field(&self) -> Option<&str> {
        None
    }

    /// Slot `details`.
    ///
    /// # Errors
    /// Where a value's `Serialize` fails.
    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        let _ = out;
        Ok(())
    }

    /// What a comprehension over `field_errors` runs over.
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

impl<E: ApiError + ?Sized> Facts for E {
    #[inline]
    fn entry(&self) -> Option<&'static Entry> {
        Some(ApiError::entry(self))
    }

    #[inline]
    fn status(&self) -> Option<u16> {
        Some(ApiError::status(self))
    }

    #[inline]
    fn code(&self) -> Option<Code> {
        Some(ApiError::code(self))
    }

    #[inline]
    fn derived_entry(&self) -> Option<&'static Entry> {
        ApiError::derived_entry(self)
    }

    #[inline]
    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        ApiError::write_message(self, out).map(|()| true)
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        ApiError::ext(self, name)
    }

    fn field(&self) -> Option<&str> {
        ApiError::field(self)
    }

    #[inline]
    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        ApiError::details(self, out)
    }

    #[inline]
    fn field_errors(&self) -> Option<FieldErrorsRef<'_>> {
        ApiError::field_errors(self).filter(|list| !list.is_empty())
    }

    #[inline]
    fn retry_after(&self) -> Option<Duration> {
        ApiError::retry_after(self)
    }
}
