//! The same over actix-web, and what only actix-web has.

use actix_web::dev::HttpServiceFactory;
use actix_web::{HttpRequest, web};
use envelope_runtime::service::actix::{EnvelopeMiddleware, Form, Json, Path, Query};

use super::{LIMIT, OfTwo, Order, Search, TOLD, each_is_taken, each_is_told};
use crate::actix::serve;

fn routes() -> impl HttpServiceFactory {
    web::scope("")
        .app_data(web::PayloadConfig::new(LIMIT))
        .route("/orders", web::post().to(async |order: Json<Order>| order))
        .route("/search", web::get().to(async |search: Query<Search>| Json(search.into_inner())))
        .route("/form", web::post().to(async |search: Form<Search>| Json(search.into_inner())))
        .route("/users/{id}", web::get().to(async |id: Path<u64>| Json(*id)))
        .route("/flags/{on}", web::get().to(async |on: Path<bool>| Json(*on)))
        .route("/users/{user}/orders/{order}", web::get().to(async |ids: Path<(u64, i8)>| Json(*ids)))
        .route("/named/{user}/{order}", web::get().to(async |of: Path<OfTwo>| Json((of.user, of.order))))
        .route("/wrong/{one}", web::get().to(async |two: Path<(u64, u64)>| Json(*two)))
        .route("/misnamed/{one}", web::get().to(async |of: Path<OfTwo>| Json((of.user, of.order))))
        .wrap(EnvelopeMiddleware::new(|_: &HttpRequest| TOLD))
}

#[tokio::test]
async fn requests_that_do_not_fit_are_told_where_and_how() {
    let port = serve(routes);
    each_is_told(
        port,
        &[
            ("GET /users/%FF", "", "", "400 INVALID_PATH: id must be an integer from 0 to 2^64 - 1 (type)"),
            ("GET /form?limit=x&term=a", "", "", "404 NOT_FOUND: Not Found"),
        ],
    )
    .await;
    each_is_taken(port).await;
}
