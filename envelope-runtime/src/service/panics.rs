//! Panics of what a service calls.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{answer, log};

/// What `work` returns; none if it panics. Nothing that it had in its hands is used again, but a service, which is as after
/// any panic that a server has caught.
pub(super) fn unless_panicked<R>(work: impl FnOnce() -> R) -> Option<R> {
    let done = catch_unwind(AssertUnwindSafe(work));
    done.inspect_err(|panic| log::panicked(answer::panic_text(&**panic))).ok()
}
