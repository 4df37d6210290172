//! The routes, over axum: handlers return their types and errors, and the layers do the rest.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, OriginalUri, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use envelope_runtime::service::{Current, EnvelopeLayer};
use envelope_runtime::{Page, PageQuery, Success};
use tower_http::timeout::TimeoutLayer;

use crate::envelope::{V1, V2, request_id};
use crate::fault::Fault;
use crate::store::{Created, Deleted, Invoice, NewInvoice, NewUser, Store, User};

/// The whole service: one set of routes in two formats, and what is neither of them in that of the latest.
pub fn app(store: Store) -> Router {
    let state = Service { store, uploads: Arc::default() };
    let v1 = EnvelopeLayer::new(|head: &Parts| V1 { request_id: id_of(head) });
    let v2 = EnvelopeLayer::new(|head: &Parts| V2 { request_id: id_of(head) });
    Router::new().nest("/v1", api().layer(v1)).nest("/v2", api().layer(v2.clone())).layer(v2).with_state(state)
}

fn id_of(head: &Parts) -> String {
    request_id(head.headers.get("x-request-id").map(|id| id.as_bytes()))
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
    uploads: Arc<Mutex<Uploads>>,
}

async fn create(
    State(service): State<Service>,
    OriginalUri(uri): OriginalUri,
    Json(new): Json<NewUser>,
) -> Result<Created<User>, Fault> {
    let made = service.store.create_user(new)?;
    Ok(Created { location: format!("{}/{}", uri.path(), made.id()), made })
}

async fn show(State(service): State<Service>, Path(id): Path<i64>) -> Result<User, Fault> {
    service.store.user(id)
}

async fn list(State(service): State<Service>, query: PageQuery<20, 100>) -> Result<Page<User>, Fault> {
    let (users, total) = service.store.users(query.per_page(), query.offset())?;
    Ok(query.page_of(users, total))
}

async fn update(State(service): State<Service>, Path(id): Path<i64>, Json(new): Json<NewUser>) -> Result<User, Fault> {
    service.store.update_user(id, new)
}

async fn delete(State(service): State<Service>, Path(id): Path<i64>) -> Result<Deleted, Fault> {
    service.store.delete_user(id)
}

async fn create_invoice(
    State(service): State<Service>,
    Path(user_id): Path<i64>,
    Json(new): Json<NewInvoice>,
) -> Result<Created<Invoice>, Fault> {
    let made = service.store.create_invoice(user_id, &new)?;
    Ok(Created { location: format!("../../invoices/{}", made.id()), made })
}

async fn invoice(State(service): State<Service>, Path(id): Path<i64>) -> Result<Invoice, Fault> {
    service.store.invoice(id)
}

/// Two uploads in ten seconds, and no more.
#[derive(Default)]
struct Uploads {
    since: Option<Instant>,
    count: u32,
}

impl Uploads {
    const WINDOW: Duration = Duration::from_secs(10);

    fn take(&mut self) -> Result<(), Fault> {
        let since = self.since.filter(|since| since.elapsed() < Self::WINDOW);
        if since.is_none() {
            *self = Uploads { since: Some(Instant::now()), count: 0 };
        }
        if self.count == 2 {
            let left = since.map_or(Self::WINDOW, |since| Self::WINDOW.saturating_sub(since.elapsed()));
            return Err(Fault::TooManyUploads { seconds: left.as_secs() + 1 });
        }
        self.count += 1;
        Ok(())
    }
}

async fn upload(State(service): State<Service>, file: Bytes) -> Result<Success<usize>, Fault> {
    service.uploads.lock().unwrap_or_else(PoisonError::into_inner).take()?;
    Ok(Success(file.len()))
}

/// Takes longer than the time-out allows.
async fn slow() -> Success<&'static str> {
    tokio::time::sleep(Duration::from_secs(5)).await;
    Success("at last")
}

#[allow(clippy::panic, reason = "to see what becomes of it")]
async fn panic() -> Success<()> {
    panic!("a mistake in a handler");
}

/// The id of this very request, as a log line would have it.
async fn whoami(Current(envelope): Current<V2>) -> Success<String> {
    Success(envelope.request_id.clone())
}
