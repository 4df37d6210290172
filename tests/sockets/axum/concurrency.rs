//! Many requests over kept connections.

use ::axum::Router;
use ::axum::extract::Path;
use ::axum::routing::get;
use envelope_runtime::service::EnvelopeLayer;

use super::{envelope, serve};
use crate::concurrency::{all_see_their_own_id, shown};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn requests_of_64_connections_see_their_own_id() {
    let app = Router::new().route("/show/{n}", get(async |Path(n)| shown(n).await));
    all_see_their_own_id(serve(app.layer(EnvelopeLayer::new(envelope))).await).await;
}
