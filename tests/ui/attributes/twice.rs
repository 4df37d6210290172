// A key that is set twice is shown at both places.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400, status = 401, codes(prefix = "A", prefix = "B"))]
enum Fault {
    #[api(code = "A", code = "A2", message = "m")]
    #[api(message = "n")]
    A,
    #[api(code = "AB", message = "m", shared, shared)]
    B {
        #[api(detail, detail = "d")]
        d: u8,
    },
}

#[derive(ApiResponse)]
#[api(status = OK, status = CREATED, title = "a", title = "b")]
struct Answer(#[api(data, data)] u8);

fn main() {
    let _ = Plain.error(&Fault::A);
    let _ = Plain.success(&Answer(1));
}
