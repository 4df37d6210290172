//! A client that sends one request after another: valid, wrong and hostile ones.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::Counts;
use crate::requests::{Hostile, Request, Step, step};
use crate::shape;

/// A response that takes longer counts as lost.
const LONGEST: Duration = Duration::from_secs(30);

pub struct Client {
    /// Unique among all clients of all lives.
    name: String,
    /// The step that it begins with.
    first: u64,
    port: u16,
    is_killed: Arc<AtomicBool>,
    connection: Option<Connection>,
    /// The user that this client made last.
    user: i64,
    pub counts: Counts,
}

impl Client {
    pub fn new(name: String, first: u64, port: u16, is_killed: Arc<AtomicBool>) -> Client {
        Client { name, first, port, is_killed, connection: None, user: 0, counts: Counts::default() }
    }

    pub fn send_until_killed(&mut self) {
        let mut turn = 0;
        while !self.is_killed.load(Ordering::SeqCst) && self.counts.mistakes.is_empty() {
            let id = format!("{}-{turn}", self.name);
            if let Err(mistake) = self.take(step(self.first + turn, &id, self.user), &id) {
                self.connection = None;
                if self.is_killed.load(Ordering::SeqCst) {
                    self.counts.interrupted += 1;
                } else {
                    self.counts.mistakes.push(format!("{id}: {mistake}"));
                }
            }
            turn += 1;
        }
        self.counts.kept.extend((self.user != 0).then_some(self.user));
    }

    fn take(&mut self, step: Step, id: &str) -> Result<(), String> {
        match step {
            Step::Request(request) => self.ask(&request, id),
            Step::Hostile(hostile) => {
                self.counts.hostile += 1;
                self.annoy(hostile, id).map_err(|error| format!("{error} after a hostile request"))
            }
        }
    }

    /// Sends a request, and checks its response.
    fn ask(&mut self, request: &Request, id: &str) -> Result<(), String> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => Connection::open(self.port).map_err(|error| error.to_string())?,
        };
        if request.method == "DELETE" {
            // If a kill interrupts this, the user may or may not exist.
            self.user = 0;
        }
        let lost = |error: io::Error| format!("{} {}: {error}", request.method, request.path);
        connection.send(&request.bytes(id)).map_err(lost)?;
        let response = connection.response(request.method == "HEAD").map_err(lost)?;
        self.counts.answered += 1;
        self.counts.errors += u64::from(response.status >= 400);
        shape::check(request, id, &response)?;
        if request.method == "POST" && request.path.ends_with("/users") && response.status == 201 {
            self.user = shape::made(&response)?;
        }
        // The service announces that it closes the connection.
        if response.header("connection") != Some("close") {
            self.connection = Some(connection);
        }
        Ok(())
    }

    /// Sends a hostile request over a new connection. Whatever the response is, the service must live on.
    fn annoy(&self, hostile: Hostile, id: &str) -> io::Result<()> {
        let mut connection = Connection::open(self.port)?;
        // The service may hang up at any time.
        let _ = connection.send(&hostile.bytes(id));
        if hostile.waits() {
            let _ = connection.0.get_ref().shutdown(Shutdown::Write);
            let _ = connection.0.read_to_end(&mut Vec::new());
        }
        Ok(())
    }
}

pub struct Connection(BufReader<TcpStream>);

impl Connection {
    pub fn open(port: u16) -> io::Result<Connection> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(LONGEST))?;
        stream.set_nodelay(true)?;
        Ok(Connection(BufReader::new(stream)))
    }

    pub fn send(&mut self, request: &[u8]) -> io::Result<()> {
        self.0.get_mut().write_all(request)
    }

    /// Reads the next response to its end.
    pub fn response(&mut self, is_head: bool) -> io::Result<Response> {
        let status_line = self.line()?;
        let status = status_line.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status: u16 = status.ok_or_else(|| io::Error::other(format!("no response: {status_line:?}")))?;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        let mut response = Response { status, headers, body: Vec::new() };
        if !is_head && status != 204 && status != 304 {
            response.body = self.body(&response)?;
        }
        Ok(response)
    }

    fn body(&mut self, response: &Response) -> io::Result<Vec<u8>> {
        if let Some(length) = response.header("content-length") {
            return self.bytes(length.parse().map_err(io::Error::other)?);
        }
        let mut body = Vec::new();
        loop {
            let length = usize::from_str_radix(&self.line()?, 16).map_err(io::Error::other)?;
            body.extend(self.bytes(length)?);
            self.line()?;
            if length == 0 {
                return Ok(body);
            }
        }
    }

    fn bytes(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.0.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    /// Without the line break.
    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        self.0.read_line(&mut line)?;
        match line.strip_suffix("\r\n") {
            Some(line) => Ok(line.to_owned()),
            None => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }
}

pub struct Response {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|header| header.0 == name).map(|header| header.1.as_str())
    }
}
