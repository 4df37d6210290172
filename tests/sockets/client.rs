//! A client that writes bytes, so that it can send invalid requests.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A response as received over the wire.
#[derive(Debug, PartialEq, Eq)]
pub struct Received {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|header| header.0 == name).map(|header| header.1.as_str())
    }

    /// Sorts the headers, and removes the date and those of the connection.
    pub fn without_connection(mut self) -> Self {
        self.headers.retain(|(name, _)| !["connection", "date"].contains(&name.as_str()));
        self.headers.sort_unstable();
        self
    }

    fn of(head: &[u8]) -> Self {
        // A header may contain bytes that are not UTF-8.
        let head = String::from_utf8_lossy(head);
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status line");
        let header =
            |line: &str| line.split_once(':').map(|(name, value)| (name.to_lowercase(), value[1..].to_owned()));
        let headers = lines.map(|line| header(line).expect("a header")).collect();
        Received { status: status.parse().expect("a status"), headers, body: String::new() }
    }
}

/// A body as received over the wire.
#[derive(Default)]
pub struct Body {
    pub bytes: Vec<u8>,
    /// Lines after its chunks.
    pub trailers: Vec<String>,
}

/// A keep-alive connection.
pub struct Connection {
    stream: TcpStream,
    /// Received bytes that were not read yet.
    received: Vec<u8>,
}

impl Connection {
    pub async fn open(port: u16) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).await.expect("the service listens");
        stream.set_nodelay(true).expect("a socket");
        Connection { stream, received: Vec::new() }
    }

    /// Sends bytes. A service may have stopped listening after half of a request.
    pub async fn send(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes).await;
    }

    /// Ends sending.
    pub async fn finish(&mut self) {
        let _ = self.stream.shutdown().await;
    }

    /// The next response, which has a body unless it is for `HEAD`; none if the service has closed the connection.
    pub async fn response(&mut self, to_head: bool) -> Option<Received> {
        let (mut response, body) = self.response_and_body(to_head).await?;
        response.body = String::from_utf8(body.bytes).expect("a body of text");
        Some(response)
    }

    /// The next response and its body, which may not be text.
    pub async fn response_and_body(&mut self, to_head: bool) -> Option<(Received, Body)> {
        let head = self.until(b"\r\n\r\n").await?;
        let response = Received::of(&head);
        let has_body = !to_head && response.status >= 200 && ![204, 304].contains(&response.status);
        let body = match (response.header("content-length"), response.header("transfer-encoding")) {
            _ if !has_body => Body::default(),
            (Some(length), None) => {
                Body { bytes: self.exactly(length.parse().expect("a length")).await?, trailers: Vec::new() }
            }
            (None, Some("chunked")) => self.chunks().await?,
            other => panic!("a body without an end: {other:?}"),
        };
        Some((response, body))
    }

    /// Everything until the service closes the connection.
    pub async fn rest(&mut self) -> String {
        while self.receive().await {}
        String::from_utf8_lossy(&self.received).into_owned()
    }

    pub async fn exactly(&mut self, length: usize) -> Option<Vec<u8>> {
        while self.received.len() < length {
            if !self.receive().await {
                return None;
            }
        }
        Some(self.received.drain(..length).collect())
    }

    /// Everything up to and including these bytes.
    async fn until(&mut self, end: &[u8]) -> Option<Vec<u8>> {
        loop {
            if let Some(place) = self.received.windows(end.len()).position(|window| window == end) {
                return self.exactly(place + end.len()).await;
            }
            if !self.receive().await {
                return None;
            }
        }
    }

    async fn chunks(&mut self) -> Option<Body> {
        let mut body = Body::default();
        loop {
            let line = self.until(b"\r\n").await?;
            let length =
                usize::from_str_radix(std::str::from_utf8(&line).ok()?.trim_end(), 16).expect("a chunk's length");
            if length == 0 {
                body.trailers = self.trailers().await?;
                return Some(body);
            }
            let chunk = self.exactly(length + 2).await?;
            body.bytes.extend_from_slice(&chunk[..length]);
        }
    }

    async fn trailers(&mut self) -> Option<Vec<String>> {
        let mut trailers = Vec::new();
        loop {
            let line = String::from_utf8(self.until(b"\r\n").await?).ok()?;
            match line.trim_end() {
                "" => return Some(trailers),
                trailer => trailers.push(trailer.to_owned()),
            }
        }
    }

    /// False at the end of the connection.
    async fn receive(&mut self) -> bool {
        // A connection whose requests were not read completely may be reset.
        self.stream.read_buf(&mut self.received).await.is_ok_and(|count| count > 0)
    }
}
