//! A request has one id, in its response and in the log.

use std::io::Write;
use std::sync::{Arc, Mutex};

use crate::client::{Service, exchange};

/// A missing or unsafe id is replaced.
#[tokio::test]
async fn it_is_taken_or_made() {
    for service in Service::both().await {
        let ids = async |id: &str, path: &str| {
            let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{id}\r\n");
            let response = exchange(service.port, request.as_bytes()).await;
            let id = response.header("x-request-id").unwrap().to_owned();
            assert!(response.body.contains(&format!(r#""request_id":"{id}""#)), "{response:?}");
            id
        };
        assert_eq!(ids("x-request-id: abc-1.2_3\r\n", "/v1/nowhere").await, "abc-1.2_3");
        let long = format!("x-request-id: {}\r\n", "a".repeat(65));
        for bad in [
            "",
            "x-request-id: a b\r\n",
            "x-request-id: \u{e9}\r\n",
            "x-request-id: a\tb\r\n",
            "x-request-id: \"\r\n",
            &long,
        ] {
            for path in ["/v1/nowhere", "/v1/users/7", "/v2/panic", "/nowhere"] {
                assert!(ids(bad, path).await.starts_with("req_"), "{bad}");
            }
        }
    }
}

/// Two layers around one route have one id: what the outer one says is what the inner one sends.
#[tokio::test]
async fn it_is_one_for_all_layers() {
    for service in Service::both().await {
        let request = "GET /v1/whoami HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
        let response = exchange(service.port, request.as_bytes()).await;
        let id = response.header("x-request-id").unwrap();
        let expected = format!(r#"{{"success":true,"data":"{id}","meta":{{"request_id":"{id}"}}}}"#);
        assert_eq!(response.body, expected);
    }
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn it_is_in_every_line_of_the_log() {
    let log = Log::default();
    let writer = log.clone();
    let lines = tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_writer(move || writer.clone());
    // The services respond in their own threads.
    lines.with_ansi(false).init();
    for (number, service) in Service::both().await.into_iter().enumerate() {
        for (path, word) in
            [("/v1/users/7", "USER_NOT_FOUND"), ("/v2/panic", "a mistake"), ("/v2/nowhere", "NOT_FOUND")]
        {
            let id = format!("log-{number}-{}", word.len());
            let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-request-id: {id}\r\n\r\n");
            exchange(service.port, request.as_bytes()).await;
            let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
            let line = log.lines().find(|line| line.contains(&id) && line.contains(word));
            assert!(line.is_some_and(|line| line.contains("envelope_runtime")), "{log}");
        }
    }
}
