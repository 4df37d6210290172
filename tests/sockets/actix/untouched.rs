//! Responses that pass unchanged.

use actix_web::dev::HttpServiceFactory;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::inside::Bytes;
use super::{routes as all, serve};
use crate::client::Connection;
use crate::probes::{continues_a_client_that_asks, files_are_sent, pass_untouched, send};
use crate::stream::{Part, Parts};

fn parts(parts: [&'static str; 2]) -> Bytes {
    Bytes(Parts::new(parts.map(Part::Text).into()))
}

/// Transfers bytes both ways after the response.
async fn upgrade() -> HttpResponse {
    HttpResponse::build(StatusCode::SWITCHING_PROTOCOLS).upgrade("websocket").streaming(parts(["HE", "LLO"]))
}

pub(super) fn routes() -> impl HttpServiceFactory {
    let events =
        async || HttpResponse::Ok().content_type("text/event-stream").streaming(parts(["data: 1\n\n", "data: 2\n\n"]));
    let html = async || HttpResponse::NotFound().content_type("text/html; charset=utf-8").body("<p>mine</p>");
    web::scope("/untouched")
        .route("/text", web::get().to(async || "fine"))
        .route("/stream", web::get().to(async || HttpResponse::Ok().streaming(parts(["one,", "two"]))))
        .route("/failing-stream", web::get().to(async || HttpResponse::BadGateway().streaming(parts(["one,", "two"]))))
        .route("/events", web::get().to(events))
        .route("/gone", web::get().to(async || HttpResponse::NoContent()))
        .route("/cached", web::get().to(async || HttpResponse::NotModified()))
        .route("/moved", web::get().to(async || HttpResponse::SeeOther().insert_header(("location", "/")).finish()))
        .route("/json", web::get().to(async || web::Json([1, 2])))
        .route("/json-error", web::get().to(async || HttpResponse::BadRequest().json("mine")))
        .route("/html-error", web::get().to(html))
        .route("/file", web::get().to(async || HttpResponse::Ok().content_type("text/x-rust").body(FILE)))
        .route("/upgrade", web::get().to(upgrade))
}

const FILE: &str = include_str!("untouched.rs");

#[tokio::test]
async fn responses_that_handlers_make_themselves() {
    let expected = [
        ("text", 200, Some("text/plain; charset=utf-8"), "fine"),
        ("stream", 200, Some("application/octet-stream"), "one,two"),
        ("failing-stream", 502, Some("application/octet-stream"), "one,two"),
        ("events", 200, Some("text/event-stream"), "data: 1\n\ndata: 2\n\n"),
        ("gone", 204, None, ""),
        ("cached", 304, None, ""),
        ("moved", 303, None, ""),
        ("json", 200, Some("application/json"), "[1,2]"),
        ("json-error", 400, Some("application/json"), "\"mine\""),
        ("html-error", 404, Some("text/html; charset=utf-8"), "<p>mine</p>"),
        ("file", 200, Some("text/x-rust"), FILE),
    ];
    pass_untouched(serve(all), &expected).await;
}

#[tokio::test]
async fn files_keep_their_headers() {
    let port = serve(all);
    files_are_sent(port).await;
    let late = send(port, "GET /files/stream.rs\nif-match: \"another\"\r\n").await;
    let whole = send(port, "GET /files/stream.rs").await;
    assert_eq!((late.status, late.header("etag")), (412, whole.header("etag")));
    assert_eq!(late.header("last-modified"), whole.header("last-modified"));
    assert!(late.header("etag").is_some() && late.body.contains(r#""code":"PRECONDITION_FAILED""#), "{late:?}");
}

#[tokio::test]
async fn an_upgraded_connection() {
    let mut connection = Connection::open(serve(all)).await;
    let head = b"GET /untouched/upgrade HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n";
    connection.send(head).await;
    let response = connection.response(false).await.unwrap();
    assert_eq!((response.status, response.header("upgrade")), (101, Some("websocket")));
    assert_eq!(connection.exactly(5).await.as_deref(), Some(&b"HELLO"[..]));
}

#[tokio::test]
async fn a_client_that_expects_100_continue() {
    continues_a_client_that_asks(serve(all)).await;
}
