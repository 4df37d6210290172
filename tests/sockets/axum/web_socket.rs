//! WebSockets over axum.

use ::axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use ::axum::response::Response;

use super::{app, serve};
use crate::cases::WRONG_METHOD;
use crate::session::Session;
use crate::web_socket::{echoes, is_refused};

pub(super) async fn echo(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async |mut socket: WebSocket| {
        while let Some(Ok(message)) = socket.recv().await {
            if let Message::Text(_) = message {
                socket.send(message).await.expect("the client is there");
            }
        }
    })
}

#[tokio::test]
async fn frames_pass() {
    echoes(serve(app()).await).await;
}

/// HTTP/1.0 cannot change to another protocol, and HTTP/2 uses another method for it.
#[tokio::test]
async fn an_invalid_handshake_is_refused_in_the_envelope() {
    let port = serve(app()).await;
    let required = (426, "UPGRADE_REQUIRED", "Upgrade Required");
    is_refused(port, &[("POST /socket HTTP/1.1", WRONG_METHOD), ("GET /socket HTTP/1.0", required)]).await;
    let over_http_2 = Session::open(port).await.ask("GET /socket", "w2").await.unwrap();
    let (status, code, message) = WRONG_METHOD;
    let body = format!(r#"{{"ok":false,"code":"{code}","message":"{message}","id":"w2"}}"#);
    assert_eq!((over_http_2.status, over_http_2.body), (status, body));
}
