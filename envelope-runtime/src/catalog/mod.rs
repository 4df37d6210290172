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

pub(crate) mod catalogue;
pub(crate) mod declare;
pub(crate) mod description;
pub(crate) mod table;
pub(crate) mod unique;

pub use self::catalogue::Catalog;
pub use self::table::column::Column;
pub use self::table::{SortBy, Table};
pub use crate::__private::kinds::KindsOf;
pub use crate::entry::Entry;
pub use crate::entry::builder::EntryBuilder;
pub use crate::entry::by_entry::ByEntry;
pub use crate::entry::code_rules::CodeRules;
pub use crate::entry::find::Found;
pub use crate::entry::kind::{EntryKind, MessageText};
pub use crate::entry::stated::{Member, Members};
pub use crate::entry::type_entries::TypeEntries;
