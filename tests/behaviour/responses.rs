//! `ApiResponse` on structs and enums, and `Success`.

use envelope_runtime::{ApiResponse, Code, Envelope, Success};
use serde::Serialize;

use crate::{Api, success};

/// The value itself is the payload.
#[derive(Serialize, ApiResponse)]
#[api(status = 201, code = "MADE", message = "Made {id}", title = "Made", ext(kind = "thing"))]
struct Made {
    id: u32,
    #[serde(skip)]
    #[api(header = "location")]
    location: String,
    #[api(header = "etag")]
    etag: Option<&'static str>,
}

#[test]
fn a_struct_is_its_own_payload() {
    let made = Made { id: 7, location: "/things/7".into(), etag: Some("v1") };
    let reply = Api.success(&made).expect("a reply");
    assert_eq!(reply.status(), 201);
    assert_eq!(
        reply.to_string(),
        r#"{"code":"MADE","message":"Made 7","title":"Made","kind":"thing","data":{"id":7,"etag":"v1"}}"#
    );
    let headers: Vec<_> = reply.headers().iter().collect();
    assert_eq!(headers, [("content-type", "application/json"), ("location", "/things/7"), ("etag", "v1")]);
}

#[test]
fn an_absent_header_is_left_out() {
    let made = Made { id: 7, location: "/things/7".into(), etag: None };
    assert_eq!(Api.success(&made).expect("a reply").headers().get("etag"), None);
}

/// Does not implement `Serialize`.
#[derive(ApiResponse)]
#[api(code = -1)]
struct Marked {
    #[api(data)]
    items: Vec<u8>,
    #[api(message)]
    text: Option<String>,
    #[api(ext)]
    kind: &'static str,
}

#[test]
fn one_field_can_be_the_payload_and_another_the_message() {
    let marked = |text: Option<&str>| Marked { items: vec![1], text: text.map(str::to_owned), kind: "k" };
    assert_eq!(success(&marked(Some("hi"))), r#"{"code":-1,"message":"hi","kind":"k","data":[1]}"#);
    assert_eq!(success(&marked(None)), r#"{"code":-1,"kind":"k","data":[1]}"#);
}

#[derive(Serialize, ApiResponse)]
#[api(message = "Valid")]
struct Unit;

#[derive(ApiResponse)]
enum Outcome {
    Quiet,
    #[api(status = 202, message = "Queued as {0}")]
    Queued(u64),
    #[api(code = 3)]
    Named {
        value: &'static str,
    },
    #[api(status = 204)]
    Gone,
    #[api(status = 205)]
    Reset,
    #[api(status = 304, header("etag" = "v1"))]
    Unchanged,
    #[api(empty)]
    Empty,
}

#[test]
fn a_unit_struct_has_no_payload() {
    assert_eq!(success(&Unit), r#"{"message":"Valid"}"#);
    assert_eq!(success(&Outcome::Quiet), "{}");
}

/// None of these implements `Serialize`.
mod without_a_body {
    use super::*;

    #[derive(ApiResponse)]
    #[api(status = 204)]
    struct Deleted;

    #[derive(ApiResponse)]
    #[api(status = RESET_CONTENT)]
    struct Reset;

    #[derive(ApiResponse)]
    #[api(status = 303, empty)]
    struct Moved {
        #[api(header = "location")]
        to: &'static str,
    }

    #[test]
    fn a_struct_needs_no_serialize() {
        let seen = |reply: Result<envelope_runtime::Reply, _>| {
            let reply = reply.expect("a reply");
            (
                reply.status(),
                reply.to_string(),
                reply.headers().iter().map(|(_, value)| value.to_owned()).collect::<Vec<_>>(),
            )
        };
        assert_eq!(seen(Api.success(&Deleted)), (204, String::new(), vec![]));
        assert_eq!(seen(Api.success(&Reset)), (205, String::new(), vec![]));
        assert_eq!(seen(Api.success(&Moved { to: "/a" })), (303, String::new(), vec!["/a".to_owned()]));
    }
}

#[test]
fn a_variant_has_at_most_one_payload() {
    let queued = Api.success(&Outcome::Queued(9)).expect("a reply");
    assert_eq!((queued.status(), queued.to_string().as_str()), (202, r#"{"message":"Queued as 9","data":9}"#));
    assert_eq!(success(&Outcome::Named { value: "v" }), r#"{"code":3,"data":"v"}"#);
}

#[test]
fn a_success_without_content_has_no_body_and_no_content_type() {
    let cases = [(Outcome::Gone, 204), (Outcome::Reset, 205), (Outcome::Unchanged, 304), (Outcome::Empty, 200)];
    for (response, status) in cases {
        let reply = Api.success(&response).expect("a reply");
        assert_eq!((reply.status(), reply.body()), (status, &b""[..]));
        assert_eq!(reply.headers().get("content-type"), None, "{status}");
        let mut buffer = b"before".to_vec();
        Api.write_success(&response, &mut buffer).expect("a reply");
        assert_eq!(buffer, b"before", "{status}");
    }
    assert_eq!(Api.success(&Outcome::Unchanged).expect("a reply").headers().get("etag"), Some("v1"));
}

#[test]
fn success_wraps_any_payload() {
    assert_eq!(success(&Success(vec![1, 2])), r#"{"data":[1,2]}"#);
    assert_eq!(success(&Success(())), "{}");
    assert_eq!(success(&Success(None::<u8>)), "{}");
    assert_eq!(success(&Success(f64::NAN)), "{}");
    assert_eq!(success(&Success(Some(""))), r#"{"data":""}"#);
}

#[test]
fn success_may_state_more_facts() {
    let response = Success("x").status(202).code("QUEUED").message("Later");
    let reply = Api.success(&response).expect("a reply");
    assert_eq!(reply.status(), 202);
    assert_eq!(reply.to_string(), r#"{"code":"QUEUED","message":"Later","data":"x"}"#);
    assert_eq!(ApiResponse::code(&Success(1).code(5)), Code::Int(5));
    assert_eq!(success(&Success(1).message(String::from("m"))), r#"{"message":"m","data":1}"#);
    assert!(Api.success(&Success(1).status(204)).expect("a reply").body().is_empty());
}

#[test]
fn a_reference_to_a_success_type_is_a_success() {
    assert_eq!(success(&&Unit), success(&Unit));
}

/// A thing that was found.
#[derive(Serialize, ApiResponse)]
#[api(docs_url = "https://a.example/found")]
struct Found;

#[test]
fn a_success_has_a_description_and_a_docs_url() {
    #[derive(Envelope)]
    #[envelope(
        success = { "about": description, "see": docs_url },
        page = { "about": description, "see": docs_url, "title": title, "items": items },
        error = code
    )]
    struct Documented;

    let found = Documented.success(&Found).expect("a reply").to_string();
    assert_eq!(found, r#"{"about":"A thing that was found.","see":"https://a.example/found"}"#);
    let page = Documented.page(&envelope_runtime::Page::by_cursor(vec![1])).expect("a page").to_string();
    assert_eq!(page, r#"{"about":null,"see":null,"title":null,"items":[1]}"#);
}

#[test]
fn a_reference_is_rendered_like_the_success() {
    let made = Made { id: 7, location: "/things/7".into(), etag: None };
    let (own, referred) = (Api.success(&made).expect("a reply"), Api.success(&&made).expect("a reply"));
    assert_eq!((own.to_string(), own.status()), (referred.to_string(), referred.status()));
    assert!(own.headers().iter().eq(referred.headers()));
    assert_eq!(ApiResponse::message(&&made).as_deref(), Some("Made 7"));

    #[derive(Serialize, ApiResponse)]
    #[api(status = 202, empty)]
    struct Accepted;
    assert_eq!(Api.success(&&Accepted).expect("a reply").to_string(), "");
}
