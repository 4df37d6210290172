//! A streamed body that is polled in the scope of its request.

use core::fmt;
use core::pin::Pin;
use core::task::Poll;

use pin_project_lite::pin_project;

use crate::service::current::{Scope, scope, within};
use crate::service::log;
use crate::service::undeclared::unless_panicked;

pin_project! {
    /// A body whose parts are produced after the request's future has ended. It is polled and dropped in the scope of
    /// the request, so that an error in the middle of an export or of server-sent events is rendered in the request's
    /// envelope.
    pub(super) struct Streamed<B> {
        // `None` after a panic: the body is not polled again.
        #[pin]
        body: Option<B>,
        // Swapped with the current scope while the body is polled.
        scope: Option<Scope>,
    }

    impl<B> PinnedDrop for Streamed<B> {
        fn drop(this: Pin<&mut Self>) {
            this.end();
        }
    }
}

/// The body panicked, which is logged. The client receives a response that is cut off.
#[derive(Debug)]
pub(super) struct Panicked;

impl fmt::Display for Panicked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a streamed body panicked")
    }
}

impl core::error::Error for Panicked {}

/// Returns the next part unchanged, and logs it if it is a failure.
pub(super) fn noticed<T, E: fmt::Display>(part: Poll<Option<Result<T, E>>>) -> Poll<Option<Result<T, E>>> {
    if let Poll::Ready(Some(Err(failure))) = &part {
        log::stream_failed(failure);
    }
    part
}

impl<B> Streamed<B> {
    /// Ties the body to the current scope.
    pub(super) fn new(body: B) -> Self {
        Streamed { body: Some(body), scope: scope() }
    }

    /// The body; `None` after a panic.
    pub(super) fn body(&self) -> Option<&B> {
        self.body.as_ref()
    }

    /// The output of `poll` in the request's scope; `Ok(None)` after a panic.
    pub(super) fn poll<R>(
        mut self: Pin<&mut Self>,
        poll: impl FnOnce(Pin<&mut B>) -> R,
    ) -> Result<Option<R>, Panicked> {
        let this = self.as_mut().project();
        let Some(body) = this.body.as_pin_mut() else { return Ok(None) };
        let polled = within(this.scope, || unless_panicked(|| poll(body)));
        if polled.is_none() {
            self.end();
            return Err(Panicked);
        }
        Ok(polled)
    }

    fn end(self: Pin<&mut Self>) {
        let mut this = self.project();
        within(this.scope, || unless_panicked(|| this.body.set(None)));
    }
}
