//! Contracts: the severity of changes, invalid contract files, and docs that must be up to date.

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
