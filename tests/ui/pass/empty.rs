// Types without variants, and enums all of whose variants are transparent.
#![deny(warnings)]

use envelope_runtime::{ApiError, ApiResponse, Catalogued, Envelope, presets::Plain};

#[derive(Debug, ApiError)]
pub enum Never {}

#[derive(ApiResponse)]
pub enum NoAnswer {}

#[derive(Debug, ApiError)]
#[api(status = 400, code = "A", message = "m")]
pub struct Inner;

#[derive(Debug, ApiError)]
pub enum Outer {
    #[api(transparent)]
    Inner(#[api(from)] Inner),
}

pub fn main() {
    assert!(Never::ENTRIES.entries.is_empty() && NoAnswer::ENTRIES.entries.is_empty());
    assert_eq!(Plain.error(&Outer::from(Inner)).unwrap().status(), 400);
}
