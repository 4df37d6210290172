//! A service that is built with `panic = "abort"` and, without an argument, its client. The service sends successes and
//! errors, and a panic ends its process before it sends any part of a response.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use axum::Router;
use axum::routing::get;
use envelope_runtime::presets::Plain;
use envelope_runtime::service::EnvelopeLayer;
use envelope_runtime::{ApiError, Success};

#[derive(Debug, ApiError)]
#[api(status = 409, code = "TAKEN", message = "The name is taken")]
struct Taken;

fn app() -> Router {
    Router::new()
        .route("/fine", get(async || Success("fine")))
        .route("/taken", get(async || Taken))
        .route("/panic", get(async || -> Taken { panic!("the end") }))
        .layer(EnvelopeLayer::new(|_| Plain))
}

/// Prints its port, and serves.
fn serve() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    println!("{}", listener.local_addr().expect("an address").port());
    listener.set_nonblocking(true).expect("a socket");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_io().build().expect("a runtime");
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
        axum::serve(listener, app()).await.expect("a service");
    });
}

fn start() -> (Child, u16) {
    let program = std::env::current_exe().expect("this program");
    let mut command = Command::new(program);
    // Standard error would only print the panic.
    let mut service = command.arg("serve").stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the service");
    let mut line = String::new();
    BufReader::new(service.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
    (service, line.trim_end().parse().expect("a port"))
}

/// Everything that the service sends for the path.
fn sent(port: u16, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the service listens");
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("the service reads");
    let mut response = Vec::new();
    // When a process ends, the system may reset its connections.
    let _ = stream.read_to_end(&mut response);
    String::from_utf8(response).expect("text")
}

fn main() {
    if !cfg!(panic = "abort") {
        println!("Panics unwind here: `.ci/run abort` builds this program with the right profile.");
        return;
    }
    if std::env::args().nth(1).is_some() {
        return serve();
    }
    let (mut service, port) = start();
    for (path, status, body) in [
        ("/fine", 200, r#""fine""#),
        ("/taken", 409, r#"{"code":"TAKEN","message":"The name is taken"}"#),
        ("/nowhere", 404, r#"{"code":"NOT_FOUND","message":"Not Found"}"#),
    ] {
        let response = sent(port, path);
        assert!(response.starts_with(&format!("HTTP/1.1 {status} ")), "{path}: {response}");
        assert!(response.ends_with(&format!("\r\n\r\n{body}")), "{path}: {response}");
    }
    assert_eq!(sent(port, "/panic"), "");
    let end = service.wait().expect("the service has ended");
    assert_eq!(end.code(), None, "a signal ends it: {end}");
}
