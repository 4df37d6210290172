//! Values that handlers return are rendered in the layer's envelope.

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;
use envelope_runtime::{ApiError, ApiResponse, Envelope as _, HttpFault, NoContent, Page, Reply, Success, SuccessWith};
use serde::Serialize;

use crate::{Api, Fault, User, layer};

async fn show(Path(id): Path<i64>) -> Result<User, Fault> {
    match id {
        1 => Ok(User { id, name: "ada" }),
        2 => Err(std::io::Error::other("disk on fire at /var/db").into()),
        3 => Err(Fault::SlowDown),
        _ => Err(Fault::NoUser { id }),
    }
}

#[derive(Serialize, ApiResponse)]
#[api(status = 201, message = "Created {name}")]
struct Created {
    name: &'static str,
    #[api(header = "location")]
    #[serde(skip)]
    at: String,
}

#[derive(Serialize, ApiResponse)]
#[api(status = 204)]
struct Gone;

#[derive(ApiResponse)]
enum Either {
    #[api(message = "one")]
    One(#[api(data)] Option<u8>),
    #[api(status = 202)]
    Two {
        #[api(data)]
        list: Vec<&'static str>,
    },
}

/// States its envelope itself, so that no virtual call is needed.
#[derive(Debug, ApiError)]
#[api(envelope = Api, status = 409, code = "TAKEN", message = "{name} is taken")]
struct Taken {
    name: String,
}

#[derive(Serialize, ApiResponse)]
#[api(envelope = Api)]
struct Stated {
    list: [u8; 2],
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "GENERIC", message = "not {0}")]
struct Generic<T: std::fmt::Display + std::fmt::Debug>(T);

/// Its author implements `IntoResponse`.
#[derive(Debug, ApiError)]
#[api(status = 400, code = "OWN", message = "own", skip(adapters))]
struct Own;

impl IntoResponse for Own {
    fn into_response(self) -> axum::response::Response {
        (StatusCode::IM_A_TEAPOT, [("content-type", "text/x-own")], "mine").into_response()
    }
}

#[derive(Serialize, ApiResponse)]
#[api(skip(adapters))]
struct OwnSuccess;

impl IntoResponse for OwnSuccess {
    fn into_response(self) -> axum::response::Response {
        "mine".into_response()
    }
}

fn app() -> Router {
    let boxed = || async { Err::<User, _>(Box::new(Fault::SlowDown) as Box<dyn ApiError + Send + Sync>) };
    Router::new()
        .route("/users/{id}", get(show))
        .route("/created", get(async || Created { name: "bob", at: "/users/7".into() }))
        .route("/no-content", get(async || NoContent))
        .route("/gone", get(async || Gone))
        .route("/one", get(async || Either::One(Some(5))))
        .route("/none", get(async || Either::One(None)))
        .route("/two", get(async || Either::Two { list: vec!["a", "b\n"] }))
        .route("/taken", get(async || Taken { name: "ada \"q\"".into() }))
        .route("/stated", get(async || Stated { list: [1, 2] }))
        .route("/generic", get(async || Generic(7)))
        .route("/boxed", get(boxed))
        .route("/page", get(async || Page::new(vec!["a", "b"], 2, 2, 5)))
        .route("/empty-page", get(async || Page::new(Vec::<u8>::new(), 1, 2, 0)))
        .route("/success", get(async || Success([1.5, 2.0])))
        .route("/success-with", get(async || -> SuccessWith<&str> { Success("x").status(202).message("later") }))
        .route("/reply", get(async || -> Reply { Api { id: Some("own".into()) }.success(&Success(1)).unwrap() }))
        .route("/fault", get(async || HttpFault::from_status(402)))
        .route("/own", get(async || Own))
        .route("/own-success", get(async || OwnSuccess))
        .layer(layer())
}

async fn get_of(path: &str) -> crate::Received {
    crate::get(&app(), path).await
}

#[tokio::test]
async fn errors_are_rendered_in_the_envelope_without_their_causes() {
    let no_user = r#"{"ok":false,"code":"NO_USER","message":"There is no user 9","details":{"id":9},"id":"r1"}"#;
    let response = get_of("/users/9").await;
    assert_eq!(response.is(404, no_user).header("x-request-id"), Some("r1"));
    let internal = r#"{"ok":false,"code":"INTERNAL","message":"Server error, contact support","id":"r1"}"#;
    get_of("/users/2").await.is(500, internal);
    let slow_down = r#"{"ok":false,"code":"SLOW_DOWN","message":"Too many requests","id":"r1"}"#;
    assert_eq!(get_of("/users/3").await.is(429, slow_down).header("retry-after"), Some("3"));
    assert_eq!(get_of("/boxed").await.is(429, slow_down).header("retry-after"), Some("3"));
    get_of("/generic").await.is(400, r#"{"ok":false,"code":"GENERIC","message":"not 7","id":"r1"}"#);
    get_of("/fault").await.is(402, r#"{"ok":false,"code":"PAYMENT_REQUIRED","message":"Payment Required","id":"r1"}"#);
}

#[tokio::test]
async fn successes_are_rendered_in_the_envelope() {
    get_of("/users/1").await.is(200, r#"{"ok":true,"data":{"id":1,"name":"ada"},"id":"r1"}"#);
    let created = get_of("/created").await;
    created.is(201, r#"{"ok":true,"message":"Created bob","data":{"name":"bob"},"id":"r1"}"#);
    assert_eq!((created.header("location"), created.header("x-request-id")), (Some("/users/7"), Some("r1")));
    get_of("/one").await.is(200, r#"{"ok":true,"message":"one","data":5,"id":"r1"}"#);
    get_of("/none").await.is(200, r#"{"ok":true,"message":"one","id":"r1"}"#);
    get_of("/two").await.is(202, r#"{"ok":true,"data":["a","b\n"],"id":"r1"}"#);
    get_of("/success").await.is(200, r#"{"ok":true,"data":[1.5,2.0],"id":"r1"}"#);
    get_of("/success-with").await.is(202, r#"{"ok":true,"message":"later","data":"x","id":"r1"}"#);
    for path in ["/gone", "/no-content"] {
        let gone = get_of(path).await;
        assert_eq!((gone.status, gone.body.as_str(), gone.header("content-type")), (204, "", None));
        assert_eq!(gone.header("x-request-id"), Some("r1"));
    }
}

#[tokio::test]
async fn pages_are_rendered_in_the_envelope() {
    get_of("/page").await.is(200, r#"{"ok":true,"items":["a","b"],"page":2,"pages":3,"id":"r1"}"#);
    get_of("/empty-page").await.is(200, r#"{"ok":true,"items":[],"page":1,"pages":0,"id":"r1"}"#);
}

#[tokio::test]
async fn a_type_that_states_its_envelope_is_rendered_in_the_layers_value_of_it() {
    get_of("/taken").await.is(409, r#"{"ok":false,"code":"TAKEN","message":"ada \"q\" is taken","id":"r1"}"#);
    get_of("/stated").await.is(200, r#"{"ok":true,"data":{"list":[1,2]},"id":"r1"}"#);
}

#[tokio::test]
async fn a_reply_is_sent_as_it_was_rendered() {
    let reply = get_of("/reply").await;
    assert_eq!(reply.is(200, r#"{"ok":true,"data":1,"id":"own"}"#).header("x-request-id"), Some("own"));
}

#[tokio::test]
async fn a_type_without_adapters_is_sent_as_its_author_implements_it() {
    let own = get_of("/own").await;
    assert_eq!((own.status, own.body.as_str()), (418, "mine"));
    assert_eq!(get_of("/own-success").await.body, "mine");
}

#[derive(Serialize, ApiResponse)]
#[api(status = 202, empty)]
struct Accepted;

#[derive(Serialize, ApiResponse)]
#[api(ext(kind = "thing"))]
struct Thing;

#[tokio::test]
async fn a_success_may_be_empty_or_have_extra_facts() {
    #[derive(envelope_runtime::Envelope)]
    #[envelope(success = { "kind": ext.kind }, error = code)]
    struct Kinds;

    let kinds = envelope_runtime::service::EnvelopeLayer::new(|_: &axum::http::request::Parts| Kinds);
    let app =
        Router::new().route("/accepted", get(async || Accepted)).route("/thing", get(async || Thing)).layer(kinds);
    let accepted = crate::get(&app, "/accepted").await;
    assert_eq!((accepted.status, accepted.header("content-type"), accepted.body.as_str()), (202, None, ""));
    crate::get(&app, "/thing").await.is(200, r#"{"kind":"thing"}"#);
}
