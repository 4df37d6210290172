//! The expansions name everything by absolute paths, use no name of the user's, and raise no lint.

mod decoys;
mod lints;
mod methods;
mod names;
