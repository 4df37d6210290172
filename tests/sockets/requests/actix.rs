//! The requests over actix-web, and tests that only actix-web needs.

use actix_web::dev::HttpServiceFactory;
use actix_web::{HttpRequest, web};
use envelope_runtime::PageQuery;
use envelope_runtime::service::actix::{
    EnvelopeMiddleware, Form, Json, Path, Query, form_config, json_config, path_config, query_config,
};
use envelope_runtime::service::{garde, validator};

use super::{
    FORM, JSON, LIMIT, Label, Listing, Near, OfTwo, Order, Search, TOLD, each_is_taken, each_is_told, exchange, told,
};
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
        .route(
            "/listing",
            web::get().to(async |listing: Query<Listing>| Json((listing.sort.is_some(), listing.page.offset()))),
        )
        .route("/labels", web::post().to(async |label: garde::Valid<Json<Label>>| label.into_inner()))
        .route("/near", web::get().to(async |near: validator::Valid<Query<Near>>| Json(near.into_inner().into_inner())))
        .route("/near", web::post().to(async |near: validator::Valid<Form<Near>>| Json(near.into_inner().into_inner())))
        .route(
            "/near/{place}/{within}",
            web::get().to(async |near: validator::Valid<Path<Near>>| Json(near.into_inner().into_inner())),
        )
        .wrap(EnvelopeMiddleware::new(|_: &HttpRequest| TOLD))
}

#[tokio::test]
async fn invalid_requests_are_told_where_and_why() {
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

/// actix-web's own extractors, with the library's configurations.
fn kept() -> impl HttpServiceFactory {
    web::scope("")
        .app_data(json_config().limit(LIMIT))
        .app_data(form_config().limit(LIMIT))
        .app_data(query_config())
        .app_data(path_config())
        .route("/orders", web::post().to(async |order: web::Json<Order>| order))
        .route("/search", web::get().to(async |search: web::Query<Search>| Json(search.into_inner())))
        .route("/form", web::post().to(async |search: web::Form<Search>| Json(search.into_inner())))
        .route("/users/{id}", web::get().to(async |id: web::Path<u64>| Json(*id)))
        .route("/users/{user}/orders/{order}", web::get().to(async |ids: web::Path<(u64, i8)>| Json(*ids)))
        .route("/wrong/{one}", web::get().to(async |two: web::Path<(u64, u64)>| Json(*two)))
        .wrap(EnvelopeMiddleware::new(|_: &HttpRequest| TOLD))
}

#[tokio::test]
async fn extractors_of_actix_web_report_what_they_know() {
    let port = serve(kept);
    let long = format!(r#"{{"name":"{}"}}"#, "a".repeat(600));
    for (line, content_type, body, expected) in [
        ("POST /orders", JSON, "{}", "422 INVALID_BODY:  `name` is missing, at line 1 column 2 (required)"),
        (
            "POST /orders",
            JSON,
            r#"{"name":5}"#,
            "422 INVALID_BODY:  must be a string, not 5, at line 1 column 9 (type)",
        ),
        (
            "POST /orders",
            JSON,
            r#"{"name":"a","from":"x"}"#,
            "422 INVALID_BODY:  is not valid, at line 1 column 22 (invalid)",
        ),
        (
            "POST /orders",
            JSON,
            "{",
            "400 INVALID_JSON: The body is not valid JSON: EOF while parsing an object at line 1 column 1",
        ),
        ("POST /orders", FORM, "a=b", "415 UNSUPPORTED_MEDIA_TYPE: The body must be of type application/json"),
        ("POST /orders", JSON, &long, "413 PAYLOAD_TOO_LARGE: Payload Too Large"),
        ("POST /form", FORM, "limit=1", "422 INVALID_FORM: term is missing (required)"),
        ("POST /form", FORM, "term=a&limit=x", "422 INVALID_FORM:  must be an integer (type)"),
        (
            "POST /form",
            JSON,
            "{}",
            "415 UNSUPPORTED_MEDIA_TYPE: The body must be of type application/x-www-form-urlencoded",
        ),
        ("POST /form", FORM, &long, "413 PAYLOAD_TOO_LARGE: Payload Too Large"),
        ("GET /search", "", "", "400 INVALID_QUERY: term is missing (required)"),
        ("GET /search?term=a&limit=x", "", "", "400 INVALID_QUERY:  must be an integer (type)"),
        ("GET /users/x", "", "", "400 INVALID_PATH: id must be an integer from 0 to 2^64 - 1 (type)"),
        ("GET /users/1/orders/x", "", "", "400 INVALID_PATH:  must be an integer from -128 to 127 (type)"),
        ("GET /wrong/1", "", "", "500 INTERNAL_SERVER_ERROR: Internal Server Error"),
    ] {
        assert_eq!(told(&exchange(port, line, content_type, body).await), expected, "{line} {body}");
    }
}

fn own() -> impl HttpServiceFactory {
    web::scope("")
        .route("/users/{id}", web::get().to(async |id: Path<u64>| Json(*id)))
        .route("/pages", web::get().to(async |page: PageQuery<20, 100>| Json(page.page())))
        .wrap(EnvelopeMiddleware::new(|_: &HttpRequest| TOLD).refused(super::own))
}

#[tokio::test]
async fn an_api_may_have_its_own_errors_for_refused_requests() {
    super::own_errors_are_told(serve(own)).await;
}
