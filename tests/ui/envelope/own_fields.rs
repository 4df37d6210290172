// A misspelt field of the envelope is reported together with the other mistakes.
use envelope_runtime::Envelope;

#[derive(Envelope)]
#[envelope(
    success = { "a": self.request_id, "b": "{self.requst_id}", "c": self.mata.id, "d": cod },
    error = { "a": self.0, "b": [self.], "c": self.meta.anything, "d": "{self.}", "{self.x}": 1 },
    headers = { "x-id": self.requestid },
)]
struct Shape {
    request_id: u8,
    meta: Meta,
}

#[derive(Envelope)]
#[envelope(success = { "a": self.name, "b": self.2 }, error = [self.0, self.1.0.1])]
struct Tuple(u8, (u8,));

#[derive(Envelope)]
#[envelope(success = self.id, error = "{self.a-b} {self.-} {self.1a}")]
struct Unit;

struct Meta {
    id: u8,
}

fn main() {
    let _ = (Shape { request_id: 1, meta: Meta { id: 1 } }, Tuple(1, (1,)), Unit);
}
