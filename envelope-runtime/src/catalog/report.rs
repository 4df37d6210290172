//! The text of the compile error about codes that are not unique, put together during constant evaluation.

use core::str::from_utf8;

use super::entry::CodeBytes;
use super::flat::same_type;
use super::hash::{same_bytes, same_str};
use super::{Kind, TypeEntries};
use crate::Entry;

const CAPACITY: usize = 4096;
/// Where the pairs end: the rest is kept for the lines after them.
const PAIRS_END: usize = CAPACITY - 512;
/// So many pairs are named; the others are counted.
pub(super) const NAMED: usize = 20;

/// An entry and the type that it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) ty: &'static TypeEntries,
    pub(super) entry: &'static Entry,
}

/// A text of limited size, in lines.
pub(super) struct Report {
    bytes: [u8; CAPACITY],
    len: usize,
    end: usize,
    /// True where something did not fit.
    cut: bool,
    named: usize,
    /// Whether two errors share a code, and whether an error and a success do.
    errors: bool,
    mixed: bool,
}

impl Report {
    pub(super) const fn new() -> Report {
        let mut report =
            Report { bytes: [0; CAPACITY], len: 0, end: PAIRS_END, cut: false, named: 0, errors: false, mixed: false };
        report.text("codes of this catalogue are not unique");
        report
    }

    /// True where no further pair will be named.
    pub(super) const fn is_full(&self) -> bool {
        self.cut || self.named == NAMED
    }

    /// A line on two entries that share a code; nothing if it does not fit.
    pub(super) const fn pair(&mut self, first: Row, second: Row) {
        let start = self.len;
        self.text("\n");
        match (first.entry.kind(), second.entry.kind()) {
            (Kind::Error, Kind::Error) => self.two_errors(first, second),
            (Kind::Error, Kind::Success) => self.error_and_success(first, second),
            _ => self.error_and_success(second, first),
        }
        self.code(first.entry.code_bytes());
        if self.cut {
            self.len = start;
        } else {
            self.named += 1;
        }
    }

    const fn two_errors(&mut self, first: Row, second: Row) {
        self.errors = true;
        self.name(first, second);
        self.text(" and ");
        self.name(second, first);
        self.text(" share the code ");
    }

    const fn error_and_success(&mut self, error: Row, success: Row) {
        self.mixed = true;
        self.text("the error ");
        self.name(error, success);
        self.text(" and the success ");
        self.name(success, error);
        self.text(" share the code ");
    }

    /// The lines after the pairs, of which there are so many in all.
    pub(super) const fn finish(&mut self, pairs: usize) {
        self.end = CAPACITY;
        self.cut = false;
        if pairs > self.named {
            self.text("\n.. and ");
            self.number((pairs - self.named) as u64);
            self.text(" more such pairs");
        }
        if self.errors {
            self.text("\n= help: change one of the two codes, or mark all errors with this code `shared`");
        }
        if self.mixed {
            self.text("\n= help: clients tell errors from successes by the code; give the error another one");
        }
    }

    pub(super) const fn as_str(&self) -> &str {
        match from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "codes of this catalogue are not unique",
        }
    }

    /// The entry's path, with as much in front as tells it from the other one.
    const fn name(&mut self, row: Row, other: Row) {
        let (ty, apart) = (row.ty, same_str(row.ty.name, other.ty.name) && !same_type(row.ty, other.ty));
        let module = module(ty.origin);
        self.text("`");
        if apart && !module.is_empty() {
            self.bytes(module);
            self.text("::");
        }
        self.text(ty.name);
        if !is_struct(row) {
            self.text("::");
            self.bytes(row.entry.name_bytes());
        }
        self.text("`");
        if apart && same_bytes(module, self::module(other.ty.origin)) {
            self.text(" (");
            self.text(ty.origin);
            self.text(")");
        }
    }

    const fn code(&mut self, code: Option<CodeBytes>) {
        match code {
            None => {}
            Some(CodeBytes::Str(code)) => {
                self.text("\"");
                self.bytes(code);
                self.text("\"");
            }
            Some(CodeBytes::Int(code)) => {
                if code < 0 {
                    self.text("-");
                }
                self.number(code.unsigned_abs());
            }
        }
    }

    const fn number(&mut self, number: u64) {
        if number > 9 {
            self.number(number / 10);
        }
        self.bytes(&[b'0' + (number % 10) as u8]);
    }

    const fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// All or nothing, so that no character is cut in two.
    const fn bytes(&mut self, mut bytes: &[u8]) {
        if self.len + bytes.len() > self.end {
            self.cut = true;
            return;
        }
        while let [first, rest @ ..] = bytes {
            self.bytes[self.len] = *first;
            self.len += 1;
            bytes = rest;
        }
    }
}

/// A struct's one entry has the struct's name.
const fn is_struct(row: Row) -> bool {
    row.ty.entries.len() == 1 && same_bytes(row.ty.name.as_bytes(), row.entry.name_bytes())
}

/// The module's path in an origin such as `my_crate::auth:10:5`.
const fn module(origin: &str) -> &[u8] {
    without_number(without_number(origin.as_bytes()))
}

/// What stands before a `:10` at the end; all of it where there is none.
const fn without_number(text: &[u8]) -> &[u8] {
    let mut rest = text;
    while let [before @ .., b'0'..=b'9'] = rest {
        rest = before;
    }
    match rest {
        [before @ .., b':'] if rest.len() < text.len() => before,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn an_origin_without_its_place_is_the_module() {
        for (origin, expected) in [
            ("my_crate::auth:10:5", "my_crate::auth"),
            ("my_crate:1:1", "my_crate"),
            ("my_crate::v2", "my_crate::v2"),
            ("my_crate::v2:", "my_crate::v2:"),
            ("", ""),
        ] {
            assert_eq!(module(origin), expected.as_bytes(), "{origin}");
        }
    }
}
