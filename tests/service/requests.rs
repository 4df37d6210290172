//! Requests that are refused: each is told where it is wrong and how, in words of JSON, and of no type of the program.

use std::collections::HashMap;
use std::net::IpAddr;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use envelope_runtime::Envelope;
use envelope_runtime::service::EnvelopeLayer;
use envelope_runtime::service::axum::{Form, Json, Path, Query};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Answer;

/// The format of this API: what is wrong with a request stands in it, and its id.
#[derive(Debug, Envelope)]
#[envelope(
    success = data,
    error = { "code": code, "message": message, "id": self.id,
              "errors"?: [{ "field": error.field, "code": error.code, "message": error.message } for error in field_errors] },
)]
struct Told {
    id: &'static str,
}

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

async fn order(Json(order): Json<Order>) -> Json<Order> {
    Json(order)
}

async fn optional(order: Option<Json<Order>>) -> Json<bool> {
    Json(order.is_some())
}

async fn search(Query(search): Query<Search>) -> Json<Search> {
    Json(search)
}

async fn form(Form(search): Form<Search>) -> Json<Search> {
    Json(search)
}

fn app() -> Router {
    Router::new()
        .route("/orders", post(order))
        .route("/optional", post(optional))
        .route("/search", get(search))
        .route("/form", post(form).get(form))
        .route("/users/{id}", get(async |Path(id): Path<u64>| Json(id)))
        .route("/flags/{on}", get(async |Path(on): Path<bool>| Json(on)))
        .route("/users/{user}/orders/{order}", get(async |Path((user, order)): Path<(u64, i8)>| Json((user, order))))
        .route("/named/{user}/{order}", get(async |Path(OfTwo { user, order }): Path<OfTwo>| Json((user, order))))
        .route("/wrong/{one}", get(async |Path((one, two)): Path<(u64, u64)>| Json((one, two))))
        .layer(DefaultBodyLimit::max(512))
        .layer(EnvelopeLayer::new(|_| Told { id: "r1" }))
}

async fn answer(line: &str, content_type: &str, body: &str) -> Answer {
    let (method, uri) = line.split_once(' ').unwrap();
    let content_type = [("content-type", content_type)];
    let headers = if content_type[0].1.is_empty() { &[][..] } else { &content_type };
    crate::send(&app(), method.parse().unwrap(), uri, headers, body.to_owned()).await
}

/// Bodies for `POST /orders`, and what their senders are told.
#[rustfmt::skip]
const BODIES: &[(&str, &str)] = &[
    ("{}", "422 INVALID_BODY: name is missing (required)"),
    ("", "400 INVALID_JSON: The body is not valid JSON: EOF while parsing a value at line 1 column 0"),
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
    (r#"{"name":"a","labels":{"app.io/x":300}}"#, "422 INVALID_BODY: labels.app.io/x must be an integer from 0 to 255, not 300 (type)"),
    (r#"{"name":"a","size":[1]}"#, "422 INVALID_BODY: size must have 2 items, not 1 (length)"),
    (r#"{"name":"a","size":[1,2,3]}"#, "422 INVALID_BODY: size has too many items (length)"),
    (r#"{"name":"a","size":[1,"x"]}"#, "422 INVALID_BODY: size[1] must be an integer from 0 to 255, not a string (type)"),
    (r#"{"name":"a","from":"nowhere"}"#, "422 INVALID_BODY: from is not valid (invalid)"),
    (r#"{"name":"a","note":"ab"}"#, "422 INVALID_BODY: note must be one character, not a string (type)"),
    (r#"{"name":"a","kind":{"Gift":{}}}"#, "422 INVALID_BODY: kind.Gift.from is missing (required)"),
    (r#"{"name":"a","kind":{"Gift":{"from":1}}}"#, "422 INVALID_BODY: kind.Gift.from must be a string, not 1 (type)"),
    (r#"{"name":"a","amount":[]}"#, "422 INVALID_BODY: amount has none of the forms that are possible (type)"),
];

/// Request lines, content types, bodies, and what is told.
#[rustfmt::skip]
const OTHERS: &[(&str, &str, &str, &str)] = &[
    ("POST /orders", "text/plain", "{}", "415 UNSUPPORTED_MEDIA_TYPE: The body must be of type application/json"),
    ("POST /orders", "", "{}", "415 UNSUPPORTED_MEDIA_TYPE: The body must be of type application/json"),
    ("POST /optional", "text/plain", "x", "415 UNSUPPORTED_MEDIA_TYPE: The body must be of type application/json"),
    ("POST /optional", "application/json", "{}", "422 INVALID_BODY: name is missing (required)"),
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
    ("GET /form?limit=x&term=a", "", "", "400 INVALID_QUERY: limit must be an integer (type)"),
    ("GET /users/x", "", "", "400 INVALID_PATH: id must be an integer from 0 to 2^64 - 1 (type)"),
    ("GET /users/-1", "", "", "400 INVALID_PATH: id must be an integer from 0 to 2^64 - 1 (type)"),
    ("GET /users/%FF", "", "", "400 INVALID_PATH: id is not UTF-8 (type)"),
    ("GET /flags/yes", "", "", "400 INVALID_PATH: on must be true or false (type)"),
    ("GET /users/1/orders/300", "", "", "400 INVALID_PATH: order must be an integer from -128 to 127 (type)"),
    ("GET /users/x/orders/1", "", "", "400 INVALID_PATH: user must be an integer from 0 to 2^64 - 1 (type)"),
    ("GET /named/1/300", "", "", "400 INVALID_PATH: order must be an integer from -128 to 127 (type)"),
    ("GET /wrong/1", "", "", "500 INTERNAL_SERVER_ERROR: Internal Server Error"),
];

/// The answer in one line: status and code, and each field error with its code, or else the message.
fn told(answer: &Answer) -> String {
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    let text = |value: &Value, name: &str| value[name].as_str().unwrap().to_owned();
    assert_eq!(text(&body, "id"), "r1");
    let error = |error| format!("{} {} ({})", text(error, "field"), text(error, "message"), text(error, "code"));
    let told = match body["errors"].as_array() {
        Some(errors) => errors.iter().map(error).collect::<Vec<_>>().join("; "),
        None => text(&body, "message"),
    };
    format!("{} {}: {told}", answer.status, text(&body, "code"))
}

#[tokio::test]
async fn a_body_that_does_not_fit_is_told_where_and_how() {
    for (body, expected) in BODIES {
        assert_eq!(told(&answer("POST /orders", "application/json", body).await), *expected, "{body}");
    }
}

#[tokio::test]
async fn a_parameter_a_form_or_a_content_type_that_does_not_fit_is_named() {
    for (line, content_type, body, expected) in OTHERS {
        assert_eq!(told(&answer(line, content_type, body).await), *expected, "{line} {content_type} {body}");
    }
}

#[tokio::test]
async fn a_body_that_is_too_long_is_refused_as_such() {
    let body = format!(r#"{{"name":"{}"}}"#, "a".repeat(600));
    for content_type in ["application/json", "application/x-www-form-urlencoded"] {
        let line = if content_type == "application/json" { "POST /orders" } else { "POST /form" };
        assert_eq!(told(&answer(line, content_type, &body).await), "413 PAYLOAD_TOO_LARGE: Payload Too Large");
    }
}

/// Names of the program, of its languages and libraries, and what a client has sent and should not read in a log of its own.
#[tokio::test]
async fn no_answer_names_a_type_of_the_program_or_repeats_a_text() {
    let bodies = BODIES.iter().map(|(body, _)| ("POST /orders", "application/json", *body));
    for (line, content_type, body) in bodies.chain(OTHERS.iter().map(|(line, ty, body, _)| (*line, *ty, *body))) {
        let told = answer(line, content_type, body).await.body;
        for word in [
            "Order", "Item", "Colour", "Kind", "Amount", "Search", "OfTwo", "struct", "enum", "u8", "u16", "u64",
            "f64", "serde", "secret",
        ] {
            assert!(!told.contains(word), "{line} {body}: `{word}` in {told}");
        }
    }
}

#[tokio::test]
async fn what_fits_arrives() {
    let sent = r#"{"name":"a","items":[{"price":1,"weight":0.5}],"paid":true,"colour":"red","labels":{"a":1},"size":[1,2],"from":"::1","note":"n","kind":"Plain","amount":3}"#;
    for content_type in ["application/json", "Application/JSON; charset=utf-8", "application/vnd.api+json"] {
        answer("POST /orders", content_type, sent).await.is(200, sent);
    }
    answer("POST /optional", "", "").await.is(200, "false");
    answer("GET /search?term=a&limit=255", "", "")
        .await
        .is(200, r#"{"term":"a","limit":255,"exact":null,"ratio":null}"#);
    answer("POST /form", "application/x-www-form-urlencoded", "term=b&exact=true")
        .await
        .is(200, r#"{"term":"b","limit":null,"exact":true,"ratio":null}"#);
    answer("GET /users/7", "", "").await.is(200, "7");
    answer("GET /users/1/orders/-2", "", "").await.is(200, "[1,-2]");
}
