//! An example of an entry's body. A value that is known only at run time is written as `{name}`.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde_core::Serializer;
use serde_core::ser::SerializeMap;

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::EntryKind;
use crate::envelope::Envelope;
use crate::envelope::reply::Reply;
use crate::facts::error::ApiError;
use crate::facts::response::ApiResponse;
use crate::facts::value::ExtValue;
use crate::write::details::Details;
use crate::write::error::RenderError;

/// The answer of an entry, as the page shows it.
pub(super) enum Example {
    /// The body, as JSON.
    Body(String),
    /// The answer has no body.
    Empty,
    /// The envelope cannot render the entry from stand-ins.
    Unknown,
}

/// The answer that the envelope renders for the entry.
pub(super) fn of<V: Envelope>(envelope: &V, entry: &'static Entry) -> Example {
    let reply = match entry.kind() {
        EntryKind::Error => envelope.error(&ErrorSample { entry, fields: FieldExt::of(entry) }),
        EntryKind::Success => success(envelope, entry),
    };
    match reply {
        Ok(reply) if reply.body().is_empty() => Example::Empty,
        Ok(reply) => Example::Body(reply.to_string()),
        Err(_) => Example::Unknown,
    }
}

/// The payload is unknown, so it is written as an object, which an envelope may splice into another, or as a text if the
/// envelope cannot render an object.
fn success<V: Envelope>(envelope: &V, entry: &'static Entry) -> Result<Reply, RenderError> {
    let sample = |payload| SuccessSample { entry, fields: FieldExt::of(entry), payload };
    envelope.success(&sample(Payload::Object)).or_else(|_| envelope.success(&sample(Payload::Text)))
}

/// The `ext` members that fields hold, each by its name.
#[derive(Debug)]
pub(super) struct FieldExt(Vec<(&'static str, String)>);

impl FieldExt {
    fn of(entry: &'static Entry) -> Self {
        FieldExt::named(entry.ext_fields().map(|member| member.name))
    }

    pub(super) fn named(names: impl Iterator<Item = &'static str>) -> Self {
        FieldExt(names.map(|name| (name, stand_in(name))).collect())
    }

    /// The stand-in of that name.
    pub(super) fn value(&self, name: &str) -> Option<ExtValue<'_>> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, text)| ExtValue::new(text))
    }

    /// The value of a member: a text with placeholders, a constant, or the stand-in for a field.
    fn get(&self, entry: &'static Entry, name: &str) -> Option<ExtValue<'_>> {
        entry.stated_ext(name).map(ExtValue::from).or_else(|| self.value(name))
    }
}

fn stand_in(name: &str) -> String {
    format!("{{{name}}}")
}

fn code_of(entry: &'static Entry) -> Code<'static> {
    entry.code().or(if entry.has_run_time_code() { Code::Str("{code}") } else { Code::None })
}

/// An error of that entry.
#[derive(Debug)]
struct ErrorSample {
    entry: &'static Entry,
    fields: FieldExt,
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
        self.fields.get(self.entry, name)
    }

    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        self.entry.details().try_for_each(|member| out.member(member.name, &stand_in(member.name)))
    }
}

impl fmt::Display for ErrorSample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.entry.name())
    }
}

impl core::error::Error for ErrorSample {}

/// A success of that entry.
struct SuccessSample {
    entry: &'static Entry,
    fields: FieldExt,
    payload: Payload,
}

enum Payload {
    Object,
    Text,
}

/// An ellipsis for what is left out, as a string, so that the example is still JSON.
pub(super) const MORE: &str = "\u{2026}";

impl ApiResponse for SuccessSample {
    fn entry(&self) -> &'static Entry {
        self.entry
    }

    fn serialize_data<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.payload {
            Payload::Object => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry(MORE, MORE)?;
                map.end()
            }
            Payload::Text => serializer.serialize_str(MORE),
        }
    }

    fn code(&self) -> Code<'_> {
        code_of(self.entry)
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.fields.get(self.entry, name)
    }
}
