//! Entries by code.

use alloc::vec::{self, Vec};
use core::fmt;

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::flat::same_type;
use crate::entry::type_entries::TypeEntries;

/// The entries that have a code, in the order of declaration; see [`Catalogued::find`](crate::Catalogued::find) and
/// [`Catalog::find`](crate::catalog::Catalog::find).
#[derive(Clone)]
pub struct Found<'c> {
    types: vec::IntoIter<&'static TypeEntries>,
    entries: &'static [Entry],
    code: Code<'c>,
}

impl<'c> Found<'c> {
    /// Each of the types is looked through once.
    pub(crate) fn new(types: Vec<&'static TypeEntries>, code: Code<'c>) -> Self {
        Found { types: types.into_iter(), entries: &[], code }
    }
}

impl Iterator for Found<'_> {
    type Item = &'static Entry;

    fn next(&mut self) -> Option<&'static Entry> {
        // Entries without a code are not those of the code `None`.
        let code = self.code.present()?;
        loop {
            match self.entries.split_first() {
                Some((entry, rest)) => {
                    self.entries = rest;
                    if entry.code() == Some(code) {
                        return Some(entry);
                    }
                }
                None => self.entries = self.types.next()?.entries,
            }
        }
    }
}

impl fmt::Debug for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// A type and those that it includes, each once, in the order in which they are reached.
pub(crate) fn reached(ty: &'static TypeEntries) -> Vec<&'static TypeEntries> {
    let mut types = Vec::new();
    reach(ty, &mut types);
    types
}

fn reach(ty: &'static TypeEntries, types: &mut Vec<&'static TypeEntries>) {
    if !types.iter().any(|known| same_type(known, ty)) {
        types.push(ty);
    }
    // Even if the type was met before: a generic one may include another type this time.
    ty.included.iter().for_each(|included| reach(included, types));
}
