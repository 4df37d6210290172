//! The same over HTTP/2, and trailers, which only HTTP/2 has.

use envelope_runtime::service::EnvelopeLayer;

use super::streams::exports;
use super::wrong::AXUM;
use super::{app, envelope, serve, trailers};
use crate::cases::all;
use crate::export::each_line_is_in_its_format_despite_cancelled_exports;
use crate::http_2::{cancelled_requests, heads, streams_break_off, wrong_requests};
use crate::session::{Session, request};

/// hyper accepts up to 16 KiB of headers.
#[tokio::test]
async fn wrong_requests_get_the_same_responses_as_over_http_1() {
    wrong_requests(serve(app()).await, all(&AXUM), &["path-long", "id-long", "header-huge"]).await;
}

#[tokio::test]
async fn responses_to_head_are_those_of_http_1() {
    heads(serve(app()).await, &["/users/7", "/nowhere", "/users/ann", "/inside/slow", "/text", "/inside/panic"]).await;
}

#[tokio::test]
async fn a_stream_that_fails_or_panics_breaks_off_only_itself() {
    streams_break_off(serve(app()).await).await;
}

#[tokio::test]
async fn cancelled_requests_do_not_affect_others() {
    let port = serve(app()).await;
    cancelled_requests(port).await;
    each_line_is_in_its_format_despite_cancelled_exports(serve(exports()).await).await;
}

/// With any number of layers. The trailers of an error in plain text are dropped together with its text.
#[tokio::test]
async fn trailers_pass_with_their_body() {
    let (routes, layer) = (trailers::routes, || EnvelopeLayer::new(envelope));
    for app in [routes(), routes().layer(layer()), routes().layer(layer()).layer(layer())] {
        let session = Session::open(serve(app).await).await;
        let asked = async |path| {
            let request = request(&format!("GET {path}"), [("x-request-id", "t1")]);
            let (response, trailers) = session.begin(request, Vec::new()).await.unwrap().whole().await.unwrap();
            (response.status, response.body, trailers)
        };
        assert_eq!(asked("/known").await, (200, "whole".to_owned(), Some(trailers::of_a_sum())));
        assert_eq!(asked("/streamed").await, (200, "one,two".to_owned(), Some(trailers::of_a_sum())));
        let (status, body, trailers) = asked("/text").await;
        assert_eq!((status, trailers.is_none()), (502, body.starts_with('{')), "{body}");
    }
}
