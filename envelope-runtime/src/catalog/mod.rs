//! The constant tables of facts.
mod entry;

pub use self::entry::{Catalogued, Entry, Kind, MessageText, More, TypeEntries};
