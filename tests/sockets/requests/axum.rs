//! The requests over axum, and tests that only axum needs.

use ::axum::Router;
use ::axum::extract::DefaultBodyLimit;
use ::axum::routing::{get, post};
use envelope_runtime::PageQuery;
use envelope_runtime::service::axum::{Form, Json, Path, Query};
use envelope_runtime::service::{EnvelopeLayer, garde, validator};

use super::{FORM, LIMIT, Label, Listing, Near, OfTwo, Order, Search, TOLD, each_is_taken, each_is_told, exchange};
use crate::axum::serve;

async fn optional(order: Option<Json<Order>>) -> Json<bool> {
    Json(order.is_some())
}

fn app() -> Router {
    Router::new()
        .route("/orders", post(async |Json(order): Json<Order>| Json(order)))
        .route("/optional", post(optional))
        .route("/search", get(async |Query(search): Query<Search>| Json(search)))
        .route(
            "/form",
            post(async |Form(search): Form<Search>| Json(search)).get(async |Form(search): Form<Search>| Json(search)),
        )
        .route("/users/{id}", get(async |Path(id): Path<u64>| Json(id)))
        .route("/flags/{on}", get(async |Path(on): Path<bool>| Json(on)))
        .route("/users/{user}/orders/{order}", get(async |Path(ids): Path<(u64, i8)>| Json(ids)))
        .route("/named/{user}/{order}", get(async |Path(OfTwo { user, order }): Path<OfTwo>| Json((user, order))))
        .route("/wrong/{one}", get(async |Path(two): Path<(u64, u64)>| Json(two)))
        .route("/misnamed/{one}", get(async |Path(OfTwo { user, order }): Path<OfTwo>| Json((user, order))))
        .route(
            "/listing",
            get(async |Query(listing): Query<Listing>| Json((listing.sort.is_some(), listing.page.offset()))),
        )
        .route("/labels", post(async |garde::Valid(Json(label)): garde::Valid<Json<Label>>| Json(label)))
        .route(
            "/near",
            get(async |validator::Valid(Query(near)): validator::Valid<Query<Near>>| Json(near))
                .post(async |validator::Valid(Form(near)): validator::Valid<Form<Near>>| Json(near)),
        )
        .route(
            "/near/{place}/{within}",
            get(async |validator::Valid(Path(near)): validator::Valid<Path<Near>>| Json(near)),
        )
        .layer(DefaultBodyLimit::max(LIMIT))
        .layer(EnvelopeLayer::new(|_| TOLD))
}

#[tokio::test]
async fn invalid_requests_are_told_where_and_why() {
    let port = serve(app()).await;
    each_is_told(
        port,
        &[
            ("GET /users/%FF", "", "", "400 INVALID_PATH: id is not UTF-8 (type)"),
            ("GET /form?limit=x&term=a", "", "", "400 INVALID_QUERY: limit must be an integer (type)"),
            (
                "POST /optional",
                "text/plain",
                "x",
                "415 UNSUPPORTED_MEDIA_TYPE: The body must be of type application/json",
            ),
            ("POST /optional", "application/json", "{}", "422 INVALID_BODY: name is missing (required)"),
        ],
    )
    .await;
    each_is_taken(port).await;
    assert_eq!(exchange(port, "POST /optional", "", "").await.body, "false");
    assert_eq!(
        exchange(port, "GET /form?term=a", FORM, "").await.body,
        r#"{"term":"a","limit":null,"exact":null,"ratio":null}"#
    );
}

/// An API with its own codes. `refused` is not called for other errors.
#[tokio::test]
async fn an_api_may_have_its_own_errors_for_refused_requests() {
    let layer = EnvelopeLayer::new(|_| TOLD).refused(super::own);
    let routes = Router::new()
        .route("/users/{id}", get(async |Path(id): Path<u64>| Json(id)))
        .route("/pages", get(async |page: PageQuery<20, 100>| Json(page.page())));
    let port = serve(routes.layer(layer)).await;
    super::own_errors_are_told(port).await;
}
