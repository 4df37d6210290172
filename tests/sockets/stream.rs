//! A body in parts, one of which may fail or panic.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

pub enum Part {
    Text(&'static str),
    Failure,
    Panic,
    /// The stream panics when it is dropped.
    PanicAtTheEnd,
    /// The stream stalls.
    Silence,
}

/// Yields its parts. Before each, it lets other tasks run, unless the parts are available at once.
pub struct Parts {
    parts: std::vec::IntoIter<Part>,
    is_there: bool,
    waits: bool,
    panics_at_the_end: bool,
}

impl Parts {
    pub fn new(parts: Vec<Part>) -> Self {
        let panics_at_the_end = parts.iter().any(|part| matches!(part, Part::PanicAtTheEnd));
        Parts { parts: parts.into_iter(), is_there: false, waits: true, panics_at_the_end }
    }

    pub fn at_once(parts: Vec<Part>) -> Self {
        let mut parts = Parts::new(parts);
        parts.is_there = true;
        parts
    }
}

impl Drop for Parts {
    fn drop(&mut self) {
        assert!(!self.panics_at_the_end, "for the test: at the end of a stream");
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
            Some(Part::PanicAtTheEnd) => Poll::Ready(Some(Ok(""))),
            Some(Part::Silence) => Poll::Pending,
            None => Poll::Ready(None),
        }
    }
}
