//! The answers of a contract by what they can be recognised by: their wording and their names.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec::Vec;

use crate::check::answer::Answer;
use crate::check::wording::without_names;

pub(super) struct Index<'a> {
    pub(super) all: Vec<&'a Answer>,
    wordings: BTreeMap<String, Vec<&'a Answer>>,
    variants: BTreeMap<&'a str, Vec<&'a Answer>>,
    types: BTreeSet<&'a str>,
}

impl<'a> Index<'a> {
    pub(super) fn of(answers: &'a [Answer]) -> Self {
        let mut index = Index {
            all: answers.iter().collect(),
            wordings: BTreeMap::new(),
            variants: BTreeMap::new(),
            types: BTreeSet::new(),
        };
        for answer in answers {
            let (ty, variant) = split(&answer.name);
            index.types.insert(ty);
            index.variants.entry(variant).or_default().push(answer);
            if let Some(message) = &answer.message {
                index.wordings.entry(without_names(message)).or_default().push(answer);
            }
        }
        index
    }

    /// The one answer with the wording of this one, if it is one.
    fn worded(&self, answer: &Answer) -> Option<&'a Answer> {
        match self.wordings.get(&without_names(answer.message.as_deref()?))?.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }
}

/// Both contracts.
pub(super) struct Both<'a> {
    pub(super) old: Index<'a>,
    pub(super) new: Index<'a>,
}

impl<'a> Both<'a> {
    /// The old answer that has the wording of a new one, if no other answer of either contract has it.
    pub(super) fn worded(&self, new: &Answer) -> Option<&'a Answer> {
        self.new.worded(new).and(self.old.worded(new))
    }

    /// The old answers that have the name of a new one.
    pub(super) fn named(&self, new: &Answer) -> impl Iterator<Item = &'a Answer> {
        let known = self.old.variants.get(split(&new.name).1);
        known.into_iter().flatten().copied().filter(|old| self.are_of_one_name(old, new))
    }

    /// The new answer that has the name of an old one.
    pub(super) fn now(&self, old: &Answer) -> Option<&'a Answer> {
        let known = self.new.variants.get(split(&old.name).1);
        known.into_iter().flatten().copied().find(|new| new.kind == old.kind && self.are_of_one_name(old, new))
    }

    /// True if type and variant have the same names, or the variants alone where neither type is in the other contract.
    pub(super) fn are_of_one_name(&self, old: &Answer, new: &Answer) -> bool {
        if old.name == new.name {
            return true;
        }
        let ((old_type, old_variant), (new_type, new_variant)) = (split(&old.name), split(&new.name));
        old_variant == new_variant && !self.new.types.contains(old_type) && !self.old.types.contains(new_type)
    }
}

/// The name of the type and that of the variant, which are one for a struct.
pub(super) fn split(name: &str) -> (&str, &str) {
    name.split_once("::").unwrap_or((name, name))
}
