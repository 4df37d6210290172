//! The ways on which a catalogue reaches the types that variants state something beside.

#[cfg(feature = "_utoipa")]
use alloc::vec::Vec;

use crate::entry::Entry;
use crate::entry::types::{NO_TYPE, TypeEntries, same_type};

/// A step on a way to a type: the steps of one way have one number and are next to each other, the outermost variant last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(super) to: &'static TypeEntries,
    pub(super) way: usize,
    /// `None` where no variant on the way states anything.
    pub(super) beside: Option<&'static Entry>,
}

/// The variants passed on a way, the innermost first.
struct Passed<'a> {
    beside: &'static Entry,
    outer: Option<&'a Passed<'a>>,
}

/// The steps on the ways to the types that variants state something beside; `N` is `count_steps(listed)`.
pub struct Ways<const N: usize> {
    steps: [Step; N],
    len: usize,
}

/// No less than the number of steps, and 0 if no variant states anything beside a lender.
#[must_use]
pub const fn count_steps(listed: &[&TypeEntries]) -> usize {
    // For each way on which variants are passed, there may be one more on which there is none.
    2 * count_from(listed, 0)
}

const fn count_from(mut types: &[&TypeEntries], passed: usize) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = types {
        count += passed;
        let mut lender = 0;
        while lender < first.included.len() {
            let is_stated = beside(first, lender).is_some();
            count += count_from(&[first.included[lender]], passed + is_stated as usize);
            lender += 1;
        }
        types = rest;
    }
    count
}

/// True if a way leads to the type on which no variant states anything.
const fn is_reached_plainly(mut types: &[&TypeEntries], to: &TypeEntries) -> bool {
    while let [first, rest @ ..] = types {
        if same_type(first, to) {
            return true;
        }
        let mut lender = 0;
        while lender < first.included.len() {
            if beside(first, lender).is_none() && is_reached_plainly(&[first.included[lender]], to) {
                return true;
            }
            lender += 1;
        }
        types = rest;
    }
    false
}

/// The entry of what a variant states beside that one of the included types.
const fn beside(ty: &TypeEntries, lender: usize) -> Option<&'static Entry> {
    let mut stated = ty.beside;
    while let [first, rest @ ..] = stated {
        if first.lender == lender {
            return Some(&first.entries[first.entry]);
        }
        stated = rest;
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

const NO_STEP: Step = Step { to: NO_TYPE, way: 0, beside: None };

/// The number of steps that are filled in.
const fn fill(steps: &mut [Step], listed: &[&'static TypeEntries]) -> usize {
    let mut filled = Steps { steps, len: 0 };
    filled.add_all(listed, None);
    let mut index = 0;
    let with_variants = filled.len;
    while index < with_variants {
        let to = filled.steps[index].to;
        if !lead_to(filled.steps.split_at(index).0, to) && is_reached_plainly(listed, to) {
            filled.add(Step { to, way: filled.len, beside: None });
        }
        index += 1;
    }
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

/// True if steps lead to this type.
pub(super) const fn lead_to(mut steps: &[Step], to: &TypeEntries) -> bool {
    while let [first, rest @ ..] = steps {
        if same_type(first.to, to) {
            return true;
        }
        steps = rest;
    }
    false
}

/// Steps that are being filled in.
struct Steps<'a> {
    steps: &'a mut [Step],
    len: usize,
}

impl Steps<'_> {
    const fn add_all(&mut self, mut types: &[&'static TypeEntries], passed: Option<&Passed<'_>>) {
        while let [first, rest @ ..] = types {
            self.add_way(first, passed);
            let mut lender = 0;
            while lender < first.included.len() {
                let included = &[first.included[lender]];
                match beside(first, lender) {
                    Some(beside) => self.add_all(included, Some(&Passed { beside, outer: passed })),
                    None => self.add_all(included, passed),
                }
                lender += 1;
            }
            types = rest;
        }
    }

    const fn add_way(&mut self, to: &'static TypeEntries, mut passed: Option<&Passed<'_>>) {
        let way = self.len;
        while let Some(variant) = passed {
            self.add(Step { to, way, beside: Some(variant.beside) });
            passed = variant.outer;
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
