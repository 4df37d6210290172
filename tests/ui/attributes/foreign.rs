// `#[error(..)]` is thiserror's attribute: keys of this crate do not belong there.
use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
enum Fault {
    #[error(status = 404, code = "A", message = "m")]
    Missing,
    #[error(detail)]
    #[api(code = "B", message = "m", status = 404)]
    Misplaced,
}

fn main() {
    let _ = Plain.error(&Fault::Missing);
}
