//! The checks of `catalog!`, in constant evaluation: a code has one meaning in all errors and successes of an API,
//! retired codes stay retired, and no two types claim the same codes.

mod report;

use self::report::Report;
use crate::entry::Entry;
use crate::entry::code_rules::CodeRules;
use crate::entry::const_eval::{CodeBytes, first_bucket, next_bucket};
use crate::entry::stated::EntryKind;
use crate::entry::types::{Listed, TypeEntries};

/// The number of entries of these types.
pub const fn count_entries(mut types: &[&TypeEntries]) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = types {
        count += first.entries.len();
        types = rest;
    }
    count
}

/// Panics with the names of the entries whose codes are not unique or are retired, and of the types that claim the same
/// codes. `ENTRIES` is `count_entries(types)`, `BUCKETS` is `buckets(ENTRIES)`.
#[track_caller]
pub const fn assert_codes<const ENTRIES: usize, const BUCKETS: usize>(
    types: &[&'static TypeEntries],
    rules: &[&'static CodeRules],
) {
    let index = Index::<ENTRIES, BUCKETS>::new(types);
    let (pairs, back, overlaps) = (index.pairs(), index.retired(rules, None), count_overlaps(rules));
    if pairs + back + overlaps > 0 {
        let mut report = Report::new(pairs > 0);
        index.report(&mut report);
        index.retired(rules, Some(&mut report));
        report_overlaps(rules, &mut report);
        report.finish(pairs + back + overlaps);
        report.panic();
    }
}

/// All entries that have a code, by code.
struct Index<'a, const ENTRIES: usize, const BUCKETS: usize> {
    types: &'a [&'static TypeEntries],
    links: [Link; ENTRIES],
    len: usize,
    /// For each code 0, or the number of its last link, counted from 1.
    buckets: [usize; BUCKETS],
    /// True if several entries have the same code.
    repeats: bool,
}

/// An entry by its position: that of its type in the catalogue, and its own in the type.
#[derive(Clone, Copy)]
struct Link {
    ty: usize,
    entry: usize,
    hash: u32,
    /// The entries before and after this one with the same code, as in `buckets`.
    before: usize,
    after: usize,
}

const NO_LINK: Link = Link { ty: 0, entry: 0, hash: 0, before: 0, after: 0 };

impl<'a, const ENTRIES: usize, const BUCKETS: usize> Index<'a, ENTRIES, BUCKETS> {
    const fn new(types: &'a [&'static TypeEntries]) -> Self {
        let mut index = Index { types, links: [NO_LINK; ENTRIES], len: 0, buckets: [0; BUCKETS], repeats: false };
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

    const fn add(&mut self, ty: usize, index: usize, entry: &Entry, hash: u32) {
        let mut bucket = first_bucket(hash, BUCKETS);
        let mut before = self.buckets[bucket];
        while before != 0 && !self.has_code_of(before, hash, entry) {
            bucket = next_bucket(bucket, BUCKETS);
            before = self.buckets[bucket];
        }
        if before != 0 {
            self.repeats = true;
            self.links[before - 1].after = self.len + 1;
        }
        self.links[self.len] = Link { ty, entry: index, hash, before, after: 0 };
        self.len += 1;
        self.buckets[bucket] = self.len;
    }

    /// True if the entry of this link has the same code. The hashes of most codes differ.
    const fn has_code_of(&self, number: usize, hash: u32, entry: &Entry) -> bool {
        self.links[number - 1].hash == hash
            && match (self.listed(number).entry.code_bytes(), entry.code_bytes()) {
                (Some(known), Some(code)) => known.same(code),
                _ => false,
            }
    }

    const fn listed(&self, number: usize) -> Listed {
        let link = &self.links[number - 1];
        let ty = self.types[link.ty];
        Listed { ty, entry: &ty.entries[link.entry] }
    }

    /// The number of pairs that share a code but may not.
    const fn pairs(&self) -> usize {
        let mut pairs = 0;
        let mut bucket = 0;
        while self.repeats && bucket < BUCKETS {
            pairs += self.pairs_of(self.buckets[bucket]);
            bucket += 1;
        }
        pairs
    }

    /// The number of such pairs among the entries of one code. Counting the kinds, instead of comparing each two
    /// entries, stays fast for a code that many entries share.
    const fn pairs_of(&self, last: usize) -> usize {
        let (mut successes, mut shared, mut unshared) = (0, 0, 0_usize);
        let mut number = last;
        while number != 0 {
            let entry = self.listed(number).entry;
            match (entry.kind(), entry.is_shared()) {
                (EntryKind::Success, _) => successes += 1,
                (EntryKind::Error, true) => shared += 1,
                (EntryKind::Error, false) => unshared += 1,
            }
            number = self.links[number - 1].before;
        }
        unshared * unshared.saturating_sub(1) / 2 + unshared * (successes + shared) + successes * shared
    }

    /// Reports the pairs, ordered by the earlier entry of each.
    const fn report(&self, report: &mut Report) {
        let mut first = 1;
        while first <= self.len && !report.is_full() {
            self.pairs_with(first, report);
            first += 1;
        }
    }

    /// The number of entries whose code some type has retired; adds them to the report, if there is one.
    const fn retired(&self, mut rules: &[&'static CodeRules], mut report: Option<&mut Report>) -> usize {
        let mut count = 0;
        while let [first, rest @ ..] = rules {
            let mut codes = first.retired;
            while let [code, other @ ..] = codes {
                let mut number = match CodeBytes::of(*code) {
                    Some(code) => self.first(code),
                    None => 0,
                };
                while number != 0 {
                    count += 1;
                    if let Some(report) = &mut report {
                        report.retired(first.ty, self.listed(number));
                    }
                    number = self.links[number - 1].after;
                }
                codes = other;
            }
            rules = rest;
        }
        count
    }

    /// The first link of the entries with this code, or 0.
    const fn first(&self, code: CodeBytes) -> usize {
        let mut number = self.last(code);
        while number != 0 && self.links[number - 1].before != 0 {
            number = self.links[number - 1].before;
        }
        number
    }

    /// The last link of the entries with this code, or 0.
    const fn last(&self, code: CodeBytes) -> usize {
        let hash = code.hash();
        let mut bucket = first_bucket(hash, BUCKETS);
        while self.buckets[bucket] != 0 {
            let number = self.buckets[bucket];
            match self.listed(number).entry.code_bytes() {
                Some(known) if self.links[number - 1].hash == hash && known.same(code) => return number,
                _ => bucket = next_bucket(bucket, BUCKETS),
            }
        }
        0
    }

    const fn pairs_with(&self, first: usize, report: &mut Report) {
        let earlier = self.listed(first);
        let mut second = self.links[first - 1].after;
        while second != 0 && !report.is_full() {
            let later = self.listed(second);
            if clash(earlier.entry, later.entry) {
                report.pair(earlier, later);
            }
            second = self.links[second - 1].after;
        }
    }
}

/// True if two entries must not have the same code: the rule by which `pairs_of` counts.
const fn clash(left: &Entry, right: &Entry) -> bool {
    match (left.kind(), right.kind()) {
        (EntryKind::Success, EntryKind::Success) => false,
        (EntryKind::Error, EntryKind::Error) => !(left.is_shared() && right.is_shared()),
        _ => true,
    }
}

/// The number of pairs of types that claim the same codes.
const fn count_overlaps(rules: &[&'static CodeRules]) -> usize {
    overlaps(rules, None)
}

/// Adds these pairs to the report.
const fn report_overlaps(rules: &[&'static CodeRules], report: &mut Report) {
    overlaps(rules, Some(report));
}

const fn overlaps(mut rules: &[&'static CodeRules], mut report: Option<&mut Report>) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = rules {
        let mut others = rest;
        while let [other, further @ ..] = others {
            count += match &mut report {
                Some(report) => overlaps_of(first, other, Some(report)),
                None => overlaps_of(first, other, None),
            };
            others = further;
        }
        rules = rest;
    }
    count
}

const fn overlaps_of(left: &CodeRules, right: &CodeRules, report: Option<&mut Report>) -> usize {
    let (Some(first), Some(second)) = (left.range, right.range) else { return 0 };
    if second.1 < first.0 || first.1 < second.0 || left.includes(right) || right.includes(left) {
        return 0;
    }
    if let Some(report) = report {
        report.ranges([left.ty, right.ty], [first, second]);
    }
    1
}
