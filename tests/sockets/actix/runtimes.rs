//! Code outside of a request's task and thread. `concurrency` tests that workers keep requests apart.

use actix_web::web;
use envelope_runtime::Success;

use super::serve;
use crate::concurrency::id;
use crate::probes::send;

async fn ids() -> Success<[Option<String>; 4]> {
    let there = id();
    let of_task = actix_web::rt::spawn(async { id() }).await.expect("a task");
    Success([there, of_task, web::block(id).await.expect("a thread"), id()])
}

/// A spawned task is in no request, although it runs in the same thread; nor is a blocking call.
#[tokio::test]
async fn blocking_calls_and_spawned_tasks() {
    let port = serve(|| web::scope("").route("/", web::get().to(ids)));
    for _ in 0..8 {
        assert_eq!(send(port, "GET /").await.body, r#"{"ok":true,"data":["p1",null,null,"p1"],"id":"p1"}"#);
    }
}
