//! The derives of `envelope-runtime`, which re-exports them under the names of their traits.
//!
//! Use that crate: what is here expands to calls of it. Each derive's page is the reference of its attributes:
//!
//! - [`ApiError`](macro@ApiError): codes, statuses and messages of errors;
//! - [`ApiResponse`](macro@ApiResponse): the same facts of successes, and their payload;
//! - [`Envelope`](macro@Envelope): the JSON around both.
//!
//! Inside, a type goes one way: `attr`, `input` and `template` parse what was written, `check` turns it into a model of
//! what it means, and `expand` into impls. Mistakes are collected on the way and shown all at once.
#![forbid(unsafe_code)]

mod attr;
mod check;
mod diag;
mod envelope;
mod expand;
mod input;
mod model;
#[cfg(test)]
mod reference;
mod template;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

use crate::diag::Errors;
use crate::input::{Input, Kind};

#[doc = include_str!("../docs/api_error.md")]
#[proc_macro_derive(ApiError, attributes(api))]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    answer(Kind::Error, &parse_macro_input!(input)).into()
}

#[doc = include_str!("../docs/api_response.md")]
#[proc_macro_derive(ApiResponse, attributes(api))]
pub fn derive_api_response(input: TokenStream) -> TokenStream {
    answer(Kind::Response, &parse_macro_input!(input)).into()
}

#[doc = include_str!("../docs/envelope.md")]
#[proc_macro_derive(Envelope, attributes(envelope))]
pub fn derive_envelope(input: TokenStream) -> TokenStream {
    shape(&parse_macro_input!(input)).into()
}

fn answer(kind: Kind, derive: &DeriveInput) -> proc_macro2::TokenStream {
    let errors = Errors::default();
    let input = Input::parse(&errors, kind, derive);
    let model = check::check(&errors, &input);
    match (model, kind) {
        (Some(model), Kind::Error) => expand::api_error::expand(&model),
        (Some(model), Kind::Response) => expand::api_response::expand(&model),
        (None, _) => {
            let fallback = expand::fallback::expand(&input);
            let errors = errors.into_tokens();
            quote::quote!(#errors #fallback)
        }
    }
}

fn shape(derive: &DeriveInput) -> proc_macro2::TokenStream {
    let errors = Errors::default();
    let written = envelope::Written::parse(&errors, derive);
    match written.check(&errors, derive) {
        Some(model) => expand::envelope::expand(&model),
        None => {
            let fallback = expand::envelope::fallback(derive, &written.krate());
            let errors = errors.into_tokens();
            quote::quote!(#errors #fallback)
        }
    }
}
