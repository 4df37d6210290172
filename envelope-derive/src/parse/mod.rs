//! Parse: from tokens to what the user wrote, nothing of it judged yet.

pub(crate) mod attr;
pub(crate) mod envelope;
pub(crate) mod input;
pub(crate) mod template;
pub(crate) mod tokens;
