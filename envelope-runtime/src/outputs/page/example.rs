//! An example of an entry's body, rendered by the envelope of the page, so that the envelope's fields have their
//! values.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde_core::ser::SerializeMap;
use serde_core::{Serialize as _, Serializer};

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::EntryKind;
use crate::envelope::Envelope;
use crate::envelope::reply::Reply;
use crate::facts::FieldErrorsRef;
use crate::facts::error::ApiError;
use crate::facts::field_errors::{FieldError, FieldErrors};
use crate::facts::response::ApiResponse;
use crate::facts::value::ExtValue;
use crate::outputs::answers::types::{Definitions, Types};
use crate::outputs::answers::{Answering, Samples};
use crate::write::details::Details;
use crate::write::error::RenderError;

/// The example of an entry.
pub(super) enum Example {
    /// The body, as JSON.
    Body(String),
    /// The response has no body.
    Empty,
    /// The envelope cannot render the entry from sample values.
    Unknown,
}

/// Renders the entry with sample values.
pub(super) fn of<V: Envelope>(envelope: &V, entry: &'static Entry) -> Example {
    let types = Types::new(Definitions::Inline(""));
    let samples = Answering::new::<V>(&types).samples(entry);
    let reply = match entry.kind() {
        EntryKind::Error => envelope.error(&ErrorSample::of(entry, samples)),
        EntryKind::Success => success(envelope, entry, samples),
    };
    match reply {
        Ok(reply) if reply.body().is_empty() => Example::Empty,
        Ok(reply) => Example::Body(reply.to_string()),
        Err(_) => Example::Unknown,
    }
}

/// Renders a success. An unknown payload is an object, which an envelope may splice into another, or a text if the
/// envelope cannot render an object.
fn success<V: Envelope>(envelope: &V, entry: &'static Entry, samples: Samples) -> Result<Reply, RenderError> {
    let mut sample = SuccessSample { entry, samples, otherwise: Payload::Object };
    envelope.success(&sample).or_else(|error| {
        if sample.samples.payload.is_some() {
            return Err(error);
        }
        sample.otherwise = Payload::Text;
        envelope.success(&sample)
    })
}

impl Samples {
    /// An extra fact: a text with placeholders, a constant, or the value of a field.
    fn ext(&self, entry: &'static Entry, name: &str) -> Option<ExtValue<'_>> {
        let of_field = || self.ext.iter().find(|(known, _)| *known == name).map(|(_, value)| ExtValue::new(value));
        entry.stated_ext(name).map(ExtValue::from).or_else(of_field)
    }
}

/// Placeholders for the `ext` members that fields hold, by name.
#[derive(Debug)]
pub(super) struct FieldExt(Vec<(&'static str, String)>);

impl FieldExt {
    pub(super) fn named(names: impl Iterator<Item = &'static str>) -> Self {
        FieldExt(names.map(|name| (name, placeholder(name))).collect())
    }

    /// The placeholder of that name.
    pub(super) fn value(&self, name: &str) -> Option<ExtValue<'_>> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, text)| ExtValue::new(text))
    }
}

fn placeholder(name: &str) -> String {
    format!("{{{name}}}")
}

fn code_of(entry: &'static Entry) -> Code<'static> {
    entry.code().or(if entry.has_run_time_code() { Code::Str("{code}") } else { Code::None })
}

/// An error with the facts of an entry.
#[derive(Debug)]
struct ErrorSample {
    entry: &'static Entry,
    samples: Samples,
    field_errors: Option<FieldErrors>,
}

impl ErrorSample {
    fn of(entry: &'static Entry, samples: Samples) -> Self {
        let one = || FieldErrors::from_iter([FieldError::new("{field}", "{message}")]);
        ErrorSample { entry, samples, field_errors: entry.has_field_errors().then(one) }
    }
}

impl ApiError for ErrorSample {
    fn entry(&self) -> &'static Entry {
        self.entry
    }

    fn message(&self) -> Cow<'_, str> {
        self.entry.message().unwrap_or("{message}").into()
    }

    fn code(&self) -> Code<'_> {
        code_of(self.entry)
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.samples.ext(self.entry, name)
    }

    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        self.samples.details.as_ref().map_or(Ok(()), |details| out.whole(details))
    }

    fn field_errors(&self) -> Option<FieldErrorsRef<'_>> {
        self.field_errors.as_ref().map(Into::into)
    }
}

impl fmt::Display for ErrorSample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.entry.name())
    }
}

impl core::error::Error for ErrorSample {}

/// A success with the facts of an entry.
struct SuccessSample {
    entry: &'static Entry,
    samples: Samples,
    otherwise: Payload,
}

/// The sample of an unknown payload.
enum Payload {
    Object,
    Text,
}

/// An ellipsis for omitted values, as a string, so that the example is still JSON.
pub(super) const MORE: &str = "\u{2026}";

impl ApiResponse for SuccessSample {
    fn entry(&self) -> &'static Entry {
        self.entry
    }

    fn serialize_data<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (&self.samples.payload, &self.otherwise) {
            (Some(payload), _) => payload.serialize(serializer),
            (None, Payload::Object) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(MORE, MORE)?;
                map.end()
            }
            (None, Payload::Text) => serializer.serialize_str(MORE),
        }
    }

    fn code(&self) -> Code<'_> {
        code_of(self.entry)
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.samples.ext(self.entry, name)
    }
}
