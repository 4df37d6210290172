//! [`ApiResponse`], the trait of success types; [`Success`] for any payload, and [`NoContent`] for none.

use alloc::borrow::Cow;
use core::fmt;

use serde_core::{Serialize, Serializer};

use crate::entry::Entry;
use crate::entry::catalogued::Catalogued;
use crate::entry::code::Code;
use crate::entry::types::TypeEntries;
use crate::facts::value::{ExtValue, constant_ext};
use crate::facts::{Facts, Outcome};
use crate::write::error::RenderError;
use crate::write::headers::Headers;
use crate::write::message::MessageWriter;

/// A success: a payload and, if the API has them, a code and a message.
///
/// Derive it with [`#[derive(ApiResponse)]`](derive@crate::ApiResponse).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an `ApiResponse`",
    label = "it states no facts about a success",
    note = "add `#[derive(ApiResponse)]` to the type, or wrap the value: `Success(value)`"
)]
pub trait ApiResponse {
    /// The constant facts of this variant or struct.
    fn entry(&self) -> &'static Entry;

    /// Serializes the payload (slot `data`); a unit if there is none.
    ///
    /// # Errors
    /// Returns an error if the payload's `Serialize` fails.
    fn serialize_data<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>
    where
        Self: Sized;

    /// The HTTP status (RFC 9110, section 15). By default it is that of the entry, or 200 if the entry leaves the
    /// status to run time.
    fn status(&self) -> u16 {
        self.entry().status().unwrap_or(200)
    }

    /// The code (slot `code`); [`Code::None`] if the success has none. An envelope may supply a default.
    fn code(&self) -> Code<'_> {
        self.entry().code()
    }

    /// The message for the client (slot `message`).
    fn message(&self) -> Option<Cow<'_, str>> {
        self.entry().message().map(Cow::Borrowed)
    }

    /// Writes the message piece by piece, without a `String` in between; `Ok(false)` if there is none.
    ///
    /// # Errors
    /// Returns an error if a value's `Display` does.
    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        match self.message() {
            Some(message) => out.text(&message).map(|()| true),
            None => Ok(false),
        }
    }

    /// The extra fact of this name (slot `ext.NAME`).
    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        constant_ext(self.entry(), name)
    }

    /// True if the response has no body. A response with status 204, 205 or 304 never has one.
    fn is_empty(&self) -> bool {
        self.entry().is_empty()
    }

    /// Adds the headers of this success to those of the envelope. [`Headers`] describes what happens to a name that
    /// both have.
    ///
    /// # Errors
    /// Returns an error if a value is not text, a number or a boolean, or contains a byte that is not allowed in a
    /// header (RFC 9110, section 5.5).
    fn headers(&self, headers: &mut Headers) -> Result<(), RenderError> {
        headers.add_constants(self.entry());
        Ok(())
    }
}

impl<T: ApiResponse> ApiResponse for &T {
    fn entry(&self) -> &'static Entry {
        (**self).entry()
    }

    fn serialize_data<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize_data(serializer)
    }

    fn status(&self) -> u16 {
        (**self).status()
    }

    fn code(&self) -> Code<'_> {
        (**self).code()
    }

    fn message(&self) -> Option<Cow<'_, str>> {
        (**self).message()
    }

    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        (**self).write_message(out)
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        (**self).ext(name)
    }

    fn is_empty(&self) -> bool {
        (**self).is_empty()
    }

    fn headers(&self, headers: &mut Headers) -> Result<(), RenderError> {
        (**self).headers(headers)
    }
}

/// The facts of a success, for a template.
pub(crate) struct SuccessFacts<'a, R>(pub(crate) &'a R);

impl<R: ApiResponse> Facts for SuccessFacts<'_, R> {
    fn outcome(&self) -> Outcome {
        Outcome::Success
    }

    fn entry(&self) -> Option<&'static Entry> {
        Some(self.0.entry())
    }

    fn status(&self) -> Option<u16> {
        Some(self.0.status())
    }

    fn code(&self) -> Code<'_> {
        self.0.code()
    }

    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        self.0.write_message(out)
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.0.ext(name)
    }
}

/// The payload of a success, as a value.
pub(crate) struct Data<'a, R>(pub(crate) &'a R);

impl<R: ApiResponse> Serialize for Data<'_, R> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize_data(serializer)
    }
}

pub(crate) static SUCCESS: Entry = Entry::success("Success", 200).build();

/// A success with any payload, including types of other crates: status 200, no code, no message.
///
/// [`status`](Self::status), [`code`](Self::code) and [`message`](Self::message) add facts:
///
/// ```
/// use envelope_runtime::{Envelope, Success, presets::Plain};
///
/// let reply = Plain.success(&Success(vec![1, 2]).status(201)).unwrap();
/// assert_eq!((reply.status(), reply.to_string()), (201, "[1,2]".to_owned()));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Success<T>(pub T);

impl<T> Success<T> {
    /// Sets the HTTP status, in 200..=399. Rendering fails for any other status.
    pub fn status(self, status: u16) -> SuccessWith<T> {
        SuccessWith::from(self).status(status)
    }

    /// Sets the code.
    pub fn code(self, code: impl Into<Code<'static>>) -> SuccessWith<T> {
        SuccessWith::from(self).code(code)
    }

    /// Sets the message for the client.
    pub fn message(self, message: impl Into<Cow<'static, str>>) -> SuccessWith<T> {
        SuccessWith::from(self).message(message)
    }
}

impl<T: Serialize> ApiResponse for Success<T> {
    fn entry(&self) -> &'static Entry {
        &SUCCESS
    }

    fn serialize_data<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

static NO_CONTENT: TypeEntries = TypeEntries::new("NoContent", &[Entry::success("NoContent", 204).build()]);

/// A success without a payload: status 204, and no body.
///
/// A handler that returns `()` sends status 200 and an empty body, outside of any envelope. `NoContent` is a success of
/// the envelope and has its headers.
///
/// ```
/// use envelope_runtime::{Envelope, NoContent, presets::Plain};
///
/// let reply = Plain.success(&NoContent).unwrap();
/// assert_eq!((reply.status(), reply.body()), (204, &[][..]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoContent;

impl ApiResponse for NoContent {
    fn entry(&self) -> &'static Entry {
        &NO_CONTENT.entries[0]
    }

    fn serialize_data<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl Catalogued for NoContent {
    const ENTRIES: &'static TypeEntries = &NO_CONTENT;
}

/// A [`Success`] with a status, a code or a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuccessWith<T> {
    data: T,
    status: u16,
    code: Code<'static>,
    message: Option<Cow<'static, str>>,
}

impl<T> From<Success<T>> for SuccessWith<T> {
    fn from(success: Success<T>) -> Self {
        SuccessWith { data: success.0, status: 200, code: Code::None, message: None }
    }
}

impl<T> SuccessWith<T> {
    /// Sets the HTTP status, in 200..=399. Rendering fails for any other status.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Sets the code.
    #[must_use]
    pub fn code(mut self, code: impl Into<Code<'static>>) -> Self {
        self.code = code.into();
        self
    }

    /// Sets the message for the client.
    #[must_use]
    pub fn message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = Some(message.into());
        self
    }
}

impl<T: Serialize> ApiResponse for SuccessWith<T> {
    fn entry(&self) -> &'static Entry {
        &SUCCESS
    }

    fn serialize_data<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.data.serialize(serializer)
    }

    fn status(&self) -> u16 {
        self.status
    }

    fn code(&self) -> Code<'_> {
        self.code
    }

    fn message(&self) -> Option<Cow<'_, str>> {
        self.message.as_deref().map(Cow::Borrowed)
    }
}
