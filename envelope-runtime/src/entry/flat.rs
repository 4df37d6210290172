//! The types of a catalogue in one list, at compile time: those it names and those behind their transparent variants,
//! each once. The check of the codes and the printed tables both read this list.

use crate::entry::hash::{first_bucket, hash_pair, next_bucket, same_str};
use crate::entry::type_entries::TypeEntries;

pub(crate) const NO_TYPE: &TypeEntries = &TypeEntries { name: "", origin: "", entries: &[], included: &[] };

/// The number of types that are reached. One that is reached twice counts twice.
pub const fn count_types(mut types: &[&TypeEntries]) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = types {
        count += 1 + count_types(first.included);
        types = rest;
    }
    count
}

/// A list of types, each once, in the order in which they are first reached; `N` is no less than their number.
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

    /// The list.
    pub const fn as_slice(&self) -> &[&'static TypeEntries] {
        self.types.split_at(self.len).0
    }

    const fn add_all<const BUCKETS: usize>(
        &mut self,
        mut types: &'static [&'static TypeEntries],
        buckets: &mut [usize; BUCKETS],
    ) {
        while let [first, rest @ ..] = types {
            self.add(first, buckets);
            // Even if the type was met before: a generic one may include another type this time.
            self.add_all(first.included, buckets);
            types = rest;
        }
    }

    /// Adds a type unless it is there. A bucket holds 0, or the position of a type in the list, counted from 1.
    const fn add<const BUCKETS: usize>(&mut self, new: &'static TypeEntries, buckets: &mut [usize; BUCKETS]) {
        let mut bucket = first_bucket(hash_pair(new.name, new.origin), BUCKETS);
        while buckets[bucket] != 0 {
            if same_type(self.types[buckets[bucket] - 1], new) {
                return;
            }
            bucket = next_bucket(bucket, BUCKETS);
        }
        self.types[self.len] = new;
        self.len += 1;
        buckets[bucket] = self.len;
    }
}

pub(crate) const fn same_type(left: &TypeEntries, right: &TypeEntries) -> bool {
    same_str(left.name, right.name) && same_str(left.origin, right.origin)
}

#[cfg(test)]
mod tests {
    use super::{FlatTypes, TypeEntries, count_types};
    use crate::entry::hash::buckets;

    const fn plain(name: &'static str, included: &'static [&'static TypeEntries]) -> TypeEntries {
        TypeEntries { name, origin: "m:1:1", entries: &[], included }
    }

    const LEAF: &TypeEntries = &plain("Leaf", &[]);
    const LEFT: &TypeEntries = &plain("Left", &[LEAF]);
    const RIGHT: &TypeEntries = &plain("Right", &[LEAF]);
    const TOP: &TypeEntries = &plain("Top", &[LEFT, RIGHT]);
    const NAMESAKE: &TypeEntries = &TypeEntries { name: "Leaf", origin: "m:2:1", entries: &[], included: &[] };
    const TYPES: &[&TypeEntries] = &[TOP, LEAF, NAMESAKE, RIGHT];
    const COUNT: usize = count_types(TYPES);
    const FLAT: FlatTypes<COUNT> = FlatTypes::new::<{ buckets(COUNT) }>(TYPES);

    #[test]
    fn lists_each_type_once_where_it_is_first_reached() {
        let names: alloc::vec::Vec<_> = FLAT.as_slice().iter().map(|one| (one.name, one.origin)).collect();
        let expected = ["Top", "Left", "Leaf", "Right"].map(|name| (name, "m:1:1"));
        assert_eq!(names[..4], expected);
        assert_eq!(names[4..], [("Leaf", "m:2:1")]);
    }

    #[test]
    fn a_generic_type_may_include_another_type_each_time() {
        const ONE: &TypeEntries = &plain("Wrapper", &[LEFT]);
        const OTHER: &TypeEntries = &plain("Wrapper", &[RIGHT]);
        const FLAT: FlatTypes<6> = FlatTypes::new::<{ buckets(6) }>(&[ONE, OTHER]);
        let names: alloc::vec::Vec<_> = FLAT.as_slice().iter().map(|one| one.name).collect();
        assert_eq!(names, ["Wrapper", "Left", "Leaf", "Right"]);
    }
}
