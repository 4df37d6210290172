//! A gateway between a payment service that responds in Stripe's format and clients that expect another one.
//!
//! `cargo run --example gateway` prints four responses of the payment service, and what the gateway sends for each.
//! Look at [`pay`]: it reads a response with the envelope `Stripe`, turns one code into an error of the gateway, and
//! passes on every other code unchanged.

use envelope_runtime::client::{self, ReadError, Received, ReceivedError};
use envelope_runtime::{ApiError, Envelope, RenderError, Reply, Success};

#[derive(Envelope)]
#[envelope(success = data, error = { "error": { "code": code, "doc_url"?: docs_url, "message": message, "type": ext.type } })]
struct Stripe;

#[derive(Envelope)]
#[envelope(
    success = { "success": true, "data": data, "meta": { "request_id": self.request_id } },
    error = { "success": false, "error": { "code": code, "message": message }, "meta": { "request_id": self.request_id } },
)]
struct DeveloperApi {
    request_id: &'static str,
}

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 409, code = "CARD_DECLINED", message = "The card was declined")]
    Declined,
    #[api(transparent)]
    Upstream(#[api(from)] ReceivedError),
    #[api(status = 502, code = "BAD_UPSTREAM", message = "The payment service did not answer as agreed")]
    Unreadable(#[api(from, source)] ReadError),
}

/// Reads the payment service's response.
fn pay(status: u16, body: &str) -> Result<serde_json::Value, Fault> {
    match client::read::<Stripe>(status, [], body.as_bytes())? {
        Received::Error(error) if error.code() == "card_declined" => Err(Fault::Declined),
        received => Ok(received.into_data()?),
    }
}

/// The gateway's own response.
pub(crate) fn answer(status: u16, body: &str) -> Result<Reply, RenderError> {
    let envelope = DeveloperApi { request_id: "req_1" };
    match pay(status, body) {
        Ok(charge) => envelope.success(&Success(charge)),
        Err(fault) => envelope.error(&fault),
    }
}

#[allow(dead_code, reason = "a test answers by itself")]
fn main() -> Result<(), RenderError> {
    let declined = r#"{"error":{"code":"card_declined","message":"Your card was declined.","type":"card_error"}}"#;
    let unknown = r#"{"error":{"code":"lock_timeout","message":"Try again.","type":"invalid_request_error"}}"#;
    for (status, body) in [(200, r#"{"id":"ch_1"}"#), (402, declined), (429, unknown), (503, "<html>")] {
        let reply = answer(status, body)?;
        println!("from the payment service: {status} {body}\nto the gateway's client:  {} {reply}\n", reply.status());
    }
    Ok(())
}
