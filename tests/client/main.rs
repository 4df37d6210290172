//! Answers of other services, read by their envelopes.

mod apis;
#[path = "../formats/all.rs"]
mod formats;
mod round_trips;
