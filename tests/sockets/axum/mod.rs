//! The service over axum.

mod concurrency;
mod grpc;
mod http_2;
mod inside;
mod layers;
mod refused;
mod runtimes;
mod streams;
mod trailers;
mod untouched;
mod web_socket;
mod wrong;

use ::axum::extract::{DefaultBodyLimit, Path, Query};
use ::axum::http::request::Parts;
use ::axum::routing::{any, get, post};
use ::axum::{Json, Router};
use envelope_runtime::service::EnvelopeLayer;
use envelope_runtime::{Page, PageQuery, Success};
use serde::Deserialize;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::{Api, Fault, New, User, cases};

#[derive(Deserialize)]
struct Search {
    age: u8,
}

async fn show(Path(id): Path<i64>) -> Result<User, Fault> {
    Err(Fault::NoUser { id })
}

async fn list(query: PageQuery<20, 100>) -> Page<u8> {
    query.page_of(Vec::new(), 0)
}

async fn create(Json(new): Json<New>) -> User {
    User { name: new.name }
}

fn app() -> Router {
    routes().layer(EnvelopeLayer::new(envelope))
}

/// The routes that [`cases`] needs, and those whose responses pass unchanged.
fn routes() -> Router {
    Router::new()
        .route("/users", get(list).post(create))
        .route("/users/{id}", get(show))
        .route("/search", get(async |Query(search): Query<Search>| Success(search.age)))
        .route("/text", post(async |text: String| Success(text)))
        .nest("/inside", inside::routes())
        .nest("/untouched", untouched::routes())
        .route("/socket", any(web_socket::echo))
        .nest("/trailers", trailers::routes())
        .nest_service("/files", ServeDir::new(crate::FILES))
        .layer(DefaultBodyLimit::max(cases::LIMIT))
}

fn envelope(head: &Parts) -> Api {
    Api::new(head.headers.get("x-request-id"), head.uri.query())
}

/// Serves on a new port.
pub async fn serve(app: Router) -> u16 {
    crate::silence();
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move { ::axum::serve(listener, app).await });
    port
}
