// A slot that its template does not have is shown with the nearest one that it has.
use envelope_runtime::{ApiError, Envelope, Page, Success};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m", envelope = Shape)]
struct Fault;

#[derive(Default, Envelope)]
#[envelope(
    success = { "a": cod, "b": statsu, "c": items, "d": details, "e": page.number, "f": ext.a.b, "g": "{dat}" },
    page = { "a": page.nmber, "b": page, "c": retry_after, "d": item },
    error = {
        "a": data, "b": items, "c": page.total_pages, "d": error.field, "e": field_errors, "f": errors, "g": field,
        "h": [{ "a": error.details, "b": eror.code, "c": message, "d": error.feild } for error in errors],
        "i": "{code:?} {messag} {details}", "j": with, "k": error, "l": None,
    },
    headers = { "x-a": codee, "x-b": error.code, "x-c": page.size, "x-d": details },
)]
struct Shape;

#[derive(Envelope)]
#[envelope(
    success = data,
    error = [{ "a": error.id, "b": error.description, "c": error.items, "d": pointer } for error in errors],
    content_type =,
)]
struct Own {
    id: u8,
}

fn main() {
    let _ = (Own { id: 1 }, Shape::default().error(&Fault), Shape::default().success(&Success(1)), Shape::default().page(&Page::by_cursor(vec![1])));
}

