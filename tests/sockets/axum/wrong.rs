//! Every kind of invalid request.

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
async fn every_invalid_request_is_answered_in_the_envelope() {
    let cases = all(&AXUM);
    assert!(cases.len() > 100);
    check(serve(app()).await, &cases).await;
}

/// A response to `HEAD` has no body, but the head that the derived type gives it.
#[tokio::test]
async fn responses_to_head_have_no_body() {
    let port = serve(app()).await;
    let declared = send(port, "HEAD /users/7").await;
    assert_eq!((declared.status, declared.header("content-type")), (404, Some("application/json")));
    assert_eq!(declared.header("x-request-id"), Some("p1"));
    for (path, status) in [("/nowhere", 404), ("/users/ann", 400), ("/inside/slow", 504), ("/text", 405)] {
        let response = send(port, &format!("HEAD {path}")).await;
        assert_eq!((response.status, response.header("x-request-id")), (status, Some("p1")), "{path}");
        let to_get = send(port, &format!("GET {path}")).await;
        for name in ["content-type", "content-length"] {
            assert_eq!(response.header(name), to_get.header(name), "{path}");
        }
    }
    let panicked = send(port, "HEAD /inside/panic").await;
    assert_eq!((panicked.status, panicked.header("x-request-id")), (500, Some("p1")));
}

/// The response is sent before the following bytes on the connection are parsed.
#[tokio::test]
async fn junk_after_a_request() {
    let mut connection = Connection::open(serve(app()).await).await;
    connection.send(b"GET /nowhere HTTP/1.1\r\nhost: x\r\nx-request-id: j1\r\n\r\n\0\xFF junk\r\n\r\n").await;
    let response = connection.response(false).await.unwrap();
    assert_eq!(response.body, r#"{"ok":false,"code":"NOT_FOUND","message":"Not Found","id":"j1"}"#);
    let refused = connection.response(false).await.unwrap();
    assert_eq!((refused.status, refused.body.as_str()), (400, ""));
    assert_eq!(connection.rest().await, "");
}

/// HTTP/1.0 has neither `host` nor keep-alive connections.
#[tokio::test]
async fn an_http_1_0_client() {
    let mut connection = Connection::open(serve(app()).await).await;
    connection.send(b"GET /users?page=0 HTTP/1.0\r\nx-request-id: o1\r\n\r\n").await;
    let response = connection.response(false).await.unwrap();
    let message = "`page` must be at least 1, not 0";
    assert_eq!(response.body, format!(r#"{{"ok":false,"code":"BAD_REQUEST","message":"{message}","id":"o1"}}"#));
    assert_eq!((response.status, connection.rest().await.as_str()), (400, ""));
}

/// Other connections are not affected.
#[tokio::test]
async fn clients_see_that_a_failing_or_panicking_stream_breaks_off() {
    let port = serve(app()).await;
    streams_break_off(port).await;
    assert_eq!(send(port, "HEAD /users/7").await.status, 404);
}
