//! The preset envelopes: exact bodies, statuses and content types.

use envelope_runtime::presets::{GoogleRpc, Jsend, JsonApi, Plain, ProblemDetails};
use envelope_runtime::{ApiError, Envelope, FieldErrors, Page, Reply, Success};

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 422, code = "INVALID", message = "The request is invalid", title = "Invalid request")]
    Invalid(#[api(field_errors)] FieldErrors),
    #[api(
        status = 403,
        code = "NO_CREDIT",
        message = "Your balance is {balance}",
        ext(type = "https://example.com/probs/no-credit"),
        docs_url = "https://example.com/docs/{code}"
    )]
    NoCredit {
        #[api(detail)]
        balance: u32,
        /// The template has a member of this name, which wins.
        #[api(detail = "status")]
        standing: &'static str,
    },
    #[api(status = 500, code = "BROKEN", message = "Something broke")]
    Broken,
}

fn invalid() -> Fault {
    Fault::Invalid([("age", "too low"), ("name", "missing")].into_iter().collect())
}

fn no_credit() -> Fault {
    Fault::NoCredit { balance: 30, standing: "bad" }
}

fn check<const N: usize>(envelope: &impl Envelope, content_type: &str, expected: [(Fault, &str); N]) {
    for (fault, body) in expected {
        let reply = envelope.error(&fault).expect("a reply");
        assert_eq!(reply.to_string(), body);
        assert_eq!(reply.status(), fault.status());
        assert_eq!(reply.headers().iter().collect::<Vec<_>>(), [("content-type", content_type)]);
    }
}

fn pages(envelope: &impl Envelope) -> [String; 2] {
    let text = |reply: Result<Reply, _>| reply.expect("a reply").to_string();
    let by_cursor = Page::by_cursor(vec![3]).next_cursor("abc");
    [text(envelope.page(&Page::new(vec![1, 2], 1, 2, 3))), text(envelope.page(&by_cursor))]
}

#[test]
fn plain() {
    check(
        &Plain,
        "application/json",
        [
            (
                invalid(),
                r#"{"code":"INVALID","message":"The request is invalid","errors":[{"field":"age","message":"too low"},{"field":"name","message":"missing"}]}"#,
            ),
            (
                no_credit(),
                r#"{"code":"NO_CREDIT","message":"Your balance is 30","details":{"balance":30,"status":"bad"}}"#,
            ),
            (Fault::Broken, r#"{"code":"BROKEN","message":"Something broke"}"#),
        ],
    );
    assert_eq!(Plain.success(&Success("x")).expect("a reply").to_string(), r#""x""#);
    let expected = [
        r#"{"items":[1,2],"page":1,"per_page":2,"total_items":3,"total_pages":2}"#,
        r#"{"items":[3],"next_cursor":"abc"}"#,
    ];
    assert_eq!(pages(&Plain), expected);
}

#[test]
fn problem_details() {
    check(
        &ProblemDetails { instance: Some("/orders".into()) },
        "application/problem+json",
        [
            (
                invalid(),
                r##"{"type":"about:blank","title":"Invalid request","status":422,"detail":"The request is invalid","instance":"/orders","code":"INVALID","errors":[{"detail":"too low","pointer":"#/age"},{"detail":"missing","pointer":"#/name"}]}"##,
            ),
            (
                no_credit(),
                r#"{"type":"https://example.com/probs/no-credit","title":"Forbidden","status":403,"detail":"Your balance is 30","instance":"/orders","code":"NO_CREDIT","balance":30}"#,
            ),
            (
                Fault::Broken,
                r#"{"type":"about:blank","title":"Internal Server Error","status":500,"detail":"Something broke","instance":"/orders","code":"BROKEN"}"#,
            ),
        ],
    );
    let success = ProblemDetails::default().success(&Success(1)).expect("a reply");
    assert_eq!(success.headers().get("content-type"), Some("application/json"));
}

#[test]
fn pointers_are_escaped_and_follow_nested_paths() {
    let names = ["items[2].price", "a.b", "a~b/c", "50% \"é\"", "", "/a.b/0"];
    let nested = Fault::Invalid(names.into_iter().map(|name| (name, "x")).collect());
    let pointers = |reply: Result<Reply, _>, path: &str| -> Vec<String> {
        let body: serde_json::Value = serde_json::from_slice(reply.expect("a reply").body()).expect("JSON");
        let errors = body["errors"].as_array().expect("a list").iter();
        errors.map(|error| error.pointer(path).and_then(|value| value.as_str()).expect(path).to_owned()).collect()
    };
    assert_eq!(
        pointers(ProblemDetails::default().error(&nested), "/pointer"),
        ["#/items/2/price", "#/a/b", "#/a~0b~1c", "#/50%25%20%22%C3%A9%22", "#", "#/a.b/0"]
    );
    assert_eq!(
        pointers(JsonApi.error(&nested), "/source/pointer"),
        ["/items/2/price", "/a/b", "/a~0b~1c", "/50% \"é\"", "", "/a.b/0"].map(|end| format!("/data/attributes{end}"))
    );
}

#[test]
fn jsend() {
    check(
        &Jsend,
        "application/json",
        [
            (invalid(), r#"{"status":"fail","data":{"age":"too low","name":"missing"}}"#),
            (
                no_credit(),
                r#"{"status":"fail","data":{"code":"NO_CREDIT","message":"Your balance is 30","balance":30,"status":"bad"}}"#,
            ),
            (Fault::Broken, r#"{"status":"error","message":"Something broke","code":"BROKEN"}"#),
        ],
    );
    assert_eq!(Jsend.success(&Success(())).expect("a reply").to_string(), r#"{"status":"success","data":null}"#);
}

#[test]
fn json_api() {
    check(
        &JsonApi,
        "application/vnd.api+json",
        [
            (
                invalid(),
                r#"{"errors":[{"status":"422","code":"INVALID","title":"Invalid request","detail":"too low","source":{"pointer":"/data/attributes/age"}},{"status":"422","code":"INVALID","title":"Invalid request","detail":"missing","source":{"pointer":"/data/attributes/name"}}]}"#,
            ),
            (
                no_credit(),
                r#"{"errors":[{"status":"403","code":"NO_CREDIT","title":"Forbidden","detail":"Your balance is 30","links":{"about":"https://example.com/docs/NO_CREDIT"}}]}"#,
            ),
        ],
    );
    let expected = [
        r#"{"data":[1,2],"meta":{"page":{"number":1,"size":2,"total_items":3,"total_pages":2}}}"#,
        r#"{"data":[3],"meta":{"page":{"next_cursor":"abc"}}}"#,
    ];
    assert_eq!(pages(&JsonApi), expected);
}

#[test]
fn google_rpc() {
    check(
        &GoogleRpc,
        "application/json",
        [(no_credit(), r#"{"error":{"code":403,"message":"Your balance is 30","status":"NO_CREDIT"}}"#)],
    );
    assert_eq!(pages(&GoogleRpc)[1], r#"{"items":[3],"nextPageToken":"abc"}"#);
}
