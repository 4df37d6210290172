//! Expansions use absolute paths for everything, use no name of the user's, and raise no lint.

mod decoys;
mod lints;
mod methods;
mod names;
