// A status by its name is one of the `http` crate's constants.
use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
enum Fault {
    #[api(code = "A", message = "m", status = NOT_FUOND)]
    Misspelt,
    #[api(code = "B", message = "m", status = NotFound)]
    Case,
    #[api(code = "C", message = "m", status = StatusCode::TEAPOT)]
    Path,
    #[api(code = "D", message = "m", status = StatusCode::NOT_FOUND)]
    Fine,
    #[api(code = "E", message = "m", status = 404.0)]
    Float,
    #[api(code = "F", message = "m", status = NOPE)]
    Unknown,
}

fn main() {
    let _ = Plain.error(&Fault::Fine);
}
