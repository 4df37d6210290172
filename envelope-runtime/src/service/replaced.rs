//! Answers that are answered again: which ones, and what stays of them.

use alloc::borrow::Cow;
use alloc::string::String;

use http::{HeaderMap, header};

use crate::service::declared::is_plain_text;

/// The most that is read of a body that is not sent. What a framework says of an error is far shorter.
pub(super) const LONGEST: usize = 8 * 1024;

/// True for an error whose body is empty or plain text, as those of frameworks are.
pub(super) fn looks_undeclared(status: u16, is_empty: bool, content_type: Option<&[u8]>) -> bool {
    (400..=599).contains(&status) && (is_empty || content_type.is_some_and(is_plain_text))
}

/// The text of a body that was read. A compressed body says nothing.
pub(super) fn text<'a>(headers: &HeaderMap, body: &'a [u8]) -> Cow<'a, str> {
    if headers.contains_key(header::CONTENT_ENCODING) { Cow::Borrowed("") } else { String::from_utf8_lossy(body) }
}

/// Headers that describe the body that is not sent (RFC 9110, section 8, and RFC 9530).
pub(super) const OF_THE_BODY: [header::HeaderName; 15] = [
    header::ACCEPT_RANGES,
    header::CONTENT_DISPOSITION,
    header::CONTENT_ENCODING,
    header::CONTENT_LANGUAGE,
    header::CONTENT_LENGTH,
    header::CONTENT_LOCATION,
    header::CONTENT_RANGE,
    header::CONTENT_TYPE,
    header::ETAG,
    header::LAST_MODIFIED,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::HeaderName::from_static("content-digest"),
    header::HeaderName::from_static("content-md5"),
    header::HeaderName::from_static("repr-digest"),
];
