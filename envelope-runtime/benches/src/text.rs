//! Long text: the cost of the scan for characters to escape.

use std::hint::black_box;

use envelope_runtime::{ApiError, Envelope};
use serde::Serialize;

use crate::contender::Workload;

#[derive(Envelope)]
#[envelope(success = data, error = { "message": message })]
struct Bare;

#[derive(Debug, ApiError)]
#[api(status = 400, code = "TEXT", message = "{0}")]
struct Text(String);

#[derive(Serialize)]
struct Hand<'a> {
    message: &'a str,
}

const LENGTH: usize = 10_000;

pub fn workloads() -> Vec<Workload> {
    let clean = "The quick brown fox jumps over the lazy dog. ".chars().cycle().take(LENGTH).collect();
    let accents = "Příliš žluťoučký kůň úpěl ďábelské ódy. ".chars().cycle().take(LENGTH).collect();
    let sparse = "a line of some forty characters, as a log\n".chars().cycle().take(LENGTH).collect();
    let half = "a\"b\\c\n".chars().cycle().take(LENGTH).collect();
    let all = "\"\\\n\t\u{1}".chars().cycle().take(LENGTH).collect();
    vec![
        workload("T1", "10,000 clean characters", clean),
        workload("T2", "10,000 characters, a third of two bytes", accents),
        workload("T3", "10,000 characters, one in 42 to escape", sparse),
        workload("T4", "10,000 characters, every second to escape", half),
        workload("T5", "10,000 characters, all to escape", all),
    ]
}

fn workload(name: &'static str, about: &'static str, text: String) -> Workload {
    let (error, reused, one, two) = (Text(text.clone()), Text(text.clone()), text.clone(), text);
    Workload::new(name, about)
        .add("ours", move || black_box(&Bare).error(black_box(&error)).unwrap())
        .add("by hand", move || serde_json::to_vec(&Hand { message: black_box(&one) }).unwrap())
        .add_reused("ours, reused buffer", move |out| black_box(&Bare).write_error(black_box(&reused), out).unwrap())
        .add("sonic-rs", move || sonic_rs::to_vec(&Hand { message: black_box(&two) }).unwrap())
        .with_floor()
}
