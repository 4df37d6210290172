//! A response is always sent, even if rendering fails.

use axum::Router;
use axum::http::request::Parts;
use axum::routing::get;
use envelope_runtime::service::{EnvelopeLayer, Undeclared};
use envelope_runtime::{ApiError, ApiResponse, Envelope, Page, Success};
use serde::{Serialize, Serializer};

use crate::{Api, Fault, layer};

/// Fails to serialize.
#[derive(Clone, Copy, Debug)]
struct Broken;

impl Serialize for Broken {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("the secret of /etc/passwd"))
    }
}

#[derive(Serialize, ApiResponse)]
#[api(status = 201)]
struct Created {
    id: u8,
    #[api(header = "location")]
    #[serde(skip)]
    at: &'static str,
    #[api(header = "x-second")]
    #[serde(skip)]
    second: u8,
}

/// The same, with a stated envelope.
#[derive(Serialize, ApiResponse)]
#[api(status = 201, envelope = Api)]
struct StatedCreated {
    #[api(header = "location")]
    #[serde(skip)]
    at: &'static str,
}

#[derive(Debug, ApiError)]
enum Wrong {
    #[api(status = 400, code = "SPLIT", message = "split")]
    Split {
        #[api(header = "x-a")]
        a: &'static str,
        #[api(header = "x-b")]
        b: [u8; 2],
        #[api(header = "x-c")]
        c: &'static str,
    },
    #[api(status = 400, code = "BROKEN", message = "broken")]
    Details {
        #[api(detail)]
        broken: Broken,
    },
    #[api(code = "STATUS", message = "status")]
    Status(#[api(status)] u16),
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "BROKEN", message = "broken", envelope = Api)]
struct StatedBroken {
    #[api(detail)]
    broken: Broken,
}

fn routes() -> Router {
    let split = Wrong::Split { a: "x\r\nset-cookie: b", b: [1, 2], c: "kept" };
    let split = std::sync::Arc::new(std::sync::Mutex::new(Some(split)));
    Router::new()
        .route("/created", get(async || Created { id: 1, at: "/a\r\nset-cookie: b=1", second: 2 }))
        .route("/stated", get(async || StatedCreated { at: "/a\n" }))
        .route("/split", get(async move || split.lock().unwrap().take().unwrap()))
        .route("/details", get(async || Wrong::Details { broken: Broken }))
        .route("/status", get(async || Wrong::Status(99)))
        .route("/data", get(async || Success(Broken)))
        .route("/success-status", get(async || Success(1).status(404)))
        .route("/page", get(async || Page::by_cursor(vec![Broken])))
        .route("/stated-details", get(async || StatedBroken { broken: Broken }))
        .route("/teapot", get(async || axum::http::StatusCode::IM_A_TEAPOT))
}

const INTERNAL: &str = r#"{"ok":false,"code":"INTERNAL_SERVER_ERROR","message":"Internal Server Error","id":"r1"}"#;
const BROKEN: [&str; 6] = ["/details", "/status", "/data", "/success-status", "/page", "/stated-details"];

#[tokio::test]
async fn a_header_that_cannot_be_sent_is_dropped_and_a_201_stays_one() {
    let app = routes().layer(layer());
    let created = crate::get(&app, "/created").await;
    created.is(201, r#"{"ok":true,"data":{"id":1},"id":"r1"}"#);
    assert_eq!((created.header("location"), created.header("set-cookie")), (None, None));
    assert_eq!((created.header("x-second"), created.header("x-request-id")), (Some("2"), Some("r1")));
    let stated = crate::get(&app, "/stated").await;
    assert_eq!(stated.is(201, r#"{"ok":true,"data":{},"id":"r1"}"#).header("location"), None);
    let split = crate::get(&app, "/split").await;
    split.is(400, r#"{"ok":false,"code":"SPLIT","message":"split","id":"r1"}"#);
    assert_eq!((split.header("x-a"), split.header("x-b"), split.header("x-c")), (None, None, Some("kept")));
}

#[tokio::test]
async fn an_envelopes_header_that_cannot_be_sent_is_dropped() {
    let forged = || EnvelopeLayer::new(|_: &Parts| Api { id: Some("a\r\nset-cookie: b".to_owned()) });
    let response = crate::get(&Router::new().route("/", get(async || Fault::SlowDown)).layer(forged()), "/").await;
    let body = r#"{"ok":false,"code":"SLOW_DOWN","message":"Too many requests","id":"a\r\nset-cookie: b"}"#;
    response.is(429, body);
    assert_eq!((response.header("x-request-id"), response.header("retry-after")), (None, Some("3")));
    let page = Router::new().route("/", get(async || Page::by_cursor(vec![1]))).layer(forged());
    crate::get(&page, "/").await.is(200, r#"{"ok":true,"items":[1],"id":"a\r\nset-cookie: b"}"#);
}

#[tokio::test]
async fn a_failed_rendering_is_a_500_in_the_envelope() {
    let app = routes().layer(layer());
    for path in BROKEN {
        crate::get(&app, path).await.is(500, INTERNAL);
    }
}

#[tokio::test]
async fn undeclared_chooses_that_500_without_seeing_the_cause() {
    let choose = |response: &Undeclared<'_>| {
        assert_eq!((response.status(), response.text(), response.headers().len()), (500, "", 0));
        Fault::Internal(std::io::Error::other("cause"))
    };
    let app = routes().layer(layer().undeclared(choose));
    for path in BROKEN {
        let body = r#"{"ok":false,"code":"INTERNAL","message":"Server error, contact support","id":"r1"}"#;
        crate::get(&app, path).await.is(500, body);
    }
}

#[tokio::test]
async fn if_that_fails_too_an_http_fault_is_sent() {
    for choose in [
        (|_| Wrong::Details { broken: Broken }) as fn(&Undeclared<'_>) -> Wrong,
        |_| Wrong::Status(99),
        |response| panic!("{}", response.status()),
    ] {
        let app = routes().layer(layer().undeclared(choose));
        for path in BROKEN.into_iter().chain(["/teapot", "/nowhere"]) {
            crate::get(&app, path).await.is(500, INTERNAL);
        }
    }
}

/// Fails to render anything.
#[derive(Envelope)]
#[envelope(success = { "data": data, "broken": self.broken }, error = { "code": code, "broken": self.broken })]
struct Hopeless {
    broken: Broken,
}

#[tokio::test]
async fn if_the_envelope_itself_fails_an_empty_500_is_sent() {
    let hopeless = EnvelopeLayer::new(|_: &Parts| Hopeless { broken: Broken });
    // An outer layer does not change even this response, because it is declared.
    let app = routes().layer(hopeless).layer(layer());
    for path in ["/data", "/details", "/nowhere"] {
        let response = crate::get(&app, path).await;
        assert_eq!(
            (response.status, response.body.as_str(), response.header("content-type")),
            (500, "", None),
            "{path}"
        );
    }
}

#[tokio::test]
async fn an_envelope_that_panics_while_it_is_built_is_a_500() {
    let panics = || EnvelopeLayer::new(|head: &Parts| -> Api { panic!("{}", head.uri) });
    let response = crate::get(&routes().layer(panics()).layer(layer()), "/data").await;
    response.is(500, INTERNAL);
    let alone = crate::get(&routes().layer(panics()), "/data").await;
    assert_eq!((alone.status, alone.header("content-type")), (500, Some("application/problem+json")));
}

#[tokio::test]
async fn if_undeclared_panics_it_is_called_again_for_the_500() {
    let choose = |response: &Undeclared<'_>| {
        assert_eq!(response.status(), 500, "no error for this status");
        Fault::SlowDown
    };
    let app = Router::new().layer(layer().undeclared(choose));
    let body = r#"{"ok":false,"code":"SLOW_DOWN","message":"Too many requests","id":"r1"}"#;
    crate::get(&app, "/nowhere").await.is(429, body);
}
