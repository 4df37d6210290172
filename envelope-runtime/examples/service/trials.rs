//! Routes for trying the layers: one is too slow, one panics, one returns the request's id. Both frameworks use the
//! same handlers.

use std::time::Duration;

use envelope_runtime::Success;
use envelope_runtime::service::Current;

use crate::envelope::V2;

/// Takes longer than the time-out.
pub async fn slow() -> Success<&'static str> {
    tokio::time::sleep(Duration::from_secs(5)).await;
    Success("at last")
}

#[allow(clippy::panic, reason = "to see what becomes of it")]
pub async fn panic() -> Success<()> {
    panic!("a mistake in a handler");
}

/// The request's id, taken from the envelope as code far from the handler would.
pub async fn whoami(Current(envelope): Current<V2>) -> Success<String> {
    Success(envelope.request_id.clone())
}
