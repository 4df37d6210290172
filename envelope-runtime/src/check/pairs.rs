//! Which answer of an old contract is which of the new one. Names of types and variants may change, and so may codes: each is
//! evidence where the others fail.

use alloc::vec::Vec;

use crate::check::answer::Answer;
use crate::check::index::Both;

/// Answers of both contracts that belong together, in the order of the old ones, and those that are left.
pub(super) struct Pairs<'a> {
    pub(super) both: Vec<(&'a Answer, &'a Answer)>,
    pub(super) old: Vec<&'a Answer>,
    pub(super) new: Vec<&'a Answer>,
}

impl<'a> Pairs<'a> {
    /// By the best evidence first: everything is equal, or all but the name with a wording that no other answer has, or the name,
    /// or all but the name, or the code.
    pub(super) fn new(contracts: &Both<'a>, old: Vec<&'a Answer>, new: Vec<&'a Answer>) -> Self {
        let mut pairs = Pairs { both: Vec::new(), old, new };
        pairs.take(|old, new| old == new);
        pairs.take(|old, new| {
            old.has_facts_of(new) && contracts.worded(new).is_some_and(|worded| core::ptr::eq(worded, old))
        });
        pairs.take(|old, new| contracts.are_of_one_name(old, new));
        pairs.take(Answer::has_facts_of);
        pairs.take(|old, new| old.code.is_some() && old.code == new.code);
        pairs.both.sort();
        pairs
    }

    fn take(&mut self, belong_together: impl Fn(&Answer, &Answer) -> bool) {
        let mut left = Vec::new();
        for old in core::mem::take(&mut self.old) {
            match self.new.iter().position(|new| old.kind == new.kind && belong_together(old, new)) {
                Some(place) => self.both.push((old, self.new.remove(place))),
                None => left.push(old),
            }
        }
        self.old = left;
    }
}
