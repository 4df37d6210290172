//! The same over sockets: connections that live on, and requests that never see each other's id.

use std::time::Duration;

use actix_web::{App, HttpServer, web};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::{Api, Fault, middleware};

/// Waits between two looks at the envelope, so that requests take turns.
async fn wait(id: web::Path<i64>) -> Result<String, Fault> {
    let before = envelope_runtime::service::current::<Api>();
    actix_web::rt::time::sleep(Duration::from_millis(id.unsigned_abs() % 3)).await;
    let after = envelope_runtime::service::current::<Api>();
    match (before, after) {
        (Some(before), Some(after)) if before.id == after.id && *id % 2 == 0 => Ok(after.id.clone().unwrap()),
        _ => Err(Fault::NoUser { id: *id }),
    }
}

struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Connection {
    async fn open(port: u16) -> Self {
        Connection { stream: TcpStream::connect(("127.0.0.1", port)).await.unwrap(), read: Vec::new() }
    }

    /// Status line and body of the answer to a GET.
    async fn get(&mut self, path: &str, id: &str) -> (String, String) {
        let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nx-request-id: {id}\r\n\r\n");
        self.stream.write_all(request.as_bytes()).await.unwrap();
        loop {
            if let Some(answer) = self.whole() {
                return answer;
            }
            let mut chunk = [0; 4096];
            let count = self.stream.read(&mut chunk).await.unwrap();
            assert!(count > 0, "the connection was closed");
            self.read.extend_from_slice(&chunk[..count]);
        }
    }

    fn whole(&mut self) -> Option<(String, String)> {
        let end = self.read.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
        let head = std::str::from_utf8(&self.read[..end]).unwrap().to_ascii_lowercase();
        let length = head.split("content-length: ").nth(1)?.split("\r\n").next()?.parse::<usize>().unwrap();
        let body = self.read.get(end..end + length)?.to_vec();
        let status = head.lines().next()?.to_owned();
        self.read.drain(..end + length);
        Some((status, String::from_utf8(body).unwrap()))
    }
}

#[actix_web::test]
async fn a_connection_lives_on_after_a_panic_and_no_request_sees_anothers_id() {
    let app = || {
        App::new()
            .route("/wait/{id}", web::get().to(wait))
            .route("/panic", web::get().to(async || -> Fault { panic!("out of coffee") }))
            .wrap(middleware())
    };
    let server = HttpServer::new(app).workers(2).bind(("127.0.0.1", 0)).unwrap();
    let port = server.addrs()[0].port();
    let server = server.disable_signals().run();
    let handle = server.handle();
    actix_web::rt::spawn(server);

    let clients = (0..16_i64).map(|client| {
        actix_web::rt::spawn(async move {
            let mut connection = Connection::open(port).await;
            for number in 0..60 {
                let id = client * 1000 + number;
                let (status, body) = connection.get(&format!("/wait/{id}"), &format!("r{id}")).await;
                if id % 2 == 0 {
                    assert_eq!((status.as_str(), body), ("http/1.1 200 ok", format!("r{id}")));
                } else {
                    let message = format!("There is no user {id}");
                    let expected = format!(
                        r#"{{"ok":false,"code":"NO_USER","message":"{message}","details":{{"id":{id}}},"id":"r{id}"}}"#
                    );
                    assert_eq!((status.as_str(), body), ("http/1.1 404 not found", expected));
                }
                if number % 20 == 0 {
                    let (status, body) = connection.get("/panic", &format!("p{id}")).await;
                    assert_eq!(status, "http/1.1 500 internal server error");
                    assert!(body.contains(&format!(r#""id":"p{id}""#)) && !body.contains("coffee"), "{body}");
                }
            }
        })
    });
    for client in clients.collect::<Vec<_>>() {
        client.await.unwrap();
    }
    handle.stop(false).await;
}
