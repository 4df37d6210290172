//! WebSockets (RFC 6455) of both services, at `/socket`: one sends back what it is sent.

use crate::cases::{BAD_REQUEST, Refusal};
use crate::client::{Answer, Connection};

const HANDSHAKE: [(&str, &str); 4] = [
    ("connection", "upgrade"),
    ("upgrade", "websocket"),
    ("sec-websocket-version", "13"),
    ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="),
];

/// A frame of a client, which masks it (section 5.2).
fn frame(opcode: u8, payload: &[u8]) -> Vec<u8> {
    let mask = [1, 2, 3, 4];
    let masked = payload.iter().zip(mask.iter().cycle()).map(|(byte, mask)| byte ^ mask);
    let length = u8::try_from(payload.len()).expect("a short frame");
    [0x80 | opcode, 0x80 | length].into_iter().chain(mask).chain(masked).collect()
}

/// A frame of a service.
async fn received(connection: &mut Connection) -> (u8, Vec<u8>) {
    let head = connection.exactly(2).await.expect("a frame");
    let payload = connection.exactly(head[1].into()).await.expect("its payload");
    (head[0] & 0xF, payload)
}

/// The answer to a handshake without that header.
async fn shaken(connection: &mut Connection, line: &str, without: &str) -> Answer {
    let headers = HANDSHAKE.iter().filter(|(name, _)| *name != without);
    let headers = headers.map(|(name, value)| format!("{name}: {value}\r\n")).collect::<String>();
    connection.send(format!("{line}\r\nhost: x\r\nx-request-id: w1\r\n{headers}\r\n").as_bytes()).await;
    connection.answer(false).await.expect("an answer")
}

/// Frames pass both ways, and the answer is none of the envelope's.
pub async fn echoes(port: u16) {
    let [text, close, ping, pong] = [1, 8, 9, 10];
    let mut connection = Connection::open(port).await;
    let answer = shaken(&mut connection, "GET /socket HTTP/1.1", "").await;
    assert_eq!((answer.status, answer.header("x-request-id"), answer.header("content-type")), (101, None, None));
    assert_eq!(answer.header("sec-websocket-accept"), Some("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    for sent in ["hello", "", "{\"ok\":false}"] {
        connection.send(&frame(text, sent.as_bytes())).await;
        assert_eq!(received(&mut connection).await, (text, sent.as_bytes().to_vec()));
    }
    connection.send(&frame(ping, b"there?")).await;
    assert_eq!(received(&mut connection).await, (pong, b"there?".to_vec()));
    connection.send(&frame(close, &1000_u16.to_be_bytes())).await;
    assert_eq!(received(&mut connection).await.0, close);
    assert_eq!(connection.rest().await, "");
}

/// A handshake that lacks something is refused in the envelope, and so are these lines.
pub async fn is_refused(port: u16, lines: &[(&str, Refusal)]) {
    let lacking = HANDSHAKE.map(|(name, _)| ("GET /socket HTTP/1.1", name, BAD_REQUEST));
    for (line, without, (status, code, message)) in
        lacking.into_iter().chain(lines.iter().map(|(line, is)| (*line, "", *is)))
    {
        let answer = shaken(&mut Connection::open(port).await, line, without).await;
        let body = format!(r#"{{"ok":false,"code":"{code}","message":"{message}","id":"w1"}}"#);
        assert_eq!((answer.status, answer.body.as_str()), (status, body.as_str()), "{line} without {without:?}");
        assert_eq!(
            (answer.header("x-request-id"), answer.header("content-type")),
            (Some("w1"), Some("application/json"))
        );
    }
}
