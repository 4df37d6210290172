//! The workloads of the benches: the same response, made from the same facts by the library and in other ways.

pub mod contender;
pub mod errors;
pub mod payloads;
pub mod requests;
pub mod text;

use contender::Workload;

/// All workloads, in the order of the tables.
pub fn workloads() -> Vec<Workload> {
    let mut all = errors::workloads();
    all.extend(payloads::workloads());
    all.extend(text::workloads());
    all.extend(requests::workloads());
    all
}
