//! A received answer, built from the values that were found, or why there is none.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{DeserializeOwned, Error as _};
use serde_json::Value;

use crate::client::error::{Facts, ReceivedError, field_error};
use crate::client::found::{BoundEntry, Fields, Found, Mismatch};
use crate::client::page::ReceivedPage;
use crate::client::walk::text;
use crate::facts::Outcome;
use crate::template::node::Slot;

/// An answer that has been read. What its template does not carry is absent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Received {
    /// The request succeeded.
    #[non_exhaustive]
    Success {
        /// The payload; `null` where there is none.
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
        /// Where in the list the page stands.
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
    /// Returns an error if the value is not one of the type, or if the answer is an error.
    pub fn data<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        match self {
            Received::Success { data, .. } => T::deserialize(data),
            Received::Page { items, .. } => T::deserialize(serde_core::de::value::SeqDeserializer::new(items.iter())),
            Received::Error(error) => Err(serde_json::Error::custom(format!("the answer is an error: {error}"))),
        }
    }

    /// What stood at a field of the envelope, by its path without `self.`: `meta.request_id`.
    #[must_use]
    pub fn envelope_field(&self, path: &str) -> Option<&Value> {
        match self {
            Received::Success { envelope, .. } | Received::Page { envelope, .. } => envelope.get(path),
            Received::Error(error) => error.envelope_field(path),
        }
    }

    /// The payload of a success or the items of a page; an error is the caller's to hand on with `?`.
    ///
    /// # Errors
    /// The error that the answer is.
    pub fn into_data(self) -> Result<Value, ReceivedError> {
        match self {
            Received::Success { data, .. } => Ok(data),
            Received::Page { items, .. } => Ok(items.into()),
            Received::Error(error) => Err(error),
        }
    }
}

/// An answer whose body none of the envelope's templates could have written.
///
/// Its `Display` names the member at fault, as a JSON pointer.
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

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The body as it came; bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { status, mismatch: Mismatch { pointer, text }, .. } = &*self.0;
        write!(f, "the body of the answer with status {status} differs from the envelope's")?;
        if pointer.is_empty() { write!(f, ": {text}") } else { write!(f, " at `{pointer}`: {text}") }
    }
}

impl core::error::Error for ReadError {}

pub(super) fn received(outcome: Outcome, status: u16, mut found: Found) -> Received {
    let (envelope, ext) = (Fields::new(found.envelope()), Fields::new(found.ext()));
    match outcome {
        Outcome::Success => Received::Success {
            data: found.answer(Slot::Data).unwrap_or_default(),
            code: found.answer(Slot::Code),
            message: found.answer(Slot::Message).and_then(text),
            ext,
            envelope,
        },
        Outcome::Page => {
            let items = found.answer(Slot::Items).or_else(|| found.answer(Slot::Data));
            let items = match items {
                Some(Value::Array(items)) => items,
                _ => Vec::new(),
            };
            let page = ReceivedPage::new(&mut found, items.len() as u64);
            Received::Page { items, page, message: found.answer(Slot::Message).and_then(text), ext, envelope }
        }
        Outcome::Error => Received::Error(ReceivedError::new(error(status, found, ext, envelope))),
    }
}

fn error(status: u16, mut found: Found, ext: Fields, envelope: Fields) -> Facts {
    let mut facts = Facts { status, ext, envelope, ..Facts::default() };
    facts.code = found.answer(Slot::Code);
    facts.message = found.answer(Slot::Message).and_then(text);
    facts.title = found.answer(Slot::Title).and_then(text);
    facts.description = found.answer(Slot::Description).and_then(text);
    facts.docs_url = found.answer(Slot::DocsUrl).and_then(text);
    facts.details = found.answer(Slot::Details);
    facts.retry_after = found.answer(Slot::RetryAfter).as_ref().and_then(Value::as_u64);
    let entries = found.take_entries();
    let is_input =
        |entry: &BoundEntry| [Slot::Field, Slot::Pointer, Slot::Fragment].iter().any(|slot| entry.has(*slot));
    match <[BoundEntry; 1]>::try_from(entries) {
        Ok([entry]) if found.may_be_itself && !is_input(&entry) => itself(&mut facts, entry),
        Ok([entry]) => facts.field_errors.extend([field_error(entry)]),
        Err(entries) => facts.field_errors.extend(entries.into_iter().map(field_error)),
    }
    facts
}

/// The error's own facts, in a list that has the error itself where there are no others.
fn itself(facts: &mut Facts, mut entry: BoundEntry) {
    facts.ext.complete(entry.ext());
    let mut complete =
        |fact: &mut Option<String>, slot| *fact = fact.take().or_else(|| entry.take(slot).and_then(text));
    complete(&mut facts.message, Slot::Message);
    complete(&mut facts.title, Slot::Title);
    complete(&mut facts.description, Slot::Description);
    complete(&mut facts.docs_url, Slot::DocsUrl);
    facts.code = facts.code.take().or_else(|| entry.take(Slot::Code));
    facts.details = facts.details.take().or_else(|| entry.take(Slot::Details));
    let delay = |entry: &mut BoundEntry| entry.take(Slot::RetryAfter).as_ref().and_then(Value::as_u64);
    facts.retry_after = facts.retry_after.or_else(|| delay(&mut entry));
}
