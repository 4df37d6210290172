//! `PageQuery` and `Current` as extractors.

use axum::Router;
use axum::extract::FromRequestParts as _;
use axum::routing::get;
use envelope_runtime::presets::Plain;
use envelope_runtime::service::{Current, Rejection, Undeclared};
use envelope_runtime::{ApiError, Page, PageQuery, Success};

use crate::{Api, layer};

async fn list(query: PageQuery<20, 100>) -> Page<u64> {
    query.page_of(vec![query.offset(), query.per_page()], 500)
}

async fn id(Current(api): Current<Api>) -> Success<Option<String>> {
    Success(api.id.clone())
}

async fn lost(_: Current<Plain>) -> Success<()> {
    Success(())
}

fn routes() -> Router {
    Router::new().route("/list", get(list)).route("/id", get(id)).route("/lost", get(lost))
}

#[tokio::test]
async fn a_page_query_is_read_from_the_uri() {
    let app = routes().layer(layer());
    for (query, items) in [
        ("", "[0,20],\"page\":1,\"pages\":25"),
        ("?", "[0,20],\"page\":1,\"pages\":25"),
        ("?page=3&per_page=50", "[100,50],\"page\":3,\"pages\":10"),
        ("?offset=40&limit=20", "[40,20],\"page\":3,\"pages\":25"),
        ("?skip=45", "[45,20],\"pages\":25"),
        ("?page[number]=2&page[size]=10", "[10,10],\"page\":2,\"pages\":50"),
        ("?page=2&size=50", "[50,50],\"page\":2,\"pages\":10"),
        ("?p%61ge=%32&other=+%FF", "[20,20],\"page\":2,\"pages\":25"),
    ] {
        let body = format!(r#"{{"ok":true,"items":{items},"id":"r1"}}"#);
        crate::get(&app, &format!("/list{query}")).await.is(200, &body);
    }
}

const WRONG: [(&str, &str); 10] = [
    ("page=2&offset=40", "`page` and `offset` must not both be given"),
    ("size=5&take=6", "`size` and `take` must not both be given"),
    ("page=0", "`page` must be at least 1, not 0"),
    ("per_page=0", "`per_page` must be between 1 and 100, not 0"),
    ("per_page=101", "`per_page` must be between 1 and 100, not 101"),
    ("page=-1", "`page` must be a whole number"),
    ("page=1.5", "`page` must be a whole number"),
    ("page=%FF", "`page` must be a whole number"),
    ("page=18446744073709551616", "`page` must be a whole number"),
    ("page=1&page=2", "`page` must not be given twice"),
];

#[tokio::test]
async fn a_page_query_out_of_its_limits_says_which_parameter_and_what_the_limit_is() {
    let app = routes().layer(layer());
    for (query, message) in WRONG {
        let body = format!(r#"{{"ok":false,"code":"BAD_REQUEST","message":"{message}","id":"r1"}}"#);
        crate::get(&app, &format!("/list?{query}")).await.is(400, &body);
    }
}

#[derive(Debug, ApiError)]
#[api(status = 422, code = "INVALID", message = "{status}: {text}")]
struct Invalid {
    status: u16,
    text: String,
}

#[tokio::test]
async fn a_rejection_goes_through_undeclared() {
    let choose = |answer: &Undeclared<'_>| Invalid { status: answer.status(), text: answer.text().to_owned() };
    let app = routes().layer(layer().undeclared(choose));
    for (query, message) in WRONG {
        let body = format!(r#"{{"ok":false,"code":"INVALID","message":"400: {message}","id":"r1"}}"#);
        crate::get(&app, &format!("/list?{query}")).await.is(422, &body);
    }
    let text = "500: no layer around this handler has the envelope it asks for";
    let body = format!(r#"{{"ok":false,"code":"INVALID","message":"{text}","id":"r1"}}"#);
    crate::get(&app, "/lost").await.is(422, &body);
}

#[tokio::test]
async fn a_rejection_without_a_layer_is_problem_details() {
    let answer = crate::get(&routes(), "/list?page=0").await;
    assert_eq!((answer.status, answer.header("content-type")), (400, Some("application/problem+json")));
    assert_eq!(
        answer.body,
        r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"`page` must be at least 1, not 0","code":"BAD_REQUEST"}"#
    );
}

#[tokio::test]
async fn a_rejection_can_be_looked_at() {
    let (mut head, ()) = axum::http::Request::builder().uri("/?per_page=7").body(()).unwrap().into_parts();
    let rejection: Rejection = PageQuery::<2, 3>::from_request_parts(&mut head, &()).await.unwrap_err();
    assert_eq!(rejection.status(), 400);
    assert_eq!(rejection.text(), "`per_page` must be between 1 and 3, not 7");
    assert_eq!(rejection.to_string(), rejection.text());
}

#[tokio::test]
async fn current_is_the_envelope_of_the_request() {
    crate::get(&routes().layer(layer()), "/id").await.is(200, r#"{"ok":true,"data":"r1","id":"r1"}"#);
}

#[tokio::test]
async fn current_without_such_a_layer_is_a_500() {
    let body = r#"{"ok":false,"code":"INTERNAL_SERVER_ERROR","message":"Internal Server Error","id":"r1"}"#;
    crate::get(&routes().layer(layer()), "/lost").await.is(500, body);
}
