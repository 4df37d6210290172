//! The rules of HTTP (RFC 9110) that other modules apply: statuses, header names and values, and media types.

/// The reason phrase of an HTTP status (RFC 9110, section 15), in the `http` crate's wording; `None` if the status is
/// not registered.
#[must_use]
pub const fn reason_phrase(status: u16) -> Option<&'static str> {
    Some(match status {
        100 => "Continue",
        101 => "Switching Protocols",
        102 => "Processing",
        103 => "Early Hints",
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi-Status",
        208 => "Already Reported",
        226 => "IM Used",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        305 => "Use Proxy",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Payload Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        418 => "I'm a teapot",
        421 => "Misdirected Request",
        422 => "Unprocessable Entity",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        510 => "Not Extended",
        511 => "Network Authentication Required",
        _ => return None,
    })
}

/// True for a status whose responses have no content (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
#[inline]
pub(crate) const fn has_no_content(status: u16) -> bool {
    // An error status needs only the first comparison.
    status < 400 && matches!(status, 100..=199 | 204 | 205 | 304)
}

/// `status` if it is in `lowest..=599`, or else `otherwise`. `lowest` is 400, or 100 for an error that is `in_band`.
#[must_use]
#[inline]
pub fn status_or(status: u16, lowest: u16, otherwise: u16) -> u16 {
    if (lowest..=599).contains(&status) { status } else { otherwise }
}

/// The type of a field marked `#[api(status)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an HTTP status",
    label = "expected a `u16`",
    note = "a `status` field must be a `u16` or, with feature `http`, an `http::StatusCode`, or an `Option` of one"
)]
pub trait StatusValue {
    /// The HTTP status as a number.
    fn status(&self) -> u16;
}

impl StatusValue for u16 {
    fn status(&self) -> u16 {
        *self
    }
}

#[cfg(feature = "http")]
impl StatusValue for http::StatusCode {
    fn status(&self) -> u16 {
        self.as_u16()
    }
}

/// `None` is 0, which is out of range, so that the constant status of the variant is used.
impl<T: StatusValue> StatusValue for Option<T> {
    fn status(&self) -> u16 {
        self.as_ref().map_or(0, StatusValue::status)
    }
}

impl<T: StatusValue + ?Sized> StatusValue for &T {
    fn status(&self) -> u16 {
        (**self).status()
    }
}

/// Checks constant headers.
///
/// # Panics
/// Panics if a name or a value is not allowed.
#[track_caller]
pub(crate) const fn check_headers(mut headers: &[(&str, &str)]) {
    check_header_names(headers);
    while let [(_, value), rest @ ..] = headers {
        assert!(
            is_field_value(value.as_bytes()),
            "the value of a header must not contain control characters: CR and LF would start another header"
        );
        headers = rest;
    }
}

/// Checks the names of headers whose values are known only at run time.
///
/// # Panics
/// Panics if a name is not allowed.
#[track_caller]
pub(crate) const fn check_header_names(mut headers: &[(&str, &str)]) {
    while let [(name, _), rest @ ..] = headers {
        assert!(
            is_lower_token(name.as_bytes()),
            "the name of a header must be a token in lower case (RFC 9110, section 5.6.2)"
        );
        assert!(
            !is_server_header(name.as_bytes()),
            "this header describes the connection, or how the body is sent: only the HTTP server may set it"
        );
        headers = rest;
    }
}

pub(crate) const fn is_lower_token(name: &[u8]) -> bool {
    let mut rest = name;
    while let [byte, after @ ..] = rest {
        if byte.is_ascii_uppercase() || !is_token(*byte) {
            return false;
        }
        rest = after;
    }
    !name.is_empty()
}

/// `tchar` of RFC 9110, section 5.6.2.
const fn is_token(byte: u8) -> bool {
    let is_mark = matches!(
        byte,
        b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~'
    );
    byte.is_ascii_alphanumeric() || is_mark
}

/// True for headers that the HTTP server sets (RFC 9110, sections 6.6.2, 7.6.1 and 8.6; RFC 9112, section 6.1), and for
/// those that describe how the body is encoded.
pub(crate) const fn is_server_header(name: &[u8]) -> bool {
    matches!(
        name,
        b"connection"
            | b"content-encoding"
            | b"content-length"
            | b"keep-alive"
            | b"proxy-connection"
            | b"te"
            | b"trailer"
            | b"transfer-encoding"
            | b"upgrade"
    )
}

/// True for a header that one response may have several times: cookies (RFC 6265, section 3), links (RFC 8288, section
/// 3), challenges (RFC 9110, section 11.6.1) and `vary` (section 12.5.5). The derives have the same list.
pub(crate) fn may_repeat(name: &str) -> bool {
    matches!(name, "link" | "proxy-authenticate" | "set-cookie" | "vary" | "www-authenticate")
}

/// True if all bytes are allowed in a field value (RFC 9110, section 5.5).
pub(crate) const fn is_field_value(mut value: &[u8]) -> bool {
    while let [byte, rest @ ..] = value {
        if byte.is_ascii_control() && *byte != b'\t' {
            return false;
        }
        value = rest;
    }
    true
}

/// True for `text/plain` with any parameters (RFC 9110, section 8.3.1).
#[cfg(feature = "_service")]
pub(crate) fn is_plain_text(content_type: &[u8]) -> bool {
    essence(content_type).eq_ignore_ascii_case(b"text/plain")
}

/// True for `application/x-www-form-urlencoded` with any parameters.
#[cfg(feature = "actix-web")]
pub(crate) fn is_form(content_type: &[u8]) -> bool {
    essence(content_type).eq_ignore_ascii_case(b"application/x-www-form-urlencoded")
}

/// True for `application/json`, and for a type with the suffix `+json` (RFC 6839, section 3.1), with any parameters.
#[cfg(feature = "_framework")]
pub(crate) fn is_json(content_type: &[u8]) -> bool {
    let lower = essence(content_type).to_ascii_lowercase();
    lower.strip_prefix(b"application/").is_some_and(|subtype| subtype == b"json" || subtype.ends_with(b"+json"))
}

/// True for `application/grpc`, also with a suffix for the encoding (`+proto`) or for gRPC-Web (`-web`), with any
/// parameters.
#[cfg(feature = "tower")]
pub(crate) fn is_grpc(content_type: &[u8]) -> bool {
    let lower = essence(content_type).to_ascii_lowercase();
    lower.strip_prefix(b"application/grpc").is_some_and(|suffix| matches!(suffix, [] | [b'+' | b'-', ..]))
}

/// The media type without its parameters.
#[cfg(feature = "_service")]
fn essence(content_type: &[u8]) -> &[u8] {
    content_type.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii()
}

#[cfg(test)]
mod tests {
    use super::{is_field_value, is_lower_token};

    #[cfg(feature = "tower")]
    #[test]
    fn grpc_has_suffixes() {
        for name in ["", "+proto", "; a=b", "-web", "-web-text+proto"] {
            assert!(super::is_grpc(alloc::format!("Application/gRPC{name}").as_bytes()), "{name}");
        }
        for other in ["application/grpcx", "application/json", "application/json; x=application/grpc", ""] {
            assert!(!super::is_grpc(other.as_bytes()), "{other}");
        }
    }

    #[test]
    fn the_name_of_a_header_is_a_token_in_lower_case() {
        for name in ["x-request-id", "etag", "x_1", "!#$%&'*+-.^_`|~"] {
            assert!(is_lower_token(name.as_bytes()), "{name}");
        }
        for name in ["", "X-Id", "a b", "a:", "a\r", "a\n", "é", "a\0", "\"a\""] {
            assert!(!is_lower_token(name.as_bytes()), "{name}");
        }
    }

    #[test]
    fn the_value_of_a_header_holds_no_control_character() {
        for value in ["", "no-store", "a\tb", "\"é\""] {
            assert!(is_field_value(value.as_bytes()), "{value}");
        }
        for value in ["a\r\nb: c", "\n", "\r", "\0", "\u{7f}"] {
            assert!(!is_field_value(value.as_bytes()), "{value}");
        }
    }
}
