//! Responses of services with other layers inside of this crate's layer, or around it, as tables in files.

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use envelope_runtime::check::assert_text;
use flate2::Compression;
use flate2::read::{GzDecoder, GzEncoder};

use crate::cases::LIMIT;
use crate::client::{Body, Connection, Received};

/// A request: its name in the tables, its line, its headers, and its body.
#[derive(Clone)]
pub struct Asked {
    name: &'static str,
    line: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    /// False if only another layer can respond.
    is_answered: bool,
}

impl Asked {
    /// A request with an id, from a client that accepts compressed responses and trailers.
    pub fn new(name: &'static str, line: &'static str) -> Self {
        let headers = [
            ("host", "x"),
            ("x-request-id", "r1"),
            ("accept-encoding", "gzip"),
            ("origin", "http://site.example"),
            ("te", "trailers"),
        ];
        let headers = headers.map(|(name, value)| (name, value.to_owned())).into();
        Asked { name, line, headers, body: Vec::new(), is_answered: true }
    }

    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.retain(|header| header.0 != name);
        self.headers.push((name, value.to_owned()));
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|header| header.0 != name);
        self
    }

    pub fn json(self, body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let asked = self.header("content-type", "application/json").header("content-length", &body.len().to_string());
        Asked { body, ..asked }
    }

    /// The same body without its length.
    pub fn in_a_chunk(mut self) -> Self {
        let length = self.body.len();
        self.body = [format!("{length:x}\r\n").as_bytes(), &self.body, b"\r\n0\r\n\r\n"].concat();
        self.without("content-length").header("transfer-encoding", "chunked")
    }

    /// The response as a cell of a table.
    async fn answered_by(&self, port: u16, watched: Watched<'_>) -> String {
        let lines = self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect::<String>();
        let mut connection = Connection::open(port).await;
        connection.send(format!("{} HTTP/1.1\r\nconnection: close\r\n{lines}\r\n", self.line).as_bytes()).await;
        connection.send(&self.body).await;
        let is_head = self.line.starts_with("HEAD ");
        let Some((response, body)) = connection.response_and_body(is_head).await else {
            return "a response that breaks off".to_owned();
        };
        assert_eq!(connection.rest().await, "", "{}: more than the response", self.name);
        let seen = watched.iter().filter(|(_, header)| response.header(header).is_some());
        let seen = seen.map(|(name, _)| format!(", {name}")).collect::<String>();
        format!("{} {}{seen}", response.status, told(&response, body, is_head))
    }
}

/// Describes the body, whose length is right, because otherwise it would not have been received.
fn told(response: &Received, body: Body, is_head: bool) -> String {
    let trailers = if body.trailers.is_empty() { "" } else { ", trailers" };
    let (bytes, coding) = match response.header("content-encoding") {
        _ if is_head => return kind_of_head(response).to_owned(),
        None => (body.bytes, ""),
        Some("gzip") => match plain(&body.bytes) {
            Some(bytes) => (bytes, ", gzip"),
            None => (body.bytes, ", not gzip as stated"),
        },
        Some(other) => panic!("no request asked for {other}"),
    };
    format!("{}{coding}{trailers}", kind(response, &bytes))
}

fn plain(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    GzDecoder::new(bytes).read_to_end(&mut plain).ok()?;
    Some(plain)
}

fn kind_of_head(response: &Received) -> &'static str {
    match (response.header("content-type"), response.header("content-length")) {
        (Some("application/json"), Some(_)) => "envelope",
        (Some("application/json"), None) => "envelope without a length",
        _ => "passed",
    }
}

fn kind(response: &Received, body: &[u8]) -> &'static str {
    if body.is_empty() {
        return "empty";
    }
    let json = serde_json::from_slice(body).unwrap_or(serde_json::Value::Null);
    if json["ok"].is_null() {
        return "passed";
    }
    assert_eq!(response.header("content-type"), Some("application/json"));
    match (json["id"].as_str(), response.header("x-request-id")) {
        (of_body, of_header) if of_body == of_header => "envelope",
        (None, _) => "envelope without the id",
        _ => "envelope of another id",
    }
}

/// The requests for every service, and these.
pub fn all_and(more: impl IntoIterator<Item = Asked>) -> Vec<Asked> {
    let long = format!(r#"{{"name":"{}","age":1}}"#, "a".repeat(LIMIT));
    let all = [
        Asked::new("a success", "GET /users"),
        Asked::new("a declared error", "GET /users/7"),
        Asked::new("its `HEAD`", "HEAD /users/7"),
        Asked::new("an unknown path", "GET /nowhere"),
        Asked::new("a wrong method", "DELETE /users"),
        Asked::new("a body too large", "POST /users").json(long),
        Asked::new("an error in plain text", "GET /inside/words"),
        Asked::new("an error of a layer", "GET /inside/shed"),
        Asked::new("a panic", "GET /inside/panic"),
        Asked::new("a stream", "GET /untouched/stream"),
        Asked::new("a file", "GET /files/stream.rs"),
        Asked::new("a missing file", "GET /files/nothing.rs"),
    ];
    all.into_iter().chain(more).collect()
}

pub fn preflight() -> Asked {
    Asked::new("a preflight", "OPTIONS /users").header("access-control-request-method", "POST")
}

pub fn forever() -> Asked {
    Asked { is_answered: false, ..Asked::new("a handler that takes too long", "GET /inside/forever") }
}

pub fn in_a_chunk() -> Asked {
    Asked::new("a body too large, without its length", "POST /users").json(vec![b' '; LIMIT]).in_a_chunk()
}

pub fn with_slashes() -> [Asked; 3] {
    [
        Asked::new("a success with a slash", "GET /users/"),
        Asked::new("an error with a slash", "GET /users/7/"),
        Asked::new("an unknown path with a slash", "GET /nowhere/"),
    ]
}

pub fn compressed() -> [Asked; 4] {
    let ann = zipped(br#"{"name":"ann","age":1}"#);
    let post =
        |name, coding, body: &[u8]| Asked::new(name, "POST /users").json(body).header("content-encoding", coding);
    [
        post("a compressed body", "gzip", &ann),
        post("a broken compressed body", "gzip", &ann[..12]),
        post("a compressed body that is too large", "gzip", &zipped(&[b' '; 2 * LIMIT])),
        post("a body of another coding", "x-own", &ann),
    ]
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut zipped = Vec::new();
    GzEncoder::new(bytes, Compression::fast()).read_to_end(&mut zipped).expect("bytes");
    zipped
}

/// The headers that a table shows, by their names in it.
pub type Watched<'a> = &'a [(&'a str, &'a str)];

/// A service's place in a table, and its port.
pub type Column = (&'static str, u16);

const LEGEND: &str = "\
A cell shows the status and the kind of body: rendered in the `envelope`, `empty`, or `passed` unchanged. Each body matches its
`content-length` and its `content-encoding`. The column `without` is the service without the other layer. Rows in which no cell
differs from it are left out, unless the table is about a header.
";

/// Tables of the responses of services.
pub struct Tables {
    text: String,
    alone: u16,
}

impl Tables {
    /// Tables that begin with the service without other layers.
    pub async fn new(title: &str, alone: u16, asked: &[Asked]) -> Self {
        let mut tables = Tables { text: format!("# {title}\n\n{LEGEND}"), alone };
        tables.head("No other layer", &[]);
        for asked in asked {
            let cell = tables.without_other_layer(asked, &[("`allow`", "allow")]).await;
            tables.row(&[asked.name.to_owned(), cell]);
        }
        tables
    }

    async fn without_other_layer(&self, asked: &Asked, watched: Watched<'_>) -> String {
        if asked.is_answered { asked.answered_by(self.alone, watched).await } else { "no response".to_owned() }
    }

    /// A table of these services.
    pub async fn add(&mut self, title: &str, watched: Watched<'_>, services: &[Column], asked: &[Asked]) {
        let mut rows = Vec::new();
        for asked in asked {
            let mut cells = vec![asked.name.to_owned(), self.without_other_layer(asked, watched).await];
            for (_, port) in services {
                cells.push(asked.answered_by(*port, watched).await);
            }
            if !watched.is_empty() || cells[2..].iter().any(|cell| *cell != cells[1]) {
                rows.push(cells);
            }
        }
        if rows.is_empty() {
            write!(self.text, "\n## {title}\n\nNothing differs.\n").unwrap();
        } else {
            self.head(title, services);
            rows.iter().for_each(|cells| self.row(cells));
        }
    }

    fn head(&mut self, title: &str, services: &[Column]) {
        let places = services.iter().map(|(place, _)| format!(" {place} |")).collect::<String>();
        let line = "---|".repeat(services.len() + 2);
        write!(self.text, "\n## {title}\n\n| | without |{places}\n|{line}\n").unwrap();
    }

    fn row(&mut self, cells: &[String]) {
        writeln!(self.text, "| {} |", cells.join(" | ")).unwrap();
    }

    /// Compares the tables with a file in `layers/`.
    pub fn compare(&self, file: &str) {
        assert_text(Path::new(crate::FILES).join("layers").join(file), &self.text);
    }
}
