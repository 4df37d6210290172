//! Makes values from a fuzzer's bytes. It never runs out: after the last byte, it returns the first value of each kind.

use arbitrary::{Arbitrary, Unstructured};
use serde_json::Value;

pub(crate) struct Source<'a>(Unstructured<'a>);

/// Texts that have a special meaning in some format.
#[rustfmt::skip]
const SPECIAL: &[&str] = &[
    "\"", "\\", "'", "`", "{", "}", "[", "]", "(", ")", "<", ">", "&", "|", "*", "_", "~", "#", "$", "!", "=", "+", "-",
    "@", ":", "/", ";", ",", "?", "%", ".", "\0", "\t", "\n", "\r", "\r\n", " ", "\u{1f}", "\u{7f}", "\u{85}", "\u{a0}",
    "\u{2028}", "\u{202e}", "\u{feff}", "\u{fffd}", "é", "\u{1F600}", "e\u{301}", "-->", "<!--", "</script>", "<br>",
    "]]>", "{{", "}}", "\\u0041", "&amp;", "&#0;", "http://", "javascript:", "../", "\n\n", "```", "    ", "null", "0",
    "-1", "1e9",
];

impl<'a> Source<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Source(Unstructured::new(bytes))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn any<T: Arbitrary<'a> + Default>(&mut self) -> T {
        self.0.arbitrary().unwrap_or_default()
    }

    /// A number below the limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0.int_in_range(0..=limit.saturating_sub(1)).unwrap_or_default()
    }

    pub(crate) fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) + 1 == chances
    }

    pub(crate) fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    pub(crate) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.any::<bool>().then(|| make(self))
    }

    /// A list with fewer items than the limit.
    pub(crate) fn list<T>(&mut self, limit: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(limit)).map(|_| make(self)).collect()
    }

    pub(crate) fn text(&mut self) -> String {
        let mut text = String::new();
        for _ in 0..self.below(12) {
            match self.below(8) {
                0..=2 => text.push_str(self.pick(SPECIAL)),
                3 => text.push(self.any()),
                _ => text.push(char::from(b'a' + self.below(26) as u8)),
            }
        }
        text
    }

    /// JSON whose numbers are the same after writing and parsing.
    pub(crate) fn json(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 || self.is_empty() { 6 } else { 8 }) {
            0 => Value::Null,
            1 => self.any::<bool>().into(),
            2 => self.any::<i64>().into(),
            3 => self.any::<u64>().into(),
            4 => (f64::from(self.any::<i32>()) / 8.0).into(),
            5 => self.text().into(),
            6 => self.list(4, |source| source.json(depth - 1)).into(),
            _ => self.list(4, |source| (source.text(), source.json(depth - 1))).into_iter().collect(),
        }
    }

    /// The remaining bytes.
    pub(crate) fn rest(self) -> &'a [u8] {
        self.0.take_rest()
    }
}
