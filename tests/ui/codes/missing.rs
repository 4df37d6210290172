// An error needs a code, which must not be blank.
use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(message = "m")]
    None,
    Nothing,
    #[api(code = "", message = "m")]
    Empty,
    #[api(code = " ", message = "m")]
    Blank,
    #[api(code = 99999999999999999999, message = "m")]
    TooLarge,
    #[api(code = CODE, message = "m")]
    Constant,
    #[api(code = " SPACED ", message = "m")]
    Spaced,
    #[api(code = "TAB\t", message = "m")]
    Tab,
    #[api(code = env!("CODE"), message = "m")]
    OtherMacro,
    #[api(code = concat, message = "m")]
    NoMacro,
}

#[derive(Debug, ApiError)]
struct Bare;

fn main() {
    let _ = Plain.error(&Fault::None);
    let _ = Plain.error(&Bare);
}
