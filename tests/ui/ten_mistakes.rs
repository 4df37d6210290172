// Two types with twelve mistakes, and code that uses both: twelve errors, each at its word, and no other.
use envelope_runtime::{ApiError, Envelope, Reply, RenderError, catalog};

#[derive(Debug, ApiError)]
#[api(envelope = Shape, codes(prefix = "AUTH_"), retired("AUTH_OLD"))]
enum Fault {
    #[api(status = 404, code = "AUTH_NONE", message = "No user {id}")]
    NoUser { name: String },
    #[api(sttaus = 409, code = "AUTH_TAKEN", message = "Taken")]
    Taken,
    #[api(status = 700, code = "AUTH_FULL", message = "Full")]
    Full,
    #[api(status = 410, code = "AUTH_OLD", message = "Gone")]
    Gone,
    #[api(status = 400, code = "SESSION", message = "No session")]
    Session,
    #[api(status = 400, message = "No code")]
    NoCode,
    #[api(status = 502, code = "AUTH_IO", message = "Failed: {0}")]
    Io(#[api(from)] std::io::Error),
    #[api(status = 422, code = "AUTH_FIELDS", message = "m")]
    Fields(#[api(details)] Vec<u8>, #[api(details)] Vec<u8>),
    #[api(status = 403, code = "", message = "Not you")]
    NotYou,
}

#[derive(Envelope)]
#[envelope(
    success = { "ok": true, "data": dta },
    error = { "ok": false, "code": code, "code": message, "items": items },
)]
struct Shape {
    id: String,
}

catalog! {
    static ALL = [Fault];
}

fn read() -> Result<Vec<u8>, Fault> {
    Ok(std::fs::read("x")?)
}

fn answer(shape: &Shape, fault: &Fault) -> Result<Reply, RenderError> {
    let fault: &dyn ApiError = fault;
    shape.error(fault)
}

fn main() {
    let _ = (read(), ALL.table(), answer(&Shape { id: String::new() }, &Fault::NotYou));
}
