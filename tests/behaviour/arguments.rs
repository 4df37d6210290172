//! `Parts::arguments`: the values in a message, by name.

use std::borrow::Cow;
use std::fmt;

use envelope_runtime::catalog::Entry;
use envelope_runtime::{ApiError, ApiResponse, Argument, Envelope, Parts, Success};
use serde::Serialize;

#[derive(Envelope)]
#[envelope(success = with(arguments), page = [], error = with(arguments))]
struct Arguments;

fn arguments(parts: &Parts<'_>) -> Vec<(&'static str, Argument)> {
    let arguments = parts.arguments();
    assert!(arguments.iter().all(|(_, value)| value.to_string() == value.as_str()));
    arguments
}

fn of(error: &dyn ApiError) -> String {
    Arguments.error(error).expect("a reply").to_string()
}

/// Implements `Display` but not `Serialize`.
#[derive(Debug)]
struct Shown(&'static str);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault<T: fmt::Display + fmt::Debug> {
    #[api(code = 1, message = "a {{literal}} brace")]
    Constant,
    #[api(code = 2, message = "{field}\n{{limit}} is {limit}, {field}{shown}!")]
    Named { limit: u64, field: String, shown: T },
    #[api(code = 3, message = "{1}{0}")]
    Positions(i8, &'static str),
    #[api(code = 4, message = "{price:.2} {list:?}\"{large}{type}")]
    Formatted { price: f64, list: Vec<u8>, large: i128, r#type: u128 },
    #[api(transparent)]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = 5, message = "inner {text}")]
struct Inner {
    text: Cow<'static, str>,
}

type Plain = Fault<Shown>;

#[test]
fn values_have_the_names_of_their_placeholders() {
    let named = Fault::Named { limit: u64::MAX, field: "{limit} \"é\"".into(), shown: Shown("x") };
    let expected = r#"[["field","{limit} \"é\""],["limit",18446744073709551615],["shown","<x>"]]"#;
    assert_eq!(of(&named), expected);
    assert_eq!(of(&Plain::Positions(-5, "")), r#"[["1",""],["0",-5]]"#);
    assert_eq!(of(&Plain::Inner(Inner { text: "t".into() })), r#"[["text","t"]]"#);
    assert_eq!(of(&Box::new(Inner { text: "t".into() })), r#"[["text","t"]]"#);
}

/// Errors whose facts are another's, with a message of their own or without.
#[derive(Debug, ApiError)]
enum Outer {
    #[api(message = "line {line}: {error}")]
    Worded {
        line: u8,
        #[api(facts)]
        error: Inner,
    },
    AsItIs(#[api(facts)] Inner),
    #[api(facts = Unit, message = "since {0}")]
    OfConstant(u8),
    #[api(message = "constant")]
    Constant(#[api(facts)] Inner),
    AtRunTime {
        #[api(facts)]
        error: Inner,
        #[api(message)]
        text: Option<&'static str>,
    },
    #[api(message = "around: {0}")]
    Nested(#[api(facts)] Box<Outer>),
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = 6, message = "unit")]
struct Unit;

#[test]
fn a_message_beside_the_facts_of_another_has_its_own_values() {
    let inner = || Inner { text: "t".into() };
    assert_eq!(of(&Outer::Worded { line: 3, error: inner() }), r#"[["line",3],["error","inner t"]]"#);
    assert_eq!(of(&Outer::AsItIs(inner())), r#"[["text","t"]]"#);
    assert_eq!(of(&Outer::OfConstant(7)), r#"[["0",7]]"#);
    assert_eq!(of(&Outer::Constant(inner())), "[]");
    assert_eq!(of(&Outer::AtRunTime { error: inner(), text: Some("inner x") }), "[]");
    assert_eq!(of(&Outer::AtRunTime { error: inner(), text: None }), r#"[["text","t"]]"#);
    let nested = |error| Outer::Nested(Box::new(error));
    assert_eq!(of(&nested(Outer::Worded { line: 3, error: inner() })), r#"[["0","line 3: inner t"]]"#);
    assert_eq!(of(&Box::new(nested(Outer::OfConstant(7)))), r#"[["0","since 7"]]"#);
}

#[test]
fn a_formatted_value_is_the_text_that_the_message_shows() {
    let formatted = Plain::Formatted { price: 2.5, list: vec![1], large: i128::MIN, r#type: u128::MAX };
    assert_eq!(
        of(&formatted),
        format!(r#"[["price","2.50"],["list","[1]"],["large",{}],["type",{}]]"#, i128::MIN, u128::MAX)
    );
}

#[derive(ApiResponse)]
#[api(message = "Made {id}")]
struct Made {
    #[api(data)]
    id: u8,
}

#[test]
fn messages_of_successes_have_them_too() {
    assert_eq!(Arguments.success(&Made { id: 7 }).expect("a reply").to_string(), r#"[["id",7]]"#);
    assert_eq!(Arguments.success(&Success(1).message("{id}")).expect("a reply").to_string(), "[]");
}

/// Uses another type's entry, but has a different message.
#[derive(Debug)]
struct Other(&'static str);

impl fmt::Display for Other {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Other {}

impl ApiError for Other {
    fn entry(&self) -> &'static Entry {
        Inner { text: "".into() }.entry()
    }

    fn message(&self) -> Cow<'_, str> {
        self.0.into()
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 400, code = "SAID")]
#[error("said {0}")]
struct Said(u8);

#[test]
fn a_message_that_differs_from_its_entry_has_none() {
    assert_eq!(of(&Plain::Constant), "[]");
    assert_eq!(of(&Said(1)), "[]");
    for text in ["", "inner ", "inner {text}", "inner x", "{text}"] {
        assert_eq!(of(&Other(text)), "[]", "{text}");
    }
}

#[test]
fn a_failing_display_leaves_none() {
    #[derive(Debug)]
    struct Failing;
    impl fmt::Display for Failing {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = 1, message = "{a} {b}")]
    struct Fails {
        a: u8,
        b: Failing,
    }
    assert_eq!(of(&Fails { a: 1, b: Failing }), "[]");
}

#[test]
fn values_serialize_the_same_into_other_formats() {
    #[derive(Envelope)]
    #[envelope(success = {}, error = { "n": with(first), "text": with(formatted) })]
    struct First;
    fn first(parts: &Parts<'_>) -> serde_json::Value {
        serde_json::to_value(&parts.arguments()[0].1).expect("a value")
    }
    fn formatted(parts: &Parts<'_>) -> impl Serialize + use<> {
        format!("{:>4}|", parts.arguments()[0].1)
    }
    let reply = First.error(&Plain::Positions(-5, "x")).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"n":"x","text":"   x|"}"#);
}
