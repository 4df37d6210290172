//! The mark of answers that are in the shape already.

use crate::headers::Headers;

/// Stands in the extensions of an answer that looks as if nobody had declared it.
#[derive(Clone, Copy)]
pub(crate) struct Declared;

impl Declared {
    /// The mark of a reply, if it needs one.
    #[cfg(feature = "actix-web")]
    pub(super) fn of_reply(reply: &crate::Reply) -> Option<Self> {
        let content_type = reply.headers().get("content-type");
        Self::needed(reply.status(), content_type.map(str::as_bytes), reply.body())
    }

    /// The mark, if a reply needs one: most replies show by their content type that they are nobody else's.
    pub(crate) fn of(status: u16, headers: &Headers, body: &[u8]) -> Option<Self> {
        Self::needed(status, headers.get("content-type").map(|value| value.as_bytes()), body)
    }

    fn needed(status: u16, content_type: Option<&[u8]>, body: &[u8]) -> Option<Self> {
        let looks_undeclared = status >= 400 && (body.is_empty() || content_type.is_none_or(is_plain_text));
        looks_undeclared.then_some(Declared)
    }
}

/// True for `text/plain` with any parameters (RFC 9110, section 8.3.1).
pub(super) fn is_plain_text(content_type: &[u8]) -> bool {
    let essence = content_type.split(|byte| *byte == b';').next().unwrap_or_default();
    essence.trim_ascii().eq_ignore_ascii_case(b"text/plain")
}
