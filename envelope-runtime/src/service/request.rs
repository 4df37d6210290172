//! The common part of the tower layer and the actix-web middleware: the scope of each request, and the future that runs
//! in it.

use alloc::sync::Arc;
use core::pin::Pin;
use core::task::{Context, Poll};

use pin_project_lite::pin_project;

use crate::envelope::Envelope;
use crate::facts::error::ApiError;
use crate::service::current::{Rules, Scope, scope, within};
use crate::service::erased::AnyEnvelope;
#[cfg(feature = "_framework")]
use crate::service::request_fault::RequestFault;
#[cfg(feature = "_framework")]
use crate::service::undeclared::declared;
use crate::service::undeclared::{Undeclared, rendered, unless_panicked};

/// Builds an envelope from the head of a request.
type Make<H> = dyn Fn(&H) -> Arc<dyn AnyEnvelope> + Send + Sync;

/// Makes the scope of each request. `H` is the framework's type for the head of a request.
#[derive(Clone)]
pub(super) struct Scopes<H> {
    make: Arc<Make<H>>,
    rules: Arc<Rules>,
}

impl<H: 'static> Scopes<H> {
    /// Each request has the envelope that `envelope` builds.
    pub(super) fn new<E, F>(envelope: F) -> Self
    where
        E: Envelope + Send + Sync + 'static,
        F: Fn(&H) -> E + Send + Sync + 'static,
    {
        let make = move |head: &H| -> Arc<dyn AnyEnvelope> { Arc::new(envelope(head)) };
        Scopes { make: Arc::new(make), rules: Arc::new(Rules::default()) }
    }

    /// Undeclared errors are replaced by the error that `choose` returns.
    pub(super) fn undeclared<A, F>(mut self, choose: F) -> Self
    where
        A: ApiError,
        F: Fn(&Undeclared<'_>) -> A + Send + Sync + 'static,
    {
        Arc::make_mut(&mut self.rules).choose =
            Arc::new(move |response, envelope| rendered(&choose(response), response, envelope));
        self
    }

    /// Requests that extractors refuse get the error that `choose` returns.
    #[cfg(feature = "_framework")]
    pub(super) fn refused<A, F>(mut self, choose: F) -> Self
    where
        A: ApiError,
        F: Fn(&RequestFault) -> A + Send + Sync + 'static,
    {
        let refuse = move |fault: &RequestFault, envelope: &dyn AnyEnvelope| declared(&choose(fault), envelope);
        Arc::make_mut(&mut self.rules).refuse = Some(Arc::new(refuse));
        self
    }

    /// The scope of the request with this head; `None` if building its envelope panics.
    pub(super) fn of(&self, head: &H) -> Option<Scope> {
        let envelope = unless_panicked(|| (self.make)(head))?;
        Some(Scope::new(envelope, Arc::clone(&self.rules)))
    }
}

pin_project! {
    /// A future that runs in the scope of its request. Everything that may call users' code runs inside it, so that
    /// a panic anywhere gets a response.
    pub(super) struct Within<F> {
        #[pin]
        state: State<F>,
        // Swapped with the current scope while the future runs.
        scope: Option<Scope>,
    }

    impl<F> PinnedDrop for Within<F> {
        // The future of a cancelled request is dropped in its scope, too: its destructors may ask for the envelope.
        fn drop(this: Pin<&mut Self>) {
            let mut this = this.project();
            within(this.scope, || this.state.set(State::Done));
        }
    }
}

pin_project! {
    #[project = StateProjection]
    enum State<F> {
        Running {
            #[pin]
            future: F,
        },
        Panicked,
        Done,
    }
}

impl<F: Future> Within<F> {
    /// Starts the future in the scope of its request. Without a scope, because building it panicked, nothing starts.
    pub(super) fn start(request: Option<Scope>, start: impl FnOnce() -> F) -> Self {
        if request.is_none() {
            return Within { state: State::Panicked, scope: scope() };
        }
        let mut scope = request;
        let state = match within(&mut scope, || unless_panicked(start)) {
            Some(future) => State::Running { future },
            None => State::Panicked,
        };
        Within { state, scope }
    }

    /// Polls the future. If it panics, or if it could not start, the output is that of `after_panic`.
    pub(super) fn poll(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        after_panic: impl FnOnce() -> F::Output,
    ) -> Poll<F::Output> {
        let this = self.project();
        let mut state = this.state;
        within(this.scope, || {
            let polled = match state.as_mut().project() {
                StateProjection::Running { future } => unless_panicked(|| future.poll(context)),
                StateProjection::Panicked => None,
                // A future that is polled after its output must not panic here.
                StateProjection::Done => return Poll::Pending,
            };
            let polled = polled.unwrap_or_else(|| Poll::Ready(after_panic()));
            if polled.is_ready() {
                state.set(State::Done);
            }
            polled
        })
    }
}
