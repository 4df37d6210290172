//! Matches the answers of an old contract with those of a new one. Types, variants and codes may be renamed, so an
//! answer is recognised by whichever of them has stayed.
//!
//! Answers are found by keys, so that the work grows with their number even where thousands share one code.

use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use alloc::string::String;
use alloc::vec::Vec;

use crate::check::answer::Answer;
use crate::check::wording::without_names;
use crate::entry::code::OwnedCode;
use crate::entry::stated::EntryKind;

/// The name by which an answer is recognised in the other contract.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Name<'a> {
    /// `Type::Variant`: the other contract knows the type.
    Whole(&'a str),
    /// The other contract does not know the type, which may have been renamed: only the name of the variant counts.
    Variant(&'a str),
}

/// The answers of a contract by message, by name and by code.
pub(super) struct Index<'a> {
    pub(super) all: &'a [Answer],
    pub(super) codes: BTreeSet<&'a OwnedCode>,
    /// By message without the names of placeholders; `None` if several answers have it.
    wordings: BTreeMap<String, Option<&'a Answer>>,
    /// Of the answers with this name that have codes, the first, and the first with a different code: no more are asked
    /// for, and a search stays short if many answers share a name.
    names: BTreeMap<(EntryKind, Name<'a>), Vec<&'a Answer>>,
    /// The types of the other contract.
    known_types: BTreeSet<&'a str>,
}

impl<'a> Index<'a> {
    fn new(all: &'a [Answer], others: &'a [Answer]) -> Self {
        let mut index = Index {
            all,
            codes: all.iter().filter_map(|answer| answer.facts.code.as_ref()).collect(),
            wordings: BTreeMap::new(),
            names: BTreeMap::new(),
            known_types: others.iter().map(|answer| answer.names().0).collect(),
        };
        all.iter().for_each(|answer| index.add(answer));
        index
    }

    fn add(&mut self, answer: &'a Answer) {
        if let Some(message) = &answer.facts.message {
            let wording = self.wordings.entry(without_names(message));
            wording.and_modify(|known| *known = None).or_insert(Some(answer));
        }
        if answer.facts.code.is_some() {
            let known = self.names.entry((answer.facts.kind, self.name(answer))).or_default();
            if known.len() < 2 && known.iter().all(|known| known.facts.code != answer.facts.code) {
                known.push(answer);
            }
        }
    }

    /// The answer with the same message as this one, if there is exactly one.
    fn worded(&self, answer: &Answer) -> Option<&'a Answer> {
        *self.wordings.get(&without_names(answer.facts.message.as_deref()?))?
    }

    /// The name of an answer of this contract.
    fn name(&self, answer: &'a Answer) -> Name<'a> {
        let (ty, variant) = answer.names();
        if self.known_types.contains(ty) { Name::Whole(&answer.name) } else { Name::Variant(variant) }
    }

    fn named(&self, kind: EntryKind, name: Name<'a>) -> &[&'a Answer] {
        self.names.get(&(kind, name)).map_or(&[], Vec::as_slice)
    }
}

/// The answers of both contracts.
pub(super) struct Both<'a> {
    pub(super) old: Index<'a>,
    pub(super) new: Index<'a>,
}

impl<'a> Both<'a> {
    pub(super) fn new(old: &'a [Answer], new: &'a [Answer]) -> Self {
        Both { old: Index::new(old, new), new: Index::new(new, old) }
    }

    /// The old answer with the message of a new one, if no other answer of either contract has that message.
    pub(super) fn worded(&self, new: &Answer) -> Option<&'a Answer> {
        self.new.worded(new).and(self.old.worded(new))
    }

    /// An old answer that has the name of a new one, but a different code.
    pub(super) fn named_with_another_code(&self, new: &'a Answer) -> Option<&'a Answer> {
        let named = self.old.named(new.facts.kind, self.new.name(new));
        named.iter().copied().find(|old| old.facts.code != new.facts.code)
    }

    /// The code of the new answer that has the name of an old one.
    pub(super) fn code_now(&self, old: &'a Answer) -> Option<&'a OwnedCode> {
        self.new.named(old.facts.kind, self.old.name(old)).first()?.facts.code.as_ref()
    }

    pub(super) fn are_of_one_name(&self, old: &'a Answer, new: &'a Answer) -> bool {
        self.old.name(old) == self.new.name(new)
    }
}

/// The answers of both contracts in pairs, in the order of the old answers.
pub(super) struct Pairs<'a> {
    pub(super) both: Vec<(&'a Answer, &'a Answer)>,
    /// The old answers that have no partner.
    pub(super) old: Vec<&'a Answer>,
    /// The new answers that have no partner.
    pub(super) new: Vec<&'a Answer>,
}

impl<'a> Pairs<'a> {
    /// Pairs answers by the best evidence first: everything is equal; everything but the name, with a message that no
    /// other answer has; the name; everything but the name; the code.
    pub(super) fn new(contracts: &Both<'a>, old: Vec<&'a Answer>, new: Vec<&'a Answer>) -> Self {
        let mut pairs = Pairs { both: Vec::new(), old, new };
        let is_worded_once = |answer| contracts.worded(answer).is_some();
        pairs.take(contracts, |_, answer| Some(answer));
        pairs.take(contracts, |_, answer| Some(&answer.facts).filter(|_| is_worded_once(answer)));
        pairs.take(contracts, |contract, answer| Some(contract.name(answer)));
        pairs.take(contracts, |_, answer| Some(&answer.facts));
        pairs.take(contracts, |_, answer| answer.facts.code.as_ref());
        pairs.both.sort();
        pairs
    }

    /// Pairs each old answer with the first new one of the same kind and key.
    fn take<K: Ord>(&mut self, contracts: &Both<'a>, key: impl Fn(&Index<'a>, &'a Answer) -> Option<K>) {
        let mut waiting = BTreeMap::<_, VecDeque<_>>::new();
        for new in core::mem::take(&mut self.new) {
            match key(&contracts.new, new) {
                Some(key) => waiting.entry((new.facts.kind, key)).or_default().push_back(new),
                None => self.new.push(new),
            }
        }
        for old in core::mem::take(&mut self.old) {
            let waiting = key(&contracts.old, old).and_then(|key| waiting.get_mut(&(old.facts.kind, key)));
            match waiting.and_then(VecDeque::pop_front) {
                Some(new) => self.both.push((old, new)),
                None => self.old.push(old),
            }
        }
        self.new.extend(waiting.into_values().flatten());
        self.new.sort();
    }
}
