//! [`RenderError`]: why a reply could not be rendered.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

/// A reply could not be rendered. No part of it was returned or left in the buffer of the caller.
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
    /// A value that is spliced into an object is not an object.
    NotAnObject,
    /// A value that is spliced into an array is not a list.
    NotAList,
    /// A value in a string, a key or a header is not text, a number or a boolean.
    NotText,
    /// The name of a header is not a token (RFC 9110, section 5.6.2).
    HeaderName,
    /// Only the HTTP server may set this header: it describes the connection, or how the body is sent.
    ServerHeader,
    /// The value of a header contains a byte that RFC 9110, section 5.5 does not allow, such as CR or LF.
    HeaderValue,
    /// A status that is decided at run time is outside the range allowed for this error or success.
    Status(u16),
}

impl RenderError {
    pub(crate) fn new(slot: impl Into<Cow<'static, str>>, kind: RenderErrorKind) -> Self {
        RenderError(Box::new(Inner { slot: slot.into(), kind }))
    }

    pub(crate) fn serialize(slot: &'static str, error: impl fmt::Display) -> Self {
        RenderError::new(slot, RenderErrorKind::Serialize(alloc::format!("{error}")))
    }

    /// The slot of the template whose value caused the error, as written there, or the name of a header.
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
            RenderErrorKind::HeaderValue => {
                write!(f, "cannot send header `{slot}`: its value contains a byte that is not allowed in a header")
            }
            RenderErrorKind::Status(status) => {
                write!(f, "cannot send `{slot}` {status}: it is outside the range allowed for this error or success")
            }
        }
    }
}

impl core::error::Error for RenderError {}
