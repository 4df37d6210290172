//! Events of `tracing`, for what a service's operators should know and its clients must not see. There is one function
//! for each kind of event, and no other file logs.

use core::error::Error;
use core::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use tracing::{Level, event, field};

use crate::facts::error::{ApiError, stated};
use crate::write::error::RenderError;

const TARGET: &str = "envelope_runtime";

/// An error was answered. The text is the framework's own, if the error replaced its answer.
pub(super) fn error(error: &dyn ApiError, text: &str) {
    // The level of an event has to be constant: it decides whether the fields are read at all.
    macro_rules! answered {
        ($level:expr) => {
            event!(
                target: TARGET,
                $level,
                message = %error.message(),
                code = error.code().present().map(field::display),
                status = error.status(),
                "type" = type_name(error),
                variant = error.entry().name(),
                cause = error.source().map(|cause| field::display(Causes(cause))),
                text = Some(text).filter(|text| !text.is_empty()),
            )
        };
    }
    quietly(|| if error.status() >= 500 { answered!(Level::ERROR) } else { answered!(Level::DEBUG) });
}

/// The name of the type whose variant states the error's facts.
fn type_name(error: &dyn ApiError) -> Option<&'static str> {
    stated(error, |statement| Some(statement.type_name))
}

/// A header cannot be sent, and the answer leaves without it.
pub(super) fn dropped_header(reason: &str) {
    quietly(|| event!(target: TARGET, Level::WARN, reason, "a header cannot be sent and was left out"));
}

/// An answer cannot be rendered: that of the error or, without one, of a success.
pub(super) fn not_rendered(error: Option<&dyn ApiError>, failure: &RenderError) {
    quietly(|| {
        event!(
            target: TARGET,
            Level::ERROR,
            "type" = error.and_then(type_name),
            variant = error.map(|error| error.entry().name()),
            cause = %Causes(failure),
            "an answer cannot be rendered"
        );
    });
}

/// A service or a user's function panicked, with this text.
pub(super) fn panicked(text: &str) {
    quietly(|| event!(target: TARGET, Level::ERROR, text, "a handler panicked"));
}

/// Logging runs users' `Display` impls and users' subscribers. If one of them panics, the event is lost, but not the
/// answer.
fn quietly(log: impl FnOnce()) {
    let _ = catch_unwind(AssertUnwindSafe(log));
}

/// An error and its chain of causes, joined by colons.
struct Causes<'a>(&'a (dyn Error + 'static));

impl fmt::Display for Causes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_cause(self.0, f)?;
        let mut next = self.0.source();
        while let Some(cause) = next {
            f.write_str(": ")?;
            write_cause(cause, f)?;
            next = cause.source();
        }
        Ok(())
    }
}

/// Writes one cause. If its `Display` panics, neither the other causes nor the event are lost.
fn write_cause(cause: &dyn Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let written = catch_unwind(AssertUnwindSafe(|| write!(f, "{cause}")));
    written.unwrap_or_else(|_| f.write_str("(panicked while it was written)"))
}
