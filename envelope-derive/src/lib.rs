//! The derives of `envelope-runtime`, which re-exports them under the names of their traits.
//!
//! Use that crate: the derives here expand to calls of it. Each derive's page is the reference of its attributes:
//!
//! - [`ApiError`](macro@ApiError): codes, statuses and messages of errors;
//! - [`ApiResponse`](macro@ApiResponse): the same facts of successes, and their payload;
//! - [`Envelope`](macro@Envelope): the JSON around both.
//!
//! Inside, a type goes one way: `parse` reads what was written, `check` turns it into the `model` of what it means, and
//! `expand` turns that into impls. Mistakes are collected on the way and shown all at once.
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

use crate::common::Answer;

// The examples of these pages need envelope-runtime, which depends on this crate: the repository's tests run them.

#[cfg_attr(not(doctest), doc = include_str!("../docs/api_error.md"))]
#[proc_macro_derive(ApiError, attributes(api))]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    derive::answer(Answer::Error, &parse_macro_input!(input)).into()
}

#[cfg_attr(not(doctest), doc = include_str!("../docs/api_response.md"))]
#[proc_macro_derive(ApiResponse, attributes(api))]
pub fn derive_api_response(input: TokenStream) -> TokenStream {
    derive::answer(Answer::Response, &parse_macro_input!(input)).into()
}

#[cfg_attr(not(doctest), doc = include_str!("../docs/envelope.md"))]
#[proc_macro_derive(Envelope, attributes(envelope))]
pub fn derive_envelope(input: TokenStream) -> TokenStream {
    derive::envelope(&parse_macro_input!(input)).into()
}
