//! What crates for validation report, as [`FieldErrors`](crate::FieldErrors): one file for each crate.

#[cfg(feature = "garde")]
mod garde;
#[cfg(feature = "validator")]
mod validator;
