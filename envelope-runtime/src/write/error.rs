//! Why a reply could not be made.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

/// A reply could not be rendered. Nothing of it was returned or left in the caller's buffer.
#[derive(Debug)]
pub struct RenderError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    slot: Cow<'static, str>,
    kind: RenderErrorKind,
}

/// What went wrong while rendering a reply.
#[derive(Debug)]
#[non_exhaustive]
pub enum RenderErrorKind {
    /// The value's own `Serialize`, or a function of `with(path)`, returned this error.
    Serialize(String),
    /// The message's `Display` returned an error.
    Format,
    /// The value is spliced into an object and is not one.
    NotAnObject,
    /// The value is spliced into an array and is not a list.
    NotAList,
    /// The value stands in a string, a key or a header and is not text, a number or a boolean.
    NotText,
    /// A header's name is not a token of RFC 9110, section 5.6.2.
    HeaderName,
    /// The HTTP server sets a header of that name: it belongs to the connection, or to how the body is sent.
    ServerHeader,
    /// A header's value holds a byte that RFC 9110, section 5.5 forbids, such as CR or LF.
    HeaderValue,
    /// A status decided at run time is outside of the range that this answer may have.
    Status(u16),
}

impl RenderError {
    pub(crate) fn new(slot: impl Into<Cow<'static, str>>, kind: RenderErrorKind) -> Self {
        RenderError(Box::new(Inner { slot: slot.into(), kind }))
    }

    pub(crate) fn serialize(slot: &'static str, error: impl fmt::Display) -> Self {
        RenderError::new(slot, RenderErrorKind::Serialize(alloc::format!("{error}")))
    }

    /// The template's slot whose value was at fault, as it is written there, or the name of a header.
    #[must_use]
    pub fn slot(&self) -> &str {
        &self.0.slot
    }

    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> &RenderErrorKind {
        &self.0.kind
    }
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slot = self.slot();
        match self.kind() {
            RenderErrorKind::Serialize(error) => write!(f, "cannot serialize `{slot}`: {error}"),
            RenderErrorKind::Format => write!(f, "cannot format `{slot}`: its `Display` returned an error"),
            RenderErrorKind::NotAnObject => write!(f, "cannot splice `{slot}`: it is not an object"),
            RenderErrorKind::NotAList => write!(f, "cannot splice `{slot}`: it is not a list"),
            RenderErrorKind::NotText => {
                write!(f, "cannot write `{slot}` as text: it is not a string, number or boolean")
            }
            RenderErrorKind::HeaderName => write!(f, "cannot send header `{slot}`: its name is not a token"),
            RenderErrorKind::ServerHeader => write!(f, "cannot send header `{slot}`: the HTTP server sets it"),
            RenderErrorKind::HeaderValue => write!(f, "cannot send header `{slot}`: its value holds a forbidden byte"),
            RenderErrorKind::Status(status) => {
                write!(f, "cannot answer with `{slot}` {status}: it is outside of the range of this kind of answer")
            }
        }
    }
}

impl core::error::Error for RenderError {}
