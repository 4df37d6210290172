//! What comes out of an envelope's template beside replies.

mod apis;
#[path = "../formats/all.rs"]
mod formats;
mod schema;
mod template;
