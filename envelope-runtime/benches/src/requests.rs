//! Whole axum requests, from `call` to the body's bytes: R1, a declared error, and R2, a success.
//!
//! All contenders read the request's id from its head and send it back: ours by the layer, the others by an extractor.

use std::convert::Infallible;
use std::future::Future;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use axum::body::{Body, Bytes};
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use axum::{Json, Router};
use envelope_runtime::service::EnvelopeLayer;
use http_body_util::BodyExt as _;
use serde_json::json;
use tower_layer::{Identity, Layer as _};
use tower_service::Service;

use crate::contender::{IntoBody, Same, Workload};
use crate::errors::{DeveloperApi, Fault, HandFault, Meta, by_hand_tuned, hand_body, json_body, meta};
use crate::payloads::{Customer, HandBody, customer};

pub fn workloads() -> Vec<Workload> {
    vec![errors(), successes()]
}

/// The extractor of handlers that send the request's id themselves.
struct RequestMeta(Meta);

impl<S: Sync> FromRequestParts<S> for RequestMeta {
    type Rejection = Infallible;

    async fn from_request_parts(head: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(RequestMeta(meta(id_of(head))))
    }
}

fn id_of(head: &Parts) -> &str {
    head.headers.get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default()
}

fn layer() -> EnvelopeLayer {
    EnvelopeLayer::new(|head: &Parts| DeveloperApi { meta: meta(id_of(head)) })
}

fn fault() -> Fault {
    Fault::NotFound { resource: "customer", id: black_box(7) }
}

fn hand_fault() -> HandFault {
    HandFault::NotFound { resource: "customer", id: black_box(7) }
}

fn errors() -> Workload {
    let ours = || get(async || fault());
    let derived = || {
        get(async |RequestMeta(meta): RequestMeta| {
            (StatusCode::NOT_FOUND, Json(hand_body(&hand_fault(), &meta))).into_response()
        })
    };
    let macros = async |RequestMeta(meta): RequestMeta| {
        (StatusCode::NOT_FOUND, Json(json_body(&hand_fault(), &meta))).into_response()
    };
    let written = async |RequestMeta(meta): RequestMeta| HandWritten(hand_fault(), meta);
    let body = served(404, in_envelope(ours()))().into_body();
    Workload::new("R1", "a whole axum request that is answered with an error")
        .add("ours", served(404, in_envelope(ours())))
        .add("by hand", served(404, router(derived())))
        .add("ours, layer around the router", served(404, layer().layer(router(ours()))))
        .add("by hand, and any layer", served(404, router(derived()).layer(Identity::new())))
        .add("hand-written `IntoResponse`", served(404, router(get(written))))
        .with("json!", Same::Value, served(404, router(get(macros))))
        .add("floor", served(404, router(constant(StatusCode::NOT_FOUND, body))))
}

fn successes() -> Workload {
    let ours = || get(async || black_box(customer()));
    let derived = || {
        get(async |RequestMeta(meta): RequestMeta| {
            Json(HandBody { success: true, data: black_box(customer()), meta: &meta }).into_response()
        })
    };
    let macros = async |RequestMeta(meta): RequestMeta| {
        Json(json!({ "success": true, "data": black_box(customer()), "meta": meta }))
    };
    let written = async |RequestMeta(meta): RequestMeta| HandWrittenCustomer(black_box(customer()), meta);
    let body = served(200, in_envelope(ours()))().into_body();
    Workload::new("R2", "a whole axum request that is answered with a payload of 16 fields")
        .add("ours", served(200, in_envelope(ours())))
        .add("by hand", served(200, router(derived())))
        .add("ours, layer around the router", served(200, layer().layer(router(ours()))))
        .add("by hand, and any layer", served(200, router(derived()).layer(Identity::new())))
        .add("hand-written `IntoResponse`", served(200, router(get(written))))
        .with("json!", Same::Value, served(200, router(get(macros))))
        .add("floor", served(200, router(constant(StatusCode::OK, body))))
}

/// As a careful author writes it once for all errors, instead of `Json`.
struct HandWritten(HandFault, Meta);

impl IntoResponse for HandWritten {
    fn into_response(self) -> Response {
        let HandWritten(fault, meta) = self;
        let json = [(header::CONTENT_TYPE, "application/json")];
        (StatusCode::NOT_FOUND, json, by_hand_tuned(&fault, &meta)).into_response()
    }
}

/// The same for a success.
struct HandWrittenCustomer(Customer, Meta);

impl IntoResponse for HandWrittenCustomer {
    fn into_response(self) -> Response {
        let HandWrittenCustomer(customer, meta) = self;
        let mut body = Vec::with_capacity(1024);
        let written = serde_json::to_writer(&mut body, &HandBody { success: true, data: customer, meta: &meta });
        match written {
            Ok(()) => ([(header::CONTENT_TYPE, "application/json")], body).into_response(),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

/// Sends the same bytes from a constant.
fn constant(status: StatusCode, body: Vec<u8>) -> MethodRouter {
    let body: &'static [u8] = body.leak();
    get(async move || (status, [(header::CONTENT_TYPE, "application/json")], body))
}

/// The body of a response.
struct Sent(Bytes);

impl IntoBody for Sent {
    fn into_body(self) -> Vec<u8> {
        self.0.into()
    }
}

fn router(route: MethodRouter) -> Router {
    Router::new().route("/customers/{id}", route)
}

fn in_envelope(route: MethodRouter) -> Router {
    router(route).layer(layer())
}

/// Sends a request, as a server does that has made its service once for a connection, and reads the response, which
/// must be JSON and have this status.
fn served<S>(status: u16, mut app: S) -> impl FnMut() -> Sent
where
    S: Service<Request, Response = Response, Error = Infallible>,
{
    let mut send = move || {
        let request = Request::get("/customers/7").header("x-request-id", "req_xyz789").body(Body::empty());
        let response = app.call(request.expect("a request"));
        ready(async { response.await.expect("a response") })
    };
    let first = send();
    let content_type = first.headers().get(header::CONTENT_TYPE).map(|value| value.as_bytes());
    assert_eq!((first.status().as_u16(), content_type), (status, Some(&b"application/json"[..])));
    move || Sent(ready(send().into_body().collect()).expect("a body").to_bytes())
}

/// Polls a future once: none of these ever waits.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a service in memory is ready"),
    }
}
