//! What a header may be: one that cannot split the answer, and that is not the server's.

/// For headers that a program states.
///
/// # Panics
/// Panics if a name or a value breaks a rule.
#[track_caller]
pub(crate) const fn check_headers(mut headers: &[(&str, &str)]) {
    check_header_names(headers);
    while let [(_, value), rest @ ..] = headers {
        assert!(
            is_field_value(value.as_bytes()),
            "the value of a header must not hold control characters: CR and LF would start another header"
        );
        headers = rest;
    }
}

/// For headers whose values are not known before the answer.
///
/// # Panics
/// Panics if a name breaks a rule.
#[track_caller]
pub(crate) const fn check_header_names(mut headers: &[(&str, &str)]) {
    while let [(name, _), rest @ ..] = headers {
        assert!(
            is_lower_token(name.as_bytes()),
            "the name of a header must be a token in lower case (RFC 9110, section 5.6.2)"
        );
        assert!(
            !is_of_the_server(name.as_bytes()),
            "a header that belongs to the connection, or to how the body is sent, is set by the HTTP server"
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

/// What the HTTP server sets (RFC 9110, sections 6.6.2, 7.6.1 and 8.6; RFC 9112, section 6.1), or what encodes the body.
pub(crate) const fn is_of_the_server(name: &[u8]) -> bool {
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

/// What `field-content` of RFC 9110, section 5.5 consists of.
pub(crate) const fn is_field_value(mut value: &[u8]) -> bool {
    while let [byte, rest @ ..] = value {
        if byte.is_ascii_control() && *byte != b'\t' {
            return false;
        }
        value = rest;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{is_field_value, is_lower_token};

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
