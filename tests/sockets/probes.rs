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
