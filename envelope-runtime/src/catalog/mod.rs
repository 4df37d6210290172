//! Catalogues: the constant facts of an API's answers, checked at compile time and printed for the docs.
//!
//! Every type with `#[derive(ApiError)]` or `#[derive(ApiResponse)]` has a constant table of its facts
//! ([`Catalogued`](crate::Catalogued)): an [`Entry`] for each variant. The macro [`catalog!`](crate::catalog!) lists such
//! types, refuses to compile if their codes are not unique, and declares a [`Catalog`]. A [`Table`] of it comes out as
//! Markdown, HTML, CSV or JSON.
//!
//! ```
//! use envelope_runtime::catalog::Column;
//! use envelope_runtime::{ApiError, ApiResponse, catalog};
//!
//! #[derive(Debug, ApiError)]
//! #[api(status = 422)]
//! enum Fault {
//!     /// When the code being validated has expired.
//!     #[api(code = -53, message = "Invalid")]
//!     Expired,
//! }
//!
//! /// When the code is valid.
//! #[derive(serde::Serialize, ApiResponse)]
//! #[api(code = 0, message = "Valid")]
//! struct CodeValid;
//!
//! catalog! {
//!     /// Every answer of the two-factor API.
//!     pub static TWO_FACTOR = [Fault, CodeValid];
//! }
//!
//! let table = TWO_FACTOR.table().column(Column::Code, "Response Code").column(Column::Description, "Description");
//! assert_eq!(
//!     table.to_markdown(),
//!     "| Response Code | Description |\n\
//!      |---|---|\n\
//!      | -53 | When the code being validated has expired. |\n\
//!      | 0 | When the code is valid. |\n"
//! );
//! ```

// One direction: `kind`, `members`, `more`, `hash` and `code_bytes` are leaves. `packed` and `by_hand` hold the
// facts of an entry, `entry` reads them, `entry_more` and `entry_members` those that are rarely stated, `builder` makes those by
// hand. `type_entries` is what one type says, `find` looks through it, `by_entry` is an entry that can be compared. `flat`,
// `code_rules`, `unique`, `claims` and `report` run at compile time, for `declare`. `catalogue` is what that makes, `table`
// chooses from it, and each format prints a table.
mod builder;
mod by_entry;
mod by_hand;
mod catalogue;
pub(crate) mod catalogued;
mod claims;
mod code_bytes;
pub(crate) mod code_rules;
mod column;
mod csv;
mod declare;
pub(crate) mod entry;
mod entry_members;
mod entry_more;
mod find;
pub(crate) mod flat;
pub(crate) mod hash;
mod html;
mod json;
pub(crate) mod kind;
mod markdown;
mod members;
pub(crate) mod more;
pub(crate) mod packed;
mod report;
mod table;
pub(crate) mod type_entries;
pub(crate) mod unique;

pub use self::builder::EntryBuilder;
pub use self::by_entry::ByEntry;
pub use self::catalogue::Catalog;
pub use self::code_rules::CodeRules;
pub use self::column::Column;
pub use self::entry::Entry;
pub use self::find::Found;
pub use self::kind::{EntryKind, MessageText};
pub use self::members::{Member, Members};
pub use self::table::{SortBy, Table};
pub use self::type_entries::TypeEntries;
#[cfg(feature = "openapi")]
pub(crate) use self::{find::reached, flat::same_type};
pub use crate::kinds::KindsOf;

#[cfg(all(test, feature = "std"))]
pub(crate) use self::entry::constant_entries;
