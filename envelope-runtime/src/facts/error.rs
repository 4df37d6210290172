//! [`ApiError`], the trait of error types: what an envelope reads from an error.

// Reference counting needs compare-and-swap, which some small targets lack.
use alloc::borrow::Cow;
use alloc::boxed::Box;
#[cfg(target_has_atomic = "ptr")]
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::time::Duration;

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::MessageText;
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
/// A cause ([`source`](core::error::Error::source)) is for logs: no method of this trait passes it to an envelope.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an `ApiError`",
    label = "it has no code, status or message",
    note = "add `#[derive(ApiError)]` to the type",
    note = "if you have a `Result`, pass only its error: `match result {{ Ok(value) => .., Err(error) => api.error(&error) }}`"
)]
pub trait ApiError: core::error::Error {
    /// The constant facts of this variant or struct.
    fn entry(&self) -> &'static Entry;

    /// The message for the client (slot `message`).
    fn message(&self) -> Cow<'_, str>;

    /// The code by which clients identify the error (slot `code`); [`Code::None`] in an API without codes.
    #[inline]
    fn code(&self) -> Code<'_> {
        self.entry().code()
    }

    /// The HTTP status (RFC 9110, section 15). By default it is that of the entry, or 500 if the entry leaves the
    /// status to run time.
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

    /// Passes each [`Statement`] of facts about this error to `ask`, the nearest first, until `ask` returns true. There
    /// is more than one only if a field lends facts that the variant does not state.
    #[doc(hidden)]
    #[inline]
    fn __statements<'a>(&'a self, ask: &mut dyn FnMut(Statement<'a>) -> bool) -> bool {
        ask(Statement::of::<Self>(self.entry()))
    }

    /// Passes the type and the variant of each error that contains the one which states the facts to `visit`, the
    /// outermost first.
    #[doc(hidden)]
    fn __holders(&self, visit: &mut dyn FnMut(&'static str, &'static str)) {
        let _ = visit;
    }

    /// The extra fact of this name (slot `ext.NAME`).
    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        constant_ext(self.entry(), name)
    }

    /// Writes the details (slot `details`); nothing by default.
    ///
    /// # Errors
    /// Returns an error if a value's `Serialize` fails.
    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        let _ = out;
        Ok(())
    }

    /// The field errors: one for each invalid input.
    fn field_errors(&self) -> Option<FieldErrorsRef<'_>> {
        None
    }

    /// The name of the invalid input, for a type that is used as a field error.
    fn field(&self) -> Option<&str> {
        self.entry().more().field
    }

    /// How long clients should wait before they try again: header `retry-after` (RFC 9110, section 10.2.3), which has
    /// whole seconds, rounded up.
    fn retry_after(&self) -> Option<Duration> {
        self.entry().more().retry_after.map(Duration::from_secs)
    }

    /// Adds the headers of this error to those of the envelope. [`Headers`] describes what happens to a name that both
    /// have.
    ///
    /// # Errors
    /// Returns an error if a value is not text, a number or a boolean, or contains a byte that is not allowed in a
    /// header (RFC 9110, section 5.5).
    fn headers(&self, headers: &mut Headers) -> Result<(), RenderError> {
        headers.add_constants(self.entry());
        Ok(())
    }
}

/// An entry that states facts about an error, and the type that it belongs to.
#[derive(Clone, Copy)]
pub struct Statement<'a> {
    pub(crate) entry: &'static Entry,
    pub(crate) type_name: &'static str,
    texts: Option<&'a dyn Texts>,
}

/// The texts of an error that was received from another service: they replace those of the entry.
pub(crate) trait Texts {
    fn title(&self) -> Option<&str>;
    fn description(&self) -> Option<&str>;
    fn docs_url(&self) -> Option<&str>;
}

impl<'a> Statement<'a> {
    /// The facts of an entry of the type `E`.
    #[must_use]
    #[inline]
    pub fn of<E: ?Sized>(entry: &'static Entry) -> Self {
        Statement { entry, type_name: core::any::type_name::<E>(), texts: None }
    }

    #[cfg(feature = "client")]
    pub(crate) fn with_texts(self, texts: &'a dyn Texts) -> Self {
        Statement { texts: Some(texts), ..self }
    }

    /// The part that does not borrow from the error.
    pub(crate) fn constant<'b>(self) -> Statement<'b> {
        Statement { entry: self.entry, type_name: self.type_name, texts: None }
    }

    fn title(self) -> Option<&'a str> {
        self.texts.map_or(self.entry.more().title, Texts::title)
    }

    fn description(self) -> Option<&'a str> {
        self.texts.map_or(self.entry.own_description(), Texts::description)
    }

    fn docs_url(self) -> Option<&'a str> {
        self.texts.map_or(self.entry.more().docs_url, Texts::docs_url)
    }
}

/// The fact from the first statement that has it: the nearest takes precedence.
#[inline]
pub(crate) fn stated<'a, E: ApiError + ?Sized, T>(
    error: &'a E,
    fact: impl Fn(Statement<'a>) -> Option<T>,
) -> Option<T> {
    let mut found = None;
    error.__statements(&mut |statement| {
        found = fact(statement);
        found.is_some()
    });
    found
}

/// True if the predicate holds for one of the error's entries.
#[inline]
pub(crate) fn any_entry<E: ApiError + ?Sized>(error: &E, is: impl Fn(&'static Entry) -> bool) -> bool {
    error.__statements(&mut |statement| is(statement.entry))
}

/// The methods of [`ApiError`], which forward to another error.
macro_rules! forward_to {
    ($self:ident => $inner:expr) => {
        #[inline]
        fn entry(&$self) -> &'static Entry {
            ApiError::entry($inner)
        }

        #[inline]
        fn message(&$self) -> Cow<'_, str> {
            ApiError::message($inner)
        }

        #[inline]
        fn code(&$self) -> Code<'_> {
            ApiError::code($inner)
        }

        #[inline]
        fn status(&$self) -> u16 {
            ApiError::status($inner)
        }

        #[inline]
        fn write_message(&$self, out: &mut MessageWriter<'_>) -> fmt::Result {
            ApiError::write_message($inner, out)
        }

        #[inline]
        fn __statements<'a>(&'a $self, ask: &mut dyn FnMut(Statement<'a>) -> bool) -> bool {
            ApiError::__statements($inner, ask)
        }

        fn __holders(&$self, visit: &mut dyn FnMut(&'static str, &'static str)) {
            ApiError::__holders($inner, visit)
        }

        #[inline]
        fn ext(&$self, name: &str) -> Option<ExtValue<'_>> {
            ApiError::ext($inner, name)
        }

        #[inline]
        fn details(&$self, out: &mut Details<'_>) -> Result<(), RenderError> {
            ApiError::details($inner, out)
        }

        #[inline]
        fn field_errors(&$self) -> Option<FieldErrorsRef<'_>> {
            ApiError::field_errors($inner)
        }

        #[inline]
        fn field(&$self) -> Option<&str> {
            ApiError::field($inner)
        }

        #[inline]
        fn retry_after(&$self) -> Option<Duration> {
            ApiError::retry_after($inner)
        }

        #[inline]
        fn headers(&$self, headers: &mut Headers) -> Result<(), RenderError> {
            ApiError::headers($inner, headers)
        }
    };
}

pub(crate) use forward_to;

impl<T: ApiError + ?Sized> ApiError for &T {
    forward_to!(self => &**self);
}

impl<T: ApiError> ApiError for Box<T> {
    forward_to!(self => &**self);
}

/// For `?` in a function that returns any error.
impl<'a, E: ApiError + Send + Sync + 'a> From<E> for Box<dyn ApiError + Send + Sync + 'a> {
    fn from(error: E) -> Self {
        Box::new(error)
    }
}

#[cfg(target_has_atomic = "ptr")]
impl<T: ApiError + ?Sized> ApiError for Arc<T> {
    forward_to!(self => &**self);
}

impl<E: ApiError + ?Sized> Facts for E {
    #[inline]
    fn entry(&self) -> Option<&'static Entry> {
        Some(ApiError::entry(self))
    }

    /// That of the variant which words the message, although a field or a constant states the rest.
    fn message_text(&self) -> Option<MessageText> {
        let own = stated(self, |statement| {
            let text = statement.entry.more().own_message.then(|| statement.entry.message_text());
            text.filter(|text| *text != MessageText::None)
        });
        own.or_else(|| Some(ApiError::entry(self).message_text()))
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
        stated(self, Statement::title)
    }

    #[inline]
    fn description(&self) -> Option<&str> {
        stated(self, Statement::description)
    }

    #[inline]
    fn docs_url(&self) -> Option<&str> {
        stated(self, Statement::docs_url)
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
