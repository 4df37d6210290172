//! All users as lines of JSON, sent while they are read. Status and headers are sent first, so a later error becomes
//! the last line, in the format of the request's API version.

use std::convert::Infallible;

use envelope_runtime::{ApiError, ApiResponse, Reply, service};
use futures_util::stream::{Stream, unfold};

use crate::store::Store;

/// The number of users that one query reads.
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
