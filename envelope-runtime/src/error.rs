//! The trait of error types: what an answer needs to know of an error.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::time::Duration;

use serde_core::Serialize;

use crate::envelope::Headers;
use crate::field_errors::FieldErrorsRef;
use crate::json::{Refusal, Scope, Sink, splice, splice_member, write_value};
use crate::{Code, Entry, ExtValue, MessageWriter, RenderError};

/// An error that a client may see: it has a stable code, an HTTP status and a message.
///
/// Derive it with [`#[derive(ApiError)]`](derive@crate::ApiError). It is usable as `dyn ApiError`. Only
/// [`entry`](ApiError::entry) and [`message`](ApiError::message) are required; everything else defaults to the entry's
/// constant facts, or to nothing.
///
/// A cause ([`source`](core::error::Error::source)) is for logs. No method of this trait hands it to an envelope.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `ApiError`",
    label = "it states no code, status and message",
    note = "add `#[derive(ApiError)]` to the type"
)]
pub trait ApiError: core::error::Error {
    /// The constant facts of this error's variant.
    fn entry(&self) -> &'static Entry;

    /// The text for the client.
    fn message(&self) -> Cow<'_, str>;

    /// The stable identity that clients compare.
    #[inline]
    fn code(&self) -> Code {
        self.entry().code().unwrap_or(Code::Str(""))
    }

    /// The HTTP status (RFC 9110, section 15); 500 where an entry that leaves it to run time meets no other.
    #[inline]
    fn status(&self) -> u16 {
        self.entry().status().unwrap_or(500)
    }

    /// Writes the message piece by piece, without a `String` in between.
    ///
    /// # Errors
    /// Where a value's `Display` returns one.
    fn write_message(&self, out: &mut MessageWriter<'_>) -> fmt::Result {
        out.text(&self.message())
    }

    /// The entry, where a derive has written this impl: then the code is the entry's, and so is a message that the entry
    /// calls constant.
    #[doc(hidden)]
    #[inline]
    fn derived_entry(&self) -> Option<&'static Entry> {
        None
    }

    /// The extra fact of that name.
    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        constant_ext(self.entry(), name)
    }

    /// Writes what stands under `details`; nothing by default.
    ///
    /// # Errors
    /// Where a value's `Serialize` fails.
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
    /// Where a value is no text or holds a forbidden byte.
    fn headers(&self, headers: &mut Headers) -> Result<(), RenderError> {
        headers.add_constants(self.entry());
        Ok(())
    }
}

pub(crate) fn constant_ext(entry: &Entry, name: &str) -> Option<ExtValue<'static>> {
    entry.ext().iter().find(|(key, _)| *key == name).map(|(_, value)| ExtValue::Literal(*value))
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
        fn code(&self) -> Code {
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
        fn derived_entry(&self) -> Option<&'static Entry> {
            (**self).derived_entry()
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

impl<T: ApiError + ?Sized> ApiError for Arc<T> {
    forward!();
}

/// Takes what stands under `details`: either members one by one, or one value as a whole. The first call decides.
pub struct Details<'a> {
    out: &'a mut Vec<u8>,
    place: Place<'a>,
    present: bool,
}

enum Place<'a> {
    /// A value of its own, nothing of it written yet.
    Empty,
    /// An object of its own that is still open.
    Members,
    /// A value of its own, complete.
    Whole,
    /// The members go into an object that the template has opened.
    Spliced(&'a mut Scope),
}

impl<'a> Details<'a> {
    /// Splices details; `Ok(false)`, and nothing, where there are none.
    pub(crate) fn splice(
        out: &'a mut Vec<u8>,
        scope: &'a mut Scope,
        details: impl FnOnce(&mut Details<'_>) -> Result<(), RenderError>,
    ) -> Result<bool, RenderError> {
        let mut target = Details { out, place: Place::Spliced(scope), present: false };
        details(&mut target)?;
        Ok(target.present)
    }

    /// One member; left out where the value is absent.
    ///
    /// # Errors
    /// Where the value's `Serialize` fails.
    pub fn member<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), RenderError> {
        let written = match &mut self.place {
            Place::Spliced(scope) => splice_member(self.out, scope, name, value),
            Place::Whole => Ok(true),
            Place::Empty | Place::Members => self.own_member(name, value),
        };
        self.present |= written.map_err(|refusal| RenderError::serialize("details", refusal))?;
        Ok(())
    }

    fn own_member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<bool, Refusal> {
        let start = self.out.mark();
        self.out.raw(if matches!(self.place, Place::Empty) { "{" } else { "," });
        self.out.string(name);
        self.out.raw(":");
        let present = write_value(self.out, value)?;
        if present {
            self.place = Place::Members;
        } else {
            self.out.rollback(start);
        }
        Ok(present)
    }

    /// The value *is* the details.
    ///
    /// # Errors
    /// Where the value's `Serialize` fails, or is no object where the template splices it.
    pub fn whole<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), RenderError> {
        match &mut self.place {
            Place::Spliced(scope) => self.present |= splice(self.out, scope, "details", value)?,
            Place::Empty => {
                if self.out.value("details", value)? {
                    self.place = Place::Whole;
                }
            }
            Place::Members | Place::Whole => {}
        }
        Ok(())
    }

    /// Writes details as a value; `Ok(false)`, and nothing, where there are none.
    pub(crate) fn write(
        out: &mut Vec<u8>,
        details: impl FnOnce(&mut Details<'_>) -> Result<(), RenderError>,
    ) -> Result<bool, RenderError> {
        let mut target = Details { out, place: Place::Empty, present: false };
        details(&mut target)?;
        match target.place {
            Place::Empty => return Ok(false),
            Place::Members => target.out.push(b'}'),
            Place::Whole | Place::Spliced(_) => {}
        }
        Ok(true)
    }
}
