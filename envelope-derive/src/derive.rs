//! Each derive, from its input to its impls. Separate from the entry points, which only a compiler can call; tests call
//! these.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::common::Outcome;
use crate::diag::Errors;
use crate::parse::envelope::EnvelopeInput;
use crate::parse::input::Input;
use crate::{check, expand};

/// `ApiError` and `ApiResponse`.
pub(crate) fn outcome(outcome: Outcome, derive: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let input = Input::parse(&errors, outcome, derive);
    let impls = match (check::check(&errors, &input), outcome) {
        (Ok(model), Outcome::Error) => expand::api_error::expand(&model),
        (Ok(model), Outcome::Success) => expand::api_response::expand(&model),
        (Err(fallback), _) => expand::fallback::expand(&fallback),
    };
    let errors = errors.into_tokens();
    quote!(#errors #impls)
}

/// `Envelope`.
pub(crate) fn envelope(derive: &DeriveInput) -> TokenStream {
    let errors = Errors::default();
    let input = EnvelopeInput::parse(&errors, derive);
    let impls = match check::envelope::check(&errors, &input, derive) {
        Some(model) => expand::envelope::expand(&model),
        None => expand::envelope::fallback(derive, &input.krate()),
    };
    let errors = errors.into_tokens();
    quote!(#errors #impls)
}
