//! `PageQuery` and `Current` as extractors.

use std::net::Ipv4Addr;

use axum::Router;
use axum::extract::FromRequestParts as _;
use axum::routing::get;
use envelope_runtime::presets::Plain;
use envelope_runtime::service::{Current, Rejection, RequestFault, Undeclared};
use envelope_runtime::{ApiError, Page, PageQuery, Success};
use serde::Deserialize;

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
async fn a_page_query_is_parsed_from_the_uri() {
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
async fn an_error_of_a_page_query_names_the_parameter_and_the_limit() {
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
    let choose = |response: &Undeclared<'_>| Invalid { status: response.status(), text: response.text().to_owned() };
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
async fn refused_is_called_for_errors_of_requests_and_not_of_handlers() {
    let refuse = |fault: &RequestFault| Invalid { status: 0, text: fault.to_string() };
    let app = routes().layer(layer().refused(refuse));
    let body = r#"{"ok":false,"code":"INVALID","message":"0: `page` must be at least 1, not 0","id":"r1"}"#;
    crate::get(&app, "/list?page=0").await.is(422, body);
    let body = r#"{"ok":false,"code":"INTERNAL_SERVER_ERROR","message":"Internal Server Error","id":"r1"}"#;
    crate::get(&app, "/lost").await.is(500, body);
}

#[tokio::test]
async fn a_rejection_without_a_layer_is_problem_details() {
    let response = crate::get(&routes(), "/list?page=0").await;
    assert_eq!((response.status, response.header("content-type")), (400, Some("application/problem+json")));
    assert_eq!(
        response.body,
        r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"`page` must be at least 1, not 0","code":"BAD_REQUEST"}"#
    );
}

#[tokio::test]
async fn a_rejection_has_a_status_and_a_text() {
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
async fn current_without_its_layer_is_a_500() {
    let body = r#"{"ok":false,"code":"INTERNAL_SERVER_ERROR","message":"Internal Server Error","id":"r1"}"#;
    crate::get(&routes().layer(layer()), "/lost").await.is(500, body);
}

#[derive(Debug, Deserialize)]
struct Filter {
    #[allow(dead_code, reason = "never read, because it is refused")]
    age: u8,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Card,
    Cash,
}

#[derive(Debug, Deserialize)]
struct OfKind {
    #[allow(dead_code, reason = "never read, because it is refused")]
    id: u8,
    #[allow(dead_code, reason = "never read, because it is refused")]
    kind: Kind,
}

/// The field with its message, or the message of the whole error.
fn problem(fault: &RequestFault) -> String {
    let errors = match fault {
        RequestFault::InvalidPath { errors, .. }
        | RequestFault::InvalidQuery { errors, .. }
        | RequestFault::InvalidBody { errors, .. } => errors,
        other => return other.to_string(),
    };
    errors.iter().map(|error| format!("{} {}", error.field(), error.message())).collect()
}

/// For programs that already use axum's own extractors.
#[test]
fn rejections_of_axums_extractors_convert_to_request_faults() {
    let query = axum::extract::Query::<Filter>::try_from_uri(&"/?age=old".parse().unwrap()).unwrap_err();
    assert_eq!(problem(&query.into()), "age must be an integer");
    let json = |body: &[u8]| problem(&axum::Json::<Filter>::from_bytes(body).unwrap_err().into());
    assert_eq!(json(b"{"), "The body is not valid JSON: EOF while parsing an object at line 1 column 1");
    assert_eq!(json(br#"{"age":"old"}"#), "age must be an integer from 0 to 255, not a string");
}

#[tokio::test]
async fn a_path_parameter_has_the_name_in_the_route() {
    use envelope_runtime::service::axum::Path;

    let told = |fault: &RequestFault| Invalid { status: ApiError::status(fault), text: problem(fault) };
    let app = Router::new()
        .route("/one/{kind}", get(async |Path(kind): Path<Kind>| format!("{kind:?}")))
        .route("/of/{id}/{kind}", get(async |Path(of): Path<OfKind>| format!("{of:?}")))
        .layer(layer().refused(told));
    let address = get(async |Path((id, address)): Path<(u64, Ipv4Addr)>| format!("{id} {address}"));
    let app = app.merge(Router::new().route("/hosts/{id}/{address}", address).layer(layer().refused(told)));
    assert_eq!(crate::get(&app, "/hosts/7/10.0.0.1").await.body, "7 10.0.0.1");
    let text = r#"{"ok":false,"code":"INVALID","message":"400: address is not valid","id":"r1"}"#;
    crate::get(&app, "/hosts/7/here").await.is(422, text);
    let body = |field: &str| {
        format!(r#"{{"ok":false,"code":"INVALID","message":"400: {field} must be `card` or `cash`","id":"r1"}}"#)
    };
    crate::get(&app, "/one/cheque").await.is(422, &body("kind"));
    // axum does not say which of several parameters is wrong.
    crate::get(&app, "/of/7/cheque").await.is(422, &body(""));
    assert_eq!(crate::get(&app, "/one/cash").await.body, "Cash");
    assert_eq!(crate::get(&app, "/of/7/card").await.body, "OfKind { id: 7, kind: Card }");
}

#[tokio::test]
async fn a_path_may_be_optional_and_a_handler_may_return_a_form() {
    use envelope_runtime::service::axum::{Form, Path};

    let shown = async |id: Option<Path<u8>>| Form([("id", id.map_or(0, |Path(id)| id))]);
    let app = Router::new().route("/", get(shown)).route("/{id}", get(shown)).layer(layer());
    for (path, body) in [("/", "id=0"), ("/7", "id=7")] {
        let response = crate::get(&app, path).await;
        assert_eq!((response.header("content-type"), response.body.as_str()), (Some(FORM), body));
    }
    assert_eq!(crate::get(&app, "/x").await.status, 400);
}

const FORM: &str = "application/x-www-form-urlencoded";
