// With thiserror: its attributes have the texts for logs, ours those for clients.
#![deny(warnings)]

use envelope_runtime::{ApiError, Envelope, presets::Plain};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 400)]
pub enum Fault {
    #[error("{0} is not a user of {tenant}", tenant = 0)]
    #[api(code = "NO_USER")]
    NoUser(String),
    #[error("host db-3: {0}")]
    #[api(code = "DOWN", status = 503, message = "Try again later")]
    Down(#[from] std::io::Error),
    #[error("limit {max}", max = 0)]
    #[api(code = "LIMIT")]
    Limit(#[source] std::fmt::Error),
    #[error(transparent)]
    #[api(transparent)]
    Inner(#[from] Inner),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[api(status = 422, code = "INNER")]
pub struct Inner;

fn read() -> Result<Vec<u8>, Fault> {
    Ok(std::fs::read("there is no such file")?)
}

pub fn main() {
    let fault = read().unwrap_err();
    assert!(fault.to_string().starts_with("host db-3"));
    assert_eq!(Plain.error(&fault).unwrap().to_string(), r#"{"code":"DOWN","message":"Try again later"}"#);
    assert_eq!(Plain.error(&Fault::from(Inner)).unwrap().status(), 422);
}
