#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| envelope_properties::queries::stays_within_its_limits(bytes));
