//! Other threads and tasks than those of a request. That workers keep requests apart is in `concurrency`.

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

/// A task is in no request, although its thread is that of one; nor is what blocks.
#[tokio::test]
async fn what_blocks_and_what_is_spawned() {
    let port = serve(|| web::scope("").route("/", web::get().to(ids)));
    for _ in 0..8 {
        assert_eq!(send(port, "GET /").await.body, r#"{"ok":true,"data":["p1",null,null,"p1"],"id":"p1"}"#);
    }
}
