//! The error layers of real services in shape and size, written anew from what their documentation says, and none of them
//! with an `ApiError` by hand.

mod chat;
mod object_store;
mod registry;
mod vectors;
