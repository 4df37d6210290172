//! Panics of what a service calls.

use alloc::string::String;
use core::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::service::log;

/// What `work` returns; none if it panics. Nothing that it had in its hands is used again, but a service, which is as after
/// any panic that a server has caught.
pub(super) fn unless_panicked<R>(work: impl FnOnce() -> R) -> Option<R> {
    let done = catch_unwind(AssertUnwindSafe(work));
    done.inspect_err(|panic| log::panicked(text(&**panic))).ok()
}

/// What was said when something panicked.
fn text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&'static str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or_default()
}
