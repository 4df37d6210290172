#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| envelope_properties::pages::keep_texts_in_their_places(bytes));
