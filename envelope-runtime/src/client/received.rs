//! What an answer turned out to be.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::{DeserializeOwned, Error as _};
use serde_json::Value;

use crate::client::fields::Fields;
use crate::client::received_error::ReceivedError;
use crate::client::received_page::ReceivedPage;

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
