//! The template language of `#[envelope(..)]`: parse to a tree as written, check to a tree as meant.

pub(crate) mod ast;
mod brackets;
pub(crate) mod check;
pub(crate) mod node;
pub(crate) mod parse;
mod resolve;
pub(crate) mod slot;
