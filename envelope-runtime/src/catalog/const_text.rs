//! Text that constant evaluation writes, where `format!` is not available: that of compile errors.

use core::str::from_utf8;

pub(crate) const CAPACITY: usize = 4096;

/// Text of limited size. What does not fit is left out.
pub(crate) struct ConstText {
    bytes: [u8; CAPACITY],
    len: usize,
    end: usize,
    cut: bool,
}

impl ConstText {
    /// An empty text of at most so many bytes, or `CAPACITY`.
    pub(crate) const fn new(end: usize) -> ConstText {
        ConstText { bytes: [0; CAPACITY], len: 0, end, cut: false }
    }

    /// Goes on up to another end, also if something did not fit before this one.
    pub(crate) const fn go_on(&mut self, end: usize) {
        self.end = end;
        self.cut = false;
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    /// True if something did not fit.
    pub(crate) const fn is_cut(&self) -> bool {
        self.cut
    }

    /// Takes back all but the first bytes, which end where something was written as a whole.
    pub(crate) const fn truncate(&mut self, len: usize) {
        self.len = len;
    }

    pub(crate) const fn as_str(&self) -> &str {
        match from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            // Texts are written as a whole.
            Err(_) => "",
        }
    }

    pub(crate) const fn number(&mut self, number: u64) {
        if number > 9 {
            self.number(number / 10);
        }
        self.bytes(&[b'0' + (number % 10) as u8]);
    }

    pub(crate) const fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// All or nothing, so that no character is cut in two.
    pub(crate) const fn bytes(&mut self, mut bytes: &[u8]) {
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

    /// Ends constant evaluation: the text is the compile error.
    #[track_caller]
    #[expect(clippy::panic, reason = "runs at compile time, where this is a compile error")]
    pub(crate) const fn panic(&self) -> ! {
        panic!("{}", self.as_str())
    }
}
