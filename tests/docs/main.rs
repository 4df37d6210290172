//! The docs agree with the code and the files of the repository.

mod layout;
mod links;
mod readme;
mod reference;
