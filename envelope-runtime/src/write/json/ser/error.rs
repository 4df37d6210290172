//! Why a value could not be serialized.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt;

use serde_core::ser;

/// Why a value could not be serialized.
#[derive(Debug)]
pub(crate) struct SerError(Box<Reason>);

#[derive(Debug)]
enum Reason {
    /// The value's own `Serialize` says so.
    Custom(String),
    /// The value is not text, in a mode that takes nothing else.
    NotText,
}

impl SerError {
    #[cold]
    pub(super) fn not_text() -> Self {
        SerError(Box::new(Reason::NotText))
    }

    pub(crate) fn is_not_text(&self) -> bool {
        matches!(*self.0, Reason::NotText)
    }
}

impl fmt::Display for SerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Reason::Custom(message) => f.write_str(message),
            Reason::NotText => f.write_str("not a string, number or boolean"),
        }
    }
}

impl core::error::Error for SerError {}

impl ser::Error for SerError {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        SerError(Box::new(Reason::Custom(message.to_string())))
    }
}
