//! The check behind `catalog!`, in constant evaluation: a code means one thing in all of an API's answers.
//!
//! The entries go into an open-addressing hash table by code, so that thousands of codes cost no visible time. Its arrays
//! hold numbers alone: constant evaluation keeps pointers in sorted lists, and to write one in their midst is slow.

use super::hash::{first_slot, next_slot, same_code};
use super::report::{Report, Row};
use super::{Kind, TypeEntries};
use crate::Entry;

/// How many entries the types have.
pub const fn count_entries(mut types: &[&TypeEntries]) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = types {
        count += first.entries.len();
        types = rest;
    }
    count
}

/// Panics with the names of the entries whose codes are not unique. `ROWS` is the number of entries, `SLOTS` the size
/// of a table for them.
#[track_caller]
pub const fn assert_unique<const ROWS: usize, const SLOTS: usize>(types: &[&'static TypeEntries]) {
    let index = Index::<ROWS, SLOTS>::new(types);
    let pairs = index.pairs();
    if pairs > 0 {
        let report = index.report(pairs);
        panic_with(report.as_str());
    }
}

#[track_caller]
#[expect(clippy::panic, reason = "runs at compile time, where this is a compile error")]
const fn panic_with(text: &str) -> ! {
    panic!("{}", text)
}

/// All entries that have a code, by code.
struct Index<'a, const ROWS: usize, const SLOTS: usize> {
    types: &'a [&'static TypeEntries],
    links: [Link; ROWS],
    len: usize,
    /// 0, or the number of the last link with a code, counted from 1.
    slots: [usize; SLOTS],
    /// True where some code stands on several entries.
    repeats: bool,
}

/// An entry by its place: that of its type in the catalogue, and its own in the type.
#[derive(Clone, Copy)]
struct Link {
    ty: usize,
    entry: usize,
    hash: u32,
    /// The entries before and after this one with the same code, as in `slots`.
    before: usize,
    after: usize,
}

const NO_LINK: Link = Link { ty: 0, entry: 0, hash: 0, before: 0, after: 0 };

impl<'a, const ROWS: usize, const SLOTS: usize> Index<'a, ROWS, SLOTS> {
    const fn new(types: &'a [&'static TypeEntries]) -> Self {
        let mut index = Index { types, links: [NO_LINK; ROWS], len: 0, slots: [0; SLOTS], repeats: false };
        let mut ty = 0;
        while ty < types.len() {
            index.add_type(ty, types[ty].entries);
            ty += 1;
        }
        index
    }

    const fn add_type(&mut self, ty: usize, mut entries: &[Entry]) {
        let mut entry = 0;
        while let [first, rest @ ..] = entries {
            if let Some(hash) = first.code_hash() {
                self.add(ty, entry, first, hash);
            }
            entries = rest;
            entry += 1;
        }
    }

    const fn add(&mut self, ty: usize, place: usize, entry: &Entry, hash: u32) {
        let mut slot = first_slot(hash, SLOTS);
        let mut before = self.slots[slot];
        while before != 0 && !self.has_code_of(before, hash, entry) {
            slot = next_slot(slot, SLOTS);
            before = self.slots[slot];
        }
        if before != 0 {
            self.repeats = true;
            self.links[before - 1].after = self.len + 1;
        }
        self.links[self.len] = Link { ty, entry: place, hash, before, after: 0 };
        self.len += 1;
        self.slots[slot] = self.len;
    }

    /// Whether that link's entry has the same code. Most codes differ in their hashes.
    const fn has_code_of(&self, number: usize, hash: u32, entry: &Entry) -> bool {
        self.links[number - 1].hash == hash
            && match (self.row(number).entry.code_bytes(), entry.code_bytes()) {
                (Some(known), Some(code)) => same_code(known, code),
                _ => false,
            }
    }

    const fn row(&self, number: usize) -> Row {
        let link = &self.links[number - 1];
        let ty = self.types[link.ty];
        Row { ty, entry: &ty.entries[link.entry] }
    }

    /// So many pairs share a code that they may not share.
    const fn pairs(&self) -> usize {
        let mut pairs = 0;
        let mut slot = 0;
        while self.repeats && slot < SLOTS {
            pairs += self.pairs_of(self.slots[slot]);
            slot += 1;
        }
        pairs
    }

    /// The pairs among the entries of one code. The kinds are counted instead of comparing each two: a code that many
    /// entries may share takes no longer than others.
    const fn pairs_of(&self, last: usize) -> usize {
        let (mut successes, mut shared, mut alone) = (0, 0, 0_usize);
        let mut number = last;
        while number != 0 {
            let entry = self.row(number).entry;
            match (entry.kind(), entry.is_shared()) {
                (Kind::Success, _) => successes += 1,
                (Kind::Error, true) => shared += 1,
                (Kind::Error, false) => alone += 1,
            }
            number = self.links[number - 1].before;
        }
        alone * alone.saturating_sub(1) / 2 + alone * (successes + shared) + successes * shared
    }

    /// The pairs in the order of the earlier entry of each.
    const fn report(&self, pairs: usize) -> Report {
        let mut report = Report::new();
        let mut first = 1;
        while first <= self.len && !report.is_full() {
            self.pairs_with(first, &mut report);
            first += 1;
        }
        report.finish(pairs);
        report
    }

    const fn pairs_with(&self, first: usize, report: &mut Report) {
        let row = self.row(first);
        let mut second = self.links[first - 1].after;
        while second != 0 && !report.is_full() {
            let later = self.row(second);
            if clash(row.entry, later.entry) {
                report.pair(row, later);
            }
            second = self.links[second - 1].after;
        }
    }
}

/// Whether two entries may not have the same code; the rule that `pairs_of` counts by.
const fn clash(left: &Entry, right: &Entry) -> bool {
    match (left.kind(), right.kind()) {
        (Kind::Success, Kind::Success) => false,
        (Kind::Error, Kind::Error) => !(left.is_shared() && right.is_shared()),
        _ => true,
    }
}
