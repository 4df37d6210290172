//! The text of the compile error about codes that are not unique, written during constant evaluation.

use core::str::from_utf8;

use super::code_bytes::CodeBytes;
use super::flat::same_type;
use super::hash::{same_bytes, same_str};
use super::kind::EntryKind;
use super::type_entries::Listed;

const TITLE: &str = "the codes of this catalogue are not unique";
const CAPACITY: usize = 4096;
/// Where the pairs end: the rest is reserved for the lines after them.
const PAIRS_END: usize = CAPACITY - 512;
/// At most this many pairs are named; the others are counted.
const MAX_NAMED: usize = 20;

/// Text of limited size: a title, a line for each pair, and advice.
pub(super) struct Report {
    bytes: [u8; CAPACITY],
    len: usize,
    end: usize,
    /// True if something did not fit.
    cut: bool,
    named: usize,
    /// True if two errors share a code.
    errors: bool,
    /// True if an error and a success share a code.
    mixed: bool,
}

impl Report {
    pub(super) const fn new() -> Report {
        let mut report =
            Report { bytes: [0; CAPACITY], len: 0, end: PAIRS_END, cut: false, named: 0, errors: false, mixed: false };
        report.text(TITLE);
        report
    }

    /// True if no further pair will be named.
    pub(super) const fn is_full(&self) -> bool {
        self.cut || self.named == MAX_NAMED
    }

    /// Adds the line on two entries that share a code, if it fits.
    pub(super) const fn pair(&mut self, first: Listed, second: Listed) {
        let start = self.len;
        self.text("\n");
        match (first.entry.kind(), second.entry.kind()) {
            (EntryKind::Error, EntryKind::Error) => self.two_errors(first, second),
            (EntryKind::Error, EntryKind::Success) => self.error_and_success(first, second),
            _ => self.error_and_success(second, first),
        }
        self.code(first.entry.code_bytes());
        if self.cut {
            self.len = start;
        } else {
            self.named += 1;
        }
    }

    const fn two_errors(&mut self, first: Listed, second: Listed) {
        self.errors = true;
        self.name(first, second);
        self.text(" and ");
        self.name(second, first);
        self.text(" share the code ");
    }

    const fn error_and_success(&mut self, error: Listed, success: Listed) {
        self.mixed = true;
        self.text("the error ");
        self.name(error, success);
        self.text(" and the success ");
        self.name(success, error);
        self.text(" share the code ");
    }

    /// Adds the lines after the pairs. `pairs` counts all of them, named or not.
    pub(super) const fn finish(&mut self, pairs: usize) {
        self.end = CAPACITY;
        self.cut = false;
        if pairs > self.named {
            self.text("\n... and ");
            self.number((pairs - self.named) as u64);
            self.text(" more pairs");
        }
        if self.errors {
            self.text("\n= help: give one of them another code, or mark every error that has it `shared`");
        }
        if self.mixed {
            self.text("\n= help: clients tell errors from successes by their codes: give the error another code");
        }
    }

    pub(super) const fn as_str(&self) -> &str {
        match from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => TITLE,
        }
    }

    /// The path of the entry, qualified as far as it takes to tell it from the other one.
    const fn name(&mut self, listed: Listed, other: Listed) {
        let (ty, apart) = (listed.ty, same_str(listed.ty.name, other.ty.name) && !same_type(listed.ty, other.ty));
        let module = module(ty.origin);
        self.text("`");
        if apart && !module.is_empty() {
            self.bytes(module);
            self.text("::");
        }
        self.text(ty.name);
        if !is_struct(listed) {
            self.text("::");
            self.bytes(listed.entry.name_bytes());
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

/// True for the entry of a struct: the only one, under the name of the type.
const fn is_struct(listed: Listed) -> bool {
    listed.ty.entries.len() == 1 && same_bytes(listed.ty.name.as_bytes(), listed.entry.name_bytes())
}

/// The path of the module in an origin such as `my_crate::auth:10:5`.
const fn module(origin: &str) -> &[u8] {
    without_number(without_number(origin.as_bytes()))
}

/// The text without a `:10` at its end, if it has one.
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
    fn an_origin_without_line_and_column_is_the_module() {
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
