#![doc = include_str!("../../README.md")]

#[doc = include_str!("../../envelope-derive/docs/api_error.md")]
pub mod api_error {}
#[doc = include_str!("../../envelope-derive/docs/api_response.md")]
pub mod api_response {}
#[doc = include_str!("../../envelope-derive/docs/envelope.md")]
pub mod envelope {}
