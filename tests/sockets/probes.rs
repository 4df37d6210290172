//! Further checks of both services.

use crate::client::{Connection, Received};

/// Sends a request with these lines and the id `p1`, and returns the response, after which nothing follows.
pub async fn send(port: u16, lines: &str) -> Received {
    let mut connection = Connection::open(port).await;
    let (line, headers) = lines.split_once('\n').unwrap_or((lines, ""));
    let head = format!("{line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-request-id: p1\r\n{headers}\r\n");
    connection.send(head.as_bytes()).await;
    let response = connection.response(line.starts_with("HEAD ")).await.expect("a response");
    assert_eq!(connection.rest().await, "", "{lines}");
    response
}

/// Each request is refused with its status, without a body and the envelope's headers.
pub async fn are_refused(port: u16, requests: &[(u16, Vec<u8>)]) {
    for (status, request) in requests {
        let start = String::from_utf8_lossy(&request[..request.len().min(80)]).into_owned();
        let mut connection = Connection::open(port).await;
        connection.send(request).await;
        let response = connection.response(false).await.unwrap_or_else(|| panic!("no response to {start:?}"));
        let seen =
            (response.status, response.body.as_str(), response.header("content-type"), response.header("x-request-id"));
        assert_eq!(seen, (*status, "", None, None), "{start:?}");
    }
}

/// If a stream fails or panics in the middle of a body, the connection breaks off.
pub async fn streams_break_off(port: u16) {
    for path in ["panic-in-a-stream", "failure-in-a-stream"] {
        let mut connection = Connection::open(port).await;
        connection.send(format!("GET /inside/{path} HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes()).await;
        let all = connection.rest().await;
        assert!(all.starts_with("HTTP/1.1 200 OK\r\n") && all.contains("transfer-encoding: chunked"), "{all}");
        assert!(all.ends_with("\r\n\r\n4\r\nhalf\r\n"), "{all}");
    }
}

/// A stream that panics only when it is dropped is complete, and its connection survives.
pub async fn a_stream_may_panic_at_its_end(port: u16) {
    let mut connection = Connection::open(port).await;
    for _ in 0..2 {
        connection.send(b"GET /inside/panic-at-the-end-of-a-stream HTTP/1.1\r\nhost: x\r\n\r\n").await;
        let response = connection.response(false).await.expect("a response");
        assert_eq!((response.status, response.body.as_str()), (200, "half"));
    }
}

/// A file is sent whole, in part or as unchanged; errors about it are in the envelope, and keep the headers that
/// describe it.
pub async fn files_are_sent(port: u16) {
    let file = include_str!("stream.rs");
    let whole = send(port, "GET /files/stream.rs").await;
    assert_eq!((whole.status, whole.body.as_str(), whole.header("x-request-id")), (200, file, None));
    let part = send(port, "GET /files/stream.rs\nrange: bytes=4-9\r\n").await;
    assert_eq!((part.status, part.body.as_str()), (206, &file[4..10]));
    assert_eq!(part.header("content-range"), Some(format!("bytes 4-9/{}", file.len()).as_str()));
    let since = whole.header("last-modified").unwrap();
    let unchanged = send(port, &format!("GET /files/stream.rs\nif-modified-since: {since}\r\n")).await;
    assert_eq!((unchanged.status, unchanged.body.as_str()), (304, ""));
    let beyond = send(port, "GET /files/stream.rs\nrange: bytes=999999-\r\n").await;
    let length = format!("bytes */{}", file.len());
    assert_eq!((beyond.status, beyond.header("content-range")), (416, Some(&*length)));
    assert!(beyond.body.contains(r#""code":"RANGE_NOT_SATISFIABLE""#), "{beyond:?}");
    let head = send(port, "HEAD /files/stream.rs").await;
    assert_eq!((head.status, head.header("content-length")), (200, whole.header("content-length")));
    let missing = send(port, "GET /files/nothing.rs").await;
    assert_eq!((missing.status, missing.header("content-type")), (404, Some("application/json")));
    assert!(missing.body.contains(r#""code":"NOT_FOUND""#), "{missing:?}");
}

/// A client that expects `100-continue` gets that interim response, and then the final one.
pub async fn continues_a_client_that_asks(port: u16) {
    let mut connection = Connection::open(port).await;
    let head = "POST /users HTTP/1.1\r\nhost: x\r\nx-request-id: u1\r\ncontent-type: application/json\r\n\
                content-length: 22\r\nexpect: 100-continue\r\n\r\n";
    connection.send(head.as_bytes()).await;
    assert_eq!(connection.response(false).await.unwrap().status, 100);
    connection.send(br#"{"name":"ann","age":1}"#).await;
    let response = connection.response(false).await.unwrap();
    assert_eq!((response.status, response.body.as_str()), (200, r#"{"ok":true,"data":{"name":"ann"},"id":"u1"}"#));
}

/// Path below `/untouched/`, and the expected status, content type and body, without the envelope's header.
pub type Untouched<'a> = (&'a str, u16, Option<&'a str>, &'a str);

pub async fn pass_untouched(port: u16, expected: &[Untouched<'_>]) {
    for (path, status, content_type, body) in expected {
        let response = send(port, &format!("GET /untouched/{path}")).await;
        let seen = (response.status, response.header("content-type"), response.body.as_str());
        assert_eq!(seen, (*status, *content_type, *body), "{path}");
        assert_eq!(response.header("x-request-id"), None, "{path}");
    }
}
