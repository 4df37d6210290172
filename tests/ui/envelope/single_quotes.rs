// A string has double quotes.
use envelope_runtime::Envelope;

#[derive(Envelope)]
#[envelope(
    success = { "status": 'ok', "data": data },
    error = { "code": code, 'message': message, "a": 'a },
    headers = 'id',
)]
struct Shape;

fn main() {
    let _ = Shape;
}
