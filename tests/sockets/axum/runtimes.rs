//! Other ways to run a service: other runtimes, local tasks and blocking calls.

use std::convert::Infallible;
use std::rc::Rc;

use ::axum::Router;
use ::axum::body::Body;
use ::axum::extract::Request;
use ::axum::response::{IntoResponse as _, Response};
use ::axum::routing::get;
use envelope_runtime::Success;
use envelope_runtime::service::EnvelopeLayer;
use http_body_util::BodyExt as _;
use hyper_util::service::TowerToHyperService;
use smol_hyper::rt::FuturesIo;
use tokio::task::{LocalSet, block_in_place, spawn_blocking, spawn_local, yield_now};
use tower::{Layer as _, ServiceExt as _, service_fn};

use super::concurrency::shows;
use super::streams::exports;
use super::wrong::AXUM;
use super::{app, envelope, serve};
use crate::cases::{all, check};
use crate::concurrency::{all_see_their_own_id, id, some};
use crate::export::each_line_is_in_its_format;
use crate::probes::{send, streams_break_off};

/// Serves on a new port, in threads of smol and without tokio.
fn serve_by_smol(app: Router) -> u16 {
    crate::silence();
    let executor: &'static smol::Executor<'_> = Box::leak(Box::default());
    for _ in 0..3 {
        std::thread::spawn(|| smol::block_on(executor.run(std::future::pending::<()>())));
    }
    let listener = smol::block_on(smol::net::TcpListener::bind(("127.0.0.1", 0))).expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let accept = async move {
        while let Ok((stream, _)) = listener.accept().await {
            let service = TowerToHyperService::new(app.clone());
            let connection =
                hyper::server::conn::http1::Builder::new().serve_connection(FuturesIo::new(stream), service);
            executor.spawn(connection).detach();
        }
    };
    executor.spawn(accept).detach();
    port
}

/// Cases with timeouts and files are left out, because they need tokio.
#[tokio::test]
async fn smol_handles_every_invalid_request() {
    let of_tokio = |name: &str| name.starts_with("time-out") || name.contains("file");
    let cases: Vec<_> = all(&AXUM).into_iter().filter(|case| !of_tokio(case.name)).collect();
    assert!(cases.len() > 100);
    let port = serve_by_smol(app());
    check(port, &cases).await;
    streams_break_off(port).await;
    each_line_is_in_its_format(serve_by_smol(exports())).await;
}

#[tokio::test]
async fn smol_keeps_requests_apart() {
    all_see_their_own_id(serve_by_smol(shows()), some()).await;
}

/// Tasks of a `LocalSet` alternate in one thread.
#[tokio::test]
async fn tasks_of_a_local_set_keep_requests_apart() {
    async fn echo_id(_: Request) -> Result<Response, Infallible> {
        let before = Rc::new(id());
        for _ in 0..10 {
            yield_now().await;
            assert_eq!(id(), *before);
        }
        Ok(Success(&*before).into_response())
    }

    let service = EnvelopeLayer::new(envelope).layer(service_fn(echo_id));
    let requests = (0..50).map(|n| {
        let service = service.clone();
        async move {
            let request = Request::builder().header("x-request-id", n.to_string()).body(Body::empty()).unwrap();
            let body = service.oneshot(request).await.unwrap().into_body().collect().await.unwrap().to_bytes();
            assert_eq!(body, format!(r#"{{"ok":true,"data":"{n}","id":"{n}"}}"#));
            assert_eq!(id(), None);
        }
    });
    let all = async {
        for request in requests.map(spawn_local).collect::<Vec<_>>() {
            request.await.unwrap();
        }
    };
    LocalSet::new().run_until(all).await;
}

/// Code in `block_in_place` runs in its request and does not affect others. A spawned task, blocking or not, runs in no
/// request.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn blocking_calls_and_spawned_tasks() {
    let blocking = async || {
        let there = block_in_place(|| {
            std::thread::sleep(std::time::Duration::from_millis(20));
            id()
        });
        let elsewhere = (spawn_blocking(id).await.unwrap(), tokio::spawn(async { id() }).await.unwrap());
        Success((there, elsewhere, id()))
    };
    let port = serve(Router::new().route("/", get(blocking)).layer(EnvelopeLayer::new(envelope))).await;
    let asked: Vec<_> = (0..8).map(|_| tokio::spawn(send(port, "GET /"))).collect();
    for echo_id in asked {
        assert_eq!(echo_id.await.unwrap().body, r#"{"ok":true,"data":["p1",[null,null],"p1"],"id":"p1"}"#);
    }
}
