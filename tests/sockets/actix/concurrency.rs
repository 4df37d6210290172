//! Many requests over kept connections.

use actix_web::web;

use super::serve;
use crate::concurrency::{all_see_their_own_id, shown};

#[tokio::test]
async fn requests_of_64_connections_see_their_own_id() {
    let services = || web::scope("").route("/show/{n}", web::get().to(async |n: web::Path<i64>| shown(*n).await));
    all_see_their_own_id(serve(services)).await;
}
