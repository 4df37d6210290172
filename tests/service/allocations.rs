//! What the layer allocates for a request.

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

type Answer = Response<Full<Bytes>>;

fn inner(_: Request<()>) -> Ready<Result<Answer, Infallible>> {
    ready(Ok(Response::new(Full::default())))
}

/// The allocations of a request from `call` to the answer.
fn allocations(mut service: impl Service<Request<()>, Response = Answer>) -> u64 {
    let request = Request::new(());
    let counted = allocation_counter::measure(|| {
        let future = pin!(service.call(request));
        assert!(matches!(future.poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(Ok(_))));
    });
    counted.count_total
}

/// The envelope, which outlives its request where a handler keeps it; and within another layer, what is known of that one.
#[test]
fn one_for_the_envelope() {
    let layer = EnvelopeLayer::new(|_: &axum::http::request::Parts| Plain);
    assert_eq!(allocations(service_fn(inner)), 0);
    // `Plain` has no size, yet its count of references has.
    assert_eq!(allocations(layer.layer(service_fn(inner))), 1);
    assert_eq!(allocations(layer.layer(layer.layer(service_fn(inner)))), 3);
}
