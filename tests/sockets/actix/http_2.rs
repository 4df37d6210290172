//! The same over HTTP/2. actix-web has no trailers.

use super::streams::exports;
use super::wrong::cases;
use super::{routes, serve_both};
use crate::export::each_line_is_in_its_format_beside_cancelled_exports;
use crate::http_2::{cancelled_requests, heads, streams_break_off, wrong_requests};

#[tokio::test]
async fn every_wrong_request_is_answered_as_over_http_1() {
    wrong_requests(serve_both(routes), cases(), &[]).await;
}

#[tokio::test]
async fn head_on_errors() {
    heads(serve_both(routes), &["/inside/locked-head", "/nowhere", "/users/1", "/inside/panic-head"]).await;
}

#[tokio::test]
async fn a_stream_that_fails_or_panics_breaks_off_alone() {
    streams_break_off(serve_both(routes)).await;
}

#[tokio::test]
async fn requests_that_are_given_up_touch_no_others() {
    cancelled_requests(serve_both(routes)).await;
    each_line_is_in_its_format_beside_cancelled_exports(serve_both(exports)).await;
}
