// After a syntax error in an attribute, the rest of it is still parsed.
use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api]
#[api = "no"]
enum Fault {
    #[api(status = 404 code = "A", message = "m")]
    MissingComma,
    #[api(code = "B" shared, status = 404, message = "m")]
    MissingCommaBeforeFlag,
    #[api(shared status = 404, code = "C", message = "m")]
    MissingCommaBehindFlag,
    #[api(header("a" = "b") status = NOT_FOUND message = "m", code = "D")]
    MissingCommaBehindList,
    #[api(code: "E", status = 404; message = "m")]
    ColonAndSemicolon,
    #[api(code "F", status = 404, message = "m",, shared)]
    NothingBetween,
    #[api("code" = "G", 404, status = 404, message = "m")]
    Quoted,
    #[api(code = "H" + "I", status = 404, message = "m" "n")]
    TwoValues,
    #[api[code = "J", status = 404, message == "m"]]
    TwoEquals,
    #[api(, code = "K", status = 404, message = "m")]
    NothingBefore,
}

fn main() {
    let error: &dyn ApiError = &Fault::TwoEquals;
    let _ = Plain.error(error);
}
