// A catalogue and its list have one form; only the last semicolon may be left out.
use envelope_runtime::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m")]
struct Fault;

catalog! {
    static WITHOUT_SEMICOLON = [Fault]
}

catalog!(Fault);

catalog! { pub static TYPED: Catalog = [Fault]; }

catalog! { const CONSTANT = [Fault]; }

catalog! { static NO_COMMA = [Fault Fault]; }

catalog! { static NO_TYPE = [Fault, #[cfg(all())]]; }

catalog! { static NO_ATTRIBUTE = [#cfg Fault]; }

fn main() {
    let _ = WITHOUT_SEMICOLON.table();
}
