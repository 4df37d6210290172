#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| envelope_properties::client::reads_or_refuses(bytes));
