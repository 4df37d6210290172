//! Many requests over kept connections, to any framework: none ever sees another's id.

use envelope_runtime::Success;
use envelope_runtime::service::current;
use envelope_tests::by_load;

use crate::client::Connection;
use crate::{Api, Fault};

const CONNECTIONS: u64 = 64;

/// The id of the request that is current.
pub fn id() -> Option<String> {
    current::<Api>()?.id.clone()
}

/// What `/show/{n}` returns. It takes turns with the other connections' requests, in threads that may change.
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

async fn requests(port: u16, client: u64, count: u64) -> u64 {
    let mut connection = Connection::open(port).await;
    for number in 0..count {
        let (n, id) = (client + number, format!("{client}-{number}"));
        let path = if n % 5 == 2 { "/nowhere".to_owned() } else { format!("/show/{n}") };
        connection.send(format!("GET {path} HTTP/1.1\r\nhost: x\r\nx-request-id: {id}\r\n\r\n").as_bytes()).await;
        let answer = connection.answer(false).await.expect("the connection is kept");
        assert_eq!(answer.header("x-request-id"), Some(id.as_str()));
        assert_eq!((answer.status, answer.body), expected(n, &id));
    }
    count
}

/// Sends requests over 64 connections to a service of [`shown`]: 2,048 of them, or 100,032 under full load.
pub async fn all_see_their_own_id(port: u16) {
    let (each, all) = by_load((32, 2_048), (1_563, 100_032));
    let clients: Vec<_> = (0..CONNECTIONS).map(|client| tokio::spawn(requests(port, client, each))).collect();
    let mut answered = 0;
    for client in clients {
        answered += client.await.unwrap();
    }
    assert_eq!(answered, all);
}
