//! An error that another service has answered.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;
use core::time::Duration;

use serde_json::Value;

use crate::__private::kinds::{Kind, KindsOf};
use crate::client::fields::Fields;
use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::type_entries::TypeEntries;
use crate::entry::types::Catalogued;
use crate::facts::FieldErrorsRef;
use crate::facts::error::{ApiError, TextFact};
use crate::facts::field_errors::FieldErrors;
use crate::facts::value::ExtValue;
use crate::write::details::Details;
use crate::write::error::RenderError;

/// An error that another service has answered, with all that its envelope carries.
///
/// It is an [`ApiError`] whose code, status and message are decided at run time, so that it can be answered in another
/// envelope, by itself or in a `transparent` variant.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedError(Box<Facts>);

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Facts {
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
    pub(super) fn new(facts: Facts) -> Self {
        ReceivedError(Box::new(facts))
    }

    /// The code; [`Code::None`] where the template has none.
    #[must_use]
    pub fn code(&self) -> Code<'_> {
        match &self.0.code {
            Some(Value::String(code)) => Code::Str(code),
            Some(Value::Number(code)) => code.as_i64().map_or(Code::None, Code::Int),
            _ => Code::None,
        }
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The text for people. Where the template has none, it is that of the first field error, or else the status's phrase.
    #[must_use]
    pub fn message(&self) -> &str {
        let of_field = || {
            self.0
                .field_errors
                .iter()
                .map(crate::facts::field_errors::FieldError::message)
                .find(|text| !text.is_empty())
        };
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

    /// Where the error is explained.
    #[must_use]
    pub fn docs_url(&self) -> Option<&str> {
        self.0.docs_url.as_deref()
    }

    /// The details.
    #[must_use]
    pub fn details(&self) -> Option<&Value> {
        self.0.details.as_ref()
    }

    /// The inputs at fault.
    #[must_use]
    pub fn field_errors(&self) -> &FieldErrors {
        &self.0.field_errors
    }

    /// The extra fact of that name.
    #[must_use]
    pub fn ext(&self, name: &str) -> Option<&Value> {
        self.0.ext.get(name)
    }

    /// How long to wait before the request is sent again, from the body or from the header `retry-after`. Dates are passed
    /// over.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after.map(Duration::from_secs)
    }

    /// What stood at a field of the envelope, by its path without `self.`: `meta.request_id`.
    #[must_use]
    pub fn envelope_field(&self, path: &str) -> Option<&Value> {
        self.0.envelope.get(path)
    }

    /// The kind of an error type that has this code: the one of this status or, where none is, the first. None where the code
    /// is not known.
    #[must_use]
    pub fn kind<K: Kind>(&self) -> Option<K> {
        let kinds = KindsOf::<K>::new(self.code());
        let mut same_status = kinds.clone().filter(|kind| kind.entry().status() == Some(self.0.status));
        same_status.next().or_else(|| kinds.clone().next())
    }
}

impl fmt::Display for ReceivedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl core::error::Error for ReceivedError {}

impl Catalogued for ReceivedError {
    const ENTRIES: &'static TypeEntries = &TypeEntries {
        name: "ReceivedError",
        origin: concat!(module_path!(), ":", line!(), ":", column!()),
        entries: &ENTRIES,
        included: &[],
    };
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

    fn __text(&self, fact: TextFact) -> Option<&str> {
        match fact {
            TextFact::Title => self.title(),
            TextFact::Description => self.description(),
            TextFact::DocsUrl => self.docs_url(),
        }
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
