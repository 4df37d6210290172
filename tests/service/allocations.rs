//! The layer's allocations for a request.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use axum::body::Bytes;
use axum::http::{Request, Response};
use envelope_runtime::presets::Plain;
use envelope_runtime::service::EnvelopeLayer;
use http_body_util::Full;
use tower::{Layer as _, Service, service_fn};

type HttpResponse = Response<Full<Bytes>>;

fn inner(_: Request<()>) -> Ready<Result<HttpResponse, Infallible>> {
    ready(Ok(Response::new(Full::default())))
}

/// The allocations of a request from `call` to the response.
fn allocations(mut service: impl Service<Request<()>, Response = HttpResponse>) -> u64 {
    let request = Request::new(());
    let counted = allocation_counter::measure(|| {
        let future = pin!(service.call(request));
        assert!(matches!(future.poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(Ok(_))));
    });
    counted.count_total
}

/// The layer allocates its envelope, which a handler may keep longer than the request, and once more within another
/// layer.
#[test]
fn the_layer_allocates_once_for_its_envelope() {
    let layer = EnvelopeLayer::new(|_: &axum::http::request::Parts| Plain);
    assert_eq!(allocations(service_fn(inner)), 0);
    // `Plain` has no size, but its reference count has.
    assert_eq!(allocations(layer.layer(service_fn(inner))), 1);
    assert_eq!(allocations(layer.layer(layer.layer(service_fn(inner)))), 3);
}
