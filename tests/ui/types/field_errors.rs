// Types that cannot be a collection of field errors.
use envelope_runtime::ApiError;
use std::collections::HashMap;

#[derive(Debug, ApiError)]
#[api(status = 422)]
enum Fault {
    #[api(code = "A", message = "m")]
    Map(#[api(field_errors)] HashMap<String, String>),
    #[api(code = "B", message = "m")]
    Texts(#[api(field_errors)] Vec<String>),
    #[api(code = "C", message = "m")]
    Number(#[api(field_errors)] u8),
}

fn main() {}
