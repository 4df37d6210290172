//! Field errors from every kind of collection, and how comprehensions group them.

use std::borrow::Cow;
use std::collections::{BTreeSet, VecDeque};

use envelope_runtime::{ApiError, Code, Envelope, FieldError, FieldErrors, FieldPath};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ApiError)]
#[api(status = 422)]
enum Flaw {
    #[api(code = 1, message = "is empty", field = "name")]
    Empty,
    #[api(code = 2, message = "is over {0}", field = "amount")]
    Over(u8),
    #[api(code = 3, message = "contradicts itself")]
    Whole,
}

#[derive(Debug, ApiError)]
#[api(status = 422, code = "INVALID", message = "Invalid")]
struct Invalid<C>(#[api(field_errors)] C);

#[derive(Envelope)]
#[envelope(
    success = {},
    field_error = { "grouped": { error.field: [error.message] for error in field_errors },
                    "first": { error.field: error.code for error in field_errors },
                    "list": [error.message for error in errors] },
    error = { "alone": [error.message for error in errors], "none": [error.code for error in field_errors] },
)]
struct Grouped;

fn render(error: &impl ApiError) -> String {
    Grouped.error(error).expect("a reply").to_string()
}

const BOTH: &str = r#"{"grouped":{"name":["is empty"],"amount":["is over 5"]},"first":{"name":1,"amount":2},"list":["is empty","is over 5"]}"#;
const NONE: &str = r#"{"alone":["Invalid"],"none":[]}"#;

#[test]
fn any_collection_of_errors_is_accepted() {
    let both = [Flaw::Empty, Flaw::Over(5)];
    assert_eq!(render(&Invalid(both)), BOTH);
    assert_eq!(render(&Invalid(both.to_vec())), BOTH);
    assert_eq!(render(&Invalid(BTreeSet::from(both))), BOTH);
    assert_eq!(render(&Invalid(VecDeque::from(both))), BOTH);
    assert_eq!(render(&Invalid(both.map(Box::new))), BOTH);
}

#[test]
fn an_option_is_a_collection_of_at_most_one() {
    let one = r#"{"grouped":{"name":["is empty"]},"first":{"name":1},"list":["is empty"]}"#;
    assert_eq!(render(&Invalid(Some(Flaw::Empty))), one);
    assert_eq!(render(&Invalid(None::<Flaw>)), NONE);
}

#[test]
fn an_empty_collection_is_no_field_error() {
    assert_eq!(render(&Invalid(Vec::<Flaw>::new())), NONE);
    assert_eq!(render(&Invalid(FieldErrors::new())), NONE);
}

#[test]
fn field_errors_take_text_of_any_kind() {
    let mut errors = FieldErrors::new();
    errors.push("a", String::from("1"));
    errors.push(Cow::Borrowed("b"), "2");
    errors.extend([FieldError::new(String::from("a"), "3")]);
    assert_eq!(errors.len(), 3);
    assert_eq!(errors, [("a", "1"), ("b", "2"), ("a", "3")].into_iter().collect());
    let expected = r#"{"grouped":{"a":["1","3"],"b":["2"]},"first":{"a":null,"b":null},"list":["1","2","3"]}"#;
    assert_eq!(render(&Invalid(errors)), expected);
}

#[test]
fn a_field_error_may_have_a_code_and_extra_facts() {
    #[derive(Envelope)]
    #[envelope(
        success = {},
        error = [{ "code"?: error.code, "limit"?: error.ext.limit, "text": "{error.code}/{error.ext.unit}" ?? "none",
                   "by"?: error.ext.by, "strict"?: error.ext.strict } for error in field_errors],
    )]
    struct Coded;
    let errors = FieldErrors::from_iter([
        FieldError::new("a", "1").code("required"),
        FieldError::new("b", "2").code(-7).ext("limit", u64::MAX).ext("unit", "km"),
        FieldError::new("c", "3").ext("by", String::from("x")).ext("strict", false).ext("limit", -1).ext("limit", 2.5),
        FieldError::new("d", "4"),
    ]);
    let reply = Coded.error(&Invalid(errors.clone())).expect("a reply");
    assert_eq!(
        reply.to_string(),
        r#"[{"code":"required","text":"none"},{"code":-7,"limit":18446744073709551615,"text":"-7/km"},{"limit":2.5,"text":"none","by":"x","strict":false},{"text":"none"}]"#
    );
    // A plain collection of the same errors is rendered alike.
    let listed: Vec<FieldError> = errors.into_iter().collect();
    assert_eq!(Coded.error(&Invalid(listed)).expect("a reply").to_string(), reply.to_string());
}

#[test]
fn field_errors_are_compared_by_all_their_facts() {
    let error = || FieldError::new("a", "1");
    assert_ne!(error(), error().code("x"));
    assert_ne!(error().ext("n", 1), error().ext("n", "1"));
    assert_eq!(error().ext("n", 1_u8).ext("f", f64::NAN), error().ext("n", 1_i64).ext("f", f64::NAN));
    assert_ne!(error().ext("n", -1), error().ext("n", u64::MAX));
}

#[test]
fn an_error_without_a_field_appears_only_in_lists() {
    let expected = r#"{"grouped":{"name":["is empty"]},"first":{"name":1},"list":["contradicts itself","is empty"]}"#;
    assert_eq!(render(&Invalid([Flaw::Whole, Flaw::Empty])), expected);
}

/// From a certain number on, field errors are found with an index instead of a linear search.
#[test]
fn many_errors_are_grouped_like_few() {
    for count in [3, 16, 17, 200] {
        let errors: FieldErrors = (0..count).map(|index| (["a", "b", "c"][index % 3], index.to_string())).collect();
        let group = |first| (first..count).step_by(3).map(|index| format!("\"{index}\"")).collect::<Vec<_>>().join(",");
        let expected = format!(r#"{{"a":[{}],"b":[{}],"c":[{}]}}"#, group(0), group(1), group(2));
        assert!(render(&Invalid(errors)).contains(&expected), "{count}");
    }
}

#[test]
fn errors_can_be_grouped_by_any_slot() {
    #[derive(Envelope)]
    #[envelope(
        success = {},
        error = { "by_code": { error.code: [error.field, error.message] for error in field_errors },
                  "named": { "on {error.field}": error.status as str for error in field_errors },
                  "other": { error.field ?? "other": [error.code] for error in field_errors } },
    )]
    struct ByCode;
    let reply = ByCode.error(&Invalid([Flaw::Over(1), Flaw::Whole, Flaw::Over(2)])).expect("a reply");
    let expected = r#"{"by_code":{"2":["amount","is over 1","amount","is over 2"],"3":[null,"contradicts itself"]},"named":{"on amount":"422"},"other":{"amount":[2,2],"other":[3]}}"#;
    assert_eq!(reply.to_string(), expected);
}

#[test]
fn a_field_error_exposes_its_facts_and_may_be_renamed() {
    #[derive(Envelope)]
    #[envelope(
        success = {},
        error = [{ "at": error.pointer, "code": error.code, "min": error.ext.min } for error in field_errors],
    )]
    struct Placed;

    let path = FieldPath::new().key("user").key("zip.code");
    let error = FieldError::at(path, "is too short").code("length").ext("min", 5);
    assert_eq!((error.field(), error.get_code()), ("user[zip.code]", Code::Str("length")));
    assert_eq!(serde_json::to_value(error.get_ext("min")).unwrap(), 5);
    assert!(error.get_ext("max").is_none());
    let renamed = error.clone().renamed("user.zip");
    let reply = Placed.error(&Invalid(FieldErrors::from_iter([error, renamed]))).unwrap();
    let facts = r#","code":"length","min":5}"#;
    assert_eq!(reply.to_string(), format!(r#"[{{"at":"/user/zip.code"{facts},{{"at":"/user/zip"{facts}]"#));
    assert_eq!(FieldError::new("a", "b").get_code(), Code::None);
}

/// As in GraphQL's `extensions`, a field error has its own details.
#[test]
fn a_field_error_has_details() {
    #[derive(Envelope)]
    #[envelope(
        success = { "data": data },
        error = {
            "errors": [
                { "message": error.message, "extensions": { "code": error.code, ..error.details }, "all"?: error.details }
                for error in errors
            ],
        },
    )]
    struct GraphQl;

    #[derive(Debug, ApiError)]
    #[api(status = 422, code = "TOO_LONG", message = "{name} is too long", field = "name")]
    struct TooLong {
        name: &'static str,
        #[api(detail)]
        limit: u8,
    }

    let error = TooLong { name: "title", limit: 9 };
    let alone =
        r#"{"errors":[{"message":"title is too long","extensions":{"code":"TOO_LONG","limit":9},"all":{"limit":9}}]}"#;
    assert_eq!(GraphQl.error(&error).unwrap().to_string(), alone);
    assert_eq!(GraphQl.error(&Invalid(vec![error])).unwrap().to_string(), alone);
    let plain = FieldErrors::new().with("a", "is missing");
    assert_eq!(
        GraphQl.error(&Invalid(plain)).unwrap().to_string(),
        r#"{"errors":[{"message":"is missing","extensions":{"code":null}}]}"#
    );
}

#[test]
fn an_errors_own_field_becomes_its_pointer() {
    #[derive(Envelope)]
    #[envelope(success = {}, error = [ error.pointer for error in field_errors ])]
    struct Pointers;

    let invalid = Invalid(vec![Flaw::Empty, Flaw::Over(3), Flaw::Whole]);
    assert_eq!(Pointers.error(&invalid).expect("a reply").to_string(), r#"["/name","/amount",null]"#);
}

#[test]
fn a_field_may_be_any_text() {
    #[derive(Debug, ApiError)]
    #[api(status = 422, code = "BAD", message = "is bad")]
    struct Bad<T: std::fmt::Debug>(#[api(field)] T);

    fn field<T: std::fmt::Debug>(text: T) -> Option<String>
    where
        Bad<T>: ApiError,
    {
        Bad(text).field().map(str::to_owned)
    }

    let texts = [
        field("name"),
        field(String::from("name")),
        field(Cow::Borrowed("name")),
        field(Box::<str>::from("name")),
        field(Some("name")),
    ];
    assert_eq!(texts, [const { Some("name") }; 5].map(|name| name.map(str::to_owned)));
    assert_eq!(field(None::<&str>), None);
}

#[test]
fn field_errors_are_empty_until_there_is_one() {
    assert!(FieldErrors::new().is_empty());
    assert!(!FieldErrors::new().with("name", "is empty").is_empty());
}
