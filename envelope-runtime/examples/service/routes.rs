//! The routes, over axum: handlers return their types and errors, and the layers do the rest.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, OriginalUri, Path, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use envelope_runtime::service::EnvelopeLayer;
use envelope_runtime::{Page, PageQuery, Success};
use serde_json::Value;
use tower_http::timeout::TimeoutLayer;
use tracing::Instrument as _;
use utoipa::OpenApi;

use crate::envelope::{RequestId, V1, V2};
use crate::fault::Fault;
use crate::openapi::{ERRORS, Faults};
use crate::store::{Created, Deleted, Invoice, NewInvoice, NewUser, Store, User};
use crate::trials::{panic, slow, whoami};
use crate::uploads::Uploads;

/// The whole service: one set of routes in two formats, and what is neither of them in that of the latest.
pub fn app(store: Store) -> Router {
    let state = Service { store, uploads: Uploads::default() };
    let v1 = EnvelopeLayer::new(|head: &Parts| V1 { request_id: id_of(head) });
    let v2 = EnvelopeLayer::new(|head: &Parts| V2 { request_id: id_of(head) });
    Router::new()
        .nest("/v1", api().layer(v1))
        .nest("/v2", api().layer(v2.clone()))
        .route("/openapi.json", get(document))
        .layer(v2)
        .layer(from_fn(identified))
        .with_state(state)
}

/// Gives the request its id, which every log line within has too.
async fn identified(mut request: Request, next: Next) -> Response {
    let id = RequestId::of(request.headers().get(RequestId::HEADER).map(|id| id.as_bytes()));
    let span = tracing::info_span!("request", id = id.0, method = %request.method(), path = request.uri().path());
    request.extensions_mut().insert(id);
    next.run(request).instrument(span).await
}

fn id_of(head: &Parts) -> String {
    head.extensions.get().map_or_else(String::new, |RequestId(id)| id.clone())
}

fn api() -> Router<Service> {
    let in_time = TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_millis(200));
    Router::new()
        .route("/users", get(list).post(create))
        .route("/users/{id}", get(show).put(update).delete(delete))
        .route("/users/{id}/invoices", post(create_invoice))
        .route("/invoices/{id}", get(invoice))
        .route("/uploads", put(upload).layer(DefaultBodyLimit::max(16 * 1024)))
        .route("/slow", get(slow).layer(in_time))
        .route("/panic", get(panic))
        .route("/whoami", get(whoami))
        .fallback(async || StatusCode::NOT_FOUND)
}

#[derive(Clone)]
struct Service {
    store: Store,
    uploads: Uploads,
}

#[utoipa::path(post, path = "/v2/users", request_body = NewUser, responses((status = 201, body = User), Faults))]
async fn create(
    State(service): State<Service>,
    OriginalUri(uri): OriginalUri,
    Json(new): Json<NewUser>,
) -> Result<Created<User>, Fault> {
    Ok(service.store.create_user(new).await?.created_at(uri.path()))
}

#[utoipa::path(get, path = "/v2/users/{id}", params(("id" = i64, Path)), responses((status = 200, body = User), Faults))]
async fn show(State(service): State<Service>, Path(id): Path<i64>) -> Result<User, Fault> {
    service.store.user(id).await
}

#[utoipa::path(get, path = "/v2/users", responses((status = 200), Faults))]
async fn list(State(service): State<Service>, query: PageQuery<20, 100>) -> Result<Page<User>, Fault> {
    let (users, total) = service.store.users(query.per_page(), query.offset()).await?;
    Ok(query.page_of(users, total))
}

#[utoipa::path(put, path = "/v2/users/{id}", params(("id" = i64, Path)), request_body = NewUser,
    responses((status = 200, body = User), Faults))]
async fn update(State(service): State<Service>, Path(id): Path<i64>, Json(new): Json<NewUser>) -> Result<User, Fault> {
    service.store.update_user(id, new).await
}

#[utoipa::path(delete, path = "/v2/users/{id}", params(("id" = i64, Path)), responses((status = 204), Faults))]
async fn delete(State(service): State<Service>, Path(id): Path<i64>) -> Result<Deleted, Fault> {
    service.store.delete_user(id).await
}

#[utoipa::path(post, path = "/v2/users/{id}/invoices", params(("id" = i64, Path)), request_body = NewInvoice,
    responses((status = 201, body = Invoice), Faults))]
async fn create_invoice(
    State(service): State<Service>,
    Path(user_id): Path<i64>,
    OriginalUri(uri): OriginalUri,
    Json(new): Json<NewInvoice>,
) -> Result<Created<Invoice>, Fault> {
    Ok(service.store.create_invoice(user_id, new).await?.created_at(uri.path()))
}

#[utoipa::path(get, path = "/v2/invoices/{id}", params(("id" = i64, Path)), responses((status = 200, body = Invoice), Faults))]
async fn invoice(State(service): State<Service>, Path(id): Path<i64>) -> Result<Invoice, Fault> {
    service.store.invoice(id).await
}

#[utoipa::path(put, path = "/v2/uploads", responses((status = 200, body = usize), Faults))]
async fn upload(State(service): State<Service>, file: Bytes) -> Result<Success<usize>, Fault> {
    service.uploads.take()?;
    Ok(Success(file.len()))
}

#[derive(OpenApi)]
#[openapi(
    info(title = "Users and invoices", version = "2.0.0", license(name = "MIT OR Apache-2.0")),
    paths(create, show, list, update, delete, create_invoice, invoice, upload)
)]
struct Document;

/// The operations as utoipa describes them, with the bodies of errors that they refer to.
fn openapi() -> Result<Value, serde_json::Error> {
    let mut document = serde_json::to_value(Document::openapi())?;
    document["components"]["schemas"]["Error"] = ERRORS.openapi::<V2>()["schemas"]["Error"].take();
    Ok(document)
}

async fn document() -> Result<Json<Value>, StatusCode> {
    openapi().map(Json).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}
