//! Bodies: `POST /users` accepts JSON, an object with `name` (text) and `age` (0..=255); `POST /text` accepts text.

use super::*;

pub fn cases(framework: &Framework) -> Vec<Case> {
    [not_json(), misfits(framework.misfit), wrong_types(framework.wrong_type), lengths()]
        .into_iter()
        .flatten()
        .collect()
}

fn post(name: &'static str) -> Case {
    case(name, "POST /users")
}

fn not_json() -> Vec<Case> {
    let bodies: [(&str, &[u8]); 13] = [
        ("json-empty", b""),
        ("json-blank", b" \r\n\t"),
        ("json-unfinished", b"{"),
        ("json-unfinished-text", b"{\"name\":\"ann"),
        ("json-comma-at-the-end", b"{\"name\":\"ann\",\"age\":1,}"),
        ("json-twice", b"{\"name\":\"ann\",\"age\":1}{\"name\":\"ann\",\"age\":1}"),
        ("json-single-quotes", b"{'name':'ann','age':1}"),
        ("json-comment", b"{\"name\":\"ann\",/* */\"age\":1}"),
        ("json-control-character", b"{\"name\":\"a\x01\",\"age\":1}"),
        ("json-half-a-surrogate", b"{\"name\":\"\\ud800\",\"age\":1}"),
        ("json-not-a-number", b"{\"name\":\"ann\",\"age\":NaN}"),
        ("json-not-utf-8", b"{\"name\":\"\xFF\",\"age\":1}"),
        ("json-of-nulls", b"\0\0\0\0"),
    ];
    bodies.into_iter().map(|(name, body)| post(name).json(body).is(BAD_REQUEST)).collect()
}

fn misfits(refusal: Refusal) -> Vec<Case> {
    let bodies = [
        ("json-null", "null"),
        ("json-list", "[1]"),
        ("json-number", "1"),
        ("json-empty-object", "{}"),
        ("json-wrong-type", r#"{"name":1,"age":1}"#),
        ("json-null-field", r#"{"name":null,"age":1}"#),
        ("json-out-of-range", r#"{"name":"ann","age":256}"#),
        ("json-negative", r#"{"name":"ann","age":-1}"#),
        ("json-fraction", r#"{"name":"ann","age":1.5}"#),
        ("json-field-twice", r#"{"name":"ann","age":1,"age":2}"#),
    ];
    bodies.into_iter().map(|(name, body)| post(name).json(body).is(refusal)).collect()
}

fn wrong_types(refusal: Refusal) -> Vec<Case> {
    let ann = r#"{"name":"ann","age":1}"#;
    let types = [
        ("type-empty", ""),
        ("type-text", "text/plain"),
        ("type-form", "application/x-www-form-urlencoded"),
        ("type-multipart", "multipart/form-data; boundary=x"),
        ("type-longer", "application/jsonx"),
        ("type-none-at-all", "json"),
        ("type-hostile", "application/json\"><script>"),
    ];
    let mut cases: Vec<Case> =
        types.into_iter().map(|(name, content_type)| post(name).body(content_type, ann).is(refusal)).collect();
    cases.push(post("type-missing").header("content-length", "22").raw(ann).is(refusal));
    cases.push(case("text-not-utf-8", "POST /text").body("text/plain", b"\xC3\x28").is(BAD_REQUEST));
    cases
}

fn lengths() -> Vec<Case> {
    let long = format!(r#"{{"name":"{}","age":1}}"#, "a".repeat(LIMIT));
    let chunk = format!("{:x}\r\n{}\r\n", LIMIT / 4, "a".repeat(LIMIT / 4));
    let chunked = |name| post(name).header("content-type", "application/json").header("transfer-encoding", "chunked");
    let announced = |name| post(name).header("content-type", "application/json").header("content-length", "100");
    vec![
        post("too-large-by-length").json(long).is(TOO_LARGE),
        chunked("too-large-by-chunks").raw(chunk.repeat(6) + "0\r\n\r\n").is(TOO_LARGE),
        chunked("too-large-without-end").raw(chunk.repeat(6)).cut_off().is(TOO_LARGE),
        announced("cut-off").raw("{\"name\":").cut_off().is(BAD_REQUEST),
        announced("cut-off-at-once").cut_off().is(BAD_REQUEST),
        chunked("chunk-cut-off").raw("10\r\n{\"name\"").cut_off().is(BAD_REQUEST),
        chunked("chunk-without-length").raw("zz\r\n{}\r\n0\r\n\r\n").is(BAD_REQUEST),
        chunked("chunk-longer-than-said").raw("1\r\n{}\r\n0\r\n\r\n").is(BAD_REQUEST),
        chunked("no-chunks").raw("0\r\n\r\n").is(BAD_REQUEST),
    ]
}
