// A transparent variant has one field, and no other facts than the field's.
use envelope_runtime::{ApiError, catalog, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
#[api(status = 400, code = "INNER", message = "m")]
struct Inner;

#[derive(Debug, ApiError)]
#[api(status = 400, code = "OTHER", message = "m")]
struct Other;

#[derive(Debug, ApiError)]
enum Fault {
    #[api(transparent, code = "A", status = 400)]
    Keys(#[api(from)] Inner),
    #[api(transparent)]
    Fields(Inner, u8),
    #[api(transparent)]
    None,
    #[api(transparent)]
    Roles(#[api(from, detail, field)] Other),
}

catalog! {
    static ALL = [Fault];
}

fn fails() -> Result<(), Fault> {
    Err(Inner)?;
    Err(Other)?;
    Ok(())
}

fn main() {
    let _ = (fails(), Plain.error(&Fault::None), ALL.table());
}
