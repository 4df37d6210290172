#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| envelope_properties::tables::keep_texts_in_their_cells(bytes));
