//! A received error is rendered in another envelope, with all its facts.

use envelope_formats::{json_api, stripe};
use envelope_runtime::client::{self, Received, ReceivedError};
use envelope_runtime::{ApiError, Envelope, Reply};

#[path = "../../envelope-runtime/examples/gateway.rs"]
mod example;

#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "code": code, "message": message, "title"?: title, "see"?: docs_url, "param"?: ext.param, "extra"?: details,
              "inputs"?: [ { "field"?: error.field, "code"?: error.code, "title"?: error.title, "m": error.message,
                             "status"?: error.status } for error in field_errors ] },
)]
struct Own;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(transparent)]
    Upstream(#[api(from)] ReceivedError),
}

/// Converted by two uses of `?`.
#[derive(Debug, ApiError)]
enum Outer {
    #[api(transparent)]
    Fault(#[api(from)] Fault),
}

fn ask<E: Envelope>(status: u16, body: &str) -> Result<(), Fault> {
    match client::read::<E>(status, [("retry-after", "7")], body.as_bytes()).expect("a response") {
        Received::Error(error) => Err(error.into()),
        other => panic!("{other:?}"),
    }
}

fn forward<E: Envelope>(status: u16, body: &str) -> Reply {
    let outer = || -> Result<(), Outer> { Ok(ask::<E>(status, body)?) };
    Own.error(&outer().expect_err("an error")).expect("a reply")
}

#[test]
fn an_unknown_code_is_forwarded_with_all_its_facts() {
    let body = r#"{"error":{"code":"never_seen","doc_url":"https://x.example/n","message":"Never \"seen\"","param":"p","type":"t"}}"#;
    let reply = forward::<stripe::Stripe>(429, body);
    assert_eq!(
        reply.to_string(),
        r#"{"code":"never_seen","message":"Never \"seen\"","see":"https://x.example/n","param":"p"}"#
    );
    assert_eq!(reply.status(), 429);
    assert!(reply.headers().iter().any(|header| header == ("retry-after", "7")));
}

#[test]
fn field_errors_keep_titles_and_statuses() {
    let body = r#"{"errors":[{"status":"403","code":"a","source":{"pointer":"/data/attributes/x"},"title":"T","detail":"m"},{"status":"500","code":"b","detail":"n"}]}"#;
    let reply = forward::<json_api::JsonApi>(400, body);
    let inputs = r#"[{"field":"x","code":"a","title":"T","m":"m","status":403},{"code":"b","m":"n","status":500}]"#;
    assert_eq!(reply.to_string(), format!(r#"{{"code":null,"message":"m","inputs":{inputs}}}"#));
}

#[test]
fn a_title_passes_through_transparent_variants() {
    let body = r#"{"errors":[{"status":"404","code":"a","title":"T","detail":"m"}]}"#;
    assert_eq!(forward::<json_api::JsonApi>(404, body).to_string(), r#"{"code":"a","message":"m","title":"T"}"#);
}

#[test]
fn the_example_always_renders_its_own_envelope() {
    let reply_to = |status, body: &str| {
        let reply = example::answer(status, body).expect("a reply");
        (reply.status(), reply.to_string())
    };
    let error = |code: &str, message: &str| {
        let error = format!(r#"{{"code":"{code}","message":"{message}"}}"#);
        format!(r#"{{"success":false,"error":{error},"meta":{{"request_id":"req_1"}}}}"#)
    };
    let upstream = |code: &str| format!(r#"{{"error":{{"code":"{code}","message":"Of Stripe","type":"card_error"}}}}"#);
    assert_eq!(reply_to(402, &upstream("card_declined")), (409, error("CARD_DECLINED", "The card was declined")));
    assert_eq!(reply_to(429, &upstream("never_seen")), (429, error("never_seen", "Of Stripe")));
    let agreed = "The payment service did not answer as agreed";
    assert_eq!(reply_to(503, "<html>"), (502, error("BAD_UPSTREAM", agreed)));
    let success = r#"{"success":true,"data":{"id":"ch_1"},"meta":{"request_id":"req_1"}}"#;
    assert_eq!(reply_to(200, r#"{"id":"ch_1"}"#), (200, success.to_owned()));
}
