//! Rules that a type states about codes, beyond its own entries.

use core::ops::RangeInclusive;

use crate::entry::code::Code;
use crate::entry::types::{NO_TYPE, Passed, TypeEntries, same_type};

/// Rules that a type states about codes, beyond its own entries: the codes that it claims, and those that it has
/// retired.
///
/// The derives generate it from `codes(..)` and `retired(..)`; [`catalog!`](crate::catalog!) compares it with the other
/// types that it lists. To write it by hand, set the constant
/// [`Catalogued::CODE_RULES`](crate::Catalogued::CODE_RULES):
///
/// ```
/// use envelope_runtime::catalog::{CodeRules, Entry, TypeEntries};
/// use envelope_runtime::{Catalogued, Code};
///
/// struct Card;
///
/// impl Catalogued for Card {
///     const ENTRIES: &'static TypeEntries = &TypeEntries::new(
///         "Card",
///         &[Entry::error("Card", Code::Str("CARD_EXPIRED"), 402, "The card has expired.").build()],
///     );
///
///     const CODE_RULES: &'static CodeRules =
///         &CodeRules::of(Self::ENTRIES).retired(&[Code::Str("CARD_OLD")]);
/// }
///
/// envelope_runtime::catalog! {
///     static SHOP = [Card];
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CodeRules {
    pub(crate) ty: &'static TypeEntries,
    /// The lowest and the highest code.
    pub(crate) range: Option<(i64, i64)>,
    pub(crate) retired: &'static [Code<'static>],
    pub(crate) included: &'static [&'static CodeRules],
}

impl CodeRules {
    /// No rules.
    pub const NONE: &'static CodeRules = &CodeRules::of(NO_TYPE);

    /// Starts the rules of this type, with none.
    #[must_use]
    pub const fn of(ty: &'static TypeEntries) -> CodeRules {
        CodeRules { ty, range: None, retired: &[], included: &[] }
    }

    /// Claims the codes in this range: no other type may claim any of them, unless one of the two takes facts from the
    /// other.
    #[must_use]
    pub const fn range(self, codes: RangeInclusive<i64>) -> CodeRules {
        CodeRules { range: Some((*codes.start(), *codes.end())), ..self }
    }

    /// Retires these codes: no entry may have one of them again.
    #[must_use]
    pub const fn retired(self, codes: &'static [Code<'static>]) -> CodeRules {
        CodeRules { retired: codes, ..self }
    }

    /// Adds the rules of the types that its transparent variants hold.
    #[must_use]
    pub const fn including(self, rules: &'static [&'static CodeRules]) -> CodeRules {
        CodeRules { included: rules, ..self }
    }

    /// True if this type takes facts from the other, directly or through further types.
    pub(crate) const fn includes(&self, other: &CodeRules) -> bool {
        leads_to(self.included, other, &mut Passed::new())
    }

    const fn is_silent(&self) -> bool {
        self.range.is_none() && self.retired.is_empty()
    }
}

const fn leads_to(mut rules: &[&'static CodeRules], other: &CodeRules, passed: &mut Passed) -> bool {
    while let [first, rest @ ..] = rules {
        if same_type(first.ty, other.ty) || (!passed.has(first.ty) && leads_to(first.included, other, passed)) {
            return true;
        }
        rules = rest;
    }
    false
}

/// An upper bound for the number of types whose rules are reached.
pub const fn count_rules(listed: &[&'static CodeRules]) -> usize {
    count_further(listed, &mut Passed::new())
}

const fn count_further(mut rules: &[&'static CodeRules], passed: &mut Passed) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = rules {
        count += 1;
        if !passed.has(first.ty) {
            count += count_further(first.included, passed);
        }
        rules = rest;
    }
    count
}

/// The rules of the types that state any, each type once; `N` is at least their number.
pub struct FlatRules<const N: usize> {
    rules: [&'static CodeRules; N],
    len: usize,
}

impl<const N: usize> FlatRules<N> {
    /// The rules of the listed types, each followed by those of the types that it includes.
    pub const fn new(listed: &'static [&'static CodeRules]) -> Self {
        let mut flat = FlatRules { rules: [CodeRules::NONE; N], len: 0 };
        flat.add_all(listed, &mut Passed::new());
        flat
    }

    /// The rules as a slice.
    pub const fn as_slice(&self) -> &[&'static CodeRules] {
        self.rules.split_at(self.len).0
    }

    const fn add_all(&mut self, mut listed: &'static [&'static CodeRules], passed: &mut Passed) {
        while let [first, rest @ ..] = listed {
            if !first.is_silent() && !self.has(first) {
                self.rules[self.len] = *first;
                self.len += 1;
            }
            if !passed.has(first.ty) {
                self.add_all(first.included, passed);
            }
            listed = rest;
        }
    }

    const fn has(&self, rules: &CodeRules) -> bool {
        let mut known = self.as_slice();
        while let [first, rest @ ..] = known {
            if same_type(first.ty, rules.ty) {
                return true;
            }
            known = rest;
        }
        false
    }
}
