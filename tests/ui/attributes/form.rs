// A key without its value, or with a value that it does not take. The key is not also reported as missing.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status, codes = "AUTH_", retired = "X", skip)]
enum Fault {
    #[api(code, message)]
    A,
    #[api(code("B"), message = "m", status(404), shared = true, in_band(yes))]
    B,
    #[api(code = , message =, status = 404)]
    C,
    #[api(code = "D", message = "m", ext = "x", header = "x", header(), ext())]
    D {
        #[api(status = 3)]
        status: u8,
        #[api(header)]
        header: u8,
        #[api(detail("x"), field = "x")]
        detail: u8,
    },
    #[api(code = 1.5, message = 3, status = "404", title = no, retry_after = "30")]
    E,
    #[api(code = "F"x, message = concat!("a", "b"), status = 404u16, field = "", retry_after = -1)]
    F(#[api(detail)] u8, #[api(ext)] u8),
}

#[derive(Debug, ApiError)]
#[api(code = "G", message = "m", status = 404, crate = Self::runtime)]
struct G;

#[derive(ApiResponse)]
#[api(empty = true, status)]
struct Answer;

fn main() {
    let error: &dyn ApiError = &Fault::C;
    let _ = Plain.error(error);
    let _ = Plain.success(&Answer);
}
