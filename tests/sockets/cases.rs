//! Every kind of invalid request, as bytes, and its expected response, for any framework. The service must have the
//! routes used here, render in [`Api`](crate::Api), and accept bodies of up to [`LIMIT`] bytes.

mod bodies;
mod heads;
mod inside;

use std::collections::HashSet;

use crate::client::{Connection, Received};
use crate::session::{Session, request};

/// The longest body that the service accepts.
pub const LIMIT: usize = 1024;

/// Status, code and message of an undeclared error.
pub type Refusal = (u16, &'static str, &'static str);

pub const BAD_REQUEST: Refusal = (400, "BAD_REQUEST", "Bad Request");
pub const NOT_FOUND: Refusal = (404, "NOT_FOUND", "Not Found");
pub const WRONG_METHOD: Refusal = (405, "METHOD_NOT_ALLOWED", "Method Not Allowed");
pub const TOO_LARGE: Refusal = (413, "PAYLOAD_TOO_LARGE", "Payload Too Large");
pub const WRONG_TYPE: Refusal = (415, "UNSUPPORTED_MEDIA_TYPE", "Unsupported Media Type");
pub const UNPROCESSABLE: Refusal = (422, "UNPROCESSABLE_ENTITY", "Unprocessable Entity");
pub const INTERNAL: Refusal = (500, "INTERNAL_SERVER_ERROR", "Internal Server Error");

/// Responses that differ between frameworks.
pub struct Framework {
    /// For JSON of another shape.
    pub misfit: Refusal,
    /// For another content type.
    pub wrong_type: Refusal,
    /// For an invalid path parameter.
    pub wrong_id: Refusal,
    /// `allow` of a route with GET and POST, and of one with GET.
    pub allow: [&'static str; 2],
}

/// An invalid request and its expected response.
pub struct Case {
    /// Also the request's id, unless the case is about ids.
    pub name: &'static str,
    line: String,
    sent: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
    sends_id: bool,
    /// The client sends less than it announced.
    is_cut_off: bool,
    /// The id in the response's header, and in its body as JSON.
    id: (Option<String>, Option<String>),
    response: (u16, String),
    /// Headers of the response, except those that every response has.
    headers: Vec<(&'static str, &'static str)>,
}

/// A request with this id and request line, without the version.
pub fn case(name: &'static str, line: &str) -> Case {
    Case {
        name,
        line: line.to_owned(),
        sent: Vec::new(),
        body: Vec::new(),
        sends_id: true,
        is_cut_off: false,
        id: (Some(name.to_owned()), Some(format!("\"{name}\""))),
        response: (0, String::new()),
        headers: Vec::new(),
    }
}

impl Case {
    pub fn header(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        self.sent.push((name.to_owned(), value.as_ref().to_vec()));
        self
    }

    /// The bytes after the head, whether or not the head announces them.
    pub fn raw(mut self, body: impl AsRef<[u8]>) -> Self {
        self.body = body.as_ref().to_vec();
        self
    }

    pub fn body(self, content_type: &str, body: impl AsRef<[u8]>) -> Self {
        let length = body.as_ref().len().to_string();
        self.header("content-type", content_type).header("content-length", length).raw(body)
    }

    pub fn json(self, body: impl AsRef<[u8]>) -> Self {
        self.body("application/json", body)
    }

    pub fn cut_off(mut self) -> Self {
        self.is_cut_off = true;
        self
    }

    /// Sends this id, and expects these values in the response's header and body.
    pub fn id(mut self, sent: impl AsRef<[u8]>, header: Option<&str>, json: Option<&str>) -> Self {
        self = self.without_id(header, json);
        self.header("x-request-id", sent)
    }

    pub fn without_id(mut self, header: Option<&str>, json: Option<&str>) -> Self {
        self.sends_id = false;
        self.id = (header.map(str::to_owned), json.map(str::to_owned));
        self
    }

    /// Expects this error.
    pub fn is(self, (status, code, message): Refusal) -> Self {
        self.declared(status, &format!(r#""code":"{code}","message":"{message}""#))
    }

    /// Expects an error with these members.
    pub fn declared(mut self, status: u16, members: &str) -> Self {
        let id = self.id.1.as_ref().map(|id| format!(r#","id":{id}"#)).unwrap_or_default();
        self.response = (status, format!(r#"{{"ok":false,{members}{id}}}"#));
        self
    }

    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }

    fn sent(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let id = self.sends_id.then_some(("x-request-id", self.name.as_bytes()));
        self.sent.iter().map(|(name, value)| (name.as_str(), value.as_slice())).chain(id)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = format!("{} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n", self.line).into_bytes();
        for (name, value) in self.sent() {
            bytes.extend([name.as_bytes(), b": ", value, b"\r\n"].concat());
        }
        bytes.extend([b"\r\n", self.body.as_slice()].concat());
        bytes
    }

    /// HTTP/2 has no chunks, no upgrades, and no requests that end with the connection.
    pub fn is_of_http_1(&self) -> bool {
        self.is_cut_off || self.sent.iter().any(|(name, _)| ["transfer-encoding", "upgrade"].contains(&name.as_str()))
    }

    fn expected(&self) -> Received {
        let text = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let length = self.response.1.len().to_string();
        let own = [("content-type", "application/json"), ("content-length", &length)];
        let mut headers: Vec<_> = own.iter().chain(&self.headers).map(text).collect();
        headers.extend(self.id.0.clone().map(|id| ("x-request-id".to_owned(), id)));
        headers.sort_unstable();
        Received { status: self.response.0, headers, body: self.response.1.clone() }
    }

    /// The response of the service.
    async fn sent_to(&self, port: u16) -> Option<Received> {
        let mut connection = Connection::open(port).await;
        connection.send(&self.bytes()).await;
        if self.is_cut_off {
            connection.finish().await;
        }
        let response = connection.response(false).await?;
        assert_eq!(response.header("connection"), Some("close"), "{}", self.name);
        let rest = connection.rest().await;
        assert_eq!(rest, "", "{}: something follows the response", self.name);
        Some(response)
    }

    pub async fn sent_over(&self, session: &Session) -> Option<Received> {
        session.send(request(&self.line, self.sent()), self.body.clone()).await.ok()
    }

    /// The difference from the expected response, ignoring the order of headers and those of the connection.
    fn fault_of(&self, response: Option<Received>) -> Option<String> {
        let (seen, expected) = (response.map(Received::without_connection), Some(self.expected()));
        (seen != expected).then(|| format!("{}\n     seen {seen:?}\n expected {expected:?}", self.name))
    }
}

/// All cases, each with a unique name.
pub fn all(framework: &Framework) -> Vec<Case> {
    let all: Vec<Case> =
        [bodies::cases(framework), heads::cases(framework), inside::cases()].into_iter().flatten().collect();
    let names: HashSet<&str> = all.iter().map(|case| case.name).collect();
    assert_eq!(names.len(), all.len());
    all
}

/// Sends every case, and reports all unexpected responses.
pub async fn check(port: u16, cases: &[Case]) {
    let mut wrong = Vec::new();
    for case in cases {
        wrong.extend(case.fault_of(case.sent_to(port).await));
    }
    none_of(cases, &wrong);
}

/// Does so over one HTTP/2 connection, which must survive them all.
pub async fn check_over_http_2(port: u16, cases: &[Case]) {
    let session = Session::open(port).await;
    let mut wrong = Vec::new();
    for case in cases {
        wrong.extend(case.fault_of(case.sent_over(&session).await));
    }
    none_of(cases, &wrong);
}

fn none_of(cases: &[Case], wrong: &[String]) {
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
