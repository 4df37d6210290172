//! Parse: from tokens to what the user wrote, before any rule is applied.

pub(crate) mod attr;
pub(crate) mod envelope;
pub(crate) mod input;
pub(crate) mod template;
