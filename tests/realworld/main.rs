//! Error types of realistic services, in shape and size, without a hand-written `impl ApiError`. They follow the
//! documentation of such services; none is copied.

mod chat;
mod gateway;
mod node;
mod oauth;
mod object_store;
mod payments;
mod registry;
mod search;
mod vectors;
mod warehouse;

use envelope_runtime::{ApiError, Envelope};

/// Status and body of an error.
#[track_caller]
fn rendered(envelope: &impl Envelope, error: &(impl ApiError + ?Sized)) -> (u16, String) {
    let reply = envelope.error(error).expect("the error can be rendered");
    (reply.status(), reply.to_string())
}
