//! WebSockets over actix-web.

use actix_web::{Error, HttpRequest, HttpResponse, web};
use actix_ws::Message;

use super::{routes, serve};
use crate::cases::WRONG_METHOD;
use crate::web_socket::{echoes, is_refused};

pub(super) async fn echo(request: HttpRequest, body: web::Payload) -> Result<HttpResponse, Error> {
    let (response, mut session, mut messages) = actix_ws::handle(&request, body)?;
    actix_web::rt::spawn(async move {
        while let Some(Ok(message)) = messages.recv().await {
            let sent = match message {
                Message::Text(text) => session.text(text).await,
                Message::Ping(bytes) => session.pong(&bytes).await,
                Message::Close(reason) => return session.close(reason).await,
                _ => Ok(()),
            };
            sent?;
        }
        Ok(())
    });
    Ok(response)
}

#[tokio::test]
async fn frames_pass() {
    echoes(serve(routes)).await;
}

#[tokio::test]
async fn an_invalid_handshake_is_refused_in_the_envelope() {
    is_refused(serve(routes), &[("POST /socket HTTP/1.1", WRONG_METHOD)]).await;
}
