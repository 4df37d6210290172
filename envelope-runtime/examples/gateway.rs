//! A gateway: errors of a payment service, in Stripe's format, come out in the format of a developer API, codes that the
//! gateway does not know included. `cargo run --example gateway`

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

/// What the payment service answered.
fn pay(status: u16, body: &str) -> Result<serde_json::Value, Fault> {
    match client::read::<Stripe>(status, [], body.as_bytes())? {
        Received::Error(error) if error.code() == "card_declined" => Err(Fault::Declined),
        answer => Ok(answer.into_data()?),
    }
}

/// What the gateway answers then.
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
        println!("{status} {body}\n{} {reply}\n", reply.status());
    }
    Ok(())
}
