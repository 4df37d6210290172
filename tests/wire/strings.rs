//! Text of every kind in every place where a template accepts text.

use std::collections::BTreeMap;

use envelope_runtime::{ApiError, ApiResponse, Envelope, FieldErrors};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// Quotes, backslashes, control characters and the like, and characters of all seventeen planes.
pub fn text() -> impl Strategy<Value = String> {
    let special =
        select("\"\\/'{}\u{0}\u{8}\t\n\u{c}\r\u{1f}\u{7f}\u{80}\u{2028}\u{feff}\u{fffd}".chars().collect::<Vec<_>>());
    let of_any_plane = (0..17_u32, 0..0x10000_u32)
        .prop_filter_map("no character", |(plane, point)| char::from_u32(plane * 0x10000 + point));
    let ascii = proptest::char::range(' ', '~');
    let character = prop_oneof![2 => special, 1 => of_any_plane, 3 => ascii];
    // Long enough for the writer to scan it in several chunks.
    vec(character, 0..40).prop_map(String::from_iter)
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "TEXT", message = "of {text} and {debug:?} and \"{{quoted}}\"\n{character}")]
struct Fault {
    text: String,
    debug: String,
    character: char,
    #[api(ext)]
    param: String,
    #[api(detail)]
    first: String,
    #[api(detail = "second \"one\"")]
    second: Option<String>,
    #[api(field_errors)]
    errors: FieldErrors,
}

#[derive(Envelope)]
#[envelope(
    success = { "message": message, "data": data, "id": self.id, "text": "<{self.id}> {message}", "own": data ?? self.id },
    error = { "message": message, "text": "{message}\\{ext.param}\"", "param": ext.param, "details": details,
              "grouped": { error.field: [error.message] for error in field_errors }, "own": self.id as str,
              "list": [["{error.field}: {error.message}"] for error in field_errors] },
)]
struct Api<'a> {
    id: &'a str,
}

#[derive(Envelope)]
#[envelope(success = { "{self.key}": 1, ..data, "fixed": 2 }, error = {})]
struct Keys<'a> {
    key: &'a str,
}

#[derive(Serialize, ApiResponse)]
#[api(message = "{0}")]
struct Found(String);

#[derive(Serialize, ApiResponse)]
struct Open(BTreeMap<String, String>);

proptest! {
    #[test]
    fn an_error_is_rendered_as_by_serde_json(
        [text, debug, param, first, id] in [(); 5].map(|()| text()),
        character in any::<char>(),
        second in proptest::option::of(text()),
        errors in vec((select(vec!["a", "\"b\"", "\u{1}"]), text()), 0..6),
    ) {
        let message = format!("of {text} and {debug:?} and \"{{quoted}}\"\n{character}");
        let mut details = json!({ "first": first });
        if let Some(second) = &second {
            details["second \"one\""] = json!(second);
        }
        let mut grouped = Map::new();
        for (field, message) in &errors {
            let group = grouped.entry(*field).or_insert_with(|| json!([]));
            group.as_array_mut().expect("made above").push(json!(message));
        }
        let list: Vec<_> = errors.iter().map(|(field, message)| [format!("{field}: {message}")]).collect();
        let expected = json!({
            "message": message, "text": format!("{message}\\{param}\""), "param": param, "details": details,
            "grouped": grouped, "own": id, "list": list,
        });
        let errors = errors.into_iter().collect();
        let fault = Fault { text, debug, character, param, first, second, errors };
        let reply = Api { id: &id }.error(&fault).expect("a reply");
        prop_assert_eq!(reply.to_string(), expected.to_string());
        prop_assert_eq!(fault.to_string(), message);
    }

    #[test]
    fn a_success_is_rendered_as_by_serde_json(text in text(), id in text()) {
        let reply = Api { id: &id }.success(&Found(text.clone())).expect("a reply");
        let expected = json!({
            "message": text, "data": text, "id": id, "text": format!("<{id}> {text}"), "own": text,
        });
        prop_assert_eq!(reply.to_string(), expected.to_string());
    }

    #[test]
    fn keys_are_escaped_and_unique(key in text(), members in btree_map(text(), text(), 0..4), twice: bool) {
        let mut members = members;
        if twice {
            members.insert(key.clone(), String::new());
        }
        members.insert("fixed".to_owned(), String::new());
        let mut expected = Map::from_iter([(key.clone(), json!(1))]);
        let others = members.iter().filter(|(name, _)| **name != key && *name != "fixed");
        expected.extend(others.map(|(name, value)| (name.clone(), json!(value))));
        expected.insert("fixed".to_owned(), json!(2));
        let reply = Keys { key: &key }.success(&Open(members)).expect("a reply");
        prop_assert_eq!(reply.to_string(), Value::Object(expected).to_string());
    }

    #[test]
    fn a_payload_parses_back_equal(value in json_value()) {
        let reply = Api { id: "" }.success(&envelope_runtime::Success(&value)).expect("a reply");
        let body: Value = serde_json::from_slice(reply.body()).expect("JSON");
        prop_assert_eq!(body["data"].to_string(), value.to_string());
        prop_assert_eq!(serde_json::to_value(&reply).expect("a value"), body);
    }
}

/// Floats are eighths, which every parser reads exactly.
fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i32>().prop_map(|number| Value::from(f64::from(number) / 8.0)),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        let members = btree_map(text(), inner.clone(), 0..5).prop_map(|members| members.into_iter().collect());
        prop_oneof![vec(inner, 0..5).prop_map(Value::from), members.prop_map(Value::Object)]
    })
}
