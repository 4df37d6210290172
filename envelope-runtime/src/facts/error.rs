//! The trait of error types: what an answer needs to know of an error.

// Counting references takes compare-and-swap, which some small targets have not.
use alloc::borrow::Cow;
use alloc::boxed::Box;
#[cfg(target_has_atomic = "ptr")]
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::time::Duration;

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::facts::value::{ExtValue, constant_ext};
use crate::facts::{Facts, FieldErrorsRef};
use crate::write::details::Details;
use crate::write::error::RenderError;
use crate::write::headers::Headers;
use crate::write::message::MessageWriter;

/// An error that a client may see: it has a stable code, an HTTP status and a message.
///
/// Derive it with [`#[derive(ApiError)]`](derive@crate::ApiError). It is usable as `dyn ApiError`. Only
/// [`entry`](ApiError::entry) and [`message`](ApiError::message) are required; everything else defaults to the entry's
/// constant facts, or to nothing.
///
/// A cause ([`source`](core::error::Error::source)) is for logs. No method of this trait hands it to an envelope.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an `ApiError`",
    label = "it has no code, status or message",
    note = "add `#[derive(ApiError)]` to the type",
    note = "of a `Result`, hand over the error alone: `match result {{ Ok(value) => .., Err(error) => api.error(&error) }}`"
)]
pub trait ApiError: core::error::Error {
    /// The constant facts of this error's variant.
    fn entry(&self) -> &'static Entry;

    /// The text for the client.
    fn message(&self) -> Cow<'_, str>;

    /// The stable identity that clients compare; [`Code::None`] in an API without codes.
    #[inline]
    fn code(&self) -> Code<'_> {
        self.entry().code()
    }

    /// The HTTP status (RFC 9110, section 15); 500 where an entry that leaves it to run time meets no other.
    #[inline]
    fn status(&self) -> u16 {
        self.entry().status().unwrap_or(500)
    }

    /// Writes the message piece by piece, without a `String` in between.
    ///
    /// # Errors
    /// Returns an error if a value's `Display` does.
    fn write_message(&self, out: &mut MessageWriter<'_>) -> fmt::Result {
        out.text(&self.message())
    }

    /// Shows `ask` each entry that states facts of this error, the nearest first, until it returns true. One is all there
    /// is, unless a field's facts stand in for what its variant does not state.
    #[doc(hidden)]
    #[inline]
    fn __entries(&self, ask: &mut dyn FnMut(&'static Entry) -> bool) -> bool {
        ask(self.entry())
    }

    /// A text that an entry states; an error from another service has its own.
    #[doc(hidden)]
    fn __text(&self, fact: TextFact) -> Option<&str> {
        stated_text(self, fact)
    }

    /// The name of the error's type, for logs: of an object, the type behind it.
    #[doc(hidden)]
    fn __type_name(&self) -> &'static str {
        core::any::type_name::<Self>()
    }

    /// The extra fact of that name.
    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        constant_ext(self.entry(), name)
    }

    /// Writes what stands under `details`; nothing by default.
    ///
    /// # Errors
    /// Returns an error if a value's `Serialize` fails.
    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        let _ = out;
        Ok(())
    }

    /// The inputs at fault, one by one.
    fn field_errors(&self) -> Option<FieldErrorsRef<'_>> {
        None
    }

    /// The input at fault, for a type that is used as a field error.
    fn field(&self) -> Option<&str> {
        self.entry().field()
    }

    /// How long a client should wait before it tries again (RFC 9110, section 10.2.3).
    fn retry_after(&self) -> Option<Duration> {
        self.entry().retry_after().map(Duration::from_secs)
    }

    /// Adds the headers of this error, beside those of the envelope.
    ///
    /// # Errors
    /// Returns an error if a value is not text or holds a forbidden byte.
    fn headers(&self, headers: &mut Headers) -> Result<(), RenderError> {
        headers.add_constants(self.entry());
        Ok(())
    }
}

/// A text that entries state.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum TextFact {
    /// `title`
    Title,
    /// `description`
    Description,
    /// `docs_url`
    DocsUrl,
}

impl TextFact {
    pub(crate) fn of(self, entry: &'static Entry) -> Option<&'static str> {
        match self {
            TextFact::Title => entry.title(),
            TextFact::Description => entry.description(),
            TextFact::DocsUrl => entry.docs_url(),
        }
    }
}

/// The text that one of the error's entries states.
#[doc(hidden)]
pub fn stated_text<E: ApiError + ?Sized>(error: &E, fact: TextFact) -> Option<&'static str> {
    stated(error, |entry| fact.of(entry))
}

/// The text that this entry states.
#[doc(hidden)]
#[must_use]
pub fn entry_text(entry: &'static Entry, fact: TextFact) -> Option<&'static str> {
    fact.of(entry)
}

/// The first answer that one of the error's entries gives: the nearest entry wins.
#[inline]
pub(crate) fn stated<E: ApiError + ?Sized, T>(error: &E, fact: impl Fn(&'static Entry) -> Option<T>) -> Option<T> {
    let mut found = None;
    error.__entries(&mut |entry| {
        found = fact(entry);
        found.is_some()
    });
    found
}

macro_rules! forward {
    () => {
        #[inline]
        fn entry(&self) -> &'static Entry {
            (**self).entry()
        }

        #[inline]
        fn message(&self) -> Cow<'_, str> {
            (**self).message()
        }

        #[inline]
        fn code(&self) -> Code<'_> {
            (**self).code()
        }

        #[inline]
        fn status(&self) -> u16 {
            (**self).status()
        }

        #[inline]
        fn write_message(&self, out: &mut MessageWriter<'_>) -> fmt::Result {
            (**self).write_message(out)
        }

        #[inline]
        fn __entries(&self, ask: &mut dyn FnMut(&'static Entry) -> bool) -> bool {
            (**self).__entries(ask)
        }

        fn __text(&self, fact: TextFact) -> Option<&str> {
            (**self).__text(fact)
        }

        fn __type_name(&self) -> &'static str {
            (**self).__type_name()
        }

        #[inline]
        fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
            (**self).ext(name)
        }

        #[inline]
        fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
            (**self).details(out)
        }

        #[inline]
        fn field_errors(&self) -> Option<FieldErrorsRef<'_>> {
            (**self).field_errors()
        }

        #[inline]
        fn field(&self) -> Option<&str> {
            (**self).field()
        }

        #[inline]
        fn retry_after(&self) -> Option<Duration> {
            (**self).retry_after()
        }

        #[inline]
        fn headers(&self, headers: &mut Headers) -> Result<(), RenderError> {
            (**self).headers(headers)
        }
    };
}

impl<T: ApiError + ?Sized> ApiError for &T {
    forward!();
}

impl<T: ApiError> ApiError for Box<T> {
    forward!();
}

#[cfg(target_has_atomic = "ptr")]
impl<T: ApiError + ?Sized> ApiError for Arc<T> {
    forward!();
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
    fn code(&self) -> Code<'_> {
        ApiError::code(self)
    }

    #[inline]
    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        ApiError::write_message(self, out).map(|()| true)
    }

    #[inline]
    fn title(&self) -> Option<&str> {
        self.__text(TextFact::Title)
    }

    #[inline]
    fn description(&self) -> Option<&str> {
        self.__text(TextFact::Description)
    }

    #[inline]
    fn docs_url(&self) -> Option<&str> {
        self.__text(TextFact::DocsUrl)
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

impl<'a, E: ApiError> From<&'a Vec<E>> for FieldErrorsRef<'a> {
    fn from(errors: &'a Vec<E>) -> Self {
        FieldErrorsRef::new(errors)
    }
}
