//! [`Reply`]: status, headers and body as rendered.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::{Serialize, Serializer};

#[cfg(feature = "_service")]
use crate::http::is_plain_text;
use crate::write::headers::Headers;
use crate::write::json::transcode::transcode;

/// A rendered error, success or page, ready to send: status, headers and body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    status: u16,
    headers: Headers,
    body: Vec<u8>,
}

impl Reply {
    pub(crate) fn new(status: u16, headers: Headers, body: Vec<u8>) -> Self {
        Reply { status, headers, body }
    }

    /// A reply without headers and body.
    #[cfg(feature = "_service")]
    pub(crate) fn empty(status: u16) -> Self {
        Reply { status, headers: Headers::default(), body: Vec::new() }
    }

    /// The HTTP status (RFC 9110, section 15).
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The headers, the content type first.
    #[must_use]
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// The body: compact JSON, with keys in the order of the template. Empty if the reply has no body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns the body without a copy.
    #[must_use]
    pub fn into_body(self) -> Vec<u8> {
        self.body
    }
}

/// The body as text.
impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.body))
    }
}

/// The body as a value, in any self-describing format; a unit if the reply has no body.
impl Serialize for Reply {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.body.is_empty() { serializer.serialize_unit() } else { transcode(&self.body, serializer) }
    }
}

/// An extension of a response that a layer could mistake for an undeclared error.
#[cfg(feature = "_service")]
#[derive(Clone, Copy)]
pub(crate) struct Declared;

#[cfg(feature = "_service")]
impl Declared {
    /// The extension, if the reply needs it: most content types show that no framework made it.
    pub(crate) fn of(status: u16, content_type: Option<&str>, body: &[u8]) -> Option<Self> {
        let is_plain = || content_type.is_none_or(|value| is_plain_text(value.as_bytes()));
        let looks_undeclared = status >= 400 && (body.is_empty() || is_plain());
        looks_undeclared.then_some(Declared)
    }
}

/// The status for which a body was rendered: an extension of responses in debug builds that log events, by which a
/// layer notices a changed status.
#[cfg(feature = "_service")]
#[derive(Clone, Copy)]
pub(crate) struct WrittenFor(pub(crate) u16);

#[cfg(feature = "_service")]
impl WrittenFor {
    pub(crate) fn of(reply: &Reply) -> Option<Self> {
        cfg!(all(debug_assertions, feature = "tracing")).then_some(WrittenFor(reply.status()))
    }
}

#[cfg(feature = "http")]
impl<B: From<Vec<u8>>> From<Reply> for http::Response<B> {
    fn from(reply: Reply) -> Self {
        #[cfg(feature = "_service")]
        let (declared, written_for) =
            (Declared::of(reply.status(), reply.headers().get("content-type"), reply.body()), WrittenFor::of(&reply));
        let mut response = http::Response::new(B::from(reply.body));
        #[cfg(feature = "_service")]
        if let Some(declared) = declared {
            response.extensions_mut().insert(declared);
        }
        #[cfg(feature = "_service")]
        if let Some(written_for) = written_for {
            response.extensions_mut().insert(written_for);
        }
        // Rendering allows only what these conversions accept.
        *response.status_mut() =
            http::StatusCode::from_u16(reply.status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        for (name, value) in reply.headers.into_pairs() {
            if let (Ok(name), Ok(value)) = (http::HeaderName::from_bytes(name.as_bytes()), header_value(value)) {
                response.headers_mut().append(name, value);
            }
        }
        response
    }
}

/// Converts without a copy if possible.
#[cfg(feature = "http")]
fn header_value(
    value: alloc::borrow::Cow<'static, str>,
) -> Result<http::HeaderValue, http::header::InvalidHeaderValue> {
    use alloc::borrow::Cow::{Borrowed, Owned};

    let is_visible = |byte: u8| (b' '..=b'~').contains(&byte);
    match value {
        // `from_static` panics at any other byte.
        Borrowed(text) if text.bytes().all(is_visible) => Ok(http::HeaderValue::from_static(text)),
        Borrowed(text) => http::HeaderValue::from_bytes(text.as_bytes()),
        Owned(text) => http::HeaderValue::try_from(text),
    }
}
