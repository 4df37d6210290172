//! The example service over actix-web. It shares everything but its routes with the one over axum.
//!
//! `cargo run --example service-actix --features service -- [--port PORT] [--database FILE]` prints requests to try.
//! Compare `actix/routes.rs` with `routes.rs`.

#[path = "../envelope.rs"]
mod envelope;
#[path = "../export.rs"]
mod export;
#[path = "../fault.rs"]
mod fault;
#[path = "../options.rs"]
mod options;
#[path = "../reference.rs"]
mod reference;
mod routes;
#[path = "../store.rs"]
mod store;
#[path = "../trials.rs"]
mod trials;
#[path = "../uploads.rs"]
mod uploads;

use std::error::Error;
use std::net::Ipv4Addr;

use actix_web::{App, HttpServer};

use self::options::{Options, TRY};
use self::routes::Service;
use self::store::Store;

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let Options { port, database } = Options::read(std::env::args().skip(1))?;
    tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_writer(std::io::stderr).init();
    let service = Service::new(Store::open(database.as_deref())?);
    let server = HttpServer::new(move || App::new().service(service.routes())).bind((Ipv4Addr::LOCALHOST, port))?;
    let address = server.addrs().iter().map(|address| format!("http://{address}")).collect::<String>();
    println!("listening on {address}\n\n{}\n\nIn a browser: {address}/errors", TRY.replace("ADDRESS", &address));
    Ok(server.run().await?)
}
