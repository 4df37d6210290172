// Wrong types in a template are shown at the place where it names them.
use envelope_runtime::{ApiError, Envelope};

#[derive(Envelope)]
#[envelope(
    success = { "data": data, "b": self.id.inner },
    error = { "code": code, "d": with(lost) },
    headers = { "x-a": with(lost) },
)]
struct Shape {
    id: u8,
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m", envelope = Lost)]
struct Fault;

fn main() {}
