//! How `client::read` parses each construct of a template.

use std::time::Duration;

use envelope_runtime::client::{self, ReadError, Received, ReceivedError};
use envelope_runtime::presets::Plain;
use envelope_runtime::{ApiError, Code, Envelope, FieldError, Page, Success};
use serde_json::{Value, json};

/// Parses an error of status 404 with this template.
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
    text.trim_start_matches("the body of the response with status 404 does not match the envelope").to_owned()
}

#[test]
fn literals_must_match() {
    assert!(
        reads!({ "ok": false, "n": 1, "v": null, "code": code }, { "ok": false, "n": 1, "v": null, "code": "A" })
            .is_ok()
    );
    assert_eq!(refusal(reads!({ "a": { "ok": false } }, { "a": { "ok": true } })), " at `/a/ok`: expected `false`");
    assert_eq!(refusal(reads!({ "ok": false }, {})), " at `/ok`: this member is missing");
    assert_eq!(refusal(reads!({ "ok": false }, [])), ": expected an object, found an array");
    let second = refusal(reads!({ "pair": [message, code] }, { "pair": ["x", 1.5] }));
    assert_eq!(second, " at `/pair/1`: expected text or an integer, found a number");
}

#[test]
fn a_refusal_names_the_difference_and_not_an_unknown_member() {
    let refused =
        refusal(reads!({ "error": { "code": code }, "ok": false }, { "error": { "code": 1, "x": 2 }, "ok": true }));
    assert_eq!(refused, " at `/ok`: expected `false`");
}

#[derive(Debug, Envelope)]
#[envelope(
    success = { "data": { "kind": "item", "value": data } },
    error = { "error": { "ok": false, "code": code } },
)]
struct Nested;

#[test]
fn a_refusal_is_about_the_template_that_matches_best() {
    let refused = |body: Value| client::read::<Nested>(200, [], body.to_string().as_bytes()).unwrap_err().to_string();
    assert!(refused(json!({ "data": { "kind": "list" } })).ends_with(" at `/data/kind`: expected `item`"));
    assert!(refused(json!({ "error": { "ok": true } })).ends_with(" at `/error/ok`: expected `false`"));
}

#[test]
fn slots_are_read_from_their_places() {
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
fn a_slot_accepts_only_values_of_its_type() {
    assert_eq!(refusal(reads!({ "c": code }, { "c": 1.5 })), " at `/c`: expected text or an integer, found a number");
    assert_eq!(refusal(reads!({ "m": message }, { "m": null })), " at `/m`: expected text, found null");
    let refused = refusal(reads!({ "r": retry_after }, { "r": -1 }));
    assert_eq!(refused, " at `/r`: expected an integer that is not negative, found a number");
    for status in [100, 599] {
        assert!(reads!({ "s": status }, { "s": status }).is_ok());
    }
    for status in [99, 600] {
        let refused = refusal(reads!({ "s": status }, { "s": status }));
        assert_eq!(refused, " at `/s`: expected an HTTP status, found a number");
    }
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
    assert_eq!(reads!({ "c": code, "d"?: { "x": ext.x } }, { "c": 1, "d": null }).expect("an error").code(), 1);
    assert_eq!(reads!({ "c": code, "see": "/{title}" }, { "c": 1, "see": null }).expect("an error").title(), None);
    assert!(reads!({ "e": [ error.field for error in field_errors ] }, { "e": null }).is_ok());
}

#[test]
fn an_alternative_that_does_not_match_leaves_nothing() {
    let error = reads!({ "d": title ?? [code, 8] ?? [message, 7] }, { "d": ["x", 7] }).expect("an error");
    assert_eq!((error.code(), error.message()), (Code::None, "x"));
}

#[test]
fn strings_are_matched_by_their_constant_parts() {
    let read =
        reads!({ "see": "https://a.b/{code}?s={status}&m={self.mode}!" }, { "see": "https://a.b/A/B?s=404&m=x?s=!" });
    let error = read.expect("an error");
    assert_eq!((error.code(), error.envelope_field("mode")), (Code::Str("A/B"), Some(&json!("x?s="))));
    let error = reads!({ "m": "{status.reason}: {message}" }, { "m": "Not Found: a: b" }).expect("an error");
    assert_eq!(error.message(), "a: b");
    for error in [
        reads!({ "m": "{status}{message}" }, { "m": "4044" }),
        reads!({ "m": "{message}{status}" }, { "m": "4404" }),
        reads!({ "m": "{status.reason}{message}" }, { "m": "Not Found4" }),
        reads!({ "m": "{message}, {ext.more}!" }, { "m": "4, 5, 6!!" }),
    ] {
        assert_eq!(error.expect("an error").message(), "4");
    }
    let error = reads!({ "m": "{message}, {ext.more}!" }, { "m": "4, 5!!" }).expect("an error");
    assert_eq!(error.ext("more"), Some(&json!("5!")));
    let error = reads!({ "c": code, "see": "/{code}" }, { "c": 12, "see": "/12" }).expect("an error");
    assert_eq!(error.code(), Code::Int(12));
    let error = reads!({ "see": "/{self.mode}", "mode": self.mode }, { "see": "/7", "mode": 7 }).expect("an error");
    assert_eq!(error.envelope_field("mode"), Some(&json!(7)));
    assert_eq!(refusal(reads!({ "m": "<{message}>" }, { "m": "<x" })), " at `/m`: expected text such as `<..>`");
}

#[test]
fn a_scalar_as_text_is_parsed() {
    let error = reads!({ "r": retry_after as str, "s": status as str }, { "r": "12", "s": "404" }).expect("an error");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(12)));
    assert_eq!(refusal(reads!({ "r": retry_after as str }, { "r": "x" })), " at `/r`: `x` is not a value of its slot");
}

#[test]
fn a_splice_takes_the_members_without_a_key() {
    let error = reads!({ "code": code, ..details }, { "b": 1, "code": "A", "a": 2 }).expect("an error");
    assert_eq!(error.details(), Some(&json!({ "b": 1, "a": 2 })));
    assert_eq!(reads!({ "code": code, ..details }, { "code": "A" }).expect("an error").details(), None);
    let read = reads!({ "{self.mode}_id": code, ..details }, { "x": 1, "live_id": "A" });
    let error = read.expect("an error");
    assert_eq!((error.code(), error.envelope_field("mode")), (Code::Str("A"), Some(&json!("live"))));
    assert_eq!(error.details(), Some(&json!({ "x": 1 })));
}

#[test]
fn a_spliced_template_takes_its_own_members() {
    let error = reads!({ "m": message, ..ext.more ?? { "mode": self.mode } }, { "m": "x", "a": 1 }).expect("an error");
    assert_eq!(error.ext("more"), Some(&json!({ "a": 1 })));
    let error = reads!({ "m": message, ..{ "a"?: ext.a } ?? { "mode": self.mode } }, { "m": "x", "a": 1 });
    assert_eq!(error.expect("an error").ext("a"), Some(&json!(1)));
    let error = reads!({ ..{ "code": code, "m": message }, ..details }, { "m": "x", "a": 1, "code": "A" });
    let error = error.expect("an error");
    assert_eq!((error.code(), error.message(), error.details()), (Code::Str("A"), "x", Some(&json!({ "a": 1 }))));
}

fn fields(error: &ReceivedError) -> Vec<(&str, &str)> {
    error.field_errors().iter().map(|error| (error.field(), error.message())).collect()
}

#[test]
fn comprehensions_become_field_errors() {
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
    let unnamed =
        reads!({ "e": [ error.message for error in field_errors ], "m": message }, { "e": ["a"], "m": "all" });
    assert_eq!(fields(&unnamed.expect("an error")), [("", "a")]);
    let bare = reads!({ "e": { error.field: [] for error in field_errors } }, { "e": { "a": [] } });
    assert_eq!(fields(&bare.expect("an error")), [("a", "")]);
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
    let by_code = reads!(
        { "errors": { error.code: [error.code, error.message] for error in errors } },
        { "errors": { "5": [5, "x"] } }
    );
    assert_eq!(by_code.expect("an error").code(), Code::Int(5));
    let by_status =
        reads!({ "errors": { error.status: error.message for error in errors } }, { "errors": { "x": "y" } });
    assert_eq!(refusal(by_status), " at `/errors/x`: `x` is not a value of its slot");
    let with_facts = reads!(
        { "a": ext.a, "errors": [ { "a": error.ext.a, "b": error.ext.b, "m": error.message } for error in errors ] },
        { "a": 1, "errors": [ { "a": 2, "b": 3, "m": "x" } ] }
    );
    let with_facts = with_facts.expect("an error");
    assert_eq!((with_facts.ext("a"), with_facts.ext("b")), (Some(&json!(1)), Some(&json!(3))));
    let of_an_input = reads!(
        { "m": message, "errors": [ { "at"?: error.field, "m": error.message } for error in errors ] },
        { "m": "all", "errors": [ { "at": "a", "m": "x" } ] }
    );
    assert_eq!(fields(&of_an_input.expect("an error")), [("a", "x")]);
}

#[derive(Envelope)]
#[envelope(
    success = { "data": data },
    client_error = { "client": code },
    server_error = { "server": code },
    error = { "error": code },
    field_error = { "code": code, "fields": [ error.field for error in field_errors ] },
)]
struct ByStatus;

#[test]
fn the_status_chooses_the_template_of_an_error() {
    let reads = |status, body: Value| error::<ByStatus>(status, &body).is_ok();
    for (status, member) in [(400, "client"), (499, "client"), (500, "server"), (599, "server"), (302, "error")] {
        for other in ["client", "server"] {
            assert_eq!(reads(status, json!({ other: 1 })), other == member, "{status}");
        }
        assert!(reads(status, json!({ member: 1 })), "{status}");
    }
    assert!(reads(422, json!({ "code": 1, "fields": ["a"] })));
    assert!(!reads(422, json!({ "code": 1, "fields": [] })), "an error without field errors has the other template");
}

#[test]
fn a_received_error_displays_its_message_and_keeps_its_description() {
    #[derive(Envelope)]
    #[envelope(success = data, error = { "m": message, "about": description })]
    struct Described;

    let body = json!({ "m": "No such user", "about": "No user has this name." });
    let received = error::<Described>(404, &body).expect("an error");
    assert_eq!(
        (received.to_string().as_str(), received.description()),
        ("No such user", Some("No user has this name."))
    );
    assert_eq!(Described.error(&received).expect("a reply").to_string(), body.to_string());
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
fn outcomes_are_distinguished_by_status_and_shape() {
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
    assert!(client::read::<Listed>(400, [], b"").is_err());
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
#[expect(dead_code, reason = "the test uses only its kinds")]
enum Fault {
    #[api(status = 404, code = "A", message = "a", shared)]
    Missing,
    #[api(status = 410, code = "A", message = "b", shared)]
    Gone,
}

#[test]
fn a_shared_code_has_the_kind_with_its_status() {
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

#[test]
fn errors_of_a_list_are_forwarded_with_all_their_facts() {
    #[derive(Envelope)]
    #[envelope(
        success = data,
        error = [
            {
                "status"?: error.status, "code"?: error.code, "title"?: error.title, "message": error.message,
                "see"?: error.docs_url, "details"?: error.details, "at"?: error.field
            } for error in field_errors
        ],
    )]
    struct Listing;

    let body = json!([
        { "status": 422, "code": "SHORT", "title": "Too short", "message": "is too short", "see": "https://a.example",
          "details": { "min": 3 }, "at": "name" },
        { "message": "is wrong" },
    ]);
    let received = error::<Listing>(422, &body).expect("an error");
    assert_eq!(Listing.error(&received).expect("a reply").to_string(), body.to_string());
}
