//! The routes, over axum: handlers return values and errors, and the layers make responses of them.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, OriginalUri, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::http::request::Parts;
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post, put};
use envelope_runtime::service::EnvelopeLayer;
use envelope_runtime::service::axum::{Json, Path};
use envelope_runtime::service::garde::Valid;
use envelope_runtime::{HttpFault, NoContent, Page, PageQuery, Success, openapi};
use tower_http::timeout::TimeoutLayer;
use tracing::Instrument as _;
use utoipa::openapi::OpenApi as OpenApiDocument;
use utoipa::{OpenApi, ToSchema};
use utoipa_swagger_ui::Config;

use crate::envelope::{RequestId, V1, V2};
use crate::export::lines;
use crate::fault::Fault;
use crate::reference::PAGE;
use crate::store::{Created, Invoice, NewInvoice, NewUser, Store, User};
use crate::trials::{panic, slow, whoami};
use crate::uploads::Uploads;

/// The whole service: one set of routes in two formats. Any other path is answered in the format of `/v2`.
pub fn app(store: Store) -> Router {
    let state = Service { store, uploads: Uploads::default() };
    let v1 = EnvelopeLayer::new(|head: &Parts| V1 { request_id: id_of(head) });
    let v2 = EnvelopeLayer::new(|head: &Parts| V2 { request_id: id_of(head) });
    Router::new()
        .nest("/v1", api().layer(v1))
        .nest("/v2", api().layer(v2.clone()))
        .route("/errors", get(async || Html(PAGE.as_str())))
        .route("/openapi.json", get(document))
        .route("/docs/", get(async || viewer("")))
        .route("/docs/{*file}", get(async |Path(file): Path<String>| viewer(&file)))
        .layer(v2)
        .layer(from_fn(identified))
        .with_state(state)
}

/// Gives the request its id, and every log line of the request the same one.
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
        .route("/export", get(export))
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

/// Makes a user.
#[utoipa::path(post, path = "/users")]
async fn create(
    State(service): State<Service>,
    OriginalUri(uri): OriginalUri,
    Valid(Json(new)): Valid<Json<NewUser>>,
) -> Result<Created<User>, Fault> {
    Ok(service.store.create_user(new).await?.created_at(uri.path()))
}

/// One user.
#[utoipa::path(get, path = "/users/{id}", params(("id" = i64, Path)))]
async fn show(State(service): State<Service>, Path(id): Path<i64>) -> Result<User, Fault> {
    service.store.user(id).await
}

/// The users, a page at a time.
#[utoipa::path(get, path = "/users", params(PageQuery<20, 100>))]
async fn list(State(service): State<Service>, query: PageQuery<20, 100>) -> Result<Page<User>, Fault> {
    let (users, total) = service.store.users(query.per_page(), query.offset()).await?;
    Ok(query.page_of(users, total))
}

/// Changes a user.
#[utoipa::path(put, path = "/users/{id}", params(("id" = i64, Path)))]
async fn update(
    State(service): State<Service>,
    Path(id): Path<i64>,
    Valid(Json(new)): Valid<Json<NewUser>>,
) -> Result<User, Fault> {
    service.store.update_user(id, new).await
}

/// Deletes a user, and the invoices of that user.
#[utoipa::path(delete, path = "/users/{id}", params(("id" = i64, Path)))]
async fn delete(State(service): State<Service>, Path(id): Path<i64>) -> Result<NoContent, Fault> {
    service.store.delete_user(id).await
}

/// Makes an invoice for a user.
#[utoipa::path(post, path = "/users/{id}/invoices", params(("id" = i64, Path)))]
async fn create_invoice(
    State(service): State<Service>,
    Path(user_id): Path<i64>,
    OriginalUri(uri): OriginalUri,
    Valid(Json(new)): Valid<Json<NewInvoice>>,
) -> Result<Created<Invoice>, Fault> {
    Ok(service.store.create_invoice(user_id, new).await?.created_at(uri.path()))
}

/// One invoice.
#[utoipa::path(get, path = "/invoices/{id}", params(("id" = i64, Path)))]
async fn invoice(State(service): State<Service>, Path(id): Path<i64>) -> Result<Invoice, Fault> {
    service.store.invoice(id).await
}

/// All users, a line of JSON each.
#[utoipa::path(get, path = "/export", responses((status = 200, body = String, content_type = "application/x-ndjson"), Fault))]
async fn export(State(service): State<Service>) -> ([(HeaderName, &'static str); 1], Body) {
    ([(CONTENT_TYPE, "application/x-ndjson")], Body::from_stream(lines(service.store)))
}

/// Takes a file, and returns its length in bytes.
#[utoipa::path(put, path = "/uploads", request_body(content = File, content_type = "application/octet-stream"))]
async fn upload(State(service): State<Service>, file: Bytes) -> Result<Success<usize>, Fault> {
    service.uploads.take()?;
    Ok(Success(file.len()))
}

#[derive(OpenApi)]
#[openapi(paths(create, show, list, update, delete, create_invoice, invoice, export, upload))]
struct Operations;

#[derive(OpenApi)]
#[openapi(
    info(title = "Users and invoices", description = "An example service in two formats.", version = "2.0.0", license(name = "MIT or Apache-2.0", identifier = "MIT OR Apache-2.0")),
    servers((url = "/")),
    security(())
)]
struct Document;

/// The body of an upload, for the document only.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
#[allow(dead_code, reason = "utoipa reads its attribute")]
struct File(Bytes);

/// Both versions of the API. Handlers' signatures say which responses an operation has, and `within` says in which
/// format.
fn both_versions() -> OpenApiDocument {
    let v1 = of_version("v1", openapi::within::<V1, _>(Operations::openapi));
    let v2 = of_version("v2", openapi::within::<V2, _>(Operations::openapi));
    Document::openapi().nest("/v1", v1).nest("/v2", v2)
}

/// Prefixes operation ids, which must be unique in a document.
fn of_version(version: &str, mut document: OpenApiDocument) -> OpenApiDocument {
    for item in document.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.put, &mut item.post, &mut item.delete];
        for id in operations.into_iter().flatten().filter_map(|operation| operation.operation_id.as_mut()) {
            *id = format!("{version}_{id}");
        }
    }
    document
}

async fn document() -> Json<OpenApiDocument> {
    Json(both_versions())
}

/// A file of Swagger UI, which shows the document at `/docs/`. All of its files are in this program.
fn viewer(file: &str) -> Result<impl IntoResponse + use<>, HttpFault> {
    let config = Arc::new(Config::from("/openapi.json"));
    let found = utoipa_swagger_ui::serve(file, config).ok().flatten();
    let file = found.ok_or_else(|| HttpFault::from_status(404))?;
    Ok(([(CONTENT_TYPE, file.content_type)], file.bytes.into_owned()))
}
