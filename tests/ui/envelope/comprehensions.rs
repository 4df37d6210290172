// A comprehension is over errors, has a variable named `error`, and is the only element of its brackets.
use envelope_runtime::{ApiError, Envelope, Page, Success};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m", envelope = Shape)]
struct Fault;

#[derive(Default, Envelope)]
#[envelope(
    success = { "a": [error.code for error in errors] },
    error = {
        "a": [e.code for e in field_errors],
        "b": ["x" for error in field_errors],
        "c": { "key": [error.message] for error in field_errors },
        "d": [error.code for error in items],
        "e": [code, error.code for error in errors],
        "f": [error.code for error in errors, code],
        "g": { "a": 1, error.field: error.code for error in errors },
        "h": { { "a": 1 }: error.code for error in errors },
        "i": [error.code for error of errors],
        "j": [error.code for error in],
        "k": { ..error.ext.a for error in errors },
        "l": error.code for error in errors,
    },
)]
struct Shape;

#[derive(Envelope)]
#[envelope(
    success = data,
    error = { "a": ["x" for error in field_errors], "b": { "key": error.message for error in errors } },
)]
struct Unused;

fn main() {
    let _ = (Unused, Shape::default().error(&Fault), Shape::default().success(&Success(1)), Shape::default().page(&Page::by_cursor(vec![1])));
}

