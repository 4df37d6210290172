//! Answers of other services, read by their envelopes.

mod apis;
mod constructs;
#[path = "../formats/all.rs"]
mod formats;
mod gateway;
mod hostile;
mod payloads;
mod round_trips;
