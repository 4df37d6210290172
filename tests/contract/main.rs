//! Catalogues as promises: what a change means to clients, files that are no contracts, and docs that must be what the code says.

mod apis;
mod bodies;
mod cases;
mod changes;
mod docs;
mod drift;
mod files;
mod hostile;
mod many;
mod promise;
mod release_notes;
mod two_factor_next;
