// A `Result` is neither an error nor a success.
use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m")]
struct Fault;

fn find() -> Result<u8, Fault> {
    Err(Fault)
}

fn main() {
    let _ = Plain.error(&find());
    let _ = Plain.success(&find());
}
