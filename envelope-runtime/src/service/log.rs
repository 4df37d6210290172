//! What a service's operators should know and its clients must not see, as events of `tracing`: one function for each kind
//! of event, the one place that knows where events go.

use core::error::Error;
use core::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use tracing::{Level, event, field};

use crate::facts::error::ApiError;
use crate::write::error::RenderError;

const TARGET: &str = "envelope_runtime";

/// An error was answered. The text is a framework's own, where it was answered in place of one.
pub(super) fn error(error: &dyn ApiError, text: &str) {
    // The level of an event is constant: it decides, before any field is looked at, whether there is one.
    macro_rules! answered {
        ($level:expr) => {
            event!(
                target: TARGET,
                $level,
                message = %error.message(),
                code = error.code().present().map(field::display),
                status = error.status(),
                "type" = error.__type_name(),
                variant = error.entry().name(),
                cause = error.source().map(|cause| field::display(Causes(cause))),
                text = Some(text).filter(|text| !text.is_empty()),
            )
        };
    }
    quietly(|| if error.status() >= 500 { answered!(Level::ERROR) } else { answered!(Level::DEBUG) });
}

/// A header could not be sent, and the answer left without it.
pub(super) fn dropped_header(reason: &str) {
    quietly(|| event!(target: TARGET, Level::WARN, reason, "a header cannot be sent and was left out"));
}

/// An answer could not be rendered: an error, or else a success.
pub(super) fn not_rendered(error: Option<&dyn ApiError>, failure: &RenderError) {
    quietly(|| {
        event!(
            target: TARGET,
            Level::ERROR,
            "type" = error.map(ApiError::__type_name),
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

/// What is logged is of users' types and goes to users' subscribers. If any of them panics, the event is lost and the
/// answer leaves.
fn quietly(log: impl FnOnce()) {
    let _ = catch_unwind(AssertUnwindSafe(log));
}

/// An error and what caused it, from the nearest to the last.
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

/// One whose text panics must not cost the others, nor the event.
fn write_cause(cause: &dyn Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let written = catch_unwind(AssertUnwindSafe(|| write!(f, "{cause}")));
    written.unwrap_or_else(|_| f.write_str("(panicked while it was written)"))
}
