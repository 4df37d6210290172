//! A body in parts, of which one may fail or panic.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

pub enum Part {
    Text(&'static str),
    Failure,
    Panic,
    /// Nothing, ever.
    Silence,
}

/// Gives out its parts, each after a turn of the others unless they are there at once.
pub struct Parts {
    parts: std::vec::IntoIter<Part>,
    is_there: bool,
    waits: bool,
}

impl Parts {
    pub fn new(parts: Vec<Part>) -> Self {
        Parts { parts: parts.into_iter(), is_there: false, waits: true }
    }

    pub fn at_once(parts: Vec<Part>) -> Self {
        Parts { is_there: true, ..Parts::new(parts) }
    }
}

impl Stream for Parts {
    type Item = Result<&'static str, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.waits = !self.waits;
        if !self.is_there && !self.waits {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        match self.parts.next() {
            Some(Part::Text(text)) => Poll::Ready(Some(Ok(text))),
            Some(Part::Failure) => {
                Poll::Ready(Some(Err(std::io::Error::other("for the test: the other side is gone"))))
            }
            Some(Part::Panic) => panic!("for the test: in a stream"),
            Some(Part::Silence) => Poll::Pending,
            None => Poll::Ready(None),
        }
    }
}
