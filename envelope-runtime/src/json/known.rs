//! The fields of an envelope, told apart by type where the expansion stands: text has a direct way.

use alloc::borrow::Cow;
use alloc::string::String;

use serde_core::Serialize;

use super::Sink;
use crate::RenderError;

/// A field that a template reads: `self.field`.
pub struct EnvelopeField<'a, T: ?Sized>(pub &'a T);

/// The way through `Serialize`: taken where [`TextField`] is not nearer, by one reference.
pub trait AnyField {
    /// The field's type.
    type Value: ?Sized;

    /// Writes the field as a value; `Ok(false)` where it is absent.
    ///
    /// # Errors
    /// Where its `Serialize` fails.
    fn write<W: Sink>(&self, slot: &'static str, out: &mut W) -> Result<bool, RenderError>
    where
        Self::Value: Serialize;
}

impl<T: ?Sized> AnyField for &EnvelopeField<'_, T> {
    type Value = T;

    #[inline]
    fn write<W: Sink>(&self, slot: &'static str, out: &mut W) -> Result<bool, RenderError>
    where
        T: Serialize,
    {
        out.value(slot, self.0)
    }
}

/// The direct way of text. A trait, as inherent methods of several types would be ambiguous where a field's type does
/// not exist, and the compiler would say so beside the real mistake.
pub trait TextField {
    /// Writes the text, which is never absent.
    ///
    /// # Errors
    /// None; as [`AnyField::write`].
    fn write<W: Sink>(&self, slot: &'static str, out: &mut W) -> Result<bool, RenderError>;
}

macro_rules! text_fields {
    ($($type:ty),*) => {
        $(impl TextField for EnvelopeField<'_, $type> {
            #[inline]
            fn write<W: Sink>(&self, _: &'static str, out: &mut W) -> Result<bool, RenderError> {
                out.string(self.0);
                Ok(true)
            }
        })*
    };
}

text_fields!(str, &str, String, Cow<'_, str>);
