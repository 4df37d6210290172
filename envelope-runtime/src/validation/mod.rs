//! The reports of validation crates as [`FieldErrors`](crate::FieldErrors), one file for each crate.

#[cfg(feature = "garde")]
mod garde;
#[cfg(feature = "validator")]
mod validator;
