// A status is valid in HTTP; that of an error is an error's, and that of a success is not.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
enum Fault {
    #[api(code = "A", message = "m")]
    Missing,
    #[api(code = "B", message = "m", status = 200)]
    Success,
    #[api(code = "C", message = "m", status = 600)]
    TooHigh,
    #[api(code = "D", message = "m", status = -1)]
    Negative,
    #[api(code = "E", message = "m", status = 99999999999999999999)]
    Huge,
    #[api(code = "F", message = "m", status = FOUND)]
    Redirect,
    #[api(code = "G", message = "m", status = 302)]
    OutOfRange {
        #[api(status)]
        status: u16,
    },
    #[api(code = "H", message = "m", status = 200, in_band)]
    InBand,
}

#[derive(Debug, ApiError)]
#[api(status = 302)]
enum ByDefault {
    #[api(code = "A", message = "m")]
    A,
    #[api(code = "B", message = "m")]
    B,
    #[api(code = "C", message = "m", in_band)]
    C,
}

#[derive(Debug, ApiError)]
#[api(code = "S", message = "m")]
struct Single;

#[derive(ApiResponse)]
#[api(status = 404)]
enum Answer {
    A,
    #[api(status = 100)]
    B,
    #[api(status = 304)]
    C,
}

fn main() {
    let _ = (Plain.error(&Fault::Missing), Plain.error(&ByDefault::A), Plain.error(&Single), Plain.success(&Answer::A));
}
