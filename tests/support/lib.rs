//! Helpers of the tests, and the doctests of the README, the guide and the derives' reference.

/// How often a test repeats something: a few times, or with `LOAD=full` often enough to test it under load and to find
/// rare failures.
pub fn by_load<T>(small: T, full: T) -> T {
    if std::env::var_os("LOAD").is_some_and(|load| load == "full") { full } else { small }
}

#[doc = include_str!("../../README.md")]
pub mod readme {}
#[doc = include_str!("../../envelope-derive/docs/api_error.md")]
pub mod api_error {}
#[doc = include_str!("../../envelope-derive/docs/api_response.md")]
pub mod api_response {}
#[doc = include_str!("../../envelope-derive/docs/envelope.md")]
pub mod envelope {}

/// The pages of `envelope_runtime::guide`. They use more crates than the runtime depends on, and link to its items.
#[cfg(doctest)]
pub mod guide {
    #[doc = include_str!("../../envelope-runtime/src/guide/from_thiserror.md")]
    pub mod from_thiserror {}
    #[doc = include_str!("../../envelope-runtime/src/guide/anyhow.md")]
    pub mod anyhow {}
    #[doc = include_str!("../../envelope-runtime/src/guide/your_envelope.md")]
    pub mod your_envelope {}
    #[doc = include_str!("../../envelope-runtime/src/guide/layers.md")]
    pub mod layers {}
    #[doc = include_str!("../../envelope-runtime/src/guide/in_a_service.md")]
    pub mod in_a_service {}
    #[doc = include_str!("../../envelope-runtime/src/guide/two_versions.md")]
    pub mod two_versions {}
    #[doc = include_str!("../../envelope-runtime/src/guide/docs_as_files.md")]
    pub mod docs_as_files {}
    #[doc = include_str!("../../envelope-runtime/src/guide/gateways.md")]
    pub mod gateways {}
    #[doc = include_str!("../../envelope-runtime/src/guide/languages.md")]
    pub mod languages {}
    #[doc = include_str!("../../envelope-runtime/src/guide/recipes.md")]
    pub mod recipes {}
}
