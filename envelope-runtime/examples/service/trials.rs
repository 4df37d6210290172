//! Routes that are there to be tried: what is too slow, what panics, and the request's id. Both frameworks take them as they
//! are.

use std::time::Duration;

use envelope_runtime::Success;
use envelope_runtime::service::Current;

use crate::envelope::V2;

/// Takes longer than the time-out allows.
pub async fn slow() -> Success<&'static str> {
    tokio::time::sleep(Duration::from_secs(5)).await;
    Success("at last")
}

#[allow(clippy::panic, reason = "to see what becomes of it")]
pub async fn panic() -> Success<()> {
    panic!("a mistake in a handler");
}

/// The id of this very request, as a log line would have it.
pub async fn whoami(Current(envelope): Current<V2>) -> Success<String> {
    Success(envelope.request_id.clone())
}
