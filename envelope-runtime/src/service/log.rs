//! What a service's operators should know and its clients must not see: one function for each kind of event, the one place
//! that knows where events go. For now they go nowhere.

use crate::{ApiError, RenderError};

/// An error was answered; the name is that of its type.
pub(super) fn error(error: &dyn ApiError, type_name: &'static str) {
    let _ = (error, type_name);
}

/// A header could not be sent, and the answer left without it.
pub(super) fn dropped_header(reason: &str) {
    let _ = reason;
}

/// An answer could not be rendered.
pub(super) fn not_rendered(error: &RenderError) {
    let _ = error;
}

/// A service or a user's function panicked, with this text.
pub(super) fn panicked(text: &str) {
    let _ = text;
}
