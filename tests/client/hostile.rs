//! Bodies that nobody agreed to: a value or an error that says where, and soon.

use std::time::{Duration, Instant};

use envelope_runtime::client;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::apis::apis;
use crate::formats::{jsend, problem_details, slack};

/// Puts a value in the place of the one with that number, counted in the order of the body.
fn change(value: &mut Value, place: &mut usize, other: &Value) {
    if *place == 0 {
        *value = other.clone();
    }
    *place = place.wrapping_sub(1);
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| change(value, place, other)),
        Value::Object(members) => members.values_mut().for_each(|value| change(value, place, other)),
        _ => {}
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".*".prop_map(Value::from),
        Just(json!([])),
        Just(json!([[{}], 1, "a"])),
        Just(json!({ "code": { "message": [] } })),
    ]
}

proptest! {
    #[test]
    fn changed_bodies_are_values_or_errors(place in 0_usize..20, other in any_value(), status in any::<u16>()) {
        for api in apis() {
            for sample in api.samples() {
                let mut body: Value = serde_json::from_str(sample.body).expect("JSON");
                change(&mut body, &mut place.clone(), &other);
                for status in [sample.status, status] {
                    if let Ok(received) = (api.read)(status, &sample.reply, body.to_string().as_bytes()) {
                        let _ = received.data::<Vec<String>>();
                    }
                }
            }
        }
    }

    #[test]
    fn cut_and_changed_bytes_are_values_or_errors(at in 0_usize..300, byte in any::<u8>()) {
        for api in apis() {
            for sample in api.samples() {
                let mut body = sample.body.as_bytes().to_vec();
                let at = at % body.len();
                let _ = (api.read)(sample.status, &sample.reply, &body[..at]);
                body[at] = byte;
                let _ = (api.read)(sample.status, &sample.reply, &body);
            }
        }
    }
}

#[test]
fn depth_is_an_error() {
    for body in ["[".repeat(10_000), r#"{"data":"#.repeat(10_000)] {
        let error = client::read::<jsend::Jsend>(500, [], body.as_bytes()).expect_err("too deep");
        assert!(error.to_string().contains("recursion limit exceeded"), "{error}");
        assert_eq!(error.text(), body);
    }
}

#[test]
fn of_members_of_one_name_the_last_counts() {
    let body = br#"{"ok":false,"ok":false,"error":"a","error":"b"}"#;
    let Ok(client::Received::Error(error)) = client::read::<slack::Slack>(400, [], body) else { panic!("an error") };
    assert_eq!(error.code(), "b");
}

/// Of `count` members with names of ten digits.
fn members(count: usize, value: &str) -> String {
    let members: Vec<String> = (0..count).map(|number| format!("\"{number:010}\":{value}")).collect();
    members.join(",")
}

#[test]
fn time_grows_with_the_size_alone() {
    let time = |count: usize| {
        let bodies = [
            (200, format!("{{\"ok\":true,{}}}", members(count, "1"))),
            (400, format!("{{\"ok\":false,\"error\":\"a\",{}}}", members(count, "1"))),
        ];
        let start = Instant::now();
        for (status, body) in bodies {
            client::read::<slack::Slack>(status, [], body.as_bytes()).expect("an answer");
        }
        let failures = format!("{{\"status\":\"fail\",\"data\":{{{}}}}}", members(count, "\"x\""));
        client::read::<jsend::Jsend>(400, [], failures.as_bytes()).expect("an error");
        let list = vec![r##"{"detail":"d","pointer":"#/a"}"##; count].join(",");
        let list = format!(r#"{{"type":"t","title":"t","status":400,"errors":[{list}]}}"#);
        client::read::<problem_details::Problem>(400, [], list.as_bytes()).expect("an error");
        start.elapsed()
    };
    let (small, large) = (time(20_000), time(400_000));
    assert!(large < small * 60 + Duration::from_millis(500), "{small:?}, {large:?}");
}
