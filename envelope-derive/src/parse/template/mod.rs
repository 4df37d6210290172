//! The template language of `#[envelope(..)]`, as written. Its values nest, so `value` and `brackets` call each other.

pub(crate) mod ast;
mod brackets;
mod recover;
pub(crate) mod value;
