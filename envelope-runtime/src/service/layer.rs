//! The tower layer, its service and its future.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::pin::Pin;
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
use crate::service::answer;
use crate::service::current::{Scope, scope, within};
use crate::service::erased::AnyEnvelope;
use crate::service::undeclared::{
    Choose, LONGEST, OF_THE_BODY, Undeclared, body_text, fault, looks_undeclared, rendered, unless_panicked,
};

/// Builds an envelope, once per request.
type Make = dyn Fn(&request::Parts) -> Arc<dyn AnyEnvelope> + Send + Sync;

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
        F: Fn(&request::Parts) -> E + Send + Sync + 'static,
    {
        let make = move |head: &request::Parts| -> Arc<dyn AnyEnvelope> { Arc::new(envelope(head)) };
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
    B: Body + From<Vec<u8>>,
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

pin_project! {
    /// The future of an [`EnvelopeService`](crate::service::EnvelopeService).
    pub struct EnvelopeFuture<F, B> {
        #[pin]
        state: State<F, B>,
        // Changes places with what is current while this is polled.
        scope: Option<Scope>,
        is_head: bool,
    }

    impl<F, B> PinnedDrop for EnvelopeFuture<F, B> {
        // A request that is cancelled is dropped with its envelope: what a handler does then may ask for it.
        fn drop(this: Pin<&mut Self>) {
            let mut this = this.project();
            within(this.scope, || this.state.set(State::Done));
        }
    }
}

pin_project! {
    #[project = StateProjection]
    enum State<F, B> {
        Running {
            #[pin]
            inner: F,
        },
        // The body of an answer that will be answered again.
        Reading {
            parts: Option<response::Parts>,
            #[pin]
            body: B,
            text: Vec<u8>,
        },
        Panicked,
        Done,
    }
}

impl<F, B> EnvelopeFuture<F, B> {
    pub(super) fn running(inner: F, scope: Option<Scope>, is_head: bool) -> Self {
        EnvelopeFuture { state: State::Running { inner }, scope, is_head }
    }

    pub(super) fn panicked(scope: Option<Scope>) -> Self {
        EnvelopeFuture { state: State::Panicked, scope, is_head: false }
    }
}

impl<F, B> fmt::Debug for EnvelopeFuture<F, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnvelopeFuture").finish_non_exhaustive()
    }
}

impl<F, B, E> Future for EnvelopeFuture<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body + From<Vec<u8>>,
{
    type Output = Result<Response<B>, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let (mut state, is_head) = (this.state, *this.is_head);
        let polled = within(this.scope, || {
            let answer = unless_panicked(|| state.as_mut().poll(context, is_head));
            answer.unwrap_or_else(|| Poll::Ready(Ok(after_panic())))
        });
        if polled.is_ready() {
            within(this.scope, || state.set(State::Done));
        }
        polled
    }
}

impl<F, B, E> State<F, B>
where
    F: Future<Output = Result<Response<B>, E>>,
    B: Body + From<Vec<u8>>,
{
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>, is_head: bool) -> Poll<Result<Response<B>, E>> {
        loop {
            match self.as_mut().project() {
                StateProjection::Running { inner } => {
                    let response = ready!(inner.poll(context))?;
                    if is_head || !is_undeclared(&response) {
                        return Poll::Ready(Ok(response));
                    }
                    let (parts, body) = response.into_parts();
                    self.set(State::Reading { parts: Some(parts), body, text: Vec::new() });
                }
                StateProjection::Reading { parts, body, text } => {
                    ready!(read(body, text, context));
                    return match parts.take() {
                        Some(parts) => Poll::Ready(Ok(answered_again(parts, text))),
                        None => Poll::Pending,
                    };
                }
                StateProjection::Panicked => return Poll::Ready(Ok(after_panic())),
                // A future that has been polled to its end has nothing more to say.
                StateProjection::Done => return Poll::Pending,
            }
        }
    }
}

/// True for an error that no derived type made and whose body is empty or plain text.
fn is_undeclared<B: Body>(response: &Response<B>) -> bool {
    let body = response.body();
    let is_empty = body.is_end_stream() || body.size_hint().exact() == Some(0);
    let content_type = response.headers().get(header::CONTENT_TYPE).map(http::HeaderValue::as_bytes);
    looks_undeclared(response.status().as_u16(), is_empty, content_type)
        && response.extensions().get::<Declared>().is_none()
}

/// Reads to the end, to the limit, or until the body fails: then what came is all there is.
fn read<B: Body>(mut body: Pin<&mut B>, text: &mut Vec<u8>, context: &mut Context<'_>) -> Poll<()> {
    while text.len() < LONGEST && !body.is_end_stream() {
        match ready!(body.as_mut().poll_frame(context)) {
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    take(data, text);
                }
            }
            Some(Err(_)) | None => break,
        }
    }
    Poll::Ready(())
}

fn take(mut data: impl Buf, text: &mut Vec<u8>) {
    while data.has_remaining() && text.len() < LONGEST {
        let chunk = data.chunk();
        let room = chunk.len().min(LONGEST - text.len());
        text.extend(chunk.iter().take(room));
        data.advance(room);
    }
}

fn after_panic<B: From<Vec<u8>>>() -> Response<B> {
    answer::after_panic().into()
}

fn answered_again<B: From<Vec<u8>>>(mut parts: response::Parts, body: &[u8]) -> Response<B> {
    let text = body_text(&parts.headers, body);
    let reply = answer::undeclared(&Undeclared::new(parts.status.as_u16(), &parts.headers, &text));
    let (shape, body) = Response::<B>::from(reply).into_parts();
    OF_THE_BODY.iter().for_each(|name| drop(parts.headers.remove(name)));
    parts.status = shape.status;
    // Each name stands once in a reply.
    for (name, value) in &shape.headers {
        parts.headers.insert(name, value.clone());
    }
    parts.extensions.extend(shape.extensions);
    Response::from_parts(parts, body)
}
