//! Undeclared errors are replaced, and other responses pass unchanged.

use actix_web::body::SizedStream;
use actix_web::http::{Method, header};
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::{App, HttpResponse, error, web};
use envelope_runtime::HttpFault;
use envelope_runtime::service::Undeclared;
use futures_core::Stream;
use serde::Deserialize;

use crate::{Fault, get, middleware, send};

#[derive(Deserialize)]
struct New {
    name: String,
}

async fn create(new: web::Json<New>) -> String {
    new.name.clone()
}

/// A stream of one chunk.
struct Once(Option<web::Bytes>);

impl Stream for Once {
    type Item = Result<web::Bytes, actix_web::Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.take().map(Ok))
    }
}

fn stream(text: &'static str) -> Once {
    Once(Some(web::Bytes::from_static(text.as_bytes())))
}

macro_rules! app {
    () => {
        init_service(
            App::new()
                .app_data(web::JsonConfig::default().limit(64))
                .app_data(web::PayloadConfig::new(64))
                .service(web::resource("/users").route(web::post().to(create)).default_service(web::to(async || {
                    HttpResponse::MethodNotAllowed().insert_header((header::ALLOW, "POST")).finish()
                })))
                .route("/users/{id}", web::get().to(async |id: web::Path<i64>| id.to_string()))
                .route("/bytes", web::post().to(async |bytes: web::Bytes| bytes.len().to_string()))
                .route("/panic", web::get().to(async || -> Fault { panic!("out of coffee") }))
                .route(
                    "/error",
                    web::get()
                        .to(async || -> Result<String, error::Error> { Err(error::ErrorConflict("SELECT secret")) }),
                )
                .route(
                    "/text",
                    web::get().to(async || {
                        HttpResponse::Forbidden().content_type("text/plain; charset=utf-8").body("no, /etc/shadow")
                    }),
                )
                .route("/untyped", web::get().to(async || HttpResponse::Forbidden().body("no, /etc/shadow")))
                .route("/html", web::get().to(async || HttpResponse::NotFound().content_type("text/html").body("<p>")))
                .route("/not-modified", web::get().to(async || HttpResponse::NotModified().finish()))
                .route("/no-content", web::get().to(async || HttpResponse::NoContent().finish()))
                .route("/stream", web::get().to(async || HttpResponse::Ok().streaming(stream("a,b"))))
                .route(
                    "/sized",
                    web::get().to(async || {
                        HttpResponse::BadGateway().content_type("text/csv").body(SizedStream::new(3, stream("a,b")))
                    }),
                )
                .route(
                    "/said",
                    web::get().to(async || {
                        HttpResponse::BadGateway().content_type("text/plain").body(SizedStream::new(3, stream("a,b")))
                    }),
                )
                .wrap(middleware()),
        )
        .await
    };
}

fn post(path: &str, content_type: &'static str, body: &'static str) -> TestRequest {
    TestRequest::default()
        .method(Method::POST)
        .uri(path)
        .insert_header((header::CONTENT_TYPE, content_type))
        .set_payload(body)
}

fn shape(code: &str, message: &str) -> String {
    format!(r#"{{"ok":false,"code":"{code}","message":"{message}","id":"r1"}}"#)
}

#[actix_web::test]
async fn errors_of_the_framework_are_rendered_in_the_envelope() {
    let app = app!();
    let bad = shape("BAD_REQUEST", "Bad Request");
    for body in ["", "{", "{\"name\":1}", "[]", "\"x", "{\"name\":\"a\"} x"] {
        send(&app, post("/users", "application/json", body)).await.is(400, &bad);
    }
    let long = r#"{"name":"0123456789012345678901234567890123456789012345678901234567890123456789"}"#;
    let too_large = shape("PAYLOAD_TOO_LARGE", "Payload Too Large");
    send(&app, post("/users", "application/json", long)).await.is(413, &too_large);
    send(&app, post("/bytes", "text/plain", long)).await.is(413, &too_large);
    // actix-web answers 400 here, not 415.
    send(&app, post("/users", "text/plain", "{}")).await.is(400, &bad);
    let missing = shape("NOT_FOUND", "Not Found");
    get(&app, "/nowhere").await.is(404, &missing);
    get(&app, "/users/x").await.is(404, &missing);
    get(&app, "/users/%FF").await.is(404, &missing);
    get(&app, "/error").await.is(409, &shape("CONFLICT", "Conflict"));
    for path in ["/text", "/untyped"] {
        get(&app, path).await.is(403, &shape("FORBIDDEN", "Forbidden"));
    }
    get(&app, "/said").await.is(502, &shape("BAD_GATEWAY", "Bad Gateway"));
    get(&app, "/panic").await.is(500, &shape("INTERNAL_SERVER_ERROR", "Internal Server Error"));
}

#[actix_web::test]
async fn headers_are_kept_except_those_of_the_body() {
    let response = get(&app!(), "/users").await;
    response.is(405, &shape("METHOD_NOT_ALLOWED", "Method Not Allowed"));
    assert_eq!((response.header("allow"), response.header("x-request-id")), (Some("POST"), Some("r1")));

    let teapot = async || {
        HttpResponse::ImATeapot()
            .insert_header((header::ETAG, "\"1\""))
            .insert_header((header::CONTENT_LANGUAGE, "en"))
            .insert_header((header::ACCEPT_RANGES, "bytes"))
            .append_header((header::SET_COOKIE, "a=1"))
            .append_header((header::SET_COOKIE, "b=2"))
            .content_type("text/plain")
            .body("short and stout")
    };
    let choose = |response: &Undeclared<'_>| {
        let cookies = response.headers().get_all("set-cookie").iter().count();
        HttpFault::from_status(418).with_message(format!("{}, {cookies} cookies", response.text()))
    };
    let app = App::new().route("/", web::get().to(teapot)).wrap(middleware().undeclared(choose));
    let response = get(&init_service(app).await, "/").await;
    response.is(418, &shape("IM_A_TEAPOT", "short and stout, 2 cookies"));
    assert_eq!((response.header("etag"), response.header("content-language")), (None, None));
    assert_eq!(response.header("accept-ranges"), Some("bytes"), "it is about the resource");
    assert_eq!(response.headers.get_all("set-cookie").count(), 2);
}

/// An endless stream, in chunks whose size does not divide the limit.
struct Endless;

impl Stream for Endless {
    type Item = Result<web::Bytes, actix_web::Error>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(Some(Ok(web::Bytes::from_static(&[b'x'; 5000]))))
    }
}

#[actix_web::test]
async fn an_endless_text_is_read_up_to_the_limit() {
    let endless = async || HttpResponse::BadGateway().content_type("text/plain").streaming(Endless);
    let choose =
        |response: &Undeclared<'_>| HttpFault::from_status(502).with_message(response.text().len().to_string());
    let app = App::new().route("/", web::get().to(endless)).wrap(middleware().undeclared(choose));
    get(&init_service(app).await, "/").await.is(502, &shape("BAD_GATEWAY", "8192"));
}

#[actix_web::test]
async fn errors_of_inner_middlewares_are_rendered() {
    let refuse = |_: actix_web::dev::ServiceRequest, _: &_| {
        std::future::ready(Err::<actix_web::dev::ServiceResponse, _>(error::ErrorUnauthorized("the key of ann")))
    };
    let declared = |_: actix_web::dev::ServiceRequest, _: &_| {
        std::future::ready(Err::<actix_web::dev::ServiceResponse, _>(Fault::SlowDown.into()))
    };
    let app = init_service(App::new().wrap_fn(refuse).wrap(middleware())).await;
    get(&app, "/").await.is(401, &shape("UNAUTHORIZED", "Unauthorized"));
    let app = init_service(App::new().wrap_fn(declared).wrap(middleware())).await;
    get(&app, "/").await.is(429, &shape("SLOW_DOWN", "Too many requests"));
}

#[actix_web::test]
async fn other_responses_pass_unchanged() {
    let app = app!();
    let seen = async |path: &'static str| {
        let response = get(&app, path).await;
        (response.status, response.header("content-type").map(str::to_owned), response.body)
    };
    let of_type = |content_type: &str| Some(content_type.to_owned());
    assert_eq!(seen("/html").await, (404, of_type("text/html"), "<p>".into()));
    assert_eq!(seen("/sized").await, (502, of_type("text/csv"), "a,b".into()));
    assert_eq!(seen("/stream").await, (200, of_type("application/octet-stream"), "a,b".into()));
    assert_eq!(seen("/not-modified").await, (304, None, String::new()));
    assert_eq!(seen("/no-content").await, (204, None, String::new()));
    let head = send(&app, TestRequest::default().method(Method::HEAD).uri("/nowhere")).await;
    // actix-web's server would leave out the body.
    assert_eq!((head.status, head.header("content-type")), (404, Some("application/json")));
}

/// A panic while the envelope is built is handled like any other panic.
#[actix_web::test]
async fn a_panic_in_the_envelopes_closure_is_answered() {
    let broken = |_: &actix_web::HttpRequest| -> crate::Api { panic!("no envelope") };
    let app = init_service(App::new().wrap(envelope_runtime::service::actix::EnvelopeMiddleware::new(broken))).await;
    let response = get(&app, "/").await;
    assert_eq!((response.status, response.header("content-type")), (500, Some("application/problem+json")));
}

/// An error whose response cannot be built, because its `Display` panics.
#[derive(Debug)]
struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        panic!("out of words")
    }
}

impl error::ResponseError for Broken {}

/// A body that panics, or reports whether the request's envelope is available.
struct Body {
    panics: bool,
    seen: std::rc::Rc<std::cell::Cell<bool>>,
}

impl Stream for Body {
    type Item = Result<web::Bytes, actix_web::Error>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        assert!(!self.panics, "out of bytes");
        self.seen.set(envelope_runtime::service::current::<crate::Api>().is_some());
        std::task::Poll::Ready(None)
    }
}

#[actix_web::test]
async fn panics_while_a_response_is_replaced_are_answered() {
    let broken = |_: actix_web::dev::ServiceRequest, _: &_| {
        std::future::ready(Err::<actix_web::dev::ServiceResponse, _>(Broken.into()))
    };
    let app = init_service(App::new().wrap_fn(broken).wrap(middleware())).await;
    let internal = shape("INTERNAL_SERVER_ERROR", "Internal Server Error");
    get(&app, "/").await.is(500, &internal);

    let body = async || {
        let body = Body { panics: true, seen: std::rc::Rc::default() };
        HttpResponse::BadGateway().content_type("text/plain").streaming(body)
    };
    let app = init_service(App::new().route("/", web::get().to(body)).wrap(middleware())).await;
    get(&app, "/").await.is(502, &shape("BAD_GATEWAY", "Bad Gateway"));
}

#[actix_web::test]
async fn a_replaced_body_is_read_with_the_requests_envelope() {
    let seen = std::rc::Rc::new(std::cell::Cell::new(false));
    let held = std::rc::Rc::clone(&seen);
    let body = move || {
        let body = Body { panics: false, seen: std::rc::Rc::clone(&held) };
        std::future::ready(HttpResponse::BadGateway().content_type("text/plain").streaming(body))
    };
    let app = init_service(App::new().route("/", web::get().to(body)).wrap(middleware())).await;
    get(&app, "/").await.is(502, &shape("BAD_GATEWAY", "Bad Gateway"));
    assert!(seen.get());
}

/// A different reason phrase may contain internals, just as the text of a body may.
#[actix_web::test]
async fn the_reason_phrase_is_that_of_the_status() {
    let handler = async || HttpResponse::BadGateway().reason("connect to 10.0.0.7: refused").finish();
    let app = App::new().route("/", web::get().to(handler)).wrap(middleware());
    let app = init_service(app).await;
    let response = call_service(&app, TestRequest::get().uri("/").to_request()).await;
    assert_eq!(response.response().head().reason(), "Bad Gateway");
}
