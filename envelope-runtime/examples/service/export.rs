//! All users as lines of JSON, while they are read. The head of the answer has left when a line is made, so an error is a line
//! too, in the format of the request.

use std::convert::Infallible;

use envelope_runtime::{ApiError, ApiResponse, Reply, service};
use futures_util::stream::{Stream, unfold};

use crate::store::Store;

/// How many users are read at a time.
const AT_ONCE: u64 = 100;

pub fn lines(store: Store) -> impl Stream<Item = Result<Vec<u8>, Infallible>> {
    let next = move |offset: Option<u64>| {
        let store = store.clone();
        async move {
            let offset = offset?;
            Some(match store.users(AT_ONCE, offset).await {
                Ok((users, total)) => {
                    let next = offset + AT_ONCE;
                    (Ok(users.iter().flat_map(success).collect()), (next < total).then_some(next))
                }
                Err(fault) => (Ok(failure(&fault)), None),
            })
        }
    };
    unfold(Some(0), next)
}

fn success(response: &impl ApiResponse) -> Vec<u8> {
    line(service::success(response))
}

fn failure(error: &impl ApiError) -> Vec<u8> {
    line(service::error(error))
}

fn line(reply: Reply) -> Vec<u8> {
    let mut line = reply.into_body();
    line.push(b'\n');
    line
}
