//! What a type says of codes beyond those of its own entries.

use crate::entry::code::Code;
use crate::entry::types::{NO_TYPE, TypeEntries, same_type};

/// What a type says of codes beyond those of its own entries: which of them it claims, and which may never come back.
///
/// The derives write it from `codes(..)` and `retired(..)`; [`catalog!`](crate::catalog!) compares it with the other types
/// that it lists. By hand it is the constant [`Catalogued::CODE_RULES`](crate::Catalogued::CODE_RULES):
///
/// ```
/// use envelope_runtime::catalog::{CodeRules, Entry, TypeEntries};
/// use envelope_runtime::{Catalogued, Code};
///
/// struct Card;
///
/// impl Catalogued for Card {
///     const ENTRIES: &'static TypeEntries = &TypeEntries {
///         name: "Card",
///         origin: module_path!(),
///         entries: &[Entry::error("Card", Code::Str("CARD_EXPIRED"), 402, "The card has expired.").build()],
///         included: &[],
///     };
///
///     const CODE_RULES: &'static CodeRules = &CodeRules {
///         prefix: Some("CARD_"),
///         retired: &[Code::Str("CARD_OLD")],
///         ..CodeRules::of(Self::ENTRIES)
///     };
/// }
///
/// envelope_runtime::catalog! {
///     static SHOP = [Card];
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CodeRules {
    /// The type that says so.
    pub ty: &'static TypeEntries,
    /// The codes that begin like this are the type's.
    pub prefix: Option<&'static str>,
    /// The codes from the first to the second number are the type's.
    pub range: Option<(i64, i64)>,
    /// Codes that may never come back.
    pub retired: &'static [Code<'static>],
    /// The rules of the types behind its transparent variants.
    pub included: &'static [&'static CodeRules],
}

impl CodeRules {
    /// Nothing is said.
    pub const NONE: &'static CodeRules = &CodeRules::of(NO_TYPE);

    /// The rules of a type that says nothing, to be completed.
    #[must_use]
    pub const fn of(ty: &'static TypeEntries) -> CodeRules {
        CodeRules { ty, prefix: None, range: None, retired: &[], included: &[] }
    }

    const fn is_silent(&self) -> bool {
        self.prefix.is_none() && self.range.is_none() && self.retired.is_empty()
    }
}

/// The number of types that say something, and of those behind them. One that is reached twice counts twice.
pub const fn count_rules(mut listed: &[&CodeRules]) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = listed {
        count += 1 + count_rules(first.included);
        listed = rest;
    }
    count
}

/// The types that say something, each once; `N` is no less than their number.
pub struct FlatRules<const N: usize> {
    rules: [&'static CodeRules; N],
    len: usize,
}

impl<const N: usize> FlatRules<N> {
    /// Those of the listed types, each followed by those that it includes.
    pub const fn new(listed: &'static [&'static CodeRules]) -> Self {
        let mut flat = FlatRules { rules: [CodeRules::NONE; N], len: 0 };
        flat.add_all(listed);
        flat
    }

    /// The list.
    pub const fn as_slice(&self) -> &[&'static CodeRules] {
        self.rules.split_at(self.len).0
    }

    const fn add_all(&mut self, mut listed: &'static [&'static CodeRules]) {
        while let [first, rest @ ..] = listed {
            if !first.is_silent() && !self.has(first) {
                self.rules[self.len] = *first;
                self.len += 1;
            }
            self.add_all(first.included);
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
