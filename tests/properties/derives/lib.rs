//! The derives as functions. Only the compiler can call a crate of macros, so this crate compiles the same files again.

#[path = "../../../envelope-derive/src/check/mod.rs"]
mod check;
#[path = "../../../envelope-derive/src/common.rs"]
mod common;
#[path = "../../../envelope-derive/src/derive.rs"]
mod derive;
#[path = "../../../envelope-derive/src/diag.rs"]
mod diag;
#[path = "../../../envelope-derive/src/expand/mod.rs"]
mod expand;
#[path = "../../../envelope-derive/src/model/mod.rs"]
mod model;
#[path = "../../../envelope-derive/src/parse/mod.rs"]
mod parse;
#[path = "../../../envelope-derive/src/tokens.rs"]
mod tokens;

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::check::template::slots::SLOTS;
use crate::common::Outcome;
use crate::parse::attr::keys::KEYS;

/// The expansions of each derive for the input.
#[must_use]
pub fn expansions(input: &DeriveInput) -> [TokenStream; 3] {
    [derive::outcome(Outcome::Error, input), derive::outcome(Outcome::Success, input), derive::envelope(input)]
}

/// An example of each key of `#[api(..)]`.
pub fn examples_of_keys() -> impl Iterator<Item = &'static str> {
    KEYS.iter().map(|key| key.example)
}

/// The name of each slot.
pub fn slots() -> impl Iterator<Item = &'static str> {
    SLOTS.iter().map(|(name, ..)| *name)
}
