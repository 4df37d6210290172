//! No request sees another's envelope, whatever its handler does.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::Request;
use axum::routing::get;
use envelope_runtime::service::{Current, current};
use envelope_runtime::{ApiError, Success};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use crate::{Api, Fault, layer};

#[derive(Debug, ApiError)]
#[api(envelope = Api, status = 409, code = "STATED", message = "stated")]
struct Stated;

fn id() -> Option<String> {
    current::<Api>()?.id.clone()
}

async fn pause() {
    tokio::task::yield_now().await;
}

/// Yields often, so that requests of many tasks alternate on each thread.
async fn show(Path(n): Path<u64>) -> Result<Success<Option<String>>, Fault> {
    let before = id();
    for _ in 0..n % 5 {
        pause().await;
        assert_eq!(id(), before);
    }
    match n % 4 {
        0 => Err(Fault::SlowDown),
        1 => panic!("one in four"),
        _ => Ok(Success(before)),
    }
}

/// A spawned task has no envelope, and the handler still has its own afterwards.
async fn spawned(Current(api): Current<Api>) -> Success<Vec<Option<String>>> {
    let inside = tokio::spawn(async move { [id(), api.id.clone()] }).await.unwrap();
    Success(inside.into_iter().chain([id()]).collect())
}

async fn joined() -> Success<[Option<String>; 3]> {
    let one = async || {
        pause().await;
        id()
    };
    let (a, b) = tokio::join!(one(), one());
    Success([a, b, id()])
}

async fn selected() -> Success<[Option<String>; 2]> {
    let first = tokio::select! {
        () = std::future::pending() => None,
        id = async { pause().await; id() } => id,
    };
    Success([first, id()])
}

async fn timed_out() -> Success<[bool; 2]> {
    let slow = async {
        assert!(id().is_some());
        std::future::pending::<()>().await;
    };
    let elapsed = tokio::time::timeout(Duration::from_millis(5), slow).await.is_err();
    Success([elapsed, id().is_some()])
}

fn app() -> Router {
    Router::new()
        .route("/show/{n}", get(show))
        .route("/stated", get(async || Stated))
        .route("/spawned", get(spawned))
        .route("/joined", get(joined))
        .route("/selected", get(selected))
        .route("/timed-out", get(timed_out))
        .layer(layer())
}

#[tokio::test]
async fn handlers_that_spawn_join_select_or_time_out() {
    let app = app();
    crate::get(&app, "/spawned").await.is(200, r#"{"ok":true,"data":[null,"r1","r1"],"id":"r1"}"#);
    crate::get(&app, "/joined").await.is(200, r#"{"ok":true,"data":["r1","r1","r1"],"id":"r1"}"#);
    crate::get(&app, "/selected").await.is(200, r#"{"ok":true,"data":["r1","r1"],"id":"r1"}"#);
    crate::get(&app, "/timed-out").await.is(200, r#"{"ok":true,"data":[true,true],"id":"r1"}"#);
}

/// Hides panics with this text from the output.
fn silence(text: &'static str) {
    let show = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if panic.payload().downcast_ref::<&str>() != Some(&text) {
            show(panic);
        }
    }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_requests_of_64_tasks_each_see_their_own_id() {
    silence("one in four");
    let app = app();
    let tasks: Vec<_> = (0..64_u64).map(|task| tokio::spawn(requests(app.clone(), task))).collect();
    let mut sent = 0;
    for task in tasks {
        sent += task.await.unwrap();
    }
    assert_eq!(sent, 64 * 157);
}

async fn requests(app: Router, task: u64) -> usize {
    let mut sent = 0;
    for number in 0..157 {
        let id = format!("{task}-{number}");
        let n = task + number;
        let path = if n % 7 == 3 { "/stated".to_owned() } else { format!("/show/{n}") };
        let request = Request::builder().uri(&path).header("x-request-id", &id).body(Body::empty()).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        assert_eq!(response.headers()["x-request-id"], *id);
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let error =
            |code: &str, message: &str| format!(r#"{{"ok":false,"code":"{code}","message":"{message}","id":"{id}"}}"#);
        let expected = match n % 4 {
            _ if n % 7 == 3 => error("STATED", "stated"),
            0 => error("SLOW_DOWN", "Too many requests"),
            1 => error("INTERNAL_SERVER_ERROR", "Internal Server Error"),
            _ => format!(r#"{{"ok":true,"data":"{id}","id":"{id}"}}"#),
        };
        assert_eq!(body, expected);
        sent += 1;
    }
    sent
}
