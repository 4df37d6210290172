//! Services on loopback and a client that writes bytes: invalid requests, responses that pass unchanged, many
//! connections.

mod actix;
mod axum;
mod cases;
mod client;
mod concurrency;
mod export;
mod http_2;
mod layers;
mod probes;
mod requests;
mod session;
mod stream;
mod web_socket;

use envelope_runtime::{ApiError, ApiResponse, Envelope};
use serde::{Deserialize, Serialize};

/// The format of the API. A client chooses its request's id, in a header or else in the query.
#[derive(Debug, Default, Envelope)]
#[envelope(
    success = { "ok": true, "data"?: data, "id"?: self.id },
    page = { "ok": true, "data": items, "page": page.number, "id"?: self.id },
    error = { "ok": false, "code": code, "message": message, "details"?: details, "id"?: self.id },
    headers = { "x-request-id": self.id },
)]
pub struct Api {
    id: Option<String>,
}

impl Api {
    fn new(header: Option<&http::HeaderValue>, query: Option<&str>) -> Self {
        let of_query = || {
            let parameters: Vec<(String, String)> = serde_urlencoded::from_str(query?).ok()?;
            parameters.into_iter().find(|(name, _)| name == "request_id").map(|(_, id)| id)
        };
        let id = match header {
            Some(id) => id.to_str().ok().map(str::to_owned),
            None => of_query(),
        };
        Api { id }
    }
}

/// The folder of served files: that of this test.
pub const FILES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sockets");

/// The errors that the service declares.
#[derive(Debug, ApiError)]
pub enum Fault {
    #[api(status = 404, code = "NO_USER", message = "There is no user {id}")]
    NoUser {
        #[api(detail)]
        id: i64,
    },
    #[api(status = 503, code = "BUSY", message = "The service is busy, try again", retry_after = 1)]
    Busy,
    #[api(status = 500, code = "INTERNAL", message = "Server error, contact support")]
    Internal(#[api(source)] Box<dyn std::error::Error + Send + Sync>),
}

/// An error like that of a database driver, whose text contains the statement.
#[derive(Debug)]
pub enum DatabaseError {
    Locked,
    Broken,
}

impl std::fmt::Display for DatabaseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}: SELECT password FROM user in /var/lib/users.sqlite")
    }
}

impl std::error::Error for DatabaseError {}

impl From<DatabaseError> for Fault {
    fn from(error: DatabaseError) -> Self {
        match error {
            DatabaseError::Locked => Fault::Busy,
            DatabaseError::Broken => Fault::Internal(error.into()),
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Fault::Internal(error.into())
    }
}

/// The body of `POST /users`.
#[derive(Deserialize)]
pub struct New {
    pub name: String,
    #[expect(dead_code, reason = "it is only refused")]
    age: u8,
}

#[derive(Debug, Serialize, ApiResponse)]
pub struct User {
    pub name: String,
}

pub async fn ask(response: Result<User, DatabaseError>) -> Result<User, Fault> {
    Ok(response?)
}

pub async fn read() -> Result<User, Fault> {
    Ok(User { name: std::fs::read_to_string("/no/such/file")? })
}

pub async fn boxed() -> Result<User, Box<dyn ApiError + Send + Sync>> {
    Err(Box::new(Fault::Busy))
}

/// Fails to serialize.
#[derive(Debug, ApiResponse)]
pub struct Unwritten {
    pub panics: bool,
}

impl Serialize for Unwritten {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        assert!(!self.panics, "for the test: while it was written");
        Err(serde::ser::Error::custom("for the test: a map of maps"))
    }
}

/// Hides the expected panics from the output.
fn silence() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let show = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let text = panic.payload_as_str().unwrap_or("for the test: no text");
            if !text.starts_with("for the test") {
                show(panic);
            }
        }));
    });
}
