//! The guide: how to use this crate, one task a page.
//!
//! The pages of the derives ([`ApiError`](derive@crate::ApiError), [`ApiResponse`](derive@crate::ApiResponse),
//! [`Envelope`](derive@crate::Envelope)) are the reference, with every key and slot. These pages show what to do with
//! them, and in which order. Every code block on them is compiled and run by the tests.
//!
//! Where to begin:
//!
//! - You have an API already: [from thiserror and `IntoResponse`](from_thiserror), then [your envelope](your_envelope).
//! - You begin a new one: [your envelope](your_envelope), then [in a service](in_a_service).
//! - You are looking for one thing: [recipes].

#[doc = include_str!("from_thiserror.md")]
pub mod from_thiserror {}

#[doc = include_str!("anyhow.md")]
pub mod anyhow {}

#[doc = include_str!("your_envelope.md")]
pub mod your_envelope {}

#[doc = include_str!("layers.md")]
pub mod layers {}

#[doc = include_str!("in_a_service.md")]
pub mod in_a_service {}

#[doc = include_str!("two_versions.md")]
pub mod two_versions {}

#[doc = include_str!("docs_as_files.md")]
pub mod docs_as_files {}

#[doc = include_str!("gateways.md")]
pub mod gateways {}

#[doc = include_str!("languages.md")]
pub mod languages {}

#[doc = include_str!("recipes.md")]
pub mod recipes {}
