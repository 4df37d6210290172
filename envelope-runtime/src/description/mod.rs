//! Descriptions: doc comments, which are Markdown, for places that are not rustdoc.

// One direction: `item` and `link` are leaves. `blocks` reads lines, `inline` what stands in one of them, and `lines`
// goes through both for `cell` and `plain_html`; `html` leaves the reading to a library.
mod blocks;
mod cell;
#[cfg(feature = "page")]
mod html;
mod inline;
mod item;
mod lines;
mod link;
#[cfg(any(test, not(feature = "page")))]
mod plain_html;

pub(crate) use self::cell::write as write_cell;
#[cfg(feature = "page")]
pub(crate) use self::html::{write as write_html, write_cell as write_html_cell};
pub(crate) use self::link::is_link;
#[cfg(not(feature = "page"))]
pub(crate) use self::plain_html::write as write_html_cell;
