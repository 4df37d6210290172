//! Routes in which something fails: timeouts, panics and errors.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::time::Duration;

use actix_web::dev::{HttpServiceFactory, Payload, ServiceRequest};
use actix_web::http::StatusCode;
use actix_web::{Error, FromRequest, HttpRequest, HttpResponse, Responder, error, web};

use crate::stream::{Part, Parts};
use crate::{DatabaseError, Fault, Unwritten, User, ask, boxed, read};

const SOON: Duration = Duration::from_millis(20);

pub(super) fn routes() -> impl HttpServiceFactory {
    let scope = web::scope("/inside");
    errors(panics(time_outs(scope)))
}

async fn forever() -> User {
    std::future::pending().await
}

/// Like a middleware that does not know the declared errors.
async fn in_time<E: Into<Error>>(late: impl FnOnce() -> E) -> Result<User, Error> {
    actix_web::rt::time::timeout(SOON, forever()).await.map_err(|_| late().into())
}

fn time_outs(scope: actix_web::Scope) -> actix_web::Scope {
    let in_words = async || in_time(|| error::ErrorRequestTimeout("request timed out in mod::handler")).await;
    // No request is admitted, so all are shed before a handler is called.
    let shed = web::resource("/shed").get(forever).wrap_fn(|_: ServiceRequest, _| {
        ready(Err::<actix_web::dev::ServiceResponse, Error>(error::ErrorServiceUnavailable("overloaded in mod::layer")))
    });
    scope
        .route("/slow", web::get().to(async || in_time(|| error::ErrorGatewayTimeout("")).await))
        .route("/forever", web::get().to(forever))
        .route("/slow-in-words", web::get().to(in_words))
        .route("/slow-declared", web::get().to(async || in_time(|| Fault::Busy).await))
        .service(shed)
}

struct Panicking;

impl FromRequest for Panicking {
    type Error = Fault;
    type Future = Ready<Result<Self, Fault>>;

    fn from_request(_: &HttpRequest, _: &mut Payload) -> Self::Future {
        panic!("for the test: in an extractor")
    }
}

/// A handler that panics when it is called, before there is a future.
fn at_once() -> Ready<User> {
    panic!("for the test: before the future")
}

/// An error in plain text whose body does not end normally.
async fn telling(end: Part) -> impl Responder {
    let body = Bytes(Parts::at_once(vec![Part::Text("upstream 10.0.0.7 "), end]));
    HttpResponse::BadGateway().content_type("text/plain").streaming(body)
}

async fn streaming(end: Part) -> impl Responder {
    HttpResponse::Ok().streaming(Bytes(Parts::new(vec![Part::Text("half"), end])))
}

/// The parts as a stream for actix-web.
pub(super) struct Bytes(pub(super) Parts);

impl futures_core::Stream for Bytes {
    type Item = Result<web::Bytes, std::io::Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let part = std::pin::Pin::new(&mut self.0).poll_next(context);
        part.map(|part| part.map(|part| part.map(|text| web::Bytes::from_static(text.as_bytes()))))
    }
}

fn panics(scope: actix_web::Scope) -> actix_web::Scope {
    scope
        .route("/panic", web::get().to(async || -> User { panic!("for the test: secret {}", 7) }))
        .route("/panic-head", web::head().to(async || -> User { panic!("for the test: to HEAD") }))
        .route("/panic-in-an-extractor", web::get().to(async |_: Panicking| ""))
        .route("/panic-before-the-future", web::get().to(at_once))
        .route("/panic-of-a-value", web::get().to(async || -> User { std::panic::panic_any(7) }))
        .route("/panic-in-words", web::get().to(async || telling(Part::Panic).await))
        .route("/panic-at-the-end-of-words", web::get().to(async || telling(Part::PanicAtTheEnd).await))
        .route("/panic-at-the-end-of-a-stream", web::get().to(async || streaming(Part::PanicAtTheEnd).await))
        .route("/panic-when-written", web::get().to(async || Unwritten { panics: true }))
        .route("/panic-in-a-stream", web::get().to(async || streaming(Part::Panic).await))
        .route("/stream-that-stalls", web::get().to(async || streaming(Part::Silence).await))
        .route("/failure-in-a-stream", web::get().to(async || streaming(Part::Failure).await))
        .route("/words-that-break-off", web::get().to(async || telling(Part::Failure).await))
        .route("/words-that-stall", web::get().to(async || telling(Part::Silence).await))
}

async fn words() -> impl Responder {
    let mut response = HttpResponse::BadGateway();
    response
        .insert_header(("x-kept", "yes"))
        .insert_header(("etag", "\"1\""))
        .content_type("text/plain")
        .body("connect to 10.0.0.7: refused by the other side")
}

fn errors(scope: actix_web::Scope) -> actix_web::Scope {
    scope
        .route("/locked", web::get().to(async || ask(Err(DatabaseError::Locked)).await))
        .route("/locked-head", web::head().to(async || ask(Err(DatabaseError::Locked)).await))
        .route("/broken", web::get().to(async || ask(Err(DatabaseError::Broken)).await))
        .route("/disk", web::get().to(read))
        .route("/boxed", web::get().to(boxed))
        .route("/words", web::get().to(words))
        .route("/nothing", web::get().to(async || HttpResponse::ServiceUnavailable()))
        .route("/state-missing", web::get().to(async |_: web::Data<Infallible>| ""))
        .route("/not-written", web::get().to(async || Unwritten { panics: false }))
        .route("/status-unheard-of", web::get().to(async || HttpResponse::new(StatusCode::from_u16(599).unwrap())))
}
