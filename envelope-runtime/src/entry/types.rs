//! [`TypeEntries`], the constant facts of one type: its entries and the types that it includes. This file also finds
//! entries by code and lists types without duplicates.

use alloc::vec::{self, Vec};
use core::fmt;
use core::panic::Location;

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::const_eval::{first_bucket, hash_pair, next_bucket, same_bytes, same_str};

/// The constant facts of one type: those of its own variants, and the types that its transparent variants hold.
///
/// The derives generate it; [`Catalogued`](crate::Catalogued) shows one by hand.
#[derive(Clone, Copy, Debug)]
pub struct TypeEntries {
    /// The name of the type as written, without generics.
    pub name: &'static str,
    /// The type's own entries in the order of declaration.
    pub entries: &'static [Entry],
    /// The types that its transparent variants hold.
    pub included: &'static [&'static TypeEntries],
    /// The overrides of variants for included types, in the order of `included`.
    pub(crate) overrides: &'static [Override],
    pub(crate) origin: Origin,
    /// Whether the type includes the same types wherever it is used, as a type without parameters does.
    pub(crate) is_closed: bool,
    /// Whether a catalogue has chosen among the type's entries.
    pub(crate) is_chosen: bool,
    /// The position of the only entry that is used, if a variant takes its facts from a constant.
    pub(crate) part: Option<usize>,
}

/// The facts that a variant states itself, while a field lends it the others.
#[derive(Debug)]
pub struct Override {
    /// The list that contains the entry of the variant.
    pub entries: &'static [Entry],
    /// The position of the entry in this list.
    pub entry: usize,
    /// The position of the field's type among the included types.
    pub lender: usize,
}

/// The place where a type is declared, which distinguishes types of the same name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Origin {
    /// The path of the module; empty for a type whose entries are written by hand.
    pub(crate) module: &'static str,
    pub(crate) location: &'static Location<'static>,
}

impl TypeEntries {
    /// The entries of the type with this name. The place of the call distinguishes it from other types of the same
    /// name.
    ///
    /// The list is a `static`, or an array of constants written as the argument.
    #[must_use]
    #[track_caller]
    pub const fn new(name: &'static str, entries: &'static [Entry]) -> TypeEntries {
        let origin = Origin { module: "", location: Location::caller() };
        TypeEntries {
            name,
            entries,
            included: &[],
            overrides: &[],
            origin,
            is_closed: false,
            is_chosen: false,
            part: None,
        }
    }

    /// Sets the types that its transparent variants hold, instead of those set before.
    #[must_use]
    pub const fn including(self, types: &'static [&'static TypeEntries]) -> TypeEntries {
        TypeEntries { included: types, ..self }
    }

    /// Sets the overrides of variants for the included types.
    pub(crate) const fn overriding(self, overrides: &'static [Override]) -> TypeEntries {
        TypeEntries { overrides, ..self }
    }

    /// The same type with only those of its entries that a catalogue chooses.
    pub(crate) const fn choosing(&self, entries: &'static [Entry]) -> TypeEntries {
        TypeEntries { entries, is_chosen: true, ..*self }
    }

    /// The type with only the entry of this name; the whole type if it has no such entry itself.
    #[must_use]
    pub const fn only(&self, name: &str) -> TypeEntries {
        let mut index = 0;
        while index < self.entries.len() {
            if same_bytes(self.entries[index].name_bytes(), name.as_bytes()) {
                let entries = self.entries.split_at(index).1.split_at(1).0;
                return TypeEntries { entries, included: &[], overrides: &[], part: Some(index), ..*self };
            }
            index += 1;
        }
        *self
    }

    /// States that the type includes the same types wherever it is used.
    pub(crate) const fn closed(self) -> TypeEntries {
        TypeEntries { is_closed: true, ..self }
    }

    pub(crate) const fn in_module(mut self, module: &'static str) -> TypeEntries {
        self.origin.module = module;
        self
    }
}

/// An entry and the type that it belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed {
    pub(crate) ty: &'static TypeEntries,
    pub(crate) entry: &'static Entry,
}

/// An iterator over the entries that have one code, in the order of declaration; see
/// [`Catalogued::find`](crate::Catalogued::find) and [`Catalog::find`](crate::catalog::Catalog::find).
#[derive(Clone)]
pub struct Found<'c> {
    types: vec::IntoIter<&'static [Entry]>,
    entries: &'static [Entry],
    code: Code<'c>,
}

impl<'c> Found<'c> {
    /// Searches the entries of these types, in this order.
    pub(crate) fn new(types: Vec<&'static [Entry]>, code: Code<'c>) -> Self {
        Found { types: types.into_iter(), entries: &[], code }
    }
}

impl Iterator for Found<'_> {
    type Item = &'static Entry;

    fn next(&mut self) -> Option<&'static Entry> {
        // `Code::None` finds nothing, not even entries without a code.
        let code = self.code.present()?;
        loop {
            match self.entries.split_first() {
                Some((entry, rest)) => {
                    self.entries = rest;
                    if entry.code() == code {
                        return Some(entry);
                    }
                }
                None => self.entries = self.types.next()?,
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
    // A generic type that is already listed may include other types this time.
    if add_type(ty, types) || !ty.is_closed {
        ty.included.iter().for_each(|included| reach(included, types));
    }
}

/// Adds a type unless it is listed, and returns whether it was added. A whole type replaces its parts.
pub(crate) fn add_type(ty: &'static TypeEntries, types: &mut Vec<&'static TypeEntries>) -> bool {
    let is_new = !types.iter().any(|known| covers(known, ty));
    if is_new {
        types.retain(|known| !covers(ty, known));
        types.push(ty);
    }
    is_new
}

pub(crate) const NO_TYPE: &TypeEntries = &TypeEntries::new("", &[]);

/// The types that a walk has visited, so that it visits each only once, however many ways lead to it.
///
/// A generic type is visited each time, because it may include other types. So is every type after the first `MOST`.
pub(crate) struct Passed {
    types: [&'static TypeEntries; Passed::MOST],
    len: usize,
}

impl Passed {
    const MOST: usize = 256;

    pub(crate) const fn new() -> Self {
        Passed { types: [NO_TYPE; Passed::MOST], len: 0 }
    }

    /// True if the walk has visited the type before. Marks it as visited.
    pub(crate) const fn has(&mut self, ty: &'static TypeEntries) -> bool {
        if !ty.is_closed || ty.included.is_empty() {
            return false;
        }
        let mut known = self.types.split_at(self.len).0;
        while let [first, rest @ ..] = known {
            if same_type(first, ty) {
                return true;
            }
            known = rest;
        }
        if self.len < Passed::MOST {
            self.types[self.len] = ty;
            self.len += 1;
        }
        false
    }
}

/// An upper bound for the number of types that are reached.
pub const fn count_types(listed: &[&'static TypeEntries]) -> usize {
    count_further(listed, &mut Passed::new())
}

const fn count_further(mut types: &[&'static TypeEntries], passed: &mut Passed) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = types {
        count += 1;
        if !passed.has(first) {
            count += count_further(first.included, passed);
        }
        types = rest;
    }
    count
}

/// A list of types, each once, in the order in which they are first reached; `N` is at least their number.
pub struct FlatTypes<const N: usize> {
    types: [&'static TypeEntries; N],
    len: usize,
}

impl<const N: usize> FlatTypes<N> {
    /// The types that are listed, each followed by those that it includes. `BUCKETS` is `buckets(N)`.
    pub const fn new<const BUCKETS: usize>(listed: &'static [&'static TypeEntries]) -> Self {
        let mut flat = FlatTypes { types: [NO_TYPE; N], len: 0 };
        flat.add_all(listed, &mut [0; BUCKETS]);
        flat
    }

    /// The types as a slice.
    pub const fn as_slice(&self) -> &[&'static TypeEntries] {
        self.types.split_at(self.len).0
    }

    const fn add_all<const BUCKETS: usize>(
        &mut self,
        mut types: &'static [&'static TypeEntries],
        buckets: &mut [usize; BUCKETS],
    ) {
        while let [first, rest @ ..] = types {
            // As in `reach`.
            if self.add(first, buckets) || !first.is_closed {
                self.add_all(first.included, buckets);
            }
            types = rest;
        }
    }

    /// Adds a type unless it is listed, and returns whether it was added. Chosen entries of a type replace the whole
    /// type, and the whole type replaces a part of it. A bucket holds 0, or the position of a type in the list, counted
    /// from 1.
    const fn add<const BUCKETS: usize>(&mut self, new: &'static TypeEntries, buckets: &mut [usize; BUCKETS]) -> bool {
        let mut bucket = first_bucket(hash_pair(new.name, new.origin.module), BUCKETS);
        let mut is_placed = false;
        while buckets[bucket] != 0 {
            let known = &mut self.types[buckets[bucket] - 1];
            if covers(known, new) {
                if new.is_chosen {
                    *known = new;
                }
                return false;
            }
            if covers(new, known) {
                *known = if is_placed { NO_TYPE } else { new };
                is_placed = true;
            }
            bucket = next_bucket(bucket, BUCKETS);
        }
        if !is_placed {
            self.types[self.len] = new;
            self.len += 1;
            buckets[bucket] = self.len;
        }
        true
    }
}

/// Compares the places first, because comparing texts takes long in constant evaluation.
pub(crate) const fn same_type(left: &TypeEntries, right: &TypeEntries) -> bool {
    let (first, second) = (left.origin.location, right.origin.location);
    first.line() == second.line()
        && first.column() == second.column()
        && same_str(left.name, right.name)
        && same_str(left.origin.module, right.origin.module)
        && same_str(first.file(), second.file())
}

/// True if all entries of `other` are among those of `ty`.
pub(crate) const fn covers(ty: &TypeEntries, other: &TypeEntries) -> bool {
    same_type(ty, other)
        && match (ty.part, other.part) {
            (None, _) => true,
            (Some(part), Some(other)) => part == other,
            (Some(_), None) => false,
        }
}

/// True if the two have entries in common.
pub(crate) const fn meet(ty: &TypeEntries, other: &TypeEntries) -> bool {
    covers(ty, other) || covers(other, ty)
}

#[cfg(test)]
mod tests {
    use alloc::boxed::Box;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::{FlatTypes, TypeEntries, count_types, reached, same_type};
    use crate::entry::Entry;
    use crate::entry::code::Code;
    use crate::entry::const_eval::buckets;

    const fn plain(name: &'static str, included: &'static [&'static TypeEntries]) -> TypeEntries {
        TypeEntries::new(name, &[]).including(included)
    }

    const LEAF: &TypeEntries = &plain("Leaf", &[]);
    const LEFT: &TypeEntries = &plain("Left", &[LEAF]);
    const RIGHT: &TypeEntries = &plain("Right", &[LEAF]);
    const TOP: &TypeEntries = &plain("Top", &[LEFT, RIGHT]);
    const NAMESAKE: &TypeEntries = &TypeEntries::new("Leaf", &[]);
    const TYPES: &[&TypeEntries] = &[TOP, LEAF, NAMESAKE, RIGHT];
    const COUNT: usize = count_types(TYPES);
    const FLAT: FlatTypes<COUNT> = FlatTypes::new::<{ buckets(COUNT) }>(TYPES);

    #[test]
    fn lists_each_type_once_where_it_is_first_reached() {
        let names: Vec<_> = FLAT.as_slice().iter().map(|one| one.name).collect();
        assert_eq!(names, ["Top", "Left", "Leaf", "Right", "Leaf"]);
        assert!(same_type(FLAT.as_slice()[2], LEAF) && same_type(FLAT.as_slice()[4], NAMESAKE));
    }

    /// Two types on each level, each of which includes both of the level below.
    fn diamond(levels: usize) -> &'static TypeEntries {
        let both_on = |level: usize, below: &'static [&'static TypeEntries]| -> &'static [&'static TypeEntries] {
            let one = |side: &str| {
                let name = String::leak(alloc::format!("{side}{level}"));
                &*Box::leak(Box::new(TypeEntries::new(name, &[]).including(below).closed()))
            };
            Vec::leak(alloc::vec![one("Left"), one("Right")])
        };
        (1..levels).fold(both_on(0, &[]), |below, level| both_on(level, below))[0]
    }

    #[test]
    fn a_type_is_gone_through_once_however_many_ways_lead_to_it() {
        let top = diamond(60);
        assert_eq!(reached(top).len(), 119);
        // The lowest level includes nothing, and is counted on each way from the one above.
        assert_eq!(count_types(&[top]), 1 + 2 + 58 * 4);
        assert_eq!(FlatTypes::<300>::new::<{ buckets(300) }>(Vec::leak(alloc::vec![top])).as_slice().len(), 119);
    }

    const CODES: &TypeEntries = &TypeEntries::new("Codes", &[ONE, OTHER]);
    const ONE: Entry = Entry::error("One", Code::Int(1), 400, "One").build();
    const OTHER: Entry = Entry::error("Other", Code::Int(2), 400, "Other").build();

    #[test]
    fn parts_of_a_type_are_listed_apart_unless_it_is_listed_as_a_whole() {
        const PART: &TypeEntries = &CODES.only("One");
        const OTHER_PART: &TypeEntries = &CODES.only("Other");
        const PARTS: FlatTypes<3> = FlatTypes::new::<{ buckets(3) }>(&[OTHER_PART, PART, OTHER_PART]);
        const WHOLE: FlatTypes<4> = FlatTypes::new::<{ buckets(4) }>(&[OTHER_PART, PART, CODES, PART]);
        let entries = |types: &[&'static TypeEntries]| {
            let entries = types.iter().flat_map(|ty| ty.entries);
            entries.map(Entry::name).collect::<Vec<_>>()
        };
        assert_eq!(entries(PARTS.as_slice()), ["Other", "One"]);
        assert_eq!(entries(WHOLE.as_slice()), ["One", "Other"]);
        assert_eq!(CODES.only("Nothing").entries.len(), 2);
    }

    #[test]
    fn a_generic_type_may_include_another_type_each_time() {
        const ONE: &TypeEntries = &plain("Wrapper", &[LEFT]);
        const OTHER: &TypeEntries = &plain("Wrapper", &[RIGHT]);
        const FLAT: FlatTypes<6> = FlatTypes::new::<{ buckets(6) }>(&[ONE, OTHER]);
        let names: Vec<_> = FLAT.as_slice().iter().map(|one| one.name).collect();
        assert_eq!(names, ["Wrapper", "Left", "Leaf", "Right"]);
    }
}
