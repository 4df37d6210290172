//! `Reply`: its conversions, and buffers that the caller reuses.

use std::collections::HashMap;

use envelope_runtime::{ApiError, Envelope, FieldErrors, Page, Reply, Success};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::{Api, success};

#[derive(Debug, ApiError)]
#[api(status = 422, code = "INVALID", message = "Über \"{0}\"", retry_after = 2, header("x-a" = "1"))]
struct Invalid(&'static str, #[api(field_errors)] FieldErrors);

fn invalid() -> Invalid {
    Invalid("x\n", FieldErrors::new().with("a", "1").with("b", "2"))
}

fn replies() -> Vec<Reply> {
    let payload = json!({ "text": "\u{1F600}\u{7}", "list": [1, -1, 0.5, null, true, {}], "nested": { "a": [[]] } });
    vec![
        Api.error(&invalid()).expect("an error"),
        Api.success(&Success(&payload).code(-3)).expect("a success"),
        Api.page(&Page::new(vec![payload.clone()], 1, 1, 1)).expect("a page"),
    ]
}

#[test]
fn a_reply_serializes_as_its_body() {
    for reply in replies() {
        let body: Value = serde_json::from_slice(reply.body()).expect("JSON");
        assert_eq!(serde_json::to_value(&reply).expect("a value"), body);
        assert_eq!(serde_json::to_vec(&reply).expect("JSON"), reply.body());
    }
}

#[test]
fn a_reply_serializes_into_other_formats() {
    for reply in replies() {
        let mut bytes = Vec::new();
        ciborium::into_writer(&reply, &mut bytes).expect("CBOR");
        let value: Value = ciborium::from_reader(bytes.as_slice()).expect("CBOR");
        assert_eq!(value, serde_json::from_slice::<Value>(reply.body()).expect("JSON"));
    }
}

/// Numbers keep the digits of the body, not those that a fast but inexact parser would give.
#[test]
fn a_reply_serializes_numbers_as_they_are() {
    for float in [-8.635404173334032e+117, 0.1, f64::MAX, f64::MIN_POSITIVE, 5e-324] {
        let reply = Api.success(&Success(float)).expect("a success");
        assert_eq!(serde_json::to_string(&reply).expect("JSON"), reply.to_string());
    }
    for integer in [i128::from(u64::MAX), i128::from(i64::MIN)] {
        let reply = Api.success(&Success(integer)).expect("a success");
        assert_eq!(serde_json::to_string(&reply).expect("JSON"), reply.to_string());
    }
}

#[test]
fn a_reply_without_a_body_serializes_as_nothing() {
    let reply = Api.success(&Success(1).status(204)).expect("a success");
    assert_eq!(serde_json::to_value(&reply).expect("a value"), Value::Null);
    assert_eq!(reply.to_string(), "");
}

#[derive(Debug, ApiError)]
#[api(code = "IN_BAND", message = "Constant", in_band, header("x-a" = "1"))]
struct InBand(#[api(status)] u16);

#[derive(Debug, ApiError)]
#[api(in_band, status = 304, code = "NOT_MODIFIED", message = "Since {0}")]
struct NotModified(u8);

#[test]
fn an_error_with_a_status_without_content_has_no_body_and_no_content_type() {
    let without = |error: &dyn ApiError| {
        let reply = Api.error(error).expect("an error");
        assert_eq!((reply.status(), reply.body()), (error.status(), &[][..]));
        assert_eq!(reply.headers().get("content-type"), None, "{error:?}");
        let mut buffer = b"before".to_vec();
        Api.write_error(error, &mut buffer).expect("an error");
        assert_eq!(buffer, b"before");
        reply
    };
    for status in [100, 103, 199, 204, 205, 304] {
        assert_eq!(without(&InBand(status)).headers().iter().collect::<Vec<_>>(), [("x-a", "1")]);
    }
    without(&NotModified(1));
    for status in [200, 203, 206, 303, 404] {
        let reply = Api.error(&InBand(status)).expect("an error");
        assert_eq!(reply.headers().get("content-type"), Some("application/json"));
        assert_eq!(reply.to_string(), r#"{"code":"IN_BAND","message":"Constant"}"#);
    }
}

#[test]
fn a_reply_displays_its_body() {
    for reply in replies() {
        assert_eq!(reply.to_string().as_bytes(), reply.body());
        assert_eq!(reply.clone().into_body(), reply.body());
    }
}

#[test]
fn a_reply_converts_to_a_response_of_the_http_crate() {
    let reply = Api.error(&invalid()).expect("an error");
    let response = http::Response::<Vec<u8>>::from(reply.clone());
    assert_eq!(response.status(), http::StatusCode::UNPROCESSABLE_ENTITY);
    let headers: HashMap<_, _> =
        response.headers().iter().map(|(name, value)| (name.as_str(), value.to_str().expect("text"))).collect();
    assert_eq!(headers, HashMap::from([("content-type", "application/json"), ("x-a", "1"), ("retry-after", "2")]));
    assert_eq!(response.body(), reply.body());
}

#[test]
fn a_content_type_of_an_error_replaces_that_of_the_envelope() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m", header("x-a" = "1", "content-type" = "application/vnd.c+json"))]
    struct Fault;

    let reply = Api.error(&Fault).expect("an error");
    assert_eq!(reply.headers().iter().collect::<Vec<_>>(), [("content-type", "application/vnd.c+json"), ("x-a", "1")]);
}

#[test]
fn header_values_that_are_not_ascii_reach_the_response() {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "C", message = "m", header("x-constant" = "caf\u{e9}\t"))]
    struct Fault {
        #[api(header = "x-field")]
        field: String,
    }

    let reply = Api.error(&Fault { field: "naïve ~".to_owned() }).expect("an error");
    let response = http::Response::<Vec<u8>>::from(reply);
    assert_eq!(response.headers()["x-constant"].as_bytes(), "café\t".as_bytes());
    assert_eq!(response.headers()["x-field"].as_bytes(), "naïve ~".as_bytes());
}

#[test]
fn writing_appends_the_same_bytes() {
    let mut buffer = b"[".to_vec();
    Api.write_error(&invalid(), &mut buffer).expect("an error");
    buffer.push(b',');
    Api.write_success(&Success(1), &mut buffer).expect("a success");
    buffer.push(b'{');
    Api.write_page(&Page::by_cursor(vec![1]), &mut buffer).expect("a page");
    let [error, ..] = &replies()[..] else { unreachable!("made above") };
    assert_eq!(String::from_utf8(buffer).expect("text"), format!("[{error},{{\"data\":1}}{{{{\"data\":[1]}}"));
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "PLAIN", message = "Nothing to escape", ext(kind = "k"), retry_after = 30)]
struct Plain;

#[test]
fn bodies_do_not_keep_much_unused_capacity() {
    let long = Success("x".repeat(100_000));
    for reply in [Api.success(&long), Api.success(&Success(1)), Api.error(&Plain), Api.success(&long)] {
        let body = reply.expect("a reply").into_body();
        assert!(body.capacity() <= 2 * body.len() + 1);
    }
    let error = Api.error(&Plain).expect("a reply").into_body();
    assert_eq!(error.capacity(), error.len());
}

/// Renders another reply while it is being serialized.
struct Reentrant(u8);

impl Serialize for Reentrant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.checked_sub(1) {
            Some(less) => serializer.serialize_str(&success(&Success([Reentrant(less)]))),
            None => serializer.serialize_str("done"),
        }
    }
}

#[test]
fn rendering_may_be_nested() {
    assert_eq!(success(&Success([Reentrant(0)])), r#"{"data":["done"]}"#);
    assert_eq!(success(&Success([Reentrant(1), Reentrant(0)])), r#"{"data":["{\"data\":[\"done\"]}","done"]}"#);
    let twice = success(&Success([Reentrant(2)]));
    let outer: Value = serde_json::from_str(&twice).expect("JSON");
    let inner: Value = serde_json::from_str(outer["data"][0].as_str().expect("text")).expect("JSON");
    assert_eq!(inner["data"][0], r#"{"data":["done"]}"#);
}

/// A response depends on the request headers that either of them names.
#[test]
fn vary_of_an_error_is_joined_with_that_of_the_envelope() {
    #[derive(Envelope)]
    #[envelope(success = data, error = { "code": code }, headers = { "vary": "accept-language, Origin" })]
    struct Localised;

    #[derive(Debug, ApiError)]
    #[api(status = 406, code = "FORMAT", message = "No such format", header("vary" = "accept, origin,, Accept"))]
    struct Format;

    let reply = Localised.error(&Format).unwrap();
    assert_eq!(reply.headers().get("vary"), Some("accept-language, Origin, accept"));
}

/// Cookies, links and challenges of the envelope, the type, attributes and fields add up.
#[test]
fn headers_whose_values_add_up_may_be_stated_several_times() {
    #[derive(Envelope)]
    #[envelope(
        success = data,
        error = { "code": code },
        headers = { "link": "</docs>; rel=\"help\"", "link": "</terms>; rel=\"license\"" },
    )]
    struct Linked;

    #[derive(Debug, ApiError)]
    #[api(status = 401, header("www-authenticate" = "Basic", "www-authenticate" = "Bearer"))]
    enum Challenge {
        #[api(code = "LOGIN", message = "Log in", header("set-cookie" = "session=; Max-Age=0"))]
        Login {
            #[api(header = "link")]
            next: Option<&'static str>,
            #[api(header = "link")]
            other: String,
        },
        #[api(code = "TOKEN", message = "Send a token", header("www-authenticate" = "DPoP"))]
        Token,
    }

    let all = |reply: Reply| -> Vec<(String, String)> {
        let sent = http::Response::<Vec<u8>>::from(reply.clone());
        assert_eq!(sent.headers().len(), reply.headers().iter().count());
        reply.headers().iter().skip(1).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    let pairs = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let of_envelope = [("link", "</docs>; rel=\"help\""), ("link", "</terms>; rel=\"license\"")];
    let login = Challenge::Login { next: None, other: "</other>".to_owned() };
    assert_eq!(
        all(Linked.error(&login).unwrap()),
        [
            pairs(&of_envelope),
            pairs(&[("www-authenticate", "Basic"), ("www-authenticate", "Bearer")]),
            pairs(&[("set-cookie", "session=; Max-Age=0"), ("link", "</other>")]),
        ]
        .concat()
    );
    // A variant's headers replace those of the same name on its type.
    assert_eq!(
        all(Linked.error(&Challenge::Token).unwrap()),
        [pairs(&of_envelope), pairs(&[("www-authenticate", "DPoP")])].concat()
    );
}

#[test]
fn headers_know_their_number() {
    let reply = Api.error(&invalid()).expect("an error");
    let mut headers = reply.headers().iter();
    assert_eq!((headers.len(), headers.size_hint()), (3, (3, Some(3))));
    headers.next();
    assert_eq!((headers.len(), headers.size_hint()), (2, (2, Some(2))));
    assert_eq!(headers.count(), 2);
}
