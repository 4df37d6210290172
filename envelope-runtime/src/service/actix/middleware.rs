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
/// A response of 400..=599 whose body is empty, `text/plain` or of no content type, and that no derived type rendered,
/// is replaced by an error in the envelope. It keeps its headers, except those that describe its body. Errors that an
/// inner middleware returns are rendered in the envelope, too, and a panic of a handler becomes a 500. Everything else
/// passes unchanged: upgrades, and bodies of any other type. A response to HEAD has the same head as the response to
/// GET.
///
/// Wrap it around the middlewares whose responses it should see: the last `wrap` is the outermost.
#[derive(Clone)]
pub struct EnvelopeMiddleware {
    scopes: Scopes<HttpRequest>,
}

impl EnvelopeMiddleware {
    /// A middleware that calls `envelope` with each request to build the request's envelope.
    pub fn new<E, F>(envelope: F) -> Self
    where
        E: Envelope + Send + Sync + 'static,
        F: Fn(&HttpRequest) -> E + Send + Sync + 'static,
    {
        EnvelopeMiddleware { scopes: Scopes::new(envelope) }
    }

    /// Chooses the error that replaces an [undeclared](Undeclared) one; by default a [`HttpFault`](crate::HttpFault)
    /// with the status of the response. The status of the chosen error is sent.
    #[must_use]
    pub fn undeclared<A, F>(self, choose: F) -> Self
    where
        A: ApiError,
        F: Fn(&Undeclared<'_>) -> A + Send + Sync + 'static,
    {
        EnvelopeMiddleware { scopes: self.scopes.undeclared(choose) }
    }

    /// Chooses the error for a request that an extractor of this crate refused, in an API with its own codes; by
    /// default the [`RequestFault`] itself.
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

/// The service that an [`EnvelopeMiddleware`] puts around another.
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
        Ok(response) => {
            let (request, response) = response.into_parts();
            Ok(ServiceResponse::new(request, in_envelope(response, is_head).await))
        }
        Err(error) => {
            let response = in_envelope(error.error_response(), is_head).await.map_into_boxed_body();
            Err(InternalError::from_response(error, response).into())
        }
    }
}

/// Replaces an undeclared error, and ties a streamed body to the scope of the request. Any other response stays as it
/// is.
async fn in_envelope<B: MessageBody + 'static>(
    response: HttpResponse<B>,
    is_head: bool,
) -> HttpResponse<EitherBody<B>> {
    if is_undeclared(&response, is_head) {
        return replaced(response).await.map_into_right_body();
    }
    check_status(response.extensions().get(), response.status().as_u16());
    if matches!(response.body().size(), BodySize::Stream) {
        response.map_body(|_, body| EitherBody::right(BoxBody::new(Streamed::new(body))))
    } else {
        response.map_into_left_body()
    }
}

/// The response as an error, because a `ServiceResponse` needs the request, which the panic has dropped.
fn after_panic() -> Error {
    InternalError::from_response("a handler panicked", response(answer::after_panic())).into()
}

/// True for an error that looks undeclared, and that no derived type rendered.
fn is_undeclared<B: MessageBody>(response: &HttpResponse<B>, is_head: bool) -> bool {
    // A response to HEAD never has a body.
    let is_empty = !is_head && matches!(response.body().size(), BodySize::None | BodySize::Sized(0));
    let content_type = response.headers().get(header::CONTENT_TYPE).map(header::HeaderValue::as_bytes);
    is_error(response.status().as_u16())
        && looks_undeclared(is_empty, content_type)
        && response.extensions().get::<Declared>().is_none()
}

/// Replaces the response by one in the envelope, and keeps the headers that do not describe the old body.
async fn replaced<B: MessageBody>(undeclared: HttpResponse<B>) -> HttpResponse {
    let (mut head, body) = undeclared.into_parts();
    let mut body = Some(body);
    // Dropping the body may panic, too.
    let text =
        poll_fn(|context| Poll::Ready(body.take().and_then(|body| unless_panicked(|| text_of(body, context))))).await;
    let reply = answer::replacing(head.status().as_u16(), &headers(&head), &text.unwrap_or_default());
    of_the_body(head.status().as_u16()).for_each(|name| drop(head.headers_mut().remove(name.as_str())));
    let (reply, body) = response(reply).into_parts();
    *head.status_mut() = reply.status();
    // A reason phrase that was set for the old status.
    head.head_mut().reason = None;
    add_headers(reply.headers(), head.headers_mut());
    // So that a middleware around this one does not replace it again.
    let declared = reply.extensions().get::<Declared>().copied();
    if let Some(declared) = declared {
        head.extensions_mut().insert(declared);
    }
    head.set_body(body)
}

/// The part of the text that is ready, up to the limit. The text is only for logs, so the client does not wait for the
/// rest.
fn text_of<B: MessageBody>(body: B, context: &mut Context<'_>) -> Vec<u8> {
    let mut body = pin!(body);
    let mut text = Vec::new();
    while text.len() < LONGEST {
        let Poll::Ready(Some(Ok(chunk))) = body.as_mut().poll_next(context) else { break };
        text.extend(chunk.iter().take(LONGEST - text.len()));
    }
    text
}

/// Converts headers to those of http 1; actix-web uses http 0.2.
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
