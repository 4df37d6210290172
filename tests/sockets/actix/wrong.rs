//! Every kind of wrong request.

use super::{routes, serve};
use crate::cases::{BAD_REQUEST, Case, Framework, NOT_FOUND, all, check};
use crate::client::{Answer, Connection};

const ACTIX: Framework =
    Framework { misfit: BAD_REQUEST, wrong_type: BAD_REQUEST, wrong_id: NOT_FOUND, allow: ["GET, POST", "GET"] };

/// All but those of files, which actix-web leaves to another crate, and of a path that it decodes and so finds.
fn cases() -> Vec<Case> {
    let is_fine =
        |case: &Case| case.name.starts_with("file-") || ["method-of-a-file", "path-encoded"].contains(&case.name);
    all(&ACTIX).into_iter().filter(|case| !is_fine(case)).collect()
}

#[tokio::test]
async fn every_wrong_request_is_answered_in_the_shape() {
    let cases = cases();
    assert!(cases.len() > 100);
    check(serve(routes), &cases).await;
}

async fn head(port: u16, path: &str) -> Answer {
    let mut connection = Connection::open(port).await;
    let request = format!("HEAD {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-request-id: h1\r\n\r\n");
    connection.send(request.as_bytes()).await;
    let answer = connection.answer(true).await.unwrap();
    assert_eq!(connection.rest().await, "");
    answer
}

/// An answer to `HEAD` has no body, and the head of what a derived type made.
#[tokio::test]
async fn head_on_errors() {
    let port = serve(routes);
    let declared = head(port, "/inside/locked-head").await;
    assert_eq!((declared.status, declared.header("content-type")), (503, Some("application/json")));
    assert_eq!(declared.header("x-request-id"), Some("h1"));
    for (path, status) in [("/nowhere", 404), ("/users/1", 405)] {
        let answer = head(port, path).await;
        assert_eq!((answer.status, answer.header("x-request-id")), (status, None), "{path}");
    }
    let panicked = head(port, "/inside/panic-head").await;
    assert_eq!((panicked.status, panicked.header("x-request-id")), (500, Some("h1")));
}

/// Half of a body is out when a stream fails or panics: the connection breaks off, and no other is touched.
#[tokio::test]
async fn a_stream_that_fails_or_panics_is_seen_to_break_off() {
    let port = serve(routes);
    for path in ["panic-in-a-stream", "failure-in-a-stream"] {
        let mut connection = Connection::open(port).await;
        connection.send(format!("GET /inside/{path} HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes()).await;
        let all = connection.rest().await;
        assert!(all.starts_with("HTTP/1.1 200 OK\r\n") && all.contains("transfer-encoding: chunked"), "{all}");
        assert!(all.ends_with("\r\n\r\n4\r\nhalf\r\n"), "{all}");
    }
    assert_eq!(head(port, "/inside/locked-head").await.status, 503);
}
