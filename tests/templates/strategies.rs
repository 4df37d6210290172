//! Random samples and requests. Texts and keys come from a small set, so that keys collide and inputs repeat.

use std::collections::BTreeMap;
use std::time::Duration;

use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use envelope_runtime::FieldErrors;

use crate::answers::{Fault, Flaw, Made, PageParts, Request, Sample};

/// The templates use these keys, too, so that keys collide.
const KNOWN: &[&str] =
    &["a", "b", "c", "d", "code", "status", "message", "other one", "\"q\" \\", "own", "", "at x", "\u{1F600}"];

pub fn request() -> impl Strategy<Value = Request> {
    let pair = (any::<u8>(), (any::<i32>().prop_map(|number| f64::from(number) / 8.0), value()));
    let object = of(btree_map(text(), value(), 0..4));
    let list = of(vec(value(), 0..3));
    (text(), any::<i64>(), any::<bool>(), of(text()), value(), object, list, pair).prop_map(
        |(name, number, flag, note, any, object, list, pair)| Request {
            name,
            number,
            flag,
            note,
            any,
            object,
            list,
            pair,
        },
    )
}

pub fn sample() -> impl Strategy<Value = Sample> {
    let success = (value(), select(vec![200, 202, 204, 226, 299, 303, 304]), of(any::<i64>()), of(text()))
        .prop_map(|(data, status, code, message)| Sample::Success { data, status, code, message });
    let made = (value(), text(), value()).prop_map(|(data, name, param)| Sample::Made(Made { data, name, param }));
    prop_oneof![4 => fault().prop_map(Sample::Error), 1 => success, 1 => made, 2 => page().prop_map(Sample::Page)]
}

fn fault() -> impl Strategy<Value = Fault> {
    let status = select(vec![400, 404, 422, 429, 499, 500, 503, 599]);
    let wait = of((0..100u64, 0..2_000_000_000u32)
        .prop_map(|(seconds, nanos)| Duration::from_secs(seconds) + Duration::from_nanos(nanos.into())));
    let full = (status, text(), of(text()), value(), value(), flaws(), wait).prop_map(
        |(status, text, field, param, details, flaws, wait)| Fault::Full {
            status,
            text,
            field,
            param,
            details,
            flaws,
            wait,
        },
    );
    let errors = vec((text(), text()), 0..4).prop_map(FieldErrors::from_iter);
    let members = (of(any::<i64>()), value(), errors).prop_map(|(a, b, errors)| Fault::Members { a, b, errors });
    prop_oneof![6 => full, 3 => members, 1 => Just(Fault::Bare)]
}

/// Usually few, sometimes so many that they are indexed instead of searched linearly.
fn flaws() -> impl Strategy<Value = Vec<Flaw>> {
    prop_oneof![9 => vec(flaw(), 0..4), 1 => vec(flaw(), 15..20)]
}

fn flaw() -> impl Strategy<Value = Flaw> {
    prop_oneof![
        4 => (text(), text()).prop_map(|(field, message)| Flaw::Named(field, message)),
        1 => value().prop_map(|param| Flaw::Constant { param }),
        1 => Just(Flaw::Unplaced),
    ]
}

fn page() -> impl Strategy<Value = PageParts> {
    let numbers = of((1..5u64, 1..5u64, 0..20u64));
    (vec(value(), 0..3), numbers, of(text()), of(text()), of(text()))
        .prop_map(|(items, numbers, next, prev, message)| PageParts { items, numbers, next, prev, message })
}

/// JSON of every shape, `null` included.
fn value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        2 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_filter_map("finite", |float| float.is_finite().then(|| Value::from(float))),
        3 => text().prop_map(Value::from),
    ];
    scalar.prop_recursive(2, 8, 4, |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..3).prop_map(Value::from),
            3 => btree_map(text(), inner, 0..4).prop_map(object),
        ]
    })
}

fn object(members: BTreeMap<String, Value>) -> Value {
    Value::Object(members.into_iter().collect())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => select(KNOWN).prop_map(str::to_owned),
        1 => ".{0,12}",
        1 => r#"["\\\u{0}-\u{1f}\u{7f}a{}]{0,4}"#,
    ]
}
