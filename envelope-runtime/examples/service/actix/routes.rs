//! The routes, over actix-web: handlers return values and errors, and the middlewares make responses of them.

use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{HttpServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{self, Data};
use actix_web::{Error, HttpMessage as _, HttpRequest, HttpResponse, error};
use envelope_runtime::service::actix::{EnvelopeMiddleware, Json, Path};
use envelope_runtime::service::garde::Valid;
use envelope_runtime::{NoContent, Page, PageQuery, Success};
use futures_util::TryStreamExt as _;
use tracing::Instrument as _;

use crate::envelope::{RequestId, V1, V2};
use crate::export::lines;
use crate::fault::Fault;
use crate::reference::PAGE;
use crate::store::{Created, Invoice, NewInvoice, NewUser, Store, User};
use crate::trials::{panic, slow, whoami};
use crate::uploads::Uploads;

#[derive(Clone, Debug)]
pub struct Service {
    store: Store,
    uploads: Uploads,
}

impl Service {
    pub fn new(store: Store) -> Self {
        Service { store, uploads: Uploads::default() }
    }

    /// The whole service: one set of routes in two formats. Any other path is answered in the format of `/v2`.
    pub fn routes(&self) -> impl HttpServiceFactory + use<> {
        let v1 = EnvelopeMiddleware::new(|request: &HttpRequest| V1 { request_id: id_of(request) });
        let v2 = EnvelopeMiddleware::new(|request: &HttpRequest| V2 { request_id: id_of(request) });
        web::scope("")
            .app_data(Data::new(self.clone()))
            .service(web::scope("/v1").configure(api).wrap(v1))
            .service(web::scope("/v2").configure(api).wrap(v2.clone()))
            .route("/errors", web::get().to(async || web::Html::new(PAGE.as_str())))
            .wrap(v2)
            .wrap(from_fn(identified))
    }
}

/// Gives the request its id, and every log line of the request the same one.
async fn identified(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = RequestId::of(request.headers().get(RequestId::HEADER).map(|id| id.as_bytes()));
    let span = tracing::info_span!("request", id = id.0, method = %request.method(), path = request.path());
    request.extensions_mut().insert(id);
    next.call(request).instrument(span).await
}

fn id_of(request: &HttpRequest) -> String {
    request.extensions().get().map_or_else(String::new, |RequestId(id)| id.clone())
}

fn api(api: &mut web::ServiceConfig) {
    api.service(web::resource("/users").get(list).post(create))
        .service(web::resource("/users/{id}").get(show).put(update).delete(delete))
        .service(web::resource("/users/{id}/invoices").post(create_invoice))
        .service(web::resource("/invoices/{id}").get(invoice))
        .service(web::resource("/export").get(export))
        .service(web::resource("/uploads").app_data(web::PayloadConfig::new(16 * 1024)).put(upload))
        .service(web::resource("/slow").get(slow).wrap(from_fn(in_time)))
        .service(web::resource("/panic").get(panic))
        .service(web::resource("/whoami").get(whoami))
        .default_service(web::to(HttpResponse::NotFound));
}

async fn create(
    service: Data<Service>,
    request: HttpRequest,
    new: Valid<Json<NewUser>>,
) -> Result<Created<User>, Fault> {
    Ok(service.store.create_user(new.into_inner().into_inner()).await?.created_at(request.path()))
}

async fn show(service: Data<Service>, id: Path<i64>) -> Result<User, Fault> {
    service.store.user(*id).await
}

async fn list(service: Data<Service>, query: PageQuery<20, 100>) -> Result<Page<User>, Fault> {
    let (users, total) = service.store.users(query.per_page(), query.offset()).await?;
    Ok(query.page_of(users, total))
}

async fn update(service: Data<Service>, id: Path<i64>, new: Valid<Json<NewUser>>) -> Result<User, Fault> {
    service.store.update_user(*id, new.into_inner().into_inner()).await
}

async fn delete(service: Data<Service>, id: Path<i64>) -> Result<NoContent, Fault> {
    service.store.delete_user(*id).await
}

async fn create_invoice(
    service: Data<Service>,
    user_id: Path<i64>,
    request: HttpRequest,
    new: Valid<Json<NewInvoice>>,
) -> Result<Created<Invoice>, Fault> {
    Ok(service.store.create_invoice(*user_id, new.into_inner().into_inner()).await?.created_at(request.path()))
}

async fn invoice(service: Data<Service>, id: Path<i64>) -> Result<Invoice, Fault> {
    service.store.invoice(*id).await
}

async fn export(service: Data<Service>) -> HttpResponse {
    let lines = lines(service.store.clone()).map_ok(web::Bytes::from);
    HttpResponse::Ok().content_type("application/x-ndjson").streaming(lines)
}

async fn upload(service: Data<Service>, file: web::Bytes) -> Result<Success<usize>, Fault> {
    service.uploads.take()?;
    Ok(Success(file.len()))
}

/// A time-out, as an error of actix-web's own: the envelope's middleware puts it into the API's format.
async fn in_time(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let response = tokio::time::timeout(Duration::from_millis(200), next.call(request)).await;
    response.map_err(|_| error::ErrorGatewayTimeout("took too long"))?
}
