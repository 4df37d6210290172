//! [`HttpFault`], an error that is only an HTTP status: for responses that no error type declares.

use alloc::borrow::Cow;
use core::fmt;

use crate::entry::Entry;
use crate::entry::catalogued::Catalogued;
use crate::entry::code::Code;
use crate::entry::types::TypeEntries;
use crate::facts::error::ApiError;
use crate::http::reason_phrase;

/// An error that is only an HTTP status: the status's phrase is its message and, in capitals, its code.
///
/// ```
/// use envelope_runtime::{Envelope, HttpFault, presets::Plain};
///
/// let reply = Plain.error(&HttpFault::from_status(405))?;
/// assert_eq!(reply.status(), 405);
/// assert_eq!(reply.to_string(), r#"{"code":"METHOD_NOT_ALLOWED","message":"Method Not Allowed"}"#);
/// # Ok::<(), envelope_runtime::RenderError>(())
/// ```
///
/// The codes are `shared`: a [`catalog!`](crate::catalog!) may list this type together with one that shares
/// `NOT_FOUND`. It lists every registered status from 400 to 599; `HttpFault(400, 404, 500)` lists only these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpFault {
    status: u16,
    message: Option<Cow<'static, str>>,
}

impl HttpFault {
    /// The error of this status. A status that is not registered has the code and the message of its class, those of
    /// 400 or 500 (RFC 9110, section 15); a number outside 400..=599 becomes 500.
    #[must_use]
    pub const fn from_status(status: u16) -> Self {
        let status = if 400 <= status && status <= 599 { status } else { 500 };
        HttpFault { status, message: None }
    }

    /// Replaces the phrase as the message for the client.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = Some(message.into());
        self
    }
}

impl ApiError for HttpFault {
    fn entry(&self) -> &'static Entry {
        let registered = &ENTRIES[..REGISTERED];
        match registered.binary_search_by_key(&Some(self.status), Entry::status) {
            Ok(place) => &registered[place],
            Err(_) if self.status < 500 => &ENTRIES[REGISTERED],
            Err(_) => &ENTRIES[REGISTERED + 1],
        }
    }

    fn status(&self) -> u16 {
        self.status
    }

    fn message(&self) -> Cow<'_, str> {
        let phrase = || Cow::Borrowed(self.entry().message().unwrap_or_default());
        self.message.as_deref().map_or_else(phrase, Cow::Borrowed)
    }
}

impl fmt::Display for HttpFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl core::error::Error for HttpFault {}

impl Catalogued for HttpFault {
    const ENTRIES: &'static TypeEntries = &TypeEntries::new("HttpFault", &ENTRIES).in_module("envelope_runtime");
}

macro_rules! registered {
    ($($status:literal $name:ident $code:literal,)*) => {
        const REGISTERED: usize = [$($status),*].len();

        /// The registered statuses in order, followed by one entry for each class, for all others.
        static ENTRIES: [Entry; REGISTERED + 2] = [
            $(Entry::error(stringify!($name), Code::Str($code), $status, phrase($status)).shared().build(),)*
            Entry::error("ClientError", Code::Str("BAD_REQUEST"), 400, phrase(400)).run_time_status().shared().build(),
            Entry::error("ServerError", Code::Str("INTERNAL_SERVER_ERROR"), 500, phrase(500))
                .run_time_status()
                .shared()
                .build(),
        ];
    };
}

const fn phrase(status: u16) -> &'static str {
    match reason_phrase(status) {
        Some(phrase) => phrase,
        None => "",
    }
}

registered! {
    400 BadRequest "BAD_REQUEST",
    401 Unauthorized "UNAUTHORIZED",
    402 PaymentRequired "PAYMENT_REQUIRED",
    403 Forbidden "FORBIDDEN",
    404 NotFound "NOT_FOUND",
    405 MethodNotAllowed "METHOD_NOT_ALLOWED",
    406 NotAcceptable "NOT_ACCEPTABLE",
    407 ProxyAuthenticationRequired "PROXY_AUTHENTICATION_REQUIRED",
    408 RequestTimeout "REQUEST_TIMEOUT",
    409 Conflict "CONFLICT",
    410 Gone "GONE",
    411 LengthRequired "LENGTH_REQUIRED",
    412 PreconditionFailed "PRECONDITION_FAILED",
    413 PayloadTooLarge "PAYLOAD_TOO_LARGE",
    414 UriTooLong "URI_TOO_LONG",
    415 UnsupportedMediaType "UNSUPPORTED_MEDIA_TYPE",
    416 RangeNotSatisfiable "RANGE_NOT_SATISFIABLE",
    417 ExpectationFailed "EXPECTATION_FAILED",
    418 ImATeapot "IM_A_TEAPOT",
    421 MisdirectedRequest "MISDIRECTED_REQUEST",
    422 UnprocessableEntity "UNPROCESSABLE_ENTITY",
    423 Locked "LOCKED",
    424 FailedDependency "FAILED_DEPENDENCY",
    425 TooEarly "TOO_EARLY",
    426 UpgradeRequired "UPGRADE_REQUIRED",
    428 PreconditionRequired "PRECONDITION_REQUIRED",
    429 TooManyRequests "TOO_MANY_REQUESTS",
    431 RequestHeaderFieldsTooLarge "REQUEST_HEADER_FIELDS_TOO_LARGE",
    451 UnavailableForLegalReasons "UNAVAILABLE_FOR_LEGAL_REASONS",
    500 InternalServerError "INTERNAL_SERVER_ERROR",
    501 NotImplemented "NOT_IMPLEMENTED",
    502 BadGateway "BAD_GATEWAY",
    503 ServiceUnavailable "SERVICE_UNAVAILABLE",
    504 GatewayTimeout "GATEWAY_TIMEOUT",
    505 HttpVersionNotSupported "HTTP_VERSION_NOT_SUPPORTED",
    506 VariantAlsoNegotiates "VARIANT_ALSO_NEGOTIATES",
    507 InsufficientStorage "INSUFFICIENT_STORAGE",
    508 LoopDetected "LOOP_DETECTED",
    510 NotExtended "NOT_EXTENDED",
    511 NetworkAuthenticationRequired "NETWORK_AUTHENTICATION_REQUIRED",
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    use super::*;

    /// The phrase in capitals, words joined by underscores, without punctuation.
    fn code_of(phrase: &str) -> String {
        let keep = |c: char| match c {
            ' ' | '-' => Some('_'),
            c => c.is_ascii_alphanumeric().then(|| c.to_ascii_uppercase()),
        };
        phrase.chars().filter_map(keep).collect()
    }

    #[test]
    fn every_status_has_the_code_and_message_of_its_phrase_or_of_its_class() {
        for status in 400..=599 {
            let fault = HttpFault::from_status(status);
            let phrase = reason_phrase(status).or_else(|| reason_phrase(status / 100 * 100)).unwrap();
            assert_eq!(fault.status(), status);
            assert_eq!(fault.message(), phrase);
            assert_eq!(fault.to_string(), phrase);
            assert_eq!(fault.code(), code_of(phrase).as_str(), "{status}");
            assert_eq!(fault.entry().status(), reason_phrase(status).map(|_| status));
        }
    }

    #[test]
    fn every_registered_status_has_an_entry_of_its_own_in_the_catalogue() {
        let registered: alloc::vec::Vec<u16> = (400..=599).filter(|status| reason_phrase(*status).is_some()).collect();
        let listed = HttpFault::ENTRIES.entries.iter().filter_map(Entry::status);
        assert!(listed.eq(registered));
        assert!(HttpFault::ENTRIES.entries.iter().all(Entry::is_shared));
    }

    #[test]
    fn what_is_not_an_error_is_a_500() {
        for status in [0, 200, 399, 600, u16::MAX] {
            assert_eq!(HttpFault::from_status(status), HttpFault::from_status(500));
        }
    }

    #[test]
    fn a_message_replaces_the_phrase_and_nothing_else() {
        let fault = HttpFault::from_status(400).with_message("`page` must be at least 1, not 0");
        assert_eq!(fault.to_string(), "`page` must be at least 1, not 0");
        assert_eq!(fault.code(), "BAD_REQUEST");
    }
}
