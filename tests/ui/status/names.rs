// The name of a status is one of the `http` crate's constants.
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
    #[api(code = "G", message = "m", status = my::NOT_FOUND)]
    Module,
    #[api(code = "H", message = "m", status = Nonsense::NOT_FOUND)]
    Type,
    #[api(code = "I", message = "m", status = ::http::StatusCode::NOT_FOUND)]
    Absolute,
    #[api(code = "J", message = "m", status = http::StatusCode::NOT_FOUND)]
    Crate,
    #[api(code = "K", message = "m", status = crate::StatusCode::MY_OWN)]
    Constant,
    #[api(code = "L", message = "m", status = ::NOT_FOUND)]
    Root,
    #[api(code = "M", message = "m", status = StatusCode::<u8>::NOT_FOUND)]
    Generic,
}

fn main() {
    let _ = Plain.error(&Fault::Fine);
}
