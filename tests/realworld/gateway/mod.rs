//! A gateway in front of other services: codes, messages and statuses are those of the services if it can parse them,
//! and otherwise its own.

mod fault;

use std::io;

use envelope_runtime::catalog::{Column, SortBy};
use envelope_runtime::{ApiError, Code, Envelope, catalog};
use http::StatusCode;

use self::fault::{BudgetFault, GatewayFault, LimitFault, Rejected, UpstreamFault};
use crate::rendered;

/// Every error names the service that failed, and forwards its trace.
#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "error": { "code"?: code, "message": message, "status": status, "type": ext.type,
                         "provider"?: ext.provider, "param"?: ext.param, "details"?: details },
              "request_id": self.request_id },
    headers = { "x-request-id": self.request_id },
)]
struct Api {
    request_id: &'static str,
}

const API: Api = Api { request_id: "req_1" };

catalog! {
    static GATEWAY = [GatewayFault<'static>];
}

fn said(status: u16, code: Option<&str>, message: Option<&str>) -> UpstreamFault<'static> {
    UpstreamFault::Said {
        provider: "alpha",
        status,
        code: code.map(str::to_owned),
        message: message.map(str::to_owned),
        param: None,
        trace: None,
        wait: None,
    }
}

#[test]
fn facts_of_the_upstream_service_are_forwarded() {
    let body = r#"{"error":{"code":"card_declined","message":"Insufficient funds","status":402,"type":"upstream_error","provider":"alpha"},"request_id":"req_1"}"#;
    let fault = GatewayFault::from(said(402, Some("card_declined"), Some("Insufficient funds")));
    assert_eq!(rendered(&API, &fault), (402, body.to_owned()));
    let full = UpstreamFault::Said {
        provider: "alpha",
        status: 429,
        code: Some("slow_down".into()),
        message: Some("At most 10 a second".into()),
        param: Some("card[number]".into()),
        trace: Some("trace-7".into()),
        wait: Some(3),
    };
    let reply = API.error(&GatewayFault::from(full)).expect("a reply");
    assert_eq!(
        reply.to_string(),
        r#"{"error":{"code":"slow_down","message":"At most 10 a second","status":429,"type":"upstream_error","provider":"alpha","param":"card[number]"},"request_id":"req_1"}"#
    );
    let headers: Vec<_> = reply.headers().iter().collect();
    let expected = [
        ("content-type", "application/json"),
        ("x-request-id", "req_1"),
        ("x-upstream-trace", "trace-7"),
        ("retry-after", "3"),
    ];
    assert_eq!(headers, expected);
}

#[test]
fn missing_facts_are_the_gateways() {
    let body = |status: u16, code: &str, message: &str| {
        format!(
            r#"{{"error":{{"code":"{code}","message":"{message}","status":{status},"type":"upstream_error","provider":"alpha"}},"request_id":"req_1"}}"#
        )
    };
    let silent = "The service `alpha` has failed.";
    for (given, sent) in [(0, 502), (200, 502), (302, 502), (418, 418), (503, 503), (700, 502)] {
        assert_eq!(rendered(&API, &said(given, None, None)), (sent, body(sent, "upstream_failed", silent)), "{given}");
    }
    assert_eq!(rendered(&API, &said(400, Some("E1"), None)), (400, body(400, "E1", silent)));
    assert_eq!(rendered(&API, &said(400, None, Some("No"))), (400, body(400, "upstream_failed", "No")));
}

#[test]
fn codes_may_be_numbers_or_borrowed() {
    let buffer = String::from(r#"{"errcode":"ab-12"}"#);
    let borrowed = GatewayFault::from(UpstreamFault::Legacy {
        code: Code::Str(&buffer[12..17]),
        text: "Nope",
        status: StatusCode::CONFLICT,
    });
    assert_eq!(
        rendered(&API, &borrowed),
        (
            409,
            r#"{"error":{"code":"ab-12","message":"Nope","status":409,"type":"upstream_error","provider":"legacy"},"request_id":"req_1"}"#
                .to_owned()
        )
    );
    let number = UpstreamFault::Legacy { code: Code::Int(-53), text: "Expired", status: StatusCode::GONE };
    assert_eq!(
        rendered(&API, &number),
        (
            410,
            r#"{"error":{"code":-53,"message":"Expired","status":410,"type":"upstream_error","provider":"legacy"},"request_id":"req_1"}"#
                .to_owned()
        )
    );
}

#[test]
fn the_message_of_a_number_may_be_the_number() {
    let bare = UpstreamFault::Bare { code: 51 };
    assert_eq!(
        rendered(&API, &bare),
        (
            502,
            r#"{"error":{"code":51,"message":"51","status":502,"type":"upstream_error"},"request_id":"req_1"}"#
                .to_owned()
        )
    );
}

#[test]
fn one_error_does_not_affect_the_next() {
    for code in ["one", "two", "one"] {
        let (_, body) = rendered(&API, &said(400, Some(code), Some(code)));
        assert!(body.contains(&format!(r#""code":"{code}","message":"{code}""#)), "{body}");
    }
    let (_, body) = rendered(&API, &said(400, None, None));
    assert!(body.contains(r#""code":"upstream_failed""#), "{body}");
}

#[test]
fn connection_errors_are_distinguished_by_their_kind() {
    let failed = |error: io::Error| rendered(&API, &GatewayFault::Connection { error, provider: "alpha", attempts: 3 });
    let body = |status: u16, code: &str, message: &str| {
        (
            status,
            format!(
                r#"{{"error":{{"code":"{code}","message":"{message}","status":{status},"type":"connection_error","provider":"alpha","details":{{"attempts":3}}}},"request_id":"req_1"}}"#
            ),
        )
    };
    assert_eq!(
        failed(io::ErrorKind::TimedOut.into()),
        body(504, "upstream_timeout", "The service did not answer in time.")
    );
    assert_eq!(
        failed(io::ErrorKind::ConnectionRefused.into()),
        body(502, "upstream_unreachable", "The service cannot be reached.")
    );
    assert_eq!(
        failed(io::Error::other("10.0.0.7: broken")),
        body(502, "upstream_unreachable", "The service cannot be reached.")
    );
}

#[test]
fn a_budget_overrides_the_limit_that_it_is_for() {
    let limit = || LimitFault::Tokens { used: 9, limit: 8 };
    let plain = GatewayFault::from(limit());
    assert_eq!(
        rendered(&API, &plain),
        (
            429,
            r#"{"error":{"code":"tokens_exceeded","message":"9 of 8 tokens are used","status":429,"type":"limit_error","details":{"unit":"tokens","used":9,"limit":8}},"request_id":"req_1"}"#
                .to_owned()
        )
    );
    let budget = GatewayFault::Budget(BudgetFault { limit: limit(), team: "blue".into(), used: Some(90) });
    assert_eq!(
        rendered(&API, &budget),
        (
            402,
            r#"{"error":{"code":"budget_exceeded","message":"Team blue: 9 of 8 tokens are used","status":402,"type":"limit_error","details":{"team":"blue","used":90,"unit":"tokens","limit":8}},"request_id":"req_1"}"#
                .to_owned()
        )
    );
    let free = BudgetFault { limit: LimitFault::Requests { limit: 5 }, team: "red".into(), used: None };
    assert_eq!(
        rendered(&API, &free),
        (
            402,
            r#"{"error":{"code":"budget_exceeded","message":"Team red: More than 5 requests a minute","status":402,"type":"limit_error","details":{"team":"red","limit":5}},"request_id":"req_1"}"#
                .to_owned()
        )
    );
    let reply = API.error(&budget).expect("a reply");
    assert_eq!((reply.headers().get("retry-after"), reply.headers().get("x-limit")), (Some("60"), Some("tokens")));
}

#[test]
fn a_guard_sends_the_error_of_a_plug_in() {
    let rejected = Rejected { code: "pii".to_owned(), reason: None };
    let fault = GatewayFault::Guard(Box::new(rejected));
    assert_eq!(
        rendered(&API, &fault),
        (
            422,
            r#"{"error":{"code":"pii","message":"The request was rejected","status":422,"type":"guard_error"},"request_id":"req_1"}"#
                .to_owned()
        )
    );
}

#[test]
fn a_client_that_has_gone_gets_no_body() {
    let reply = API.error(&GatewayFault::ClientGone).expect("a reply");
    assert_eq!((reply.status(), reply.body(), reply.headers().get("content-type")), (499, &b""[..], None));
}

#[test]
fn the_table_shows_which_facts_vary() {
    let table = GATEWAY.table().sort_by(SortBy::Declaration).column(Column::Variant, "Fault");
    let table = table.column(Column::Code, "Code").column(Column::Status, "Status").column(Column::Message, "Message");
    assert_eq!(table.to_markdown(), include_str!("table.md"));
    let run_time = GATEWAY.entries().filter(|(_, entry)| entry.has_run_time_code()).count();
    assert_eq!(run_time, 3);
    assert!(matches!(said(400, Some("x"), None).code(), Code::Str("x")));
}
