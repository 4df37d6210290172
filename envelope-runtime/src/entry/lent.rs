//! Computes what a catalogue lists for the entries that a field lends to variants, which may override some of the
//! facts.
//!
//! A type may be lent to several variants with different overrides. A catalogue still lists each of its entries once,
//! with the facts that hold on every way to it.

use alloc::vec::Vec;

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::const_eval::{CodeBytes, same_bytes};
use crate::entry::stated::{ByHand, Member, MessageText, More};
use crate::entry::types::{NO_TYPE, TypeEntries, same_type};
#[cfg(feature = "_utoipa")]
use crate::entry::ways::steps_to;
use crate::entry::ways::{Step, Ways, lead_to, split_way};

impl<const N: usize> Ways<N> {
    /// The number of entries of these types whose facts variants override.
    #[must_use]
    pub const fn count_lent(&self, mut types: &[&TypeEntries]) -> usize {
        let mut count = 0;
        while let [first, rest @ ..] = types {
            if lead_to(self.steps(), first) {
                count += first.entries.len();
            }
            types = rest;
        }
        count
    }

    /// These entries, type by type; `M` is `count_lent(types)`.
    #[must_use]
    pub const fn lent<const M: usize>(&'static self, mut types: &[&'static TypeEntries]) -> [ByHand; M] {
        let steps = self.steps();
        let mut lent = [LentEntry { base: &NO_ENTRY, of: NO_TYPE, steps: &[] }.written(); M];
        let mut len = 0;
        while let [of, rest @ ..] = types {
            let mut entries = if lead_to(steps, of) { of.entries } else { &[] };
            while let [base, others @ ..] = entries {
                lent[len] = LentEntry { base, of, steps }.written();
                len += 1;
                entries = others;
            }
            types = rest;
        }
        lent
    }
}

static NO_ENTRY: Entry = Entry::error("", Code::None, 500, "").build();

/// An entry that a field lends, with the overrides of variants.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LentEntry {
    base: &'static Entry,
    of: &'static TypeEntries,
    /// The steps to all types.
    steps: &'static [Step],
}

/// Converts the facts to entries for a catalogue.
#[must_use]
pub const fn as_entries<const M: usize>(mut lent: &'static [ByHand]) -> [Entry; M] {
    let mut entries = [NO_ENTRY; M];
    let mut len = 0;
    while let [first, rest @ ..] = lent {
        entries[len] = Entry::by_hand(first);
        len += 1;
        lent = rest;
    }
    entries
}

/// The entries of a type: those in `lent`, where they are adjacent, or else those that the type states.
pub(crate) fn with_lent(ty: &TypeEntries, lent: &'static [Entry]) -> &'static [Entry] {
    let start = lent.iter().position(|entry| entry.is_lent_by(ty));
    start.and_then(|start| lent.get(start..start + ty.entries.len())).unwrap_or(ty.entries)
}

/// The lent entries that a catalogue of only this type would list. They are never freed.
#[cfg(feature = "_utoipa")]
pub(crate) fn lend(listed: &'static TypeEntries, reached: &[&'static TypeEntries]) -> &'static [Entry] {
    let steps: &'static [Step] = steps_to(listed).leak();
    let of_type = |of: &'static TypeEntries| {
        let entries = if lead_to(steps, of) { of.entries } else { &[] };
        entries.iter().map(move |base| LentEntry { base, of, steps }.written())
    };
    let lent: &'static [ByHand] = reached.iter().flat_map(|of| of_type(of)).collect::<Vec<_>>().leak();
    lent.iter().map(Entry::by_hand).collect::<Vec<_>>().leak()
}

/// Facts that are computed once for each catalogue.
impl LentEntry {
    /// The facts that the listed entry refers to. Other facts that variants may override are computed when they are
    /// read.
    const fn written(self) -> ByHand {
        ByHand {
            kind: self.base.kind(),
            name: text(self.base.name_bytes()),
            code: match self.base.code_bytes() {
                Some(CodeBytes::Str(code)) => Code::Str(text(code)),
                Some(CodeBytes::Int(code)) => Code::Int(code),
                None => Code::None,
            },
            status: self.status(),
            message: "",
            description: "",
            empty: self.is_empty(),
            more: *self.base.more(),
            lent: Some(self),
        }
    }

    /// True if the entry is one of this type.
    pub(crate) const fn is_of(&self, ty: &TypeEntries) -> bool {
        same_type(self.of, ty)
            && match (ty.part, ty.entries) {
                (Some(_), [only]) => same_bytes(only.name_bytes(), self.base.name_bytes()),
                _ => true,
            }
    }

    /// The status on every way; `None` if the ways differ, or if it is decided at run time.
    pub(super) const fn status(&self) -> Option<u16> {
        let mut found = None;
        let mut steps = self.steps;
        while let [first, ..] = steps {
            let (way, rest) = split_way(steps);
            if self.is_of(first.to) {
                match (found, self.status_on(way)) {
                    (_, None) => return None,
                    (Some(known), Some(status)) if known != status => return None,
                    (_, status) => found = status,
                }
            }
            steps = rest;
        }
        found
    }

    const fn status_on(&self, mut way: &[Step]) -> Option<u16> {
        let mut status = self.base.status();
        while let [first, rest @ ..] = way {
            match first.overriding {
                Some(own) if own.more().run_time_status || own.status().is_some() => status = own.status(),
                _ => {}
            }
            way = rest;
        }
        status
    }

    /// True if the response has no body on any way.
    pub(super) const fn is_empty(&self) -> bool {
        let mut steps = self.steps;
        while let [first, ..] = steps {
            let (way, rest) = split_way(steps);
            if self.is_of(first.to) && !is_empty_on(way) {
                return self.base.is_empty();
            }
            steps = rest;
        }
        true
    }
}

/// Cannot fail: the texts of entries are cut at character boundaries.
const fn text(bytes: &'static [u8]) -> &'static str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

const fn is_empty_on(mut way: &[Step]) -> bool {
    while let [first, rest @ ..] = way {
        match first.overriding {
            Some(own) if own.is_empty() => return true,
            _ => way = rest,
        }
    }
    false
}

/// Reads a list of named facts of an entry.
pub(super) type List<T> = fn(&'static More) -> &'static [(&'static str, T)];

impl LentEntry {
    /// The entries of the variants on each way, the innermost variant first.
    fn ways(&self) -> impl Iterator<Item = Vec<&'static Entry>> {
        let ways = self.steps.chunk_by(|one, other| one.way == other.way);
        let ways = ways.filter(|way| way.first().is_some_and(|step| self.is_of(step.to)));
        ways.map(|way| way.iter().filter_map(|step| step.overriding).collect())
    }

    /// The first such fact on the way, beginning with the outermost variant. If there are several ways, the fact of the
    /// entry itself takes precedence.
    pub(super) fn nearest<T>(&self, fact: impl Fn(&Entry) -> Option<T>) -> Option<T> {
        let ways: Vec<_> = self.ways().collect();
        let overriding = || ways.iter().flatten().rev().find_map(|entry| fact(entry));
        match ways.len() {
            1 => overriding().or_else(|| fact(self.base)),
            _ => fact(self.base).or_else(overriding),
        }
    }

    /// True if it holds for the entry, or for a variant on any way.
    pub(super) fn any(&self, is: impl Fn(&Entry) -> bool) -> bool {
        is(self.base) || self.ways().flatten().any(is)
    }

    /// The message on every way. If the ways differ, the entry's own message is shown, as it is when a field decides
    /// the message.
    pub(super) fn message_text(&self) -> MessageText {
        let own = self.base.message_text();
        let mut ways = self.ways().map(|way| {
            let stated = way.iter().rev().find(|entry| entry.more().own_message);
            stated.map_or(own, |entry| entry.message_text())
        });
        let first = ways.next().unwrap_or(own);
        if first != MessageText::None && ways.all(|other| other == first) {
            return first;
        }
        self.base.message().map_or(MessageText::None, MessageText::Display)
    }

    /// The constants that are the same on every way.
    pub(super) fn constants<T: Copy + PartialEq>(&self, list: List<T>) -> Vec<(&'static str, T)> {
        let lists: Vec<Vec<_>> = self.ways().map(|way| self.stated(&way, list, |_| true)).collect();
        let Some((first, others)) = lists.split_first() else { return Vec::new() };
        first.iter().copied().filter(|one| others.iter().all(|other| other.contains(one))).collect()
    }

    /// The constants that are not the same on every way, as members with the type that `ty` returns.
    pub(super) fn differing<T: Copy + PartialEq>(&self, list: List<T>, ty: fn(T) -> &'static str) -> Vec<Member> {
        let constants = self.constants(list);
        let lists: Vec<Vec<_>> = self.ways().map(|way| self.stated(&way, list, |_| true)).collect();
        let all = lists.iter().flatten().filter(|one| !constants.contains(one));
        let members = all.map(|&(name, value)| self.member(&lists, name, ty(value)));
        distinct(members.collect())
    }

    /// The members that fields hold, those of the outermost variant first, as in a response.
    pub(super) fn members(&self, list: List<&'static str>) -> Vec<Member> {
        let is_sure = |ty: &str| !ty.contains("Option<");
        let lists: Vec<Vec<_>> = self.ways().map(|way| self.stated(&way, list, is_sure)).collect();
        let members = lists.iter().flatten().map(|&(name, ty)| self.member(&lists, name, ty));
        distinct(members.collect())
    }

    fn member<T>(&self, lists: &[Vec<(&'static str, T)>], name: &'static str, ty: &'static str) -> Member {
        let is_on_every_way = lists.iter().all(|list| list.iter().any(|(known, _)| *known == name));
        Member { name, ty, is_optional: !is_on_every_way }
    }

    /// The facts on one way. A name hides the same name further inside if its value is always present.
    fn stated<T: Copy>(
        &self,
        way: &[&'static Entry],
        list: List<T>,
        is_sure: impl Fn(T) -> bool,
    ) -> Vec<(&'static str, T)> {
        let mut stated: Vec<(&'static str, T)> = Vec::new();
        for entry in way.iter().rev().copied().chain([self.base]) {
            for &(name, value) in list(entry.more()) {
                if !stated.iter().any(|(known, value)| *known == name && is_sure(*value)) {
                    stated.push((name, value));
                }
            }
        }
        stated
    }
}

fn distinct(members: Vec<Member>) -> Vec<Member> {
    let mut distinct: Vec<Member> = Vec::new();
    for member in members {
        if !distinct.contains(&member) {
            distinct.push(member);
        }
    }
    distinct
}
