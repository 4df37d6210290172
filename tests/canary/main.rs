//! Nothing leaks: a marker is in every field that no attribute marks for clients, and in the `Display` and `Debug` of
//! every cause; no envelope may render it into a body or header.

#![allow(dead_code, reason = "never read, because it must not leak")]

mod envelopes;
mod faults;
mod marker;

use envelope_runtime::{ApiError, Reply};

use self::envelopes::{errors, success};
use self::marker::MARKER;

/// The headers and bodies of a reply that contain the marker.
fn leaks(reply: &Reply) -> Vec<String> {
    let headers = reply.headers().iter().map(|(name, value)| format!("{name}: {value}"));
    headers.chain([reply.to_string()]).filter(|text| text.to_lowercase().contains(MARKER)).collect()
}

/// True if the error or one of its causes contains the marker: without a marker, the test would prove nothing.
fn is_marked(error: &dyn ApiError) -> bool {
    let causes = std::iter::successors(error.source(), |cause| (*cause).source());
    format!("{error:?}").contains(MARKER) || causes.into_iter().any(|cause| cause.to_string().contains(MARKER))
}

#[test]
fn no_error_leaks() {
    for (name, fault) in faults::all() {
        assert!(is_marked(&*fault), "{name} has no marker");
        assert!(!fault.message().contains(MARKER), "{name}: {}", fault.message());
        for (envelope, reply) in errors(&*fault) {
            let reply = reply.unwrap_or_else(|error| panic!("{name} in {envelope}: {error}"));
            assert_eq!(leaks(&reply), [""; 0], "{name} in {envelope}");
        }
    }
}

#[test]
fn no_success_leaks() {
    let responses = faults::responses();
    for (envelope, reply) in responses.iter().flat_map(|response| success(response)) {
        assert_eq!(leaks(&reply.expect(envelope)), [""; 0], "{envelope}");
    }
}

/// The search works: it finds values that are shown on purpose.
#[test]
fn fields_that_attributes_mark_are_shown() {
    for fault in faults::shown() {
        let found = errors(&*fault).into_iter().any(|(_, reply)| reply.is_ok_and(|reply| !leaks(&reply).is_empty()));
        assert!(found, "{fault:?}");
    }
}

/// The error of a failed rendering names the slot, but does not show the value.
#[test]
fn a_failed_rendering_does_not_leak_either() {
    for (envelope, reply) in errors(&faults::failing()) {
        let error = reply.expect_err(envelope);
        assert!(!format!("{error} {error:?}").to_lowercase().contains(MARKER), "{envelope}: {error}");
    }
}

/// The field `error` of a tracing event is the error's own text, which may contain anything.
#[test]
fn own_texts_are_available_for_logs() {
    let own = faults::all().into_iter().filter(|(_, fault)| fault.to_string().contains(MARKER)).count();
    assert!(own >= 5, "{own}");
}

/// Logs contain the causes, which clients never see.
#[test]
fn causes_are_available_for_logs() {
    let with_cause = faults::all().into_iter().filter(|(_, fault)| fault.source().is_some()).count();
    assert!(with_cause > 10, "{with_cause}");
}
