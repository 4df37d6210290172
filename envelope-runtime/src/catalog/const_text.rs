//! Text for compile errors, which constant evaluation writes because `format!` is not available there.

use core::str::from_utf8;

pub(crate) const CAPACITY: usize = 4096;

/// Text of limited size. Text that does not fit is left out.
pub(crate) struct ConstText {
    bytes: [u8; CAPACITY],
    len: usize,
    end: usize,
    cut: bool,
}

impl ConstText {
    /// An empty text of at most this many bytes, or `CAPACITY`.
    pub(crate) const fn new(end: usize) -> ConstText {
        ConstText { bytes: [0; CAPACITY], len: 0, end, cut: false }
    }

    /// Moves the end, so that more text fits.
    pub(crate) const fn go_on(&mut self, end: usize) {
        self.end = end;
        self.cut = false;
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    /// True if some text did not fit.
    pub(crate) const fn is_cut(&self) -> bool {
        self.cut
    }

    /// Removes all but the first bytes, which must end between two texts.
    pub(crate) const fn truncate(&mut self, len: usize) {
        self.len = len;
    }

    pub(crate) const fn as_str(&self) -> &str {
        match from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            // Cannot happen: texts are written as a whole.
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

    /// Writes all bytes or none, so that no character is cut in two.
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

    /// Ends constant evaluation with this text as the compile error.
    #[track_caller]
    #[expect(clippy::panic, reason = "runs at compile time, where this is a compile error")]
    pub(crate) const fn panic(&self) -> ! {
        panic!("{}", self.as_str())
    }
}
