//! Requests that the extractors refuse. Over both frameworks, the response says where a request is wrong and why, in
//! terms of JSON and without names of Rust types. The service must have the routes used here, and accept bodies of up
//! to [`LIMIT`] bytes.

use std::collections::HashMap;
use std::net::IpAddr;

use envelope_runtime::service::RequestFault;
use envelope_runtime::{ApiError, Envelope, FieldErrors, HttpFault, PageQuery, catalog};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::client::{Connection, Received};

mod actix;
mod axum;

/// The format of this API, with the field errors and the request's id.
#[derive(Debug, Envelope)]
#[envelope(
    success = data,
    error = { "code": code, "message": message, "id": self.id,
              "errors"?: [{ "field": error.field, "code": error.code, "message": error.message } for error in field_errors] },
)]
struct Told {
    id: &'static str,
}

const TOLD: Told = Told { id: "r1" };

const LIMIT: usize = 512;

#[derive(Debug, Deserialize, Serialize)]
struct Order {
    name: String,
    #[serde(default)]
    items: Vec<Item>,
    #[serde(default)]
    paid: bool,
    #[serde(default)]
    colour: Option<Colour>,
    #[serde(default)]
    labels: HashMap<String, u8>,
    #[serde(default)]
    size: Option<(u8, u8)>,
    #[serde(default)]
    from: Option<IpAddr>,
    #[serde(default)]
    note: Option<char>,
    #[serde(default)]
    kind: Option<Kind>,
    #[serde(default)]
    amount: Option<Amount>,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Item {
    price: u16,
    #[serde(default)]
    weight: f64,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Colour {
    Red,
    Green,
    Blue,
}

#[derive(Debug, Deserialize, Serialize)]
enum Kind {
    Gift { from: String },
    Plain,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(untagged)]
enum Amount {
    Whole(u32),
    Text(String),
}

#[derive(Debug, Deserialize, Serialize)]
struct Search {
    term: String,
    limit: Option<u8>,
    exact: Option<bool>,
    ratio: Option<f32>,
}

#[derive(Deserialize)]
struct OfTwo {
    user: u64,
    order: i8,
}

/// Bodies for `POST /orders`, and the expected responses.
#[rustfmt::skip]
const BODIES: &[(&str, &str)] = &[
    ("{}", "422 INVALID_BODY: name is missing (required)"),
    ("", "400 INVALID_JSON: The body is not valid JSON: it is empty"),
    (r#"{"name":"#, "400 INVALID_JSON: The body is not valid JSON: EOF while parsing a value at line 1 column 8"),
    (r#"{"name":'a'}"#, "400 INVALID_JSON: The body is not valid JSON: expected value at line 1 column 9"),
    (r#"{"name":"a"} x"#, "400 INVALID_JSON: The body is not valid JSON: trailing characters at line 1 column 14"),
    ("[1]", "422 INVALID_BODY: [0] must be a string, not 1 (type)"),
    (r#""text""#, "422 INVALID_BODY:  must be an object, not a string (type)"),
    ("null", "422 INVALID_BODY:  must be an object, not null (type)"),
    (r#"{"name":null}"#, "422 INVALID_BODY: name must be a string, not null (type)"),
    (r#"{"name":5}"#, "422 INVALID_BODY: name must be a string, not 5 (type)"),
    (r#"{"name":["a"]}"#, "422 INVALID_BODY: name must be a string, not an array (type)"),
    (r#"{"name":"a","name":"b"}"#, "422 INVALID_BODY: name is there more than once (duplicate)"),
    (r#"{"name":"a","items":{}}"#, "422 INVALID_BODY: items must be an array, not an object (type)"),
    (r#"{"name":"a","items":[{"price":1},{}]}"#, "422 INVALID_BODY: items[1].price is missing (required)"),
    (r#"{"name":"a","items":[{"price":-1}]}"#, "422 INVALID_BODY: items[0].price must be an integer from 0 to 65535, not -1 (type)"),
    (r#"{"name":"a","items":[{"price":70000}]}"#, "422 INVALID_BODY: items[0].price must be an integer from 0 to 65535, not 70000 (type)"),
    (r#"{"name":"a","items":[{"price":1.5}]}"#, "422 INVALID_BODY: items[0].price must be an integer from 0 to 65535, not 1.5 (type)"),
    (r#"{"name":"a","items":[{"price":"secret"}]}"#, "422 INVALID_BODY: items[0].price must be an integer from 0 to 65535, not a string (type)"),
    (r#"{"name":"a","items":[{"price":1,"weight":"heavy"}]}"#, "422 INVALID_BODY: items[0].weight must be a number, not a string (type)"),
    (r#"{"name":"a","items":[{"price":1,"colour":1}]}"#, "422 INVALID_BODY: items[0].colour is not known (unknown)"),
    (r#"{"name":"a","items":[5]}"#, "422 INVALID_BODY: items[0] must be an object, not 5 (type)"),
    (r#"{"name":"a","paid":"yes"}"#, "422 INVALID_BODY: paid must be true or false, not a string (type)"),
    (r#"{"name":"a","paid":1}"#, "422 INVALID_BODY: paid must be true or false, not 1 (type)"),
    (r#"{"name":"a","colour":"pink"}"#, "422 INVALID_BODY: colour must be one of `red`, `green`, `blue` (value)"),
    (r#"{"name":"a","colour":7}"#, "422 INVALID_BODY: colour is not valid (invalid)"),
    (r#"{"name":"a","labels":{"app.io/x":300}}"#, "422 INVALID_BODY: labels[app.io/x] must be an integer from 0 to 255, not 300 (type)"),
    (r#"{"name":"a","size":[1]}"#, "422 INVALID_BODY: size must have 2 items, not 1 (length)"),
    (r#"{"name":"a","size":[1,2,3]}"#, "422 INVALID_BODY: size has too many items (length)"),
    (r#"{"name":"a","size":[1,"x"]}"#, "422 INVALID_BODY: size[1] must be an integer from 0 to 255, not a string (type)"),
    (r#"{"name":"a","from":"nowhere"}"#, "422 INVALID_BODY: from is not valid (invalid)"),
    (r#"{"name":"a","note":"ab"}"#, "422 INVALID_BODY: note must be one character, not a string (type)"),
    (r#"{"name":"a","kind":{"Gift":{}}}"#, "422 INVALID_BODY: kind.Gift.from is missing (required)"),
    (r#"{"name":"a","kind":{"Gift":{"from":1}}}"#, "422 INVALID_BODY: kind.Gift.from must be a string, not 1 (type)"),
    (r#"{"name":"a","amount":[]}"#, "422 INVALID_BODY: amount has none of the forms that are possible (type)"),
];

/// Request lines, content types, bodies, and the expected responses.
#[rustfmt::skip]
const OTHERS: &[(&str, &str, &str, &str)] = &[
    ("POST /orders", "text/plain", "{}", "415 UNSUPPORTED_MEDIA_TYPE: The body must be of type application/json"),
    ("POST /orders", "", "{}", "415 UNSUPPORTED_MEDIA_TYPE: The body must be of type application/json"),
    ("GET /search", "", "", "400 INVALID_QUERY: term is missing (required)"),
    ("GET /search?term=a&limit=x", "", "", "400 INVALID_QUERY: limit must be an integer (type)"),
    ("GET /search?term=a&limit=300", "", "", "400 INVALID_QUERY: limit is too large (range)"),
    ("GET /search?term=a&limit=", "", "", "400 INVALID_QUERY: limit must be an integer (type)"),
    ("GET /search?term=a&exact=yes", "", "", "400 INVALID_QUERY: exact must be true or false (type)"),
    ("GET /search?term=a&ratio=big", "", "", "400 INVALID_QUERY: ratio must be a number (type)"),
    ("GET /search?term=a&term=b", "", "", "400 INVALID_QUERY: term is there more than once (duplicate)"),
    ("POST /form", "application/x-www-form-urlencoded", "limit=1", "422 INVALID_FORM: term is missing (required)"),
    ("POST /form", "application/x-www-form-urlencoded", "term=a&limit=-1", "422 INVALID_FORM: limit must be an integer (type)"),
    ("POST /form", "application/json", "{}", "415 UNSUPPORTED_MEDIA_TYPE: The body must be of type application/x-www-form-urlencoded"),
    ("GET /users/x", "", "", "400 INVALID_PATH: id must be an integer from 0 to 2^64 - 1 (type)"),
    ("GET /users/-1", "", "", "400 INVALID_PATH: id must be an integer from 0 to 2^64 - 1 (type)"),
    ("GET /flags/yes", "", "", "400 INVALID_PATH: on must be true or false (type)"),
    ("GET /users/1/orders/300", "", "", "400 INVALID_PATH: order must be an integer from -128 to 127 (type)"),
    ("GET /users/x/orders/1", "", "", "400 INVALID_PATH: user must be an integer from 0 to 2^64 - 1 (type)"),
    ("GET /named/1/300", "", "", "400 INVALID_PATH: order must be an integer from -128 to 127 (type)"),
    ("GET /wrong/1", "", "", "500 INTERNAL_SERVER_ERROR: Internal Server Error"),
    ("GET /misnamed/1", "", "", "500 INTERNAL_SERVER_ERROR: Internal Server Error"),
    ("GET /misnamed/1", "", "", "500 INTERNAL_SERVER_ERROR: Internal Server Error"),
];

/// A body that garde validates after it was parsed.
#[derive(Debug, Deserialize, Serialize, garde::Validate)]
struct Label {
    #[garde(length(min = 2))]
    name: String,
    #[garde(inner(inner(range(max = 9))))]
    #[serde(default)]
    sizes: Option<Vec<u8>>,
}

/// Inputs that validator validates after they were parsed.
#[derive(Debug, Deserialize, Serialize, validator::Validate)]
struct Near {
    #[validate(length(min = 2))]
    place: String,
    #[validate(range(max = 50))]
    within: u8,
}

/// A page query among other parameters.
#[derive(Debug, Deserialize)]
struct Listing {
    #[serde(default)]
    sort: Option<Colour>,
    #[serde(flatten)]
    page: PageQuery<20, 100>,
}

const VALIDATED: &[(&str, &str, &str, &str)] = &[
    ("POST /labels", JSON, r#"{"name":"ab","sizes":[1,10]}"#, "422 INVALID_INPUT: sizes[1] greater than 9 (null)"),
    ("POST /labels", JSON, r#"{"name":"a"}"#, "422 INVALID_INPUT: name length is lower than 2 (null)"),
    ("POST /labels", JSON, r#"{"name":1}"#, "422 INVALID_BODY: name must be a string, not 1 (type)"),
    (
        "POST /labels",
        JSON,
        "{",
        "400 INVALID_JSON: The body is not valid JSON: EOF while parsing an object at line 1 column 1",
    ),
    ("GET /listing?page=0", "", "", "400 INVALID_QUERY: page must be at least 1, not 0 (range)"),
    ("GET /listing?limit=101", "", "", "400 INVALID_QUERY: limit must be between 1 and 100, not 101 (range)"),
    ("GET /listing?page=2&skip=1", "", "", "400 INVALID_QUERY: page and `skip` must not both be given (range)"),
    ("GET /listing?sort=x", "", "", "400 INVALID_QUERY: sort must be one of `red`, `green`, `blue` (value)"),
    (
        "GET /near?place=a&within=51",
        "",
        "",
        "422 INVALID_INPUT: place its length must be at least 2 (length); within it must be at most 50 (range)",
    ),
    ("GET /near?place=ab&within=x", "", "", "400 INVALID_QUERY: within must be an integer (type)"),
    ("GET /near/a/1", "", "", "422 INVALID_INPUT: place its length must be at least 2 (length)"),
    ("GET /near/ab/x", "", "", "400 INVALID_PATH: within must be an integer from 0 to 255 (type)"),
    ("POST /near", FORM, "place=ab&within=51", "422 INVALID_INPUT: within it must be at most 50 (range)"),
];

/// The response in one line: status and code, and each field error with its code, or else the message.
fn told(response: &Received) -> String {
    let body: Value = serde_json::from_str(&response.body).unwrap();
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or("null").to_owned();
    assert_eq!((text(&body, "id").as_str(), response.header("content-type")), ("r1", Some("application/json")));
    let error = |error| format!("{} {} ({})", text(error, "field"), text(error, "message"), text(error, "code"));
    let told = match body["errors"].as_array() {
        Some(errors) => errors.iter().map(error).collect::<Vec<_>>().join("; "),
        None => text(&body, "message"),
    };
    format!("{} {}: {told}", response.status, text(&body, "code"))
}

async fn exchange(port: u16, line: &str, content_type: &str, body: &str) -> Received {
    let content_type =
        if content_type.is_empty() { String::new() } else { format!("content-type: {content_type}\r\n") };
    let length = body.len();
    let head = format!("{line} HTTP/1.1\r\nhost: localhost\r\ncontent-length: {length}\r\n{content_type}\r\n");
    let mut connection = Connection::open(port).await;
    connection.send((head + body).as_bytes()).await;
    connection.response(false).await.expect("a response")
}

/// Sends each request. `others` are those whose responses differ between frameworks.
async fn each_is_told(port: u16, others: &[(&str, &str, &str, &str)]) {
    let bodies = BODIES.iter().map(|(body, expected)| ("POST /orders", "application/json", *body, *expected));
    for (line, content_type, body, expected) in bodies.chain(OTHERS.iter().chain(VALIDATED).chain(others).copied()) {
        let response = exchange(port, line, content_type, body).await;
        assert_eq!(told(&response), expected, "{line} {content_type} {body}");
        for word in OF_THE_PROGRAM {
            assert!(!response.body.contains(word), "{line} {body}: `{word}` in {}", response.body);
        }
    }
    let body = format!(r#"{{"name":"{}"}}"#, "a".repeat(600));
    for (line, content_type) in [("POST /orders", "application/json"), ("POST /form", FORM)] {
        let response = exchange(port, line, content_type, &body).await;
        assert_eq!(told(&response), "413 PAYLOAD_TOO_LARGE: Payload Too Large");
    }
}

/// Names of the program, its language and libraries, and a text that a client has sent.
const OF_THE_PROGRAM: [&str; 15] = [
    "Order", "Item", "Colour", "Kind", "Amount", "Search", "OfTwo", "struct", "enum", "u8", "u16", "u64", "f64",
    "serde", "secret",
];

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// Valid requests reach their handlers.
async fn each_is_taken(port: u16) {
    let sent = r#"{"name":"a","items":[{"price":1,"weight":0.5}],"paid":true,"colour":"red","labels":{"a":1},"size":[1,2],"from":"::1","note":"n","kind":"Plain","amount":3}"#;
    for content_type in ["application/json", "Application/JSON; charset=utf-8", "application/vnd.api+json"] {
        assert_eq!(exchange(port, "POST /orders", content_type, sent).await.body, sent);
    }
    let search = r#"{"term":"a","limit":255,"exact":null,"ratio":null}"#;
    assert_eq!(exchange(port, "GET /search?term=a&limit=255", "", "").await.body, search);
    assert_eq!(exchange(port, "POST /form", FORM, "term=a&limit=255").await.body, search);
    assert_eq!(exchange(port, "GET /listing?sort=red&page=3&size=10", "", "").await.body, "[true,20]");
    let near = r#"{"place":"ab","within":50}"#;
    assert_eq!(exchange(port, "GET /near?place=ab&within=50", "", "").await.body, near);
    assert_eq!(exchange(port, "GET /near/ab/50", "", "").await.body, near);
    assert_eq!(exchange(port, "POST /near", FORM, "place=ab&within=50").await.body, near);
    let label = r#"{"name":"ab","sizes":[9]}"#;
    assert_eq!(exchange(port, "POST /labels", JSON, label).await.body, label);
    assert_eq!(exchange(port, "GET /users/7", "", "").await.body, "7");
    assert_eq!(exchange(port, "GET /users/1/orders/-2", "", "").await.body, "[1,-2]");
}

/// The error of an API with its own codes.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "E-7", message = "No")]
struct Own(#[api(field_errors)] FieldErrors);

fn own(fault: &RequestFault) -> Own {
    match fault {
        RequestFault::InvalidPath { errors, .. } => Own(errors.clone()),
        _ => Own(FieldErrors::new()),
    }
}

async fn own_errors_are_told(port: u16) {
    assert_eq!(
        told(&exchange(port, "GET /users/x", "", "").await),
        "400 E-7: id must be an integer from 0 to 2^64 - 1 (type)"
    );
    assert_eq!(told(&exchange(port, "GET /pages?page=0", "", "").await), "400 E-7: No");
    assert_eq!(told(&exchange(port, "GET /nowhere", "", "").await), "404 NOT_FOUND: Not Found");
    assert_eq!(exchange(port, "GET /users/7", "", "").await.body, "7");
}

catalog! {
    /// The codes that both types have are shared.
    static BOTH = [RequestFault, HttpFault];
}

#[test]
fn the_codes_are_listed_together_with_those_of_statuses() {
    for code in ["INVALID_BODY", "PAYLOAD_TOO_LARGE", "NOT_FOUND"] {
        assert!(BOTH.find(code).next().is_some(), "{code}");
    }
}
