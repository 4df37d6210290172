//! Errors that a framework or a panic produces: which answers are replaced, and what stays of them.

use alloc::borrow::Cow;
use alloc::string::String;
use core::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use http::{HeaderMap, header};

use crate::facts::error::ApiError;
use crate::facts::http_fault::HttpFault;
use crate::http::is_plain_text;
use crate::service::erased::{AnyEnvelope, Rendering};
use crate::service::log;

/// An answer of 400..=599 that no derived type made: of the framework, of a layer, or of a handler that panicked.
/// [`EnvelopeLayer::undeclared`](crate::service::EnvelopeLayer::undeclared) chooses the error that takes its place.
#[derive(Clone, Copy, Debug)]
pub struct Undeclared<'a> {
    status: u16,
    headers: &'a HeaderMap,
    text: &'a str,
    for_clients: bool,
}

impl<'a> Undeclared<'a> {
    pub(super) fn new(status: u16, headers: &'a HeaderMap, text: &'a str) -> Self {
        Undeclared { status, headers, text, for_clients: false }
    }

    /// The same, with a text that clients may see: it is this crate's own.
    #[cfg(feature = "_framework")]
    pub(super) fn for_clients(self) -> Self {
        Undeclared { for_clients: true, ..self }
    }

    /// The HTTP status, 400..=599.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The headers. They stay on the answer, but for those that describe its body. What a framework adds outside of the layer
    /// is not among them: so axum does with `allow`.
    #[must_use]
    pub fn headers(&self) -> &'a HeaderMap {
        self.headers
    }

    /// The framework's own words, empty if there are none. They are for logs: what a framework says may name types, paths
    /// or the limits of a server. [The module](crate::service#why-a-request-was-refused) shows how to let clients see them. Of
    /// a panic there are none.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The error where none was chosen.
    fn fault(&self) -> HttpFault {
        let fault = HttpFault::from_status(self.status);
        if self.for_clients { fault.with_message(String::from(self.text)) } else { fault }
    }
}

/// The answer where no error was chosen.
pub(super) fn fault(answer: &Undeclared<'_>, envelope: &dyn AnyEnvelope) -> Rendering {
    rendered(&answer.fault(), answer, envelope)
}

/// The error in place of the answer.
pub(super) fn rendered(error: &dyn ApiError, answer: &Undeclared<'_>, envelope: &dyn AnyEnvelope) -> Rendering {
    logged(error, answer.text(), envelope.error(error))
}

/// An error leaves one event: that it was answered, with the framework's own words, or that it could not be.
pub(super) fn logged(error: &dyn ApiError, text: &str, rendering: Rendering) -> Rendering {
    match &rendering {
        Ok(_) => log::error(error, text),
        Err(failure) => log::not_rendered(Some(error), failure),
    }
    rendering
}

/// Chooses an error, and renders it.
pub(super) type Choose = dyn Fn(&Undeclared<'_>, &dyn AnyEnvelope) -> Rendering + Send + Sync;

/// The most that is read of a body that is not sent. What a framework says of an error is far shorter.
pub(super) const LONGEST: usize = 8 * 1024;

/// True for an error whose body is empty or plain text, as those of frameworks are.
pub(super) fn looks_undeclared(status: u16, is_empty: bool, content_type: Option<&[u8]>) -> bool {
    (400..=599).contains(&status) && (is_empty || content_type.is_some_and(is_plain_text))
}

/// The text of a body that was read. A compressed body says nothing.
pub(super) fn body_text<'a>(headers: &HeaderMap, body: &'a [u8]) -> Cow<'a, str> {
    if headers.contains_key(header::CONTENT_ENCODING) { Cow::Borrowed("") } else { String::from_utf8_lossy(body) }
}

/// Headers that describe the body that is not sent (RFC 9110, section 8, and RFC 9530).
pub(super) const OF_THE_BODY: [header::HeaderName; 15] = [
    header::ACCEPT_RANGES,
    header::CONTENT_DISPOSITION,
    header::CONTENT_ENCODING,
    header::CONTENT_LANGUAGE,
    header::CONTENT_LENGTH,
    header::CONTENT_LOCATION,
    header::CONTENT_RANGE,
    header::CONTENT_TYPE,
    header::ETAG,
    header::LAST_MODIFIED,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::HeaderName::from_static("content-digest"),
    header::HeaderName::from_static("content-md5"),
    header::HeaderName::from_static("repr-digest"),
];

/// What `work` returns; none if it panics. Nothing that it had in its hands is used again, but a service, which is as after
/// any panic that a server has caught.
pub(super) fn unless_panicked<R>(work: impl FnOnce() -> R) -> Option<R> {
    let done = catch_unwind(AssertUnwindSafe(work));
    done.inspect_err(|panic| log::panicked(panic_text(&**panic))).ok()
}

/// What was said when something panicked.
fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&'static str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or_default()
}
