//! The compact form of the entries of a derived type: all texts in one literal, all numbers in another, and the rarer
//! facts in a list. Facts are decoded when they are read.
//!
//! The compiler reads two literals much faster than one for each entry. With a struct literal for each entry, an enum
//! of 1,000 unit variants took 0.07 s longer to check and 0.08 s longer to build, one of 10,000 took 1.2 and 1.3 s
//! longer; and each text needed a relocation at program start.
//!
//! Only this file defines the layout; `envelope-derive` writes it in `expand/entries.rs`.

use crate::entry::code::Code;
use crate::entry::const_eval::{CodeBytes, hash_between};
use crate::entry::stated::{EntryKind, MessageText, More};

/// The facts of a derived type.
pub struct Packed {
    /// Error or success, the same for all entries of the type.
    pub kind: EntryKind,
    /// Name, code, message and description of each entry, one after the other.
    pub texts: &'static str,
    /// The numbers of each entry, `RECORD` bytes for each.
    pub records: &'static [u8],
    /// The facts that only few entries have.
    pub more: &'static [More],
}

/// The numbers of one entry, little-endian. Four bytes each: where the name starts; where name, code, message and
/// description end; the index in `more`, if the entry has [`flags::MORE`]. Then eight bytes: the code, if it is an
/// integer.
#[derive(Clone, Copy)]
pub(crate) struct Record(&'static [u8; RECORD]);

const RECORD: usize = 6 * 4 + 8;
const MORE: usize = 5;

/// One of the texts of an entry.
#[derive(Clone, Copy)]
pub(crate) enum Segment {
    Name,
    Code,
    Message,
    Description,
}

/// The bits of the flags of an entry: which code and message it has.
pub(crate) mod flags {
    /// The code is a text.
    pub(crate) const TEXT_CODE: u8 = 1;
    /// The code is an integer.
    pub(crate) const INTEGER_CODE: u8 = 2;
    /// The message is the same for every occurrence.
    pub(crate) const CONSTANT: u8 = 4;
    /// The message needs no escape in JSON.
    pub(crate) const CLEAN: u8 = 8;
    /// The message has placeholders.
    pub(crate) const TEMPLATE: u8 = 16;
    /// The message is what the type's `Display` writes.
    pub(crate) const DISPLAY: u8 = 32;
    /// The entry has [`More`](crate::catalog::More).
    pub(crate) const MORE: u8 = 64;
}

impl Packed {
    /// The hash of a code, for constant evaluation, where a call takes a hundred times as long as a shift: with the
    /// methods of [`Record`], 1,000 codes would take 0.1 s.
    pub(crate) const fn code_hash(&self, index: usize, flags: u8) -> Option<u32> {
        let (bytes, at) = (self.records, index * RECORD);
        if flags & flags::TEXT_CODE != 0 {
            let start = number(bytes, at + 4 * Segment::Code as usize);
            let end = number(bytes, at + 4 * Segment::Message as usize);
            Some(hash_between(self.texts.as_bytes(), start, end))
        } else if flags & flags::INTEGER_CODE != 0 {
            Some(hash_between(bytes, at + RECORD - 8, at + RECORD))
        } else {
            None
        }
    }

    /// The numbers of the entry with this index. The derives write one record for each entry.
    #[inline]
    pub(crate) const fn record(&'static self, index: usize) -> Record {
        let Some((_, rest)) = self.records.split_at_checked(index * RECORD) else { return Record(&[0; RECORD]) };
        match rest.first_chunk() {
            Some(bytes) => Record(bytes),
            None => Record(&[0; RECORD]),
        }
    }
}

/// The little-endian number in the four bytes at this offset.
#[inline]
const fn number(bytes: &[u8], at: usize) -> usize {
    bytes[at] as usize | (bytes[at + 1] as usize) << 8 | (bytes[at + 2] as usize) << 16 | (bytes[at + 3] as usize) << 24
}

impl Record {
    #[inline]
    const fn number(self, index: usize) -> usize {
        number(self.0, index * 4)
    }

    #[inline]
    pub(crate) fn text(self, packed: &Packed, segment: Segment) -> &'static str {
        packed.texts.get(self.number(segment as usize)..self.number(segment as usize + 1)).unwrap_or_default()
    }

    pub(crate) const fn bytes(self, packed: &Packed, segment: Segment) -> &'static [u8] {
        let (start, end) = (self.number(segment as usize), self.number(segment as usize + 1));
        match packed.texts.as_bytes().split_at_checked(end) {
            Some((text, _)) => match text.split_at_checked(start) {
                Some((_, text)) => text,
                None => &[],
            },
            None => &[],
        }
    }

    #[inline]
    pub(crate) const fn more(self, packed: &'static Packed) -> &'static More {
        &packed.more[self.number(MORE)]
    }

    const fn integer_code(self) -> i64 {
        match self.0.last_chunk() {
            Some(bytes) => i64::from_le_bytes(*bytes),
            None => 0,
        }
    }

    #[inline]
    pub(crate) fn code(self, packed: &Packed, flags: u8) -> Code<'static> {
        if flags & flags::TEXT_CODE != 0 {
            Code::Str(self.text(packed, Segment::Code))
        } else if flags & flags::INTEGER_CODE != 0 {
            Code::Int(self.integer_code())
        } else {
            Code::None
        }
    }

    pub(crate) const fn code_bytes(self, packed: &Packed, flags: u8) -> Option<CodeBytes> {
        if flags & flags::TEXT_CODE != 0 {
            Some(CodeBytes::Str(self.bytes(packed, Segment::Code)))
        } else if flags & flags::INTEGER_CODE != 0 {
            Some(CodeBytes::Int(self.integer_code()))
        } else {
            None
        }
    }

    pub(crate) fn message(self, packed: &Packed, flags: u8) -> MessageText {
        let text = self.text(packed, Segment::Message);
        if flags & flags::CONSTANT != 0 {
            MessageText::Constant(text)
        } else if flags & flags::TEMPLATE != 0 {
            MessageText::Template(text)
        } else if flags & flags::DISPLAY != 0 {
            MessageText::Display(text)
        } else {
            MessageText::None
        }
    }
}
