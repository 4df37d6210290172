// The outcomes and the other keys of an envelope.
use envelope_runtime::{ApiError, Envelope, Page, Success};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m", envelope = Shape)]
struct Fault;

#[derive(Default, Envelope)]
#[envelope(succes = data, eror = { "code": code }, headers { "a": 1 })]
struct Shape;

#[derive(Envelope)]
struct Bare;

#[derive(Envelope)]
#[envelope]
struct NoList;

#[derive(Envelope)]
#[envelope(success = data)]
struct NoError;

#[derive(Envelope)]
#[envelope(success, error = , page(items), not_found = { "code": code })]
struct NoTemplates;

#[derive(Envelope)]
#[envelope(success = data, error = { "a": code } headers = { "x": code }, success = { "data": data })]
struct Twice;

fn others() {
    let _ = (Bare.error(&Fault), NoList.error(&Fault), NoError.error(&Fault), NoTemplates.error(&Fault), Twice.error(&Fault));
}

fn main() {
    others();
    let _ = (Shape::default().error(&Fault), Shape::default().success(&Success(1)), Shape::default().page(&Page::by_cursor(vec![1])));
}

