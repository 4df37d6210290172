//! The constant tables of facts: what the derives write down of each type, and the catalogues that join them.
//!
//! `entry` is what one variant says, `catalogued` what one type does. `declare`, `flat`, `hash`, `unique` and `report` work at
//! compile time: `catalog!` joins types and refuses codes that are not unique. `table` and the formats below it print a
//! catalogue for the docs.

mod catalogued;
mod column;
mod csv;
pub mod declare;
mod derived;
mod entry;
mod flat;
mod hash;
mod html;
mod json;
mod markdown;
mod report;
mod table;
mod unique;

pub use self::catalogued::{Catalogued, TypeEntries};
pub use self::column::Column;
#[cfg(all(test, feature = "std"))]
pub(crate) use self::derived::constant_entries;
pub use self::derived::{DerivedTable, entries};
pub use self::entry::{Entry, Kind, MessageText, More};
pub use self::table::{SortBy, Table};

/// The answers of an API: the constant facts of several types, their codes checked to be unique.
///
/// Declared by [`catalog!`](crate::catalog), and printed by [`table`](Catalog::table).
///
/// ```
/// use envelope_runtime::{Catalogued, Code, Column, Entry, TypeEntries, catalog};
///
/// struct Expired;
///
/// impl Catalogued for Expired {
///     const ENTRIES: &'static TypeEntries = &TypeEntries {
///         name: "Expired",
///         origin: concat!(module_path!(), ":", line!(), ":", column!()),
///         entries: &[Entry::error("Expired", Code::Int(-53), 422, "The code has expired.")],
///         included: &[],
///     };
/// }
///
/// catalog! {
///     static LOGIN = [Expired];
/// }
///
/// let table = LOGIN.table().column(Column::Message, "Response Message").column(Column::Code, "Response Code");
/// assert_eq!(
///     table.to_markdown(),
///     "| Response Message | Response Code |\n\
///      |---|---|\n\
///      | The code has expired. | -53 |\n"
/// );
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    /// Each type once.
    types: &'static [&'static TypeEntries],
}

impl Catalog {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(types: &'static [&'static TypeEntries]) -> Catalog {
        Catalog { types }
    }

    /// The entries, each with its type's name, in the order of declaration.
    ///
    /// The types come in the order in which the catalogue lists them, each followed by those behind its transparent
    /// variants. A type that is reached twice is listed where it is reached first.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, &'static Entry)> + Clone + use<> {
        self.types.iter().flat_map(|one| one.entries.iter().map(|entry| (one.name, entry)))
    }

    /// A table of the entries, to be printed for the docs.
    pub fn table(&self) -> Table {
        Table::new(*self)
    }
}
