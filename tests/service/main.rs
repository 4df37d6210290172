//! A service over axum renders every response in its envelope: those of handlers and undeclared errors.

mod allocations;
mod concurrency;
mod extractors;
mod handlers;
mod layers;
#[allow(dead_code, reason = "nothing calls its `main`")]
mod readme;
mod rescue;
mod sockets;
mod undeclared;
mod untouched;

use axum::Router;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Request};
use envelope_runtime::service::EnvelopeLayer;
use envelope_runtime::{ApiError, ApiResponse, Envelope};
use http_body_util::BodyExt as _;
use serde::Serialize;
use tower::ServiceExt as _;

/// The format of one API, with its request's id.
#[derive(Debug, Default, Envelope)]
#[envelope(
    success = { "ok": true, "message"?: message, "data"?: data, "id"?: self.id },
    page = { "ok": true, "items": items, "page"?: page.number, "pages"?: page.total_pages, "id"?: self.id },
    error = { "ok": false, "code": code, "message": message, "details"?: details, "id"?: self.id },
    headers = { "x-request-id": self.id },
)]
pub struct Api {
    id: Option<String>,
}

impl Api {
    fn of(head: &Parts) -> Self {
        let id = head.headers.get("x-request-id").and_then(|id| id.to_str().ok());
        Api { id: id.map(str::to_owned) }
    }
}

#[derive(Debug, ApiError)]
pub enum Fault {
    #[api(status = 404, code = "NO_USER", message = "There is no user {id}")]
    NoUser {
        #[api(detail)]
        id: i64,
    },
    #[api(status = 429, code = "SLOW_DOWN", message = "Too many requests", retry_after = 3)]
    SlowDown,
    #[api(status = 500, code = "INTERNAL", message = "Server error, contact support")]
    Internal(#[api(from)] std::io::Error),
}

#[derive(Serialize, ApiResponse)]
pub struct User {
    id: i64,
    name: &'static str,
}

fn layer() -> EnvelopeLayer {
    EnvelopeLayer::new(Api::of)
}

/// A response as a client sees it.
#[derive(Debug)]
struct Received {
    status: u16,
    headers: HeaderMap,
    body: String,
}

impl Received {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// Status, content type and body.
    #[track_caller]
    fn is(&self, status: u16, body: &str) -> &Self {
        let seen = (self.status, self.header("content-type"), self.body.as_str());
        assert_eq!(seen, (status, Some("application/json"), body));
        if let Some(length) = self.header("content-length") {
            assert_eq!(length, body.len().to_string());
        }
        self
    }
}

/// Sends a request with the id `r1`.
async fn send(app: &Router, method: Method, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Received {
    let mut request = Request::builder().method(method).uri(path).header("x-request-id", "r1");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = app.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Received {
        status: parts.status.as_u16(),
        headers: parts.headers,
        body: String::from_utf8(body.to_vec()).expect("the body is text"),
    }
}

async fn get(app: &Router, path: &str) -> Received {
    send(app, Method::GET, path, &[], Body::empty()).await
}
