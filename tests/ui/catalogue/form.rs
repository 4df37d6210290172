// The one form of a catalogue; its last semicolon may be missing.
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

fn main() {
    let _ = WITHOUT_SEMICOLON.table();
}
