//! PayPal: a named error with a list of issues (PayPal REST APIs, "API responses: Failed requests").

use envelope_runtime::{ApiError, Envelope, Success};
use serde::Serialize;

use super::sample::{Format, with_headers};

#[derive(Envelope)]
#[envelope(
    success = data,
    error   = { "name": code,
                "details"?: [ { "field"?: error.field, "value"?: error.ext.value, "location"?: error.ext.location,
                                "issue": error.code, "description": error.message } for error in field_errors ],
                "message": message, "debug_id": self.debug_id,
                "links": [ { "href": "https://developer.paypal.com/api/orders/v2/#error-{code}",
                             "rel": "information_link", "method": "GET" } ] },
    headers = { "paypal-debug-id": self.debug_id },
)]
pub struct PayPal {
    pub debug_id: String,
}

#[derive(Debug, ApiError)]
pub enum Fault {
    /// The request is well-formed, but the action cannot be performed.
    #[api(
        status = 422,
        code = "UNPROCESSABLE_ENTITY",
        message = "The requested action could not be performed, semantically incorrect, or failed business validation."
    )]
    Unprocessable(#[api(field_errors)] Vec<Issue>),

    /// The resource does not exist.
    #[api(status = 404, code = "RESOURCE_NOT_FOUND", message = "The specified resource does not exist.")]
    NotFound,

    /// Something unexpected has gone wrong on the server.
    #[api(status = 500, code = "INTERNAL_SERVER_ERROR", message = "An internal server error occurred.")]
    Internal,
}

/// A fine-grained, application-level error.
#[derive(Clone, Debug, ApiError)]
#[api(status = 422)]
pub enum Issue {
    #[api(code = "CANNOT_BE_ZERO_OR_NEGATIVE", message = "Must be greater than zero.", ext(location = "body"))]
    NotPositive {
        #[api(field)]
        pointer: String,
        #[api(ext)]
        value: String,
    },

    #[api(code = "ORDER_NOT_APPROVED", message = "Payer has not yet approved the Order for payment.")]
    NotApproved,
}

#[derive(Clone, Debug, Serialize)]
pub struct Order {
    pub id: String,
    pub status: String,
}

pub fn format() -> Format {
    const HEADERS: &[(&str, &str)] = &[("content-type", "application/json"), ("paypal-debug-id", "90957fca61718")];
    let paypal = PayPal { debug_id: "90957fca61718".into() };
    let amount = Issue::NotPositive { pointer: "/purchase_units/0/amount/value".into(), value: "-1".into() };
    let order = Order { id: "5O190127TN364715T".into(), status: "CREATED".into() };
    Format {
        name: "paypal",
        title: "PayPal",
        samples: vec![
            with_headers(
                "two issues",
                paypal.error(&Fault::Unprocessable(vec![amount, Issue::NotApproved])),
                422,
                HEADERS,
                r##"{"name":"UNPROCESSABLE_ENTITY","details":[{"field":"/purchase_units/0/amount/value","value":"-1","location":"body","issue":"CANNOT_BE_ZERO_OR_NEGATIVE","description":"Must be greater than zero."},{"issue":"ORDER_NOT_APPROVED","description":"Payer has not yet approved the Order for payment."}],"message":"The requested action could not be performed, semantically incorrect, or failed business validation.","debug_id":"90957fca61718","links":[{"href":"https://developer.paypal.com/api/orders/v2/#error-UNPROCESSABLE_ENTITY","rel":"information_link","method":"GET"}]}"##,
            ),
            with_headers(
                "a server error",
                paypal.error(&Fault::Internal),
                500,
                HEADERS,
                r##"{"name":"INTERNAL_SERVER_ERROR","message":"An internal server error occurred.","debug_id":"90957fca61718","links":[{"href":"https://developer.paypal.com/api/orders/v2/#error-INTERNAL_SERVER_ERROR","rel":"information_link","method":"GET"}]}"##,
            ),
            with_headers(
                "an order",
                paypal.success(&Success(order).status(201)),
                201,
                HEADERS,
                r#"{"id":"5O190127TN364715T","status":"CREATED"}"#,
            ),
        ],
        tables: vec![],
    }
}
