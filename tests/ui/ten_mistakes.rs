// The ten likeliest mistakes of those who know thiserror and serde, and code that uses the types anyway: ten errors,
// each at the wrong word, and no other. Duplicates, such as of a code, are shown at both places.
use envelope_runtime::{ApiError, Envelope, Reply, RenderError, catalog};

#[derive(Debug, ApiError)]
#[api(status = 400, rename_all = "SCREAMING_SNAKE_CASE")]
enum Fault {
    #[api(sttaus = 409, code = "TAKEN", message = "Taken")]
    Taken,
    #[api(status = 404, code = "NO_USER", message = "No user {id}")]
    NoUser { name: String },
    #[api(code = "TOO_LONG", message = "{} is too long", name.len())]
    TooLong { name: String },
    #[api(message = "No code")]
    NoCode,
    #[api(code = "TAKEN", message = "Taken, too")]
    TakenToo,
    #[api(status = 502, code = "IO", message = "Failed: {0}")]
    Io(#[api(from)] std::io::Error),
    #[api(code = "LIMIT", message = "At most {limit}")]
    Limit { limit: Option<u32> },
}

#[derive(Debug, ApiError)]
enum Other {
    #[api(transparent)]
    Format(std::fmt::Error),
}

#[derive(Envelope)]
#[envelope(
    success = { "ok": true, "data": dta },
    error = { "ok": false, "code": code, "message": message, "errors": field_errors },
)]
struct Shape {
    id: String,
}

catalog! {
    static ALL = [Fault, Other];
}

fn read() -> Result<Vec<u8>, Fault> {
    Ok(std::fs::read("x")?)
}

fn answer(shape: &Shape, fault: &Fault) -> Result<Reply, RenderError> {
    let fault: &dyn ApiError = fault;
    shape.error(fault)
}

fn main() {
    let shape = Shape { id: String::new() };
    let _ = (read(), ALL.table(), answer(&shape, &Fault::NoCode), shape.error(&Other::Format(std::fmt::Error)));
}
