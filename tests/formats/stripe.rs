//! Stripe: bare resources, errors with a type (Stripe API reference, "Errors" and "Pagination").

use envelope_runtime::{ApiError, Envelope, Page, Success};
use serde::Serialize;

use super::sample::{Format, with_headers};

#[derive(Envelope)]
#[envelope(
    success = data,
    page    = { "object": "list", "url": self.path, "has_more": page.has_more, "data": items },
    error   = { "error": { "code": code, "decline_code"?: ext.decline_code, "doc_url"?: docs_url, "message": message,
                           "param"?: ext.param, "type": ext.type } },
    headers = { "request-id": self.request_id, "stripe-version": "2024-06-20" },
)]
pub struct Stripe {
    pub request_id: String,
    pub path: String,
}

#[derive(Debug, ApiError)]
#[api(ext(type = "invalid_request_error"))]
pub enum Fault {
    /// The card was declined by its issuer.
    #[api(
        status = 402,
        code = "card_declined",
        docs_url = "https://stripe.com/docs/error-codes/card-declined",
        message = "Your card was declined.",
        ext(type = "card_error")
    )]
    CardDeclined {
        #[api(ext)]
        decline_code: Option<String>,
    },

    /// The id that was given is not known.
    #[api(
        status = 404,
        code = "resource_missing",
        docs_url = "https://stripe.com/docs/error-codes/resource-missing",
        message = "No such {resource}: '{id}'"
    )]
    ResourceMissing {
        resource: &'static str,
        id: String,
        #[api(ext)]
        param: &'static str,
    },

    /// Too many requests hit the API too quickly.
    #[api(status = 429, code = "rate_limit", message = "Request rate limit exceeded.")]
    RateLimit,
}

#[derive(Clone, Debug, Serialize)]
pub struct Charge {
    pub id: String,
    pub object: &'static str,
    pub amount: u64,
    pub currency: String,
}

pub fn format() -> Format {
    const HEADERS: &[(&str, &str)] =
        &[("content-type", "application/json"), ("request-id", "req_DVRVfvkgSUd9Hi"), ("stripe-version", "2024-06-20")];
    let stripe = Stripe { request_id: "req_DVRVfvkgSUd9Hi".into(), path: "/v1/charges".into() };
    let charge = |id: &str| Charge { id: id.into(), object: "charge", amount: 1099, currency: "usd".into() };
    let declined = |decline_code: Option<&str>| Fault::CardDeclined { decline_code: decline_code.map(String::from) };
    Format {
        name: "stripe",
        title: "Stripe",
        samples: vec![
            with_headers(
                "a declined card",
                stripe.error(&declined(Some("insufficient_funds"))),
                402,
                HEADERS,
                r#"{"error":{"code":"card_declined","decline_code":"insufficient_funds","doc_url":"https://stripe.com/docs/error-codes/card-declined","message":"Your card was declined.","type":"card_error"}}"#,
            ),
            with_headers(
                "a declined card, the issuer gives no reason",
                stripe.error(&declined(None)),
                402,
                HEADERS,
                r#"{"error":{"code":"card_declined","doc_url":"https://stripe.com/docs/error-codes/card-declined","message":"Your card was declined.","type":"card_error"}}"#,
            ),
            with_headers(
                "an unknown id",
                stripe.error(&Fault::ResourceMissing { resource: "charge", id: "ch_0".into(), param: "id" }),
                404,
                HEADERS,
                r#"{"error":{"code":"resource_missing","doc_url":"https://stripe.com/docs/error-codes/resource-missing","message":"No such charge: 'ch_0'","param":"id","type":"invalid_request_error"}}"#,
            ),
            with_headers(
                "a charge",
                stripe.success(&Success(charge("ch_1"))),
                200,
                HEADERS,
                r#"{"id":"ch_1","object":"charge","amount":1099,"currency":"usd"}"#,
            ),
            with_headers(
                "a list that goes on after its last id",
                stripe.page(&Page::by_cursor(vec![charge("ch_1"), charge("ch_2")]).next_cursor("ch_2")),
                200,
                HEADERS,
                r#"{"object":"list","url":"/v1/charges","has_more":true,"data":[{"id":"ch_1","object":"charge","amount":1099,"currency":"usd"},{"id":"ch_2","object":"charge","amount":1099,"currency":"usd"}]}"#,
            ),
        ],
        tables: vec![],
    }
}
