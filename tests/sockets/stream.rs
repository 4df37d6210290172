//! A body in parts, of which one may fail or panic.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

pub enum Part {
    Text(&'static str),
    Failure,
    Panic,
}

/// Gives out its parts, each after a turn of the others.
pub struct Parts {
    parts: std::vec::IntoIter<Part>,
    waits: bool,
}

impl Parts {
    pub fn new(parts: Vec<Part>) -> Self {
        Parts { parts: parts.into_iter(), waits: true }
    }
}

impl Stream for Parts {
    type Item = Result<&'static str, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.waits = !self.waits;
        if !self.waits {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(self.parts.next().map(|part| match part {
            Part::Text(text) => Ok(text),
            Part::Failure => Err(std::io::Error::other("for the test: the other side is gone")),
            Part::Panic => panic!("for the test: in a stream"),
        }))
    }
}
