// Numbers that few clients could parse.
use envelope_runtime::Envelope;

#[derive(Envelope)]
#[envelope(
    success = { "a": 1e999, "b": -1e-400, "c": 1e308, "d": 0.0e-999, "e": 18446744073709551616 },
    error = code,
)]
struct Shape;

fn main() {
    let _ = Shape;
}
