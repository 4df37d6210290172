//! The requests of a client: it creates, reads and deletes a user, with wrong requests of each kind in between.

pub enum Step {
    Request(Request),
    Hostile(Hostile),
}

/// A request whose response is in the format of its version.
pub struct Request {
    pub method: &'static str,
    pub path: String,
    headers: &'static str,
    body: String,
    /// The statuses that its response may have.
    pub statuses: &'static [u16],
}

const JSON: &str = "content-type: application/json\r\n";

/// The request of this step; `user` is the id of a user created before, or 0.
pub fn step(turn: u64, id: &str, user: i64) -> Step {
    let version = if turn.is_multiple_of(2) { "/v1" } else { "/v2" };
    let new = format!(r#"{{"name":"Ann","email":"{id}@{turn}"}}"#);
    let request = |method, path: String, headers, body, statuses| {
        Step::Request(Request { method, path: format!("{version}{path}"), headers, body, statuses })
    };
    let of_user = format!("/users/{user}");
    match turn % 31 {
        0 => request("POST", "/users".into(), JSON, new, &[201]),
        1 => request("GET", of_user, "", String::new(), &[200, 404]),
        2 => request("PUT", of_user, JSON, new, &[200, 404]),
        3 => request("POST", of_user + "/invoices", JSON, r#"{"cents":5}"#.into(), &[201, 404]),
        4 => request("GET", "/users?page=1&per_page=5".into(), "", String::new(), &[200]),
        5 => request("GET", "/export".into(), "", String::new(), &[200]),
        6 => request("GET", "/whoami".into(), "", String::new(), &[200]),
        7 => request("HEAD", "/nowhere".into(), "", String::new(), &[404]),
        8 => request("GET", "/users/9000000000".into(), "", String::new(), &[404]),
        9 => request("GET", "/users/x".into(), "", String::new(), &[400]),
        10 => request("GET", "/users?per_page=0".into(), "", String::new(), &[400]),
        11 => request("PATCH", of_user, "", String::new(), &[405]),
        12 => request("POST", "/users".into(), JSON, r#"{"name":" ","email":"x"}"#.into(), &[422]),
        13 => request("POST", "/users".into(), JSON, r#"{"name":"#.into(), &[400]),
        14 => request("POST", "/users".into(), "content-type: text/plain\r\n", new, &[415]),
        15 => request("GET", "/panic".into(), "", String::new(), &[500]),
        16 => request("PUT", "/uploads".into(), "content-type: text/plain\r\n", "x".repeat(17 * 1024), &[413]),
        17 => request("PUT", "/uploads".into(), "content-type: text/plain\r\n", "x".into(), &[200, 429]),
        18 if turn.is_multiple_of(3) => request("GET", "/slow".into(), "", String::new(), &[504]),
        19 => request("GET", "/users/%00%ff/..".into(), "", String::new(), &[400, 404]),
        20 => Step::Hostile(Hostile::NoHttp),
        21 => Step::Hostile(Hostile::CutOff),
        22 => Step::Hostile(Hostile::Unread),
        23 => Step::Hostile(Hostile::ShortBody),
        24 => Step::Hostile(Hostile::BadChunk),
        25 => Step::Hostile(Hostile::ManyHeaders),
        26 => Step::Hostile(Hostile::ControlCharacters),
        27 => request("DELETE", of_user, "", String::new(), &[204, 404]),
        28 => request("POST", "/users".into(), JSON, new, &[201]),
        _ => request("GET", "/nowhere".into(), "", String::new(), &[404]),
    }
}

impl Request {
    pub fn bytes(&self, id: &str) -> Vec<u8> {
        let Request { method, path, headers, body, .. } = self;
        let length = body.len();
        format!("{method} {path} HTTP/1.1\r\nhost: x\r\nx-request-id: {id}\r\n{headers}content-length: {length}\r\n\r\n{body}")
            .into_bytes()
    }
}

/// Requests that no client should send.
#[derive(Clone, Copy)]
pub enum Hostile {
    NoHttp,
    /// The client leaves in the middle of the head.
    CutOff,
    /// The client leaves before the response.
    Unread,
    /// The client leaves in the middle of the body.
    ShortBody,
    BadChunk,
    ManyHeaders,
    ControlCharacters,
}

impl Hostile {
    /// Whether the client waits for the end of the connection.
    pub fn waits(self) -> bool {
        !matches!(self, Hostile::CutOff | Hostile::Unread)
    }

    pub fn bytes(self, id: &str) -> Vec<u8> {
        let head = format!("HTTP/1.1\r\nhost: x\r\nx-request-id: {id}\r\n");
        let text = match self {
            Hostile::NoHttp => "\u{16}\u{3}\u{1}no request at all\r\n\r\n".to_owned(),
            Hostile::CutOff => format!("GET /v1/users {head}"),
            Hostile::Unread => format!("GET /v1/export {head}\r\n"),
            Hostile::ShortBody => format!(
                "POST /v1/users {head}{}content-length: 100\r\n\r\n{{\"na",
                "content-type: application/json\r\n"
            ),
            Hostile::BadChunk => {
                format!("PUT /v2/uploads {head}transfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\nx")
            }
            Hostile::ManyHeaders => format!("GET /v1/users {head}{}\r\n", "a: b\r\n".repeat(500)),
            Hostile::ControlCharacters => format!("GET /v1/users\u{1} {head}x-bad: \u{0}\r\n\r\n"),
        };
        text.into_bytes()
    }
}
