//! Every kind of invalid request.

use super::{routes, serve};
use crate::cases::{BAD_REQUEST, Case, Framework, NOT_FOUND, all, check};
use crate::probes::{send, streams_break_off};

pub(super) const ACTIX: Framework =
    Framework { misfit: BAD_REQUEST, wrong_type: BAD_REQUEST, wrong_id: NOT_FOUND, allow: ["GET, POST", "GET"] };

/// All cases except those about files, which actix-web leaves to another crate, and a path that it decodes and so
/// finds.
pub(super) fn cases() -> Vec<Case> {
    let is_fine =
        |case: &Case| case.name.starts_with("file-") || ["method-of-a-file", "path-encoded"].contains(&case.name);
    all(&ACTIX).into_iter().filter(|case| !is_fine(case)).collect()
}

#[tokio::test]
async fn every_invalid_request_is_answered_in_the_envelope() {
    let cases = cases();
    assert!(cases.len() > 100);
    check(serve(routes), &cases).await;
}

/// A response to `HEAD` has no body, but the head that the derived type gives it.
#[tokio::test]
async fn responses_to_head_have_no_body() {
    let port = serve(routes);
    let declared = send(port, "HEAD /inside/locked-head").await;
    assert_eq!((declared.status, declared.header("content-type")), (503, Some("application/json")));
    assert_eq!(declared.header("x-request-id"), Some("p1"));
    for (path, status) in [("/nowhere", 404), ("/users/1", 405)] {
        let response = send(port, &format!("HEAD {path}")).await;
        assert_eq!((response.status, response.header("x-request-id")), (status, Some("p1")), "{path}");
        assert_eq!(response.header("content-type"), Some("application/json"), "{path}");
    }
    let panicked = send(port, "HEAD /inside/panic-head").await;
    assert_eq!((panicked.status, panicked.header("x-request-id")), (500, Some("p1")));
}

/// Other connections are not affected.
#[tokio::test]
async fn clients_see_that_a_failing_or_panicking_stream_breaks_off() {
    let port = serve(routes);
    streams_break_off(port).await;
    assert_eq!(send(port, "HEAD /inside/locked-head").await.status, 503);
}
