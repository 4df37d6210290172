//! With several layers, which one's envelope a response is rendered in.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::http::request::Parts;
use axum::http::{Request, Response};
use axum::routing::get;
use envelope_runtime::presets::{Jsend, Plain};
use envelope_runtime::service::{self, EnvelopeLayer, Undeclared, current};
use envelope_runtime::{ApiError, ApiResponse, Page};
use http_body_util::{BodyExt as _, Full};
use serde::Serialize;
use tower::{Layer as _, Service, ServiceExt as _, service_fn};

use crate::{Api, Fault, Received, User, layer};

#[derive(Debug, ApiError)]
#[api(envelope = Api, status = 409, code = "TAKEN", message = "taken")]
struct Taken;

#[derive(Serialize, ApiResponse)]
#[api(envelope = Api)]
struct Stated {
    n: u8,
}

fn jsend() -> EnvelopeLayer {
    EnvelopeLayer::new(|_: &Parts| Jsend)
}

fn routes() -> Router {
    Router::new()
        .route("/fault", get(async || Fault::NoUser { id: 5 }))
        .route("/user", get(async || User { id: 1, name: "ada" }))
        .route("/page", get(async || Page::by_cursor(vec![1]).next_cursor("n")))
        .route("/taken", get(async || Taken))
        .route("/stated", get(async || Stated { n: 1 }))
        .route("/panic", get(async || -> User { panic!("no") }))
}

fn shown(response: &Received) -> (u16, &str, &str) {
    (response.status, response.header("content-type").unwrap_or_default(), &response.body)
}

const TAKEN: &str = r#"{"ok":false,"code":"TAKEN","message":"taken","id":"r1"}"#;
const TAKEN_WITHOUT_ID: &str = r#"{"ok":false,"code":"TAKEN","message":"taken"}"#;

#[tokio::test]
async fn two_routers_render_one_error_in_two_formats() {
    let app = Router::new().nest("/v1", routes().layer(layer())).nest("/v2", routes().layer(jsend())).layer(layer());
    let v1 = crate::get(&app, "/v1/fault").await;
    v1.is(404, r#"{"ok":false,"code":"NO_USER","message":"There is no user 5","details":{"id":5},"id":"r1"}"#);
    let v2 = crate::get(&app, "/v2/fault").await;
    v2.is(404, r#"{"status":"fail","data":{"code":"NO_USER","message":"There is no user 5","id":5}}"#);
    crate::get(&app, "/v1/user").await.is(200, r#"{"ok":true,"data":{"id":1,"name":"ada"},"id":"r1"}"#);
    crate::get(&app, "/v2/user").await.is(200, r#"{"status":"success","data":{"id":1,"name":"ada"}}"#);
    let page = r#"{"status":"success","data":{"items":[1],"next_cursor":"n"}}"#;
    crate::get(&app, "/v2/page").await.is(200, page);
}

#[tokio::test]
async fn the_nearest_layer_renders_panics_and_unknown_routes() {
    let app = Router::new().nest("/v2", routes().layer(jsend())).layer(layer());
    let panic = r#"{"status":"error","message":"Internal Server Error","code":"INTERNAL_SERVER_ERROR"}"#;
    crate::get(&app, "/v2/panic").await.is(500, panic);
    let nowhere = r#"{"ok":false,"code":"NOT_FOUND","message":"Not Found","id":"r1"}"#;
    crate::get(&app, "/nowhere").await.is(404, nowhere);
}

#[tokio::test]
async fn a_stated_envelope_is_found_outside_of_layers_of_other_types() {
    let app = routes().layer(jsend()).layer(layer()).layer(EnvelopeLayer::new(|_: &Parts| Plain));
    crate::get(&app, "/taken").await.is(409, TAKEN);
    crate::get(&app, "/stated").await.is(200, r#"{"ok":true,"data":{"n":1},"id":"r1"}"#);
}

#[tokio::test]
async fn a_stated_envelope_without_its_layer_is_the_default_value() {
    for app in [routes(), routes().layer(jsend())] {
        crate::get(&app, "/taken").await.is(409, TAKEN_WITHOUT_ID);
        crate::get(&app, "/stated").await.is(200, r#"{"ok":true,"data":{"n":1}}"#);
    }
}

#[tokio::test]
async fn without_a_layer_errors_are_problem_details_and_successes_payloads() {
    let fault = crate::get(&routes(), "/fault").await;
    let body = r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no user 5","code":"NO_USER","id":5}"#;
    assert_eq!(shown(&fault), (404, "application/problem+json", body));
    assert_eq!(crate::get(&routes(), "/user").await.is(200, r#"{"id":1,"name":"ada"}"#).header("x-request-id"), None);
    crate::get(&routes(), "/page").await.is(200, r#"{"items":[1],"next_cursor":"n"}"#);
    // axum's own errors stay unchanged.
    assert_eq!(crate::get(&routes(), "/nowhere").await.body, "");
}

#[tokio::test]
async fn the_inner_of_two_layers_of_one_type_is_the_nearest() {
    let inner = EnvelopeLayer::new(|_: &Parts| Api { id: Some("inner".to_owned()) });
    let outer = EnvelopeLayer::new(|_: &Parts| Api { id: Some("outer".to_owned()) });
    let app = routes().layer(inner).layer(outer);
    let body = r#"{"ok":false,"code":"TAKEN","message":"taken","id":"inner"}"#;
    assert_eq!(crate::get(&app, "/taken").await.is(409, body).header("x-request-id"), Some("inner"));
}

/// An envelope whose errors are plain text, so that they look like the framework's.
#[derive(Debug, Default, envelope_runtime::Envelope)]
#[envelope(success = data, error = "{code}", error_content_type = "text/plain")]
struct Text;

#[tokio::test]
async fn outer_layers_leave_errors_in_plain_text_unchanged() {
    #[derive(Debug, ApiError)]
    #[api(status = 418, code = "TEAPOT", message = "m", envelope = Text)]
    struct Teapot;

    let text = EnvelopeLayer::new(|_: &Parts| Text);
    let routes = Router::new().route("/teapot", get(async || Teapot));
    let app = Router::new().nest("/text", routes.layer(text)).layer(layer());
    let teapot = crate::get(&app, "/text/teapot").await;
    assert_eq!(shown(&teapot), (418, "text/plain", "\"TEAPOT\""));
    let wrong_method = crate::send(&app, axum::http::Method::POST, "/text/teapot", &[], "").await;
    assert_eq!(shown(&wrong_method), (405, "text/plain", "\"METHOD_NOT_ALLOWED\""));
}

#[tokio::test]
async fn current_works_in_undeclared_and_when_a_request_is_dropped() {
    struct OnDrop(std::sync::mpsc::Sender<Option<String>>);
    impl Drop for OnDrop {
        fn drop(&mut self) {
            let _ = self.0.send(current::<Api>().and_then(|api| api.id.clone()));
        }
    }

    let (sender, receiver) = std::sync::mpsc::channel();
    let sender = Arc::new(std::sync::Mutex::new(sender));
    let hang = move || {
        let guard = OnDrop(sender.lock().unwrap().clone());
        async move {
            let _guard = guard;
            std::future::pending::<User>().await
        }
    };
    let choose = |_: &Undeclared<'_>| {
        let id = current::<Api>().and_then(|api| api.id.clone()).unwrap_or_default();
        envelope_runtime::HttpFault::from_status(404).with_message(format!("nothing here, says {id}"))
    };
    let app = routes().route("/hang", get(hang)).layer(layer().undeclared(choose));
    let body = r#"{"ok":false,"code":"NOT_FOUND","message":"nothing here, says r1","id":"r1"}"#;
    crate::get(&app, "/nowhere").await.is(404, body);
    let timeout = std::time::Duration::from_millis(20);
    assert!(tokio::time::timeout(timeout, crate::get(&app, "/hang")).await.is_err());
    assert_eq!(receiver.recv().unwrap().as_deref(), Some("r1"));
    assert!(current::<Api>().is_none());
}

/// A service without a framework, which makes its responses with `service::error` and similar functions.
async fn bare(request: Request<()>) -> Result<Response<Full<Bytes>>, Infallible> {
    Ok(match request.uri().path() {
        "/user" => service::success(&User { id: 1, name: "ada" }).into(),
        "/page" => service::page(Page::by_cursor(vec![1])).into(),
        "/fault" => service::error(&Fault::SlowDown).into(),
        "/dyn" => service::error(&Fault::SlowDown as &(dyn ApiError + Send)).into(),
        "/taken" => service::error(&Taken).into(),
        _ => Response::builder().status(507).body(Full::default()).unwrap(),
    })
}

#[tokio::test]
async fn a_layer_works_without_a_framework_and_with_other_bodies() {
    let service = EnvelopeLayer::new(|_: &Parts| Plain).layer(service_fn(bare));
    let slow_down = r#"{"code":"SLOW_DOWN","message":"Too many requests"}"#;
    for (path, status, body) in [
        ("/user", 200, r#"{"id":1,"name":"ada"}"#),
        ("/page", 200, r#"{"items":[1]}"#),
        ("/fault", 429, slow_down),
        ("/dyn", 429, slow_down),
        ("/taken", 409, r#"{"code":"TAKEN","message":"taken"}"#),
        ("/full", 507, r#"{"code":"INSUFFICIENT_STORAGE","message":"Insufficient Storage"}"#),
    ] {
        let request = Request::builder().uri(path).body(()).unwrap();
        let response = service.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), status);
        assert_eq!(response.into_body().collect().await.unwrap().to_bytes(), body, "{path}");
    }
}

/// A service that is never ready for a request.
#[derive(Clone)]
struct Busy;

impl Service<Request<()>> for Busy {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = std::future::Pending<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), Infallible>> {
        std::task::Poll::Pending
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        std::future::pending()
    }
}

#[test]
fn a_layer_is_ready_when_its_inner_service_is() {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(layer().layer(Busy).poll_ready(&mut context).is_pending());
}

#[tokio::test]
async fn a_panic_does_not_leave_its_envelope_to_the_next_request() {
    assert_eq!(crate::get(&routes().layer(layer()), "/panic").await.status, 500);
    assert!(current::<Api>().is_none());
}
