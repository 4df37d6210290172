//! Renders what a handler returns, an error, a response or a page. Whatever fails, there is an answer.

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

/// The answer to an error in the envelope of the nearest layer, or as problem details without one: for frameworks that this
/// crate has no feature for. There always is an answer, see [the module](crate::service#an-answer-always-leaves).
#[must_use]
pub fn error<E: ApiError + ?Sized>(error: &E) -> Reply {
    in_nearest(|envelope| declared(&error, envelope))
}

/// The answer to a request that an extractor refused.
#[cfg(feature = "_framework")]
pub(super) fn refused(fault: &RequestFault) -> Reply {
    refused_by_rule(fault).unwrap_or_else(|| error(fault))
}

/// The answer that the nearest layer's `refused` chooses, if it has been given.
#[cfg(feature = "_framework")]
pub(super) fn refused_by_rule(fault: &RequestFault) -> Option<Reply> {
    let scope = scope()?;
    let refuse = scope.rules.refuse.as_ref()?;
    Some(refuse(fault, &*scope.envelope).unwrap_or_else(|_| rescue(&*scope.envelope, Some(&scope))))
}

/// The answer in the nearest `V`.
#[cfg(feature = "_framework")]
pub(super) fn error_as<V: Answering, E: ApiError>(error: &E) -> Reply {
    within::<V>(|envelope| logged(error, "", error_in(envelope, error)))
}

/// The answer of a success in the envelope of the nearest layer, or its payload without one. As with [`error()`], there
/// always is an answer.
#[must_use]
pub fn success<R: ApiResponse>(response: &R) -> Reply {
    in_nearest(|envelope| checked(AnyResponse::of(response, |response| envelope.success(response))))
}

/// The answer in the nearest `V`.
#[cfg(feature = "_framework")]
pub(super) fn success_as<V: Answering, R: ApiResponse>(response: &R) -> Reply {
    within::<V>(|envelope| checked(success_in(envelope, response)))
}

/// The answer with a page in the envelope of the nearest layer. As with [`error()`], there always is an answer.
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

/// Calls `answer` with the envelope of the nearest layer, or problem details without one.
fn with_nearest(answer: impl FnOnce(&dyn AnyEnvelope, Option<&Scope>) -> Reply) -> Reply {
    match scope().as_ref() {
        Some(scope) => answer(&*scope.envelope, Some(scope)),
        None => answer(&ProblemDetails::default(), None),
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

/// The answer in place of one that cannot be rendered.
#[cold]
fn rescue(envelope: &dyn AnyEnvelope, scope: Option<&Scope>) -> Reply {
    chosen(&Undeclared::new(500, &HeaderMap::new(), ""), envelope, scope)
}

/// The answer in the current envelope in place of an undeclared one.
pub(super) fn undeclared(answer: &Undeclared<'_>) -> Reply {
    with_nearest(|envelope, scope| chosen(answer, envelope, scope))
}

/// The answer in the current envelope in place of one with this status, headers and body.
pub(super) fn replacing(status: u16, headers: &HeaderMap, body: &[u8]) -> Reply {
    undeclared(&Undeclared::new(status, headers, &body_text(headers, body)))
}

/// The answer of a service that panicked.
pub(super) fn after_panic() -> Reply {
    undeclared(&Undeclared::new(500, &HeaderMap::new(), ""))
}

/// The error that is chosen for the answer, or else for a 500, or else a plain 500, or else a 500 without a body.
fn chosen(answer: &Undeclared<'_>, envelope: &dyn AnyEnvelope, scope: Option<&Scope>) -> Reply {
    let choose = |answer: &Undeclared<'_>| match scope {
        Some(scope) => (scope.rules.choose)(answer, envelope),
        None => fault(answer, envelope),
    };
    let failed = Undeclared::new(500, answer.headers(), "");
    attempt(|| choose(answer))
        .or_else(|| if answer.status() == 500 { None } else { attempt(|| choose(&failed)) })
        .or_else(|| attempt(|| rendered(&HttpFault::from_status(500), &failed, envelope)))
        .unwrap_or_else(|| Reply::empty(500))
}

/// Rendering calls users' functions, and the last resort must not depend on them.
fn attempt(render: impl FnOnce() -> Rendering) -> Option<Reply> {
    unless_panicked(render)?.ok()
}
