//! Answers that nobody declared an error for.

use http::HeaderMap;

use crate::facts::error::ApiError;
use crate::facts::http_fault::HttpFault;
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
        if self.for_clients { fault.with_message(alloc::string::String::from(self.text)) } else { fault }
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
