//! An export of a thousand lines, the middle one an error, each rendered in the format of its request.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::task::{Context, Poll};

use envelope_runtime::service::{self, current};
use envelope_runtime::{Envelope, Success};
use futures_core::Stream;

use crate::client::{Connection, Received};
use crate::session::{Session, request};
use crate::{Api, Fault};

const LINES: i64 = 1000;
const BROKEN: i64 = 500;

/// The format of the inner of two nested services.
#[derive(Debug, Envelope)]
#[envelope(success = { "row": data }, error = { "failed": code, "because": message })]
pub struct Rows;

/// The lines. Before each, other requests run in the same thread.
#[derive(Default)]
pub struct Export {
    line: i64,
    waited: bool,
}

/// Whether an export was dropped outside of its request.
static ENDED_OUTSIDE: AtomicBool = AtomicBool::new(false);

impl Drop for Export {
    fn drop(&mut self) {
        if current::<Api>().is_none() {
            ENDED_OUTSIDE.store(true, Relaxed);
        }
    }
}

impl Stream for Export {
    type Item = Result<Vec<u8>, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.waited = !self.waited;
        if self.waited {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let line = self.line;
        self.line += 1;
        Poll::Ready((line < LINES).then(|| Ok(rendered(line))))
    }
}

fn rendered(line: i64) -> Vec<u8> {
    // The nearest envelope renders, and outer ones are available.
    let id = current::<Api>().and_then(|api| api.id.clone());
    let reply = match line {
        BROKEN => service::error(&Fault::NoUser { id: line }),
        _ => service::success(&Success((line, id))),
    };
    let mut bytes = reply.into_body();
    bytes.push(b'\n');
    bytes
}

/// Requests `/export` and `/inner/export` over many connections concurrently.
pub async fn each_line_is_in_its_format(port: u16) {
    let exports = (0..20).map(|client| tokio::spawn(export(port, client % 2 == 0, format!("e{client}"))));
    for export in exports.collect::<Vec<_>>() {
        export.await.expect("an export");
    }
    assert!(!ENDED_OUTSIDE.load(Relaxed));
}

async fn export(port: u16, is_outer: bool, id: String) {
    let path = if is_outer { "/export" } else { "/inner/export" };
    is_whole(&ask(port, path, &id).await, is_outer, &id);
}

/// Does so over one connection, and cancels every third export after its first lines.
pub async fn each_line_is_in_its_format_despite_cancelled_exports(port: u16) {
    let session = Session::open(port).await;
    let exports = (0..24).map(|client| {
        let (session, id) = (session.clone(), format!("s{client}"));
        tokio::spawn(async move {
            let is_outer = client % 2 == 0;
            let path = if is_outer { "GET /export" } else { "GET /inner/export" };
            let mut export =
                session.begin(request(path, [("x-request-id", &id)]), Vec::new()).await.expect("a response");
            if client % 3 == 0 {
                let part = export.part().await.expect("a part").expect("lines");
                assert!(part.starts_with(expected(0, is_outer, &id).as_bytes()));
                drop(export);
            } else {
                is_whole(&export.whole().await.expect("an export").0, is_outer, &id);
            }
        })
    });
    for export in exports.collect::<Vec<_>>() {
        export.await.expect("an export");
    }
    assert!(!ENDED_OUTSIDE.load(Relaxed));
}

fn is_whole(response: &Received, is_outer: bool, id: &str) {
    assert_eq!((response.status, response.header("content-length")), (200, None));
    let lines: Vec<_> = response.body.lines().collect();
    assert_eq!(lines.len(), usize::try_from(LINES).unwrap());
    for (line, text) in (0..).zip(lines) {
        assert_eq!(text, expected(line, is_outer, id));
    }
}

async fn ask(port: u16, path: &str, id: &str) -> Received {
    let mut connection = Connection::open(port).await;
    connection.send(format!("GET {path} HTTP/1.1\r\nhost: x\r\nx-request-id: {id}\r\n\r\n").as_bytes()).await;
    connection.response(false).await.expect("a response")
}

fn expected(line: i64, is_outer: bool, id: &str) -> String {
    let because = "There is no user 500";
    match (line, is_outer) {
        (BROKEN, true) => {
            format!(r#"{{"ok":false,"code":"NO_USER","message":"{because}","details":{{"id":500}},"id":"{id}"}}"#)
        }
        (BROKEN, false) => format!(r#"{{"failed":"NO_USER","because":"{because}"}}"#),
        (line, true) => format!(r#"{{"ok":true,"data":[{line},"{id}"],"id":"{id}"}}"#),
        (line, false) => format!(r#"{{"row":[{line},"{id}"]}}"#),
    }
}
