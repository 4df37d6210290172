//! The tower layer, its service and its future.

use alloc::vec::Vec;
use core::fmt;
use core::pin::{Pin, pin};
use core::task::{Context, Poll, ready};

use bytes::Buf;
use http::{Method, Request, Response, header, request, response};
use http_body::Body;
use pin_project_lite::pin_project;
use tower_layer::Layer;
use tower_service::Service;

use crate::envelope::Envelope;
use crate::envelope::reply::Declared;
use crate::facts::error::ApiError;
use crate::http::may_repeat;
use crate::service::answer;
use crate::service::grpc;
use crate::service::request::{Scopes, Within};
#[cfg(feature = "_framework")]
use crate::service::request_fault::RequestFault;
use crate::service::undeclared::{
    LONGEST, Undeclared, check_status, is_error, looks_undeclared, of_the_body, unless_panicked,
};

/// A layer that answers every request of the inner service in one envelope, built from the request's head.
///
/// A response of 400..=599 whose body is empty, `text/plain` or of no content type, and that no derived type rendered,
/// is replaced by an error in the envelope. It keeps its headers, except those that describe its body. A panic of the
/// service becomes a 500 in the envelope. Everything else passes unchanged: upgrades, and bodies of any other type. A
/// response to HEAD has the same head as the response to GET.
///
/// It works in any stack of [tower](https://docs.rs/tower) services whose response bodies implement `From<Vec<u8>>`.
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
    scopes: Scopes<request::Parts>,
}

impl EnvelopeLayer {
    /// A layer that calls `envelope` with the head of each request to build the request's envelope.
    pub fn new<E, F>(envelope: F) -> Self
    where
        E: Envelope + Send + Sync + 'static,
        F: Fn(&request::Parts) -> E + Send + Sync + 'static,
    {
        EnvelopeLayer { scopes: Scopes::new(envelope) }
    }

    /// Chooses the error that replaces an [undeclared](Undeclared) one; by default a [`HttpFault`](crate::HttpFault)
    /// with the status of the response. The status of the chosen error is sent.
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
    /// let layer = EnvelopeLayer::new(|_: &http::request::Parts| Plain).undeclared(|response: &Undeclared<'_>| {
    ///     match response.status() {
    ///         404 => Fault::NoRoute,
    ///         status => Fault::Refused { status },
    ///     }
    /// });
    /// ```
    #[must_use]
    pub fn undeclared<A, F>(self, choose: F) -> Self
    where
        A: ApiError,
        F: Fn(&Undeclared<'_>) -> A + Send + Sync + 'static,
    {
        EnvelopeLayer { scopes: self.scopes.undeclared(choose) }
    }

    /// Chooses the error for a request that an extractor of this crate refused, in an API with its own codes; by
    /// default the [`RequestFault`] itself.
    ///
    /// ```
    /// use envelope_runtime::presets::Plain;
    /// use envelope_runtime::service::{EnvelopeLayer, RequestFault};
    /// use envelope_runtime::{ApiError, FieldErrors};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api(status = 400, code = -5, message = "The request is not valid")]
    /// struct Invalid(#[api(field_errors)] FieldErrors);
    ///
    /// let layer = EnvelopeLayer::new(|_: &http::request::Parts| Plain).refused(|fault: &RequestFault| match fault {
    ///     RequestFault::InvalidBody { errors, .. } => Invalid(errors.clone()),
    ///     _ => Invalid(FieldErrors::new()),
    /// });
    /// ```
    #[cfg(feature = "_framework")]
    #[must_use]
    pub fn refused<A, F>(self, choose: F) -> Self
    where
        A: ApiError,
        F: Fn(&RequestFault) -> A + Send + Sync + 'static,
    {
        EnvelopeLayer { scopes: self.scopes.refused(choose) }
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

/// The service that an [`EnvelopeLayer`] puts around another.
#[derive(Clone, Debug)]
pub struct EnvelopeService<S> {
    inner: S,
    layer: EnvelopeLayer,
}

impl<S, A, B> Service<Request<A>> for EnvelopeService<S>
where
    S: Service<Request<A>, Response = Response<B>>,
    B: Body + From<Vec<u8>> + 'static,
{
    type Response = Response<B>;
    type Error = S::Error;
    type Future = EnvelopeFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<A>) -> Self::Future {
        let is_head = request.method() == Method::HEAD;
        let (head, body) = request.into_parts();
        let mut scope = self.layer.scopes.of(&head);
        if let Some(scope) = &mut scope {
            grpc::heed(scope, &head);
        }
        let inner = &mut self.inner;
        let start = || Answering { inner: inner.call(Request::from_parts(head, body)), is_head };
        EnvelopeFuture { answering: Within::start(scope, start) }
    }
}

pin_project! {
    /// The future of an [`EnvelopeService`](crate::service::EnvelopeService).
    pub struct EnvelopeFuture<F> {
        #[pin]
        answering: Within<Answering<F>>,
    }
}

impl<F> fmt::Debug for EnvelopeFuture<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnvelopeFuture").finish_non_exhaustive()
    }
}

impl<F, B, E> Future for EnvelopeFuture<F>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body + From<Vec<u8>> + 'static,
{
    type Output = Result<Response<B>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.project().answering.poll(context, || Ok(answer::after_panic().into()))
    }
}

pin_project! {
    struct Answering<F> {
        #[pin]
        inner: F,
        is_head: bool,
    }
}

impl<F, B, E> Future for Answering<F>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body + From<Vec<u8>> + 'static,
{
    type Output = Result<Response<B>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let answering = self.project();
        let response = ready!(answering.inner.poll(context))?;
        let length = response.body().size_hint().exact();
        if !is_undeclared(&response, length, *answering.is_head) {
            check_status(response.extensions().get(), response.status().as_u16());
            return Poll::Ready(Ok(if length.is_none() { in_scope(response) } else { response }));
        }
        let (parts, body) = response.into_parts();
        // Dropping the body may panic, too.
        let text = unless_panicked(|| text_of(body, context)).unwrap_or_default();
        let response = replaced(parts, &text);
        Poll::Ready(Ok(if *answering.is_head { without_body(response) } else { response }))
    }
}

/// Ties a streamed body to the scope of the request, if it is axum's `Body`. A body of another type cannot be wrapped
/// in itself.
#[cfg(feature = "axum")]
fn in_scope<B: Body + 'static>(response: Response<B>) -> Response<B> {
    response.map(crate::service::axum::streamed::in_scope)
}

#[cfg(not(feature = "axum"))]
fn in_scope<B>(response: Response<B>) -> Response<B> {
    response
}

/// The head of a response to HEAD: it has the body's length, but no body (RFC 9110, section 9.3.2).
fn without_body<B: Body + From<Vec<u8>>>(response: Response<B>) -> Response<B> {
    let (mut parts, body) = response.into_parts();
    if let Some(length) = body.size_hint().exact() {
        parts.headers.insert(header::CONTENT_LENGTH, length.into());
    }
    unless_panicked(|| drop(body));
    Response::from_parts(parts, Vec::new().into())
}

/// True for an error that looks undeclared, and that no derived type rendered.
fn is_undeclared<B: Body>(response: &Response<B>, length: Option<u64>, is_head: bool) -> bool {
    if !is_error(response.status().as_u16()) {
        return false;
    }
    // A response to HEAD never has a body.
    let is_empty = !is_head && length.map_or_else(|| response.body().is_end_stream(), |length| length == 0);
    let content_type = response.headers().get(header::CONTENT_TYPE).map(http::HeaderValue::as_bytes);
    looks_undeclared(is_empty, content_type) && response.extensions().get::<Declared>().is_none()
}

/// The part of the text that is ready, up to the limit. The text is only for logs, so the client does not wait for the
/// rest.
fn text_of<B: Body>(body: B, context: &mut Context<'_>) -> Vec<u8> {
    let mut body = pin!(body);
    let mut text = Vec::new();
    while text.len() < LONGEST && !body.is_end_stream() {
        let Poll::Ready(Some(Ok(frame))) = body.as_mut().poll_frame(context) else { break };
        if let Ok(data) = frame.into_data() {
            take(data, &mut text);
        }
    }
    text
}

fn take(mut data: impl Buf, text: &mut Vec<u8>) {
    while data.has_remaining() && text.len() < LONGEST {
        let chunk = data.chunk();
        let room = chunk.len().min(LONGEST - text.len());
        text.extend(chunk.iter().take(room));
        data.advance(room);
    }
}

/// Replaces the response by one in the envelope, and keeps the headers that do not describe the old body.
fn replaced<B: From<Vec<u8>>>(mut parts: response::Parts, body: &[u8]) -> Response<B> {
    let reply = answer::replacing(parts.status.as_u16(), &parts.headers, body);
    let (new, body) = Response::<B>::from(reply).into_parts();
    of_the_body(parts.status.as_u16()).for_each(|name| drop(parts.headers.remove(name)));
    parts.status = new.status;
    for (name, value) in &new.headers {
        if may_repeat(name.as_str()) {
            parts.headers.append(name, value.clone());
        } else {
            parts.headers.insert(name, value.clone());
        }
    }
    parts.extensions.extend(new.extensions);
    Response::from_parts(parts, body)
}
