//! The layer over sockets, as clients see it.

use axum::routing::{get, post};
use axum::{Json, Router};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::{Fault, User, layer};

/// Connects to a new service.
async fn connect() -> TcpStream {
    let app = Router::new()
        .route("/fault", get(async || Fault::SlowDown))
        .route("/panic", get(async || -> User { panic!("for the test") }))
        .route("/echo", post(async |Json(value): Json<u8>| Json(value)))
        .layer(layer());
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    TcpStream::connect(address).await.unwrap()
}

/// The response's status line and headers, without the date, and its body, as long as its head says.
async fn exchange(stream: &mut TcpStream, request: &str) -> (String, String) {
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    let mut body = vec![0; if request.starts_with("HEAD") { 0 } else { length.parse().unwrap() }];
    stream.read_exact(&mut body).await.unwrap();
    let head: Vec<&str> = head.lines().filter(|line| !line.is_empty() && !line.starts_with("date:")).collect();
    (head.join("\n"), String::from_utf8(body).unwrap())
}

const HEAD: &str = "Host: localhost\r\nx-request-id: s1\r\n";

fn head(status: &str, more: &str, length: usize) -> String {
    format!("http/1.1 {status}\ncontent-type: application/json\nx-request-id: s1\n{more}content-length: {length}")
}

#[tokio::test]
async fn one_connection_survives_errors_and_panics() {
    let mut stream = connect().await;
    let panic = r#"{"ok":false,"code":"INTERNAL_SERVER_ERROR","message":"Internal Server Error","id":"s1"}"#;
    let nowhere = r#"{"ok":false,"code":"NOT_FOUND","message":"Not Found","id":"s1"}"#;
    let fault = r#"{"ok":false,"code":"SLOW_DOWN","message":"Too many requests","id":"s1"}"#;
    for _ in 0..3 {
        let (seen, body) = exchange(&mut stream, &format!("GET /panic HTTP/1.1\r\n{HEAD}\r\n")).await;
        assert_eq!((seen, body.as_str()), (head("500 internal server error", "", panic.len()), panic));
        let (seen, body) = exchange(&mut stream, &format!("GET /nowhere HTTP/1.1\r\n{HEAD}\r\n")).await;
        assert_eq!((seen, body.as_str()), (head("404 not found", "", nowhere.len()), nowhere));
        let (seen, body) = exchange(&mut stream, &format!("GET /fault HTTP/1.1\r\n{HEAD}\r\n")).await;
        let more = "retry-after: 3\n";
        assert_eq!((seen, body.as_str()), (head("429 too many requests", more, fault.len()), fault));
    }
}

#[tokio::test]
async fn a_wrong_method_and_a_broken_body() {
    let mut stream = connect().await;
    let method = r#"{"ok":false,"code":"METHOD_NOT_ALLOWED","message":"Method Not Allowed","id":"s1"}"#;
    let (seen, body) = exchange(&mut stream, &format!("DELETE /echo HTTP/1.1\r\n{HEAD}\r\n")).await;
    assert_eq!((seen, body.as_str()), (head("405 method not allowed", "allow: post\n", method.len()), method));
    let request = format!("POST /echo HTTP/1.1\r\n{HEAD}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n1,");
    let (seen, body) = exchange(&mut stream, &request).await;
    let broken = r#"{"ok":false,"code":"BAD_REQUEST","message":"Bad Request","id":"s1"}"#;
    assert_eq!((seen, body.as_str()), (head("400 bad request", "", broken.len()), broken));
}

#[tokio::test]
async fn head_has_the_headers_of_get_and_no_body() {
    let mut stream = connect().await;
    let (seen, body) = exchange(&mut stream, &format!("HEAD /fault HTTP/1.1\r\n{HEAD}\r\n")).await;
    assert!(seen.starts_with("http/1.1 429 too many requests\ncontent-type: application/json\n"), "{seen}");
    let body_of_get = r#"{"ok":false,"code":"SLOW_DOWN","message":"Too many requests","id":"s1"}"#;
    assert!(seen.ends_with(&format!("\ncontent-length: {}", body_of_get.len())), "{seen}");
    assert_eq!(body, "");
}
