//! An HTTP/2 client with prior knowledge that the service supports it.

use std::time::Duration;

use ::axum::body::Bytes;
use ::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Uri};
use h2::client::SendRequest;
use h2::{Reason, RecvStream};
use tokio::net::TcpStream;

use crate::client::Received;

/// A connection for any number of concurrent requests.
#[derive(Clone)]
pub struct Session(SendRequest<Bytes>);

/// A response whose body is still arriving.
pub struct Arriving {
    pub response: Received,
    body: RecvStream,
}

impl Session {
    pub async fn open(port: u16) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).await.expect("the service listens");
        stream.set_nodelay(true).expect("a socket");
        // Without this, the client treats an export of many short lines as an attack.
        let handshake = h2::client::Builder::new().data_frame_budget(usize::MAX).handshake(stream).await;
        let (sender, connection) = handshake.expect("the service speaks HTTP/2");
        tokio::spawn(connection);
        Session(sender)
    }

    /// Sends a request, and receives the head of its response.
    pub async fn begin(&self, request: Request<()>, body: Vec<u8>) -> Result<Arriving, h2::Error> {
        let mut sender = self.0.clone().ready().await?;
        let (response, mut stream) = sender.send_request(request, body.is_empty())?;
        if !body.is_empty() {
            // A service may respond before it has read the whole body.
            let _ = stream.send_data(body.into(), true);
        }
        let (head, body) = response.await?.into_parts();
        let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers = head.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
        Ok(Arriving { response: Received { status: head.status.as_u16(), headers, body: String::new() }, body })
    }

    pub async fn send(&self, request: Request<()>, body: Vec<u8>) -> Result<Received, h2::Error> {
        Ok(self.begin(request, body).await?.whole().await?.0)
    }

    /// Sends a part of a request, and then cancels it.
    pub async fn give_up(&self, request: Request<()>, part: Vec<u8>) -> Result<(), h2::Error> {
        let mut sender = self.0.clone().ready().await?;
        let (_response, mut stream) = sender.send_request(request, false)?;
        stream.send_data(part.into(), false)?;
        // Without a delay, unsent data would be cancelled, too.
        tokio::time::sleep(Duration::from_millis(5)).await;
        stream.send_reset(Reason::CANCEL);
        Ok(())
    }

    /// The response to a request with this line and id.
    pub async fn ask(&self, line: &str, id: &str) -> Result<Received, h2::Error> {
        self.send(request(line, [("x-request-id", id)]), Vec::new()).await
    }
}

/// A request with a method and a path or URI.
pub fn request<V: AsRef<[u8]>>(line: &str, headers: impl IntoIterator<Item = (impl AsRef<str>, V)>) -> Request<()> {
    let (method, target) = line.split_once(' ').expect("a method and a path");
    let uri = if target.starts_with('/') { format!("http://localhost{target}") } else { target.to_owned() };
    let mut request = Request::new(());
    *request.method_mut() = Method::from_bytes(method.as_bytes()).expect("a method");
    *request.uri_mut() = uri.parse::<Uri>().expect("a URI");
    *request.version_mut() = ::http::Version::HTTP_2;
    for (name, value) in headers {
        let name = name.as_ref().parse::<HeaderName>().expect("a name");
        request.headers_mut().append(name, HeaderValue::from_bytes(value.as_ref()).expect("a value"));
    }
    request
}

impl Arriving {
    /// The next part of the body; none at its end.
    pub async fn part(&mut self) -> Option<Result<Bytes, h2::Error>> {
        let part = self.body.data().await?;
        if let Ok(part) = &part {
            let _ = self.body.flow_control().release_capacity(part.len());
        }
        Some(part)
    }

    /// The whole response, and its trailers.
    pub async fn whole(mut self) -> Result<(Received, Option<HeaderMap>), h2::Error> {
        let mut body = Vec::new();
        while let Some(part) = self.part().await {
            body.extend_from_slice(&part?);
        }
        let trailers = self.body.trailers().await?;
        self.response.body = String::from_utf8(body).expect("a body of text");
        Ok((self.response, trailers))
    }
}
