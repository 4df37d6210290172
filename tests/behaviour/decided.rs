//! Code, status and message from fields, and the constants that apply if a field has no value.

use std::borrow::Cow;
use std::io;

use envelope_runtime::catalog::{Column, Entry};
use envelope_runtime::{ApiError, ApiResponse, Catalogued, Code, Envelope, RenderErrorKind, catalog};

use crate::{Api, error, success};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Coded<'a, T> {
    #[api(message = "owned")]
    Owned(#[api(code)] String),
    #[api(message = "borrowed")]
    Borrowed(#[api(code)] &'a str),
    #[api(message = "cow")]
    Cow(#[api(code)] Cow<'a, str>),
    #[api(message = "number")]
    Number(#[api(code)] i64),
    #[api(message = "small")]
    Small(#[api(code)] Option<u8>),
    #[api(message = "any")]
    Any(#[api(code)] Code<'a>),
    #[api(code = "FALLBACK", message = "constant")]
    Constant(#[api(code)] Option<&'a str>),
    #[api(message = "generic")]
    Generic(#[api(code)] T),
    #[api(message = "{code} at {at}")]
    Shown {
        #[api(code)]
        code: i32,
        at: u8,
    },
}

type Text<'a> = Coded<'a, String>;

fn body(code: &str, message: &str) -> String {
    format!(r#"{{"code":{code},"message":"{message}"}}"#)
}

#[test]
fn a_code_is_text_or_a_number() {
    assert_eq!(error(&Text::Owned("A\"B".into())), body(r#""A\"B""#, "owned"));
    assert_eq!(error(&Text::Borrowed("B")), body(r#""B""#, "borrowed"));
    assert_eq!(error(&Text::Cow("C".into())), body(r#""C""#, "cow"));
    assert_eq!(error(&Text::Number(i64::MIN)), body("-9223372036854775808", "number"));
    assert_eq!(error(&Text::Small(Some(7))), body("7", "small"));
    assert_eq!(error(&Text::Any(Code::Int(-5))), body("-5", "any"));
    assert_eq!(error(&Coded::Generic("G".to_owned())), body(r#""G""#, "generic"));
    assert_eq!(error(&Coded::Generic(9_u32)), body("9", "generic"));
    assert_eq!(error(&Text::Shown { code: 4, at: 2 }), body("4", "4 at 2"));
}

#[test]
fn each_occurrence_has_its_own_code() {
    for code in ["ONE", "TWO", "ONE"] {
        assert_eq!(error(&Text::Borrowed(code)), body(&format!("{code:?}"), "borrowed"));
        assert_eq!(error(&Text::Constant(Some(code))), body(&format!("{code:?}"), "constant"));
        assert_eq!(error(&Text::Constant(None)), body(r#""FALLBACK""#, "constant"));
    }
}

#[test]
fn an_absent_code_is_the_constant_or_none() {
    assert_eq!(Text::Constant(None).code(), "FALLBACK");
    assert_eq!(Text::Small(None).code(), Code::None);
    assert_eq!(Text::Any(Code::None).code(), Code::None);
}

#[derive(Debug, ApiError)]
enum Passed {
    /// The upstream service's error.
    #[api(status = 502)]
    Code {
        #[api(code)]
        code: String,
        #[api(message)]
        message: String,
    },
    #[api(status = 500, code = "FALLBACK", message = "Fallback", docs_url = "https://example.com/{code}")]
    Known(#[api(code)] Option<String>),
}

catalog! {
    static PASSED = [Passed];
}

#[test]
fn a_gateway_forwards_the_upstream_error() {
    let passed = Passed::Code { code: "UP".into(), message: "Said upstream".into() };
    assert_eq!(error(&passed), body(r#""UP""#, "Said upstream"));
    assert_eq!(error(&Passed::Known(None)), body(r#""FALLBACK""#, "Fallback"));
}

#[test]
fn the_catalogue_lists_the_constant_or_says_that_the_code_varies() {
    let table = PASSED.table().column(Column::Code, "Code").column(Column::Variant, "Variant");
    assert_eq!(table.to_markdown(), "| Code | Variant |\n|---|---|\n| varies | Code |\n| FALLBACK | Known |\n");
    assert_eq!(table.to_csv(), "Code,Variant\r\n,Code\r\nFALLBACK,Known\r\n");
    let [code, known] = Passed::ENTRIES.entries else { panic!("two entries") };
    assert_eq!((code.code(), code.has_run_time_code()), (Code::None, true));
    assert_eq!((known.code(), known.has_run_time_code()), (Code::Str("FALLBACK"), true));
    assert_eq!(known.docs_url(), Some("https://example.com/FALLBACK"));
    static BY_HAND: Entry = Entry::error("ByHand", Code::Str("X"), 400, "m").run_time_code().build();
    assert_eq!((BY_HAND.code(), BY_HAND.has_run_time_code()), (Code::None, true));
}

#[derive(Debug, ApiError)]
enum Status {
    #[api(status = 502, code = "CONSTANT", message = "m")]
    Constant(#[api(status)] u16),
    #[api(status = 200, in_band, code = "IN_BAND", message = "m")]
    InBand(#[api(status)] u16),
    #[api(code = "NONE", message = "m")]
    None(#[api(status)] u16),
}

#[test]
fn a_constant_replaces_a_status_out_of_range() {
    for (status, answered) in [(400, 400), (599, 599), (399, 502), (600, 502), (0, 502), (200, 502), (u16::MAX, 502)] {
        let fault = Status::Constant(status);
        assert_eq!(fault.status(), answered, "{status}");
        assert_eq!(Api.error(&fault).expect("a reply").status(), answered, "{status}");
    }
    for (status, answered) in [(100, 100), (302, 302), (99, 200), (600, 200)] {
        assert_eq!(Status::InBand(status).status(), answered, "{status}");
    }
}

#[test]
fn without_a_constant_such_a_status_is_refused() {
    let refused = Api.error(&Status::None(302)).expect_err("out of range");
    assert!(matches!(refused.kind(), RenderErrorKind::Status(302)));
    assert_eq!(Status::Constant(404).entry().status(), None, "it is decided at run time all the same");
}

#[derive(Debug, ApiError)]
enum Told {
    #[api(status = 500, code = "TEXT")]
    Text(#[api(message)] String),
    #[api(status = 500, code = "ANY")]
    Any(#[api(source, message)] io::Error),
    #[api(status = 400, code = "MAYBE", message = "Nothing about {what}")]
    Maybe {
        #[api(message)]
        text: Option<Cow<'static, str>>,
        what: u8,
    },
    #[api(status = 400, code = "CODE", message = code)]
    Code(#[api(message)] Option<char>),
}

#[test]
fn a_message_may_be_anything_that_implements_display() {
    assert_eq!(error(&Told::Text("a \"b\"".into())), body(r#""TEXT""#, r#"a \"b\""#));
    assert_eq!(error(&Told::Any(io::Error::other("disk"))), body(r#""ANY""#, "disk"));
    assert_eq!(Told::Text("x".into()).message(), "x");
    assert_eq!(Told::Any(io::Error::other("disk")).to_string(), "disk");
}

#[test]
fn the_variants_message_replaces_a_field_that_is_none() {
    let maybe = |text| Told::Maybe { text, what: 3 };
    assert_eq!(error(&maybe(Some("Said".into()))), body(r#""MAYBE""#, "Said"));
    assert_eq!(error(&maybe(None)), body(r#""MAYBE""#, "Nothing about 3"));
    assert_eq!(
        (maybe(None).message(), maybe(None).to_string()),
        ("Nothing about 3".into(), "Nothing about 3".to_owned())
    );
    assert_eq!(maybe(None).entry().message(), Some("Nothing about {what}"));
    assert_eq!(error(&Told::Code(Some('x'))), body(r#""CODE""#, "x"));
    assert_eq!(error(&Told::Code(None)), body(r#""CODE""#, "CODE"));
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "No {what}")]
enum Default {
    #[api(code = "A")]
    A { what: u8 },
    #[api(code = "B", message = "Own")]
    B,
    #[api(code = "C")]
    C {
        what: &'static str,
        #[api(message)]
        text: Option<String>,
    },
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = code)]
enum Codes {
    #[api(code = "one_two")]
    OneTwo,
    #[api(code = "three", message = "Own")]
    Three,
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = -7, message = code)]
struct Number;

#[derive(Debug, ApiError)]
#[api(status = 500, message = code)]
struct RunTime {
    #[api(code)]
    code: Option<i64>,
}

#[test]
fn an_enum_has_a_message_for_variants_without() {
    assert_eq!(error(&Default::A { what: 1 }), body(r#""A""#, "No 1"));
    assert_eq!(error(&Default::B), body(r#""B""#, "Own"));
    assert_eq!(error(&Default::C { what: "c", text: None }), body(r#""C""#, "No c"));
    assert_eq!(error(&Default::C { what: "c", text: Some("t".into()) }), body(r#""C""#, "t"));
}

#[test]
fn a_message_may_be_the_code() {
    assert_eq!(error(&Codes::OneTwo), body(r#""one_two""#, "one_two"));
    assert_eq!(error(&Codes::Three), body(r#""three""#, "Own"));
    assert_eq!(Codes::OneTwo.entry().message(), Some("one_two"));
    assert_eq!(error(&Number), body("-7", "-7"));
    assert_eq!(error(&RunTime { code: Some(12) }), body("12", "12"));
    assert_eq!(RunTime { code: None }.message(), "");
}

#[derive(ApiResponse)]
#[api(message = "Done")]
enum Responses {
    Default,
    #[api(code = 5, message = code)]
    Code,
}

#[test]
fn a_response_enum_has_a_default_message_too() {
    assert_eq!(success(&Responses::Default), r#"{"message":"Done"}"#);
    assert_eq!(success(&Responses::Code), r#"{"code":5,"message":"5"}"#);
}

#[derive(Debug, ApiError)]
#[api(status = 401)]
enum Bodiless {
    #[api(code = "EMPTY", message = "Not sent", empty, header("www-authenticate" = "Bearer"))]
    Empty,
    #[api(code = "FULL", message = "Sent")]
    Full,
}

#[test]
fn an_empty_error_has_no_body_and_no_content_type() {
    let reply = Api.error(&Bodiless::Empty).expect("a reply");
    assert_eq!((reply.status(), reply.body()), (401, &b""[..]));
    let headers: Vec<_> = reply.headers().iter().collect();
    assert_eq!(headers, [("www-authenticate", "Bearer")]);
    let mut buffer = b"before".to_vec();
    Api.write_error(&Bodiless::Empty, &mut buffer).expect("a reply");
    assert_eq!(buffer, b"before");
    assert_eq!(error(&Bodiless::Full), body(r#""FULL""#, "Sent"));
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "D", message = "m", detail(unit = "ms", limit = 10, share = 0.5, hard = true))]
struct WithDetails {
    #[api(detail)]
    used: Option<u8>,
}

#[test]
fn details_may_be_constant() {
    let with = |used: &str| {
        format!(r#"{{"code":"D","message":"m","details":{{"unit":"ms","limit":10,"share":0.5,"hard":true{used}}}}}"#)
    };
    assert_eq!(error(&WithDetails { used: Some(3) }), with(r#","used":3"#));
    assert_eq!(error(&WithDetails { used: None }), with(""));
}

#[derive(Debug, ApiError)]
#[api(status = 400, ext(kind = "type"))]
enum Exts {
    #[api(code = "A", message = "m")]
    A {
        #[api(ext)]
        kind: Option<u8>,
    },
    #[api(code = "B", message = "m", ext(kind = "variant"))]
    B(#[api(ext = "kind")] Option<u8>),
}

#[derive(ApiResponse)]
#[api(ext(kind = "constant"))]
struct Response {
    #[api(data)]
    data: u8,
    #[api(ext)]
    kind: Option<&'static str>,
}

#[test]
fn an_absent_ext_field_leaves_the_constant_in_place() {
    let kind = |code: &str, kind: &str| format!(r#"{{"code":"{code}","message":"m","kind":{kind}}}"#);
    assert_eq!(error(&Exts::A { kind: Some(1) }), kind("A", "1"));
    assert_eq!(error(&Exts::A { kind: None }), kind("A", r#""type""#));
    assert_eq!(error(&Exts::B(None)), kind("B", r#""variant""#));
    assert_eq!(success(&Response { data: 1, kind: None }), r#"{"kind":"constant","data":1}"#);
    assert_eq!(success(&Response { data: 1, kind: Some("own") }), r#"{"kind":"own","data":1}"#);
    let shown = serde_json::to_string(&Exts::B(None).ext("kind")).expect("a value");
    assert_eq!(shown, r#""variant""#);
}

mod beside_thiserror {
    use super::*;

    #[derive(Debug, thiserror::Error, ApiError)]
    enum Fault {
        #[error("the logs' text: {0}")]
        #[api(status = 500, code = "TOLD")]
        Told(#[api(message)] String),
        #[error("the logs' text")]
        Lent(#[api(facts)] Number),
        #[error(transparent)]
        Wrapped(
            #[api(facts)]
            #[from]
            Codes,
        ),
    }

    impl std::fmt::Display for super::Hidden {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("for logs alone")
        }
    }

    #[test]
    fn what_clients_see_is_the_field() {
        assert_eq!(error(&Fault::Told("text".into())), body(r#""TOLD""#, "text"));
        assert_eq!(error(&Fault::Lent(Number)), body("-7", "-7"));
        assert_eq!(error(&Fault::from(Codes::OneTwo)), body(r#""one_two""#, "one_two"));
        assert_eq!(Fault::Lent(Number).to_string(), "the logs' text");
    }

    #[derive(Debug, ApiError)]
    #[api(message = "{hidden}, twice")]
    struct Shown {
        #[api(facts)]
        hidden: super::Hidden,
    }

    #[test]
    fn a_placeholder_shows_the_fields_message_not_its_display() {
        assert_eq!(error(&Shown { hidden: super::Hidden }), body(r#""HIDDEN""#, "For clients, twice"));
    }
}

#[derive(Debug, ApiError)]
#[api(status = 500, code = "HIDDEN", message = "For clients", skip(display))]
struct Hidden;
