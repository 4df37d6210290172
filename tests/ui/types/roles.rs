// What a field's role asks of its type is shown under that type, and says what would do.
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
