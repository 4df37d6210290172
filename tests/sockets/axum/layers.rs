//! Layers of tower-http, inside of this crate's layer and around it.

use std::convert::Infallible;
use std::time::Duration;

use ::axum::Router;
use ::axum::extract::Request;
use ::axum::http::{HeaderName, HeaderValue, StatusCode};
use ::axum::response::IntoResponse;
use ::axum::routing::Route;
use envelope_runtime::service::EnvelopeLayer;
use tower::{Layer, Service};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::decompression::RequestDecompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::normalize_path::NormalizePathLayer;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::sensitive_headers::SetSensitiveHeadersLayer;
use tower_http::services::ServeDir;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use super::{app, envelope, routes, serve};
use crate::cases::LIMIT;
use crate::layers::{Asked, Column, Tables, all_and, compressed, forever, in_a_chunk, preflight, with_slashes};

fn ours() -> EnvelopeLayer {
    EnvelopeLayer::new(envelope)
}

/// Services with a layer inside of ours, and around it.
async fn both<L>(layer: L) -> [Column; 2]
where
    L: Layer<Route> + Clone + Send + Sync + 'static,
    L::Service: Service<Request, Response: IntoResponse, Error: Into<Infallible>, Future: Send> + Clone + Send + Sync,
{
    let inside = routes().layer(layer.clone()).layer(ours());
    [("inside", serve(inside).await), ("around", serve(app().layer(layer)).await)]
}

/// Long, so that a busy machine does not fail the test; the other one is for handlers that never respond.
const AT_LEISURE: Duration = Duration::from_secs(60);
const AT_ONCE: Duration = Duration::from_millis(20);

fn within(time: Duration) -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, time)
}

/// Lower than the limit of the extractors.
fn limit() -> RequestBodyLimitLayer {
    RequestBodyLimitLayer::new(LIMIT / 2)
}

#[derive(Clone)]
struct Made;

impl MakeRequestId for Made {
    fn make_request_id<B>(&mut self, _: &::axum::http::Request<B>) -> Option<RequestId> {
        Some(RequestId::new(HeaderValue::from_static("made")))
    }
}

fn set_id() -> SetRequestIdLayer<Made> {
    SetRequestIdLayer::x_request_id(Made)
}

fn propagate_id() -> PropagateRequestIdLayer {
    PropagateRequestIdLayer::x_request_id()
}

async fn ids() -> [Column; 3] {
    let inside = routes().layer(propagate_id()).layer(set_id()).layer(ours());
    let each = routes().layer(propagate_id()).layer(ours()).layer(set_id());
    let around = app().layer(propagate_id()).layer(set_id());
    [("inside", serve(inside).await), ("one on each side", serve(each).await), ("around", serve(around).await)]
}

/// A layer that changes paths must be around a whole router.
async fn paths() -> [Column; 2] {
    let layer = NormalizePathLayer::trim_trailing_slash();
    let inside = Router::new().fallback_service(layer.layer(routes())).layer(ours());
    let around = Router::new().fallback_service(layer.layer(app()));
    [("inside", serve(inside).await), ("around", serve(around).await)]
}

/// Files for paths without a route.
async fn files() -> [Column; 2] {
    let folder = || ServeDir::new(crate::FILES);
    let after = app().reset_fallback().fallback_service(folder());
    [("inside", serve(routes().fallback_service(folder()).layer(ours())).await), ("added after", serve(after).await)]
}

async fn pairs() -> [Column; 3] {
    let first = routes().layer(CompressionLayer::new()).layer(ours()).layer(limit());
    let second = routes().layer(limit()).layer(ours()).layer(CompressionLayer::new());
    let third = app().layer(CompressionLayer::new()).layer(ours());
    [
        ("compression inside, limit around", serve(first).await),
        ("limit inside, compression around", serve(second).await),
        ("compression between two of ours", serve(third).await),
    ]
}

/// The order that the docs of `service` recommend.
async fn ordered(time: Duration) -> [Column; 1] {
    let inside = (limit(), RequestDecompressionLayer::new());
    let around =
        (set_id(), TraceLayer::new_for_http(), CorsLayer::permissive(), propagate_id(), CompressionLayer::new());
    let app = routes().layer(within(time)).layer(inside).layer(ours()).layer(around);
    [("in the order of the docs", serve(app).await)]
}

fn without_id(asked: Vec<Asked>) -> Vec<Asked> {
    asked.into_iter().map(|asked| asked.without(ID.1)).collect()
}

const ID: (&str, &str) = ("`x-request-id`", "x-request-id");
const CORS: (&str, &str) = ("CORS", "access-control-allow-origin");
const ACCEPTED: (&str, &str) = ("`accept-encoding`", "accept-encoding");
const VARY: (&str, &str) = ("`vary`", "vary");

#[tokio::test]
async fn each_layer_of_tower_http_inside_and_around() {
    let all = all_and([Asked::new("a stream with trailers", "GET /trailers/streamed")]);
    let rare = || compressed().into_iter().chain(with_slashes()).chain([in_a_chunk(), preflight()]);
    let mut tables = Tables::new("Layers of tower-http", serve(app()).await, &all_and(rare())).await;
    tables.add("`CatchPanicLayer`", &[], &both(CatchPanicLayer::new()).await, &all).await;
    tables.add("`CompressionLayer`", &[VARY], &both(CompressionLayer::new()).await, &all).await;
    tables.add("`CorsLayer`", &[CORS], &both(CorsLayer::permissive()).await, &all_and([preflight()])).await;
    tables.add("`NormalizePathLayer`", &[], &paths().await, &all_and(with_slashes())).await;
    tables.add("`RequestBodyLimitLayer`", &[], &both(limit()).await, &all_and([in_a_chunk()])).await;
    let decompression = both(RequestDecompressionLayer::new()).await;
    tables.add("`RequestDecompressionLayer`", &[ACCEPTED], &decompression, &all_and(compressed())).await;
    tables.add("`ServeDir` as the fallback", &[], &files().await, &all_and(in_the_folder())).await;
    tables.add("`SetRequestIdLayer`, `PropagateRequestIdLayer`", &[ID], &ids().await, &without_id(all.clone())).await;
    let sensitive = SetSensitiveHeadersLayer::new([HeaderName::from_static(ID.1)]);
    tables.add("`SetSensitiveHeadersLayer`", &[], &both(sensitive).await, &all).await;
    tables.add("`TimeoutLayer`", &[], &both(within(AT_LEISURE)).await, &all).await;
    tables.add("`TimeoutLayer`, after the timeout", &[], &both(within(AT_ONCE)).await, &[forever()]).await;
    tables.add("`TraceLayer`", &[], &both(TraceLayer::new_for_http()).await, &all).await;
    tables.add("Pairs", &[VARY], &pairs().await, &all_and([in_a_chunk()])).await;
    tables.add("All of them", &[CORS, ID], &ordered(AT_LEISURE).await, &without_id(all_and(rare()))).await;
    tables
        .add("All of them, after the timeout", &[CORS, ID], &ordered(AT_ONCE).await, &without_id(vec![forever()]))
        .await;
    tables.compare("tower_http.md");
}

fn in_the_folder() -> [Asked; 3] {
    [
        Asked::new("a file of the folder", "GET /stream.rs"),
        Asked::new("a range beyond its end", "GET /stream.rs").header("range", "bytes=999999-"),
        Asked::new("a method that files do not have", "POST /stream.rs"),
    ]
}
