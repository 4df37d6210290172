//! Compares two contracts, and lists the changes.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use crate::check::answer::{Answer, Delay, Details, Facts, RETRY_AFTER, is_standard};
use crate::check::body;
use crate::check::change::{Change, Changes, Severity};
use crate::check::contract::Contract;
use crate::check::fit::{Fit, fit};
use crate::check::pairs::{Both, Pairs};
use crate::check::phrase::{Part, Phrase};
use crate::check::ty::Type;
use crate::check::wording::{can_be_one_thing, same_text, without_names};
use crate::entry::code::OwnedCode;
use crate::entry::stated::EntryKind;

impl Contract {
    /// The changes in a newer contract, the most severe first. The [module](crate::check) lists changes by severity.
    ///
    /// If one of the contracts is from a file of an earlier version, the parts that such a file cannot hold are not
    /// compared.
    #[must_use]
    pub fn changes_to(&self, new: &Contract) -> Changes {
        if self.holds_delays() && new.holds_delays() {
            changes(self, new)
        } else {
            changes(&self.clone().without_delays(), &new.clone().without_delays())
        }
    }
}

fn changes(old: &Contract, new: &Contract) -> Changes {
    let comparison = Comparison {
        contracts: Both::new(&old.answers, &new.answers),
        holds_delays: old.holds_delays(),
        closed_codes: old.closed_codes || new.closed_codes,
        changes: Vec::new(),
    };
    Changes::new(comparison.run(old, new))
}

struct Comparison<'a> {
    contracts: Both<'a>,
    holds_delays: bool,
    closed_codes: bool,
    changes: Vec<Change>,
}

/// The errors of a contract by their codes, and its successes and errors without a constant code.
fn sorted(answers: &[Answer]) -> (BTreeMap<&OwnedCode, Vec<&Answer>>, Vec<&Answer>) {
    let (mut errors, mut others) = (BTreeMap::<_, Vec<_>>::new(), Vec::new());
    for answer in answers {
        match (&answer.facts.code, answer.facts.kind) {
            (Some(code), EntryKind::Error) => errors.entry(code).or_default().push(answer),
            _ => others.push(answer),
        }
    }
    (errors, others)
}

impl<'a> Comparison<'a> {
    fn run(mut self, old: &Contract, new: &Contract) -> Vec<Change> {
        let ((old_errors, old_others), (mut new_errors, new_others)) =
            (sorted(self.contracts.old.all), sorted(self.contracts.new.all));
        for (code, old) in old_errors {
            match (new_errors.remove(code), old.first()) {
                (Some(new), _) => self.same_code(old, new),
                (None, Some(old)) => self.gone(old),
                (None, None) => {}
            }
        }
        for new in new_errors.values().filter_map(|answers| answers.first()) {
            self.new_answer(new, "it is new".into());
        }
        self.others(old_others, new_others);
        self.retired(old, new);
        if let (Some(old), Some(new)) = (&old.envelope, &new.envelope) {
            old.changes_to(new, &mut self.changes);
        }
        self.changes
    }

    fn add(&mut self, severity: Severity, answer: &Answer, phrase: impl Into<Phrase>) {
        self.changes.push(Change::new(severity, answer, phrase));
    }

    fn gone(&mut self, old: &'a Answer) {
        let phrase = match self.contracts.code_now(old) {
            Some(now) => Phrase::from([
                Part::plain("it is gone: "),
                Part::name(&old.name),
                Part::plain(" has the code "),
                Part::code(now),
                Part::plain(" now"),
            ]),
            None => "it is gone".into(),
        };
        self.add(Severity::Breaking, old, phrase);
    }

    fn new_answer(&mut self, new: &Answer, phrase: Phrase) {
        let has_new_code = new.facts.code.as_ref().is_some_and(|code| !self.contracts.old.codes.contains(code));
        if self.closed_codes && has_new_code {
            let fail = Part::plain(", and clients that know a closed list of codes fail on it");
            self.add(Severity::Notable, new, phrase.and(fail));
        } else {
            self.add(Severity::Additive, new, phrase);
        }
    }

    /// Compares the answers of one code.
    fn same_code(&mut self, old: Vec<&'a Answer>, new: Vec<&'a Answer>) {
        let is_shared = |answers: &[&Answer]| answers.iter().any(|answer| answer.facts.shared);
        let text = match (is_shared(&old), is_shared(&new)) {
            (false, true) => Some("several errors may share it now"),
            (true, false) => Some("only one error has it now"),
            _ => None,
        };
        if let (Some(text), Some(first)) = (text, old.first()) {
            self.add(Severity::Notable, first, text);
        }
        let old_statuses: BTreeSet<_> = old.iter().map(|old| old.facts.status).collect();
        let pairs = Pairs::new(&self.contracts, old, new);
        for (old, new) in pairs.both {
            match self.moved(old, new) {
                Some(phrase) => self.add(Severity::Breaking, old, phrase),
                None => self.compare(old, new),
            }
        }
        for answer in pairs.new {
            let is_known = old_statuses.contains(&answer.facts.status);
            let severity = if is_known { Severity::Additive } else { Severity::Notable };
            let status = status(answer.facts.status);
            self.add(severity, answer, format!("an error with status {status} has it now, too"));
        }
        for answer in pairs.old {
            let status = status(answer.facts.status);
            self.add(Severity::Notable, answer, format!("an error with status {status} no longer has it"));
        }
    }

    /// The code's new meaning, if it has changed: that of another code, which is recognised by a message that no other
    /// answer has, or else by its name; or one that shares neither a name nor a word with the old one.
    fn moved(&self, old: &'a Answer, new: &'a Answer) -> Option<Phrase> {
        let is_other = |other: &Answer| {
            other.facts.kind == new.facts.kind && other.facts.code.is_some() && other.facts.code != new.facts.code
        };
        let source = match self.contracts.worded(new) {
            Some(worded) if core::ptr::eq(worded, old) => None,
            Some(worded) if is_other(worded) => Some(worded),
            _ if self.contracts.are_of_one_name(old, new) => None,
            _ => self.contracts.named_with_another_code(new),
        };
        let moved = Part::plain("its meaning has changed: ");
        match source.and_then(|source| source.facts.code.as_ref()) {
            Some(code) => Some([moved, Part::plain("it is that of "), Part::code(code)].into()),
            None if self.is_another(old, new) => {
                Some([moved, Part::name(&new.name), Part::plain(" was "), Part::name(&old.name)].into())
            }
            None => None,
        }
    }

    fn is_another(&self, old: &'a Answer, new: &'a Answer) -> bool {
        let (Some(was), Some(is)) = (&old.facts.message, &new.facts.message) else { return false };
        // A shared code may lose one answer and gain another.
        if (old.facts.shared && new.facts.shared) || self.contracts.are_of_one_name(old, new) {
            return false;
        }
        let (was, is) = (without_names(was), without_names(is));
        was != is && !can_be_one_thing([old.names().1, &was], [new.names().1, &is])
    }

    fn others(&mut self, old: Vec<&'a Answer>, new: Vec<&'a Answer>) {
        let pairs = Pairs::new(&self.contracts, old, new);
        for (old, new) in pairs.both {
            if old.facts.code != new.facts.code {
                let code = |answer: &Answer| answer.facts.code.as_ref().map_or(Part::plain("absent"), Part::code);
                let phrase = [Part::plain("the code was "), code(old), Part::plain(" and is "), code(new)];
                self.add(Severity::Breaking, old, phrase);
            }
            self.compare(old, new);
        }
        let named = |answer: &Answer, what| {
            let kind = format!("the {} ", answer.facts.kind.as_str());
            Phrase::from([Part::plain(kind), Part::name(&answer.name), Part::plain(what)])
        };
        for answer in pairs.old {
            self.add(Severity::Breaking, answer, named(answer, " is gone"));
        }
        for answer in pairs.new {
            self.new_answer(answer, named(answer, " is new"));
        }
    }

    fn retired(&mut self, old: &Contract, new: &Contract) {
        for code in &old.retired {
            if self.contracts.new.codes.contains(code) {
                self.changes.push(Change::of_code(Severity::Breaking, code, "it was retired and is back"));
            } else if !new.retired.contains(code) {
                self.changes.push(Change::of_code(Severity::Notable, code, "it is no longer retired"));
            }
        }
    }

    /// Adds the differences between two answers with the same meaning, except that of their codes.
    fn compare(&mut self, old: &Answer, new: &Answer) {
        let holds_delays = self.holds_delays;
        let mut add = |severity, phrase: Phrase| self.add(severity, old, phrase);
        let (old, new) = (&old.facts, &new.facts);
        stated(old, new, &mut add);
        body(old, new, &mut add);
        members("ext member", Severity::Notable, &old.ext, &new.ext, &mut add);
        headers(old, new, holds_delays, &mut add);
        delay(old.retry_after, new.retry_after, &mut add);
    }
}

/// Compares the status, the texts, the deprecation, and whether the code is decided at run time.
fn stated(old: &Facts, new: &Facts, add: &mut impl FnMut(Severity, Phrase)) {
    if old.status != new.status {
        let (old, new) = (status(old.status), status(new.status));
        add(Severity::Breaking, format!("the status was {old} and is {new}").into());
    }
    for (what, old, new) in [("message", &old.message, &new.message), ("title", &old.title, &new.title)] {
        if !same_text(old.as_deref(), new.as_deref()) {
            let text = |text: &Option<String>| text.as_deref().map_or(Part::plain("absent"), Part::quoted);
            let was = format!("the {what} was ");
            add(Severity::Notable, [Part::plain(was), text(old), Part::plain(" and is "), text(new)].into());
        }
    }
    match (&old.deprecated, &new.deprecated) {
        (None, Some(note)) => add(Severity::Notable, format!("it is deprecated: {note}").into()),
        (Some(_), None) => add(Severity::Additive, "it is no longer deprecated".into()),
        _ => {}
    }
    match (old.run_time_code, new.run_time_code) {
        (false, true) => add(Severity::Breaking, "the code is decided at run time now".into()),
        (true, false) => add(Severity::Additive, "the code is no longer decided at run time".into()),
        _ => {}
    }
}

/// Compares the parts of the body: field errors, details and payload, and whether there is a body at all.
fn body(old: &Facts, new: &Facts, add: &mut impl FnMut(Severity, Phrase)) {
    match (old.empty, new.empty) {
        (false, true) => add(Severity::Breaking, "the body is gone".into()),
        (true, false) => add(Severity::Additive, "there is a body now".into()),
        _ => {}
    }
    match (old.field_errors, new.field_errors) {
        (true, false) => add(Severity::Breaking, "the field errors are gone".into()),
        (false, true) => add(Severity::Additive, "there can be field errors now".into()),
        _ => {}
    }
    details(&old.details, &new.details, add);
    if let (Some(old), Some(new)) = (&old.payload, &new.payload) {
        other_type(&[Part::plain("the payload ")], ["was", "is"], (old, new), Severity::Breaking, add);
    }
}

fn details(old: &Details, new: &Details, add: &mut impl FnMut(Severity, Phrase)) {
    let none = BTreeMap::new();
    let mut members =
        |old: &BTreeMap<_, _>, new: &BTreeMap<_, _>| members("details member", Severity::Breaking, old, new, add);
    match (old, new) {
        (Details::None, Details::None) => {}
        (Details::Members(old), Details::None) => members(old, &none),
        (Details::None, Details::Members(new)) => members(&none, new),
        (Details::Members(old), Details::Members(new)) => members(old, new),
        (Details::Whole(old), Details::Whole(new)) => {
            other_type(&[Part::plain("the details ")], ["were", "are"], (old, new), Severity::Breaking, add);
        }
        (Details::None, Details::Whole(_)) => add(Severity::Additive, "there are details now".into()),
        (Details::Whole(_), Details::None) => add(Severity::Breaking, "the details are gone".into()),
        (Details::Whole(ty), Details::Members(_)) => {
            let was = Part::plain("the details were of the type ");
            add(Severity::Breaking, [was, ty.part(), Part::plain(" and are named members")].into());
        }
        (Details::Members(_), Details::Whole(ty)) => {
            let was = Part::plain("the details were named members and are of the type ");
            add(Severity::Breaking, [was, ty.part()].into());
        }
    }
}

/// Compares members by name. A missing member is breaking, a different type at most as severe as `worst`.
fn members(
    what: &str,
    worst: Severity,
    old: &BTreeMap<String, Type>,
    new: &BTreeMap<String, Type>,
    add: &mut impl FnMut(Severity, Phrase),
) {
    let named = |name: &str| [Part::plain(format!("the {what} ")), Part::quoted(name), Part::plain(" ")];
    for (name, old_type) in old {
        match new.get(name) {
            None => add(Severity::Breaking, Phrase::from(named(name)).and(Part::plain("is gone"))),
            Some(new_type) => other_type(&named(name), ["was", "is"], (old_type, new_type), worst, add),
        }
    }
    for name in new.keys().filter(|name| !old.contains_key(*name)) {
        add(Severity::Additive, Phrase::from(named(name)).and(Part::plain("is new")));
    }
}

/// Adds the change from one type to another, if clients see it. A different JSON type is at most as severe as `worst`.
fn other_type(
    subject: &[Part],
    [was, is]: [&str; 2],
    (old, new): (&Type, &Type),
    worst: Severity,
    add: &mut impl FnMut(Severity, Phrase),
) {
    let (severity, note) = match (old, new) {
        (Type::Schema(_), Type::Schema(_)) => {
            let (old, new) = (old.schema().unwrap_or_default(), new.schema().unwrap_or_default());
            return body::compare(&old, &new, &mut |severity, phrase| {
                add(severity.min(worst), Phrase::new(subject.to_vec()).then(phrase));
            });
        }
        // Nothing is known of the old type, or of the new one.
        (Type::Name(name), Type::Schema(_)) | (Type::Schema(_), Type::Name(name)) if !is_standard(name) => return,
        (Type::Name(old), Type::Name(new)) => match fit(old, new) {
            Fit::Same => return,
            Fit::Wider => (Severity::Notable, ", which has more values"),
            Fit::Other => (worst, ""),
        },
        _ => (worst, ""),
    };
    let (was, is) = (Part::plain(format!("{was} of the type ")), Part::plain(format!(" and {is} of ")));
    add(severity, Phrase::new(subject.to_vec()).then([was, old.part(), is, new.part(), Part::plain(note)].into()));
}

/// Compares the headers. If the contracts hold delays, a header with the delay is compared there.
fn headers(old: &Facts, new: &Facts, holds_delays: bool, add: &mut impl FnMut(Severity, Phrase)) {
    let names = |facts: &Facts| {
        let headers = facts.headers.iter().filter(|name| !holds_delays || *name != RETRY_AFTER);
        headers.map(|name| (name.clone(), Type::Name(String::new()))).collect()
    };
    members("header", Severity::Notable, &names(old), &names(new), add);
}

fn delay(old: Option<Delay>, new: Option<Delay>, add: &mut impl FnMut(Severity, Phrase)) {
    match (old, new) {
        (Some(_), None) => add(Severity::Breaking, "the delay is gone".into()),
        (None, Some(_)) => add(Severity::Additive, "there is a delay now".into()),
        (Some(old), Some(new)) if old != new => {
            add(Severity::Notable, format!("the delay was {old} and is {new}").into());
        }
        _ => {}
    }
}

fn status(status: Option<u16>) -> String {
    status.map_or_else(|| "decided at run time".to_string(), |status| status.to_string())
}
