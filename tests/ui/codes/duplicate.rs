// The same code on two variants is shown at both; `shared` must be on all of them.
use envelope_runtime::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(code = "A", message = "m")]
    A1,
    #[api(code = "B", message = "m", shared)]
    B1,
    #[api(code = "A", message = "m")]
    A2,
    #[api(code = "B", message = "m")]
    B2,
    #[api(code = "A", message = "m")]
    A3,
    #[api(code = "C", message = "m")]
    C1,
    #[api(code = "C", message = "m", shared)]
    C2,
    #[api(code = "c", message = "differs in case, so it is another code")]
    Lower,
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Numbered {
    #[api(code = -50, message = "m")]
    A,
    #[api(code = -50, message = "m")]
    B,
}

catalog! {
    static ALL = [Fault, Numbered];
}

fn main() {
    let _ = ALL.table();
}
