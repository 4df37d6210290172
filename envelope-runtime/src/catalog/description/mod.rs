//! Descriptions: doc comments, which are Markdown, for places that are not rustdoc.

mod blocks;
pub(crate) mod cell;
#[cfg(feature = "page")]
pub(crate) mod html;
pub(crate) mod html_escape;
mod inline;
mod item;
mod lines;
pub(crate) mod link;
#[cfg(any(test, not(feature = "page")))]
pub(crate) mod plain_html;
