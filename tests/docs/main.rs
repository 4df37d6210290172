//! What the repository says of itself is what it does and has.

mod layout;
mod links;
mod readme;
mod reference;
