//! Splicing lists into arrays.

use envelope_runtime::{Envelope, FieldError, FieldErrors, RenderErrorKind, Success};
use serde_json::{Value, json};

use crate::templates::{Bad, bad, rendered};

fn with(details: Value, param: Value) -> Bad {
    Bad { details, param, ..bad() }
}

#[test]
fn elements_appear_where_they_are_spliced() {
    let fault = with(json!([1, { "a": [] }]), json!(["x"]));
    let body = rendered!({ "k": [ ..details, code, ..ext.param, ..details ] }, fault);
    assert_eq!(body, r#"{"k":[1,{"a":[]},"BAD","x",1,{"a":[]}]}"#);
    assert_eq!(rendered!({ "k": [[ ..details ], ..ext.param] }, fault), r#"{"k":[[1,{"a":[]}],"x"]}"#);
}

#[test]
fn an_absent_or_empty_list_adds_nothing() {
    for nothing in [json!(null), json!([])] {
        let fault = with(nothing.clone(), nothing);
        assert_eq!(rendered!({ "k": [ ..details, ..ext.param ] }, fault), r#"{"k":[]}"#);
        assert_eq!(rendered!({ "k": [ ..details, 1, ..ext.param, 2, ..details ] }, fault), r#"{"k":[1,2]}"#);
    }
    assert_eq!(rendered!({ "k"?: [ ..ext.missing ] }, bad()), r#"{"k":[]}"#);
}

#[test]
fn another_list_may_replace_an_absent_one() {
    assert_eq!(rendered!({ "k": [ 0, ..details ?? ext.param ?? [1, code] ] }, bad()), r#"{"k":[0,1,"BAD"]}"#);
    let fault = with(json!([]), json!([5]));
    assert_eq!(rendered!({ "k": [ ..details ?? ext.param ] }, fault), r#"{"k":[]}"#);
}

#[test]
fn a_literal_array_or_a_comprehension_can_be_spliced() {
    let fault = Bad { errors: FieldErrors::new().with("a", "1").with("b", "2"), ..Bad::default() };
    let body = rendered!({ "k": [ ..[1, ..[2]], ..[error.message for error in field_errors], 3, ..[] ] }, fault);
    assert_eq!(body, r#"{"k":[1,2,"1","2",3]}"#);
    let none = rendered!({ "k": [ ..[error.message for error in field_errors], 3 ] }, Bad::default());
    assert_eq!(none, r#"{"k":[3]}"#);
}

#[test]
fn each_field_error_may_add_any_number_of_elements() {
    let errors = FieldErrors::from_iter([
        FieldError::new("a", "1"),
        FieldError::new("b", "2").code(7),
        FieldError::new("a", "3"),
        FieldError::new("a", "4").code(8),
    ]);
    let fault = Bad { errors, ..Bad::default() };
    let body = rendered!({ "k": { error.field: [ ..error.ext.none, ..ext.param ] for error in errors } }, fault);
    assert_eq!(body, r#"{"k":{"a":[],"b":[]}}"#);
    let fault = Bad { param: json!([0, 1]), ..fault };
    let body = rendered!({ "k": { error.field: [ ..ext.param ] for error in errors } }, fault);
    assert_eq!(body, r#"{"k":{"a":[0,1,0,1,0,1],"b":[0,1]}}"#);
    let body = rendered!({ error.field: [ ..error.ext.none, error.message ] for error in errors }, fault);
    assert_eq!(body, r#"{"a":["1","3","4"],"b":["2"]}"#);
}

#[test]
fn only_a_list_can_be_spliced_into_an_array() {
    #[derive(Envelope)]
    #[envelope(success = [ 1, ..data ], error = {})]
    struct Listed;
    for wrong in [json!({}), json!("[1]"), json!(1), json!(false)] {
        let error = Listed.success(&Success(wrong)).expect_err("no list");
        assert!(matches!(error.kind(), RenderErrorKind::NotAList), "{error}");
        assert_eq!(error.to_string(), "cannot splice `data`: it is not a list");
    }
    assert_eq!(Listed.success(&Success([2])).expect("a list").to_string(), "[1,2]");
}
