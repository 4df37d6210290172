//! The tables that the derives write down: a literal for all texts of a type and one for all numbers, which the compiler
//! reads in no time, and which a program that starts has nothing to relocate in. They are read where a fact is asked for.

use super::entry::{CodeBytes, Entry, Kind, MessageText, More};
use crate::Code;

/// The facts of a derived type.
pub struct DerivedTable {
    /// Error or success, the same for all of them.
    pub kind: Kind,
    /// Name, code, message and description of each row, one behind the other.
    pub texts: &'static str,
    /// The rows, one behind the other: see `Row`.
    pub rows: &'static [u8],
    /// The hash of each row's code, in four bytes, little-endian.
    pub hashes: &'static [u8],
    /// What few rows have.
    pub more: &'static [More],
}

/// A row's numbers, little-endian: in four bytes each where the name starts, where name, code, message and description
/// end, and the place in `more` of a row that is flagged so; and in eight the code, where it is an integer.
#[derive(Clone, Copy)]
pub(super) struct Row(&'static [u8; ROW]);

const ROW: usize = 6 * 4 + 8;
const MORE: usize = 5;

/// A text of a row.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Name,
    Code,
    Message,
    Description,
}

/// What a row is, bit by bit.
pub(super) mod flags {
    /// The code is a text.
    pub(crate) const TEXT_CODE: u8 = 1;
    /// The code is an integer.
    pub(crate) const INTEGER_CODE: u8 = 2;
    /// JSON writes the code without an escape.
    pub(crate) const CLEAN_CODE: u8 = 4;
    /// The message is the same on every occurrence.
    pub(crate) const CONSTANT: u8 = 8;
    /// JSON writes the message without an escape.
    pub(crate) const CLEAN_MESSAGE: u8 = 16;
    /// The message has placeholders.
    pub(crate) const TEMPLATE: u8 = 32;
    /// The message is that of the type's `Display`.
    pub(crate) const DISPLAY: u8 = 64;
    /// The row has [`More`](super::More).
    pub(crate) const MORE: u8 = 128;
}

/// The entries of a derived type. What every answer asks for stands in `heads`, three bytes for each entry: the HTTP status,
/// little-endian (0: decided at run time), and the `flags`. It is read without a call, which constant evaluation takes a
/// hundred times as long for as for a shift.
#[must_use]
pub const fn entries<const N: usize>(table: &'static DerivedTable, mut heads: &[u8]) -> [Entry; N] {
    let mut entries = [Entry::derived(table, 0, 0, 0); N];
    let mut row = 0;
    while let &[low, high, flags, ref rest @ ..] = heads {
        entries[row] = Entry::derived(table, row, low as u16 | (high as u16) << 8, flags);
        heads = rest;
        row += 1;
    }
    entries
}

impl DerivedTable {
    /// Put together without a call, as in [`entries`].
    pub(super) const fn hash(&self, row: usize) -> u32 {
        let (bytes, at) = (self.hashes, row * 4);
        bytes[at] as u32 | (bytes[at + 1] as u32) << 8 | (bytes[at + 2] as u32) << 16 | (bytes[at + 3] as u32) << 24
    }

    /// The derives write as many rows as there are entries.
    #[inline]
    pub(super) const fn row(&'static self, row: usize) -> Row {
        let Some((_, rest)) = self.rows.split_at_checked(row * ROW) else { return Row(&[0; ROW]) };
        match rest.first_chunk() {
            Some(bytes) => Row(bytes),
            None => Row(&[0; ROW]),
        }
    }
}

impl Row {
    #[inline]
    const fn long(self, index: usize) -> usize {
        let bytes = self.0;
        let at = index * 4;
        u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) as usize
    }

    #[inline]
    pub(super) fn text(self, table: &DerivedTable, part: Part) -> &'static str {
        table.texts.get(self.long(part as usize)..self.long(part as usize + 1)).unwrap_or_default()
    }

    pub(super) const fn bytes(self, table: &DerivedTable, part: Part) -> &'static [u8] {
        let (start, end) = (self.long(part as usize), self.long(part as usize + 1));
        match table.texts.as_bytes().split_at_checked(end) {
            Some((text, _)) => match text.split_at_checked(start) {
                Some((_, text)) => text,
                None => &[],
            },
            None => &[],
        }
    }

    #[inline]
    pub(super) const fn more(self, table: &'static DerivedTable) -> &'static More {
        &table.more[self.long(MORE)]
    }

    const fn number(self) -> i64 {
        match self.0.last_chunk() {
            Some(bytes) => i64::from_le_bytes(*bytes),
            None => 0,
        }
    }

    #[inline]
    pub(super) fn code(self, table: &DerivedTable, flags: u8) -> Option<Code> {
        if flags & flags::TEXT_CODE != 0 {
            Some(Code::Str(self.text(table, Part::Code)))
        } else if flags & flags::INTEGER_CODE != 0 {
            Some(Code::Int(self.number()))
        } else {
            None
        }
    }

    pub(super) const fn code_bytes(self, table: &DerivedTable, flags: u8) -> Option<CodeBytes> {
        if flags & flags::TEXT_CODE != 0 {
            Some(CodeBytes::Str(self.bytes(table, Part::Code)))
        } else if flags & flags::INTEGER_CODE != 0 {
            Some(CodeBytes::Int(self.number()))
        } else {
            None
        }
    }

    pub(super) fn message(self, table: &DerivedTable, flags: u8) -> MessageText {
        let text = self.text(table, Part::Message);
        if flags & flags::CONSTANT != 0 {
            MessageText::Constant { text, clean: flags & flags::CLEAN_MESSAGE != 0 }
        } else if flags & flags::TEMPLATE != 0 {
            MessageText::Template(text)
        } else if flags & flags::DISPLAY != 0 {
            MessageText::Display(text)
        } else {
            MessageText::None
        }
    }
}

/// Entries of a derived type, all of them constant.
#[cfg(all(test, feature = "std"))]
pub(crate) fn constant_entries(count: usize) -> alloc::vec::Vec<Entry> {
    let table =
        DerivedTable { kind: Kind::Error, texts: "", rows: alloc::vec![0; count * ROW].leak(), hashes: &[], more: &[] };
    let table = &*alloc::boxed::Box::leak(alloc::boxed::Box::new(table));
    let entry = |row| Entry::derived(table, row, 400, flags::TEXT_CODE | flags::CONSTANT);
    (0..count).map(entry).collect()
}
