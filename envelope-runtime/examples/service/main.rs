//! A small service over axum: users and invoices in SQLite, under `/v1` and `/v2` in two response formats.
//!
//! `cargo run --example service --features service -- [--port PORT] [--database FILE]` prints requests to try, and the
//! pages to open in a browser: `/errors` lists every error, `/docs/` shows the OpenAPI document. Look at `fault.rs` and
//! `envelope.rs`, where all of the responses are declared, and at `routes.rs`, whose handlers only return values and
//! errors.

mod envelope;
mod export;
mod fault;
mod options;
mod reference;
mod routes;
mod store;
mod trials;
mod uploads;

use std::error::Error;
use std::net::Ipv4Addr;

use tokio::net::TcpListener;

use self::options::{Options, TRY};
use self::store::Store;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let Options { port, database } = Options::read(std::env::args().skip(1))?;
    tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_writer(std::io::stderr).init();
    let app = routes::app(Store::open(database.as_deref())?);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    println!(
        "listening on {address}\n\n{}\n\nIn a browser: {address}/errors and {address}/docs/",
        TRY.replace("ADDRESS", &address)
    );
    Ok(axum::serve(listener, app).await?)
}
