// A field's role with a value was probably meant for the variant.
use envelope_runtime::ApiError;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(code = "A", message = "m")]
    Status(#[api(status = 409)] u16),
    #[api(code = "B", message = "m", status = 400)]
    Both(#[api(status = 409)] u16),
    #[api(code = "C", message = "m", status = 400, retry_after = 5)]
    Delay(#[api(retry_after = 30)] u16),
}

fn main() {}
