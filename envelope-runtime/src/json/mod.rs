//! The way from values to bytes: sinks that a generated writer fills, and the serializers behind them.

mod counter;
mod escape;
mod joined;
mod known;
mod scalar;
mod scratch;
mod splice;
mod text;
mod transcode;

use alloc::vec::Vec;

use serde_core::Serialize;

pub(crate) use self::counter::Counter;
use self::escape::escape_known;
pub(crate) use self::escape::{Escaping, escape_into, escape_short};
pub use self::joined::Joined;
pub use self::known::{AnyField, EnvelopeField, TextField};
pub(crate) use self::scalar::Refusal;
use self::scalar::{ScalarSerializer, Scalars};
pub(crate) use self::scratch::{with_estimate, with_scratch};
pub use self::splice::Scope;
pub(crate) use self::splice::{splice, splice_member};
pub use self::text::Text;
pub(crate) use self::transcode::transcode;
use crate::facts::Facts;
use crate::{Code, ExtValue, RenderError};

/// A place in a sink to go back to.
#[derive(Clone, Copy)]
pub struct Mark {
    pub(crate) len: usize,
    pub(crate) last: u8,
}

/// What an envelope's generated writer writes to: a buffer, or a counter that foretells its size.
///
/// Methods that return a `bool` say whether the value is present. Where it is absent they have written nothing.
pub trait Sink {
    /// A constant fragment of JSON.
    fn raw(&mut self, json: &'static str);
    /// Text that needs no escaping.
    fn clean(&mut self, text: &str);
    /// A string with its quotes.
    fn string(&mut self, text: &str);
    /// A comma, unless an object or array was just opened.
    fn comma(&mut self);
    /// The place that is reached.
    fn mark(&self) -> Mark;
    /// Takes back what was written since.
    fn rollback(&mut self, mark: Mark);
    /// Any value.
    fn value<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError>;
    /// A scalar as the content of a string.
    fn text<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError>;
    /// Slot `ext.NAME`, which is not always a scalar.
    fn ext(&mut self, slot: &'static str, value: Option<ExtValue<'_>>) -> Result<bool, RenderError>;
    /// Slot `code`.
    #[inline]
    fn code<F: Facts + ?Sized>(&mut self, facts: &F) -> bool {
        if let Some(code) = facts.clean_code() {
            self.raw("\"");
            self.clean(code);
            self.raw("\"");
            return true;
        }
        match facts.code() {
            None => return false,
            Some(Code::Str(code)) => self.string(code),
            Some(Code::Int(code)) => self.clean(itoa::Buffer::new().format(code)),
        }
        true
    }
    /// Slot `status`.
    fn status<F: Facts + ?Sized>(&mut self, facts: &F) -> bool;
    /// The message as a string.
    #[inline]
    fn message<F: Facts + ?Sized>(&mut self, facts: &F) -> Result<bool, RenderError> {
        let start = self.mark();
        self.raw("\"");
        let present = self.message_text(facts)?;
        if present {
            self.raw("\"");
        } else {
            self.rollback(start);
        }
        Ok(present)
    }
    /// The message as the content of a string.
    #[inline]
    fn message_text<F: Facts + ?Sized>(&mut self, facts: &F) -> Result<bool, RenderError> {
        match facts.clean_message() {
            Some(text) => {
                self.clean(text);
                Ok(true)
            }
            None => self.dynamic_message(facts),
        }
    }
    /// A message that is not known to need no escaping, as the content of a string.
    fn dynamic_message<F: Facts + ?Sized>(&mut self, facts: &F) -> Result<bool, RenderError>;
    /// The buffer itself, for what cannot be counted beforehand.
    fn buffer(&mut self) -> Option<&mut Vec<u8>>;

    /// True where something was written since.
    fn wrote_since(&self, mark: Mark) -> bool {
        self.mark().len != mark.len
    }
}

impl Scalars for Vec<u8> {
    #[inline]
    fn str(&mut self, value: &str) {
        self.push(b'"');
        escape_into(self, value);
        self.push(b'"');
    }

    #[inline]
    fn bool(&mut self, value: bool) {
        self.extend_from_slice(if value { b"true" } else { b"false" });
    }

    #[inline]
    fn integer(&mut self, digits: &str) {
        self.extend_from_slice(digits.as_bytes());
    }

    fn float<T: Serialize>(&mut self, value: T) {
        // A float that is finite always has a JSON form, and a `Vec` takes it.
        let _ = serialize_compound(self, &value);
    }

    fn display<T: core::fmt::Display + ?Sized>(&mut self, value: &T) -> core::fmt::Result {
        use core::fmt::Write;
        self.push(b'"');
        write!(Escaping(self), "{value}")?;
        self.push(b'"');
        Ok(())
    }

    // With another library for payloads, they are its matter as a whole.
    const STRUCTS: bool = cfg!(not(feature = "sonic-rs"));
    const LISTS: bool = cfg!(not(feature = "sonic-rs"));

    #[inline]
    fn open(&mut self, bracket: &'static str) {
        self.raw(bracket);
    }

    #[inline]
    fn member<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Refusal> {
        self.comma();
        self.push(b'"');
        escape_known(self, key);
        self.extend_from_slice(b"\":");
        write_or_null(self, value)
    }

    #[inline]
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refusal> {
        self.comma();
        write_or_null(self, value)
    }

    #[inline]
    fn close(&mut self, bracket: &'static str) {
        self.raw(bracket);
    }
}

impl Sink for Vec<u8> {
    #[inline]
    fn raw(&mut self, json: &'static str) {
        self.extend_from_slice(json.as_bytes());
    }

    #[inline]
    fn clean(&mut self, text: &str) {
        self.extend_from_slice(text.as_bytes());
    }

    #[inline]
    fn string(&mut self, text: &str) {
        self.push(b'"');
        escape_short(self, text);
        self.push(b'"');
    }

    #[inline]
    fn comma(&mut self) {
        if !matches!(self.last(), Some(b'{' | b'[')) {
            self.push(b',');
        }
    }

    #[inline]
    fn mark(&self) -> Mark {
        Mark { len: self.len(), last: 0 }
    }

    #[inline]
    fn rollback(&mut self, mark: Mark) {
        self.truncate(mark.len);
    }

    #[inline]
    fn value<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        write_value(self, value).map_err(|refusal| RenderError::serialize(slot, refusal))
    }

    #[inline]
    fn text<T: Serialize + ?Sized>(&mut self, slot: &'static str, value: &T) -> Result<bool, RenderError> {
        Text::Json(self).value(slot, value)
    }

    fn ext(&mut self, slot: &'static str, value: Option<ExtValue<'_>>) -> Result<bool, RenderError> {
        match value {
            None => Ok(false),
            Some(ExtValue::Literal(literal)) => self.value(slot, &literal),
            Some(ExtValue::Field(field)) => field.write_json(slot, self),
        }
    }

    #[inline]
    fn status<F: Facts + ?Sized>(&mut self, facts: &F) -> bool {
        let Some(status) = facts.status() else { return false };
        match three_digits(status) {
            Some(digits) => self.extend_from_slice(&digits),
            None => self.integer(itoa::Buffer::new().format(status)),
        }
        true
    }

    #[inline]
    fn dynamic_message<F: Facts + ?Sized>(&mut self, facts: &F) -> Result<bool, RenderError> {
        match facts.plain_message() {
            Some(text) => {
                escape_into(self, text);
                Ok(true)
            }
            None => Text::Json(self).message(facts),
        }
    }

    #[inline]
    fn buffer(&mut self) -> Option<&mut Vec<u8>> {
        Some(self)
    }
}

/// The digits of a number that has three, as every status that can be sent.
#[inline]
fn three_digits(status: u16) -> Option<[u8; 3]> {
    if !(100..1000).contains(&status) {
        return None;
    }
    // All below ten, so nothing is cut off.
    let digit = |number: u16| b'0' + (number % 10) as u8;
    Some([digit(status / 100), digit(status / 10), digit(status)])
}

/// Appends a value; `Ok(false)` and nothing where it is absent. A refusal is never of a shape: JSON takes all.
#[inline]
pub(crate) fn write_value<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<bool, Refusal> {
    let start = out.len();
    match value.serialize(ScalarSerializer(out)) {
        Err(Refusal::Shape) => {
            out.truncate(start);
            write_compound(out, value)
        }
        done => done,
    }
}

/// Appends a value, or `null` where it is absent.
#[inline]
pub(crate) fn write_or_null<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<(), Refusal> {
    if !write_value(out, value)? {
        out.raw("null");
    }
    Ok(())
}

/// Maps, tuples, enums and what else has inner structure go through a JSON library; what it writes as `null` is absent.
fn write_compound<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> Result<bool, Refusal> {
    let start = out.len();
    serialize_compound(out, value).map_err(<Refusal as serde_core::ser::Error>::custom)?;
    let present = out.get(start..) != Some(b"null");
    if !present {
        out.truncate(start);
    }
    Ok(present)
}

#[cfg(all(feature = "std", not(feature = "sonic-rs")))]
fn serialize_compound<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> serde_json::Result<()> {
    value.serialize(&mut serde_json::Serializer::new(out))
}

/// Without `std`, serde_json writes to buffers of its own only.
#[cfg(not(feature = "std"))]
fn serialize_compound<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> serde_json::Result<()> {
    out.extend_from_slice(&serde_json::to_vec(value)?);
    Ok(())
}

#[cfg(feature = "sonic-rs")]
fn serialize_compound<T: Serialize + ?Sized>(out: &mut Vec<u8>, value: &T) -> sonic_rs::Result<()> {
    sonic_rs::to_writer(out, value)
}
