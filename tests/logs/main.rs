//! Events of `tracing`: facts about errors that operators see and clients do not.

mod capture;

use std::error::Error;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request};
use axum::routing::get;
use envelope_runtime::catalog::LogLevel;
use envelope_runtime::presets::Plain;
use envelope_runtime::service::{self, EnvelopeLayer, Undeclared};
use envelope_runtime::{ApiError, ApiResponse, Catalogued as _, FieldErrors};
use http_body_util::BodyExt as _;
use serde::Serialize;
use tower::ServiceExt as _;
use tracing::Level;

use self::capture::{Seen, capture};

#[derive(Debug)]
struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("connection refused by 10.0.0.7")
    }
}

impl Error for Refused {}

/// A cause that panics when it is displayed.
#[derive(Debug)]
struct Silent;

impl fmt::Display for Silent {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("no text")
    }
}

impl Error for Silent {}

#[derive(Debug, ApiError)]
enum Fault {
    #[api(status = 404, code = "NO_USER", message = "There is no user {id}")]
    NoUser { id: i64 },
    #[api(status = 500, code = "DB", message = "Server error")]
    Database(#[api(source)] Wrapped<Wrapped<Refused>>),
    #[api(status = 503, code = "SILENT", message = "Try again")]
    Silent(#[api(source)] Wrapped<Silent>),
    #[api(status = 409, code = "UNWRITTEN", message = "It is there")]
    Unwritten(#[api(detail = "what")] Unwritten),
}

/// An application's error, together with thiserror.
#[derive(Debug, thiserror::Error, ApiError)]
enum Other {
    #[error(transparent)]
    #[api(status = 500, code = "OTHER", message = "Server error")]
    Io(#[from] anyhow::Error),
}

#[derive(Debug, ApiError)]
#[api(status = 410)]
struct Beside {
    #[api(facts)]
    fault: Fault,
}

/// An error that forwards to another.
#[derive(Debug, ApiError)]
#[api(transparent)]
struct Outer(Fault);

/// Errors in errors.
#[derive(Debug, ApiError)]
enum Deep<T: fmt::Debug = Vec<u8>> {
    #[api(transparent)]
    Middle(Middle),
    #[api(status = 400, code = "OTHER", message = "Other")]
    #[expect(dead_code, reason = "it makes the type generic")]
    Other(T),
}

#[derive(Debug, ApiError)]
enum Middle {
    #[api(transparent)]
    r#Fn { inner: Beside },
}

#[derive(Debug, ApiError)]
#[api(status = 422, code = "FIELDS", message = "Some fields are invalid")]
struct Fields(#[api(field_errors)] FieldErrors);

/// A stream that fails immediately.
struct Failing;

impl futures_core::Stream for Failing {
    type Item = Result<Vec<u8>, std::io::Error>;

    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(Some(Err(std::io::Error::other("the disk is gone"))))
    }
}

/// A cause with its own cause.
#[derive(Debug)]
struct Wrapped<E>(&'static str, E);

impl<E> fmt::Display for Wrapped<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl<E: Error + 'static> Error for Wrapped<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.1)
    }
}

/// Fails to serialize.
#[derive(Debug)]
struct Unwritten;

impl Serialize for Unwritten {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("the pool is at 10.0.0.7"))
    }
}

#[derive(Serialize, ApiResponse)]
struct Broken {
    inner: Unwritten,
}

#[derive(Serialize, ApiResponse)]
struct Named {
    #[api(header = "x-name")]
    name: String,
}

fn database() -> Fault {
    Fault::Database(Wrapped("SELECT secret FROM users", Wrapped("the pool is empty", Refused)))
}

fn deep() -> Deep {
    Deep::Middle(Middle::r#Fn { inner: Beside { fault: Fault::NoUser { id: 7 } } })
}

fn app() -> Router {
    let undeclared = |response: &Undeclared<'_>| Fault::NoUser { id: i64::from(response.status()) };
    let conflict = get(async || (axum::http::StatusCode::CONFLICT, "of the framework"));
    Router::new()
        .route("/missing", get(async || Fault::NoUser { id: 7 }))
        .route("/database", get(async || database()))
        .route("/nested", get(async || Outer(Fault::NoUser { id: 7 })))
        .route("/context", get(async || Other::Io(anyhow::anyhow!("no such file").context("reading the config"))))
        .route("/deep", get(async || deep()))
        .route("/other-status", get(async || (axum::http::StatusCode::CONFLICT, Fault::NoUser { id: 7 })))
        .route(
            "/fields",
            get(async || Fields(FieldErrors::new().with("name", "is secret").with("items[1].price", "x"))),
        )
        .route("/stream", get(async || axum::body::Body::from_stream(Failing)))
        .route("/beside", get(async || Beside { fault: Fault::NoUser { id: 7 } }))
        .route("/boxed", get(async || Box::new(database()) as Box<dyn ApiError + Send + Sync>))
        .route("/silent", get(async || Fault::Silent(Wrapped("the lock is held", Silent))))
        .route("/unwritten", get(async || Fault::Unwritten(Unwritten)))
        .route("/broken", get(async || Broken { inner: Unwritten }))
        .route("/panic", get(async || -> Fault { panic!("out of coffee") }))
        .route("/fine", get(async || Named { name: "ann".to_owned() }))
        .route("/named", get(async || Named { name: "a\nb".to_owned() }))
        .route("/chosen", conflict.layer(EnvelopeLayer::new(|_| Plain).undeclared(undeclared)))
        .layer(EnvelopeLayer::new(|_| Plain))
}

/// The status, everything that the client sees, and the events.
fn ask(path: &str) -> (u16, String, Vec<Seen>) {
    ask_up_to(Level::TRACE, path)
}

fn ask_up_to(most: Level, path: &str) -> (u16, String, Vec<Seen>) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let request = Request::get(path).body(Body::empty()).unwrap();
    let response = async {
        let (parts, body) = app().oneshot(request).await.unwrap().into_parts();
        (parts.status.as_u16(), parts.headers, body.collect().await.unwrap().to_bytes())
    };
    let ((status, headers, body), seen) = capture(most, || runtime.block_on(response));
    (status, client_sees(&headers, &body), seen.into_iter().filter(|seen| seen.target == "envelope_runtime").collect())
}

fn client_sees(headers: &HeaderMap, body: &[u8]) -> String {
    format!("{headers:?} {}", String::from_utf8_lossy(body))
}

#[test]
fn a_clients_error_is_one_debug_event() {
    let (status, _, seen) = ask("/missing");
    let [event] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((status, event.level), (404, Level::DEBUG));
    let field = |name| event.field(name);
    assert_eq!(field("code"), Some("NO_USER"));
    assert_eq!(field("status"), Some("404"));
    assert_eq!(field("type"), Some("logs::Fault"));
    assert_eq!(field("variant"), Some("NoUser"));
    assert_eq!(field("message"), Some("There is no user 7"));
    assert_eq!((field("cause"), field("text")), (None, None));
}

#[test]
fn the_type_and_the_variant_are_those_that_state_the_facts() {
    let (_, _, seen) = ask("/nested");
    let [event] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((event.field("type"), event.field("variant")), (Some("logs::Fault"), Some("NoUser")));
}

/// The path from the returned error to the one that states the facts.
#[test]
fn the_path_names_the_variants_that_contain_the_innermost_error() {
    for (route, path) in [
        ("/missing", None),
        ("/nested", Some("Outer")),
        ("/beside", Some("Beside")),
        ("/deep", Some("Deep::Middle > Middle::Fn > Beside")),
    ] {
        let (_, client, seen) = ask(route);
        let [event] = seen.as_slice() else { panic!("{seen:?}") };
        assert_eq!((event.field("variant"), event.field("path")), (Some("NoUser"), path));
        assert!(!client.contains("Middle"), "{client}");
    }
}

/// `(StatusCode, T)` changes only the status of the HTTP response.
#[cfg(debug_assertions)]
#[test]
fn a_status_that_differs_from_the_bodys_is_a_warning() {
    let (status, client, seen) = ask("/other-status");
    let [event, warning] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((status, event.field("status"), warning.level), (409, Some("404"), Level::WARN));
    assert_eq!((warning.field("status"), warning.field("of_body")), (Some("409"), Some("404")));
    assert!(client.contains("NO_USER"), "{client}");
}

/// A 5xx is not always important, and an important error is not always a 5xx.
#[test]
fn a_type_or_a_variant_sets_the_level() {
    #[derive(Debug, ApiError)]
    #[api(status = 503, log = warn)]
    enum Loud {
        #[api(code = "A", message = "m")]
        Default,
        #[api(code = "B", message = "m", log = info)]
        Own,
        #[api(code = "C", message = "m", log = off)]
        Silent,
        #[api(status = 200, in_band, code = "D", message = "m", log = error)]
        InBand,
        #[api(status = 404, code = "E", message = "m", log = debug)]
        Quiet,
        #[api(log = error)]
        Facts(#[api(facts)] Fault),
        #[api(transparent)]
        Transparent(Fault),
    }

    let level = |loud: Loud| {
        let (_, seen) = capture(Level::TRACE, || service::error(&loud));
        seen.iter().find(|seen| seen.target == "envelope_runtime").map(|seen| seen.level)
    };
    assert_eq!(level(Loud::Default), Some(Level::WARN));
    assert_eq!(level(Loud::Own), Some(Level::INFO));
    assert_eq!(level(Loud::Silent), None);
    assert_eq!(level(Loud::InBand), Some(Level::ERROR));
    assert_eq!(level(Loud::Quiet), Some(Level::DEBUG));
    assert_eq!(level(Loud::Facts(Fault::NoUser { id: 1 })), Some(Level::ERROR));
    assert_eq!(level(Loud::Transparent(Fault::NoUser { id: 1 })), Some(Level::DEBUG));
    let levels: Vec<_> = Loud::find("B").chain(Loud::find("A")).map(|entry| entry.log()).collect();
    assert_eq!(levels, [Some(LogLevel::Info), Some(LogLevel::Warn)]);
}

/// The event names the invalid inputs, but does not repeat the messages for clients.
#[test]
fn the_inputs_at_fault_are_named() {
    let (_, client, seen) = ask("/fields");
    let [event] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!(event.field("fields"), Some("name, items[1].price"));
    assert!(client.contains("is secret"), "{client}");
    assert_eq!(ask("/missing").2[0].field("fields"), None);
}

#[test]
fn a_stream_that_fails_is_an_error_event() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let request = Request::get("/stream").body(Body::empty()).unwrap();
    let response = async { app().oneshot(request).await.unwrap().into_body().collect().await.is_err() };
    let (failed, seen) = capture(Level::TRACE, || runtime.block_on(response));
    let events: Vec<_> = seen.iter().filter(|seen| seen.target == "envelope_runtime").collect();
    let [event] = events.as_slice() else { panic!("{seen:?}") };
    assert!(failed);
    assert_eq!((event.level, event.field("cause")), (Level::ERROR, Some("the disk is gone")));
}

/// With thiserror, the message for clients differs from the error's own text, and with `transparent` the outermost text
/// is not among the causes.
#[test]
fn the_event_has_the_errors_own_text_if_the_message_differs() {
    let (status, client, seen) = ask("/context");
    let [event] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((status, event.field("message")), (500, Some("Server error")));
    assert_eq!((event.field("error"), event.field("cause")), (Some("reading the config"), Some("no such file")));
    assert!(!client.contains("config") && !client.contains("file"), "{client}");
    let (_, _, seen) = ask("/missing");
    assert_eq!(seen[0].field("error"), None);
}

/// A field's facts, some of which the outer type overrides.
#[test]
fn the_type_and_the_variant_are_those_of_the_innermost_type() {
    let (status, _, seen) = ask("/beside");
    let [event] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((status, event.field("code")), (410, Some("NO_USER")));
    assert_eq!((event.field("type"), event.field("variant")), (Some("logs::Fault"), Some("NoUser")));
}

#[test]
fn a_servers_error_is_one_error_event_with_its_causes() {
    for path in ["/database", "/boxed"] {
        let (status, client, seen) = ask(path);
        let [event] = seen.as_slice() else { panic!("{seen:?}") };
        assert_eq!((status, event.level), (500, Level::ERROR), "{path}");
        assert_eq!(event.field("code"), Some("DB"));
        assert_eq!(event.field("type"), Some("logs::Fault"), "{path}");
        assert_eq!(
            event.field("cause"),
            Some("SELECT secret FROM users: the pool is empty: connection refused by 10.0.0.7")
        );
        for secret in ["SELECT", "10.0.0.7", "logs", "Database"] {
            assert!(!client.contains(secret), "{client}");
        }
    }
}

#[test]
fn an_undeclared_error_is_one_event_with_the_frameworks_text() {
    let (status, client, seen) = ask("/chosen");
    let [event] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((status, event.field("variant"), event.field("text")), (404, Some("NoUser"), Some("of the framework")));
    assert!(!client.contains("framework"), "{client}");

    let (_, _, seen) = ask("/nowhere");
    let [event] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!(event.field("code"), Some("NOT_FOUND"));
    assert_eq!((event.level, event.field("text")), (Level::DEBUG, None));
}

#[test]
fn a_panic_is_an_event_in_addition_to_that_of_its_response() {
    let (status, client, seen) = ask("/panic");
    let [panic, response] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((status, panic.level, response.level), (500, Level::ERROR, Level::ERROR));
    assert_eq!(panic.field("text"), Some("out of coffee"));
    assert_eq!(response.field("code"), Some("INTERNAL_SERVER_ERROR"));
    assert!(!client.contains("coffee"), "{client}");
}

#[test]
fn a_dropped_header_is_a_warning() {
    let (status, _, seen) = ask("/named");
    let [event] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((status, event.level), (200, Level::WARN));
    assert!(event.field("reason").is_some_and(|reason| reason.contains("x-name")), "{event:?}");
    assert!(ask("/fine").2.is_empty());
}

/// Neither the response nor the other causes are lost.
#[test]
fn a_cause_that_panics_loses_only_its_own_text() {
    let (status, client, seen) = ask("/silent");
    let [event] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((status, event.field("code")), (503, Some("SILENT")));
    assert_eq!(event.field("cause"), Some("the lock is held: (its `Display` panicked)"));
    assert!(client.contains(r#"{"code":"SILENT","message":"Try again"}"#), "{client}");
}

/// The intended error was not sent, so no event says that it was.
#[test]
fn a_failed_rendering_is_an_event_in_addition_to_that_of_the_error_sent_instead() {
    for (path, kind) in [("/unwritten", (Some("logs::Fault"), Some("Unwritten"))), ("/broken", (None, None))] {
        let (status, client, seen) = ask(path);
        let [failure, response] = seen.as_slice() else { panic!("{seen:?}") };
        assert_eq!((status, failure.level, response.level), (500, Level::ERROR, Level::ERROR), "{path}");
        assert_eq!((failure.field("type"), failure.field("variant")), kind);
        assert_eq!(failure.field("message"), Some("a response cannot be rendered"));
        assert!(failure.field("cause").is_some_and(|cause| cause.contains("the pool is at 10.0.0.7")), "{failure:?}");
        assert_eq!(response.field("code"), Some("INTERNAL_SERVER_ERROR"));
        assert!(!client.contains("pool"), "{client}");
    }
}

/// No text is made for an event without a subscriber.
#[test]
fn a_disabled_level_makes_no_text() {
    static WRITTEN: AtomicUsize = AtomicUsize::new(0);

    #[derive(Debug)]
    struct Counted;

    impl fmt::Display for Counted {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            WRITTEN.fetch_add(1, Ordering::Relaxed);
            f.write_str("x")
        }
    }

    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "BAD", message = "Bad {0}")]
    struct Bad(Counted);

    let written = |most| {
        WRITTEN.store(0, Ordering::Relaxed);
        let (_, seen) = capture(most, || service::error(&Bad(Counted)));
        (WRITTEN.load(Ordering::Relaxed), seen.len())
    };
    assert_eq!(written(Level::WARN), (1, 0));
    // For the body, the message of the event, and the error's own text.
    assert_eq!(written(Level::DEBUG), (3, 1));
}
