//! Lists only the entries of a type that have certain statuses, such as `HttpFault(400, 404)`. Everything here runs in
//! constant evaluation.

use crate::catalog::const_text::{CAPACITY, ConstText};
use crate::entry::Entry;
use crate::entry::types::{TypeEntries, same_type};

/// The number of entries that have one of these statuses. Panics if the choice is invalid.
#[track_caller]
pub const fn count_chosen(ty: &TypeEntries, statuses: &[u16]) -> usize {
    assert_choice(ty, statuses);
    let mut count = 0;
    let mut entries = ty.entries;
    while let [first, rest @ ..] = entries {
        count += is_chosen(first, statuses) as usize;
        entries = rest;
    }
    count
}

/// The entries that have one of these statuses, in the order of declaration. `N` is `count_chosen(ty, statuses)`.
pub const fn choose<const N: usize>(ty: &TypeEntries, statuses: &[u16]) -> [Entry; N] {
    let mut chosen = [ty.entries[0]; N];
    let mut len = 0;
    let mut entries = ty.entries;
    while let [first, rest @ ..] = entries {
        if is_chosen(first, statuses) {
            chosen[len] = *first;
            len += 1;
        }
        entries = rest;
    }
    chosen
}

/// The type with only these entries.
pub const fn chosen(ty: &TypeEntries, entries: &'static [Entry]) -> TypeEntries {
    ty.choosing(entries)
}

/// Panics if a type that is listed with statuses is listed once more.
#[track_caller]
pub const fn assert_listed_once(listed: &[&TypeEntries]) {
    let mut types = listed;
    while let [first, rest @ ..] = types {
        if first.is_chosen && count(first, listed) > 1 {
            let mut text = message(&["`", first.name, "` is listed with statuses, so it must not be listed again"]);
            text.text("\n= help: list it once, with all of its statuses");
            text.panic();
        }
        types = rest;
    }
}

const fn count(ty: &TypeEntries, mut listed: &[&TypeEntries]) -> usize {
    let mut count = 0;
    while let [first, rest @ ..] = listed {
        count += same_type(first, ty) as usize;
        listed = rest;
    }
    count
}

#[track_caller]
const fn assert_choice(ty: &TypeEntries, statuses: &[u16]) {
    if statuses.is_empty() {
        let mut text = message(&["`", ty.name, "()` lists nothing"]);
        text.text("\n= help: write statuses in the parentheses, or leave out the parentheses to list all entries");
        text.panic();
    }
    if !ty.included.is_empty() {
        let mut text =
            message(&["`", ty.name, "` has transparent variants, so statuses cannot choose among its entries"]);
        text.text("\n= help: list it without statuses");
        text.panic();
    }
    let mut rest = statuses;
    while let [status, others @ ..] = rest {
        if contains(others, *status) {
            let mut text = message(&["`", ty.name, "(..)` names the status "]);
            text.number(*status as u64);
            text.text(" twice");
            text.panic();
        }
        if !has_status(ty.entries, *status) {
            no_entry(ty, *status).panic();
        }
        rest = others;
    }
}

/// `` `HttpFault` has no entry with the status 200 ``, and the statuses that it has.
const fn no_entry(ty: &TypeEntries, status: u16) -> ConstText {
    let mut text = message(&["`", ty.name, "` has no entry with the status "]);
    text.number(status as u64);
    let mut entries = ty.entries;
    let mut is_begun = false;
    while let [first, rest @ ..] = entries {
        match first.status() {
            // The last entry with this status adds it to the list.
            Some(status) if !has_status(rest, status) => {
                text.text(if is_begun { ", " } else { "\n= help: its entries have the statuses " });
                text.number(status as u64);
                is_begun = true;
            }
            _ => {}
        }
        entries = rest;
    }
    text
}

const fn has_status(mut entries: &[Entry], status: u16) -> bool {
    while let [first, rest @ ..] = entries {
        if is_chosen(first, &[status]) {
            return true;
        }
        entries = rest;
    }
    false
}

const fn is_chosen(entry: &Entry, statuses: &[u16]) -> bool {
    match entry.status() {
        Some(status) => contains(statuses, status),
        None => false,
    }
}

const fn contains(mut statuses: &[u16], status: u16) -> bool {
    while let [first, rest @ ..] = statuses {
        if *first == status {
            return true;
        }
        statuses = rest;
    }
    false
}

const fn message(mut pieces: &[&str]) -> ConstText {
    let mut text = ConstText::new(CAPACITY);
    while let [first, rest @ ..] = pieces {
        text.text(first);
        pieces = rest;
    }
    text
}
