//! The error of the extractors for a page's query and for the current envelope.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::fmt;

use http::HeaderMap;
use serde_core::Deserialize;
use serde_core::de::value::{Error, MapDeserializer};

use crate::envelope::reply::Reply;
use crate::facts::page_query::PageQuery;
use crate::service::answer;
use crate::service::request_fault::RequestFault;
use crate::service::undeclared::Undeclared;

/// The reason why [`PageQuery`](crate::PageQuery) or [`Current`](crate::service::Current) could not be extracted.
///
/// It is replaced like an [`Undeclared`](crate::service::Undeclared) error: by the error that
/// [`EnvelopeLayer::undeclared`](crate::service::EnvelopeLayer::undeclared) chooses, or else by a
/// [`HttpFault`](crate::HttpFault), whose message is this text if the request is at fault. If the layer has
/// [`EnvelopeLayer::refused`](crate::service::EnvelopeLayer::refused), that chooses the error for a page that is out of
/// its limits, as for a [`RequestFault::BadRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    status: u16,
    text: Cow<'static, str>,
}

impl Rejection {
    fn bad_request(text: String) -> Self {
        Rejection { status: 400, text: Cow::Owned(text) }
    }

    /// The error if no layer has the envelope that the handler asks for.
    pub(super) fn no_envelope() -> Self {
        Rejection { status: 500, text: Cow::Borrowed("no layer around this handler has the envelope it asks for") }
    }

    /// The HTTP status: 400 for a page, 500 for an envelope.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The reason. For a page's query, it names the parameter and its limit.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn answer(&self) -> Reply {
        self.refused().unwrap_or_else(|| self.undeclared())
    }

    /// Renders a page that is out of its limits like any other refused request, if the layer has a rule for those.
    fn refused(&self) -> Option<Reply> {
        if self.status < 500 { answer::refused_by_rule(&self.clone().into()) } else { None }
    }

    fn undeclared(&self) -> Reply {
        let headers = HeaderMap::new();
        let response = Undeclared::new(self.status, &headers, &self.text);
        // A client may read what is wrong with its request, but not what is wrong with the server.
        answer::undeclared(&if self.status < 500 { response.for_clients() } else { response })
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl core::error::Error for Rejection {}

impl From<Rejection> for RequestFault {
    fn from(rejection: Rejection) -> Self {
        match rejection.status {
            500.. => RequestFault::Misrouted { cause: Some(rejection.into()) },
            _ => RequestFault::BadRequest { problem: rejection.text, cause: None },
        }
    }
}

/// The page that the query string asks for.
pub(super) fn page_query<const DEFAULT: u64, const MAX: u64, const FIRST: u64>(
    query: &str,
) -> Result<PageQuery<DEFAULT, MAX, FIRST>, Rejection> {
    let parameters = form_urlencoded::parse(query.as_bytes());
    PageQuery::deserialize(MapDeserializer::new(parameters))
        .map_err(|error: Error| Rejection::bad_request(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{Rejection, RequestFault};
    use crate::facts::error::ApiError as _;

    #[test]
    fn a_handler_that_asks_for_the_wrong_envelope_is_no_fault_of_the_client() {
        assert_eq!(RequestFault::from(Rejection::no_envelope()).status(), 500);
        assert_eq!(RequestFault::from(Rejection::bad_request("no".into())).status(), 400);
    }
}
