//! A small service over axum: users and invoices in SQLite, every answer in the API's envelope.
//!
//! `cargo run --example service --features service -- [--port PORT] [--database FILE]`

mod envelope;
mod fault;
mod routes;
mod store;

use std::error::Error;
use std::net::Ipv4Addr;

use tokio::net::TcpListener;

use self::store::Store;

/// What to try first.
const TRY: &str = r#"curl -i -d '{"name":"Ann","email":"ann@example.com"}' -H 'content-type: application/json' ADDRESS/v1/users
curl ADDRESS/v1/users/1
curl ADDRESS/v2/users/7
curl 'ADDRESS/v1/users?per_page=500'
curl -X DELETE ADDRESS/v2/users
curl ADDRESS/v1/slow
curl ADDRESS/v1/panic"#;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let Options { port, database } = Options::read(std::env::args().skip(1))?;
    tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_writer(std::io::stderr).init();
    let app = routes::app(Store::open(database.as_deref())?);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    println!("listening on {address}\n\n{}", TRY.replace("ADDRESS", &address));
    Ok(axum::serve(listener, app).await?)
}

/// What the command line says.
struct Options {
    port: u16,
    database: Option<String>,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Options { port: 3000, database: None };
        while let Some(flag) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{flag} needs a value"));
            match &*flag {
                "--port" => options.port = value()?.parse().map_err(|_| "--port takes a number up to 65535")?,
                "--database" => options.database = Some(value()?),
                _ => return Err(format!("unknown option {flag}: there are --port and --database")),
            }
        }
        Ok(options)
    }
}
