//! Responses that pass unchanged.

use std::convert::Infallible;

use ::axum::body::Body;
use ::axum::extract::Request;
use ::axum::http::StatusCode;
use ::axum::response::sse::{Event, Sse};
use ::axum::response::{Html, IntoResponse, Response};
use ::axum::routing::get;
use ::axum::{Json, Router};
use futures_core::Stream;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::{app, serve};
use crate::client::Connection;
use crate::probes::{continues_a_client_that_asks, files_are_sent, pass_untouched, send};
use crate::stream::{Part, Parts};

struct Events(u8);

impl Stream for Events {
    type Item = Result<Event, Infallible>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        self.0 += 1;
        std::task::Poll::Ready((self.0 <= 2).then(|| Ok(Event::default().data(self.0.to_string()))))
    }
}

/// Sends the text from the upgraded connection back in capitals.
async fn upgrade(request: Request) -> impl IntoResponse {
    let upgraded = hyper::upgrade::on(request);
    tokio::spawn(async move {
        let mut socket = TokioIo::new(upgraded.await.unwrap());
        let mut word = [0; 5];
        socket.read_exact(&mut word).await.unwrap();
        socket.write_all(&word.to_ascii_uppercase()).await.unwrap();
    });
    (StatusCode::SWITCHING_PROTOCOLS, [("connection", "upgrade"), ("upgrade", "echo")])
}

async fn stream() -> Response {
    Body::from_stream(Parts::new(vec![Part::Text("one,"), Part::Text("two")])).into_response()
}

pub(super) fn routes() -> Router {
    Router::new()
        .route("/text", get(async || "fine"))
        .route("/stream", get(stream))
        .route(
            "/failing-stream",
            get(async || (StatusCode::BAD_GATEWAY, [("content-type", "text/csv")], stream().await)),
        )
        .route("/events", get(async || Sse::new(Events(0))))
        .route("/gone", get(async || StatusCode::NO_CONTENT))
        .route("/cached", get(async || (StatusCode::NOT_MODIFIED, [("etag", "\"1\"")])))
        .route("/moved", get(async || (StatusCode::SEE_OTHER, [("location", "/")])))
        .route("/json", get(async || Json([1, 2])))
        .route("/json-error", get(async || (StatusCode::BAD_REQUEST, Json("mine"))))
        .route("/html-error", get(async || (StatusCode::NOT_FOUND, Html("<p>mine</p>"))))
        .route("/upgrade", get(upgrade))
}

#[tokio::test]
async fn responses_that_handlers_make_themselves() {
    let expected = [
        ("text", 200, Some("text/plain; charset=utf-8"), "fine"),
        ("stream", 200, None, "one,two"),
        ("failing-stream", 502, Some("text/csv"), "one,two"),
        ("events", 200, Some("text/event-stream"), "data: 1\n\ndata: 2\n\n"),
        ("gone", 204, None, ""),
        ("cached", 304, None, ""),
        ("moved", 303, None, ""),
        ("json", 200, Some("application/json"), "[1,2]"),
        ("json-error", 400, Some("application/json"), "\"mine\""),
        ("html-error", 404, Some("text/html; charset=utf-8"), "<p>mine</p>"),
    ];
    pass_untouched(serve(app()).await, &expected).await;
}

#[tokio::test]
async fn files_keep_their_headers() {
    let port = serve(app()).await;
    files_are_sent(port).await;
    // tower-http sends no `etag` for a file.
    let late = send(port, "GET /files/stream.rs\nif-unmodified-since: Thu, 01 Jan 1970 00:00:00 GMT\r\n").await;
    assert_eq!((late.status, late.header("etag")), (412, None));
    assert!(late.body.contains(r#""code":"PRECONDITION_FAILED""#), "{late:?}");
    let posted = send(port, "POST /files/stream.rs\ncontent-length: 0\r\n").await;
    assert_eq!((posted.status, posted.header("allow")), (405, Some("GET,HEAD")));
}

#[tokio::test]
async fn an_upgraded_connection() {
    let mut connection = Connection::open(serve(app()).await).await;
    connection
        .send(b"GET /untouched/upgrade HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: echo\r\n\r\n")
        .await;
    let response = connection.response(false).await.unwrap();
    assert_eq!((response.status, response.header("upgrade")), (101, Some("echo")));
    connection.send(b"hello").await;
    assert_eq!(connection.exactly(5).await.as_deref(), Some(&b"HELLO"[..]));
}

#[tokio::test]
async fn a_client_that_expects_100_continue() {
    continues_a_client_that_asks(serve(app()).await).await;
}
