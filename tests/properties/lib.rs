//! Properties that hold for any input. Each is a function of bytes that panics if the property does not hold:
//! `tests/fuzz` searches for such bytes, and `stable.rs` tries random ones, the seeds and those found before on every
//! test run.

mod source;

pub mod apis;
pub mod client;
pub mod contracts;
pub mod headers;
pub mod macros;
pub mod pages;
pub mod queries;
pub mod seeds;
pub mod tables;
pub mod typed;
pub mod writer;

/// A property, with the name of its fuzz target.
pub struct Target {
    pub name: &'static str,
    pub property: fn(&[u8]),
    /// The initial inputs.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// The number of random inputs in a quick test, by how long the property takes.
    pub cases: u32,
}

/// Sorted by name.
pub const TARGETS: &[Target] = &[
    Target { name: "client_read", property: client::reads_or_refuses, seeds: seeds::none, cases: 1000 },
    Target {
        name: "contract",
        property: contracts::are_read_as_they_were_written,
        seeds: seeds::of_contracts,
        cases: 1000,
    },
    Target { name: "headers", property: headers::sends_what_http_allows, seeds: seeds::none, cases: 1000 },
    Target { name: "macros", property: macros::expands_to_rust, seeds: seeds::of_macros, cases: 1000 },
    Target { name: "page", property: pages::keep_texts_in_their_places, seeds: seeds::none, cases: 200 },
    Target { name: "page_query", property: queries::stays_within_its_limits, seeds: seeds::none, cases: 1000 },
    Target { name: "round_trip", property: client::reads_what_was_rendered, seeds: seeds::none, cases: 1000 },
    Target { name: "tables", property: tables::keep_texts_in_their_cells, seeds: seeds::none, cases: 1000 },
    Target { name: "writer", property: writer::writes_what_serde_json_writes, seeds: seeds::none, cases: 1000 },
];
