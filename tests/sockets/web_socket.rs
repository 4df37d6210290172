//! WebSockets (RFC 6455) of both services, at `/socket`, where they send each message back.

use crate::cases::{BAD_REQUEST, Refusal};
use crate::client::{Connection, Received};

const HANDSHAKE: [(&str, &str); 4] = [
    ("connection", "upgrade"),
    ("upgrade", "websocket"),
    ("sec-websocket-version", "13"),
    ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="),
];

/// A client's frame, which is masked (section 5.2).
fn frame(opcode: u8, payload: &[u8]) -> Vec<u8> {
    let mask = [1, 2, 3, 4];
    let masked = payload.iter().zip(mask.iter().cycle()).map(|(byte, mask)| byte ^ mask);
    let length = u8::try_from(payload.len()).expect("a short frame");
    [0x80 | opcode, 0x80 | length].into_iter().chain(mask).chain(masked).collect()
}

/// Receives a service's frame.
async fn received(connection: &mut Connection) -> (u8, Vec<u8>) {
    let head = connection.exactly(2).await.expect("a frame");
    let payload = connection.exactly(head[1].into()).await.expect("its payload");
    (head[0] & 0xF, payload)
}

/// The response to a handshake without this header.
async fn shaken(connection: &mut Connection, line: &str, without: &str) -> Received {
    let headers = HANDSHAKE.iter().filter(|(name, _)| *name != without);
    let headers = headers.map(|(name, value)| format!("{name}: {value}\r\n")).collect::<String>();
    connection.send(format!("{line}\r\nhost: x\r\nx-request-id: w1\r\n{headers}\r\n").as_bytes()).await;
    connection.response(false).await.expect("a response")
}

/// Frames pass both ways, and the envelope does not touch the response.
pub async fn echoes(port: u16) {
    let [text, close, ping, pong] = [1, 8, 9, 10];
    let mut connection = Connection::open(port).await;
    let response = shaken(&mut connection, "GET /socket HTTP/1.1", "").await;
    assert_eq!((response.status, response.header("x-request-id"), response.header("content-type")), (101, None, None));
    assert_eq!(response.header("sec-websocket-accept"), Some("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
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

/// An incomplete handshake is refused in the envelope, and so are these requests.
pub async fn is_refused(port: u16, lines: &[(&str, Refusal)]) {
    let lacking = HANDSHAKE.map(|(name, _)| ("GET /socket HTTP/1.1", name, BAD_REQUEST));
    for (line, without, (status, code, message)) in
        lacking.into_iter().chain(lines.iter().map(|(line, is)| (*line, "", *is)))
    {
        let response = shaken(&mut Connection::open(port).await, line, without).await;
        let body = format!(r#"{{"ok":false,"code":"{code}","message":"{message}","id":"w1"}}"#);
        assert_eq!((response.status, response.body.as_str()), (status, body.as_str()), "{line} without {without:?}");
        assert_eq!(
            (response.header("x-request-id"), response.header("content-type")),
            (Some("w1"), Some("application/json"))
        );
    }
}
