// For a key in the wrong place, the error says where it belongs.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(code = "X", shared, detail)]
enum Fault {
    #[api(status = 400, code = "A", message = "m", codes(prefix = "A"), detail, source)]
    A {
        #[api(code, transparent)]
        field: u8,
        #[api(data)]
        payload: u8,
    },
}

#[derive(ApiResponse)]
#[api(in_band, retired("X"))]
enum Answer {
    #[api(envelope = Plain)]
    A(#[api(detail, status)] u8),
}

fn main() {
    let _ = Plain.error(&Fault::A { field: 1, payload: 2 });
    let _ = Plain.success(&Answer::A(1));
}
