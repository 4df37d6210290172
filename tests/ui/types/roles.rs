// The traits that a field's role requires are shown at its type, with the types that would be accepted.
use envelope_runtime::ApiError;

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(code = "A", message = "m")]
    RetryAfter(#[api(retry_after)] String),
    #[api(code = "B", message = "m")]
    Field(#[api(field)] u8),
}

fn main() {}
