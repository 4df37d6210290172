//! Facts that fields decide at run time: present, absent, and overriding constants.

use std::collections::BTreeMap;
use std::time::Duration;

use envelope_runtime::{ApiError, Code, Envelope};
use http::StatusCode;

use crate::{Api, error};

#[derive(Debug, ApiError)]
enum Fault {
    #[api(code = "STATUS", message = "Upstream said {status}")]
    Status {
        #[api(status)]
        status: u16,
    },
    #[api(code = "TYPED", message = "Typed")]
    Typed(#[api(status)] StatusCode),
    #[api(status = 429, code = "WAIT", message = "Wait")]
    Wait(#[api(retry_after)] Option<Duration>),
    #[api(status = 429, code = "SECONDS", message = "Wait")]
    Seconds(#[api(retry_after)] u32),
    #[api(status = 400, code = "EXT", message = "Ext", ext(kind = "constant", level = 1))]
    Ext {
        #[api(ext)]
        kind: Option<BTreeMap<&'static str, u8>>,
        #[api(ext = "param")]
        named: &'static str,
    },
    #[api(status = 400, code = "MEMBERS", message = "Members")]
    Members {
        #[api(detail)]
        limit: u64,
        #[api(detail = "used so far")]
        used: Option<f32>,
        #[api(detail)]
        r#type: (),
        hidden: u8,
    },
    #[api(status = 400, code = "WHOLE", message = "Whole")]
    Whole(#[api(details)] Option<Vec<u8>>),
    #[api(status = 405, code = "METHOD", message = "No", header("x-a" = "constant", "x-b" = "stays"))]
    Headers {
        #[api(header = "Allow")]
        allow: &'static str,
        #[api(header = "x-a")]
        number: Option<u32>,
    },
}

#[derive(Envelope)]
#[envelope(success = {}, error = { "kind": ext.kind, "param": ext.param, "level": ext.level, "other": ext.other })]
struct Exts;

fn header(fault: &Fault, name: &str) -> Option<String> {
    Api.error(fault).expect("a reply").headers().get(name).map(str::to_owned)
}

#[test]
fn a_status_is_a_number_or_a_status_code_of_the_http_crate() {
    let numbered = Fault::Status { status: 502 };
    assert_eq!((numbered.status(), Api.error(&numbered).expect("a reply").status()), (502, 502));
    assert_eq!(error(&numbered), r#"{"code":"STATUS","message":"Upstream said 502"}"#);
    assert_eq!(Fault::Typed(StatusCode::GONE).status(), 410);
    assert_eq!(numbered.entry().status(), None);
}

#[test]
fn a_delay_is_rounded_up_to_whole_seconds_in_body_and_header() {
    let wait = |millis| Fault::Wait(Some(Duration::from_millis(millis)));
    for (millis, seconds) in [(0, "0"), (1, "1"), (1000, "1"), (1001, "2"), (59_999, "60")] {
        assert_eq!(header(&wait(millis), "retry-after").as_deref(), Some(seconds), "{millis} ms");
        assert!(error(&wait(millis)).ends_with(&format!(r#""retry_after":{seconds}}}"#)), "{millis} ms");
    }
    assert_eq!(header(&Fault::Seconds(7), "Retry-After").as_deref(), Some("7"));
}

#[test]
fn the_longest_duration_does_not_overflow() {
    assert_eq!(header(&Fault::Wait(Some(Duration::MAX)), "retry-after"), Some(u64::MAX.to_string()));
}

#[test]
fn an_absent_delay_is_left_out_of_body_and_header() {
    assert_eq!(error(&Fault::Wait(None)), r#"{"code":"WAIT","message":"Wait"}"#);
    assert_eq!(header(&Fault::Wait(None), "retry-after"), None);
}

#[test]
fn ext_fields_may_be_any_value_and_override_constants() {
    let ext = |kind| Exts.error(&Fault::Ext { kind, named: "amount" }).expect("a reply").to_string();
    let given = ext(Some(BTreeMap::from([("a", 1)])));
    assert_eq!(given, r#"{"kind":{"a":1},"param":"amount","level":1,"other":null}"#);
}

#[test]
fn details_leave_out_absent_and_unmarked_fields() {
    let fault = |used| Fault::Members { limit: 5, used, r#type: (), hidden: 1 };
    let prefix = r#"{"code":"MEMBERS","message":"Members","details":"#;
    assert_eq!(error(&fault(Some(0.5))), format!(r#"{prefix}{{"limit":5,"used so far":0.5}}}}"#));
    assert_eq!(error(&fault(None)), format!(r#"{prefix}{{"limit":5}}}}"#));
    assert_eq!(error(&fault(Some(f32::NAN))), format!(r#"{prefix}{{"limit":5}}}}"#));
    let Fault::Members { hidden, .. } = fault(None) else { unreachable!("made above") };
    assert_eq!(hidden, 1);
}

#[test]
fn details_as_a_whole_may_be_absent() {
    assert_eq!(error(&Fault::Whole(Some(vec![1]))), r#"{"code":"WHOLE","message":"Whole","details":[1]}"#);
    assert_eq!(error(&Fault::Whole(None)), r#"{"code":"WHOLE","message":"Whole"}"#);
}

#[test]
fn a_header_field_overrides_the_constant_and_is_left_out_when_absent() {
    let fault = |number| Fault::Headers { allow: "GET, HEAD", number };
    assert_eq!(header(&fault(Some(4)), "allow").as_deref(), Some("GET, HEAD"));
    assert_eq!(header(&fault(Some(4)), "x-a").as_deref(), Some("4"));
    assert_eq!(header(&fault(None), "x-b").as_deref(), Some("stays"));
    assert_eq!(header(&fault(None), "X-A").as_deref(), Some("constant"));
}

#[test]
fn header_names_are_lower_case_and_unique() {
    let reply = Api.error(&Fault::Headers { allow: "GET", number: Some(1) }).expect("a reply");
    let names: Vec<_> = reply.headers().iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["content-type", "x-a", "x-b", "allow"]);
}

#[test]
fn codes_of_a_type_can_be_compared() {
    assert_eq!(Fault::Seconds(1).code(), Code::Str("SECONDS"));
    assert_ne!(Fault::Seconds(1).code(), "WAIT");
}

mod as_a_field_error {
    use super::*;

    #[derive(Debug, ApiError)]
    #[api(status = 422)]
    enum Input {
        #[api(code = 1, message = "is missing", field = "amount")]
        Constant,
        #[api(code = 2, message = "is {0} bytes")]
        Given(u8, #[api(field)] String),
        #[api(code = 3, message = "is odd")]
        Maybe {
            #[api(field)]
            field: Option<&'static str>,
        },
    }

    #[test]
    fn the_input_at_fault_is_constant_decided_by_a_field_or_absent() {
        assert_eq!(Input::Constant.field(), Some("amount"));
        assert_eq!(Input::Given(1, "name".into()).field(), Some("name"));
        assert_eq!(Input::Maybe { field: Some("id") }.field(), Some("id"));
        assert_eq!(Input::Maybe { field: None }.field(), None);
    }
}

#[test]
fn an_absent_status_is_the_constant() {
    #[derive(Debug, ApiError)]
    #[api(status = 502, code = "UPSTREAM", message = "The other service failed")]
    struct Upstream {
        #[api(status)]
        status: Option<StatusCode>,
    }

    let status = |status| Upstream { status }.status();
    assert_eq!([status(None), status(Some(StatusCode::CONFLICT)), status(Some(StatusCode::OK))], [502, 409, 502]);
}

#[test]
fn each_status_has_its_reason_phrase() {
    #[derive(Debug, ApiError)]
    #[api(in_band, code = "ANY", message = "any")]
    struct Any<'a>(#[api(status)] &'a u16);

    #[derive(Envelope)]
    #[envelope(success = data, error = code, headers = { "x-reason": status.reason })]
    struct Reason;

    for status in 100..=599 {
        let reply = Reason.error(&Any(&status)).expect("a reply");
        let expected = StatusCode::from_u16(status).expect("a status").canonical_reason();
        assert_eq!((reply.status(), reply.headers().get("x-reason")), (status, expected));
    }
}
