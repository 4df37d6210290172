//! Writes the compile error about conflicting codes, in constant evaluation.

use crate::catalog::const_text::{CAPACITY, ConstText};
use crate::entry::const_eval::{CodeBytes, same_bytes, same_str};
use crate::entry::stated::EntryKind;
use crate::entry::types::{Listed, Origin, TypeEntries, same_type};

const NOT_UNIQUE: &str = "the codes of this catalogue are not unique";
const BROKEN_RULES: &str = "the types of this catalogue have conflicting rules about codes";
/// The end of the lines for pairs: the rest is reserved for the lines after them.
const PAIRS_END: usize = CAPACITY - 512;
/// At most this many pairs are named; the others are counted.
const MAX_NAMED: usize = 20;

/// Text of limited size: a title, a line for each conflict, and help.
pub(super) struct Report {
    text: ConstText,
    named: usize,
    /// True if two errors share a code.
    errors: bool,
    /// True if an error and a success share a code.
    mixed: bool,
    /// True if an entry has a code that a type has retired.
    retired: bool,
    /// True if two types claim the same codes.
    claims: bool,
}

impl Report {
    pub(super) const fn new(not_unique: bool) -> Report {
        let mut report = Report {
            text: ConstText::new(PAIRS_END),
            named: 0,
            errors: false,
            mixed: false,
            retired: false,
            claims: false,
        };
        report.text(if not_unique { NOT_UNIQUE } else { BROKEN_RULES });
        report
    }

    /// True if no further pair can be named.
    pub(super) const fn is_full(&self) -> bool {
        self.text.is_cut() || self.named == MAX_NAMED
    }

    /// Adds the line about two entries that share a code, if it fits.
    pub(super) const fn pair(&mut self, first: Listed, second: Listed) {
        let Some(start) = self.begin() else { return };
        match (first.entry.kind(), second.entry.kind()) {
            (EntryKind::Error, EntryKind::Error) => self.two_errors(first, second),
            (EntryKind::Error, EntryKind::Success) => self.error_and_success(first, second),
            _ => self.error_and_success(second, first),
        }
        self.code(first.entry.code_bytes());
        self.end_line(start);
    }

    /// Adds the line about an entry whose code a type has retired, if it fits.
    pub(super) const fn retired(&mut self, ty: &'static TypeEntries, back: Listed) {
        let Some(start) = self.begin() else { return };
        self.retired = true;
        self.name(back, Listed { ty, entry: back.entry });
        self.text(" has the code ");
        self.code(back.entry.code_bytes());
        self.text(", which ");
        self.type_name(ty, back.ty);
        self.text(" has retired");
        self.end_line(start);
    }

    /// Adds the line about two types that claim the codes in these ranges, if it fits.
    pub(super) const fn ranges(&mut self, types: [&'static TypeEntries; 2], ranges: [(i64, i64); 2]) {
        let Some(start) = self.begin() else { return };
        self.claims = true;
        self.type_name(types[0], types[1]);
        self.text(" claims the codes in ");
        self.range(ranges[0]);
        self.text(", and ");
        self.type_name(types[1], types[0]);
        self.text(" those in ");
        self.range(ranges[1]);
        self.end_line(start);
    }

    /// Begins a line and returns its start; `None` if no further line can be added.
    const fn begin(&mut self) -> Option<usize> {
        if self.is_full() {
            return None;
        }
        let start = self.text.len();
        self.text("\n");
        Some(start)
    }

    const fn end_line(&mut self, start: usize) {
        if self.text.is_cut() {
            self.text.truncate(start);
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
        self.text.go_on(CAPACITY);
        if pairs > self.named {
            self.text("\n... and ");
            self.number((pairs - self.named) as u64);
            self.text(if self.retired || self.claims { " more" } else { " more pairs" });
        }
        if self.errors {
            self.text("\n= help: give one of them another code, or mark every error that has it `shared`");
        }
        if self.mixed {
            self.text("\n= help: clients tell errors from successes by their codes: give the error another code");
        }
        if self.retired {
            self.text("\n= help: clients may still give a retired code its old meaning: write a new code");
        }
        if self.claims {
            self.text("\n= help: give each type a separate range");
        }
    }

    /// Ends constant evaluation with this text.
    #[track_caller]
    pub(super) const fn panic(&self) -> ! {
        self.text.panic()
    }

    /// Writes the path of the entry, as long as needed to distinguish it from the other one.
    const fn name(&mut self, listed: Listed, other: Listed) {
        let variant = if is_struct(listed) { None } else { Some(listed.entry.name_bytes()) };
        self.path(listed.ty, variant, other.ty);
    }

    const fn type_name(&mut self, ty: &TypeEntries, other: &TypeEntries) {
        self.path(ty, None, other);
    }

    const fn path(&mut self, ty: &TypeEntries, variant: Option<&[u8]>, other: &TypeEntries) {
        let apart = same_str(ty.name, other.name) && !same_type(ty, other);
        let module = ty.origin.module;
        self.text("`");
        if apart && !module.is_empty() {
            self.text(module);
            self.text("::");
        }
        self.text(ty.name);
        if let Some(variant) = variant {
            self.text("::");
            self.bytes(variant);
        }
        self.text("`");
        if apart && same_str(module, other.origin.module) {
            self.origin(ty.origin);
        }
    }

    /// Writes ` (my_crate::auth:10:5)`, with the file if there is no module.
    const fn origin(&mut self, Origin { module, location }: Origin) {
        self.text(" (");
        self.text(if module.is_empty() { location.file() } else { module });
        self.text(":");
        self.number(location.line() as u64);
        self.text(":");
        self.number(location.column() as u64);
        self.text(")");
    }

    const fn range(&mut self, (low, high): (i64, i64)) {
        if low != i64::MIN {
            self.code(Some(CodeBytes::Int(low)));
        }
        self.text(if high == i64::MAX { ".." } else { "..=" });
        if high != i64::MAX {
            self.code(Some(CodeBytes::Int(high)));
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
        self.text.number(number);
    }

    const fn text(&mut self, text: &str) {
        self.text.text(text);
    }

    const fn bytes(&mut self, bytes: &[u8]) {
        self.text.bytes(bytes);
    }
}

/// True for the entry of a struct: the only one of its type, with the name of the type.
const fn is_struct(listed: Listed) -> bool {
    listed.ty.entries.len() == 1 && same_bytes(listed.ty.name.as_bytes(), listed.entry.name_bytes())
}
