//! A service under load in which one request in three fails or panics: `cargo run --release --bin load [REQUESTS]`.
//!
//! Sends 200,000 requests over 64 connections to an axum service in the same process. Every response is compared with
//! the expected one, byte for byte, including its request's id; the first that differs or is missing ends the program.
//! It prints the requests per second, and the resident memory (on Linux) before, after a tenth of the requests, and at
//! the end.

use std::io::{Error, ErrorKind};
use std::ops::Range;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::Path;
use axum::http::request::Parts;
use axum::routing::get;
use envelope_benches::errors::meta;
use envelope_runtime::service::EnvelopeLayer;
use envelope_runtime::{ApiError, Success};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

const CONNECTIONS: u64 = 64;
/// A response that takes longer counts as lost.
const LONGEST: Duration = Duration::from_secs(30);

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 404, code = "NO_USER", message = "There is no user {id}")]
    NoUser { id: u64 },
    #[api(status = 500, code = "INTERNAL", message = "Server error, contact support")]
    Internal(#[api(from)] std::io::Error),
}

/// Of fifteen requests, ten succeed and five fail in different ways; two of those five never reach this handler.
async fn show(Path(id): Path<u64>) -> Result<Success<u64>, Fault> {
    match id % 15 {
        0 => Err(Fault::NoUser { id }),
        3 => Err(Error::from(ErrorKind::BrokenPipe).into()),
        6 => panic!("for the test"),
        _ => Ok(Success(id)),
    }
}

/// The request line without the version, and the status and body of the expected response.
fn expected(id: u64, request_id: &str) -> (String, u16, String) {
    let line = match id % 15 {
        9 => format!("GET /nowhere/{id}"),
        12 => format!("PUT /users/{id}"),
        _ => format!("GET /users/{id}"),
    };
    let meta = format!(r#""meta":{{"mode":"test","request_id":"{request_id}"}}"#);
    let error = |status: u16, code: &str, message: &str| {
        (status, format!(r#"{{"success":false,"error":{{"code":"{code}","message":"{message}"}},{meta}}}"#))
    };
    let (status, body) = match id % 15 {
        0 => error(404, "NO_USER", &format!("There is no user {id}")),
        3 => error(500, "INTERNAL", "Server error, contact support"),
        6 => error(500, "INTERNAL_SERVER_ERROR", "Internal Server Error"),
        9 => error(404, "NOT_FOUND", "Not Found"),
        12 => error(405, "METHOD_NOT_ALLOWED", "Method Not Allowed"),
        _ => (200, format!(r#"{{"success":true,"data":{id},{meta}}}"#)),
    };
    (line, status, body)
}

fn main() -> Result<(), Error> {
    let requests: u64 = std::env::args().nth(1).map_or(200_000, |number| number.parse().expect("a number of requests"));
    // Printing a panic on standard error costs more than its response.
    std::panic::set_hook(Box::new(|_| ()));
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let address = serve().await?;
        let at_first = resident();
        let connections = open(address).await?;
        let (connections, _) = send(connections, 0..requests / 10).await?;
        let warm = resident();
        let start = Instant::now();
        let (_, answered) = send(connections, requests / 10..requests).await?;
        let per_second = answered as f64 / start.elapsed().as_secs_f64();
        println!("{answered} requests after {}, none lost, every body correct", requests / 10);
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

type Connection = BufStream<TcpStream>;

/// Opens keep-alive connections.
async fn open(address: std::net::SocketAddr) -> Result<Vec<Connection>, Error> {
    let mut connections = Vec::new();
    for _ in 0..CONNECTIONS {
        connections.push(BufStream::new(TcpStream::connect(address).await?));
    }
    Ok(connections)
}

/// Sends these requests over all connections, equally many over each, and counts the correct responses.
async fn send(connections: Vec<Connection>, ids: Range<u64>) -> Result<(Vec<Connection>, u64), Error> {
    let (first, requests) = (ids.start, ids.end - ids.start);
    let part = |number: u64| first + requests * number / CONNECTIONS;
    let clients = (0..)
        .zip(connections)
        .map(|(number, connection)| tokio::spawn(send_each(connection, part(number)..part(number + 1))));
    let clients: Vec<_> = clients.collect();
    let (mut connections, mut answered) = (Vec::new(), 0);
    for client in clients {
        let (connection, count) = client.await.map_err(Error::other)??;
        connections.push(connection);
        answered += count;
    }
    if answered == requests { Ok((connections, answered)) } else { Err(Error::other("a request was lost")) }
}

async fn send_each(mut connection: Connection, ids: Range<u64>) -> Result<(Connection, u64), Error> {
    let mut answered = 0;
    for id in ids {
        let request_id = format!("req_{id}");
        let (line, status, body) = expected(id, &request_id);
        let head = format!("{line} HTTP/1.1\r\nhost: x\r\nx-request-id: {request_id}\r\n\r\n");
        connection.write_all(head.as_bytes()).await?;
        connection.flush().await?;
        let seen = timeout(LONGEST, response(&mut connection)).await??;
        if seen != (status, body.into_bytes()) {
            return Err(Error::other(format!("{line}: {}, {}", seen.0, String::from_utf8_lossy(&seen.1))));
        }
        answered += 1;
    }
    Ok((connection, answered))
}

/// Status and body of the next response, which is JSON.
async fn response(connection: &mut Connection) -> Result<(u16, Vec<u8>), Error> {
    let (mut status, mut length, mut is_json, mut line) = (0, 0, false, String::new());
    while line != "\r\n" {
        line.clear();
        if connection.read_line(&mut line).await? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
            status = rest[..3].parse().map_err(Error::other)?;
        } else if let Some(rest) = line.strip_prefix("content-length: ") {
            length = rest.trim_end().parse().map_err(Error::other)?;
        } else if line == "content-type: application/json\r\n" {
            is_json = true;
        }
    }
    if !is_json {
        return Err(Error::other("a response is not JSON"));
    }
    let mut body = vec![0; length];
    connection.read_exact(&mut body).await?;
    Ok((status, body))
}

/// The resident memory of the process in kilobytes; 0 without `/proc`.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
