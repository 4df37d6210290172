// Code and message from fields, together with constants.
use envelope_runtime::{ApiError, ApiResponse, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(message = "m")]
    TwoCodes(#[api(code)] String, #[api(code)] u8),
    #[api(code = "A", message = "never")]
    NeverNone(#[api(message)] String),
    #[api(code = "B")]
    Absent(#[api(message)] Option<String>),
    #[api(code = "C")]
    TwoMessages(#[api(message)] String, #[api(message)] String),
    #[api(code = "D", message = cod)]
    NotTheCode,
    #[api(message = code)]
    NoCode,
    #[api(code = "E", message = "m", detail(a = 1, a = 2))]
    Twice,
    #[api(code = "F", message = "m", detail(a = 1))]
    Member {
        #[api(detail)]
        a: u8,
    },
    #[api(code = "G", message = "m", detail(a = 1))]
    Whole(#[api(details)] u8),
    #[api(code = "I", message = "m")]
    NoStatus(#[api(status)] Option<u16>),
    #[api(code = "H", message = "m", detail(a, b = [1], c = ), empty = true)]
    Form(#[api(code = "X")] u8),
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "No {user} in {place}")]
enum Default {
    #[api(code = "A")]
    Both { user: u8, place: u8 },
    #[api(code = "B")]
    One { user: u8 },
    #[api(code = "C")]
    Neither,
    #[api(code = "D", message = "Own")]
    Own,
}

#[derive(ApiResponse)]
#[api(message = code)]
enum Answer {
    #[api(code = 1)]
    Code,
    NoCode,
}

fn main() {
    let _ = (Plain.error(&Fault::NoCode), Plain.error(&Default::Own), Plain.success(&Answer::Code));
}
