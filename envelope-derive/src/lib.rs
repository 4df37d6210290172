//! The derives of `envelope-runtime`, which re-exports them under the names of their traits.
//!
//! Use that crate: the code that the derives generate calls it. Each derive's page is the reference of its attributes:
//!
//! - [`ApiError`](macro@ApiError): codes, statuses and messages of errors;
//! - [`ApiResponse`](macro@ApiResponse): the same facts of successes, and their payload;
//! - [`Envelope`](macro@Envelope): the JSON around both.
//!
//! A type passes through three phases: `parse` reads its attributes, `check` applies the rules and builds a `model` of
//! its meaning, and `expand` generates impls from the model. All mistakes are collected and reported together.
#![forbid(unsafe_code)]

mod check;
mod common;
mod derive;
mod diag;
mod expand;
mod model;
mod parse;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod snapshots;
mod tokens;

use proc_macro::TokenStream;
use syn::parse_macro_input;

use crate::common::Outcome;

// The examples on these pages need envelope-runtime, which depends on this crate: the repository's tests run them.

#[cfg_attr(not(doctest), doc = include_str!("../docs/api_error.md"))]
#[proc_macro_derive(ApiError, attributes(api))]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    derive::outcome(Outcome::Error, &parse_macro_input!(input)).into()
}

#[cfg_attr(not(doctest), doc = include_str!("../docs/api_response.md"))]
#[proc_macro_derive(ApiResponse, attributes(api))]
pub fn derive_api_response(input: TokenStream) -> TokenStream {
    derive::outcome(Outcome::Success, &parse_macro_input!(input)).into()
}

#[cfg_attr(not(doctest), doc = include_str!("../docs/envelope.md"))]
#[proc_macro_derive(Envelope, attributes(envelope))]
pub fn derive_envelope(input: TokenStream) -> TokenStream {
    derive::envelope(&parse_macro_input!(input)).into()
}
