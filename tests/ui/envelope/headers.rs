// Header names are tokens, each set once; header values are text or numbers.
use envelope_runtime::{ApiError, Envelope, Page, Success};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m", envelope = Shape)]
struct Fault;

#[derive(Default, Envelope)]
#[envelope(
    success = data,
    error = code,
    headers = {
        "x request id": self.id, "X-Id": self.id, "x-id": code, "content-type": "text/plain", "": 1,
        "x-a": { "a": 1 }, "x-b": [code], ..self.headers, "x-c": [error.code for error in errors], "x-{code}": 1,
        "Content-Length": 1, "connection"?: self.id, "x-s"s: 1,
    },
)]
struct Shape {
    id: String,
    headers: Vec<String>,
}

#[derive(Envelope)]
#[envelope(success = data, error = code, headers = ["x-id"], content_type = "json", error_content_type = 3)]
struct List;

fn main() {
    let _ = (Shape::default().error(&Fault), Shape::default().success(&Success(1)), Shape::default().page(&Page::by_cursor(vec![1])));
}

