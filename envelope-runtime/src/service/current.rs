//! The request's envelope. It is current in a thread while that thread polls the service inside a layer.

use alloc::sync::Arc;
use core::cell::Cell;

use crate::envelope::Envelope;
use crate::service::erased::AnyEnvelope;
#[cfg(feature = "_framework")]
use crate::service::request_fault::Refuse;
use crate::service::undeclared::{Choose, fault};

/// The envelope that a layer has built for a request, and the scopes of the layers around it. A copy costs two or three
/// reference counts, and with a single layer no scope is allocated.
#[derive(Clone)]
pub(super) struct Scope {
    pub(super) envelope: Arc<dyn AnyEnvelope>,
    pub(super) rules: Arc<Rules>,
    outer: Option<Arc<Scope>>,
}

/// How a layer chooses the errors that replace undeclared ones and refusals.
#[derive(Clone)]
pub(super) struct Rules {
    pub(super) choose: Arc<Choose>,
    /// `None` if a [`RequestFault`](crate::service::request_fault::RequestFault) is sent as itself.
    #[cfg(feature = "_framework")]
    pub(super) refuse: Option<Arc<Refuse>>,
}

impl Default for Rules {
    fn default() -> Self {
        Rules {
            choose: Arc::new(fault),
            #[cfg(feature = "_framework")]
            refuse: None,
        }
    }
}

impl Scope {
    /// A scope within the current one.
    pub(super) fn new(envelope: Arc<dyn AnyEnvelope>, rules: Arc<Rules>) -> Self {
        Scope { envelope, rules, outer: scope().map(Arc::new) }
    }

    /// The nearest `E`, from here outwards.
    #[cfg(feature = "_framework")]
    pub(super) fn find<E: 'static>(&self) -> Option<&E> {
        self.outwards().find_map(|scope| scope.envelope.as_any().downcast_ref())
    }

    fn outwards(&self) -> impl Iterator<Item = &Scope> {
        core::iter::successors(Some(self), |scope| scope.outer.as_deref())
    }
}

std::thread_local! {
    static CURRENT: Cell<Option<Scope>> = const { Cell::new(None) };
}

/// The current scope.
pub(super) fn scope() -> Option<Scope> {
    let copy = |current: &Cell<Option<Scope>>| {
        let scope = current.take();
        let copy = scope.clone();
        current.set(scope);
        copy
    };
    CURRENT.try_with(copy).ok().flatten()
}

/// Calls `run` with this scope as the current one, and restores the previous one afterwards, also after a panic.
pub(super) fn within<R>(scope: &mut Option<Scope>, run: impl FnOnce() -> R) -> R {
    struct Restore<'a>(&'a mut Option<Scope>);

    impl Drop for Restore<'_> {
        fn drop(&mut self) {
            swap(self.0);
        }
    }

    swap(scope);
    let _restore = Restore(scope);
    run()
}

/// Changes places with the current scope. Does nothing while the thread ends, when its locals are gone.
fn swap(scope: &mut Option<Scope>) {
    let _ = CURRENT.try_with(|current| *scope = current.replace(scope.take()));
}

/// The request's envelope: that of the nearest layer whose envelope is an `E`. Nearer layers of other types are
/// skipped.
///
/// It is present while the service inside an [`EnvelopeLayer`](crate::service::EnvelopeLayer) handles a request, in the
/// task that does so. In a task or thread that a handler spawns it is `None`: call `current` first, and move the
/// envelope there.
#[must_use]
pub fn current<E: Envelope + Send + Sync + 'static>() -> Option<Arc<E>> {
    let scope = scope()?;
    let holder = scope.outwards().find(|scope| scope.envelope.as_any().is::<E>())?;
    Arc::clone(&holder.envelope).into_any().downcast().ok()
}

/// The request's envelope as an extractor, for example for a handler that needs the request's id. It is the one that
/// [`current`] returns. Without a layer whose envelope is an `E`, the response is a 500.
#[derive(Debug)]
pub struct Current<E>(pub Arc<E>);

impl<E> Clone for Current<E> {
    fn clone(&self) -> Self {
        Current(Arc::clone(&self.0))
    }
}
