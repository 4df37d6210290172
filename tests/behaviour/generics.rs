//! Type parameters, lifetimes and const parameters on all three derives.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;

use envelope_runtime::{ApiError, ApiResponse, Envelope};
use serde::Serialize;

use crate::{error, success};

#[derive(Debug, ApiError)]
enum Fault<'a, T> {
    #[api(status = 400, code = 1, message = "{value} is no {kind}")]
    Value { value: T, kind: &'a str },
    #[api(status = 400, code = 2, message = "{0:?}", ext(kind = "debug"))]
    Shown(T),
    #[api(status = 400, code = 3, message = "details")]
    Details(#[api(details)] &'a [T]),
}

#[test]
fn an_error_may_borrow_and_have_type_parameters() {
    let text = String::from("colour");
    assert_eq!(error(&Fault::Value { value: 5, kind: &text }), r#"{"code":1,"message":"5 is no colour"}"#);
    assert_eq!(error(&Fault::Shown('x')), r#"{"code":2,"message":"'x'","kind":"debug"}"#);
    assert_eq!(error(&Fault::Details(&[1, 2])), r#"{"code":3,"message":"details","details":[1,2]}"#);
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "SHORT", message = "{0:?}")]
struct Short<T: Debug, const N: usize>([T; N])
where
    T: Copy;

#[test]
fn an_error_may_have_const_parameters() {
    assert_eq!(error(&Short([1, 2, 3])), r#"{"code":"SHORT","message":"[1, 2, 3]"}"#);
}

#[derive(Debug, ApiError)]
enum Wrapped<E: ApiError + 'static> {
    #[api(transparent)]
    Inner(E),
    #[api(status = 400, code = "OWN", message = "Own")]
    Own,
}

#[test]
fn the_inner_type_of_a_transparent_variant_may_be_a_parameter() {
    let inner = Wrapped::Inner(Short([1]));
    assert_eq!(error(&inner), r#"{"code":"SHORT","message":"[1]"}"#);
    assert_eq!(error(&Wrapped::<Short<u8, 1>>::Own), r#"{"code":"OWN","message":"Own"}"#);
}

#[derive(Serialize, ApiResponse)]
#[api(message = "Found {name}")]
struct Found<'a, T> {
    name: Cow<'a, str>,
    what: T,
}

#[derive(ApiResponse)]
enum Either<A, B> {
    First(A),
    #[api(code = 2)]
    Second(B),
    Neither,
}

#[derive(ApiResponse)]
struct Listed<'a, T, const N: usize>(#[api(data)] &'a [T; N]);

#[test]
fn a_success_may_borrow_and_have_type_parameters() {
    let name = String::from("ada");
    let found = Found { name: Cow::Borrowed(&name), what: vec![1] };
    assert_eq!(success(&found), r#"{"message":"Found ada","data":{"name":"ada","what":[1]}}"#);
    assert_eq!(success(&Either::<u8, &str>::First(1)), r#"{"data":1}"#);
    assert_eq!(success(&Either::<u8, &str>::Second("b")), r#"{"code":2,"data":"b"}"#);
    assert_eq!(success(&Either::<u8, &str>::Neither), "{}");
    assert_eq!(success(&Listed(&[1, 2])), r#"{"data":[1,2]}"#);
}

mod where_clauses {
    use super::*;

    #[derive(Debug, ApiError)]
    #[api(envelope = Around<u8>)]
    enum Failed<T>
    where
        T: Copy + Debug + 'static,
    {
        #[api(status = 400, code = 1, message = "{0:?}")]
        Own(Only<T>),
        #[api(transparent)]
        Inner(Short<T, 1>),
    }

    /// Cannot be named without the bound.
    #[derive(Clone, Copy, Debug)]
    struct Only<T: Copy>(T);

    #[derive(Serialize, ApiResponse)]
    #[api(envelope = Around<u8>)]
    struct Itself<T>
    where
        T: Copy,
    {
        only: T,
    }

    #[derive(ApiResponse)]
    enum Variants<T>
    where
        T: Copy + IntoIterator,
        T::Item: Copy,
    {
        One(T::Item),
        All(T),
    }

    #[derive(Envelope)]
    #[envelope(success = { "data": data, "own": self.own }, error = { "code": code })]
    struct Around<T>
    where
        T: Copy,
    {
        own: T,
    }

    #[test]
    fn bounds_of_a_where_clause_are_kept_by_all_three() {
        assert_eq!(error(&Failed::Own(Only(1))), r#"{"code":1,"message":"Only(1)"}"#);
        assert_eq!(error(&Failed::Inner(Short([1]))), r#"{"code":"SHORT","message":"[1]"}"#);
        assert_eq!(success(&Itself { only: 1 }), r#"{"data":{"only":1}}"#);
        assert_eq!(success(&Variants::<[u8; 2]>::One(1)), r#"{"data":1}"#);
        assert_eq!(success(&Variants::All([1, 2])), r#"{"data":[1,2]}"#);
        let reply = Around { own: 2 }.success(&Itself { only: 1 }).expect("a reply");
        assert_eq!(reply.to_string(), r#"{"data":{"only":1},"own":2}"#);
    }
}

#[derive(Envelope)]
#[envelope(success = { "data": data, "id": self.id }, error = { "code": code, "id": self.id })]
struct Borrowed<'a> {
    id: &'a str,
}

#[derive(Envelope)]
#[envelope(
    success = { "data": data, "meta": self.meta },
    error = { "code": code, ..self.meta },
)]
struct Typed<M, const N: usize> {
    meta: M,
    #[allow(dead_code, reason = "constants need a field like any parameter")]
    limits: [u8; N],
}

#[derive(Envelope)]
#[envelope(success = { "id": self.0, "nested": self.1.0.1 }, error = ["{self.1.1}", self.1.0.0])]
struct Tuple<T, U>(T, ((U, U), u8));

#[test]
fn an_envelope_may_borrow_and_have_type_parameters() {
    let id = String::from("r1");
    let fault = Fault::Shown(1);
    let borrowed = Borrowed { id: &id };
    assert_eq!(borrowed.error(&fault).expect("a reply").to_string(), r#"{"code":2,"id":"r1"}"#);
    let typed = Typed { meta: BTreeMap::from([("a", 1)]), limits: [0; 2] };
    assert_eq!(typed.error(&fault).expect("a reply").to_string(), r#"{"code":2,"a":1}"#);
    let tuple = Tuple("id", ((1, 2), 3));
    assert_eq!(tuple.success(&Either::<u8, u8>::Neither).expect("a reply").to_string(), r#"{"id":"id","nested":2}"#);
    assert_eq!(tuple.error(&fault).expect("a reply").to_string(), r#"["3",1]"#);
}

/// A server error may show fields of generic types; if such a type is an error, it does not compile.
#[derive(Debug, ApiError)]
#[api(status = 500, code = "SHOWN", message = "{at} {inner:?} {text}", header("x-at" = "{at}"))]
struct ServerError<'a, T, const N: usize> {
    at: T,
    inner: [Option<T>; N],
    text: Cow<'a, str>,
}

#[test]
fn a_server_error_may_show_a_field_that_is_not_an_error() {
    let error = ServerError { at: 1, inner: [Some(2), None], text: "text".into() };
    assert_eq!(error.to_string(), "1 [Some(2), None] text");
}
