//! Renders what a handler returns: an error, a success or a page. Whatever fails, the result is a response.

use http::HeaderMap;
use serde_core::Serialize;

#[cfg(feature = "_framework")]
use crate::envelope::Envelope;
use crate::envelope::presets::ProblemDetails;
use crate::envelope::reply::Reply;
use crate::facts::error::ApiError;
use crate::facts::http_fault::HttpFault;
use crate::facts::page::Page;
use crate::facts::response::ApiResponse;
use crate::service::current::{Scope, scope};
use crate::service::erased::{AnyEnvelope, AnyResponse, Rendering};
#[cfg(feature = "_framework")]
use crate::service::erased::{error_in, success_in};
use crate::service::log;
#[cfg(feature = "_framework")]
use crate::service::request_fault::RequestFault;
#[cfg(feature = "_framework")]
use crate::service::undeclared::logged;
use crate::service::undeclared::{Undeclared, body_text, declared, fault, rendered, unless_panicked};
use crate::write::json::raw::RawJson;

/// Renders an error in the envelope of the nearest layer, or as problem details without one: for frameworks that this
/// crate has no feature for. It never fails, see [the module](crate::service#a-response-is-always-sent).
#[must_use]
pub fn error<E: ApiError + ?Sized>(error: &E) -> Reply {
    in_nearest(|envelope| declared(&error, envelope))
}

/// Renders the reason why an extractor refused a request.
#[cfg(feature = "_framework")]
pub(super) fn refused(fault: &RequestFault) -> Reply {
    refused_by_rule(fault).unwrap_or_else(|| error(fault))
}

/// Renders the error that the nearest layer's `refused` chooses; `None` if it was not called.
#[cfg(feature = "_framework")]
pub(super) fn refused_by_rule(fault: &RequestFault) -> Option<Reply> {
    let scope = scope()?;
    let refuse = scope.rules.refuse.as_ref()?;
    Some(refuse(fault, &*scope.envelope).unwrap_or_else(|_| rescue(&*scope.envelope, Some(&scope))))
}

/// Renders an error in the nearest `V`.
#[cfg(feature = "_framework")]
pub(super) fn error_as<V: Answering, E: ApiError>(error: &E) -> Reply {
    within::<V>(|envelope| logged(error, "", error_in(envelope, error)))
}

/// Renders a success in the envelope of the nearest layer, or only its payload without one. Like [`error()`], it never
/// fails.
#[must_use]
pub fn success<R: ApiResponse>(response: &R) -> Reply {
    in_nearest(|envelope| checked(AnyResponse::of(response, |response| envelope.success(response))))
}

/// Renders a success in the nearest `V`.
#[cfg(feature = "_framework")]
pub(super) fn success_as<V: Answering, R: ApiResponse>(response: &R) -> Reply {
    within::<V>(|envelope| checked(success_in(envelope, response)))
}

/// Renders a page in the envelope of the nearest layer, or in [`ProblemDetails`] without one. Like [`error()`], it
/// never fails.
#[must_use]
pub fn page<T: Serialize>(page: Page<T>) -> Reply {
    let (items, page) = page.split();
    in_nearest(|envelope| checked(RawJson::of("items", &items, |items| envelope.page(&page, items))))
}

/// Logs a success that cannot be rendered. One that can is not logged.
fn checked(rendering: Rendering) -> Rendering {
    rendering.inspect_err(|failure| log::not_rendered(None, failure))
}

/// An envelope that a type may name. Its default is for requests that no layer with this envelope has seen.
#[cfg(feature = "_framework")]
pub trait Answering: Envelope + Default + Send + Sync + 'static {}

#[cfg(feature = "_framework")]
impl<E: Envelope + Default + Send + Sync + 'static> Answering for E {}

fn in_nearest(render: impl FnOnce(&dyn AnyEnvelope) -> Rendering) -> Reply {
    with_nearest(|envelope, scope| render(envelope).unwrap_or_else(|_| rescue(envelope, scope)))
}

/// Calls `render` with the envelope of the nearest layer, or problem details without one.
fn with_nearest(render: impl FnOnce(&dyn AnyEnvelope, Option<&Scope>) -> Reply) -> Reply {
    match scope().as_ref() {
        Some(scope) => render(&*scope.envelope, Some(scope)),
        None => render(&ProblemDetails::default(), None),
    }
}

#[cfg(feature = "_framework")]
fn within<V: Answering>(render: impl FnOnce(&V) -> Rendering) -> Reply {
    let scope = scope();
    let finish = |envelope: &V| render(envelope).unwrap_or_else(|_| rescue(envelope, scope.as_ref()));
    match scope.as_ref().and_then(Scope::find::<V>) {
        Some(envelope) => finish(envelope),
        None => finish(&V::default()),
    }
}

/// Renders a 500 instead of a reply that cannot be rendered.
#[cold]
fn rescue(envelope: &dyn AnyEnvelope, scope: Option<&Scope>) -> Reply {
    chosen(&Undeclared::new(500, &HeaderMap::new(), ""), envelope, scope)
}

/// Renders, in the current envelope, the error that replaces an undeclared one.
pub(super) fn undeclared(response: &Undeclared<'_>) -> Reply {
    with_nearest(|envelope, scope| chosen(response, envelope, scope))
}

/// Renders the error that replaces an undeclared one with this status, headers and body.
pub(super) fn replacing(status: u16, headers: &HeaderMap, body: &[u8]) -> Reply {
    undeclared(&Undeclared::new(status, headers, &body_text(headers, body)))
}

/// Renders the error of a service that panicked.
pub(super) fn after_panic() -> Reply {
    undeclared(&Undeclared::new(500, &HeaderMap::new(), ""))
}

/// Renders the error that is chosen for the response, or else for a 500, or else a plain 500, or else a 500 without a
/// body.
fn chosen(response: &Undeclared<'_>, envelope: &dyn AnyEnvelope, scope: Option<&Scope>) -> Reply {
    let choose = |response: &Undeclared<'_>| match scope {
        Some(scope) => (scope.rules.choose)(response, envelope),
        None => fault(response, envelope),
    };
    let failed = Undeclared::new(500, response.headers(), "");
    attempt(|| choose(response))
        .or_else(|| if response.status() == 500 { None } else { attempt(|| choose(&failed)) })
        .or_else(|| attempt(|| rendered(&HttpFault::from_status(500), &failed, envelope)))
        .unwrap_or_else(|| Reply::empty(500))
}

/// Rendering calls users' functions, and the last resort must not depend on them.
fn attempt(render: impl FnOnce() -> Rendering) -> Option<Reply> {
    unless_panicked(render)?.ok()
}
