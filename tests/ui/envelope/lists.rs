// Only a list can be spliced into an array.
use envelope_runtime::{ApiError, Envelope, Page, Success};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m")]
struct Fault;

#[derive(Envelope)]
#[envelope(
    success = [ ..{ "a": 1 }, ..code, ..1, ..data ?? "x", ..null, ...data, ..[ ..message ] ],
    page = { ..items, "a": [ ..page.number, ..items ] },
    error = {
        "a": [ ..error.message for error in errors ],
        "b": [ ..{ error.field: 1 for error in errors } ],
        "c": { error.field: [ ..error.message ] for error in errors },
        "d": [ .. , ..unknown ],
        "e": code "f": ext.a.b,
    },
)]
struct Lists;

fn main() {
    let _ = (Lists.error(&Fault), Lists.success(&Success(1)), Lists.page(&Page::by_cursor(vec![1])));
}
