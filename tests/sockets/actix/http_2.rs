//! The same over HTTP/2. actix-web does not support trailers.

use super::streams::exports;
use super::wrong::cases;
use super::{routes, serve_both};
use crate::export::each_line_is_in_its_format_despite_cancelled_exports;
use crate::http_2::{cancelled_requests, heads, streams_break_off, wrong_requests};

#[tokio::test]
async fn wrong_requests_get_the_same_responses_as_over_http_1() {
    wrong_requests(serve_both(routes), cases(), &[]).await;
}

#[tokio::test]
async fn responses_to_head_are_those_of_http_1() {
    heads(serve_both(routes), &["/inside/locked-head", "/nowhere", "/users/1", "/inside/panic-head"]).await;
}

#[tokio::test]
async fn a_stream_that_fails_or_panics_breaks_off_only_itself() {
    streams_break_off(serve_both(routes)).await;
}

#[tokio::test]
async fn cancelled_requests_do_not_affect_others() {
    cancelled_requests(serve_both(routes)).await;
    each_line_is_in_its_format_despite_cancelled_exports(serve_both(exports)).await;
}
