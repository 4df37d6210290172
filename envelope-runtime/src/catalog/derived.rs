//! The tables that the derives write down, made into entries by the compiler.

use super::entry::{Entry, Kind, MessageText, More};
use crate::Code;

/// The text of a derived entry: name, code, message, description.
type EntryTexts = [&'static str; 4];

/// The numbers of a derived entry: HTTP status (0: decided at run time), integer code, [`flags`].
type EntryNumbers = [i64; 3];

/// What the texts and numbers of a derived entry are, bit by bit.
mod flags {
    /// The code is the text.
    pub(super) const TEXT_CODE: i64 = 1;
    /// The code is the number.
    pub(super) const INTEGER_CODE: i64 = 2;
    /// JSON writes the code without an escape.
    pub(super) const CLEAN_CODE: i64 = 4;
    /// The message is constant.
    pub(super) const CONSTANT: i64 = 8;
    /// JSON writes the message without an escape.
    pub(super) const CLEAN_MESSAGE: i64 = 16;
    /// The message has placeholders.
    pub(super) const TEMPLATE: i64 = 32;
    /// The message is that of the type's `Display`.
    pub(super) const DISPLAY: i64 = 64;
}

/// The table of a derived type. Arrays of literals are the quickest that a thousand entries can be put to the compiler.
#[must_use]
pub const fn entries<const N: usize>(
    kind: Kind,
    texts: [EntryTexts; N],
    numbers: [EntryNumbers; N],
    mut more: &[(usize, &'static More)],
) -> [Entry; N] {
    let mut entries = [Entry::success("", 200); N];
    let mut row = 0;
    while row < N {
        entries[row] = derived(kind, texts[row], numbers[row]);
        row += 1;
    }
    while let [(row, facts), rest @ ..] = more {
        entries[*row].more = facts;
        more = rest;
    }
    entries
}

const fn derived(
    kind: Kind,
    [name, code, message, description]: EntryTexts,
    [status, number, flags]: EntryNumbers,
) -> Entry {
    const fn has(flags: i64, flag: i64) -> bool {
        flags & flag != 0
    }
    Entry {
        kind,
        name,
        code: if has(flags, flags::TEXT_CODE) {
            Some(Code::Str(code))
        } else if has(flags, flags::INTEGER_CODE) {
            Some(Code::Int(number))
        } else {
            None
        },
        code_clean: has(flags, flags::CLEAN_CODE),
        // The derive has checked that it is 100..=599, or 0.
        status: status as u16,
        message: if has(flags, flags::CONSTANT) {
            MessageText::Constant { text: message, clean: has(flags, flags::CLEAN_MESSAGE) }
        } else if has(flags, flags::TEMPLATE) {
            MessageText::Template(message)
        } else if has(flags, flags::DISPLAY) {
            MessageText::Display(message)
        } else {
            MessageText::None
        },
        description,
        more: &More::NONE,
    }
}
