//! For one response, a user's code is called only once per value: if it logs or generates a value while it serializes,
//! the same value is sent.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use envelope_runtime::{ApiError, ApiResponse, Envelope, Page, Parts, Success};
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

/// Counts how often a value is serialized or displayed.
#[derive(Clone, Debug, Default)]
struct Count(Rc<Cell<u32>>);

impl Count {
    fn up(&self) {
        self.0.set(self.0.get() + 1);
    }

    #[track_caller]
    fn assert_once(&self) {
        assert_eq!(self.0.replace(0), 1);
    }
}

/// Serializes as text.
#[derive(Clone, Debug, Default)]
struct Text(Count);

#[derive(Clone, Debug, Default)]
struct Object(Count);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.up();
        serializer.serialize_str("text")
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.up();
        f.write_str("text")
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.up();
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("key", &[1])?;
        map.end()
    }
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "BROKEN", message = "It broke: {shown}")]
struct Broken {
    shown: Text,
    #[api(ext)]
    kind: Text,
    #[api(ext)]
    more: Object,
    #[api(detail)]
    detail: Object,
    #[api(field_errors)]
    errors: Vec<Wrong>,
    #[api(header = "x-broken")]
    header: Text,
}

#[derive(Debug, ApiError)]
#[api(status = 422, code = "WRONG", message = "{shown} is wrong")]
struct Wrong {
    shown: Text,
    #[api(ext)]
    group: Text,
}

fn broken() -> (Broken, Vec<Count>) {
    let error = Broken {
        shown: Text::default(),
        kind: Text::default(),
        more: Object::default(),
        detail: Object::default(),
        errors: vec![Wrong { shown: Text::default(), group: Text::default() }],
        header: Text::default(),
    };
    let wrong = &error.errors[0];
    let counts = [
        &error.shown.0,
        &error.kind.0,
        &error.more.0,
        &error.detail.0,
        &wrong.shown.0,
        &wrong.group.0,
        &error.header.0,
    ];
    let counts = counts.map(Clone::clone).to_vec();
    (error, counts)
}

#[test]
fn each_value_of_an_error_is_used_once_for_a_reply() {
    #[derive(Envelope)]
    #[envelope(
        success = data,
        error = { "m": message, "k"?: ext.kind ?? title, ..ext.more, "d"?: details,
                  "e": { error.ext.group: [error.message] for error in field_errors } },
    )]
    struct Values;

    #[derive(Envelope)]
    #[envelope(
        success = data,
        error = { "m": "<{message}>", "{ext.kind}": 1, "more": ext.more, ..details,
                  ..{ "in {error.ext.group}": error.message for error in field_errors } },
    )]
    struct Texts;

    let (error, counts) = broken();
    Values.error(&error).expect("it can be rendered");
    counts.iter().for_each(Count::assert_once);
    Texts.error(&error).expect("it can be rendered");
    counts.iter().for_each(Count::assert_once);
    let mut buffer = Vec::new();
    Values.write_error(&error, &mut buffer).expect("it can be rendered");
    // Only headers use the last value, and `write_error` renders none.
    counts[..6].iter().for_each(Count::assert_once);
}

#[test]
fn a_payload_is_serialized_once() {
    let data = Object::default();
    super::Api.success(&Success(&data)).expect("it can be rendered");
    data.0.assert_once();
    super::Api.page(&Page::by_cursor(vec![&data])).expect("it can be rendered");
    data.0.assert_once();

    #[derive(Envelope)]
    #[envelope(success = { "a": 1, ..data }, error = null)]
    struct Splicing;
    Splicing.success(&Success(&data)).expect("it can be rendered");
    data.0.assert_once();
    let optional: Option<&Object> = Some(&data);
    super::Api.success(&Success(optional)).expect("it can be rendered");
    data.0.assert_once();
}

#[test]
fn an_iterator_that_runs_only_once_may_be_a_payload() {
    /// Serializes the remaining items of an iterator.
    struct Drained(Cell<Option<std::ops::Range<u8>>>);

    impl Serialize for Drained {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(self.0.take().expect("asked once").map(|number| (number, ())))
        }
    }

    #[derive(ApiResponse)]
    struct Numbers {
        #[api(data)]
        numbers: Drained,
    }

    let numbers = Numbers { numbers: Drained(Cell::new(Some(0..2))) };
    assert_eq!(super::success(&numbers), r#"{"data":{"0":null,"1":null}}"#);
}

thread_local! {
    static CALLS: Count = Count::default();
}

fn draw_an_id(_: &Parts<'_>) -> u32 {
    CALLS.with(|calls| {
        calls.up();
        calls.0.get()
    })
}

#[test]
fn a_function_is_called_once() {
    #[derive(Envelope)]
    #[envelope(
        success = { "id": with(draw_an_id) },
        error = { "id"?: with(draw_an_id) },
        page = { "id": with(draw_an_id) ?? "none" },
    )]
    struct Drawn;

    assert_eq!(Drawn.success(&Success(())).expect("a number").to_string(), r#"{"id":1}"#);
    CALLS.with(Count::assert_once);
    assert_eq!(Drawn.page(&Page::by_cursor(vec![0])).expect("a number").to_string(), r#"{"id":1}"#);
    CALLS.with(Count::assert_once);
    let (error, _) = broken();
    assert_eq!(Drawn.error(&error).expect("a number").to_string(), r#"{"id":1}"#);
    CALLS.with(Count::assert_once);
}
