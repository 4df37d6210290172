//! Two types that claim the same codes, in constant evaluation.
//!
//! Each two are compared: the types of a catalogue that claim codes are few beside its entries.

use crate::catalog::unique::report::Report;
use crate::entry::code_rules::CodeRules;

/// The number of pairs of types of which each claims codes of the other.
pub(super) const fn count_overlaps(rules: &[&'static CodeRules]) -> usize {
    overlaps(rules, None)
}

/// Adds these pairs to the report.
pub(super) const fn report_overlaps(rules: &[&'static CodeRules], report: &mut Report) {
    overlaps(rules, Some(report));
}

const fn overlaps(mut rules: &[&'static CodeRules], mut report: Option<&mut Report>) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = rules {
        let mut others = rest;
        while let [other, further @ ..] = others {
            count += match &mut report {
                Some(report) => overlaps_of(first, other, Some(report)),
                None => overlaps_of(first, other, None),
            };
            others = further;
        }
        rules = rest;
    }
    count
}

const fn overlaps_of(left: &CodeRules, right: &CodeRules, report: Option<&mut Report>) -> usize {
    let types = [left.ty, right.ty];
    match (left.prefix, right.prefix, left.range, right.range) {
        (Some(first), Some(second), ..) if one_begins_with_other(first.as_bytes(), second.as_bytes()) => {
            if let Some(report) = report {
                report.prefixes(types, [first, second]);
            }
            1
        }
        (_, _, Some(first), Some(second)) if first.0 <= second.1 && second.0 <= first.1 => {
            if let Some(report) = report {
                report.ranges(types, [first, second]);
            }
            1
        }
        _ => 0,
    }
}

const fn one_begins_with_other(mut left: &[u8], mut right: &[u8]) -> bool {
    while let ([first, left_rest @ ..], [second, right_rest @ ..]) = (left, right) {
        if *first != *second {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    true
}
