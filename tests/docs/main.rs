//! What the repository says of itself is what it does and has.

mod readme;
mod reference;
