//! Functions that generated code calls for slots, each of which writes a slot in its own way. Values of other types go
//! to the [`Writer`] itself.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use serde_core::Serialize;

use crate::entry::code::Code;
use crate::facts::Facts;
use crate::facts::page::PageInfo;
use crate::facts::pointer::Pointer;
use crate::facts::value::ExtValue;
use crate::write::details::Details;
use crate::write::error::{RenderError, RenderErrorKind};
use crate::write::headers::Headers;
use crate::write::json::escape::escape_into;
use crate::write::json::writer::Writer;
use crate::write::message::MessageWriter;

/// Slot `code`.
#[inline]
pub fn code<F: Facts + ?Sized>(facts: &F, mut out: Writer<'_>) -> bool {
    match facts.code() {
        Code::None => return false,
        Code::Str(code) => out.string(code),
        Code::Int(code) => out.raw(itoa::Buffer::new().format(code)),
    }
    true
}

/// Slot `status`.
#[inline]
pub fn status<F: Facts + ?Sized>(facts: &F, mut out: Writer<'_>) -> bool {
    let Some(status) = facts.status() else { return false };
    match three_digits(status) {
        Some(digits) => out.out.extend_from_slice(&digits),
        None => out.raw(itoa::Buffer::new().format(status)),
    }
    true
}

/// The digits of a number that has three, as every valid status does.
#[inline]
fn three_digits(status: u16) -> Option<[u8; 3]> {
    if !(100..1000).contains(&status) {
        return None;
    }
    // Always below ten, so that nothing is cut off.
    let digit = |number: u16| b'0' + (number % 10) as u8;
    Some([digit(status / 100), digit(status / 10), digit(status)])
}

/// Slot `message`, as a string.
///
/// # Errors
/// Returns an error if a value's `Display` does.
#[inline]
pub fn message<F: Facts + ?Sized>(facts: &F, mut out: Writer<'_>) -> Result<bool, RenderError> {
    let start = out.mark();
    out.raw("\"");
    let present = message_content(facts, out.by_ref())?;
    if present {
        out.raw("\"");
    } else {
        out.rollback(start);
    }
    Ok(present)
}

/// Slot `message`, as the content of a string.
///
/// # Errors
/// Returns an error if a value's `Display` does.
#[inline]
pub fn message_content<F: Facts + ?Sized>(facts: &F, out: Writer<'_>) -> Result<bool, RenderError> {
    if let Some(text) = facts.plain_message() {
        escape_into(out.out, text);
        return Ok(true);
    }
    formatted(facts.write_message(&mut MessageWriter::json(out.out)))
}

/// Slot `message`, unchanged: for headers and keys.
///
/// # Errors
/// Returns an error if a value's `Display` does.
pub fn message_verbatim<F: Facts + ?Sized>(facts: &F, mut out: Writer<'_>) -> Result<bool, RenderError> {
    formatted(facts.write_message(&mut MessageWriter::plain(&mut out)))
}

#[inline]
fn formatted(written: Result<bool, fmt::Error>) -> Result<bool, RenderError> {
    written.map_err(|fmt::Error| RenderError::new("message", RenderErrorKind::Format))
}

/// Slot `ext.NAME`.
///
/// # Errors
/// Returns an error if the value's `Serialize` does.
pub fn ext(slot: &'static str, value: Option<ExtValue<'_>>, out: Writer<'_>) -> Result<bool, RenderError> {
    value.map_or(Ok(false), |value| value.write(slot, out))
}

/// Slot `details`.
///
/// # Errors
/// Returns an error if a value's `Serialize` does.
pub fn details<F: Facts + ?Sized>(facts: &F, out: Writer<'_>) -> Result<bool, RenderError> {
    Details::write(out, |details| facts.details(details))
}

/// Slot `error.pointer`: the name of the invalid input as a JSON pointer.
pub fn pointer<F: Facts + ?Sized>(facts: &F) -> Option<Pointer<'_>> {
    facts.pointer().map(Pointer::new)
}

/// Slot `error.fragment`: the same as a URI fragment.
pub fn fragment<F: Facts + ?Sized>(facts: &F) -> Option<Pointer<'_>> {
    facts.pointer().map(Pointer::fragment)
}

/// Slot `retry_after`: whole seconds, rounded up.
pub fn retry_after<F: Facts + ?Sized>(facts: &F) -> Option<u64> {
    facts.retry_after().map(crate::write::headers::whole_seconds)
}

/// Slot `page.NAME`, as `read` returns it.
pub fn page<'a, F: Facts + ?Sized, T>(facts: &'a F, read: impl FnOnce(&PageInfo<'a>) -> Option<T>) -> Option<T> {
    facts.page().as_ref().and_then(read)
}

/// Sets a header whose value the envelope has rendered.
///
/// # Errors
/// Returns an error if the value could not be rendered, or contains a byte that is not allowed in a header.
pub fn header(
    headers: &mut Headers,
    name: &'static str,
    value: Result<Option<String>, RenderError>,
) -> Result<(), RenderError> {
    headers.set_text(name, value)
}

/// A field that a template reads, `self.field`. Method resolution chooses the trait by its type, because text is
/// written directly.
pub struct EnvelopeField<'a, T: ?Sized>(pub &'a T);

/// Writes a field with `Serialize`. Method resolution prefers [`TextField`], which needs one reference less.
pub trait AnyField {
    /// The type of the field.
    type Value: ?Sized;

    /// Writes the field as a value; returns `Ok(false)` if it is absent.
    ///
    /// # Errors
    /// Returns an error if its `Serialize` does.
    fn __envelope_write(&self, slot: &'static str, out: Writer<'_>) -> Result<bool, RenderError>
    where
        Self::Value: Serialize;
}

impl<T: ?Sized> AnyField for &EnvelopeField<'_, T> {
    type Value = T;

    #[inline]
    fn __envelope_write(&self, slot: &'static str, mut out: Writer<'_>) -> Result<bool, RenderError>
    where
        T: Serialize,
    {
        out.value(slot, self.0)
    }
}

/// Writes a field that is text. This is a trait because inherent methods of several types would be ambiguous if the
/// type of a field does not exist, and the compiler would report that in addition to the real mistake.
pub trait TextField {
    /// Writes the text, which is never absent.
    ///
    /// # Errors
    /// Never; the signature is that of [`AnyField::__envelope_write`].
    fn __envelope_write(&self, slot: &'static str, out: Writer<'_>) -> Result<bool, RenderError>;
}

macro_rules! text_fields {
    ($($type:ty),*) => {
        $(impl TextField for EnvelopeField<'_, $type> {
            #[inline]
            fn __envelope_write(&self, _: &'static str, mut out: Writer<'_>) -> Result<bool, RenderError> {
                out.string(self.0);
                Ok(true)
            }
        })*
    };
}

text_fields!(str, &str, String, Cow<'_, str>);
