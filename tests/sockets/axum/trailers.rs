//! Responses with trailers.

use ::axum::Router;
use ::axum::body::Body;
use ::axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use ::axum::routing::get;
use http_body_util::BodyExt as _;

use crate::stream::{Part, Parts};

pub(super) fn of_a_sum() -> HeaderMap {
    HeaderMap::from_iter([(HeaderName::from_static("x-sum"), HeaderValue::from_static("5"))])
}

fn ended(body: Body) -> Body {
    Body::new(body.with_trailers(std::future::ready(Some(Ok(of_a_sum())))))
}

/// A body whose length is known, one that is streamed, and the text of an error.
pub(super) fn routes() -> Router {
    let streamed = async || {
        ([("trailer", "x-sum")], ended(Body::from_stream(Parts::new(vec![Part::Text("one,"), Part::Text("two")]))))
    };
    let text = async || (StatusCode::BAD_GATEWAY, [("trailer", "x-sum")], ended(Body::from("words")));
    Router::new()
        .route("/known", get(async || ended(Body::from("whole"))))
        .route("/streamed", get(streamed))
        .route("/text", get(text))
}
