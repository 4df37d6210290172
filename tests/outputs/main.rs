//! What comes out of an envelope's template beside replies.

mod apis;
#[path = "../formats/all.rs"]
mod formats;
mod golden;
mod openapi;
mod schema;
mod schemars;
mod template;
mod typescript;
mod utoipa;
