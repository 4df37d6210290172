//! Values that cannot be rendered: the error names the slot, and no partial body is returned.

use std::fmt;

use envelope_runtime::{ApiError, ApiResponse, Envelope, Page, Parts, RenderError, RenderErrorKind, Success};
use serde::{Serialize, Serializer};

use crate::Api;

/// Fails to serialize; `Late` only after its first half.
#[derive(Clone, Copy, Debug)]
enum Broken {
    Never,
    AtOnce,
    Late,
}

impl Serialize for Broken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Broken::Never => serializer.serialize_unit(),
            Broken::AtOnce => Err(serde::ser::Error::custom("broken")),
            Broken::Late => (1, [Broken::AtOnce]).serialize(serializer),
        }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half")?;
        if matches!(self, Broken::Never) { Ok(()) } else { Err(fmt::Error) }
    }
}

const NEVER: Broken = Broken::Never;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 400, code = 1, message = "Details")]
    Details(#[api(details)] Broken),
    #[api(status = 400, code = 2, message = "Member")]
    Member(#[api(detail = "a")] Broken),
    #[api(status = 400, code = 3, message = "Ext")]
    Ext(#[api(ext = "param")] Broken),
    #[api(status = 400, code = 4, message = "Shown {0}")]
    Shown(Broken),
    #[api(code = 5, message = "Status")]
    Status(#[api(status)] u16),
    #[api(code = 6, message = "In band", in_band)]
    InBand(#[api(status)] u16),
    #[api(status = 400, code = 7, message = "Header")]
    Header(#[api(header = "x-a")] String),
    #[api(status = 400, code = 8, message = "Header")]
    HeaderOfAnyShape(#[api(header = "x-a")] Vec<u8>),
}

#[derive(Envelope)]
#[envelope(
    success = { "data": data, "own"?: self.own, "with"?: with(broken) },
    error = { "message": message, "details"?: details, "ext"?: ext.param, "own"?: self.own, "with"?: with(broken) },
    headers = { "x-own"?: self.header },
)]
struct Every {
    own: Broken,
    header: &'static str,
}

/// A function of `with(path)` receives only the facts, so the message tells it which variant to return.
fn broken(parts: &Parts<'_>) -> Broken {
    if parts.message().as_deref() == Some("break") { Broken::AtOnce } else { NEVER }
}

impl Every {
    const WHOLE: Every = Every { own: NEVER, header: "" };
}

/// The slot and text of the error.
#[track_caller]
fn refused<T: fmt::Debug>(result: Result<T, RenderError>) -> (String, String) {
    let error = result.expect_err("something is broken");
    (error.slot().to_owned(), error.to_string())
}

#[track_caller]
fn serialize_error<T: fmt::Debug>(result: Result<T, RenderError>, slot: &str) {
    assert_eq!(refused(result), (slot.to_owned(), format!("cannot serialize `{slot}`: broken")));
}

#[test]
fn a_failing_serialize_names_its_slot() {
    for broken in [Broken::AtOnce, Broken::Late] {
        serialize_error(Every::WHOLE.success(&Success(broken)), "data");
        serialize_error(Every::WHOLE.page(&Page::by_cursor(vec![broken])), "data");
        serialize_error(Every::WHOLE.error(&Fault::Details(broken)), "details");
        serialize_error(Every::WHOLE.error(&Fault::Member(broken)), "details");
        serialize_error(Every::WHOLE.error(&Fault::Ext(broken)), "ext.param");
        let own = Every { own: broken, ..Every::WHOLE };
        serialize_error(own.error(&Fault::Status(400)), "self.own");
        serialize_error(own.success(&Success(1)), "self.own");
    }
    serialize_error(Every::WHOLE.success(&Success(1).message("break")), "with(broken)");
}

#[test]
fn a_failing_display_names_the_message() {
    let error = Api.error(&Fault::Shown(Broken::AtOnce)).expect_err("a broken message");
    assert!(matches!(error.kind(), RenderErrorKind::Format), "{error}");
    assert_eq!(error.slot(), "message");
    assert!(Api.error(&Fault::Shown(NEVER)).is_ok());
}

#[test]
fn no_partial_body_is_left() {
    let mut buffer = b"before".to_vec();
    for broken in [Broken::AtOnce, Broken::Late] {
        for fault in [Fault::Details(broken), Fault::Member(broken), Fault::Ext(broken), Fault::Shown(broken)] {
            Every::WHOLE.write_error(&fault, &mut buffer).expect_err("broken");
        }
        Every::WHOLE.write_success(&Success(broken), &mut buffer).expect_err("broken");
        Every::WHOLE.write_page(&Page::by_cursor(vec![broken]), &mut buffer).expect_err("broken");
    }
    Every::WHOLE.write_error(&Fault::Status(200), &mut buffer).expect_err("no error status");
    assert_eq!(buffer, b"before");
}

mod panics {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    /// Panics midway, when displayed and when serialized.
    #[derive(Debug)]
    struct Bomb;

    impl fmt::Display for Bomb {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("half")?;
            panic!("a bomb");
        }
    }

    impl Serialize for Bomb {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(self)
        }
    }

    #[derive(Debug, ApiError)]
    #[api(status = 400, code = 1, message = "Shown {0}")]
    struct Shown(Bomb);

    fn survives(mut write: impl FnMut(&mut Vec<u8>) -> Result<(), RenderError>) {
        let mut buffer = b"before".to_vec();
        let outcome = catch_unwind(AssertUnwindSafe(|| write(&mut buffer)));
        assert_eq!(outcome.expect_err("a panic").downcast_ref(), Some(&"a bomb"));
        assert_eq!(buffer, b"before");
    }

    #[test]
    fn no_partial_body_is_left_by_a_panic() {
        survives(|out| Api.write_error(&Shown(Bomb), out));
        survives(|out| Api.write_success(&Success(("x", Bomb)), out));
        survives(|out| Api.write_page(&Page::by_cursor(vec![Bomb]), out));
        assert!(Api.success(&Success(1)).is_ok());
    }
}

#[test]
fn a_reply_after_a_failed_one_is_complete() {
    Api.success(&Success(Broken::Late)).expect_err("broken");
    assert_eq!(Api.success(&Success("x")).expect("a success").to_string(), r#"{"data":"x"}"#);
}

#[test]
fn a_status_out_of_range_is_refused() {
    let status = |result: Result<_, RenderError>| match result.expect_err("no such status").kind() {
        RenderErrorKind::Status(status) => *status,
        kind => panic!("{kind:?}"),
    };
    for wrong in [0, 99, 200, 399, 600, u16::MAX] {
        assert_eq!(status(Api.error(&Fault::Status(wrong))), wrong);
    }
    for wrong in [0, 99, 600] {
        assert_eq!(status(Api.error(&Fault::InBand(wrong))), wrong);
    }
    for wrong in [0, 100, 199, 400, 500] {
        assert_eq!(status(Api.success(&Success(1).status(wrong))), wrong);
    }
    for right in [400, 599] {
        assert!(Api.error(&Fault::Status(right)).is_ok());
    }
    assert!(Api.error(&Fault::InBand(200)).is_ok());
}

const FORBIDDEN: [&str; 6] = ["a\rb", "a\nb", "\r\nset-cookie: x", "\0", "\u{7f}", "\u{1b}"];

#[test]
fn a_header_with_a_control_character_is_refused() {
    for value in FORBIDDEN {
        let error = Api.error(&Fault::Header(value.into())).expect_err("a forbidden byte");
        assert!(matches!(error.kind(), RenderErrorKind::HeaderValue), "{value:?}: {error}");
        assert_eq!(error.slot(), "x-a");
        let own = Every { header: value, ..Every::WHOLE };
        assert_eq!(own.success(&Success(1)).expect_err("a forbidden byte").slot(), "x-own");
    }
    for value in ["", "a\tb", "ü", "a b"] {
        assert!(Api.error(&Fault::Header(value.into())).is_ok(), "{value:?}");
    }
}

#[test]
fn a_refused_header_is_not_shown() {
    let error = Api.error(&Fault::Header("secret\r".into())).expect_err("a forbidden byte");
    assert!(!format!("{error} {error:?}").contains("secret"));
}

#[test]
fn a_header_value_that_is_not_a_scalar_is_refused() {
    let error = Api.error(&Fault::HeaderOfAnyShape(vec![1])).expect_err("a list in a header");
    assert!(matches!(error.kind(), RenderErrorKind::NotText), "{error}");
    assert_eq!(error.slot(), "x-a");
}

#[test]
fn headers_of_a_success_are_checked_too() {
    #[derive(Serialize, ApiResponse)]
    struct Found {
        #[api(header = "location")]
        to: String,
    }
    assert!(Api.success(&Found { to: "/a".into() }).is_ok());
    assert_eq!(Api.success(&Found { to: "/a\n".into() }).expect_err("a line break").slot(), "location");
}

mod by_place {
    use super::*;

    #[derive(Envelope)]
    #[envelope(
        success = { "text"?: "{data}!", "string"?: data as str },
        error = { ..details, ..ext.param },
        page = { "{self.key}": 1, ..self.spliced },
    )]
    struct Places<T> {
        key: T,
        spliced: T,
    }

    #[derive(Debug, ApiError)]
    #[api(status = 400, code = 1, message = "x")]
    struct Of<D: fmt::Debug, E: fmt::Debug>(#[api(details)] D, #[api(ext = "param")] E);

    const PLACES: Places<Option<[u8; 1]>> = Places { key: None, spliced: None };

    #[test]
    fn only_an_object_can_be_spliced() {
        let not_an_object = |result: Result<_, RenderError>, slot| {
            let error = result.expect_err("no object");
            assert!(matches!(error.kind(), RenderErrorKind::NotAnObject), "{error}");
            assert_eq!(error.slot(), slot);
        };
        not_an_object(PLACES.error(&Of([1], ())), "details");
        not_an_object(PLACES.error(&Of("text", ())), "details");
        not_an_object(PLACES.error(&Of((), [1])), "ext.param");
        not_an_object(PLACES.error(&Of((), 5)), "ext.param");
        not_an_object(Places { spliced: Some([1]), ..PLACES }.page(&Page::by_cursor(vec![0])), "self.spliced");
        assert_eq!(PLACES.error(&Of((), ())).expect("nothing to splice").to_string(), "{}");
    }

    #[test]
    fn only_text_numbers_and_booleans_are_allowed_in_strings_and_keys() {
        let not_text = |result: Result<_, RenderError>, slot| {
            let error = result.expect_err("no text");
            assert!(matches!(error.kind(), RenderErrorKind::NotText), "{error}");
            assert_eq!(error.slot(), slot);
        };
        not_text(PLACES.success(&Success([1])), "data");
        not_text(PLACES.success(&Success(Api.error(&Fault::Status(400)).expect("an object"))), "data");
        not_text(Places { key: Some([1]), ..PLACES }.page(&Page::by_cursor(vec![0])), "self.key");
        let text = PLACES.success(&Success(true)).expect("a boolean");
        assert_eq!(text.to_string(), r#"{"text":"true!","string":"true"}"#);
    }
}
