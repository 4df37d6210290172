// A public error in a private envelope is reported at the attribute that names the envelope.
use envelope_runtime::{ApiError, Envelope};

#[derive(Default, Envelope)]
#[envelope(success = data, error = { "code": code })]
struct Api;

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m", envelope = Api)]
pub struct Fault;

fn main() {}
