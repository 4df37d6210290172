// A success has at most one payload.
use envelope_runtime::{ApiResponse, Envelope, presets::Plain};

#[derive(ApiResponse)]
enum Answer {
    Two(u8, u16),
    Marked(#[api(data)] u8, #[api(data)] u16),
    #[api(empty)]
    Never(#[api(data)] u8),
    #[api(status = 204)]
    NoContent(#[api(data)] u8),
    Roles {
        #[api(header = "location")]
        at: String,
        #[api(message)]
        first: String,
        #[api(message)]
        second: String,
        payload: u8,
    },
    #[api(message = "m")]
    BothMessages {
        #[api(message)]
        text: String,
    },
}

#[derive(ApiResponse)]
struct Single {
    #[api(data)]
    a: u8,
    #[api(data)]
    b: u8,
}

fn main() {
    let _ = (Plain.success(&Answer::Two(1, 2)), Plain.success(&Single { a: 1, b: 2 }));
}
