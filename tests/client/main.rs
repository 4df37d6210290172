//! Responses of other services, parsed with their envelopes.

mod constructs;
mod gateway;
mod hostile;
mod pages;
mod payloads;
mod round_trips;
