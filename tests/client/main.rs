//! Answers of other services, read by their envelopes.

mod constructs;
mod gateway;
mod hostile;
mod pages;
mod payloads;
mod round_trips;
