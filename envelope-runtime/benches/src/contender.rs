//! A contender, one way to make a response, and a workload, all the ways to make the same response.

use std::hint::black_box;

use envelope_runtime::Reply;

/// The ways to make one response. The first is the library's, the second is by hand.
pub struct Workload {
    pub name: &'static str,
    pub about: &'static str,
    pub contenders: Vec<Contender>,
}

impl Workload {
    pub fn new(name: &'static str, about: &'static str) -> Self {
        Workload { name, about, contenders: Vec::new() }
    }

    /// A contender that makes the same bytes.
    pub fn add<R: IntoBody + 'static>(self, name: &'static str, make: impl FnMut() -> R + 'static) -> Self {
        self.with(name, Same::Bytes, make)
    }

    pub fn with<R: IntoBody + 'static>(
        mut self,
        name: &'static str,
        same: Same,
        make: impl FnMut() -> R + 'static,
    ) -> Self {
        self.contenders.push(Contender { name, same, run: Box::new(make) });
        self
    }

    /// A contender that appends the same bytes to a buffer that is reused.
    pub fn add_reused(mut self, name: &'static str, write: impl FnMut(&mut Vec<u8>) + 'static) -> Self {
        let run = Box::new(Reused { buffer: Vec::new(), write });
        self.contenders.push(Contender { name, same: Same::Bytes, run });
        self
    }

    /// Adds a contender that only copies the finished body into a fresh `Vec`.
    pub fn with_floor(mut self) -> Self {
        let body = self.contenders[0].run.body();
        self.contenders.push(Contender {
            name: "floor",
            same: Same::Bytes,
            run: Box::new(move || {
                let body: &[u8] = black_box(&body);
                let mut copy = Vec::with_capacity(body.len());
                copy.extend_from_slice(body);
                copy
            }),
        });
        self
    }

    pub fn body(&mut self) -> Vec<u8> {
        self.contenders[0].run.body()
    }

    /// Panics if a contender's body differs from the first one's.
    pub fn check(&mut self) {
        let expected = self.body();
        for contender in &mut self.contenders {
            let body = contender.run.body();
            let equal = match contender.same {
                Same::Bytes => body == expected,
                Same::Value => value(&body) == value(&expected),
                Same::Facts => true,
            };
            let (body, expected) = (String::from_utf8_lossy(&body), String::from_utf8_lossy(&expected));
            assert!(equal, "{}, {}:\n{body}\n{expected}", self.name, contender.name);
        }
    }
}

fn value(body: &[u8]) -> serde_json::Value {
    serde_json::from_slice(body).expect("a body is JSON")
}

/// What a contender's body has in common with the library's.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Same {
    Bytes,
    /// The order of keys or the digits of floats differ.
    Value,
    /// The shape is the contender's own.
    Facts,
}

pub struct Contender {
    pub name: &'static str,
    pub same: Same,
    pub run: Box<dyn Run>,
}

pub trait Run {
    /// Makes the response that many times, and drops it each time.
    fn batch(&mut self, times: u32);
    /// Makes it once.
    fn body(&mut self) -> Vec<u8>;
}

impl<R: IntoBody, F: FnMut() -> R> Run for F {
    fn batch(&mut self, times: u32) {
        for _ in 0..times {
            drop(black_box(self()));
        }
    }

    fn body(&mut self) -> Vec<u8> {
        self().into_body()
    }
}

struct Reused<F> {
    buffer: Vec<u8>,
    write: F,
}

impl<F: FnMut(&mut Vec<u8>)> Run for Reused<F> {
    fn batch(&mut self, times: u32) {
        for _ in 0..times {
            self.buffer.clear();
            (self.write)(&mut self.buffer);
            black_box(&mut self.buffer);
        }
    }

    fn body(&mut self) -> Vec<u8> {
        self.batch(1);
        self.buffer.clone()
    }
}

pub trait IntoBody {
    fn into_body(self) -> Vec<u8>;
}

impl IntoBody for Vec<u8> {
    fn into_body(self) -> Vec<u8> {
        self
    }
}

impl IntoBody for Reply {
    fn into_body(self) -> Vec<u8> {
        Reply::into_body(self)
    }
}

impl IntoBody for poem::Response {
    fn into_body(self) -> Vec<u8> {
        let bytes = self.into_body().into_bytes();
        let mut bytes = std::pin::pin!(bytes);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match bytes.as_mut().poll(&mut context) {
            std::task::Poll::Ready(bytes) => bytes.expect("a body in memory").to_vec(),
            std::task::Poll::Pending => panic!("a body in memory is ready"),
        }
    }
}
