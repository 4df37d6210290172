//! A payment orchestrator: few codes for many variants, and two envelopes for one enum: its own, and that of a provider
//! whose clients it also serves.

#[allow(dead_code, reason = "a test uses only some of its errors")]
mod fault;
#[allow(dead_code, reason = "as above")]
mod resource;

use envelope_runtime::catalog::SortBy;
use envelope_runtime::{ApiError, Code, Envelope, catalog};

use self::fault::PaymentFault;
use self::resource::ResourceFault;
use crate::rendered;

/// The service's own format.
#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "error": { "type": ext.type, "message": message, "code": code, ..details } },
)]
struct Own;

/// The format of a provider, whose codes and types are extra facts.
#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "error": { "type": ext.compat_type, "code": ext.compat ?? code, "message": message, "param"?: ext.param,
                         "doc_url": "https://compat.example.com/docs/error-codes/{ext.compat}" } },
    headers = { "compat-version": "2024-06-20" },
)]
struct Compat;

catalog! {
    static PAYMENTS = [PaymentFault];
}

#[track_caller]
fn own(fault: &PaymentFault) -> (u16, String) {
    rendered(&Own, fault)
}

#[track_caller]
fn compat(fault: &PaymentFault) -> (u16, String) {
    rendered(&Compat, fault)
}

#[test]
fn one_error_in_two_formats() {
    let missing = PaymentFault::MissingField { param: "amount" };
    assert_eq!(
        own(&missing),
        (
            400,
            r#"{"error":{"type":"invalid_request","message":"Missing required param: amount","code":"IR_04"}}"#
                .to_owned()
        )
    );
    assert_eq!(
        compat(&missing),
        (
            400,
            r#"{"error":{"type":"invalid_request_error","code":"parameter_missing","message":"Missing required param: amount","param":"amount","doc_url":"https://compat.example.com/docs/error-codes/parameter_missing"}}"#
                .to_owned()
        )
    );
    assert_eq!(Compat.error(&missing).expect("a reply").headers().get("compat-version"), Some("2024-06-20"));
}

#[test]
fn details_are_next_to_the_message() {
    let flow = PaymentFault::UnexpectedState { current_flow: "capture", field: "status", state: "failed".into() };
    assert_eq!(
        own(&flow),
        (
            400,
            r#"{"error":{"type":"invalid_request","message":"capture is not possible: status is failed","code":"IR_14","states":"succeeded, processing","current_flow":"capture"}}"#
                .to_owned()
        )
    );
    assert_eq!(
        compat(&flow),
        (
            400,
            r#"{"error":{"type":"invalid_request_error","code":"payment_intent_unexpected_state","message":"capture is not possible: status is failed","doc_url":"https://compat.example.com/docs/error-codes/payment_intent_unexpected_state"}}"#
                .to_owned()
        )
    );
}

#[test]
fn variants_that_share_a_code_keep_their_messages() {
    let not_found = [
        (ResourceFault::RefundNotFound, "Refund does not exist in our records"),
        (ResourceFault::CustomerNotFound, "Customer does not exist in our records"),
        (ResourceFault::PaymentNotFound, "Payment does not exist in our records"),
        (ResourceFault::MandateNotFound, "Mandate does not exist in our records"),
        (ResourceFault::DisputeNotFound { id: "dp_1".into() }, "Dispute dp_1 does not exist in our records"),
        (ResourceFault::FileNotFound, "File does not exist in our records"),
    ];
    for (fault, message) in not_found {
        let fault = PaymentFault::from(fault);
        let body = format!(r#"{{"error":{{"type":"object_not_found","message":"{message}","code":"HE_02"}}}}"#);
        assert_eq!(own(&fault), (404, body));
        let body = format!(
            r#"{{"error":{{"type":"invalid_request_error","code":"resource_missing","message":"{message}","doc_url":"https://compat.example.com/docs/error-codes/resource_missing"}}}}"#
        );
        assert_eq!(compat(&fault), (404, body));
        assert_eq!(fault.code(), "HE_02");
    }
}

#[test]
fn an_error_without_a_code_of_the_provider_keeps_its_own() {
    assert_eq!(
        compat(&PaymentFault::WebhookUnprocessable),
        (
            422,
            r#"{"error":{"type":"api_error","code":"WE_05","message":"Webhook cannot be processed","doc_url":null}}"#
                .to_owned()
        )
    );
}

#[test]
fn errors_of_connectors_are_forwarded_under_one_code() {
    let said = |reason: Option<&str>, status| PaymentFault::Connector {
        connector: "alpha",
        status,
        reason: reason.map(str::to_owned),
        param: Some("source"),
    };
    assert_eq!(
        own(&said(Some("card_declined: do not honor"), 402)),
        (
            402,
            r#"{"error":{"type":"connector_error","message":"card_declined: do not honor","code":"CE_00","connector":"alpha"}}"#
                .to_owned()
        )
    );
    assert_eq!(
        own(&said(None, 0)),
        (
            500,
            r#"{"error":{"type":"connector_error","message":"alpha does not say why","code":"CE_00","connector":"alpha"}}"#
                .to_owned()
        )
    );
    assert_eq!(
        compat(&said(None, 402)),
        (
            402,
            r#"{"error":{"type":"card_error","code":"card_declined","message":"alpha does not say why","param":"source","doc_url":"https://compat.example.com/docs/error-codes/card_declined"}}"#
                .to_owned()
        )
    );
}

#[test]
fn no_format_shows_a_cause() {
    let fault = PaymentFault::from(std::io::Error::other("postgres://root:hunter2@db"));
    let body = r#"{"error":{"type":"server_not_available","message":"Something went wrong","code":"HE_00"}}"#;
    assert_eq!(own(&fault), (500, body.to_owned()));
    let (status, body) = compat(&fault);
    assert_eq!((status, body.contains("hunter2")), (500, false));
    assert!(std::error::Error::source(&fault).is_some());
}

#[test]
fn the_catalogue_allows_shared_codes() {
    let rows = PAYMENTS.table().sort_by(SortBy::Code).to_markdown();
    assert_eq!(rows.lines().count(), 2 + PAYMENTS.entries().count());
    let of = |code| PAYMENTS.entries().filter(|(_, entry)| entry.code() == Code::Str(code)).count();
    assert_eq!((of("HE_02"), of("HE_01"), of("HE_03"), of("IR_04"), of("CE_00")), (16, 9, 10, 1, 1));
    assert_eq!(PAYMENTS.entries().count(), 66);
    assert!(PAYMENTS.entries().all(|(_, entry)| entry.ext().any(|(name, _)| name == "compat_type")));
}
