//! Undeclared errors: those of axum, of layers, and panics.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Extension, Path, Query};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use envelope_runtime::service::{EnvelopeLayer, Undeclared};
use envelope_runtime::{ApiError, Envelope};
use http_body::{Body, Frame};
use serde::Deserialize;

use crate::{Fault, Received, User, layer, send};

#[derive(Deserialize)]
struct New {
    name: String,
}

#[derive(Deserialize)]
struct Filter {
    #[allow(dead_code, reason = "never read, because it is refused")]
    age: u8,
}

async fn create(Json(new): Json<New>) -> Result<User, Fault> {
    assert!(!new.name.is_empty(), "an empty name, said the panic");
    Ok(User { id: 1, name: "new" })
}

fn routes() -> Router {
    let teapot = || async {
        (StatusCode::IM_A_TEAPOT, [("x-kept", "yes"), ("etag", "\"1\""), ("accept-ranges", "bytes")], "short and stout")
    };
    let missing = || async { StatusCode::SERVICE_UNAVAILABLE };
    Router::new()
        .route("/users", post(create))
        .route("/users/{id}", get(async |Path(id): Path<i64>| id.to_string()))
        .route("/search", get(async |Query(_): Query<Filter>| ""))
        .route("/teapot", get(teapot))
        .route(
            "/changed",
            get(async || (StatusCode::PRECONDITION_FAILED, [("etag", "\"2\""), ("content-range", "bytes */1")])),
        )
        .route("/unavailable", get(missing))
        .route("/extension", get(async |Extension(_): Extension<Arc<String>>| ""))
        .route("/panic", get(async || -> &str { panic!("secret {}", 7) }))
        .route("/compressed", get(compressed))
        .route("/long", get(async || (StatusCode::BAD_GATEWAY, "é".repeat(40_000))))
        .layer(DefaultBodyLimit::max(64))
}

async fn compressed() -> Response {
    (StatusCode::BAD_REQUEST, [("content-type", "text/plain"), ("content-encoding", "gzip")], [0x1F, 0x8B, 8])
        .into_response()
}

fn app() -> Router {
    routes().layer(layer())
}

const JSON: (&str, &str) = ("content-type", "application/json");

fn body(code: &str, message: &str) -> String {
    format!(r#"{{"ok":false,"code":"{code}","message":"{message}","id":"r1"}}"#)
}

#[track_caller]
fn is(response: &Received, status: u16, code: &str, message: &str) {
    response.is(status, &body(code, message));
    assert_eq!(response.header("x-request-id"), Some("r1"));
}

#[tokio::test]
async fn axums_errors_are_rendered_in_the_envelope() {
    let app = app();
    is(&crate::get(&app, "/nowhere").await, 404, "NOT_FOUND", "Not Found");
    is(&crate::get(&app, "/users/ada").await, 400, "BAD_REQUEST", "Bad Request");
    is(&crate::get(&app, "/users/%FF").await, 400, "BAD_REQUEST", "Bad Request");
    is(&crate::get(&app, "/search?age=old").await, 400, "BAD_REQUEST", "Bad Request");
    is(&crate::get(&app, "/search").await, 400, "BAD_REQUEST", "Bad Request");
    is(&crate::get(&app, "/extension").await, 500, "INTERNAL_SERVER_ERROR", "Internal Server Error");
    is(&crate::get(&app, "/unavailable").await, 503, "SERVICE_UNAVAILABLE", "Service Unavailable");
}

#[tokio::test]
async fn a_wrong_method_keeps_its_allow_header() {
    let response = crate::get(&app(), "/users").await;
    is(&response, 405, "METHOD_NOT_ALLOWED", "Method Not Allowed");
    assert_eq!(response.header("allow"), Some("POST"));
}

#[tokio::test]
async fn bodies_that_the_handler_does_not_accept() {
    let app = app();
    let post = |headers: &'static [(&str, &str)], body: &'static str| send(&app, Method::POST, "/users", headers, body);
    for json in ["", "{", "{\"name\":}", "\u{0}", "nul"] {
        is(&post(&[JSON], json).await, 400, "BAD_REQUEST", "Bad Request");
    }
    for json in ["{}", "[]", "{\"name\":1}", "{\"name\":null}"] {
        is(&post(&[JSON], json).await, 422, "UNPROCESSABLE_ENTITY", "Unprocessable Entity");
    }
    for headers in [&[][..], &[("content-type", "text/plain")], &[("content-type", "application/xml")]] {
        is(&post(headers, "{}").await, 415, "UNSUPPORTED_MEDIA_TYPE", "Unsupported Media Type");
    }
    let long = format!("{{\"name\":\"{}\"}}", "x".repeat(100));
    is(&send(&app, Method::POST, "/users", &[JSON], long).await, 413, "PAYLOAD_TOO_LARGE", "Payload Too Large");
}

#[tokio::test]
async fn a_panic_is_a_500_without_the_panics_text() {
    let app = app();
    is(&crate::get(&app, "/panic").await, 500, "INTERNAL_SERVER_ERROR", "Internal Server Error");
    let response = send(&app, Method::POST, "/users", &[JSON], "{\"name\":\"\"}").await;
    is(&response, 500, "INTERNAL_SERVER_ERROR", "Internal Server Error");
}

/// Such a body is usually the text of an error.
#[tokio::test]
async fn a_body_without_a_content_type_is_replaced() {
    let untyped = || async { axum::http::Response::builder().status(500).body("no, /etc/shadow".to_owned()).unwrap() };
    let app = Router::new().route("/", get(untyped)).layer(layer());
    is(&crate::get(&app, "/").await, 500, "INTERNAL_SERVER_ERROR", "Internal Server Error");
}

/// The payload of the panic panics when it is dropped.
#[tokio::test]
async fn a_panic_in_a_panic_is_a_500_too() {
    struct Bomb;

    impl Drop for Bomb {
        fn drop(&mut self) {
            std::panic::panic_any("dropped");
        }
    }

    let app = Router::new().route("/", get(async || -> &str { std::panic::panic_any(Bomb) })).layer(layer());
    is(&crate::get(&app, "/").await, 500, "INTERNAL_SERVER_ERROR", "Internal Server Error");
}

#[tokio::test]
async fn headers_are_kept_except_those_of_the_body() {
    let response = crate::get(&app(), "/teapot").await;
    is(&response, 418, "IM_A_TEAPOT", "I'm a teapot");
    assert_eq!((response.header("x-kept"), response.header("etag")), (Some("yes"), None));
    assert_eq!(response.header("accept-ranges"), Some("bytes"), "it is about the resource");
    let response = crate::get(&app(), "/changed").await;
    is(&response, 412, "PRECONDITION_FAILED", "Precondition Failed");
    assert_eq!((response.header("etag"), response.header("content-range")), (Some("\"2\""), None));
    let response = crate::get(&app(), "/compressed").await;
    is(&response, 400, "BAD_REQUEST", "Bad Request");
    assert_eq!(response.header("content-encoding"), None);
}

/// An API's own errors for those of the framework.
#[derive(Debug, ApiError)]
enum Refused {
    #[api(status = 404, code = "NO_ROUTE", message = "There is nothing here")]
    NoRoute,
    #[api(code = "REFUSED", message = "Refused: {text}")]
    Other {
        #[api(status)]
        status: u16,
        text: String,
    },
}

#[tokio::test]
async fn undeclared_chooses_the_error_and_sees_the_frameworks_text() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&seen);
    let choose = move |response: &Undeclared<'_>| {
        let kept = response.headers().get("x-kept").map(|value| value.to_str().unwrap().to_owned());
        sink.lock().unwrap().push((response.status(), response.text().to_owned(), kept));
        match response.status() {
            404 => Refused::NoRoute,
            status => Refused::Other { status, text: response.text().chars().take(15).collect() },
        }
    };
    let app = routes().layer(layer().undeclared(choose));
    is(&crate::get(&app, "/nowhere").await, 404, "NO_ROUTE", "There is nothing here");
    is(&crate::get(&app, "/teapot").await, 418, "REFUSED", "Refused: short and stout");
    is(&crate::get(&app, "/compressed").await, 400, "REFUSED", "Refused: ");
    is(&crate::get(&app, "/panic").await, 500, "REFUSED", "Refused: ");
    crate::get(&app, "/long").await;
    let seen = seen.lock().unwrap();
    assert_eq!(seen[0], (404, String::new(), None));
    assert_eq!(seen[1], (418, "short and stout".to_owned(), Some("yes".to_owned())));
    assert_eq!((&seen[2].1, &seen[3].1), (&String::new(), &String::new()));
    // The text is read up to a limit.
    assert_eq!(seen[4].1, "é".repeat(4096));
}

#[tokio::test]
async fn the_status_of_the_chosen_error_is_sent() {
    let app = routes().layer(layer().undeclared(|_: &Undeclared<'_>| Fault::SlowDown));
    let response = crate::get(&app, "/nowhere").await;
    is(&response, 429, "SLOW_DOWN", "Too many requests");
    assert_eq!(response.header("retry-after"), Some("3"));
}

/// A body that yields these frames.
struct Frames(std::vec::IntoIter<Result<&'static str, std::io::Error>>);

impl Body for Frames {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        Poll::Ready(self.0.next().map(|frame| frame.map(|data| Frame::data(Bytes::from(data)))))
    }
}

#[tokio::test]
async fn the_text_of_a_failing_body_is_what_came_before() {
    let broken = async || {
        let frames = vec![Ok("half"), Ok(" of it"), Err(std::io::Error::other("cut off"))];
        let body = axum::body::Body::new(Frames(frames.into_iter()));
        Response::builder().status(502).header("content-type", "text/plain").body(body).unwrap()
    };
    let choose = |response: &Undeclared<'_>| Refused::Other { status: 502, text: response.text().to_owned() };
    let app = Router::new().route("/", get(broken)).layer(layer().undeclared(choose));
    is(&crate::get(&app, "/").await, 502, "REFUSED", "Refused: half of it");
}

#[tokio::test]
async fn vary_of_the_framework_is_kept_next_to_that_of_the_envelope() {
    #[derive(Envelope)]
    #[envelope(success = data, error = { "code": code }, headers = { "vary": "accept-language" })]
    struct Localised;

    let refused = get(async || (StatusCode::NOT_ACCEPTABLE, [("vary", "accept")]));
    let app = Router::new().route("/", refused).layer(EnvelopeLayer::new(|_| Localised));
    let response = crate::get(&app, "/").await;
    let vary: Vec<_> = response.headers.get_all("vary").iter().map(|value| value.to_str().unwrap()).collect();
    assert_eq!((response.status, vary), (406, vec!["accept", "accept-language"]));
}

/// An endless body, in chunks whose size does not divide the limit.
struct Endless;

impl Body for Endless {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::convert::Infallible>>> {
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[b'x'; 5000])))))
    }
}

#[tokio::test]
async fn an_endless_text_is_read_up_to_the_limit() {
    let choose = |response: &Undeclared<'_>| Refused::Other { status: 502, text: response.text().len().to_string() };
    let endless = async || (StatusCode::BAD_GATEWAY, [("content-type", "text/plain")], axum::body::Body::new(Endless));
    let app = Router::new().route("/", get(endless)).layer(layer().undeclared(choose));
    is(&crate::get(&app, "/").await, 502, "REFUSED", "Refused: 8192");
}
