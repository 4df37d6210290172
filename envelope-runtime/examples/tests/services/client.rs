//! A client that sends raw bytes, so that it can also send malformed requests.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::store::Store;
use crate::{actix_routes, routes};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framework {
    Axum,
    Actix,
}

/// A running service, on its own port.
pub struct Service {
    pub framework: Framework,
    pub port: u16,
}

impl Service {
    /// Over both frameworks, each with a database in memory.
    pub async fn both() -> [Self; 2] {
        let open = || Store::open(None).unwrap();
        [Service::over(Framework::Axum, open()).await, Service::over(Framework::Actix, open()).await]
    }

    pub async fn over(framework: Framework, store: Store) -> Self {
        let port = match framework {
            Framework::Axum => axum(store).await,
            Framework::Actix => actix(store),
        };
        Service { framework, port }
    }

    /// Sends a request with the id `r-1`. A body is JSON unless a header says otherwise.
    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Response {
        let is_json = !body.is_empty() && headers.iter().all(|(name, _)| *name != "content-type");
        let mut request = format!("{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-request-id: r-1\r\n");
        if is_json {
            request += "content-type: application/json\r\n";
        }
        if headers.iter().all(|(name, _)| *name != "content-length" && *name != "transfer-encoding") {
            request += &format!("content-length: {}\r\n", body.len());
        }
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        request += "\r\n";
        request += body;
        exchange(self.port, request.as_bytes()).await
    }
}

async fn axum(store: Store) -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move { axum::serve(listener, routes::app(store)).await });
    port
}

/// Runs in its own threads until the tests end.
fn actix(store: Store) -> u16 {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let service = actix_routes::Service::new(store);
            let app = move || actix_web::App::new().service(service.routes());
            let server = actix_web::HttpServer::new(app).workers(1).bind(("127.0.0.1", 0)).unwrap();
            tell.send(server.addrs()[0].port()).unwrap();
            server.disable_signals().run().await
        })
    });
    told.recv().unwrap()
}

/// The first response of a connection.
#[derive(Debug)]
pub struct Response {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: String,
    /// The bytes that followed it.
    pub rest: String,
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|header| header.0 == name).map(|header| header.1.as_str())
    }

    /// Status and body, as JSON.
    #[track_caller]
    pub fn is(&self, status: u16, body: &str) -> &Self {
        assert_eq!((self.status, self.body.as_str()), (status, body));
        assert!(self.header("content-type").is_some_and(|value| value.starts_with("application/")), "{self:?}");
        self
    }
}

/// Sends bytes and reads until the service closes the connection.
pub async fn exchange(port: u16, request: &[u8]) -> Response {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let mut response = Vec::new();
    // A service may stop reading after half of a request, and reset the connection after its response.
    let _ = stream.write_all(request).await;
    let _ = stream.read_to_end(&mut response).await;
    parse(&String::from_utf8(response).unwrap())
}

fn parse(text: &str) -> Response {
    let (head, rest) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no response: {text:?}"));
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.map_or(rest.len(), |(_, length)| length.parse::<usize>().unwrap().min(rest.len()));
    let (body, rest) = rest.split_at(length);
    let is_chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = if is_chunked { chunks(body) } else { body.to_owned() };
    Response { status, headers, body, rest: rest.to_owned() }
}

/// Joins the chunks of a body.
fn chunks(mut text: &str) -> String {
    let mut body = String::new();
    loop {
        let (length, rest) = text.split_once("\r\n").expect("the length of a chunk");
        let (chunk, rest) = rest.split_at(usize::from_str_radix(length, 16).expect("a number"));
        if chunk.is_empty() {
            return body;
        }
        body += chunk;
        text = rest.strip_prefix("\r\n").expect("the end of a chunk");
    }
}
