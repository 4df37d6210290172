//! A future whose polls have the request's envelope.

use core::pin::Pin;
use core::task::{Context, Poll};

use pin_project_lite::pin_project;

use crate::service::current::{Scope, within};
use crate::service::panics::unless_panicked;

pin_project! {
    /// What the future inside returns, or none if it panics.
    pub(super) struct Within<F> {
        #[pin]
        inner: Option<F>,
        // Changes places with what is current while this is polled.
        scope: Option<Scope>,
    }

    impl<F> PinnedDrop for Within<F> {
        // A request that is cancelled is dropped with its envelope: what a handler does then may ask for it.
        fn drop(this: Pin<&mut Self>) {
            let mut this = this.project();
            within(this.scope, || this.inner.set(None));
        }
    }
}

impl<F> Within<F> {
    pub(super) fn new(inner: F, scope: Scope) -> Self {
        Within { inner: Some(inner), scope: Some(scope) }
    }
}

impl<F: Future> Future for Within<F> {
    type Output = Option<F::Output>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<F::Output>> {
        let mut this = self.project();
        let polled = within(this.scope, || {
            let inner = this.inner.as_mut().as_pin_mut()?;
            unless_panicked(|| inner.poll(context))
        });
        match polled {
            Some(Poll::Pending) => Poll::Pending,
            Some(Poll::Ready(output)) => Poll::Ready(Some(output)),
            None => Poll::Ready(None),
        }
    }
}
