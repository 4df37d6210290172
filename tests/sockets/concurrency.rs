//! Many requests over keep-alive connections, for any framework: no request sees another's id.

use envelope_runtime::Success;
use envelope_runtime::service::current;
use envelope_tests::by_load;

use crate::client::{Connection, Received};
use crate::session::Session;
use crate::{Api, Fault};

const CLIENTS: u64 = 64;

/// The id of the current request.
pub fn id() -> Option<String> {
    current::<Api>()?.id.clone()
}

/// The result of `/show/{n}`, which alternates with other connections' requests and may change threads.
pub async fn shown(n: i64) -> Result<Success<Option<String>>, Fault> {
    let before = id();
    for _ in 0..n % 4 {
        tokio::task::yield_now().await;
        assert_eq!(id(), before);
    }
    match n % 5 {
        0 => Err(Fault::NoUser { id: n }),
        1 => panic!("for the test: one in five"),
        _ => Ok(Success(before)),
    }
}

fn expected(n: u64, id: &str) -> (u16, String) {
    match n % 5 {
        0 => {
            let message = format!("There is no user {n}");
            let details = format!(r#""message":"{message}","details":{{"id":{n}}}"#);
            (404, format!(r#"{{"ok":false,"code":"NO_USER",{details},"id":"{id}"}}"#))
        }
        1 => {
            let members = r#""code":"INTERNAL_SERVER_ERROR","message":"Internal Server Error""#;
            (500, format!(r#"{{"ok":false,{members},"id":"{id}"}}"#))
        }
        2 => (404, format!(r#"{{"ok":false,"code":"NOT_FOUND","message":"Not Found","id":"{id}"}}"#)),
        _ => (200, format!(r#"{{"ok":true,"data":"{id}","id":"{id}"}}"#)),
    }
}

/// One request: its path and its unique id.
struct Asked {
    n: u64,
    line: String,
    id: String,
}

impl Asked {
    fn of(client: u64, number: u64) -> Self {
        let n = client + number;
        let line = if n % 5 == 2 { "GET /nowhere".to_owned() } else { format!("GET /show/{n}") };
        Asked { n, line, id: format!("{client}-{number}") }
    }

    fn is_answered_by(&self, response: &Received) {
        assert_eq!(response.header("x-request-id"), Some(self.id.as_str()));
        assert_eq!((response.status, response.body.clone()), expected(self.n, &self.id));
    }
}

async fn requests(port: u16, client: u64, count: u64) -> u64 {
    let mut connection = Connection::open(port).await;
    for number in 0..count {
        let asked = Asked::of(client, number);
        let head = format!("{} HTTP/1.1\r\nhost: x\r\nx-request-id: {}\r\n\r\n", asked.line, asked.id);
        connection.send(head.as_bytes()).await;
        asked.is_answered_by(&connection.response(false).await.expect("the connection is kept"));
    }
    count
}

/// Does so over a shared connection.
async fn requests_among_others(session: Session, client: u64, count: u64) -> u64 {
    for number in 0..count {
        let asked = Asked::of(client, number);
        asked.is_answered_by(&session.ask(&asked.line, &asked.id).await.expect("the connection is kept"));
    }
    count
}

/// The number of requests of each client: 2,048 in all, or 100,032 under full load.
pub fn many() -> u64 {
    by_load(32, 1_563)
}

/// A smaller number for further tests: 1,024 in all, or 12,800 under full load.
pub fn some() -> u64 {
    by_load(16, 200)
}

/// Sends the requests of 64 clients, with a connection each, to a service with [`shown`].
pub async fn all_see_their_own_id(port: u16, each: u64) {
    all_get_their_responses(each, |client| requests(port, client, each)).await;
}

/// Does so over one HTTP/2 connection.
pub async fn all_see_their_own_id_over_http_2(port: u16, each: u64) {
    let session = Session::open(port).await;
    all_get_their_responses(each, |client| requests_among_others(session.clone(), client, each)).await;
}

async fn all_get_their_responses<F: Future<Output = u64> + Send + 'static>(each: u64, client: impl Fn(u64) -> F) {
    let clients: Vec<_> = (0..CLIENTS).map(|number| tokio::spawn(client(number))).collect();
    let mut answered = 0;
    for client in clients {
        answered += client.await.unwrap();
    }
    assert_eq!(answered, each * CLIENTS);
}
