//! What the tests share; and the README and the reference of the derives, as doctests.

/// How often a test does the same: enough to see that it works, or with `LOAD=full` enough to see it under load, and what
/// is rare.
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
