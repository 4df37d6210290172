//! The differences between two contracts. Types, variants and codes may be renamed, so an answer is recognised by
//! whichever of them has stayed.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::fmt;

use crate::check::answer::{Answer, Details};
use crate::check::contract::Contract;
use crate::check::fit::{Fit, fit};
use crate::check::wording::{can_be_one_thing, same_text, without_names};
use crate::entry::code::{Code, OwnedCode};
use crate::entry::stated::EntryKind;

/// What a change means to clients. Greater is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Clients that do not know of it go on as before.
    Additive,
    /// Clients go on, but people should know: a text that they read, or a code that they should stop using.
    Notable,
    /// Correct clients can go wrong now.
    Breaking,
}

/// `breaking`, `notable` or `additive`.
impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Severity::Additive => "additive",
            Severity::Notable => "notable",
            Severity::Breaking => "breaking",
        })
    }
}

/// One difference between two contracts; see [`Contract::changes_to`](crate::check::Contract::changes_to).
///
/// Its `Display` is a line for people, such as `breaking: code "NO_CREDIT": the status was 402 and is 403`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    severity: Severity,
    code: Option<OwnedCode>,
    /// The name of the answer, which is shown if there is no code.
    name: String,
    text: String,
}

impl Change {
    fn new(severity: Severity, code: Option<&OwnedCode>, name: &str, text: String) -> Self {
        Change { severity, code: code.cloned(), name: name.into(), text }
    }

    /// What the change means to clients.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The code of the answer, the old one if the code itself has changed. [`Code::None`] for an answer without one.
    #[must_use]
    pub fn code(&self) -> Code<'_> {
        self.code.as_ref().map_or(Code::None, OwnedCode::as_code)
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            Some(code) => write!(f, "{}: code {code}: {}", self.severity, self.text),
            None => write!(f, "{}: `{}`: {}", self.severity, self.name, self.text),
        }
    }
}

impl Contract {
    /// The changes in a newer contract, the most severe first. The [module](crate::check) lists changes by severity.
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

    /// Compares the answers of one code.
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

    /// The code's new meaning, if it has changed: to that of another code, which is recognised by a wording that no
    /// other answer has, or else by its name; or to one that shares neither a name nor a word with the old one.
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
        // A shared code may lose one answer and gain another.
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
            self.add(Severity::Breaking, answer, format!("the {} `{}` is gone", answer.kind.as_str(), answer.name));
        }
        for answer in pairs.new {
            self.add(Severity::Additive, answer, format!("the {} `{}` is new", answer.kind.as_str(), answer.name));
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

/// Adds the differences between two answers with the same meaning, except that of their codes.
fn compare(old: &Answer, new: &Answer, changes: &mut Vec<Change>) {
    let mut add = |severity, text: String| changes.push(Change::new(severity, old.code.as_ref(), &old.name, text));
    if old.status != new.status {
        let (old, new) = (status(old.status), status(new.status));
        add(Severity::Breaking, format!("the status was {old} and is {new}"));
    }
    for (what, old, new) in [("message", &old.message, &new.message), ("title", &old.title, &new.title)] {
        if !same_text(old.as_deref(), new.as_deref()) {
            add(Severity::Notable, format!("the {what} was {} and is {}", text(old.as_deref()), text(new.as_deref())));
        }
    }
    match (&old.deprecated, &new.deprecated) {
        (None, Some(note)) => add(Severity::Notable, format!("it is deprecated: {note}")),
        (Some(_), None) => add(Severity::Additive, "it is no longer deprecated".to_string()),
        _ => {}
    }
    if old.run_time_code != new.run_time_code {
        let (severity, text) = match new.run_time_code {
            true => (Severity::Breaking, "the code is decided at run time now"),
            false => (Severity::Additive, "the code is no longer decided at run time"),
        };
        add(severity, text.to_string());
    }
    match (old.empty, new.empty) {
        (false, true) => add(Severity::Breaking, "the body is gone".to_string()),
        (true, false) => add(Severity::Additive, "there is a body now".to_string()),
        _ => {}
    }
    match (old.field_errors, new.field_errors) {
        (true, false) => add(Severity::Breaking, "the field errors are gone".to_string()),
        (false, true) => add(Severity::Additive, "there can be field errors now".to_string()),
        _ => {}
    }
    details(&old.details, &new.details, &mut add);
    members("ext member", Severity::Notable, &old.ext, &new.ext, &mut add);
    let names = |answer: &Answer| answer.headers.iter().map(|name| (name.clone(), String::new())).collect();
    members("header", Severity::Notable, &names(old), &names(new), &mut add);
}

fn details(old: &Details, new: &Details, add: &mut impl FnMut(Severity, String)) {
    let none = BTreeMap::new();
    match (old, new) {
        (Details::None, Details::None) => {}
        (Details::Whole(old), Details::Whole(new)) => {
            if let Some((severity, note)) = other_type(old, new, Severity::Breaking) {
                add(severity, format!("the details were of the type `{old}` and are of `{new}`{note}"));
            }
        }
        (Details::None, Details::Whole(_)) => add(Severity::Additive, "there are details now".to_string()),
        (Details::Whole(_), Details::None) => add(Severity::Breaking, "the details are gone".to_string()),
        (Details::Whole(ty), Details::Members(_)) => {
            add(Severity::Breaking, format!("the details were of the type `{ty}` and are named members"));
        }
        (Details::Members(_), Details::Whole(ty)) => {
            add(Severity::Breaking, format!("the details were named members and are of the type `{ty}`"));
        }
        (Details::Members(old), Details::None) => members("details member", Severity::Breaking, old, &none, add),
        (Details::None, Details::Members(new)) => members("details member", Severity::Breaking, &none, new, add),
        (Details::Members(old), Details::Members(new)) => members("details member", Severity::Breaking, old, new, add),
    }
}

/// Compares members by name. A missing one is breaking, another type at most as severe as `worst`.
fn members(
    what: &str,
    worst: Severity,
    old: &BTreeMap<String, String>,
    new: &BTreeMap<String, String>,
    add: &mut impl FnMut(Severity, String),
) {
    for (name, old_type) in old {
        match new.get(name) {
            None => add(Severity::Breaking, format!("the {what} {name:?} is gone")),
            Some(new_type) => {
                if let Some((severity, note)) = other_type(old_type, new_type, worst) {
                    add(
                        severity,
                        format!("the {what} {name:?} was of the type `{old_type}` and is of `{new_type}`{note}"),
                    );
                }
            }
        }
    }
    for name in new.keys().filter(|name| !old.contains_key(*name)) {
        add(Severity::Additive, format!("the {what} {name:?} is new"));
    }
}

/// The severity of a change from one type to another, with a note for people; `None` if clients see no difference.
fn other_type(old: &str, new: &str, worst: Severity) -> Option<(Severity, &'static str)> {
    match fit(old, new) {
        Fit::Same => None,
        Fit::Wider => Some((Severity::Notable, ", which has more values")),
        Fit::Other => Some((worst, "")),
    }
}

fn status(status: Option<u16>) -> String {
    status.map_or_else(|| "decided at run time".to_string(), |status| status.to_string())
}

fn text(text: Option<&str>) -> String {
    text.map_or_else(|| "absent".to_string(), |text| format!("{text:?}"))
}

/// The answers of a contract by wording and by name.
struct Index<'a> {
    all: Vec<&'a Answer>,
    wordings: BTreeMap<String, Vec<&'a Answer>>,
    variants: BTreeMap<&'a str, Vec<&'a Answer>>,
    types: BTreeSet<&'a str>,
}

impl<'a> Index<'a> {
    fn of(answers: &'a [Answer]) -> Self {
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

    /// The answer with the wording of this one, if there is exactly one.
    fn worded(&self, answer: &Answer) -> Option<&'a Answer> {
        match self.wordings.get(&without_names(answer.message.as_deref()?))?.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }
}

/// The answers of both contracts.
struct Both<'a> {
    old: Index<'a>,
    new: Index<'a>,
}

impl<'a> Both<'a> {
    /// The old answer with the wording of a new one, if no other answer of either contract has it.
    fn worded(&self, new: &Answer) -> Option<&'a Answer> {
        self.new.worded(new).and(self.old.worded(new))
    }

    /// The old answers that have the name of a new one.
    fn named(&self, new: &Answer) -> impl Iterator<Item = &'a Answer> {
        let known = self.old.variants.get(split(&new.name).1);
        known.into_iter().flatten().copied().filter(|old| self.are_of_one_name(old, new))
    }

    /// The new answer that has the name of an old one.
    fn now(&self, old: &Answer) -> Option<&'a Answer> {
        let known = self.new.variants.get(split(&old.name).1);
        known.into_iter().flatten().copied().find(|new| new.kind == old.kind && self.are_of_one_name(old, new))
    }

    /// True if types and variants have the same names, or only the variants, where neither type is in the other contract.
    fn are_of_one_name(&self, old: &Answer, new: &Answer) -> bool {
        if old.name == new.name {
            return true;
        }
        let ((old_type, old_variant), (new_type, new_variant)) = (split(&old.name), split(&new.name));
        old_variant == new_variant && !self.new.types.contains(old_type) && !self.old.types.contains(new_type)
    }
}

/// The names of the type and of the variant. A struct has one name for both.
fn split(name: &str) -> (&str, &str) {
    name.split_once("::").unwrap_or((name, name))
}

/// Pairs the answers of the old contract with those of the new one. The pairs are in the order of the old answers.
struct Pairs<'a> {
    both: Vec<(&'a Answer, &'a Answer)>,
    /// The old answers that have no partner.
    old: Vec<&'a Answer>,
    /// The new answers that have no partner.
    new: Vec<&'a Answer>,
}

impl<'a> Pairs<'a> {
    /// Pairs answers by the best evidence first: everything is equal; everything but the name, with a wording that no
    /// other answer has; the name; everything but the name; the code.
    fn new(contracts: &Both<'a>, old: Vec<&'a Answer>, new: Vec<&'a Answer>) -> Self {
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
