use axum::{Router, http::request::Parts, routing::get};
use envelope_runtime::service::{EnvelopeLayer, axum::Path};
use envelope_runtime::{ApiError, ApiResponse, Envelope, Page, PageQuery};

#[derive(Envelope)]
#[envelope(
    success = { "ok": true, "data": data, "path": self.path },
    error = { "ok": false, "code": code, "message": message, "path": self.path,
              "errors"?: [{ "field": error.field, "message": error.message } for error in field_errors] },
)]
struct Api { path: String }

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 404, code = "USER_NOT_FOUND", message = "There is no user {id}")]
    UserNotFound { id: u64 },
}

#[derive(serde::Serialize, ApiResponse)]
struct User { id: u64 }

async fn show(Path(id): Path<u64>) -> Result<User, Fault> {
    if id == 1 { Ok(User { id }) } else { Err(Fault::UserNotFound { id }) }
}

async fn list(query: PageQuery<20, 100>) -> Page<User> {
    query.page_of(vec![User { id: 1 }], 1)
}

fn app() -> Router {
    let layer = EnvelopeLayer::new(|head: &Parts| Api { path: head.uri.path().to_owned() });
    Router::new().route("/users", get(list)).route("/users/{id}", get(show)).layer(layer)
}

#[tokio::main]
async fn main() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await.unwrap();
    axum::serve(listener, app()).await.unwrap();
}
