#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| envelope_properties::writer::writes_what_serde_json_writes(bytes));
