//! Structs as errors, and errors that forward to another error.

use std::error::Error;
use std::io;

use envelope_runtime::{ApiError, Catalogued, FieldErrors, catalog};

use crate::{Api, error};
use envelope_runtime::Envelope;

#[derive(Debug, ApiError)]
#[api(status = 404, code = "NO_ORDER", message = "No order {id}", ext(kind = "order"))]
struct NoOrder {
    id: u64,
    #[api(field_errors)]
    errors: FieldErrors,
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "TOO_LONG", message = "{0} is over {1}", retry_after = 5)]
struct TooLong(u32, u32);

#[derive(Debug, ApiError)]
#[api(status = 503, code = "CLOSED", message = "Closed")]
struct Closed;

#[derive(Debug, ApiError)]
#[api(status = 500, code = "STORE", message = "Try again later")]
struct Store(#[api(from)] io::Error);

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Wrapper(NoOrder);

#[derive(Debug, ApiError)]
enum Shop {
    #[api(transparent)]
    Order(#[api(from)] NoOrder),
    #[api(transparent)]
    Store {
        #[api(from)]
        inner: Store,
    },
    #[api(transparent)]
    Wrapped(Box<Closed>),
    #[api(status = 400, code = "OWN", message = "Own")]
    Own,
}

fn no_order() -> NoOrder {
    NoOrder { id: 7, errors: FieldErrors::new().with("id", "unknown") }
}

const NO_ORDER: &str =
    r#"{"code":"NO_ORDER","message":"No order 7","kind":"order","errors":[{"field":"id","message":"unknown"}]}"#;

#[test]
fn structs_of_every_kind_can_be_errors() {
    assert_eq!(error(&no_order()), NO_ORDER);
    assert_eq!(error(&TooLong(9, 8)), r#"{"code":"TOO_LONG","message":"9 is over 8","retry_after":5}"#);
    assert_eq!(error(&Closed), r#"{"code":"CLOSED","message":"Closed"}"#);
    assert_eq!(Closed.to_string(), "Closed");
    assert_eq!(Store::from(io::Error::other("x")).source().expect("a source").to_string(), "x");
}

#[test]
fn the_inner_facts_are_forwarded() {
    let (outer, inner) = (Shop::from(no_order()), no_order());
    assert_eq!(error(&outer), NO_ORDER);
    assert_eq!(error(&Wrapper(no_order())), NO_ORDER);
    assert_eq!((outer.code(), outer.status(), outer.to_string()), (inner.code(), inner.status(), inner.to_string()));
    assert_eq!(error(&Shop::Wrapped(Box::new(Closed))), r#"{"code":"CLOSED","message":"Closed"}"#);
    assert_eq!(error(&Shop::Own), r#"{"code":"OWN","message":"Own"}"#);
}

#[test]
fn the_inner_source_is_forwarded() {
    let shop = Shop::from(Store::from(io::Error::other("disk")));
    assert_eq!(shop.source().expect("a source").to_string(), "disk");
    assert!(Shop::from(no_order()).source().is_none());
}

#[test]
fn the_inner_status_is_that_of_the_response() {
    assert_eq!(Api.error(&Shop::from(no_order())).expect("a reply").status(), 404);
}

catalog! {
    static SHOP = [Shop];
    static WRAPPER = [Wrapper];
}

#[test]
fn the_inner_catalogue_is_included() {
    let names: Vec<_> = SHOP.entries().map(|(name, entry)| (name, entry.name())).collect();
    assert_eq!(names, [("Shop", "Own"), ("NoOrder", "NoOrder"), ("Store", "Store"), ("Closed", "Closed")]);
    assert_eq!(Shop::ENTRIES.entries.len(), 1);
    assert_eq!(WRAPPER.entries().map(|(name, _)| name).collect::<Vec<_>>(), ["NoOrder"]);
}

/// `?` takes any error, as it does for `Box<dyn Error>`.
#[test]
fn the_question_mark_boxes_any_error() {
    #[derive(Debug, ApiError)]
    #[api(status = 404, code = "NO_USER", message = "There is no user {id}")]
    struct NoUser {
        id: u64,
    }

    fn show(id: u64) -> Result<u64, Box<dyn ApiError + Send + Sync>> {
        if id == 1 { Ok(id) } else { Err(NoUser { id })? }
    }

    fn twice(id: u64) -> Result<u64, Box<dyn ApiError + Send + Sync>> {
        Ok(show(id)? * 2)
    }

    let error = twice(7).unwrap_err();
    assert_eq!((error.status(), &*error.message()), (404, "There is no user 7"));
    assert_eq!(twice(1).ok(), Some(2));
}
