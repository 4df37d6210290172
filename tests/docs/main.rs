//! What the repository says of itself is what it does and has.

mod layout;
mod readme;
mod reference;
