//! The layer, and the service that it makes of another.

use alloc::sync::Arc;
use core::fmt;
use core::task::{Context, Poll};

use http::request::Parts;
use http::{Method, Request, Response};
use tower_layer::Layer;
use tower_service::Service;

use crate::envelope::Envelope;
use crate::facts::error::ApiError;
use crate::service::current::{Scope, scope, within};
use crate::service::erased::AnyEnvelope;
use crate::service::future::EnvelopeFuture;
use crate::service::panics::unless_panicked;
use crate::service::undeclared::{Choose, Undeclared, fault, rendered};

/// Builds an envelope, once per request.
type Make = dyn Fn(&Parts) -> Arc<dyn AnyEnvelope> + Send + Sync;

/// A layer that answers every request of the service inside in one envelope, built from the request's head.
///
/// An answer of 400..=599 whose body is empty or `text/plain`, and that no derived type made, is answered again in the
/// envelope: its headers stay, but for those of its body. So is a panic of the service, with status 500. Everything else
/// passes untouched: answers to HEAD, upgrades, and bodies of any other type.
///
/// It fits any stack of [tower](https://docs.rs/tower) services whose response bodies are made of a `Vec<u8>`.
///
/// ```
/// use envelope_runtime::Envelope;
/// use envelope_runtime::service::EnvelopeLayer;
///
/// #[derive(Envelope)]
/// #[envelope(
///     success = { "data": data, "path": self.path },
///     error = { "code": code, "message": message, "path": self.path },
/// )]
/// struct Api { path: String }
///
/// let layer = EnvelopeLayer::new(|head: &http::request::Parts| Api { path: head.uri.path().to_owned() });
/// ```
#[derive(Clone)]
pub struct EnvelopeLayer {
    make: Arc<Make>,
    choose: Arc<Choose>,
}

impl EnvelopeLayer {
    /// A layer whose requests are answered in the envelope that `envelope` builds.
    pub fn new<E, F>(envelope: F) -> Self
    where
        E: Envelope + Send + Sync + 'static,
        F: Fn(&Parts) -> E + Send + Sync + 'static,
    {
        let make = move |head: &Parts| -> Arc<dyn AnyEnvelope> { Arc::new(envelope(head)) };
        EnvelopeLayer { make: Arc::new(make), choose: Arc::new(fault) }
    }

    /// Chooses the error that takes the place of an answer that nobody declared; by default a
    /// [`HttpFault`](crate::HttpFault) of the answer's status. The status of the error is the one that is sent.
    ///
    /// ```
    /// use envelope_runtime::ApiError;
    /// use envelope_runtime::presets::Plain;
    /// use envelope_runtime::service::{EnvelopeLayer, Undeclared};
    ///
    /// #[derive(Debug, ApiError)]
    /// enum Fault {
    ///     #[api(status = 404, code = "NO_ROUTE", message = "There is nothing here")]
    ///     NoRoute,
    ///     #[api(code = "REFUSED", message = "The request cannot be served")]
    ///     Refused { #[api(status)] status: u16 },
    /// }
    ///
    /// let layer = EnvelopeLayer::new(|_: &http::request::Parts| Plain).undeclared(|answer: &Undeclared<'_>| {
    ///     match answer.status() {
    ///         404 => Fault::NoRoute,
    ///         status => Fault::Refused { status },
    ///     }
    /// });
    /// ```
    #[must_use]
    pub fn undeclared<A, F>(mut self, choose: F) -> Self
    where
        A: ApiError,
        F: Fn(&Undeclared<'_>) -> A + Send + Sync + 'static,
    {
        self.choose = Arc::new(move |answer, envelope| rendered(&choose(answer), answer, envelope));
        self
    }
}

impl fmt::Debug for EnvelopeLayer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnvelopeLayer").finish_non_exhaustive()
    }
}

impl<S> Layer<S> for EnvelopeLayer {
    type Service = EnvelopeService<S>;

    fn layer(&self, inner: S) -> EnvelopeService<S> {
        EnvelopeService { inner, layer: self.clone() }
    }
}

/// The service that an [`EnvelopeLayer`] makes of another.
#[derive(Clone, Debug)]
pub struct EnvelopeService<S> {
    inner: S,
    layer: EnvelopeLayer,
}

impl<S, A, B> Service<Request<A>> for EnvelopeService<S>
where
    S: Service<Request<A>, Response = Response<B>>,
    B: http_body::Body + From<alloc::vec::Vec<u8>>,
{
    type Response = Response<B>;
    type Error = S::Error;
    type Future = EnvelopeFuture<S::Future, B>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<A>) -> Self::Future {
        let is_head = request.method() == Method::HEAD;
        let (head, body) = request.into_parts();
        let EnvelopeLayer { make, choose } = &self.layer;
        let Some(envelope) = unless_panicked(|| make(&head)) else { return EnvelopeFuture::panicked(scope()) };
        let mut scope = Some(Scope::new(envelope, Arc::clone(choose)));
        let inner = &mut self.inner;
        let called = within(&mut scope, || unless_panicked(|| inner.call(Request::from_parts(head, body))));
        match called {
            Some(running) => EnvelopeFuture::running(running, scope, is_head),
            None => EnvelopeFuture::panicked(scope),
        }
    }
}
