//! With several middlewares, which one's envelope a response is rendered in.

use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform as _};
use actix_web::test::init_service;
use actix_web::{App, HttpRequest, web};
use envelope_runtime::service::actix::EnvelopeMiddleware;
use envelope_runtime::service::{self, Undeclared};
use envelope_runtime::{ApiError, Envelope};

use crate::{Api, Fault, get, middleware};

#[derive(Envelope)]
#[envelope(success = { "v": 2, "data": data }, error = { "v": 2, "error": code, "path": self.path })]
struct Second {
    path: String,
}

fn second() -> EnvelopeMiddleware {
    EnvelopeMiddleware::new(|request: &HttpRequest| Second { path: request.path().to_owned() })
}

async fn missing() -> Fault {
    Fault::NoUser { id: 1 }
}

#[actix_web::test]
async fn two_scopes_render_one_error_in_two_formats() {
    let app = App::new()
        .service(web::scope("/v1").wrap(middleware()).route("/missing", web::get().to(missing)))
        .service(web::scope("/v2").wrap(second()).route("/missing", web::get().to(missing)));
    let app = init_service(app).await;
    let first = r#"{"ok":false,"code":"NO_USER","message":"There is no user 1","details":{"id":1},"id":"r1"}"#;
    get(&app, "/v1/missing").await.is(404, first);
    get(&app, "/v2/missing").await.is(404, r#"{"v":2,"error":"NO_USER","path":"/v2/missing"}"#);
    get(&app, "/v1/nowhere").await.is(404, r#"{"ok":false,"code":"NOT_FOUND","message":"Not Found","id":"r1"}"#);
    get(&app, "/v2/nowhere").await.is(404, r#"{"v":2,"error":"NOT_FOUND","path":"/v2/nowhere"}"#);
}

#[actix_web::test]
async fn the_nearest_middleware_renders_and_the_outer_envelope_is_still_available() {
    let both = async || format!("{} {}", service::current::<Api>().is_some(), service::current::<Second>().is_some());
    let app = App::new()
        .service(
            web::scope("/in")
                .wrap(second())
                .route("/missing", web::get().to(missing))
                .route("/both", web::get().to(both)),
        )
        .wrap(middleware());
    let app = init_service(app).await;
    get(&app, "/in/missing").await.is(404, r#"{"v":2,"error":"NO_USER","path":"/in/missing"}"#);
    get(&app, "/in/nowhere").await.is(404, r#"{"v":2,"error":"NOT_FOUND","path":"/in/nowhere"}"#);
    get(&app, "/out").await.is(404, r#"{"ok":false,"code":"NOT_FOUND","message":"Not Found","id":"r1"}"#);
    assert_eq!(get(&app, "/in/both").await.body, "true true");
}

#[actix_web::test]
async fn undeclared_chooses_the_error() {
    let choose = |response: &Undeclared<'_>| match response.status() {
        404 => Fault::NoUser { id: 404 },
        _ => Fault::SlowDown,
    };
    let app = App::new()
        .route("/panic", web::get().to(async || -> Fault { panic!("out of coffee") }))
        .wrap(middleware().undeclared(choose));
    let app = init_service(app).await;
    let chosen = r#"{"ok":false,"code":"NO_USER","message":"There is no user 404","details":{"id":404},"id":"r1"}"#;
    get(&app, "/nowhere").await.is(404, chosen);
    get(&app, "/panic").await.is(429, r#"{"ok":false,"code":"SLOW_DOWN","message":"Too many requests","id":"r1"}"#);
}

#[derive(Debug, ApiError)]
#[api(empty, status = 404, code = "SILENT", message = "Nothing here")]
struct Silent;

/// The outer middleware leaves the inner one's error, though it looks like one of the framework.
#[actix_web::test]
async fn a_chosen_error_without_a_body_passes_an_outer_middleware() {
    let inner = web::scope("/in").wrap(second().undeclared(|_: &Undeclared<'_>| Silent));
    let app = init_service(App::new().service(inner).wrap(middleware())).await;
    let response = get(&app, "/in/nowhere").await;
    assert_eq!((response.status, response.header("content-type"), response.body.as_str()), (404, None, ""));
}

#[actix_web::test]
async fn a_cancelled_request_is_dropped_in_its_envelope() {
    struct OnDrop(std::rc::Rc<std::cell::Cell<bool>>);
    impl Drop for OnDrop {
        fn drop(&mut self) {
            self.0.set(service::current::<Api>().is_some());
        }
    }

    let seen = std::rc::Rc::new(std::cell::Cell::new(false));
    let held = std::rc::Rc::clone(&seen);
    let hang = move || {
        let guard = OnDrop(std::rc::Rc::clone(&held));
        async move {
            let _guard = guard;
            std::future::pending::<Fault>().await
        }
    };
    let app = init_service(App::new().route("/hang", web::get().to(hang)).wrap(middleware())).await;
    let timeout = std::time::Duration::from_millis(20);
    assert!(tokio::time::timeout(timeout, get(&app, "/hang")).await.is_err());
    assert!(seen.get());
    assert!(service::current::<Api>().is_none());
}

/// A service that is never ready for a request.
struct Busy;

impl Service<ServiceRequest> for Busy {
    type Response = ServiceResponse;
    type Error = actix_web::Error;
    type Future = std::future::Pending<Result<ServiceResponse, actix_web::Error>>;

    fn poll_ready(&self, _: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), actix_web::Error>> {
        std::task::Poll::Pending
    }

    fn call(&self, _: ServiceRequest) -> Self::Future {
        std::future::pending()
    }
}

#[actix_web::test]
async fn a_middleware_is_ready_when_its_inner_service_is() {
    let service = middleware().new_transform(Busy).await.unwrap();
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(service.poll_ready(&mut context).is_pending());
}

#[actix_web::test]
async fn a_panic_does_not_leave_its_envelope_to_the_next_request() {
    let app =
        App::new().route("/panic", web::get().to(async || -> Fault { panic!("out of coffee") })).wrap(middleware());
    assert_eq!(get(&init_service(app).await, "/panic").await.status, 500);
    assert!(service::current::<Api>().is_none());
}
