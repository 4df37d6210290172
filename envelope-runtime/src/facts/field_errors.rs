//! Field errors: what is wrong with single inputs, as validation reports it.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::entry::code::{Code, OwnedCode};
use crate::facts::field_path::FieldPath;
use crate::facts::scalar::{Scalar, find};
use crate::facts::value::ExtValue;

/// A field error: one invalid input and what is wrong with it.
///
/// ```
/// use envelope_runtime::{FieldError, FieldErrors};
///
/// let mut errors = FieldErrors::new();
/// errors.push("name", "is missing");
/// errors.extend([FieldError::new("age", "must be at least 18").code("min").ext("limit", 18)]);
/// assert_eq!(errors.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    field: Cow<'static, str>,
    message: Cow<'static, str>,
    /// Most field errors have nothing more: a pointer keeps them small.
    more: Option<Box<More>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct More {
    /// The JSON pointer, if it cannot be read from the name.
    pointer: Option<String>,
    code: Option<OwnedCode>,
    ext: Vec<(Cow<'static, str>, Scalar)>,
    #[cfg(feature = "client")]
    received: Received,
}

/// The further facts of a field error that was received from another service.
#[cfg(feature = "client")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Received {
    /// The response did not name an input.
    pub(crate) has_no_field: bool,
    pub(crate) status: Option<u16>,
    pub(crate) title: Option<String>,
    pub(crate) docs_url: Option<String>,
    pub(crate) details: Option<serde_json::Value>,
    pub(crate) ext: Vec<(String, serde_json::Value)>,
}

impl FieldError {
    /// A field error with the name of the input as the client knows it, and a message for the client.
    pub fn new(field: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        FieldError { field: field.into(), message: message.into(), more: None }
    }

    /// A field error for the input at the end of this path, with a message for the client.
    pub fn at(path: FieldPath, message: impl Into<Cow<'static, str>>) -> Self {
        let (field, pointer) = path.into_parts();
        let mut error = FieldError::new(field, message);
        if pointer.is_some() {
            error.more.get_or_insert_default().pointer = pointer;
        }
        error
    }

    /// The same error with another name of the input, for names that clients know differently.
    ///
    /// ```
    /// use envelope_runtime::{FieldError, FieldErrors};
    ///
    /// let errors = FieldErrors::from_iter([FieldError::new("zip_code", "is missing").code("required")]);
    /// let renamed = errors.into_iter().map(|error| match error.field() {
    ///     "zip_code" => error.renamed("zipCode"),
    ///     _ => error,
    /// });
    /// let errors: FieldErrors = renamed.collect();
    /// let error = errors.iter().next().unwrap();
    /// assert_eq!((error.field(), error.get_code().as_str()), ("zipCode", Some("required")));
    /// ```
    #[must_use]
    pub fn renamed(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.field = field.into();
        if let Some(more) = &mut self.more {
            more.pointer = None;
        }
        self
    }

    /// Sets the code, slot `error.code`, such as `"required"`.
    #[must_use]
    pub fn code(mut self, code: impl Into<Code<'static>>) -> Self {
        self.more.get_or_insert_default().code = match code.into() {
            Code::Str(code) => Some(OwnedCode::Str(Cow::Borrowed(code))),
            code => OwnedCode::of(code),
        };
        self
    }

    /// Sets a code that is not known at compile time.
    #[must_use]
    pub fn code_text(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.more.get_or_insert_default().code = Some(OwnedCode::Str(code.into()));
        self
    }

    /// Sets the extra fact of this name, slot `error.ext.NAME`: text, a number or a boolean.
    #[must_use]
    pub fn ext(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Scalar>) -> Self {
        self.more.get_or_insert_default().ext.push((name.into(), value.into()));
        self
    }

    /// The name of the input.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.field
    }

    /// The message for the client.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The code; [`Code::None`] if the field error has none.
    #[must_use]
    pub fn get_code(&self) -> Code<'_> {
        self.more.as_ref().and_then(|more| more.code.as_ref()).map_or(Code::None, OwnedCode::as_code)
    }

    /// The extra fact of this name.
    #[must_use]
    pub fn get_ext(&self, name: &str) -> Option<ExtValue<'_>> {
        let more = self.more.as_ref()?;
        #[cfg(feature = "client")]
        if let Some((_, value)) = more.received.ext.iter().find(|(known, _)| known == name) {
            return Some(ExtValue::new(value));
        }
        find(&more.ext, name)
    }

    pub(crate) fn own_pointer(&self) -> Option<&str> {
        self.more.as_ref()?.pointer.as_deref()
    }

    #[cfg(feature = "client")]
    pub(crate) fn with_received(mut self, received: Received) -> Self {
        if received != Received::default() {
            self.more.get_or_insert_default().received = received;
        }
        self
    }

    #[cfg(feature = "client")]
    pub(crate) fn received(&self) -> Option<&Received> {
        Some(&self.more.as_ref()?.received)
    }
}

/// A list of field errors, in the order in which they were found. An input may occur more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// An empty list.
    #[must_use]
    pub const fn new() -> Self {
        FieldErrors(Vec::new())
    }

    /// Adds a field error: an input and a message for the client.
    pub fn push(&mut self, field: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) {
        self.0.push(FieldError::new(field, message));
    }

    /// Like [`push`](Self::push), for building a list in one expression.
    #[must_use]
    pub fn with(mut self, field: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        self.push(field, message);
        self
    }

    /// True if there are no field errors.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number of field errors.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn as_slice(&self) -> &[FieldError] {
        &self.0
    }

    /// Iterates over the field errors in order.
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
