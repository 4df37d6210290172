//! Every kind of wrong request.

use super::{app, serve};
use crate::cases::{BAD_REQUEST, Framework, UNPROCESSABLE, WRONG_TYPE, all, check};
use crate::client::Connection;
use crate::probes::{send, streams_break_off};

pub(super) const AXUM: Framework = Framework {
    misfit: UNPROCESSABLE,
    wrong_type: WRONG_TYPE,
    wrong_id: BAD_REQUEST,
    allow: ["GET,HEAD,POST", "GET,HEAD"],
};

#[tokio::test]
async fn every_wrong_request_is_answered_in_the_shape() {
    let cases = all(&AXUM);
    assert!(cases.len() > 100);
    check(serve(app()).await, &cases).await;
}

/// An answer to `HEAD` has no body, and the head of what a derived type made.
#[tokio::test]
async fn head_on_errors() {
    let port = serve(app()).await;
    let declared = send(port, "HEAD /users/7").await;
    assert_eq!((declared.status, declared.header("content-type")), (404, Some("application/json")));
    assert_eq!(declared.header("x-request-id"), Some("p1"));
    for (path, status) in [("/nowhere", 404), ("/users/ann", 400), ("/inside/slow", 504), ("/text", 405)] {
        let answer = send(port, &format!("HEAD {path}")).await;
        assert_eq!((answer.status, answer.header("x-request-id")), (status, Some("p1")), "{path}");
        let to_get = send(port, &format!("GET {path}")).await;
        for name in ["content-type", "content-length"] {
            assert_eq!(answer.header(name), to_get.header(name), "{path}");
        }
    }
    let panicked = send(port, "HEAD /inside/panic").await;
    assert_eq!((panicked.status, panicked.header("x-request-id")), (500, Some("p1")));
}

/// The answer leaves before what follows on the connection is looked at.
#[tokio::test]
async fn junk_behind_a_request() {
    let mut connection = Connection::open(serve(app()).await).await;
    connection.send(b"GET /nowhere HTTP/1.1\r\nhost: x\r\nx-request-id: j1\r\n\r\n\0\xFF junk\r\n\r\n").await;
    let answer = connection.answer(false).await.unwrap();
    assert_eq!(answer.body, r#"{"ok":false,"code":"NOT_FOUND","message":"Not Found","id":"j1"}"#);
    let refused = connection.answer(false).await.unwrap();
    assert_eq!((refused.status, refused.body.as_str()), (400, ""));
    assert_eq!(connection.rest().await, "");
}

/// HTTP/1.0 knows neither `host` nor connections that are kept.
#[tokio::test]
async fn an_old_client() {
    let mut connection = Connection::open(serve(app()).await).await;
    connection.send(b"GET /users?page=0 HTTP/1.0\r\nx-request-id: o1\r\n\r\n").await;
    let answer = connection.answer(false).await.unwrap();
    let message = "`page` must be at least 1, not 0";
    assert_eq!(answer.body, format!(r#"{{"ok":false,"code":"BAD_REQUEST","message":"{message}","id":"o1"}}"#));
    assert_eq!((answer.status, connection.rest().await.as_str()), (400, ""));
}

/// And no other connection is touched.
#[tokio::test]
async fn a_stream_that_fails_or_panics_is_seen_to_break_off() {
    let port = serve(app()).await;
    streams_break_off(port).await;
    assert_eq!(send(port, "HEAD /users/7").await.status, 404);
}
