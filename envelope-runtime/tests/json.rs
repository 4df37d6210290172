//! Values of serde_json, which are made in another way with some of its features: `.ci/run` repeats this with them.

#![allow(clippy::expect_used, reason = "a test")]

use envelope_runtime::{Envelope, Success};
use proptest::prelude::*;
use serde_json::value::RawValue;

fn number() -> impl Strategy<Value = serde_json::Value> {
    prop_oneof![any::<i64>().prop_map(Into::into), any::<u64>().prop_map(Into::into), any::<f64>().prop_map(Into::into)]
}

/// Enough to see that it works, or with `LOAD=full` enough to see what is rare.
fn cases() -> u32 {
    if std::env::var_os("LOAD").is_some_and(|load| load == "full") { 4096 } else { 512 }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn a_number_is_text_as_serde_json_writes_it(value in number()) {
        #[derive(Envelope)]
        #[envelope(success = "<{data}>", error = null, headers = { "x-number": self.number })]
        struct Text { number: serde_json::Value }

        let reply = Text { number: value.clone() }.success(&Success(&value)).expect("a number is text");
        let expected = if value.is_null() { "null".to_owned() } else { format!("\"<{value}>\"") };
        prop_assert_eq!(reply.to_string(), expected);
        prop_assert_eq!(reply.headers().get("x-number").map(str::to_owned), (!value.is_null()).then(|| value.to_string()));
    }
}

#[test]
fn a_spliced_raw_value_becomes_members() {
    #[derive(Envelope)]
    #[envelope(success = { "a": 1, ..data }, error = null)]
    struct Splicing;

    let raw = RawValue::from_string(r#"{ "\u0061": 2, "b": {"c" : [1, "}"]} }"#.to_owned()).expect("JSON");
    assert_eq!(Splicing.success(&Success(&raw)).expect("an object").to_string(), r#"{"a":1,"b":{"c" : [1, "}"]}}"#);
    let none = RawValue::from_string("null".to_owned()).expect("JSON");
    assert_eq!(Splicing.success(&Success(&none)).expect("nothing").to_string(), r#"{"a":1}"#);
    let list = RawValue::from_string("[1]".to_owned()).expect("JSON");
    assert!(Splicing.success(&Success(&list)).is_err());
}
