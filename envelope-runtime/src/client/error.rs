//! An error received from another service, and its field errors.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;
use core::time::Duration;

use serde_json::Value;

use crate::client::found::{Fields, FoundError};
use crate::entry::Entry;
use crate::entry::catalogued::Catalogued;
use crate::entry::code::Code;
use crate::entry::kind::{Kind, KindsOf};
use crate::entry::types::TypeEntries;
use crate::facts::FieldErrorsRef;
use crate::facts::error::{ApiError, Statement, Texts};
use crate::facts::field_errors::{FieldError, FieldErrors, Received};
use crate::facts::value::ExtValue;
use crate::template::node::Slot;
use crate::write::details::Details;
use crate::write::error::RenderError;
use crate::write::percent::decoded;

/// An error received from another service, with all values that its envelope carries.
///
/// It is an [`ApiError`] whose code, status and message are decided at run time, so that it can be rendered in another
/// envelope, by itself or in a `transparent` variant.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedError(Box<ReceivedValues>);

#[derive(Clone, Debug, PartialEq)]
pub(super) struct ReceivedValues {
    pub(super) status: u16,
    pub(super) code: Option<Value>,
    pub(super) message: Option<String>,
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) docs_url: Option<String>,
    pub(super) details: Option<Value>,
    pub(super) field_errors: FieldErrors,
    pub(super) retry_after: Option<u64>,
    pub(super) ext: Fields,
    pub(super) envelope: Fields,
}

static ENTRIES: [Entry; 1] =
    [Entry::error("ReceivedError", Code::None, 500, "").run_time_code().run_time_status().in_band().build()];

impl ReceivedError {
    pub(super) fn new(values: ReceivedValues) -> Self {
        ReceivedError(Box::new(values))
    }

    /// The code; [`Code::None`] if the template has none.
    #[must_use]
    pub fn code(&self) -> Code<'_> {
        match &self.0.code {
            Some(Value::String(code)) => Code::Str(code),
            Some(Value::Number(code)) => code.as_i64().map_or(Code::None, Code::Int),
            _ => Code::None,
        }
    }

    /// The HTTP status of the response.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The text for people. If the template has none, it is that of the first field error, or else the status's reason
    /// phrase.
    #[must_use]
    pub fn message(&self) -> &str {
        let of_field = || self.0.field_errors.iter().map(FieldError::message).find(|text| !text.is_empty());
        let phrase = || crate::http::reason_phrase(self.0.status).unwrap_or_default();
        self.0.message.as_deref().or_else(of_field).unwrap_or_else(phrase)
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// The description.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.0.description.as_deref()
    }

    /// The URL of the error's documentation.
    #[must_use]
    pub fn docs_url(&self) -> Option<&str> {
        self.0.docs_url.as_deref()
    }

    /// The details.
    #[must_use]
    pub fn details(&self) -> Option<&Value> {
        self.0.details.as_ref()
    }

    /// The field errors.
    #[must_use]
    pub fn field_errors(&self) -> &FieldErrors {
        &self.0.field_errors
    }

    /// The extra fact of that name.
    #[must_use]
    pub fn ext(&self, name: &str) -> Option<&Value> {
        self.0.ext.get(name)
    }

    /// How long to wait before the request is sent again, from the body or from the header `retry-after` (RFC 9110,
    /// section 10.2.3). A date in that header is compared with the header `date`.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after.map(Duration::from_secs)
    }

    /// The value of a field of the envelope, by its path without `self.`: `meta.request_id`.
    #[must_use]
    pub fn envelope_field(&self, path: &str) -> Option<&Value> {
        self.0.envelope.get(path)
    }

    /// The kind of an error type that has this code. Of several, it is the first with this status, or else the first.
    /// `None` if the type does not have the code.
    #[must_use]
    pub fn kind<K: Kind>(&self) -> Option<K> {
        let kinds = KindsOf::<K>::new(self.code());
        let has_status = |kind: &K| kind.entry().status() == Some(self.0.status);
        kinds.clone().find(has_status).or_else(|| kinds.clone().next())
    }
}

impl fmt::Display for ReceivedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl core::error::Error for ReceivedError {}

impl Catalogued for ReceivedError {
    const ENTRIES: &'static TypeEntries = &TypeEntries::new("ReceivedError", &ENTRIES).in_module("envelope_runtime");
}

impl ApiError for ReceivedError {
    fn entry(&self) -> &'static Entry {
        let [entry] = &ENTRIES;
        entry
    }

    fn message(&self) -> Cow<'_, str> {
        self.message().into()
    }

    fn code(&self) -> Code<'_> {
        self.code()
    }

    fn status(&self) -> u16 {
        self.0.status
    }

    fn __statements<'a>(&'a self, ask: &mut dyn FnMut(Statement<'a>) -> bool) -> bool {
        ask(Statement::of::<Self>(self.entry()).with_texts(self))
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.ext(name).map(ExtValue::new)
    }

    fn details(&self, out: &mut Details<'_>) -> Result<(), RenderError> {
        self.0.details.as_ref().map_or(Ok(()), |details| out.whole(details))
    }

    fn field_errors(&self) -> Option<FieldErrorsRef<'_>> {
        Some((&self.0.field_errors).into())
    }

    fn retry_after(&self) -> Option<Duration> {
        self.retry_after()
    }
}

impl Texts for ReceivedError {
    fn title(&self) -> Option<&str> {
        self.title()
    }

    fn description(&self) -> Option<&str> {
        self.description()
    }

    fn docs_url(&self) -> Option<&str> {
        self.docs_url()
    }
}

pub(super) fn field_error(mut found: FoundError) -> FieldError {
    let field = field_name(&mut found);
    let message = found.take_text(Slot::Message);
    let mut error = FieldError::new(field.clone().unwrap_or_default(), message.unwrap_or_default());
    match found.take(Slot::Code) {
        Some(Value::String(code)) => error = error.code_text(code),
        Some(Value::Number(code)) => {
            if let Some(code) = code.as_i64() {
                error = error.code(code);
            }
        }
        _ => {}
    }
    error.with_received(Received {
        has_no_field: field.is_none(),
        status: found.take_integer(Slot::Status).and_then(|status| u16::try_from(status).ok()),
        title: found.take_text(Slot::Title),
        docs_url: found.take_text(Slot::DocsUrl),
        details: found.take(Slot::Details),
        ext: found.take_ext(),
    })
}

/// The name of the input, or the pointer to it.
fn field_name(found: &mut FoundError) -> Option<String> {
    let text = found.take_text(Slot::Field).or_else(|| found.take_text(Slot::Pointer));
    text.or_else(|| {
        found.take_text(Slot::Fragment).map(|fragment| decoded(fragment.strip_prefix('#').unwrap_or(&fragment)))
    })
}
