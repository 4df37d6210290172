//! Streamed bodies.

use ::axum::Router;
use ::axum::body::Body;
use ::axum::http::request::Parts;
use ::axum::routing::get;
use envelope_runtime::service::EnvelopeLayer;

use super::{app, envelope, serve};
use crate::export::{Export, Rows, each_line_is_in_its_format};
use crate::probes::a_stream_may_panic_at_its_end;

pub(super) fn exports() -> Router {
    let export = get(async || Body::from_stream(Export::default()));
    let inner = Router::new().route("/export", export.clone()).layer(EnvelopeLayer::new(|_: &Parts| Rows));
    Router::new().route("/export", export).nest("/inner", inner).layer(EnvelopeLayer::new(envelope))
}

#[tokio::test]
async fn each_line_is_in_the_format_of_its_request() {
    each_line_is_in_its_format(serve(exports()).await).await;
}

#[tokio::test]
async fn a_panic_at_the_end_has_no_effect() {
    a_stream_may_panic_at_its_end(serve(app()).await).await;
}
