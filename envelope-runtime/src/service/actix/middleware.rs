//! The actix-web middleware, its service and its future.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;
use core::future::{Ready, poll_fn, ready};
use core::pin::{Pin, pin};
use core::task::{Context, Poll};

use actix_web::body::{BodySize, BoxBody, EitherBody, MessageBody};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::error::InternalError;
use actix_web::http::{Method, header};
use actix_web::{Error, HttpRequest, HttpResponse};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::envelope::Envelope;
use crate::envelope::reply::Declared;
use crate::facts::error::ApiError;
use crate::service::actix::responses::{add_headers, response};
use crate::service::answer;
use crate::service::request::{Scopes, Within};
use crate::service::request_fault::RequestFault;
use crate::service::streamed::Streamed;
use crate::service::undeclared::{
    LONGEST, Undeclared, check_status, is_error, looks_undeclared, of_the_body, unless_panicked,
};

/// A middleware that answers every request of an application or a scope in one envelope, built from the request's head.
///
/// An answer of 400..=599 whose body is empty, `text/plain` or of no content type, and that no derived type made, is replaced
/// by one in the envelope; it keeps its headers, except those that describe its body. Errors that a middleware inside returns
/// are answered in the envelope too, and so is a panic of a handler, with status 500. Everything else passes unchanged:
/// upgrades, and bodies of any other type. An answer to HEAD has the head that the one to GET has.
///
/// Wrap it around the middlewares whose answers it should see: the one that is wrapped last is the outermost.
#[derive(Clone)]
pub struct EnvelopeMiddleware {
    scopes: Scopes<HttpRequest>,
}

impl EnvelopeMiddleware {
    /// A middleware whose requests are answered in the envelope that `envelope` builds.
    pub fn new<E, F>(envelope: F) -> Self
    where
        E: Envelope + Send + Sync + 'static,
        F: Fn(&HttpRequest) -> E + Send + Sync + 'static,
    {
        EnvelopeMiddleware { scopes: Scopes::new(envelope) }
    }

    /// Chooses the error that replaces an [undeclared](Undeclared) answer; by default a [`HttpFault`](crate::HttpFault)
    /// of the answer's status. The status of the error is the one that is sent.
    #[must_use]
    pub fn undeclared<A, F>(self, choose: F) -> Self
    where
        A: ApiError,
        F: Fn(&Undeclared<'_>) -> A + Send + Sync + 'static,
    {
        EnvelopeMiddleware { scopes: self.scopes.undeclared(choose) }
    }

    /// Chooses the error that answers a request which an extractor of this crate refused, for an API with codes of its own;
    /// by default the [`RequestFault`] itself.
    #[must_use]
    pub fn refused<A, F>(self, choose: F) -> Self
    where
        A: ApiError,
        F: Fn(&RequestFault) -> A + Send + Sync + 'static,
    {
        EnvelopeMiddleware { scopes: self.scopes.refused(choose) }
    }
}

impl fmt::Debug for EnvelopeMiddleware {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EnvelopeMiddleware").finish_non_exhaustive()
    }
}

impl<S, B> Transform<S, ServiceRequest> for EnvelopeMiddleware
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Transform = EnvelopeMiddlewareService<S>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        ready(Ok(EnvelopeMiddlewareService { inner, middleware: self.clone() }))
    }
}

/// The service that an [`EnvelopeMiddleware`] makes of another.
#[derive(Clone, Debug)]
pub struct EnvelopeMiddlewareService<S> {
    inner: S,
    middleware: EnvelopeMiddleware,
}

type Answered<B> = Result<ServiceResponse<EitherBody<B>>, Error>;

impl<S, B> Service<ServiceRequest> for EnvelopeMiddlewareService<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Answered<B>>>>;

    fn poll_ready(&self, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let is_head = request.method() == Method::HEAD;
        let scope = self.middleware.scopes.of(request.request());
        let running = Within::start(scope, || finished(self.inner.call(request), is_head));
        Box::pin(async move {
            let mut running = pin!(running);
            poll_fn(|context| running.as_mut().poll(context, || Err(after_panic()))).await
        })
    }
}

async fn finished<F, B>(running: F, is_head: bool) -> Answered<B>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
    B: MessageBody + 'static,
{
    match running.await {
        Ok(answer) => {
            let (request, answer) = answer.into_parts();
            Ok(ServiceResponse::new(request, answered(answer, is_head).await))
        }
        Err(error) => {
            let answer = answered(error.error_response(), is_head).await.map_into_boxed_body();
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

/// The answer in the envelope if it is undeclared, with its body in the scope of the request if it is streamed, or else as it
/// is.
async fn answered<B: MessageBody + 'static>(answer: HttpResponse<B>, is_head: bool) -> HttpResponse<EitherBody<B>> {
    if is_undeclared(&answer, is_head) {
        return replaced(answer).await.map_into_right_body();
    }
    check_status(answer.extensions().get(), answer.status().as_u16());
    if matches!(answer.body().size(), BodySize::Stream) {
        answer.map_body(|_, body| EitherBody::right(BoxBody::new(Streamed::new(body))))
    } else {
        answer.map_into_left_body()
    }
}

/// The answer as an error, as a response would need the request, which is gone.
fn after_panic() -> Error {
    InternalError::from_response("a handler panicked", response(answer::after_panic())).into()
}

/// True for an error that looks undeclared, and that no derived type made.
fn is_undeclared<B: MessageBody>(answer: &HttpResponse<B>, is_head: bool) -> bool {
    // That an answer to HEAD has no body says nothing.
    let is_empty = !is_head && matches!(answer.body().size(), BodySize::None | BodySize::Sized(0));
    let content_type = answer.headers().get(header::CONTENT_TYPE).map(header::HeaderValue::as_bytes);
    is_error(answer.status().as_u16())
        && looks_undeclared(is_empty, content_type)
        && answer.extensions().get::<Declared>().is_none()
}

/// The answer in the envelope, with the headers that do not describe its old body.
async fn replaced<B: MessageBody>(answer: HttpResponse<B>) -> HttpResponse {
    let (mut head, body) = answer.into_parts();
    let mut body = Some(body);
    // The end of a body may panic, too.
    let text =
        poll_fn(|context| Poll::Ready(body.take().and_then(|body| unless_panicked(|| text_of(body, context))))).await;
    let reply = answer::replacing(head.status().as_u16(), &headers(&head), &text.unwrap_or_default());
    of_the_body(head.status().as_u16()).for_each(|name| drop(head.headers_mut().remove(name.as_str())));
    let (reply, body) = response(reply).into_parts();
    *head.status_mut() = reply.status();
    // Words of the framework, about the old status.
    head.head_mut().reason = None;
    add_headers(reply.headers(), head.headers_mut());
    // So that a middleware around this one does not replace it again.
    let declared = reply.extensions().get::<Declared>().copied();
    if let Some(declared) = declared {
        head.extensions_mut().insert(declared);
    }
    head.set_body(body)
}

/// What is there of the text, up to the limit. It is not waited for: it is for logs, and the client waits for the answer.
fn text_of<B: MessageBody>(body: B, context: &mut Context<'_>) -> Vec<u8> {
    let mut body = pin!(body);
    let mut text = Vec::new();
    while text.len() < LONGEST {
        let Poll::Ready(Some(Ok(chunk))) = body.as_mut().poll_next(context) else { break };
        text.extend(chunk.iter().take(LONGEST - text.len()));
    }
    text
}

/// The headers as those of http 1; actix-web has those of http 0.2.
fn headers(head: &HttpResponse<()>) -> HeaderMap {
    let pairs = head.headers().iter().filter_map(|(name, value)| {
        let name = HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
        Some((name, HeaderValue::from_bytes(value.as_bytes()).ok()?))
    });
    pairs.fold(HeaderMap::new(), |mut headers, (name, value)| {
        headers.append(name, value);
        headers
    })
}
