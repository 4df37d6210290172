//! What each construct of a template becomes when it is read.

use std::time::Duration;

use envelope_runtime::client::{self, ReadError, Received, ReceivedError};
use envelope_runtime::presets::Plain;
use envelope_runtime::{ApiError, Code, Envelope, FieldError, Page, Success};
use serde_json::{Value, json};

/// Reads an error of status 404 by this template.
macro_rules! reads {
    ($template:tt, $body:tt) => {{
        #[derive(Envelope)]
        #[envelope(success = data, error = $template)]
        #[allow(dead_code, reason = "not every template reads them")]
        struct Api {
            mode: String,
        }
        error::<Api>(404, &json!($body))
    }};
}

fn error<E: Envelope>(status: u16, body: &Value) -> Result<ReceivedError, ReadError> {
    match client::read::<E>(status, [], body.to_string().as_bytes())? {
        Received::Error(error) => Ok(error),
        other => panic!("{other:?}"),
    }
}

fn refusal(result: Result<ReceivedError, ReadError>) -> String {
    let text = result.expect_err("another body").to_string();
    text.trim_start_matches("the body of the answer with status 404 differs from the envelope's").to_owned()
}

#[test]
fn literals_must_be_there() {
    assert!(
        reads!({ "ok": false, "n": 1, "v": null, "code": code }, { "ok": false, "n": 1, "v": null, "code": "A" })
            .is_ok()
    );
    assert_eq!(refusal(reads!({ "a": { "ok": false } }, { "a": { "ok": true } })), " at `/a/ok`: expected `false`");
    assert_eq!(refusal(reads!({ "ok": false }, {})), " at `/ok`: this member is missing");
    assert_eq!(refusal(reads!({ "ok": false }, [])), ": expected an object, found an array");
}

#[test]
fn slots_are_taken_where_they_stand() {
    let read = reads!(
        { "c": code, "m": [message, title], "d"?: details, "x": ext.kind, "r"?: retry_after, "mode": self.mode },
        { "c": -5, "m": ["text", "Title"], "d": { "b": 1, "a": [2] }, "x": [1], "r": 30, "mode": "live" }
    );
    let error = read.expect("an error");
    assert_eq!((error.code(), error.message(), error.title()), (Code::Int(-5), "text", Some("Title")));
    assert_eq!((error.details(), error.ext("kind")), (Some(&json!({ "b": 1, "a": [2] })), Some(&json!([1]))));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
    assert_eq!(error.envelope_field("mode"), Some(&json!("live")));
    assert_eq!((error.ext("other"), error.envelope_field("other"), error.docs_url()), (None, None, None));
}

#[test]
fn a_slot_has_the_type_that_it_can_have() {
    assert_eq!(refusal(reads!({ "c": code }, { "c": 1.5 })), " at `/c`: expected text or an integer, found a number");
    assert_eq!(refusal(reads!({ "m": message }, { "m": null })), " at `/m`: expected text, found null");
    let refused = refusal(reads!({ "r": retry_after }, { "r": -1 }));
    assert_eq!(refused, " at `/r`: expected an integer that is not negative, found a number");
}

#[test]
fn optional_members_and_alternatives() {
    assert_eq!(reads!({ "c"?: code }, {}).expect("an error").code(), Code::None);
    let error = reads!({ "c": code ?? "none", "m": message }, { "c": null, "m": "x" }).expect("an error");
    assert_eq!(error.code(), Code::None);
    let error = reads!({ "d": [status] ?? 7, "c": code }, { "d": [404], "c": "A" }).expect("an error");
    assert_eq!(error.code(), "A");
    assert!(reads!({ "c": retry_after ?? "none" }, { "c": "none" }).expect("an error").retry_after().is_none());
    assert_eq!(reads!({ "c": retry_after ?? "none" }, { "c": "some" }).err().map(|error| error.status()), Some(404));
}

#[test]
fn strings_are_matched_by_their_constant_parts() {
    let read =
        reads!({ "see": "https://a.b/{code}?s={status}&m={self.mode}!" }, { "see": "https://a.b/A/B?s=404&m=x?s=!" });
    let error = read.expect("an error");
    assert_eq!((error.code(), error.envelope_field("mode")), (Code::Str("A/B"), Some(&json!("x?s="))));
    let error = reads!({ "m": "{status.reason}: {message}" }, { "m": "Not Found: a: b" }).expect("an error");
    assert_eq!(error.message(), "a: b");
    let error = reads!({ "c": code, "see": "/{code}" }, { "c": 12, "see": "/12" }).expect("an error");
    assert_eq!(error.code(), Code::Int(12));
    assert_eq!(refusal(reads!({ "m": "<{message}>" }, { "m": "<x" })), " at `/m`: expected text such as `<..>`");
}

#[test]
fn a_scalar_as_text_is_parsed() {
    let error = reads!({ "r": retry_after as str, "s": status as str }, { "r": "12", "s": "404" }).expect("an error");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(12)));
    assert_eq!(refusal(reads!({ "r": retry_after as str }, { "r": "x" })), " at `/r`: `x` is not a value of its slot");
}

#[test]
fn a_splice_takes_what_no_key_claims() {
    let error = reads!({ "code": code, ..details }, { "b": 1, "code": "A", "a": 2 }).expect("an error");
    assert_eq!(error.details(), Some(&json!({ "b": 1, "a": 2 })));
    assert_eq!(reads!({ "code": code, ..details }, { "code": "A" }).expect("an error").details(), None);
    let read = reads!({ "{self.mode}_id": code, ..details }, { "x": 1, "live_id": "A" });
    let error = read.expect("an error");
    assert_eq!((error.code(), error.envelope_field("mode")), (Code::Str("A"), Some(&json!("live"))));
    assert_eq!(error.details(), Some(&json!({ "x": 1 })));
}

fn fields(error: &ReceivedError) -> Vec<(&str, &str)> {
    error.field_errors().iter().map(|error| (error.field(), error.message())).collect()
}

#[test]
fn comprehensions_are_field_errors() {
    let list = reads!(
        { "errors": [ { "f": error.field, "m": error.message, "c"?: error.code, "max"?: error.ext.max } for error in field_errors ] },
        { "errors": [ { "f": "a", "m": "1", "c": "min", "max": 3 }, { "f": "b", "m": "2" } ] }
    );
    let expected = [FieldError::new("a", "1").code("min"), FieldError::new("b", "2")];
    let list = list.expect("an error");
    assert_eq!(fields(&list), [("a", "1"), ("b", "2")]);
    assert_eq!(list.field_errors().iter().nth(1), Some(&expected[1]));

    let lists = reads!(
        { "errors": { error.field: [error.message] for error in field_errors } },
        { "errors": { "a": ["1", "2"], "b": ["3"] } }
    );
    assert_eq!(fields(&lists.expect("an error")), [("a", "1"), ("a", "2"), ("b", "3")]);
    let first = reads!(
        { "errors"?: { "{error.pointer}": error.message for error in field_errors }, "m": message },
        { "errors": { "/a/0": "1" }, "m": "all" }
    );
    let first = first.expect("an error");
    assert_eq!((fields(&first), first.message()), (vec![("/a/0", "1")], "all"));
    let spliced = reads!(
        { "m": message, ..{ error.field: [error.message] for error in field_errors } },
        { "a": ["1"], "m": "all" }
    );
    assert_eq!(fields(&spliced.expect("an error")), [("a", "1")]);
    let refused = refusal(reads!({ "e": [ error.message for error in field_errors ] }, { "e": ["a", 1] }));
    assert_eq!(refused, " at `/e/1`: expected text, found a number");
}

#[test]
fn a_list_of_errors_may_be_the_error_itself() {
    let itself = reads!(
        { "errors": [ { "code": error.code, "title"?: error.title, "at"?: error.field, "m": error.message } for error in errors ] },
        { "errors": [ { "code": "A", "title": "T", "m": "x" } ] }
    );
    let itself = itself.expect("an error");
    assert_eq!((itself.code(), itself.title(), itself.message()), (Code::Str("A"), Some("T"), "x"));
    assert!(itself.field_errors().is_empty());
}

#[derive(Envelope)]
#[envelope(
    success = { "data": data },
    page = { "data": items, "total": page.total_items, "page": page.number, "size": page.size },
    error = { "error": code },
    headers = { "x-id": self.id, "link"?: "<{page.next_cursor}>" },
)]
struct Listed {
    id: u32,
}

#[test]
fn outcomes_are_told_apart_by_status_and_shape() {
    let read = |status, body: &Value| client::read::<Listed>(status, [], body.to_string().as_bytes());
    let list = json!({ "data": [1, 2], "total": 5, "page": 2, "size": 2 });
    let Ok(Received::Page { items, page, .. }) = read(200, &list) else { panic!("a page") };
    assert_eq!((items.len(), page.number(), page.total_pages(), page.has_more()), (2, Some(2), Some(3), true));
    assert!(matches!(read(200, &json!({ "data": [1] })), Ok(Received::Success { .. })));
    assert!(matches!(read(200, &json!({ "error": "A" })), Ok(Received::Error(_))));
    assert!(matches!(read(200, &json!({ "data": 1, "unknown": 2 })), Ok(Received::Success { .. })));
    assert!(matches!(read(400, &json!({ "error": "A", "unknown": 2 })), Ok(Received::Error(_))));
    assert!(read(400, &json!({ "data": 1 })).is_err());
    assert!(matches!(client::read::<Listed>(204, [], b""), Ok(Received::Success { data: Value::Null, .. })));
    assert!(client::read::<Listed>(502, [], b"").is_err());
}

#[test]
fn headers_are_read() {
    let reply = Listed { id: 7 }.page(&Page::new(vec![1], 1, 1, 3).next_cursor("c2")).expect("a page");
    let received = client::read::<Listed>(reply.status(), reply.headers(), reply.body()).expect("a page");
    assert_eq!(received.envelope_field("id").map(Value::to_string).as_deref(), Some("\"7\""));
    assert_eq!(received.data::<Vec<u8>>().expect("numbers"), [1]);
    let Received::Page { page, .. } = received else { panic!("a page") };
    assert_eq!(page.next_cursor(), Some("c2"));
    let error = client::read::<Listed>(429, [("Retry-After", "9")], br#"{"error":1}"#).expect("an error");
    assert!(matches!(error, Received::Error(error) if error.retry_after() == Some(Duration::from_secs(9))));
}

#[test]
fn payloads_deserialize() {
    let reply = Listed { id: 1 }.success(&Success(vec!["a", "b"])).expect("a success");
    let received = client::read::<Listed>(reply.status(), reply.headers(), reply.body()).expect("a success");
    assert_eq!(received.data::<Vec<String>>().expect("texts"), ["a", "b"]);
    assert!(received.data::<u8>().is_err());
    let failed = client::read::<Listed>(400, [], br#"{"error":1}"#).expect("an error");
    assert!(failed.data::<Value>().is_err());
}

#[derive(Debug, ApiError)]
#[api(kind = FaultKind)]
#[expect(dead_code, reason = "its kinds are what is looked at")]
enum Fault {
    #[api(status = 404, code = "A", message = "a", shared)]
    Missing,
    #[api(status = 410, code = "A", message = "b", shared)]
    Gone,
}

#[test]
fn a_code_has_the_kind_of_its_status() {
    let kind = |status, code: &str| {
        let body = json!({ "error": code });
        error::<Listed>(status, &body).expect("an error").kind::<FaultKind>()
    };
    assert_eq!((kind(404, "A"), kind(410, "A")), (Some(FaultKind::Missing), Some(FaultKind::Gone)));
    assert_eq!((kind(500, "A"), kind(404, "B")), (Some(FaultKind::Missing), None));
}

#[test]
fn values_of_a_url_are_decoded() {
    let read = |see: &str| reads!({ "see": url("/{code}/{message}#{self.mode}") }, { "see": see });
    let error = read("/A%20B/a%2Fb%3F%C3%BC%zz%+1#test").unwrap();
    assert_eq!((error.code(), error.message()), (Code::Str("A B"), "a/b?ü%zz%+1"));
    assert_eq!(refusal(read("/A")), " at `/see`: expected text such as `/../..#..`");
}

#[test]
fn a_delay_may_last_until_a_date() {
    let headers = [("date", "Sun, 06 Nov 1994 08:49:37 GMT"), ("Retry-After", "Sun, 06 Nov 1994 08:50:00 GMT")];
    let read = client::read::<Plain>(503, headers, br#"{"code":"BUSY","message":"Busy"}"#).unwrap();
    let Received::Error(error) = read else { panic!("{read:?}") };
    assert_eq!(error.retry_after(), Some(Duration::from_secs(23)));
}
