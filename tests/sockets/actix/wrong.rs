//! Every kind of wrong request.

use super::{routes, serve};
use crate::cases::{BAD_REQUEST, Case, Framework, NOT_FOUND, all, check};
use crate::probes::{send, streams_break_off};

pub(super) const ACTIX: Framework =
    Framework { misfit: BAD_REQUEST, wrong_type: BAD_REQUEST, wrong_id: NOT_FOUND, allow: ["GET, POST", "GET"] };

/// All but those of files, which actix-web leaves to another crate, and of a path that it decodes and so finds.
pub(super) fn cases() -> Vec<Case> {
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

/// An answer to `HEAD` has no body, and the head of what a derived type made.
#[tokio::test]
async fn head_on_errors() {
    let port = serve(routes);
    let declared = send(port, "HEAD /inside/locked-head").await;
    assert_eq!((declared.status, declared.header("content-type")), (503, Some("application/json")));
    assert_eq!(declared.header("x-request-id"), Some("p1"));
    for (path, status) in [("/nowhere", 404), ("/users/1", 405)] {
        let answer = send(port, &format!("HEAD {path}")).await;
        assert_eq!((answer.status, answer.header("x-request-id")), (status, Some("p1")), "{path}");
        assert_eq!(answer.header("content-type"), Some("application/json"), "{path}");
    }
    let panicked = send(port, "HEAD /inside/panic-head").await;
    assert_eq!((panicked.status, panicked.header("x-request-id")), (500, Some("p1")));
}

/// And no other connection is touched.
#[tokio::test]
async fn a_stream_that_fails_or_panics_is_seen_to_break_off() {
    let port = serve(routes);
    streams_break_off(port).await;
    assert_eq!(send(port, "HEAD /inside/locked-head").await.status, 503);
}
