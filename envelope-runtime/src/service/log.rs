//! Logs, as events of `tracing`, what a service's operators should know and its clients must not see. There is one
//! function for each kind of event, and no other file logs.

use alloc::string::{String, ToString as _};
use core::error::Error;
use core::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use tracing::{Level, enabled, event, field};

use crate::entry::stated::LogLevel;
use crate::facts::error::{ApiError, stated};
use crate::service::panic::dispose;
use crate::write::error::RenderError;

const TARGET: &str = "envelope_runtime";

/// An error was rendered. `text` is the framework's own, if the error replaces an undeclared one.
pub(super) fn error(error: &dyn ApiError, text: &str) {
    quietly(|| {
        // The level of an event must be constant. If it is disabled, no field is computed.
        macro_rules! rendered {
            ($level:expr) => {
                if enabled!(target: TARGET, $level) {
                    let sent = error.message();
                    let innermost = innermost(error);
                    event!(
                        target: TARGET,
                        $level,
                        message = %sent,
                        code = error.code().present().map(field::display),
                        status = error.status(),
                        "type" = innermost.map(|(name, _)| name),
                        variant = innermost.map(|(_, variant)| variant),
                        path = path(error),
                        fields = fields(error),
                        error = own_text(error, &sent).map(field::display),
                        cause = error.source().map(|cause| field::display(Causes(cause))),
                        text = Some(text).filter(|text| !text.is_empty()),
                    );
                }
            };
        }
        match level(error) {
            LogLevel::Error => rendered!(Level::ERROR),
            LogLevel::Warn => rendered!(Level::WARN),
            LogLevel::Info => rendered!(Level::INFO),
            LogLevel::Debug => rendered!(Level::DEBUG),
            LogLevel::Off => {}
        }
    });
}

/// The level that the nearest entry states, or else the one that follows from the status.
fn level(error: &dyn ApiError) -> LogLevel {
    let by_status = || if error.status() >= 500 { LogLevel::Error } else { LogLevel::Debug };
    stated(error, |statement| statement.entry.more().log).unwrap_or_else(by_status)
}

/// The name of the innermost type that states facts of the error, and of its variant: types around it change facts, but
/// this is the error that occurred.
fn innermost(error: &dyn ApiError) -> Option<(&'static str, &'static str)> {
    let mut innermost = None;
    error.__statements(&mut |statement| {
        innermost = Some((statement.type_name, statement.entry.name()));
        false
    });
    innermost
}

/// The variants that hold the innermost error, from the outermost: `Error::Db`. `None` if the error is the innermost.
fn path(error: &dyn ApiError) -> Option<String> {
    let mut path = String::new();
    error.__holders(&mut |ty, variant| {
        if !path.is_empty() {
            path.push_str(" > ");
        }
        // Without its module and its generic arguments.
        let ty = ty.split('<').next().and_then(|ty| ty.rsplit("::").next()).unwrap_or(ty);
        path.push_str(ty);
        // A struct has one name for both.
        if ty != variant {
            path.extend(["::", variant]);
        }
    });
    Some(path).filter(|path| !path.is_empty())
}

/// The names of the invalid inputs. Their messages are sent to the client.
fn fields(error: &dyn ApiError) -> Option<String> {
    let mut fields = String::new();
    // The visitor returns no error, so neither does the visit.
    let _ = error.field_errors()?.for_each(|error| {
        if let Some(field) = error.field() {
            fields.push_str(if fields.is_empty() { "" } else { ", " });
            fields.push_str(field);
        }
        Ok(())
    });
    Some(fields).filter(|fields| !fields.is_empty())
}

/// The error's own text, if it differs from the client's message. The causes alone would lose context: thiserror's
/// `transparent` leaves the inner error out of the sources.
fn own_text(error: &dyn ApiError, sent: &str) -> Option<String> {
    let text = OwnText(error).to_string();
    (text != sent).then_some(text)
}

struct OwnText<'a>(&'a dyn ApiError);

impl fmt::Display for OwnText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_error(self.0, f)
    }
}

/// A header cannot be sent and was left out.
pub(super) fn dropped_header(reason: &str) {
    quietly(|| event!(target: TARGET, Level::WARN, reason, "a header cannot be sent and was left out"));
}

/// A response has another status than the one that its body was rendered for, as `(StatusCode::CONFLICT, fault)` has.
pub(super) fn other_status(of_body: u16, status: u16) {
    quietly(|| {
        event!(
            target: TARGET,
            Level::WARN,
            status,
            of_body,
            "the status of a response was changed after its body was rendered"
        );
    });
}

/// An error or, without one, a success cannot be rendered.
pub(super) fn not_rendered(error: Option<&dyn ApiError>, failure: &RenderError) {
    quietly(|| {
        event!(
            target: TARGET,
            Level::ERROR,
            "type" = error.and_then(innermost).map(|(name, _)| name),
            variant = error.and_then(innermost).map(|(_, variant)| variant),
            cause = %Causes(failure),
            "a response cannot be rendered"
        );
    });
}

/// A streamed body failed: the client receives a response that is cut off.
#[cfg(feature = "_framework")]
pub(super) fn stream_failed(failure: &dyn fmt::Display) {
    quietly(|| event!(target: TARGET, Level::ERROR, cause = %failure, "a streamed body failed"));
}

/// A service or a user's function panicked, with this text.
pub(super) fn panicked(text: &str) {
    quietly(|| event!(target: TARGET, Level::ERROR, text, "a handler panicked"));
}

/// Logging runs users' `Display` impls and users' subscribers. If one of them panics, the event is lost, but not the
/// response.
fn quietly(log: impl FnOnce()) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(log)) {
        dispose(panic);
    }
}

/// An error and its chain of causes, joined by colons.
struct Causes<'a>(&'a (dyn Error + 'static));

impl fmt::Display for Causes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_error(self.0, f)?;
        let mut next = self.0.source();
        while let Some(cause) = next {
            f.write_str(": ")?;
            write_error(cause, f)?;
            next = cause.source();
        }
        Ok(())
    }
}

/// Writes an error. If its `Display` panics, the event and the other causes are still logged.
fn write_error(error: &(impl fmt::Display + ?Sized), f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let written = catch_unwind(AssertUnwindSafe(|| write!(f, "{error}")));
    written.unwrap_or_else(|panic| {
        dispose(panic);
        f.write_str("(its `Display` panicked)")
    })
}
