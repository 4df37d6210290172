// Roles that only one field may have, and roles that exclude each other.
use envelope_runtime::{ApiError, FieldErrors, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400)]
enum Fault {
    #[api(code = "A", message = "m")]
    TwoDetails(#[api(details)] u8, #[api(details)] u8),
    #[api(code = "B", message = "m")]
    DetailsAndMembers {
        #[api(detail)]
        a: u8,
        #[api(details)]
        b: u8,
    },
    #[api(code = "C", message = "m")]
    SameName {
        #[api(detail)]
        a: u8,
        #[api(detail = "a")]
        b: u8,
        #[api(header = "X-Id")]
        c: u8,
        #[api(header = "x-id")]
        d: u8,
        #[api(ext = "type")]
        e: u8,
        #[api(ext)]
        r#type: u8,
    },
    #[api(code = "D", message = "m", retry_after = 30, field = "name")]
    Constant {
        #[api(retry_after)]
        wait: u64,
        #[api(field)]
        name: String,
    },
    #[api(code = "E", message = "m")]
    Lists(#[api(field_errors)] FieldErrors, #[api(field_errors)] FieldErrors),
}

fn main() {
    let _ = Plain.error(&Fault::TwoDetails(1, 2));
}
