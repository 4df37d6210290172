//! All differences between two contracts.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Reverse;

use crate::check::answer::{Answer, OwnedCode, kind_name};
use crate::check::change::{Change, Severity};
use crate::check::contract::Contract;
use crate::check::facts::{compare, status};
use crate::check::index::{Both, Index, split};
use crate::check::pairs::Pairs;
use crate::check::wording::{can_be_one_thing, without_names};
use crate::entry::kind::EntryKind;

impl Contract {
    /// What a newer contract changes, the most severe first. The [module](crate::check) lists what is of which severity.
    #[must_use]
    pub fn changes_to(&self, new: &Contract) -> Vec<Change> {
        let comparison = Comparison {
            contracts: Both { old: Index::of(&self.answers), new: Index::of(&new.answers) },
            changes: Vec::new(),
        };
        let mut changes = comparison.run(self, new);
        changes.sort_by_key(|change| Reverse(change.severity()));
        changes
    }
}

struct Comparison<'a> {
    contracts: Both<'a>,
    changes: Vec<Change>,
}

/// The errors of a contract by their codes, and its successes and errors without a constant code.
fn sorted<'a>(index: &Index<'a>) -> (BTreeMap<&'a OwnedCode, Vec<&'a Answer>>, Vec<&'a Answer>) {
    let (mut errors, mut others) = (BTreeMap::<_, Vec<_>>::new(), Vec::new());
    for &answer in &index.all {
        match (&answer.code, answer.kind) {
            (Some(code), EntryKind::Error) => errors.entry(code).or_default().push(answer),
            _ => others.push(answer),
        }
    }
    (errors, others)
}

impl<'a> Comparison<'a> {
    fn run(mut self, old: &Contract, new: &Contract) -> Vec<Change> {
        let ((old_errors, old_others), (mut new_errors, new_others)) =
            (sorted(&self.contracts.old), sorted(&self.contracts.new));
        for (code, old) in old_errors {
            match (new_errors.remove(code), old.first()) {
                (Some(new), _) => self.same_code(old, new),
                (None, Some(old)) => self.gone(old),
                (None, None) => {}
            }
        }
        for new in new_errors.values().filter_map(|answers| answers.first()) {
            self.add(Severity::Additive, new, "it is new");
        }
        self.others(old_others, new_others);
        self.retired(old, new);
        self.changes
    }

    fn add(&mut self, severity: Severity, answer: &Answer, text: impl Into<String>) {
        self.changes.push(Change::new(severity, answer.code.as_ref(), &answer.name, text.into()));
    }

    fn gone(&mut self, old: &Answer) {
        let text = match self.contracts.now(old).and_then(|new| new.code.as_ref()) {
            Some(now) => format!("it is gone: `{}` has the code {now} now", old.name),
            None => "it is gone".to_string(),
        };
        self.add(Severity::Breaking, old, text);
    }

    /// What was promised of a code, and what is promised now.
    fn same_code(&mut self, old: Vec<&'a Answer>, new: Vec<&'a Answer>) {
        let is_shared = |answers: &[&Answer]| answers.iter().any(|answer| answer.shared);
        let text = match (is_shared(&old), is_shared(&new)) {
            (false, true) => Some("it may stand for several errors now"),
            (true, false) => Some("it stands for one error alone now"),
            _ => None,
        };
        if let (Some(text), Some(first)) = (text, old.first()) {
            self.add(Severity::Notable, first, text);
        }
        let pairs = Pairs::new(&self.contracts, old.clone(), new);
        for (old, new) in pairs.both {
            match self.moved(old, new) {
                Some(meaning) => {
                    self.add(Severity::Breaking, old, format!("it has moved to another meaning: {meaning}"));
                }
                None => compare(old, new, &mut self.changes),
            }
        }
        for answer in pairs.new {
            let severity =
                if old.iter().any(|old| old.status == answer.status) { Severity::Additive } else { Severity::Notable };
            self.add(
                severity,
                answer,
                format!("it also stands for an error with status {} now", status(answer.status)),
            );
        }
        for answer in pairs.old {
            self.add(
                Severity::Notable,
                answer,
                format!("it no longer stands for an error with status {}", status(answer.status)),
            );
        }
    }

    /// What the code means now, if that is not what it meant: what another code meant, by its wording, if no other answer has it,
    /// or else by its name; or something that has neither name nor wording of what it was.
    fn moved(&self, old: &Answer, new: &Answer) -> Option<String> {
        let is_other = |other: &&Answer| other.kind == new.kind && other.code.is_some() && other.code != new.code;
        let source = match self.contracts.worded(new) {
            Some(worded) if core::ptr::eq(worded, old) => None,
            Some(worded) if is_other(&worded) => Some(worded),
            _ if self.contracts.are_of_one_name(old, new) => None,
            _ => self.contracts.named(new).find(is_other),
        };
        match source.and_then(|source| source.code.as_ref()) {
            Some(code) => Some(format!("that of {code}")),
            None if self.is_another(old, new) => Some(format!("`{}` was `{}`", new.name, old.name)),
            None => None,
        }
    }

    fn is_another(&self, old: &Answer, new: &Answer) -> bool {
        let (Some(was), Some(is)) = (&old.message, &new.message) else { return false };
        // Of the answers of a shared code, one may go and another come.
        if (old.shared && new.shared) || self.contracts.are_of_one_name(old, new) {
            return false;
        }
        let (was, is) = (without_names(was), without_names(is));
        was != is && !can_be_one_thing([split(&old.name).1, &was], [split(&new.name).1, &is])
    }

    fn others(&mut self, old: Vec<&'a Answer>, new: Vec<&'a Answer>) {
        let pairs = Pairs::new(&self.contracts, old, new);
        for (old, new) in pairs.both {
            if old.code != new.code {
                let code = |answer: &Answer| answer.code.as_ref().map_or("absent".to_string(), ToString::to_string);
                self.add(Severity::Breaking, old, format!("the code was {} and is {}", code(old), code(new)));
            }
            compare(old, new, &mut self.changes);
        }
        for answer in pairs.old {
            self.add(Severity::Breaking, answer, format!("the {} `{}` is gone", kind_name(answer.kind), answer.name));
        }
        for answer in pairs.new {
            self.add(Severity::Additive, answer, format!("the {} `{}` is new", kind_name(answer.kind), answer.name));
        }
    }

    fn retired(&mut self, old: &Contract, new: &Contract) {
        for code in &old.retired {
            let change = |severity, text: &str| Change::new(severity, Some(code), "", text.to_string());
            if new.answers.iter().any(|answer| answer.code.as_ref() == Some(code)) {
                self.changes.push(change(Severity::Breaking, "it was retired and is back"));
            } else if !new.retired.contains(code) {
                self.changes.push(change(Severity::Notable, "it is no longer retired"));
            }
        }
    }
}
