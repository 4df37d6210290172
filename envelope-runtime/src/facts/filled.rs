//! Texts of extra facts and headers that fields fill in, such as `header("location" = "/users/{id}")`.

use core::fmt;

use serde_core::{Serialize, Serializer};

use crate::write::message::MessageWriter;

/// The texts of an answer that are put together at run time. The derives number them, variant by variant.
pub trait FilledTexts {
    /// Writes the text of that number.
    ///
    /// # Errors
    /// Returns an error if a value's `Display` or the text's destination does.
    fn write_filled(&self, number: u32, out: &mut MessageWriter<'_>) -> fmt::Result;
}

/// One of these texts. It is written where it is wanted, without a `String` in between.
#[derive(Clone, Copy)]
pub struct Filled<'a> {
    of: &'a dyn FilledTexts,
    number: u32,
}

impl<'a> Filled<'a> {
    /// The text of that number.
    #[must_use]
    pub fn new(of: &'a dyn FilledTexts, number: u32) -> Self {
        Filled { of, number }
    }
}

impl fmt::Display for Filled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.write_filled(self.number, &mut MessageWriter::plain(f))
    }
}

impl Serialize for Filled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
