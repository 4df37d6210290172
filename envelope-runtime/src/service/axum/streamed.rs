//! Polls axum's streamed bodies in the scope of their requests.

use core::any::Any;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum_core::Error;
use axum_core::body::Body;
use bytes::Bytes;
use http_body::{Frame, SizeHint};

use crate::service::streamed::{Streamed, noticed};

/// Ties the body to the current scope, if it is axum's `Body`.
pub(in crate::service) fn in_scope<B: 'static>(mut body: B) -> B {
    if let Some(body) = (&mut body as &mut dyn Any).downcast_mut::<Body>() {
        let streamed = Streamed::new(core::mem::take(body));
        *body = Body::new(streamed);
    }
    body
}

impl http_body::Body for Streamed<Body> {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        match self.poll(|body| body.poll_frame(context)) {
            Ok(polled) => noticed(polled.unwrap_or(Poll::Ready(None))),
            Err(panicked) => Poll::Ready(Some(Err(Error::new(panicked)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body().is_none_or(Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.body().map_or_else(|| SizeHint::with_exact(0), Body::size_hint)
    }
}
