//! Responses that pass unchanged.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Method, Request, StatusCode};
use axum::response::{Html, IntoResponse as _};
use axum::routing::get;
use http_body::{Body as _, Frame, SizeHint};
use tower::ServiceExt as _;

use crate::{Fault, layer, send};

fn app() -> Router {
    let json = || async { (StatusCode::BAD_REQUEST, axum::Json("mine")) };
    let html = || async { (StatusCode::NOT_FOUND, Html("<p>mine</p>")) };
    let bytes = || async { (StatusCode::BAD_GATEWAY, [("content-type", "application/octet-stream")], "mine") };
    let events = || async { (StatusCode::SERVICE_UNAVAILABLE, [("content-type", "text/event-stream")], "data: 1\n\n") };
    let moved = || async { (StatusCode::FOUND, [("location", "/")]) };
    let cached = || async { (StatusCode::NOT_MODIFIED, [("etag", "\"1\"")]) };
    let switched = || async { (StatusCode::SWITCHING_PROTOCOLS, [("upgrade", "websocket")]) };
    Router::new()
        .route("/text", get(async || "fine"))
        .route("/nothing", get(async || StatusCode::NO_CONTENT))
        .route("/json", get(json))
        .route("/html", get(html))
        .route("/bytes", get(bytes))
        .route("/events", get(events))
        .route("/moved", get(moved))
        .route("/cached", get(cached))
        .route("/switched", get(switched))
        .route("/fault", get(async || Fault::SlowDown.into_response()))
        .layer(layer())
}

#[tokio::test]
async fn responses_that_are_no_errors_pass() {
    let app = app();
    for (path, status, header, body) in [
        ("/text", 200, ("content-type", "text/plain; charset=utf-8"), "fine"),
        ("/nothing", 204, ("content-type", ""), ""),
        ("/moved", 302, ("location", "/"), ""),
        ("/cached", 304, ("etag", "\"1\""), ""),
        ("/switched", 101, ("upgrade", "websocket"), ""),
    ] {
        let response = crate::get(&app, path).await;
        let seen = (response.status, response.header(header.0).unwrap_or_default(), response.body.as_str());
        assert_eq!(seen, (status, header.1, body), "{path}");
        assert_eq!(response.header("x-request-id"), None);
    }
}

/// A body that knows its least length, and that it has ended.
struct Ended;

impl http_body::Body for Ended {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        true
    }

    fn size_hint(&self) -> SizeHint {
        let mut hint = SizeHint::new();
        hint.set_lower(3);
        hint
    }
}

#[tokio::test]
async fn what_a_streamed_body_knows_of_itself_passes() {
    let app = Router::new().route("/", get(async || Body::new(Ended))).layer(layer());
    let response = app.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
    assert!(response.body().is_end_stream());
    assert_eq!((response.body().size_hint().lower(), response.body().size_hint().exact()), (3, None));
}

#[tokio::test]
async fn errors_with_their_own_body_pass() {
    let app = app();
    for (path, status, content_type, body) in [
        ("/json", 400, Some("application/json"), "\"mine\""),
        ("/html", 404, Some("text/html; charset=utf-8"), "<p>mine</p>"),
        ("/bytes", 502, Some("application/octet-stream"), "mine"),
        ("/events", 503, Some("text/event-stream"), "data: 1\n\n"),
    ] {
        let response = crate::get(&app, path).await;
        assert_eq!(
            (response.status, response.header("content-type"), response.body.as_str()),
            (status, content_type, body)
        );
    }
}

#[tokio::test]
async fn responses_to_head_have_the_head_of_those_to_get() {
    let app = app();
    let nowhere = send(&app, Method::HEAD, "/nowhere", &[], "").await;
    let length = crate::get(&app, "/nowhere").await.body.len().to_string();
    assert_eq!((nowhere.status, nowhere.body.as_str(), nowhere.header("content-length")), (404, "", Some(&*length)));
    assert_eq!(
        (nowhere.header("content-type"), nowhere.header("x-request-id")),
        (Some("application/json"), Some("r1"))
    );
    let json = send(&app, Method::HEAD, "/json", &[], "").await;
    assert_eq!((json.status, json.header("x-request-id")), (400, None), "the handler's own");
    let fault = send(&app, Method::HEAD, "/fault", &[], "").await;
    assert_eq!((fault.status, fault.body.as_str()), (429, ""));
    assert_eq!((fault.header("content-type"), fault.header("x-request-id")), (Some("application/json"), Some("r1")));
}

/// A body that panics.
struct Panics;

impl http_body::Body for Panics {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        panic!("no")
    }
}

#[tokio::test]
async fn a_streamed_body_that_panics_fails() {
    let app = Router::new().route("/", get(async || Body::new(Panics))).layer(layer());
    let response = app.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
    let error = axum::body::to_bytes(response.into_body(), 9).await.unwrap_err();
    assert_eq!(error.to_string(), "a streamed body panicked");
}
