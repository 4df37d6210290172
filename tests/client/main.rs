//! Answers of other services, read by their envelopes.

mod apis;
mod constructs;
mod gateway;
mod hostile;
mod payloads;
mod round_trips;
