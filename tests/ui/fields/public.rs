// Only a cause is `public`, and only in texts.
use envelope_runtime::{ApiError, Envelope, presets::Plain};
use std::{fmt, io};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "INNER", message = "m")]
struct Inner;

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Fault {
    #[api(code = "A", message = "{0}")]
    Plain(#[api(public)] u8),
    #[api(code = "B", message = "{0}")]
    Detail(#[api(source, public, detail = "why")] fmt::Error),
    #[api(transparent)]
    Transparent(#[api(from, public)] Inner),
    #[api(code = "C", message = "{0}")]
    Value(#[api(source, public = true)] io::Error),
    #[api(code = "D", message = "{source}", public)]
    Misplaced {
        #[api(public)]
        source: io::Error,
    },
}

fn main() {
    let _ = Plain.error(&Fault::Plain(1));
}
