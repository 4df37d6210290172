//! A received response with the values found in its body, or the reason why the body cannot be read.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{DeserializeOwned, Error as _};
use serde_json::Value;

use crate::client::error::{ReceivedError, ReceivedValues, field_error};
use crate::client::found::{Fields, Found, FoundError, Mismatch};
use crate::client::page::ReceivedPage;
use crate::facts::Outcome;
use crate::facts::field_errors::FieldErrors;
use crate::template::node::Slot;

/// A response that has been read. A value that its template does not contain is absent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Received {
    /// The request succeeded.
    #[non_exhaustive]
    Success {
        /// The payload; `null` if absent.
        data: Value,
        /// Text or an integer.
        code: Option<Value>,
        /// The text for people.
        message: Option<String>,
        /// The extra facts.
        ext: Fields,
        /// The values of the envelope's fields.
        envelope: Fields,
    },
    /// One page of a list.
    #[non_exhaustive]
    Page {
        /// The items.
        items: Vec<Value>,
        /// The place of the page in the list.
        page: ReceivedPage,
        /// The text for people.
        message: Option<String>,
        /// The extra facts.
        ext: Fields,
        /// The values of the envelope's fields.
        envelope: Fields,
    },
    /// The request failed.
    Error(ReceivedError),
}

impl Received {
    /// The payload, or the list of a page's items, as a type of the caller.
    ///
    /// # Errors
    /// Returns an error if the value is not a `T`, or if the response is an error.
    pub fn data<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        match self {
            Received::Success { data, .. } => T::deserialize(data),
            Received::Page { items, .. } => T::deserialize(serde_core::de::value::SeqDeserializer::new(items.iter())),
            Received::Error(error) => Err(serde_json::Error::custom(format!("the response is an error: {error}"))),
        }
    }

    /// The value of a field of the envelope, by its path without `self.`: `meta.request_id`.
    #[must_use]
    pub fn envelope_field(&self, path: &str) -> Option<&Value> {
        match self {
            Received::Success { envelope, .. } | Received::Page { envelope, .. } => envelope.get(path),
            Received::Error(error) => error.envelope_field(path),
        }
    }

    /// The payload of a success or the items of a page.
    ///
    /// # Errors
    /// Returns the error, if the response is one.
    pub fn into_data(self) -> Result<Value, ReceivedError> {
        match self {
            Received::Success { data, .. } => Ok(data),
            Received::Page { items, .. } => Ok(items.into()),
            Received::Error(error) => Err(error),
        }
    }
}

/// A response whose body does not match the envelope.
///
/// Its `Display` names the member at fault, as a JSON pointer (RFC 6901).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    status: u16,
    text: String,
    mismatch: Mismatch,
}

impl ReadError {
    #[cold]
    pub(super) fn new(status: u16, body: &[u8], mismatch: Mismatch) -> Self {
        ReadError(Box::new(Inner { status, text: String::from_utf8_lossy(body).into_owned(), mismatch }))
    }

    /// The HTTP status of the response.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The body as received; bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { status, mismatch: Mismatch { pointer, text }, .. } = &*self.0;
        write!(f, "the body of the response with status {status} does not match the envelope")?;
        if pointer.is_empty() { write!(f, ": {text}") } else { write!(f, " at `{pointer}`: {text}") }
    }
}

impl core::error::Error for ReadError {}

pub(super) fn received(outcome: Outcome, status: u16, mut found: Found) -> Received {
    let (envelope, ext) = (Fields::new(found.take_envelope()), Fields::new(found.take_ext()));
    match outcome {
        Outcome::Success => Received::Success {
            data: found.take(Slot::Data).unwrap_or_default(),
            code: found.take(Slot::Code),
            message: found.take_text(Slot::Message),
            ext,
            envelope,
        },
        Outcome::Page => {
            let items = found.take(Slot::Items).or_else(|| found.take(Slot::Data));
            let items = match items {
                Some(Value::Array(items)) => items,
                _ => Vec::new(),
            };
            let page = ReceivedPage::new(&mut found, items.len() as u64);
            Received::Page { items, page, message: found.take_text(Slot::Message), ext, envelope }
        }
        Outcome::Error => Received::Error(ReceivedError::new(error(status, found, ext, envelope))),
    }
}

fn error(status: u16, mut found: Found, ext: Fields, envelope: Fields) -> ReceivedValues {
    let mut error = ReceivedValues {
        status,
        code: found.take(Slot::Code),
        message: found.take_text(Slot::Message),
        title: found.take_text(Slot::Title),
        description: found.take_text(Slot::Description),
        docs_url: found.take_text(Slot::DocsUrl),
        details: found.take(Slot::Details),
        field_errors: FieldErrors::new(),
        retry_after: found.take_integer(Slot::RetryAfter),
        ext,
        envelope,
    };
    let names_input =
        |error: &FoundError| [Slot::Field, Slot::Pointer, Slot::Fragment].iter().any(|slot| error.has(*slot));
    match <[FoundError; 1]>::try_from(found.take_errors()) {
        Ok([only]) if found.may_be_itself && !names_input(&only) => complete(&mut error, only),
        Ok([only]) => error.field_errors.extend([field_error(only)]),
        Err(several) => error.field_errors.extend(several.into_iter().map(field_error)),
    }
    error
}

/// Fills in the values that the body has only in its list of errors, if the list holds the error itself.
fn complete(error: &mut ReceivedValues, mut listed: FoundError) {
    error.ext.complete(listed.take_ext());
    let mut text = |known: &mut Option<String>, slot| *known = known.take().or_else(|| listed.take_text(slot));
    text(&mut error.message, Slot::Message);
    text(&mut error.title, Slot::Title);
    text(&mut error.description, Slot::Description);
    text(&mut error.docs_url, Slot::DocsUrl);
    error.code = error.code.take().or_else(|| listed.take(Slot::Code));
    error.details = error.details.take().or_else(|| listed.take(Slot::Details));
    error.retry_after = error.retry_after.or_else(|| listed.take_integer(Slot::RetryAfter));
}
