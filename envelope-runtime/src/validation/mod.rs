//! What crates for validation report, as [`FieldErrors`](crate::FieldErrors): one file for each crate.

#[cfg(feature = "garde")]
pub(crate) mod garde;
#[cfg(feature = "validator")]
pub(crate) mod validator;
