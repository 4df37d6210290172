//! Unexpected bodies give a value or an error that says where, and the work is proportional to the body's length.

use envelope_formats::{jsend, problem_details, slack};
use envelope_runtime::client;

#[test]
fn too_deep_nesting_is_an_error() {
    for body in ["[".repeat(10_000), r#"{"data":"#.repeat(10_000)] {
        let error = client::read::<jsend::Jsend>(500, [], body.as_bytes()).expect_err("too deep");
        assert!(error.to_string().contains("recursion limit exceeded"), "{error}");
        assert_eq!(error.text(), body);
    }
}

#[test]
fn the_last_of_several_members_of_one_name_counts() {
    let body = br#"{"ok":false,"ok":false,"error":"a","error":"b"}"#;
    let Ok(client::Received::Error(error)) = client::read::<slack::Slack>(400, [], body) else { panic!("an error") };
    assert_eq!(error.code(), "b");
}

/// `count` members with names of ten digits.
fn members(count: usize, value: &str) -> String {
    let members: Vec<String> = (0..count).map(|number| format!("\"{number:010}\":{value}")).collect();
    members.join(",")
}

/// The allocations of a call: their number, their bytes, and the most bytes at one time.
fn allocated(read: impl FnOnce() -> Result<client::Received, client::ReadError>) -> [u64; 3] {
    let mut received = None;
    let counted = allocation_counter::measure(|| received = Some(read()));
    received.expect("it was called").expect("a response");
    [counted.count_total, counted.bytes_total, counted.bytes_max]
}

/// Reads `count` unknown members, failures by name, and a list of failures.
fn readings(count: usize) -> [[u64; 3]; 4] {
    let unknown = members(count, "1");
    let success = format!(r#"{{"ok":true,{unknown}}}"#);
    let error = format!(r#"{{"ok":false,"error":"a",{unknown}}}"#);
    let failures = format!(r#"{{"status":"fail","data":{{{}}}}}"#, members(count, r#""x""#));
    let list = vec![r##"{"detail":"d","pointer":"#/a"}"##; count].join(",");
    let list = format!(r#"{{"type":"t","title":"t","status":400,"errors":[{list}]}}"#);
    [
        allocated(|| client::read::<slack::Slack>(200, [], success.as_bytes())),
        allocated(|| client::read::<slack::Slack>(400, [], error.as_bytes())),
        allocated(|| client::read::<jsend::Jsend>(400, [], failures.as_bytes())),
        allocated(|| client::read::<problem_details::Problem>(400, [], list.as_bytes())),
    ]
}
/// Counts allocations, which do not depend on the machine's load: parsing again for each member would allocate again.
#[test]
fn allocations_grow_only_with_the_size() {
    let (small, large) = (readings(1 << 10), readings(1 << 14));
    let is_linear = |(small, large): (&u64, &u64)| *large <= small * 17;
    assert!(small.as_flattened().iter().zip(large.as_flattened()).all(is_linear), "{small:?}, {large:?}");
}
