//! Errors that a framework or a panic produces: which responses are replaced, by which error, and which headers they
//! keep.

use alloc::borrow::Cow;
use alloc::string::String;
use std::panic::{AssertUnwindSafe, catch_unwind};

use http::{HeaderMap, header};

use crate::envelope::reply::WrittenFor;
use crate::facts::error::ApiError;
use crate::facts::http_fault::HttpFault;
use crate::http::is_plain_text;
use crate::service::erased::{AnyEnvelope, Rendering};
use crate::service::log;
use crate::service::panic::{dispose, panic_text};

/// A response of 400..=599 that no derived type rendered, but the framework, a layer, or a handler that panicked.
/// [`EnvelopeLayer::undeclared`](crate::service::EnvelopeLayer::undeclared) chooses the error that replaces it.
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

    /// The same response, with a text that clients may see, as it is this crate's own.
    #[cfg(feature = "_framework")]
    pub(super) fn for_clients(self) -> Self {
        Undeclared { for_clients: true, ..self }
    }

    /// The HTTP status, 400..=599.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The headers. The response keeps them, except those that describe its body. Headers that the framework adds
    /// outside the layer, such as axum's `allow`, are not among them.
    #[must_use]
    pub fn headers(&self) -> &'a HeaderMap {
        self.headers
    }

    /// The framework's own text, for logs: it may name types, paths or limits of the server.
    /// [The module](crate::service#why-a-request-was-refused) shows how to send it to clients.
    ///
    /// It is empty after a panic, if it is not available at once, as from a remote service, and if an inner layer has
    /// compressed it.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The error that replaces the response by default.
    fn fault(&self) -> HttpFault {
        let fault = HttpFault::from_status(self.status);
        if self.for_clients { fault.with_message(String::from(self.text)) } else { fault }
    }
}

/// Renders the default error.
pub(super) fn fault(response: &Undeclared<'_>, envelope: &dyn AnyEnvelope) -> Rendering {
    rendered(&response.fault(), response, envelope)
}

/// Renders the error that replaces an undeclared one.
pub(super) fn rendered(error: &dyn ApiError, response: &Undeclared<'_>, envelope: &dyn AnyEnvelope) -> Rendering {
    logged(error, response.text(), envelope.error(error))
}

/// Renders a declared error.
pub(super) fn declared(error: &dyn ApiError, envelope: &dyn AnyEnvelope) -> Rendering {
    logged(error, "", envelope.error(error))
}

/// Logs an error once: that it was rendered, with the framework's own text, or that it could not be.
pub(super) fn logged(error: &dyn ApiError, text: &str, rendering: Rendering) -> Rendering {
    match &rendering {
        Ok(_) => log::error(error, text),
        Err(failure) => log::not_rendered(Some(error), failure),
    }
    rendering
}

/// Warns of a response whose status is not the one that its body was rendered for.
pub(super) fn check_status(written_for: Option<&WrittenFor>, status: u16) {
    if let Some(WrittenFor(of_body)) = written_for.filter(|written_for| written_for.0 != status) {
        log::other_status(*of_body, status);
    }
}

/// Chooses the error that replaces an undeclared one, and renders it.
pub(super) type Choose = dyn Fn(&Undeclared<'_>, &dyn AnyEnvelope) -> Rendering + Send + Sync;

/// The most bytes that are read from a replaced body. A framework's error text is far shorter.
pub(super) const LONGEST: usize = 8 * 1024;

pub(super) fn is_error(status: u16) -> bool {
    (400..=599).contains(&status)
}

/// True for an error whose body is empty or plain text, like the bodies of frameworks' own errors, or has no content
/// type: such a body is most often the text of an error.
pub(super) fn looks_undeclared(is_empty: bool, content_type: Option<&[u8]>) -> bool {
    is_empty || content_type.is_none_or(is_plain_text)
}

/// The text of a body that has been read; empty if it is compressed.
pub(super) fn body_text<'a>(headers: &HeaderMap, body: &'a [u8]) -> Cow<'a, str> {
    if headers.contains_key(header::CONTENT_ENCODING) { Cow::Borrowed("") } else { String::from_utf8_lossy(body) }
}

/// The headers that describe the body of a response with that status, and are removed together with it.
pub(super) fn of_the_body(status: u16) -> impl Iterator<Item = &'static header::HeaderName> {
    // With these statuses, the headers describe the resource: its length (RFC 9110, section 15.5.17), or the state that
    // did not meet a condition.
    let stay: &[header::HeaderName] = match status {
        412 => &[header::ETAG, header::LAST_MODIFIED],
        416 => &[header::CONTENT_RANGE],
        _ => &[],
    };
    OF_THE_BODY.iter().filter(|name| !stay.contains(name))
}

/// From RFC 9110, section 8, and RFC 9530.
static OF_THE_BODY: [header::HeaderName; 14] = [
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

/// The result of `work`; `None` if it panics. Nothing that `work` touched is used again except the service, which is in
/// the state in which any caught panic leaves it.
pub(super) fn unless_panicked<R>(work: impl FnOnce() -> R) -> Option<R> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(done) => Some(done),
        Err(panic) => {
            log::panicked(panic_text(&*panic));
            dispose(panic);
            None
        }
    }
}
