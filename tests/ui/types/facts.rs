// Types of fields that decide facts at run time, and of fields marked `facts`.
use std::io;

use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug)]
struct Unknown;

#[derive(Debug, ApiError)]
#[api(status = 500, code = "MADE", message = "m")]
struct Made;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(message = "m")]
    Code(#[api(code)] u64),
    #[api(code = "A")]
    Message(#[api(message)] Unknown),
    Lent(#[api(facts)] Unknown),
    Made(#[api(facts = Made)] io::Error),
}

#[derive(Debug, ApiError)]
#[api(transparent)]
struct Transparent(Unknown);

fn main() {
    let _ = (Plain.error(&Fault::Code(1)), Plain.error(&Transparent(Unknown)));
}
