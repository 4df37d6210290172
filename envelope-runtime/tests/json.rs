//! Every byte is as serde_json writes it, whatever the shape: random values of serde's whole data model, rendered as a bare
//! payload. `.ci/run` repeats this with serde_json's features that change how values are made.

#![allow(clippy::expect_used, reason = "a test")]

use envelope_runtime::{Envelope, Success, presets::Plain};
use proptest::prelude::*;
use serde::ser::{
    Serialize, SerializeMap as _, SerializeSeq as _, SerializeStruct as _, SerializeStructVariant as _,
    SerializeTuple as _, SerializeTupleStruct as _, SerializeTupleVariant as _, Serializer,
};
use serde_json::value::RawValue;

/// A value of any shape that serde knows.
#[derive(Clone, Debug)]
enum Any {
    Bool(bool),
    Small(i8, u8),
    Wide(i128, u128),
    Long(i64, u64),
    Single(f32),
    Double(f64),
    Char(char),
    Str(String),
    Displayed(String),
    Bytes(Vec<u8>),
    None,
    Unit,
    UnitStruct,
    UnitVariant(&'static str),
    Some(Box<Any>),
    Newtype(Box<Any>),
    NewtypeVariant(&'static str, Box<Any>),
    Seq(Vec<Any>),
    Tuple(Vec<Any>),
    TupleStruct(Vec<Any>),
    TupleVariant(&'static str, Vec<Any>),
    Map(Vec<(Any, Any)>),
    Struct(Vec<(&'static str, Any)>),
    StructVariant(&'static str, Vec<(&'static str, Any)>),
    Value(serde_json::Value),
    Raw(Box<RawValue>),
}

impl Serialize for Any {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Any::Bool(value) => serializer.serialize_bool(*value),
            Any::Small(signed, unsigned) => (signed, unsigned).serialize(serializer),
            Any::Wide(signed, unsigned) => (signed, unsigned).serialize(serializer),
            Any::Long(signed, unsigned) => (signed, unsigned, *signed as i16, *unsigned as u32).serialize(serializer),
            Any::Single(value) => serializer.serialize_f32(*value),
            Any::Double(value) => serializer.serialize_f64(*value),
            Any::Char(value) => serializer.serialize_char(*value),
            Any::Str(value) => serializer.serialize_str(value),
            Any::Displayed(value) => serializer.collect_str(value),
            Any::Bytes(value) => serializer.serialize_bytes(value),
            Any::None => serializer.serialize_none(),
            Any::Unit => serializer.serialize_unit(),
            Any::UnitStruct => serializer.serialize_unit_struct("Unit"),
            Any::UnitVariant(name) => serializer.serialize_unit_variant("Any", 0, name),
            Any::Some(value) => serializer.serialize_some(value),
            Any::Newtype(value) => serializer.serialize_newtype_struct("Newtype", value),
            Any::NewtypeVariant(name, value) => serializer.serialize_newtype_variant("Any", 1, name, value),
            Any::Seq(elements) => {
                let mut seq = serializer.serialize_seq(None)?;
                elements.iter().try_for_each(|element| seq.serialize_element(element))?;
                seq.end()
            }
            Any::Tuple(elements) => {
                let mut tuple = serializer.serialize_tuple(elements.len())?;
                elements.iter().try_for_each(|element| tuple.serialize_element(element))?;
                tuple.end()
            }
            Any::TupleStruct(elements) => {
                let mut tuple = serializer.serialize_tuple_struct("Tuple", elements.len())?;
                elements.iter().try_for_each(|element| tuple.serialize_field(element))?;
                tuple.end()
            }
            Any::TupleVariant(name, elements) => {
                let mut tuple = serializer.serialize_tuple_variant("Any", 2, name, elements.len())?;
                elements.iter().try_for_each(|element| tuple.serialize_field(element))?;
                tuple.end()
            }
            Any::Map(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                members.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
            Any::Struct(members) => {
                let mut object = serializer.serialize_struct("Struct", members.len())?;
                members.iter().try_for_each(|(key, value)| object.serialize_field(key, value))?;
                object.end()
            }
            Any::StructVariant(name, members) => {
                let mut object = serializer.serialize_struct_variant("Any", 3, name, members.len())?;
                members.iter().try_for_each(|(key, value)| object.serialize_field(key, value))?;
                object.end()
            }
            Any::Value(value) => value.serialize(serializer),
            Any::Raw(value) => value.serialize(serializer),
        }
    }
}

fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a",
        "field_of_a_name_longer_than_a_word",
        "",
        "with \"quotes\" and \\",
        "é\u{1}",
        "{",
        "[",
    ])
}

fn number() -> impl Strategy<Value = serde_json::Value> {
    prop_oneof![any::<i64>().prop_map(Into::into), any::<u64>().prop_map(Into::into), any::<f64>().prop_map(Into::into)]
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        number(),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::vec((any::<String>(), inner), 0..4).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// JSON as somebody else wrote it: with whitespace, and numbers that no type holds.
fn raw() -> impl Strategy<Value = Box<RawValue>> {
    let text = prop_oneof![
        json().prop_map(|json| json.to_string()),
        json().prop_map(|json| serde_json::to_string_pretty(&json).expect("a value is JSON")),
        prop::sample::select(vec![
            "null",
            " null ",
            "1e400",
            "123456789012345678901234567890",
            "1.50",
            "{\"\\u0061\" : 1}"
        ])
        .prop_map(str::to_owned),
    ];
    text.prop_map(|text| RawValue::from_string(text).expect("the text is JSON"))
}

fn any_value() -> impl Strategy<Value = Any> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Any::Bool),
        any::<(i8, u8)>().prop_map(|(signed, unsigned)| Any::Small(signed, unsigned)),
        any::<(i64, u64)>().prop_map(|(signed, unsigned)| Any::Long(signed, unsigned)),
        any::<(i128, u128)>().prop_map(|(signed, unsigned)| Any::Wide(signed, unsigned)),
        prop_oneof![any::<f32>(), Just(f32::NAN), Just(f32::INFINITY)].prop_map(Any::Single),
        prop_oneof![any::<f64>(), Just(f64::NAN), Just(f64::NEG_INFINITY), Just(-0.0)].prop_map(Any::Double),
        any::<char>().prop_map(Any::Char),
        any::<String>().prop_map(Any::Str),
        any::<String>().prop_map(Any::Displayed),
        any::<Vec<u8>>().prop_map(Any::Bytes),
        Just(Any::None),
        Just(Any::Unit),
        Just(Any::UnitStruct),
        name().prop_map(Any::UnitVariant),
        json().prop_map(Any::Value),
        raw().prop_map(Any::Raw),
    ];
    leaf.prop_recursive(4, 48, 5, |inner| {
        let elements = || prop::collection::vec(inner.clone(), 0..5);
        let members = || prop::collection::vec((name(), inner.clone()), 0..5);
        prop_oneof![
            inner.clone().prop_map(|value| Any::Some(value.into())),
            inner.clone().prop_map(|value| Any::Newtype(value.into())),
            (name(), inner.clone()).prop_map(|(name, value)| Any::NewtypeVariant(name, value.into())),
            elements().prop_map(Any::Seq),
            elements().prop_map(Any::Tuple),
            elements().prop_map(Any::TupleStruct),
            (name(), elements()).prop_map(|(name, elements)| Any::TupleVariant(name, elements)),
            // Mostly keys that are none, so that errors are compared; and keys of every scalar.
            prop::collection::vec((inner.clone(), inner.clone()), 0..2).prop_map(Any::Map),
            prop::collection::vec((any::<String>().prop_map(Any::Str), inner.clone()), 0..5).prop_map(Any::Map),
            prop::collection::vec((any::<f64>().prop_map(Any::Double), inner.clone()), 0..3).prop_map(Any::Map),
            members().prop_map(Any::Struct),
            (name(), members()).prop_map(|(name, members)| Any::StructVariant(name, members)),
        ]
    })
}

fn same(value: &impl Serialize) -> Result<(), TestCaseError> {
    let ours = Plain.success(&Success(value));
    match (ours, serde_json::to_string(value)) {
        (Ok(reply), Ok(json)) => prop_assert_eq!(reply.to_string(), json),
        (Err(error), Err(expected)) => {
            prop_assert_eq!(error.to_string(), format!("cannot serialize `data`: {expected}"));
        }
        (ours, expected) => prop_assert!(false, "{ours:?} instead of {expected:?}"),
    }
    Ok(())
}

/// Enough to see that it works, or with `LOAD=full` enough to see what is rare.
fn cases() -> u32 {
    if std::env::var_os("LOAD").is_some_and(|load| load == "full") { 4096 } else { 512 }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn a_value_of_any_shape_is_written_as_serde_json_writes_it(value in any_value()) {
        same(&value)?;
    }

    #[test]
    fn a_key_of_any_scalar_is_written_as_serde_json_writes_it(key in any_value(), value in any::<u8>()) {
        same(&Any::Map(vec![(key, Any::Small(0, value))]))?;
    }

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
