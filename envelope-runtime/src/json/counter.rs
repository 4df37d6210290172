//! A sink that counts: the size of a body that is made of constants and scalars, before a byte of it is written.

use core::fmt;

use serde_core::Serialize;

use super::scalar::{Refusal, ScalarSerializer, Scalars};
use super::{Mark, Sink};
use crate::facts::Facts;
use crate::{ExtValue, RenderError};

/// Counts what would be written, as long as that costs next to nothing.
pub(crate) struct Counter {
    len: usize,
    /// The most that was ever written, what was taken back included: a buffer needs room for it.
    peak: usize,
    last: u8,
    gave_up: bool,
}

impl Counter {
    pub(crate) const fn new() -> Self {
        Counter { len: 0, peak: 0, last: 0, gave_up: false }
    }

    /// The size in bytes where nothing needs escaping; none where it would take the rendering itself to know, or where
    /// rendering needs more room than that on the way.
    pub(crate) const fn size(&self) -> Option<usize> {
        if self.gave_up || self.peak > self.len { None } else { Some(self.len) }
    }

    pub(crate) fn add(&mut self, len: usize) {
        self.len += len;
        self.last = 0;
    }

    pub(crate) fn give_up(&mut self) {
        self.gave_up = true;
    }
}

impl Scalars for Counter {
    #[inline]
    fn str(&mut self, value: &str) {
        self.add(value.len() + 2);
    }

    #[inline]
    fn bool(&mut self, value: bool) {
        self.add(if value { 4 } else { 5 });
    }

    #[inline]
    fn integer(&mut self, digits: &str) {
        self.add(digits.len());
    }

    fn float<T: Serialize>(&mut self, _: T) {
        self.give_up();
    }

    fn display<T: fmt::Display + ?Sized>(&mut self, _: &T) -> fmt::Result {
        self.give_up();
        Ok(())
    }

    const STRUCTS: bool = cfg!(not(feature = "sonic-rs"));

    #[inline]
    fn open(&mut self, bracket: &'static str) {
        self.raw(bracket);
    }

    #[inline]
    fn member<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Refusal> {
        self.comma();
        self.str(key);
        self.add(1);
        self.nested(value)
    }

    #[inline]
    fn close(&mut self, bracket: &'static str) {
        self.raw(bracket);
    }
}

impl Counter {
    /// A member of a struct: counted too, because an envelope's own fields are often small structs.
    fn nested<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        if !value.serialize(ScalarSerializer(self))? {
            self.add(4);
        }
        Ok(())
    }
}

/// Counts scalars as the content of a string.
struct Unquoted<'a>(&'a mut Counter);

impl Scalars for Unquoted<'_> {
    #[inline]
    fn str(&mut self, value: &str) {
        self.0.add(value.len());
    }

    fn bool(&mut self, value: bool) {
        self.0.bool(value);
    }

    #[inline]
    fn integer(&mut self, digits: &str) {
        self.0.integer(digits);
    }

    fn float<T: Serialize>(&mut self, value: T) {
        self.0.float(value);
    }

    fn display<T: fmt::Display + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.0.display(value)
    }
}

impl Sink for Counter {
    #[inline]
    fn raw(&mut self, json: &'static str) {
        self.len += json.len();
        self.last = json.as_bytes().last().copied().unwrap_or(self.last);
    }

    #[inline]
    fn clean(&mut self, text: &str) {
        self.add(text.len());
    }

    #[inline]
    fn string(&mut self, text: &str) {
        self.str(text);
    }

    #[inline]
    fn comma(&mut self) {
        if !matches!(self.last, b'{' | b'[') {
            self.len += 1;
        }
    }

    #[inline]
    fn mark(&self) -> Mark {
        Mark { len: self.len, last: self.last }
    }

    #[inline]
    fn rollback(&mut self, mark: Mark) {
        self.peak = self.peak.max(self.len);
        self.len = mark.len;
        self.last = mark.last;
    }

    #[inline]
    fn value<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<bool, RenderError> {
        Ok(value.serialize(ScalarSerializer(self)).unwrap_or_else(|_| {
            self.give_up();
            true
        }))
    }

    #[inline]
    fn text<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<bool, RenderError> {
        Ok(value.serialize(ScalarSerializer(&mut Unquoted(self))).unwrap_or_else(|_| {
            self.give_up();
            true
        }))
    }

    fn ext(&mut self, slot: &'static str, value: Option<ExtValue<'_>>) -> Result<bool, RenderError> {
        match value {
            None => Ok(false),
            Some(ExtValue::Literal(literal)) => self.value(slot, &literal),
            Some(ExtValue::Field(_)) => {
                self.give_up();
                Ok(true)
            }
        }
    }

    #[inline]
    fn status<F: Facts + ?Sized>(&mut self, _: &F) -> bool {
        // No other status gets as far as a body.
        self.add(3);
        true
    }

    #[inline]
    fn dynamic_message<F: Facts + ?Sized>(&mut self, _: &F) -> Result<bool, RenderError> {
        self.give_up();
        Ok(true)
    }

    #[inline]
    fn buffer(&mut self) -> Option<&mut alloc::vec::Vec<u8>> {
        self.give_up();
        None
    }
}
