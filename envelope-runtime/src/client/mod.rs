//! Reads the answers of another service by running the template of its envelope backwards.
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
//! let answer = client::read::<Api>(200, [], br#"{"data":[1,2]}"#)?;
//! assert_eq!(answer.data::<Vec<u32>>()?, [1, 2]);
//!
//! let refused = client::read::<Api>(404, [], br#"{"code":"NO_USER","message":7,"id":"r2"}"#).unwrap_err();
//! assert!(refused.to_string().ends_with("at `/message`: expected text, found a number"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A gateway
//!
//! A [`ReceivedError`] in a `transparent` variant is answered in the gateway's own envelope: codes that the gateway knows
//! become its own, any other stays what it is.
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
//!         answer => Ok(answer.into_data()?),
//!     }
//! }
//!
//! let answer = |status, body: &str| Own.error(&pay(status, body.as_bytes()).unwrap_err());
//! let unknown = r#"{"error":{"code":"new","doc_url":"https://s.example/new","message":"New","type":"api_error"}}"#;
//! let reply = answer(429, unknown)?;
//! assert_eq!(reply.status(), 429);
//! assert_eq!(reply.to_string(), r#"{"success":false,"code":"new","message":"New","see":"https://s.example/new"}"#);
//! assert_eq!(answer(402, &unknown.replace("new", "card_declined"))?.status(), 409);
//! assert_eq!(answer(503, "<html>")?.status(), 502);
//! # Ok::<(), envelope_runtime::RenderError>(())
//! ```
//!
//! # Which outcome a body is
//!
//! With status 400 and above it is an error: by the special cases of that status in the order of the template, then by
//! `error`. Below, it is the first of success, page and error that fits; but a page goes before a success if the body
//! has one of the template's `page.*` slots, or if `success` may have members of any name. A template that knows all
//! members goes before one that does not. Members that no template knows are ignored, as a service may add members at
//! any time.
//!
//! # What cannot be told apart
//!
//! - Below status 400, an error whose body could also be a success with that code and message and without data is read as
//!   that success.
//! - A code in a string, `"https://example.com/{code}"`, is text. So is a number or a boolean in a string, unless its slot
//!   can be nothing else.
//! - In a string, a placeholder reaches to the first occurrence of the constant text after it.
//! - `a ?? b` is `a` wherever `a` could have written the value.
//! - Of two splices, the first takes all members that no key claims.
//! - A list over `errors` that holds a single error without an input is the error itself.
//! - Of members of one name, the last counts. Members are in the order of the body if `serde_json` has its feature
//!   `preserve_order`; otherwise they are sorted.

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

/// Reads an answer of a service whose envelope is `E`. An answer below status 400 without a body is a success without data.
///
/// # Errors
/// Returns an error if the body is not JSON, is nested more than 127 levels deep, or is not a body that the envelope
/// writes.
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
