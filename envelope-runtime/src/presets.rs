//! Ready envelopes, written with the derive like anyone's own.
