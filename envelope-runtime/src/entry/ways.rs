//! The ways on which a catalogue reaches types whose facts variants override. [`lent`](crate::entry::lent) makes
//! entries from them.

#[cfg(feature = "_utoipa")]
use alloc::vec::Vec;

use crate::entry::Entry;
use crate::entry::types::{NO_TYPE, Passed, TypeEntries, count_types, covers, meet};

/// One step on a way to a type. The steps of one way have the same number and are adjacent, the outermost variant last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(super) to: &'static TypeEntries,
    pub(super) way: usize,
    /// The entry with the overrides of the variant; `None` if no variant on the way overrides anything.
    pub(super) overriding: Option<&'static Entry>,
}

/// The variants on a way, the innermost first.
struct Variants<'a> {
    overriding: &'static Entry,
    outer: Option<&'a Variants<'a>>,
}

/// The steps on the ways to types whose facts variants override; `N` is `count_steps(listed)`.
pub struct Ways<const N: usize> {
    steps: [Step; N],
    len: usize,
}

/// An upper bound for the number of steps; 0 if no variant overrides anything.
#[must_use]
pub const fn count_steps(listed: &[&'static TypeEntries]) -> usize {
    match count_from(listed, 0, &mut Passed::new()) {
        0 => 0,
        // Each reached type may have one more step, on a way without overrides.
        stated => stated + count_types(listed),
    }
}

/// `stated` is the number of variants on the way that override facts. After such a variant, every way counts.
const fn count_from(mut types: &[&'static TypeEntries], stated: usize, passed: &mut Passed) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = types {
        count += stated;
        let lenders = if stated == 0 && passed.has(first) { 0 } else { first.included.len() };
        let mut lender = 0;
        while lender < lenders {
            let is_stated = overriding(first, lender).is_some();
            count += count_from(&[first.included[lender]], stated + is_stated as usize, passed);
            lender += 1;
        }
        types = rest;
    }
    count
}

/// The entry with which a variant overrides facts of the included type at this position.
const fn overriding(ty: &TypeEntries, lender: usize) -> Option<&'static Entry> {
    let mut overrides = ty.overrides;
    while let [first, rest @ ..] = overrides {
        if first.lender == lender {
            return Some(&first.entries[first.entry]);
        }
        overrides = rest;
    }
    None
}

impl<const N: usize> Ways<N> {
    /// The ways to the listed types, and to those that they include.
    #[must_use]
    pub const fn new(listed: &[&'static TypeEntries]) -> Self {
        let mut steps = [NO_STEP; N];
        let len = if N > 0 { fill(&mut steps, listed) } else { 0 };
        Ways { steps, len }
    }

    pub(super) const fn steps(&self) -> &[Step] {
        self.steps.split_at(self.len).0
    }
}

const NO_STEP: Step = Step { to: NO_TYPE, way: 0, overriding: None };

/// Fills in the steps and returns their number.
const fn fill(steps: &mut [Step], listed: &[&'static TypeEntries]) -> usize {
    let mut filled = Steps { steps, len: 0 };
    filled.add_all(listed, None, &mut Passed::new());
    let with_variants = filled.len;
    filled.add_plain(listed, with_variants, &mut Passed::new());
    filled.len
}

/// The steps on the ways to the type, and to those that it includes.
#[cfg(feature = "_utoipa")]
pub(super) fn steps_to(listed: &'static TypeEntries) -> Vec<Step> {
    let mut steps = alloc::vec![NO_STEP; count_steps(&[listed])];
    let len = fill(&mut steps, &[listed]);
    steps.truncate(len);
    steps
}

/// True if a step leads to entries of this type.
pub(super) const fn lead_to(mut steps: &[Step], to: &TypeEntries) -> bool {
    while let [first, rest @ ..] = steps {
        if meet(first.to, to) {
            return true;
        }
        steps = rest;
    }
    false
}

/// True if one of the steps leads to all entries of this type.
const fn is_covered(mut steps: &[Step], to: &TypeEntries) -> bool {
    while let [first, rest @ ..] = steps {
        if covers(first.to, to) {
            return true;
        }
        steps = rest;
    }
    false
}

/// A list of steps that is being filled.
struct Steps<'a> {
    steps: &'a mut [Step],
    len: usize,
}

impl Steps<'_> {
    const fn add_all(
        &mut self,
        mut types: &[&'static TypeEntries],
        variants: Option<&Variants<'_>>,
        passed: &mut Passed,
    ) {
        while let [first, rest @ ..] = types {
            self.add_way(first, variants);
            let lenders = if variants.is_none() && passed.has(first) { 0 } else { first.included.len() };
            let mut lender = 0;
            while lender < lenders {
                let included = &[first.included[lender]];
                match overriding(first, lender) {
                    Some(entry) => {
                        self.add_all(included, Some(&Variants { overriding: entry, outer: variants }), passed)
                    }
                    None => self.add_all(included, variants, passed),
                }
                lender += 1;
            }
            types = rest;
        }
    }

    /// Adds the ways without overrides to types that the first `others` steps lead to as well.
    const fn add_plain(&mut self, mut types: &[&'static TypeEntries], others: usize, passed: &mut Passed) {
        while let [first, rest @ ..] = types {
            let (known, plain) = self.steps.split_at(self.len).0.split_at(others);
            if lead_to(known, first) && !is_covered(plain, first) {
                self.add(Step { to: first, way: self.len, overriding: None });
            }
            let lenders = if passed.has(first) { 0 } else { first.included.len() };
            let mut lender = 0;
            while lender < lenders {
                if overriding(first, lender).is_none() {
                    self.add_plain(&[first.included[lender]], others, passed);
                }
                lender += 1;
            }
            types = rest;
        }
    }

    const fn add_way(&mut self, to: &'static TypeEntries, mut variants: Option<&Variants<'_>>) {
        let way = self.len;
        while let Some(variant) = variants {
            self.add(Step { to, way, overriding: Some(variant.overriding) });
            variants = variant.outer;
        }
    }

    const fn add(&mut self, step: Step) {
        self.steps[self.len] = step;
        self.len += 1;
    }
}

/// The steps of the first way, and those after it.
pub(super) const fn split_way(steps: &'static [Step]) -> (&'static [Step], &'static [Step]) {
    let mut len = 0;
    while len < steps.len() && steps[len].way == steps[0].way {
        len += 1;
    }
    steps.split_at(len)
}
