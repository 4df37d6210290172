use axum::{Router, http::request::Parts, routing::get};
use envelope_runtime::service::{EnvelopeLayer, axum::Path};
use envelope_runtime::{ApiError, ApiResponse, Envelope, Page, PageQuery};

#[derive(Envelope)]
#[envelope(
    success = { "ok": true, "data": data, "path": self.path },
    error = { "ok": false, "code": code, "message": message, "details"?: details, "path": self.path,
              "errors"?: [{ "field": error.field, "message": error.message } for error in field_errors] },
)]
struct Api { path: String }

#[derive(Debug, ApiError)]
enum Fault {
    /// The user was deleted, or never existed.
    #[api(status = 404, code = "USER_NOT_FOUND", message = "There is no user {id}")]
    UserNotFound { #[api(detail)] id: u64 },
    #[api(status = 500, code = "INTERNAL", message = "Something went wrong")]
    Storage(#[api(from)] std::io::Error),
}

#[derive(serde::Serialize, ApiResponse)]
struct User { id: u64 }

async fn show(Path(id): Path<u64>) -> Result<User, Fault> {
    find(id)?.ok_or(Fault::UserNotFound { id })
}

async fn list(query: PageQuery<20, 100>) -> Page<User> {
    query.page_of(vec![User { id: 1 }], 1)
}

// In a real service, this asks the database.
fn find(id: u64) -> std::io::Result<Option<User>> {
    if id == 13 { Err(std::io::Error::other("host db-3 is down")) } else { Ok((id == 1).then_some(User { id })) }
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
