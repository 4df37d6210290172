//! Checks of both services over HTTP/2.

use std::time::Duration;

use crate::cases::{Case, NOT_FOUND, check_over_http_2};
use crate::probes;
use crate::session::{Session, request};

/// Each case that HTTP/2 allows gets the same response as over HTTP/1.1. The headers of those in `refused` are too
/// long: the server refuses them or breaks off before it calls any service.
pub async fn wrong_requests(port: u16, cases: Vec<Case>, refused: &[&str]) {
    let (long, cases): (Vec<_>, Vec<_>) =
        cases.into_iter().filter(|case| !case.is_of_http_1()).partition(|case| refused.contains(&case.name));
    assert!(cases.len() > 100 && long.len() == refused.len());
    check_over_http_2(port, &cases).await;
    for case in long {
        if let Some(response) = case.sent_over(&Session::open(port).await).await {
            assert_eq!((response.status, response.body.as_str()), (431, ""), "{}", case.name);
        }
    }
}

/// A response to `HEAD` equals that over HTTP/1.1, without a body.
pub async fn heads(port: u16, paths: &[&str]) {
    let session = Session::open(port).await;
    for path in paths {
        let line = format!("HEAD {path}");
        let over_http_1 = probes::send(port, &line).await.without_connection();
        assert!(over_http_1.status >= 400);
        assert_eq!(session.ask(&line, "p1").await.unwrap().without_connection(), over_http_1, "{path}");
    }
}

/// A stream that fails or panics breaks off after its first half, and its connection survives.
pub async fn streams_break_off(port: u16) {
    let session = Session::open(port).await;
    for path in ["panic-in-a-stream", "failure-in-a-stream"] {
        let line = format!("GET /inside/{path}");
        let mut arriving = session.begin(request(&line, [("x-request-id", "b1")]), Vec::new()).await.unwrap();
        assert_eq!((arriving.response.status, arriving.response.header("x-request-id")), (200, None));
        assert_eq!(arriving.part().await.unwrap().unwrap(), "half");
        assert!(arriving.part().await.unwrap().is_err(), "{path}: it says that it is whole");
    }
    is_alive(&session).await;
}

/// Requests that are cancelled while the service reads, works or sends do not affect others.
pub async fn cancelled_requests(port: u16) {
    let session = Session::open(port).await;
    for round in 0..20 {
        let half = request("POST /users", [("content-type", "application/json"), ("x-request-id", "given-up")]);
        session.give_up(half, br#"{"name":"#.to_vec()).await.unwrap();
        let slow = session.ask("GET /inside/slow", "given-up");
        let _ = tokio::time::timeout(Duration::from_millis(round), slow).await;
        let endless = request("GET /inside/stream-that-stalls", [("x-request-id", "given-up")]);
        let mut arriving = session.begin(endless, Vec::new()).await.unwrap();
        assert_eq!(arriving.part().await.unwrap().unwrap(), "half");
        drop(arriving);
        is_alive(&session).await;
    }
}

async fn is_alive(session: &Session) {
    let (status, code, message) = NOT_FOUND;
    let response = session.ask("GET /nowhere", "alive").await.unwrap();
    let body = format!(r#"{{"ok":false,"code":"{code}","message":"{message}","id":"alive"}}"#);
    assert_eq!(
        (response.status, response.body.as_str(), response.header("x-request-id")),
        (status, body.as_str(), Some("alive"))
    );
}
