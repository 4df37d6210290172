//! Requests that hyper refuses before it calls any service, so that no layer sees them.

use super::{app, serve};
use crate::probes::are_refused;

#[tokio::test]
async fn hypers_own_errors_have_no_body() {
    let port = serve(app()).await;
    let head = |more: &str| format!("GET /users/1 HTTP/1.1\r\nhost: x\r\n{more}\r\n\r\n").into_bytes();
    let requests: Vec<(u16, Vec<u8>)> = vec![
        (400, b"no request at all\r\n\r\n".to_vec()),
        (400, b"GET /users/1\r\n\r\n".to_vec()),
        (400, b"GET /users/\x01 HTTP/1.1\r\nhost: x\r\n\r\n".to_vec()),
        (400, b"GET /users/1 HTTP/9.9\r\nhost: x\r\n\r\n".to_vec()),
        (400, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec()),
        (400, head("no colon")),
        (400, head("bad name: x")),
        (400, head("x-request-id: a\0b")),
        (400, head("x-request-id: a\x01b")),
        (400, head("x-request-id: a\x1B[31m")),
        (400, head("x-request-id: a\r\n b")),
        (400, head("content-length: -1")),
        (400, head("content-length: 1\r\ncontent-length: 2")),
        (400, head("transfer-encoding: gzip")),
        (414, format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", "a".repeat(70_000)).into_bytes()),
        (431, head(&format!("cookie: {}", "c".repeat(600_000)))),
        (431, head(&"a: b\r\n".repeat(200))),
    ];
    are_refused(port, &requests).await;
}
