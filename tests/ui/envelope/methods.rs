// `with(self.method)` names a method of the envelope.
use envelope_runtime::{ApiError, Envelope, Parts};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m")]
struct Fault;

#[derive(Envelope)]
#[envelope(
    success = { "a": with(self), "b": with(self.inner.method), "c": with(self.method, 1), "d": with(self.0) },
    error = { "a": "{self.0.1e}", "b": "{self.a.²}", "c": "{self.a}" },
)]
struct Mistaken {
    a: u8,
}

#[derive(Envelope)]
#[envelope(
    success = { "a": with(self.methud) },
    error = { "a": with(self.no_receiver), "b": with(self.not_serialize), "c": with(self.method) },
)]
struct Typed {
    a: u8,
}

struct NotSerialize;

impl Typed {
    fn method(&self, _: &Parts<'_>) -> u8 {
        self.a
    }

    fn no_receiver(_: &Parts<'_>) -> u8 {
        0
    }

    fn not_serialize(&self, _: &Parts<'_>) -> NotSerialize {
        NotSerialize
    }
}

fn main() {
    let _ = (Mistaken { a: 1 }.error(&Fault), Typed { a: 1 }.error(&Fault));
}
