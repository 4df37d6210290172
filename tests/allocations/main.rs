//! Rendering an error body takes one allocation of the body's size, and gives the same bytes as serde_json.
//!
//! Covers five formats, each with the facts that its errors have; none of them sets a header at run time.

mod developer_api;
mod einvoicing;
mod pivot;
mod service_adapter;
mod two_factor;

use allocation_counter::measure;
use envelope_runtime::{ApiError, Envelope, FieldErrors};
use serde::Serialize;

/// Renders twice and measures the second time, when the thread's buffer already exists.
fn body_of<V: Envelope, E: ApiError>(envelope: &V, error: &E) -> Vec<u8> {
    let render = || envelope.error(error).expect("these errors can be rendered").into_body();
    let first = render();
    let mut body = Vec::new();
    let counted = measure(|| body = render());
    assert_eq!(body, first);
    let text = String::from_utf8_lossy(&body).into_owned();
    assert_eq!(counted.count_total, 1, "allocations of {text}");
    assert_eq!(body.capacity(), body.len(), "capacity of {text}");
    assert_eq!(counted.bytes_total, body.len() as u64, "allocated bytes of {text}");
    body
}

#[track_caller]
fn same(body: &[u8], by_hand: &impl Serialize) {
    let expected = serde_json::to_string(by_hand).expect("made of structs and text");
    assert_eq!(std::str::from_utf8(body).expect("JSON is UTF-8"), expected);
}

/// Allocates nothing if the caller reuses a large enough buffer.
fn reused<V: Envelope, E: ApiError>(envelope: &V, error: &E) {
    let mut buffer = Vec::with_capacity(1024);
    let mut write = || {
        buffer.clear();
        envelope.write_error(error, &mut buffer).expect("these errors can be rendered");
    };
    write();
    let counted = measure(&mut write);
    assert_eq!(counted.count_total, 0, "allocations of {}", String::from_utf8_lossy(&buffer));
}
