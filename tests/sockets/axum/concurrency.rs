//! Many concurrent requests.

use ::axum::Router;
use ::axum::extract::Path;
use ::axum::routing::get;
use envelope_runtime::service::EnvelopeLayer;

use super::{envelope, serve};
use crate::concurrency::{all_see_their_own_id, all_see_their_own_id_over_http_2, many, shown, some};

pub(super) fn shows() -> Router {
    let routes = Router::new().route("/show/{n}", get(async |Path(n)| shown(n).await));
    routes.layer(EnvelopeLayer::new(envelope))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn requests_of_64_connections_see_their_own_id() {
    all_see_their_own_id(serve(shows()).await, many()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn requests_of_one_connection_see_their_own_id() {
    all_see_their_own_id_over_http_2(serve(shows()).await, some()).await;
}
