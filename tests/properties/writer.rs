//! The JSON of any value is byte for byte that of serde_json: by itself, as text, and spliced into an object.

use std::collections::BTreeMap;

use envelope_runtime::{Envelope, Success, presets::Plain};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{
    Serialize, SerializeMap as _, SerializeSeq as _, SerializeStruct as _, SerializeStructVariant as _,
    SerializeTuple as _, SerializeTupleStruct as _, SerializeTupleVariant as _, Serializer,
};
use serde_json::value::RawValue;

use crate::source::Source;

/// A value of any type in serde's data model.
#[derive(Debug)]
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
    Flattened(Box<Flattened>),
    Tagged(Box<Tagged>),
    Value(serde_json::Value),
    Raw(Box<RawValue>),
}

/// Serialized by serde's derive.
#[derive(Debug, serde::Serialize)]
struct Flattened {
    first: Any,
    #[serde(flatten)]
    inner: Option<Inner>,
    #[serde(flatten)]
    others: BTreeMap<String, Any>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<u8>,
}

#[derive(Debug, serde::Serialize)]
#[serde(tag = "type")]
enum Tagged {
    Unit,
    Newtype(BTreeMap<String, Any>),
    Struct { content: Any },
}

/// Values that can be flattened, and a unit, which cannot.
#[derive(Debug, serde::Serialize)]
enum Inner {
    Unit,
    Newtype(Any),
    Tuple(u8, Any),
    Struct { content: Any },
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
            Any::Flattened(value) => value.serialize(serializer),
            Any::Tagged(value) => value.serialize(serializer),
            Any::Value(value) => value.serialize(serializer),
            Any::Raw(value) => value.serialize(serializer),
        }
    }
}

const NAMES: &[&str] =
    &["a", "field_of_a_name_longer_than_a_word", "", "with \"quotes\" and \\", "é\u{1}", "{", "[", "type", "first"];

/// JSON from elsewhere: with whitespace, and with numbers that fit into no type.
const RAW: &[&str] = &[
    "null",
    "{}",
    "[]",
    "1e400",
    "123456789012345678901234567890",
    "1.50",
    "-0",
    r#"{"\u0061" : 1}"#,
    r#"{"a":1,"a":2}"#,
    r#"{"b":{"c" : [1, "}"]} , "": "\ud83d\ude00" }"#,
    "\"\\/\"",
];

const FLOATS: &[f64] =
    &[f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, f64::MIN_POSITIVE, f64::MAX, 1e16, 1e-7, 0.1];

impl Any {
    fn new(source: &mut Source<'_>, depth: usize) -> Any {
        let inner = |source: &mut Source<'_>| Any::new(source, depth - 1);
        let boxed = |source: &mut Source<'_>| Box::new(inner(source));
        match source.below(if depth == 0 || source.is_empty() { 17 } else { 30 }) {
            0 => Any::None,
            1 => Any::Bool(source.any()),
            2 => Any::Small(source.any(), source.any()),
            3 => Any::Long(source.any(), source.any()),
            4 => Any::Wide(source.any(), source.any()),
            5 => Any::Single(source.any()),
            6 => Any::Double(source.any()),
            7 => Any::Double(source.pick(FLOATS)),
            8 => Any::Char(source.any()),
            9 | 10 => Any::Str(source.text()),
            11 => Any::Displayed(source.text()),
            12 => Any::Bytes(source.list(20, Source::any)),
            13 => Any::Unit,
            14 => Any::UnitStruct,
            15 => Any::UnitVariant(source.pick(NAMES)),
            16 => Any::Raw(raw(source)),
            17 => Any::Some(boxed(source)),
            18 => Any::Newtype(boxed(source)),
            19 => Any::NewtypeVariant(source.pick(NAMES), boxed(source)),
            20 => Any::Seq(source.list(5, inner)),
            21 => Any::Tuple(source.list(5, inner)),
            22 => Any::TupleStruct(source.list(5, inner)),
            23 => Any::TupleVariant(source.pick(NAMES), source.list(5, inner)),
            24 => Any::Map(source.list(5, |source| (key(source), inner(source)))),
            25 => Any::Struct(source.list(5, |source| (source.pick(NAMES), inner(source)))),
            26 => Any::StructVariant(source.pick(NAMES), source.list(5, |source| (source.pick(NAMES), inner(source)))),
            27 => Any::Flattened(Box::new(Flattened {
                first: inner(source),
                inner: source.maybe(|source| match source.below(4) {
                    0 => Inner::Unit,
                    1 => Inner::Newtype(inner(source)),
                    2 => Inner::Tuple(source.any(), inner(source)),
                    _ => Inner::Struct { content: inner(source) },
                }),
                others: members(source, inner),
                last: source.any(),
            })),
            28 => Any::Tagged(Box::new(match source.below(3) {
                0 => Tagged::Unit,
                1 => Tagged::Newtype(members(source, inner)),
                _ => Tagged::Struct { content: inner(source) },
            })),
            _ => Any::Value(serde_json::to_value(inner(source)).unwrap_or_default()),
        }
    }
}

fn members(source: &mut Source<'_>, inner: impl Fn(&mut Source<'_>) -> Any) -> BTreeMap<String, Any> {
    source.list(4, |source| (source.text(), inner(source))).into_iter().collect()
}

/// Usually text, sometimes another scalar or a value that cannot be a key.
fn key(source: &mut Source<'_>) -> Any {
    if source.one_in(4) { Any::new(source, 1) } else { Any::Str(source.text()) }
}

fn raw(source: &mut Source<'_>) -> Box<RawValue> {
    let text = match source.below(3) {
        0 => source.pick(RAW).to_owned(),
        1 => serde_json::to_string_pretty(&Any::new(source, 1)).unwrap_or_else(|_| "0".to_owned()),
        _ => source.text(),
    };
    RawValue::from_string(text).unwrap_or_default()
}

#[derive(Envelope)]
#[envelope(success = { "a": 1, ..data }, error = null)]
struct Splicing;

/// # Panics
/// Panics if a value is written differently.
pub fn writes_what_serde_json_writes(bytes: &[u8]) {
    let value = Any::new(&mut Source::new(bytes), 4);
    let expected = serde_json::to_string(&value);
    match (Plain.success(&Success(&value)), &expected) {
        (Ok(reply), Ok(json)) => assert_eq!(reply.to_string(), *json),
        (Err(error), Err(expected)) => assert_eq!(error.to_string(), format!("cannot serialize `data`: {expected}")),
        (ours, expected) => panic!("{ours:?} instead of {expected:?}"),
    }
    if let Ok(json) = expected {
        serde_json::from_str::<IgnoredAny>(&json).expect("JSON");
        assert_eq!(Splicing.success(&Success(&value)).ok().map(|reply| reply.to_string()), spliced(&json), "{json}");
    }
}

/// The body with these members; none if the JSON is not an object.
fn spliced(json: &str) -> Option<String> {
    if json == "null" {
        return Some(r#"{"a":1}"#.to_owned());
    }
    let Members(members) = serde_json::from_str(json).ok()?;
    let mut keys = vec!["a".to_owned()];
    let mut body = r#"{"a":1"#.to_owned();
    for (key, value) in members {
        if !keys.contains(&key) {
            body += &format!(",{}:{value}", serde_json::to_string(&key).expect("text is JSON"));
            keys.push(key);
        }
    }
    Some(body + "}")
}

/// The members of an object, as written.
struct Members(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}
