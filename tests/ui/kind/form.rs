// `kind = ..` needs a new name, and an enum of errors.
use envelope_runtime::{ApiError, ApiResponse};

#[derive(Debug, ApiError)]
#[api(status = 400, kind)]
enum Flag {
    #[api(code = "A", message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, kind = "QuotedKind")]
enum Quoted {
    #[api(code = "A", message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, kind = kinds::PathKind)]
enum Path {
    #[api(code = "A", message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, kind = Itself)]
enum Itself {
    #[api(code = "A", message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, kind = OneKind, kind = OtherKind)]
enum Twice {
    #[api(code = "A", message = "m", kind = AKind)]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "S", message = "m", kind = StructKind)]
struct Struct;

#[derive(Debug, ApiResponse)]
#[api(kind = DoneKind)]
enum Done {
    A,
}

fn main() {}
