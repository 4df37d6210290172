#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| envelope_properties::headers::sends_what_http_allows(bytes));
