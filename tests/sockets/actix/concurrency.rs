//! Many concurrent requests.

use actix_web::web;

use super::{serve, serve_both};
use crate::concurrency::{all_see_their_own_id, all_see_their_own_id_over_http_2, many, shown, some};

fn shows() -> actix_web::Scope {
    web::scope("").route("/show/{n}", web::get().to(async |n: web::Path<i64>| shown(*n).await))
}

#[tokio::test]
async fn requests_of_64_connections_see_their_own_id() {
    all_see_their_own_id(serve(shows), many()).await;
}

#[tokio::test]
async fn requests_of_one_connection_see_their_own_id() {
    all_see_their_own_id_over_http_2(serve_both(shows), some()).await;
}
