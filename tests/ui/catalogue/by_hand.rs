//! A hand-written code collides with a derived one.

use envelope_runtime::catalog::{Entry, TypeEntries};
use envelope_runtime::{ApiError, Catalogued, Code, catalog};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Text {
    #[api(code = "TAKEN", message = "Taken")]
    Taken,
    #[api(code = "FREE", message = "Free")]
    Free,
}

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Number {
    #[api(code = -53, message = "Expired")]
    Expired,
    #[api(code = 53, message = "Other")]
    Other,
}

struct ByHand;

impl Catalogued for ByHand {
    const ENTRIES: &'static TypeEntries = &TypeEntries::new(
        "ByHand",
        &[
            Entry::error("Taken", Code::Str("TAKEN"), 400, "Taken").build(),
            Entry::error("Expired", Code::Int(-53), 400, "Expired").build(),
        ],
    );
}

catalog! {
    static ALL = [Text, Number, ByHand];
}

fn main() {}
