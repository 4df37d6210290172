//! What is asked of both services beside the cases.

use crate::client::{Answer, Connection};

/// The answer to a request of these lines, whose id is `p1`, and nothing after it.
pub async fn send(port: u16, lines: &str) -> Answer {
    let mut connection = Connection::open(port).await;
    let (line, headers) = lines.split_once('\n').unwrap_or((lines, ""));
    let head = format!("{line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-request-id: p1\r\n{headers}\r\n");
    connection.send(head.as_bytes()).await;
    let answer = connection.answer(line.starts_with("HEAD ")).await.expect("an answer");
    assert_eq!(connection.rest().await, "", "{lines}");
    answer
}

/// Each is refused with that status, no body, and no word on it.
pub async fn are_refused(port: u16, requests: &[(u16, Vec<u8>)]) {
    for (status, request) in requests {
        let start = String::from_utf8_lossy(&request[..request.len().min(80)]).into_owned();
        let mut connection = Connection::open(port).await;
        connection.send(request).await;
        let answer = connection.answer(false).await.unwrap_or_else(|| panic!("no answer to {start:?}"));
        let seen = (answer.status, answer.body.as_str(), answer.header("content-type"), answer.header("x-request-id"));
        assert_eq!(seen, (*status, "", None, None), "{start:?}");
    }
}

/// Half of a body is out when a stream fails or panics: the connection breaks off.
pub async fn streams_break_off(port: u16) {
    for path in ["panic-in-a-stream", "failure-in-a-stream"] {
        let mut connection = Connection::open(port).await;
        connection.send(format!("GET /inside/{path} HTTP/1.1\r\nhost: x\r\n\r\n").as_bytes()).await;
        let all = connection.rest().await;
        assert!(all.starts_with("HTTP/1.1 200 OK\r\n") && all.contains("transfer-encoding: chunked"), "{all}");
        assert!(all.ends_with("\r\n\r\n4\r\nhalf\r\n"), "{all}");
    }
}

/// A stream that has come to its end is whole, whatever its end does, and its connection lives on.
pub async fn a_stream_may_panic_at_its_end(port: u16) {
    let mut connection = Connection::open(port).await;
    for _ in 0..2 {
        connection.send(b"GET /inside/panic-at-the-end-of-a-stream HTTP/1.1\r\nhost: x\r\n\r\n").await;
        let answer = connection.answer(false).await.expect("an answer");
        assert_eq!((answer.status, answer.body.as_str()), (200, "half"));
    }
}

/// A file whole, in part and unchanged; and what is not sent of one is told in the shape, with the headers that describe it.
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

/// A client that asks before it sends gets the interim answer, and then the answer.
pub async fn answers_a_client_that_asks(port: u16) {
    let mut connection = Connection::open(port).await;
    let head = "POST /users HTTP/1.1\r\nhost: x\r\nx-request-id: u1\r\ncontent-type: application/json\r\n\
                content-length: 22\r\nexpect: 100-continue\r\n\r\n";
    connection.send(head.as_bytes()).await;
    assert_eq!(connection.answer(false).await.unwrap().status, 100);
    connection.send(br#"{"name":"ann","age":1}"#).await;
    let answer = connection.answer(false).await.unwrap();
    assert_eq!((answer.status, answer.body.as_str()), (200, r#"{"ok":true,"data":{"name":"ann"},"id":"u1"}"#));
}

/// `/untouched/{path}` is answered with that status, content type and body, and without the envelope's header.
pub type Untouched<'a> = (&'a str, u16, Option<&'a str>, &'a str);

pub async fn pass_untouched(port: u16, answers: &[Untouched<'_>]) {
    for (path, status, content_type, body) in answers {
        let answer = send(port, &format!("GET /untouched/{path}")).await;
        let seen = (answer.status, answer.header("content-type"), answer.body.as_str());
        assert_eq!(seen, (*status, *content_type, *body), "{path}");
        assert_eq!(answer.header("x-request-id"), None, "{path}");
    }
}
