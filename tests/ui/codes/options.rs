// `codes(..)`: codes derived from names, codes that a whole type shares, and no codes.
use envelope_runtime::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = "SCREAMING_SNAKE"))]
enum Misspelt {
    #[api(message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = "Title Case"))]
enum UnknownCase {
    #[api(message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = snake_case))]
enum Unquoted {
    #[api(message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = "lowercase"), retired("gone"))]
enum Repeated {
    #[api(message = "m")]
    NotFound,
    #[api(message = "m")]
    Notfound,
    #[api(message = "m", code = "taken")]
    InUse,
    #[api(message = "m")]
    Taken,
    #[api(message = "m")]
    Gone,
    #[api(message = "m", code = -1)]
    Number,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(prefix = "M_", rename_all = "SCREAMING_SNAKE_CASE"))]
enum Prefixed {
    #[api(message = "m", code = "FORBIDDEN")]
    Forbidden,
    #[api(message = "m")]
    NotFound,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(rename_all = "UPPERCASE"), codes(range = 1..=9))]
enum Numbered {
    #[api(message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(none), codes(prefix = "A_", shared), retired("OLD"), docs_url = "https://example.com/{code}")]
enum None {
    #[api(message = "m", code = "X", shared)]
    A,
    #[api(message = "m")]
    B,
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "m", codes(none = true, shred))]
struct Forms;

#[derive(Debug, ApiError)]
#[api(status = 400, codes(shared))]
enum Shared {
    #[api(message = "m", code = "X")]
    A,
    #[api(message = "m", code = "X")]
    B,
}

#[derive(Debug, ApiError)]
#[api(status = 400, message = "m", codes(rename_all = "UPPERCASE"))]
struct X;

#[derive(Debug, ApiError)]
#[api(status = 400, codes(prefix = 5, rename_all = "UPPERCASE"))]
enum WrongPrefix {
    #[api(message = "m", code = "A")]
    First,
    #[api(message = "m")]
    A,
}

#[derive(Debug, ApiError)]
#[api(status = 400, codes(range = -9..))]
enum Open {
    #[api(message = "m", code = -9)]
    Least,
    #[api(message = "m", code = -10)]
    Less,
}

catalog! {
    static ALL = [Misspelt, UnknownCase, Unquoted, Repeated, Prefixed, Numbered, None, Forms, WrongPrefix, Open];
    static NOT_ALL_SHARED = [Shared, X];
}

fn main() {
    let _ = ALL.table();
}
