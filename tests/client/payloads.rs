//! Payloads deserialize to the values that were sent, and unknown members are ignored.

use std::fmt::Debug;

use envelope_formats::developer_api::{Customer, DeveloperApi, Meta};
use envelope_formats::einvoicing::{EInvoicing, EInvoicingSections, Invoice};
use envelope_formats::pivot::{Payment, Pivot};
use envelope_formats::service_adapter::{ServiceAdapter, purchase};
use envelope_formats::two_factor::{CodeRequested, CodeValid, TwoFactor};
use envelope_runtime::client::{self, Received};
use envelope_runtime::{Envelope, Page, RenderError, Reply, Success};
use serde::de::DeserializeOwned;
use serde_json::{Number, Value, json};

fn received<E: Envelope>(reply: Result<Reply, RenderError>) -> Received {
    let reply = reply.expect("a reply");
    client::read::<E>(reply.status(), reply.headers(), reply.body()).expect("a response that can be read")
}

#[track_caller]
fn same<E: Envelope, T: DeserializeOwned + PartialEq + Debug>(sent: &T, reply: Result<Reply, RenderError>) {
    let received = received::<E>(reply);
    assert!(!matches!(received, Received::Error(_)), "{received:?}");
    assert_eq!(&received.data::<T>().expect("the payload"), sent);
}

#[test]
fn successes_contain_the_values_that_were_sent() {
    let developer_api = DeveloperApi { meta: Meta { mode: "test".into(), request_id: "req_1".into() } };
    let customer = Customer { id: "cus_\"1\"".into() };
    same::<DeveloperApi, _>(&customer, developer_api.success(&Success(customer.clone()).message("Done")));

    let cost = Number::from_f64(2.49).expect("a finite number");
    let purchase = purchase(Number::from(4), cost);
    same::<ServiceAdapter, _>(&purchase, ServiceAdapter.success(&purchase));

    let two_factor = TwoFactor { api_job_id: "job".into() };
    let requested = CodeRequested { message_id: "14466445287300014003".into() };
    same::<TwoFactor, _>(&requested, two_factor.success(&requested));
    same::<TwoFactor, _>(&CodeValid, two_factor.success(&CodeValid));

    let invoice = Invoice { invoice_number: "INV-17".into() };
    same::<EInvoicing, _>(&invoice, EInvoicing.success(&invoice));
    same::<EInvoicingSections, _>(&invoice, EInvoicingSections.success(&invoice));

    let payment = Payment { id: "pay_1".into() };
    same::<Pivot, _>(&payment, Pivot.success(&Success(payment.clone())));
}

#[test]
fn pages_contain_the_items_that_were_sent() {
    let developer_api = DeveloperApi { meta: Meta { mode: "test".into(), request_id: "req_1".into() } };
    let customers: Vec<Customer> = ["cus_1", "cus_2"].map(|id| Customer { id: id.into() }).into();
    // A success whose payload is an object would have the same bytes.
    let page = || developer_api.page(&Page::new(customers.clone(), 1, 2, 150));
    same::<DeveloperApi, _>(&customers, page());
    assert!(matches!(received::<DeveloperApi>(page()), Received::Page { page, .. } if page.total_items() == Some(150)));

    let payments = vec![Payment { id: "pay_1".into() }];
    same::<Pivot, _>(&payments, Pivot.page(&Page::new(payments.clone(), 2, 20, 400)));
}

/// A service may add members at any time; its clients continue to read those that they know.
#[test]
fn members_that_the_template_does_not_have_are_ignored() {
    let body = json!({
        "success": true,
        "data": { "id": "cus_1", "since": 2024 },
        "meta": { "mode": "test", "request_id": "req_1", "region": "eu" },
        "links": { "self": "/customers/cus_1" },
    });
    let received = client::read::<DeveloperApi>(200, [], body.to_string().as_bytes()).expect("a response");
    assert_eq!(received.data::<Customer>().expect("the payload"), Customer { id: "cus_1".into() });
    let region = Value::from("eu");
    assert_eq!(received.envelope_field("meta").map(|meta| &meta["region"]), Some(&region));

    let body = r#"{"success":false,"error":{"code":"NEW","message":"m","hint":"h"},"meta":{},"trace":1}"#;
    let Ok(Received::Error(error)) = client::read::<DeveloperApi>(400, [], body.as_bytes()) else { panic!("an error") };
    assert_eq!((error.code(), error.message()), ("NEW".into(), "m"));
}

#[test]
fn a_body_with_a_page_slot_is_a_page() {
    #[derive(Envelope)]
    #[envelope(success = { "data": data }, page = { "data": items, "next"?: page.next_cursor }, error = { "code": code })]
    struct Api;
    let outcome = |body: &str| match client::read::<Api>(200, [], body.as_bytes()).expect("a response") {
        Received::Success { .. } => "success",
        Received::Page { .. } => "page",
        other => panic!("{other:?}"),
    };
    assert_eq!(outcome(r#"{"data":[1]}"#), "success");
    assert_eq!(outcome(r#"{"data":[1],"next":"b"}"#), "page");
    assert_eq!(outcome(r#"{"data":[1],"next":"b","more":1}"#), "page");
    assert_eq!(outcome(r#"{"data":[1],"more":1}"#), "success");
    assert_eq!(outcome(r#"{"data":1,"next":"b"}"#), "success");
}
