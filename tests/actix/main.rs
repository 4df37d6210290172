//! A service over actix-web renders every response in its envelope: those of handlers and undeclared errors.

mod handlers;
mod layers;
mod undeclared;

use actix_web::body::MessageBody;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::HeaderMap;
use actix_web::test::TestRequest;
use actix_web::{Error, HttpRequest};
use envelope_runtime::service::actix::EnvelopeMiddleware;
use envelope_runtime::{ApiError, ApiResponse, Envelope};
use serde::Serialize;

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
    fn of(request: &HttpRequest) -> Self {
        let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok());
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

fn middleware() -> EnvelopeMiddleware {
    EnvelopeMiddleware::new(Api::of)
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
        self
    }
}

/// Sends a request with the id `r1`. As actix-web's server does, it turns an error of the service into a response.
async fn send<B: MessageBody + 'static>(
    app: &impl Service<actix_http::Request, Response = ServiceResponse<B>, Error = Error>,
    request: TestRequest,
) -> Received {
    let request = request.insert_header(("x-request-id", "r1")).to_request();
    let response = match app.call(request).await {
        Ok(response) => response.into_parts().1.map_into_boxed_body(),
        Err(error) => error.error_response(),
    };
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let Ok(body) = actix_web::body::to_bytes(response.into_body()).await else { panic!("the body fails") };
    Received { status, headers, body: String::from_utf8(body.to_vec()).expect("the body is text") }
}

async fn get<B: MessageBody + 'static>(
    app: &impl Service<actix_http::Request, Response = ServiceResponse<B>, Error = Error>,
    path: &str,
) -> Received {
    send(app, TestRequest::default().method(Method::GET).uri(path)).await
}
