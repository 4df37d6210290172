//! Requests that actix-http refuses before it calls any service, so that no middleware sees them.

use super::{routes, serve};
use crate::probes::are_refused;

#[tokio::test]
async fn actix_https_own_errors_have_no_body() {
    let port = serve(routes);
    let head = |more: &str| format!("GET /users/1 HTTP/1.1\r\nhost: x\r\n{more}\r\n\r\n").into_bytes();
    let requests: Vec<(u16, Vec<u8>)> = vec![
        (400, b"no request at all\r\n\r\n".to_vec()),
        (400, b"GET /users/1\r\n\r\n".to_vec()),
        (400, b"GET /users/\x01 HTTP/1.1\r\nhost: x\r\n\r\n".to_vec()),
        (400, b"GET /users/1 HTTP/9.9\r\nhost: x\r\n\r\n".to_vec()),
        (400, head("no colon")),
        (400, head("bad name: x")),
        (400, head("x-request-id: a\0b")),
        (400, head("content-length: -1")),
        (400, head("content-length: 1\r\ncontent-length: 2")),
        (431, head(&format!("cookie: {}", "c".repeat(600_000)))),
        (431, head(&"a: b\r\n".repeat(200))),
    ];
    are_refused(port, &requests).await;
}
