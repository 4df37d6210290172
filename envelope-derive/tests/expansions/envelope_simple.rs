#[derive(Envelope)]
#[envelope(
    success = { "data": data },
    error = { "error": { "code": code, "message": message, "status": status as str } },
)]
pub struct Plain;
