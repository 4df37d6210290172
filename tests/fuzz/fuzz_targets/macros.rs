#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| envelope_properties::macros::expands_to_rust(bytes));
