//! The service over actix-web.

mod concurrency;
mod http_2;
mod inside;
mod layers;
mod refused;
mod runtimes;
mod streams;
mod untouched;
mod web_socket;
mod wrong;

use actix_web::body::MessageBody;
use actix_web::dev::{HttpServiceFactory, ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::{App, Error, HttpRequest, HttpServer, web};
use envelope_runtime::service::actix::EnvelopeMiddleware;
use envelope_runtime::{Page, PageQuery, Success};
use serde::Deserialize;

use crate::{Api, Fault, New, User, cases};

#[derive(Deserialize)]
struct Search {
    age: u8,
}

async fn show(id: web::Path<i64>) -> Result<User, Fault> {
    Err(Fault::NoUser { id: *id })
}

async fn list(query: PageQuery<20, 100>) -> Page<u8> {
    query.page_of(Vec::new(), 0)
}

async fn create(new: web::Json<New>) -> User {
    User { name: new.into_inner().name }
}

/// The routes that [`cases`] needs, and those whose responses pass unchanged.
fn routes() -> impl HttpServiceFactory {
    web::scope("")
        .app_data(web::PayloadConfig::new(cases::LIMIT))
        .app_data(web::JsonConfig::default().limit(cases::LIMIT))
        .service(web::resource("/users").get(list).post(create))
        .service(web::resource("/users/{id}").get(show))
        .service(web::resource("/search").get(async |search: web::Query<Search>| Success(search.age)))
        .service(web::resource("/text").post(async |text: String| Success(text)))
        .route("/socket", web::route().to(web_socket::echo))
        .service(inside::routes())
        .service(untouched::routes())
        .service(actix_files::Files::new("/files", crate::FILES))
}

fn envelope(request: &HttpRequest) -> Api {
    // actix-web uses another version of the crate `http`.
    let id = request.headers().get("x-request-id").map(|id| http::HeaderValue::from_bytes(id.as_bytes()));
    Api::new(id.and_then(Result::ok).as_ref(), request.uri().query())
}

fn middleware() -> EnvelopeMiddleware {
    EnvelopeMiddleware::new(envelope)
}

/// Serves on a new port.
pub fn serve<S: HttpServiceFactory + 'static>(services: fn() -> S) -> u16 {
    listen(move || App::new().service(services()).wrap(middleware()), false)
}

/// Serves HTTP/1.1 and HTTP/2 clients on a new port.
fn serve_both<S: HttpServiceFactory + 'static>(services: fn() -> S) -> u16 {
    listen(move || App::new().service(services()).wrap(middleware()), true)
}

/// Serves in separate threads until the test ends.
fn listen<T, B>(app: impl Fn() -> App<T> + Clone + Send + 'static, speaks_http_2: bool) -> u16
where
    T: ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<B>, Error = Error, InitError = ()>
        + 'static,
    B: MessageBody + 'static,
{
    crate::silence();
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let (server, address) = (HttpServer::new(app).workers(4), ("127.0.0.1", 0));
            let server = if speaks_http_2 { server.bind_auto_h2c(address) } else { server.bind(address) };
            let server = server.expect("a port");
            tell.send(server.addrs()[0].port()).expect("the test waits");
            server.disable_signals().run().await
        })
    });
    told.recv().expect("an address")
}
