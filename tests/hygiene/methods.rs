//! Traits that every type implements, whose methods have the names that expansions call; and type parameters with the
//! names that generated methods use.

use envelope_runtime::{ApiError, ApiResponse, Envelope, FieldError, FieldErrors, Page, Success};

/// An extension trait as users write it. No expansion may call its methods.
macro_rules! everywhere {
    ($($name:ident)*) => {
        #[allow(dead_code, clippy::wrong_self_convention, reason = "the test is about the names")]
        trait Everywhere {
            $(fn $name(&self) -> Never {
                unreachable!("a method of the user's was called")
            })*
        }

        impl<T: ?Sized> Everywhere for T {}

        /// The same by value, which method resolution finds first.
        #[allow(dead_code, clippy::wrong_self_convention, reason = "the test is about the names")]
        trait ByValue: Sized {
            $(fn $name(self) -> Never {
                unreachable!("a method of the user's was called")
            })*
        }

        impl<T> ByValue for T {}
    };
}

enum Never {}

everywhere! {
    put write list as_dyn_error cause text value content verbatim raw string comma mark rollback wrote_since by_ref splice
    reserve has_more next_cursor member whole set finish constant text_piece format_piece field number size count entry code status message
    facts display keep
}

#[derive(Debug)]
struct Cause;

impl Cause {
    /// Method resolution finds an inherent method before any trait's.
    #[allow(dead_code, reason = "it must not be called")]
    fn as_dyn_error(&self) -> u8 {
        unreachable!("a method of the user's was called")
    }
}

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the cause")
    }
}

impl std::error::Error for Cause {}

#[derive(Debug, ApiError)]
#[api(status = 400, header("x-constant" = "1"))]
enum Fault {
    #[api(code = 1, message = "{number} {text} {shape:?}")]
    Arguments {
        number: u8,
        text: String,
        shape: Vec<u8>,
        #[api(detail)]
        detail: u8,
        #[api(ext)]
        ext: u8,
        #[api(header = "x-field")]
        header: u8,
        #[api(field_errors)]
        errors: Vec<FieldError>,
    },
    #[api(code = 2, message = "errors")]
    Errors(#[api(field_errors)] FieldErrors),
    #[api(code = 3, message = "cause")]
    Cause(#[api(from)] Cause),
    #[api(code = 4, message = "cause")]
    Boxed(#[api(source)] Option<Box<dyn std::error::Error + Send + Sync>>),
    #[api(code = 5, message = "cause")]
    Anyhow(#[api(source)] std::sync::Arc<anyhow::Error>),
}

#[derive(Envelope)]
#[envelope(
    page = { "count": page.count, "size": page.size, "next"?: page.next_cursor },
    success = { "data": data, "id": self.id, "text": self.text, "message": message },
    error = { "{code}": "{message}", ..self.object, "ext"?: ext.ext, "details"?: details,
              "first"?: { error.field: error.message for error in field_errors } },
    headers = { "x-id": self.id },
)]
struct Api {
    id: u8,
    text: String,
    object: std::collections::BTreeMap<&'static str, u8>,
}

fn api() -> Api {
    Api { id: 7, text: "t".into(), object: [("o", 1)].into() }
}

#[test]
fn traits_of_every_type_change_nothing() {
    let errors = || FieldErrors::new().with("a", "b");
    let arguments = Fault::Arguments {
        number: 1,
        text: "x".into(),
        shape: vec![2],
        detail: 3,
        ext: 4,
        header: 5,
        errors: vec![FieldError::new("a", "b")],
    };
    let reply = api().error(&arguments).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"1":"1 x [2]","o":1,"ext":4,"details":{"detail":3},"first":{"a":"b"}}"#);
    assert_eq!((reply.headers().get("x-field"), reply.headers().get("x-id")), (Some("5"), Some("7")));
    let reply = api().error(&Fault::Errors(errors())).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"2":"errors","o":1,"first":{"a":"b"}}"#);
    let reply = api().success(&Success(1)).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"data":1,"id":7,"text":"t","message":null}"#);
    let reply = api().page(&Page::by_cursor(vec![1]).next_cursor("n")).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"count":1,"size":null,"next":"n"}"#);
}

#[test]
fn every_kind_of_cause_is_found() {
    let cause = |fault: Fault| std::error::Error::source(&fault).expect("a cause").to_string();
    assert_eq!(cause(Cause.into()), "the cause");
    assert_eq!(cause(Fault::Boxed(Some(Box::new(Cause)))), "the cause");
    assert_eq!(cause(Fault::Anyhow(std::sync::Arc::new(Cause.into()))), "the cause");
}

#[allow(non_camel_case_types, reason = "the test is about the names")]
#[derive(Envelope)]
#[envelope(success = { ..data, "own": [self.0, self.1, self.2] }, error = { "message": message, "d"?: details })]
struct Generic<__F, __W, __D>(__F, __W, __D);

#[allow(non_camel_case_types, reason = "the test is about the names")]
#[derive(ApiResponse)]
struct Payload<__S, __D> {
    #[api(data)]
    data: std::collections::BTreeMap<__S, __D>,
}

#[test]
fn type_parameters_may_have_the_names_of_generated_ones() {
    let reply = Generic(1, "w", 'd').success(&Payload { data: [("s", 1)].into() }).expect("a reply");
    assert_eq!(reply.to_string(), r#"{"s":1,"own":[1,"w","d"]}"#);
}
