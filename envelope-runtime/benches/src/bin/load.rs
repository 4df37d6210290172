//! A service under load in which one request in three fails or panics: `cargo run --release --bin load [REQUESTS]`.
//!
//! 64 connections to a service of axum in the same process, 200,000 requests in all. Every answer is compared with what it
//! must be, to the byte, its own request's id in it; the first that is not ends the program. Printed are the requests per
//! second, and the memory of the process before, after a tenth of the requests, and at the end (resident, of Linux).

use std::io::{Error, ErrorKind};
use std::time::Instant;

use axum::Router;
use axum::extract::Path;
use axum::http::request::Parts;
use axum::routing::get;
use envelope_benches::errors::meta;
use envelope_runtime::service::EnvelopeLayer;
use envelope_runtime::{ApiError, Success};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufStream};
use tokio::net::{TcpListener, TcpStream};

const CONNECTIONS: u64 = 64;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 404, code = "NO_USER", message = "There is no user {id}")]
    NoUser { id: u64 },
    #[api(status = 500, code = "INTERNAL", message = "Server error, contact support")]
    Internal(#[api(from)] std::io::Error),
}

/// Of twelve requests, eight succeed, and four fail in as many ways.
async fn show(Path(id): Path<u64>) -> Result<Success<u64>, Fault> {
    match id % 12 {
        0 => Err(Fault::NoUser { id }),
        3 => Err(Error::from(ErrorKind::BrokenPipe).into()),
        6 => panic!("for the test"),
        _ => Ok(Success(id)),
    }
}

/// Of every request: its path, and the status and body of its answer.
fn expected(id: u64, request_id: &str) -> (String, u16, String) {
    let path = if id % 12 == 9 { format!("/nowhere/{id}") } else { format!("/users/{id}") };
    let meta = format!(r#""meta":{{"mode":"test","request_id":"{request_id}"}}"#);
    let error = |status: u16, code: &str, message: &str| {
        (status, format!(r#"{{"success":false,"error":{{"code":"{code}","message":"{message}"}},{meta}}}"#))
    };
    let (status, body) = match id % 12 {
        0 => error(404, "NO_USER", &format!("There is no user {id}")),
        3 => error(500, "INTERNAL", "Server error, contact support"),
        6 => error(500, "INTERNAL_SERVER_ERROR", "Internal Server Error"),
        9 => error(404, "NOT_FOUND", "Not Found"),
        _ => (200, format!(r#"{{"success":true,"data":{id},{meta}}}"#)),
    };
    (path, status, body)
}

fn main() -> Result<(), Error> {
    let requests: u64 = std::env::args().nth(1).map_or(200_000, |number| number.parse().expect("a number of requests"));
    // A panic's report on standard error costs more than its answer.
    std::panic::set_hook(Box::new(|_| ()));
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let address = serve().await?;
        let at_first = resident();
        send(address, requests / 10).await?;
        let warm = resident();
        let start = Instant::now();
        let answered = send(address, requests - requests / 10).await?;
        let per_second = answered as f64 / start.elapsed().as_secs_f64();
        println!("{answered} requests after {}, none lost, every body as it must be", requests / 10);
        println!("{per_second:.0} requests a second");
        println!("resident: {at_first} kB before, {warm} kB after a tenth, {} kB at the end", resident());
        Ok(())
    })
}

async fn serve() -> Result<std::net::SocketAddr, Error> {
    let layer = EnvelopeLayer::new(|head: &Parts| {
        let id = head.headers.get("x-request-id").and_then(|id| id.to_str().ok());
        envelope_benches::errors::DeveloperApi { meta: meta(id.unwrap_or_default()) }
    });
    let app = Router::new().route("/users/{id}", get(show)).layer(layer);
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(address)
}

/// Sends that many requests over all connections; how many were answered as they must be.
async fn send(address: std::net::SocketAddr, requests: u64) -> Result<u64, Error> {
    let clients: Vec<_> = (0..CONNECTIONS)
        .map(|client| tokio::spawn(send_each(address, (client..requests).step_by(CONNECTIONS as usize))))
        .collect();
    let mut answered = 0;
    for client in clients {
        answered += client.await.map_err(Error::other)??;
    }
    if answered == requests { Ok(answered) } else { Err(Error::other("a request was lost")) }
}

async fn send_each(address: std::net::SocketAddr, ids: impl Iterator<Item = u64>) -> Result<u64, Error> {
    let mut connection = BufStream::new(TcpStream::connect(address).await?);
    let mut answered = 0;
    for id in ids {
        let request_id = format!("req_{id}");
        let (path, status, body) = expected(id, &request_id);
        let head = format!("GET {path} HTTP/1.1\r\nhost: x\r\nx-request-id: {request_id}\r\n\r\n");
        connection.write_all(head.as_bytes()).await?;
        connection.flush().await?;
        let seen = answer(&mut connection).await?;
        if seen != (status, body.into_bytes()) {
            return Err(Error::other(format!("{path}: {}, {}", seen.0, String::from_utf8_lossy(&seen.1))));
        }
        answered += 1;
    }
    Ok(answered)
}

/// Status and body of the next answer.
async fn answer(connection: &mut BufStream<TcpStream>) -> Result<(u16, Vec<u8>), Error> {
    let (mut status, mut length, mut line) = (0, 0, String::new());
    while line != "\r\n" {
        line.clear();
        if connection.read_line(&mut line).await? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
            status = rest[..3].parse().map_err(Error::other)?;
        } else if let Some(rest) = line.strip_prefix("content-length: ") {
            length = rest.trim_end().parse().map_err(Error::other)?;
        }
    }
    let mut body = vec![0; length];
    connection.read_exact(&mut body).await?;
    Ok((status, body))
}

/// Kilobytes of memory that the process has; 0 where there is no `/proc`.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
