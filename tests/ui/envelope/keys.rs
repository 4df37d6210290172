// Keys are strings, and unique in their object.
use envelope_runtime::{ApiError, Envelope, Page, Success};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m", envelope = Shape)]
struct Fault;

#[derive(Default, Envelope)]
#[envelope(
    success = { "data": data, "meta": { "a": 1, "b": 2, "a": 3 }, "data": 1 },
    page = { "items": items, ..{ "items": 1, "next": page.next_cursor }, "next"?: 1 },
    error = {
        code: code, 1: 2, self.id: 3, "message" = message, "details" => details, "title" title, "last": ,
        "status",
        [1]: 2,
        -1: 2,
    },
)]
struct Shape {
    id: String,
}

fn main() {
    let _ = (Shape::default().error(&Fault), Shape::default().success(&Success(1)), Shape::default().page(&Page::by_cursor(vec![1])));
}

