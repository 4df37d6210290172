//! Parse: from tokens to what the user wrote, before any of it is judged.

pub(crate) mod attr;
pub(crate) mod envelope;
pub(crate) mod input;
pub(crate) mod template;
