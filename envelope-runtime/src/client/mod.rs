//! Reads the responses of another service by matching them against the template of its envelope.
//!
//! ```
//! use envelope_runtime::client::{self, Received};
//! use envelope_runtime::{ApiError, Envelope, Success};
//!
//! #[derive(Envelope)]
//! #[envelope(success = { "data": data }, error = { "code": code, "message": message, "id": self.id })]
//! struct Api { id: &'static str }
//!
//! #[derive(Debug, ApiError)]
//! #[api(kind = FaultKind)]
//! enum Fault {
//!     #[api(status = 404, code = "NO_USER", message = "There is no user {name}")]
//!     NoUser { name: &'static str },
//! }
//!
//! let reply = Api { id: "r1" }.error(&Fault::NoUser { name: "ada" })?;
//! let Received::Error(error) = client::read::<Api>(reply.status(), reply.headers(), reply.body())? else { panic!() };
//! assert_eq!((error.status(), error.message()), (404, "There is no user ada"));
//! assert_eq!(error.kind::<FaultKind>(), Some(FaultKind::NoUser));
//! assert_eq!(error.envelope_field("id"), Some(&"r1".into()));
//!
//! let success = client::read::<Api>(200, [], br#"{"data":[1,2]}"#)?;
//! assert_eq!(success.data::<Vec<u32>>()?, [1, 2]);
//!
//! let refused = client::read::<Api>(404, [], br#"{"code":"NO_USER","message":7,"id":"r2"}"#).unwrap_err();
//! assert!(refused.to_string().ends_with("at `/message`: expected text, found a number"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A gateway
//!
//! A gateway can send a [`ReceivedError`] in its own envelope, from a `transparent` variant. Here, it replaces one code
//! by its own, and keeps any other:
//!
//! ```
//! use envelope_runtime::client::{self, ReadError, Received, ReceivedError};
//! use envelope_runtime::{ApiError, Envelope};
//!
//! #[derive(Envelope)]
//! #[envelope(
//!     success = data,
//!     error = { "error": { "code": code, "doc_url"?: docs_url, "message": message, "param"?: ext.param, "type": ext.type } },
//! )]
//! struct Upstream;
//!
//! #[derive(Envelope)]
//! #[envelope(success = data, error = { "success": false, "code": code, "message": message, "see"?: docs_url })]
//! struct Own;
//!
//! #[derive(Debug, ApiError)]
//! enum Fault {
//!     #[api(status = 409, code = "CARD_DECLINED", message = "The card was declined")]
//!     Declined,
//!     #[api(transparent)]
//!     Upstream(#[api(from)] ReceivedError),
//!     #[api(status = 502, code = "BAD_UPSTREAM", message = "The payment service did not answer as agreed")]
//!     Unreadable(#[api(from, source)] ReadError),
//! }
//!
//! fn pay(status: u16, body: &[u8]) -> Result<serde_json::Value, Fault> {
//!     match client::read::<Upstream>(status, [], body)? {
//!         Received::Error(error) if error.code() == "card_declined" => Err(Fault::Declined),
//!         received => Ok(received.into_data()?),
//!     }
//! }
//!
//! let sent = |status, body: &str| Own.error(&pay(status, body.as_bytes()).unwrap_err());
//! let unknown = r#"{"error":{"code":"new","doc_url":"https://s.example/new","message":"New","type":"api_error"}}"#;
//! let reply = sent(429, unknown)?;
//! assert_eq!(reply.status(), 429);
//! assert_eq!(reply.to_string(), r#"{"success":false,"code":"new","message":"New","see":"https://s.example/new"}"#);
//! assert_eq!(sent(402, &unknown.replace("new", "card_declined"))?.status(), 409);
//! assert_eq!(sent(503, "<html>")?.status(), 502);
//! # Ok::<(), envelope_runtime::RenderError>(())
//! ```
//!
//! # Success, page or error
//!
//! With a status from 400, a body is an error. The special cases for that status are tried in the order of the
//! template, then `error`. Below 400, the first of success, page and error that matches is chosen; but a page precedes
//! a success if the body has one of the template's `page.*` slots, or if `success` may have members of any name. A
//! template that knows all members precedes one that does not. Members that no template knows are ignored, as a service
//! may add members at any time.
//!
//! # Ambiguous bodies
//!
//! - Below status 400, an error whose body could also be a success with that code and message, but without data, is
//!   read as that success.
//! - A code in a string, `"https://example.com/{code}"`, is text. So is a number or a boolean in a string, unless its
//!   slot can be nothing else.
//! - In a string, a slot extends to the first occurrence of the constant text after it.
//! - A value of `a ?? b` is read as `a` if `a` could have rendered it.
//! - Of two splices, the first takes all members that no key claims.
//! - If a list over `errors` holds a single error without an input, that is the error itself.
//! - Of members with the same name, the last counts. Members are in the order of the body if `serde_json` has its
//!   feature `preserve_order`; otherwise they are sorted.

mod choose;
mod date;
mod error;
mod found;
mod page;
mod received;
mod value_type;
mod walk;

use alloc::string::ToString as _;
use alloc::vec::Vec;

use serde_json::Value;

use self::choose::choose;
pub use self::error::ReceivedError;
pub use self::found::Fields;
use self::found::Mismatch;
pub use self::page::ReceivedPage;
pub use self::received::{ReadError, Received};
use crate::envelope::Envelope;

/// Reads a response of a service whose envelope is `E`. A response below status 400 without a body is a success without
/// data.
///
/// # Errors
/// Returns an error if the body is not JSON, is nested more than 127 levels deep, or does not match the envelope.
pub fn read<'h, E: Envelope>(
    status: u16,
    headers: impl IntoIterator<Item = (&'h str, &'h str)>,
    body: &[u8],
) -> Result<Received, ReadError> {
    let failed = |mismatch| ReadError::new(status, body, mismatch);
    let headers: Vec<(&str, &str)> = headers.into_iter().collect();
    let template = E::template();
    let mut walk = if body.is_empty() && status < 400 {
        choose::without_body(template, status)
    } else {
        let json: Value = serde_json::from_slice(body).map_err(|error| failed(Mismatch::new(error.to_string())))?;
        choose(template, status, &json).map_err(failed)?
    };
    choose::read_headers(&mut walk, template, &headers);
    Ok(received::received(walk.case.outcome, status, walk.found))
}
