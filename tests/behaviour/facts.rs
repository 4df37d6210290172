//! Facts taken from fields: `facts`, and the facts stated next to it.

use std::borrow::Cow;
use std::error::Error;
use std::io;
use std::sync::Arc;

use envelope_runtime::{ApiError, Catalogued, Code, Envelope, FieldErrors, catalog};

use crate::{Api, error};

/// Has every kind of fact.
#[derive(Debug, ApiError)]
enum Inner {
    /// The index is gone.
    #[api(
        status = 404,
        code = "NO_INDEX",
        message = "No index {name}",
        title = "No index",
        ext(kind = "index", level = 1),
        header("x-inner" = "1", "x-both" = "inner")
    )]
    NoIndex {
        #[api(detail)]
        name: &'static str,
        #[api(detail)]
        size: u8,
        #[api(field_errors)]
        errors: FieldErrors,
        #[api(retry_after)]
        wait: Option<u8>,
    },
    #[api(status = 503, code = "BUSY", message = "Busy", field = "queue", empty)]
    Busy,
    #[api(status = 200, in_band, code = "IN_BAND", message = "Inside")]
    InBand,
    #[api(status = 500, code = "DISK", message = "Try again")]
    Disk(#[api(from)] io::Error),
}

fn no_index() -> Inner {
    let errors = FieldErrors::new().with("index", "unknown");
    Inner::NoIndex { name: "books", size: 3, errors, wait: Some(7) }
}

#[derive(Debug, ApiError)]
enum Outer {
    /// Adds nothing.
    Bare(#[api(facts)] Inner, u8),
    #[api(message = "{error} in line {line}")]
    Placed {
        #[api(facts)]
        error: Inner,
        line: u32,
    },
    #[api(code = "OWN", status = 400, title = "Own title", header("x-both" = "outer"), ext(kind = "own"))]
    Stated(#[api(facts)] Inner),
    #[api(detail(line = 4), retry_after = 9, field = "own")]
    Details {
        #[api(facts)]
        error: Inner,
        #[api(detail)]
        name: Option<u8>,
    },
    #[api(ext(level = 2))]
    Ext {
        #[api(facts)]
        error: Inner,
        #[api(ext)]
        kind: Option<u8>,
        #[api(ext)]
        level: Option<u8>,
    },
    Run {
        #[api(facts)]
        error: Box<Inner>,
        #[api(status)]
        status: u16,
        #[api(code)]
        code: Option<String>,
        #[api(message)]
        message: Option<String>,
    },
    #[api(message = code)]
    Named(#[api(facts)] Inner),
    Own {
        #[api(facts)]
        error: Inner,
        source: io::Error,
    },
    #[api(status = 400, code = "PLAIN", message = "Plain")]
    Plain,
}

const BARE: &str = r#"{"code":"NO_INDEX","message":"No index books","title":"No index","kind":"index","details":{"name":"books","size":3},"errors":[{"field":"index","message":"unknown"}],"retry_after":7}"#;

fn headers(fault: &dyn ApiError) -> Vec<(String, String)> {
    let reply = Api.error(fault).expect("a reply");
    reply.headers().iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[test]
fn facts_that_are_not_stated_come_from_the_field() {
    let bare = Outer::Bare(no_index(), 1);
    assert_eq!(error(&bare), BARE);
    assert_eq!((bare.status(), bare.code(), bare.to_string()), (404, "NO_INDEX".into(), "No index books".to_owned()));
    assert_eq!(bare.entry().description(), Some("The index is gone."));
    assert_eq!(headers(&bare), headers(&no_index()));
    assert_eq!(Outer::Bare(Inner::Busy, 1).field(), Some("queue"));
    let Outer::Bare(_, hidden) = bare else { unreachable!("made above") };
    assert_eq!(hidden, 1);
}

#[test]
fn an_empty_or_in_band_field_makes_the_response_so() {
    let reply = Api.error(&Outer::Bare(Inner::Busy, 1)).expect("a reply");
    assert_eq!((reply.status(), reply.body()), (503, &b""[..]));
    assert_eq!(error(&Outer::Bare(Inner::InBand, 1)), r#"{"code":"IN_BAND","message":"Inside"}"#);
    assert_eq!(Api.error(&Outer::Named(Inner::InBand)).expect("a reply").status(), 200);
}

#[test]
fn the_variants_message_may_show_that_of_the_field() {
    let placed = Outer::Placed { error: no_index(), line: 4 };
    assert_eq!(
        error(&placed),
        BARE.replace("books\"", "books in line 4\"").replacen("\"name\":\"books in line 4\"", "\"name\":\"books\"", 1)
    );
    assert_eq!(
        (placed.message(), placed.to_string()),
        ("No index books in line 4".into(), "No index books in line 4".into())
    );
    let placed = Outer::Placed { error: Inner::InBand, line: 4 };
    assert_eq!(error(&placed), r#"{"code":"IN_BAND","message":"Inside in line 4"}"#);
    assert_eq!(error(&Inner::InBand), r#"{"code":"IN_BAND","message":"Inside"}"#);
    assert_eq!(error(&placed), r#"{"code":"IN_BAND","message":"Inside in line 4"}"#, "and after the field's own");
}

#[test]
fn facts_that_the_variant_states_win() {
    let stated = Outer::Stated(no_index());
    assert_eq!((stated.status(), stated.code(), stated.entry().name()), (400, "OWN".into(), "Stated"));
    assert_eq!(
        error(&stated),
        BARE.replace("NO_INDEX", "OWN")
            .replace("\"title\":\"No index\"", "\"title\":\"Own title\"")
            .replace("\"index\",\"details", "\"own\",\"details")
    );
    let expected = [("content-type", "application/json"), ("x-inner", "1"), ("x-both", "outer"), ("retry-after", "7")];
    assert_eq!(headers(&stated), expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let other = Outer::Stated(Inner::InBand);
    assert_eq!(error(&other), r#"{"code":"OWN","message":"Inside","title":"Own title","kind":"own"}"#);
}

#[test]
fn details_of_both_are_merged() {
    let details = |name| error(&Outer::Details { error: no_index(), name });
    assert!(details(None).contains(r#""details":{"line":4,"name":"books","size":3}"#), "{}", details(None));
    assert!(details(Some(1)).contains(r#""details":{"line":4,"name":1,"size":3}"#), "{}", details(Some(1)));
    let fault = Outer::Details { error: Inner::Busy, name: None };
    assert_eq!((fault.field(), fault.retry_after().map(|delay| delay.as_secs())), (Some("own"), Some(9)));
}

#[test]
fn an_absent_ext_field_falls_back_to_the_constant_and_then_to_the_facts_field() {
    #[derive(Envelope)]
    #[envelope(success = {}, error = [ext.kind, ext.level])]
    struct Exts;
    let exts = |kind, level| {
        let reply = Exts.error(&Outer::Ext { error: no_index(), kind, level });
        reply.expect("a reply").to_string()
    };
    assert_eq!(exts(Some(5), Some(6)), "[5,6]");
    assert_eq!(exts(None, None), r#"["index",2]"#);
    assert_eq!(
        Exts.error(&Outer::Ext { error: Inner::Busy, kind: None, level: None })
            .map(|reply| reply.to_string())
            .expect("a reply"),
        ""
    );
}

#[test]
fn run_time_facts_override_the_fields_facts() {
    let run = |status, code: Option<&str>, message: Option<&str>| Outer::Run {
        error: Box::new(Inner::InBand),
        status,
        code: code.map(str::to_owned),
        message: message.map(str::to_owned),
    };
    assert_eq!(error(&run(418, Some("RUN"), Some("Ran"))), r#"{"code":"RUN","message":"Ran"}"#);
    assert_eq!(error(&run(418, None, None)), r#"{"code":"IN_BAND","message":"Inside"}"#);
    assert_eq!(Api.error(&run(418, None, None)).expect("a reply").status(), 418);
}

#[test]
fn the_message_may_be_the_fields_code() {
    assert_eq!(error(&Outer::Named(Inner::InBand)), r#"{"code":"IN_BAND","message":"IN_BAND"}"#);
}

#[test]
fn the_cause_is_the_variants_own_or_the_fields() {
    let disk = || Inner::Disk(io::Error::other("disk"));
    assert_eq!(Outer::Bare(disk(), 1).source().expect("a source").to_string(), "disk");
    let own = Outer::Own { error: disk(), source: io::Error::other("own") };
    assert_eq!(own.source().expect("a source").to_string(), "own");
    assert_eq!(error(&own), r#"{"code":"DISK","message":"Try again"}"#);
    let optional = |source| MaybeOwn { error: disk(), source }.source().expect("a source").to_string();
    assert_eq!(optional(Some(io::Error::other("own"))), "own");
    assert_eq!(optional(None), "disk");
}

/// Its own cause may be absent.
#[derive(Debug, ApiError)]
struct MaybeOwn {
    #[api(facts)]
    error: Inner,
    source: Option<io::Error>,
}

catalog! {
    static OUTER = [Outer];
}

#[test]
fn the_catalogue_has_the_stated_facts_and_the_types_of_the_fields() {
    let own: Vec<_> = Outer::ENTRIES.entries.iter().map(|entry| (entry.name(), entry.code())).collect();
    assert_eq!(own, [("Stated", Code::Str("OWN")), ("Plain", Code::Str("PLAIN"))]);
    assert_eq!(OUTER.entries().filter(|(name, _)| *name == "Inner").count(), 4);
    let table = OUTER.table().to_markdown();
    // `Run` decides code and status at run time, `Own` keeps them.
    assert!(table.contains("| NO_INDEX | varies | No index {name} |"), "{table}");
    assert!(OUTER.find("NO_INDEX").all(|entry| entry.has_run_time_code()));
    assert!(Outer::ENTRIES.entries[0].is_open() && !Outer::ENTRIES.entries[1].is_open());
}

#[test]
fn a_variant_without_a_facts_field_is_not_affected() {
    assert_eq!(error(&Outer::Plain), r#"{"code":"PLAIN","message":"Plain"}"#);
}

mod through_another_type {
    use super::*;

    #[derive(Debug, ApiError)]
    enum IoFault {
        #[api(status = 404, code = "NO_FILE", message = "No such file", ext(kind = "io"), header("x-io" = "1"))]
        NotFound,
        #[api(status = 503, code = "IO", message = "Error {number}", retry_after = 3, field = "file")]
        Other {
            #[api(detail)]
            number: i32,
            #[api(ext = "kind")]
            retries: Option<u32>,
            #[api(ext)]
            lost: bool,
        },
        #[api(status = 500)]
        Run {
            #[api(code)]
            code: u32,
            #[api(message)]
            message: String,
        },
    }

    impl From<&io::Error> for IoFault {
        fn from(error: &io::Error) -> Self {
            match error.kind() {
                io::ErrorKind::NotFound => IoFault::NotFound,
                io::ErrorKind::TimedOut => IoFault::Run { code: 7, message: "Late".into() },
                io::ErrorKind::ConnectionReset => IoFault::Other { number: 0, retries: Some(3), lost: true },
                _ => IoFault::Other { number: error.raw_os_error().unwrap_or(-1), retries: None, lost: false },
            }
        }
    }

    #[derive(Debug, ApiError)]
    enum Fault {
        Io(#[api(from, facts = IoFault)] io::Error),
        #[api(status = 400, message = "{error}, at {at}")]
        At {
            #[api(source, facts = IoFault)]
            error: io::Error,
            at: &'static str,
            #[api(ext)]
            kind: Option<u8>,
        },
    }

    fn read() -> Result<(), Fault> {
        Err(io::Error::from(io::ErrorKind::NotFound))?;
        Ok(())
    }

    #[test]
    fn the_facts_are_those_of_the_converted_value() {
        let fault = read().expect_err("always");
        assert_eq!((fault.status(), fault.code(), fault.entry().name()), (404, "NO_FILE".into(), "NotFound"));
        assert_eq!(error(&fault), r#"{"code":"NO_FILE","message":"No such file","kind":"io"}"#);
        assert!(matches!(fault.message(), Cow::Borrowed("No such file")));
        assert!(headers(&fault).contains(&("x-io".to_owned(), "1".to_owned())));
        assert!(fault.source().is_some_and(|source| source.is::<io::Error>()));
    }

    #[test]
    fn run_time_facts_of_that_value_are_sent() {
        let fault = Fault::Io(io::Error::from_raw_os_error(5));
        assert_eq!(error(&fault), r#"{"code":"IO","message":"Error 5","details":{"number":5},"retry_after":3}"#);
        assert_eq!(fault.ext("lost").and_then(|lost| lost.as_bool()), Some(false));
        let reset = Fault::Io(io::ErrorKind::ConnectionReset.into());
        assert_eq!(
            error(&reset),
            r#"{"code":"IO","message":"Error 0","kind":3,"details":{"number":0},"retry_after":3}"#
        );
        assert_eq!(reset.ext("lost").and_then(|lost| lost.as_bool()), Some(true));
        assert_eq!((fault.field(), fault.to_string()), (Some("file"), "Error 5".to_owned()));
        let run = Fault::Io(io::ErrorKind::TimedOut.into());
        assert_eq!((run.code(), run.status()), (Code::Int(7), 500));
        assert_eq!(run.message(), "Late");
    }

    #[test]
    fn a_message_may_show_that_value_and_nothing_else_of_the_field() {
        let at = |kind| Fault::At { error: io::ErrorKind::NotFound.into(), at: "start", kind };
        assert_eq!(error(&at(None)), r#"{"code":"NO_FILE","message":"No such file, at start","kind":"io"}"#);
        assert_eq!(error(&at(Some(1))), r#"{"code":"NO_FILE","message":"No such file, at start","kind":1}"#);
        let other = Fault::At { error: io::Error::other("secret"), at: "end", kind: None };
        assert_eq!(
            error(&other),
            r#"{"code":"IO","message":"Error -1, at end","details":{"number":-1},"retry_after":3}"#
        );
    }

    #[derive(Debug, ApiError)]
    enum Generic<E: Error + 'static> {
        Made(#[api(source, facts = Described)] Wrapped<E>),
    }

    #[derive(Debug)]
    struct Wrapped<E>(E);

    impl<E: Error> std::fmt::Display for Wrapped<E> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{}", self.0)
        }
    }

    impl<E: Error> Error for Wrapped<E> {}

    #[derive(Debug, ApiError)]
    #[api(status = 500, code = "DESCRIBED", message = "Described")]
    struct Described;

    impl<E> From<&Wrapped<E>> for Described {
        fn from(_: &Wrapped<E>) -> Self {
            Described
        }
    }

    #[test]
    fn the_field_may_be_generic() {
        let fault = Generic::Made(Wrapped(io::Error::other("x")));
        assert_eq!(error(&fault), r#"{"code":"DESCRIBED","message":"Described"}"#);
    }

    catalog! {
        static FAULT = [Fault];
    }

    #[test]
    fn its_catalogue_is_included() {
        let names: Vec<_> = FAULT.entries().map(|(name, entry)| (name, entry.name())).collect();
        assert_eq!(names, [("IoFault", "NotFound"), ("IoFault", "Other"), ("IoFault", "Run")]);
    }
}

mod trait_objects {
    use super::*;

    type Any = Box<dyn ApiError + Send + Sync>;

    #[derive(Debug, ApiError)]
    enum Fault {
        #[api(transparent)]
        Local(Box<dyn ApiError>),
        #[api(transparent)]
        Sent(#[api(from)] Any),
        #[api(transparent)]
        Shared(Arc<dyn ApiError + Send + Sync>),
        #[api(message = "{0}!")]
        Loud(#[api(facts)] Any, ()),
    }

    #[derive(Debug, ApiError)]
    #[api(transparent)]
    struct Whole(Any);

    catalog! {
        static ANY = [Fault, Whole];
    }

    #[test]
    fn boxed_errors_provide_all_facts() {
        for fault in [
            Fault::Local(Box::new(no_index())),
            Fault::from(Box::new(no_index()) as Any),
            Fault::Shared(Arc::new(no_index())),
        ] {
            assert_eq!(error(&fault), BARE);
            assert_eq!(headers(&fault), headers(&no_index()));
        }
        assert_eq!(error(&Whole(Box::new(no_index()))), BARE);
        assert_eq!(error(&Fault::Loud(Box::new(Inner::InBand), ())), r#"{"code":"IN_BAND","message":"Inside!"}"#);
    }

    #[test]
    fn their_cause_is_the_cause() {
        let disk = Fault::Local(Box::new(Inner::Disk(io::Error::other("disk"))));
        assert_eq!(disk.source().expect("a source").to_string(), "disk");
    }

    #[test]
    fn they_have_no_entries() {
        let names: Vec<_> = ANY.entries().map(|(name, entry)| (name, entry.name())).collect();
        assert_eq!(names, []);
    }
}

/// Errors that add context to others of the same type.
mod recursive {
    use envelope_runtime::{ApiError, Catalogued, catalog};

    use crate::error;

    #[derive(Debug, ApiError)]
    #[api(kind = FaultKind)]
    enum Fault {
        #[api(status = 404, code = "NO_FILE", message = "There is no file {0}")]
        NoFile(&'static str),
        #[api(message = "{step}: {inner}")]
        Context {
            step: &'static str,
            #[api(facts)]
            inner: Box<Fault>,
        },
        #[api(transparent)]
        Boxed(#[api(from)] Box<Self>),
        #[api(message = "twice: {0}")]
        Shared(#[api(facts)] std::sync::Arc<Fault>),
    }

    #[derive(Debug, ApiError)]
    enum Generic<T: std::fmt::Debug + std::fmt::Display> {
        #[api(status = 400, code = "BAD", message = "{0} is bad")]
        Bad(T),
        #[api(transparent)]
        Boxed(Box<Generic<T>>),
    }

    catalog! {
        static ALL = [Fault, Generic<u8>];
    }

    #[test]
    fn an_error_may_contain_another_of_its_type() {
        let missing = || Box::new(Fault::NoFile("a"));
        let context = Fault::Context { step: "open", inner: missing() };
        assert_eq!(error(&context), r#"{"code":"NO_FILE","message":"open: There is no file a"}"#);
        let deeper = Fault::Context { step: "start", inner: Box::new(Fault::Boxed(Box::new(context))) };
        assert_eq!(error(&deeper), r#"{"code":"NO_FILE","message":"start: open: There is no file a"}"#);
        let shared = Fault::Shared(std::sync::Arc::new(deeper));
        assert_eq!((shared.status(), shared.code().as_str()), (404, Some("NO_FILE")));
        assert_eq!(error(&Generic::Boxed(Box::new(Generic::Bad(7)))), r#"{"code":"BAD","message":"7 is bad"}"#);
    }

    #[test]
    fn its_entries_are_listed_once() {
        let names: Vec<_> = ALL.entries().map(|(_, entry)| entry.name()).collect();
        assert_eq!(names, ["NoFile", "Bad"]);
        assert_eq!(Fault::find("NO_FILE").count(), 1);
        assert_eq!(FaultKind::ALL.len(), 1);
        let kind = Fault::Boxed(Box::new(Fault::NoFile("a"))).kind();
        assert_eq!((kind.code().as_str(), kind.status()), (Some("NO_FILE"), Some(404)));
    }
}

/// A detail may be present and null: an `Option` of an `Option`, as with serde.
#[test]
fn a_detail_may_be_null() {
    #[derive(Debug, ApiError)]
    #[api(status = 402, code = "DECLINED", message = "Declined")]
    struct Declined {
        #[api(detail)]
        reason: Option<Option<&'static str>>,
        #[api(detail)]
        network: Option<&'static str>,
    }

    #[derive(Debug, ApiError)]
    #[api(facts = no_index::NoIndex)]
    struct Outer {
        #[api(detail)]
        name: Option<Option<&'static str>>,
    }

    mod no_index {
        #[derive(Debug, envelope_runtime::ApiError)]
        #[api(status = 404, code = "NO_INDEX", message = "None", detail(name = "inner", size = 1))]
        pub struct NoIndex;
    }

    let declined = |reason| error(&Declined { reason, network: None });
    assert_eq!(declined(None), r#"{"code":"DECLINED","message":"Declined"}"#);
    assert_eq!(declined(Some(None)), r#"{"code":"DECLINED","message":"Declined","details":{"reason":null}}"#);
    assert_eq!(declined(Some(Some("x"))), r#"{"code":"DECLINED","message":"Declined","details":{"reason":"x"}}"#);
    let outer = |name| error(&Outer { name });
    let body = |details: &str| format!(r#"{{"code":"NO_INDEX","message":"None","details":{details}}}"#);
    assert_eq!(outer(None), body(r#"{"name":"inner","size":1}"#));
    assert_eq!(outer(Some(None)), body(r#"{"name":null,"size":1}"#));
}
