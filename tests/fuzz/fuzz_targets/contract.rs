#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| envelope_properties::contracts::are_read_as_they_were_written(bytes));
