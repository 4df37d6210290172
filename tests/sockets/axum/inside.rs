//! Routes in which something fails: timeouts, panics and errors.

use std::time::Duration;

use ::axum::body::Body;
use ::axum::error_handling::HandleErrorLayer;
use ::axum::extract::{Extension, FromRequestParts, Request};
use ::axum::http::StatusCode;
use ::axum::http::request::Parts as Head;
use ::axum::response::{IntoResponse, Response};
use ::axum::routing::{MethodRouter, get, get_service};
use ::axum::{BoxError, Router};
use tower::limit::ConcurrencyLimitLayer;
use tower::load_shed::LoadShedLayer;
use tower::timeout::TimeoutLayer;
use tower::{ServiceBuilder, service_fn};

use crate::stream::{Part, Parts};
use crate::{DatabaseError, Fault, Unwritten, User, ask, boxed, read};

const SOON: Duration = Duration::from_millis(20);

pub(super) fn routes() -> Router {
    time_outs().merge(panics()).merge(errors())
}

async fn forever() -> User {
    std::future::pending().await
}

/// As many services do with a layer's error, it shows the error's text.
async fn in_words(error: BoxError) -> (StatusCode, String) {
    let status = if error.is::<tower::timeout::error::Elapsed>() { 408 } else { 503 };
    (StatusCode::from_u16(status).unwrap(), format!("{error} in mod::handler"))
}

async fn declared(_: BoxError) -> Fault {
    Fault::Busy
}

fn time_outs() -> Router {
    let gateway = tower_http::timeout::TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, SOON);
    let told = ServiceBuilder::new().layer(HandleErrorLayer::new(in_words)).layer(TimeoutLayer::new(SOON));
    let typed = ServiceBuilder::new().layer(HandleErrorLayer::new(declared)).layer(TimeoutLayer::new(SOON));
    // No request is admitted, so all are shed.
    let shed = ServiceBuilder::new()
        .layer(HandleErrorLayer::new(in_words))
        .layer(LoadShedLayer::new())
        .layer(ConcurrencyLimitLayer::new(0));
    Router::new()
        .route("/slow", get(forever).layer(gateway))
        .route("/forever", get(forever))
        .route("/slow-in-words", get(forever).layer(told))
        .route("/slow-declared", get(forever).layer(typed))
        .route("/shed", get(forever).layer(shed))
}

struct Panicking;

impl<S: Sync> FromRequestParts<S> for Panicking {
    type Rejection = Fault;

    async fn from_request_parts(_: &mut Head, _: &S) -> Result<Self, Fault> {
        panic!("for the test: in an extractor")
    }
}

/// A service that panics when it is called, before there is a future.
fn at_once() -> MethodRouter {
    get_service(service_fn(|_: Request| -> std::future::Ready<Result<Response, std::convert::Infallible>> {
        panic!("for the test: before the future")
    }))
}

/// An error in plain text whose body does not end normally.
async fn telling(end: Part) -> Response {
    let body = Body::from_stream(Parts::at_once(vec![Part::Text("upstream 10.0.0.7 "), end]));
    (StatusCode::BAD_GATEWAY, [("content-type", "text/plain")], body).into_response()
}

async fn streaming(end: Part) -> Response {
    Body::from_stream(Parts::new(vec![Part::Text("half"), end])).into_response()
}

fn panics() -> Router {
    Router::new()
        .route("/panic", get(async || -> User { panic!("for the test: secret {}", 7) }))
        .route("/panic-in-an-extractor", get(async |_: Panicking| ()))
        .route("/panic-before-the-future", at_once())
        .route("/panic-of-a-value", get(async || -> User { std::panic::panic_any(7) }))
        .route("/panic-in-words", get(async || telling(Part::Panic).await))
        .route("/panic-at-the-end-of-words", get(async || telling(Part::PanicAtTheEnd).await))
        .route("/panic-at-the-end-of-a-stream", get(async || streaming(Part::PanicAtTheEnd).await))
        .route("/panic-when-written", get(async || Unwritten { panics: true }))
        .route("/panic-in-a-stream", get(async || streaming(Part::Panic).await))
        .route("/stream-that-stalls", get(async || streaming(Part::Silence).await))
        .route("/failure-in-a-stream", get(async || streaming(Part::Failure).await))
        .route("/words-that-break-off", get(async || telling(Part::Failure).await))
        .route("/words-that-stall", get(async || telling(Part::Silence).await))
}

async fn words() -> impl IntoResponse {
    (StatusCode::BAD_GATEWAY, [("x-kept", "yes"), ("etag", "\"1\"")], "connect to 10.0.0.7: refused by the other side")
}

fn errors() -> Router {
    Router::new()
        .route("/locked", get(async || ask(Err(DatabaseError::Locked)).await))
        .route("/broken", get(async || ask(Err(DatabaseError::Broken)).await))
        .route("/disk", get(read))
        .route("/boxed", get(boxed))
        .route("/words", get(words))
        .route("/nothing", get(async || StatusCode::SERVICE_UNAVAILABLE))
        .route("/state-missing", get(async |Extension(_): Extension<DatabaseErrors>| ()))
        .route("/not-written", get(async || Unwritten { panics: false }))
        .route("/status-unheard-of", get(async || StatusCode::from_u16(599).unwrap()))
}

/// An extension that no layer has added to the request.
#[derive(Clone)]
struct DatabaseErrors;
