//! Writes messages for expansions: piece by piece, each value in the way that suits its type.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::entry::stated::MessageText;
use crate::facts::error::ApiError;
use crate::facts::response::ApiResponse;
use crate::write::message::MessageWriter;
use crate::write::percent::Segment;

/// The message of a derived error, borrowed if it is constant.
#[inline]
pub fn message<E: ApiError>(error: &E) -> Cow<'static, str> {
    whole(error.entry(), &|out| error.write_message(out))
}

/// The message of a derived success that fields fill in.
pub fn response_message<R: ApiResponse>(response: &R) -> Cow<'static, str> {
    whole(response.entry(), &|out| response.write_message(out).map(|_| ()))
}

fn whole(entry: &'static Entry, write: &dyn Fn(&mut MessageWriter<'_>) -> fmt::Result) -> Cow<'static, str> {
    if let MessageText::Constant(text) = entry.message_text() {
        return Cow::Borrowed(text);
    }
    written(write)
}

/// A message that `write` writes.
pub(crate) fn written(write: &dyn Fn(&mut MessageWriter<'_>) -> fmt::Result) -> Cow<'static, str> {
    let mut text = String::new();
    // If a `Display` fails, the text ends there; only rendering can report the failure.
    let _ = write(&mut MessageWriter::plain(&mut text));
    Cow::Owned(text)
}

/// Writes constant text that needs no escape in JSON as the whole message.
#[inline]
pub fn clean(out: &mut MessageWriter<'_>, text: &str) -> fmt::Result {
    out.clean(text)
}

/// Writes a code as the whole message.
pub fn code(out: &mut MessageWriter<'_>, code: Code<'_>) -> fmt::Result {
    match code {
        Code::Str(code) => out.text(code),
        Code::Int(code) => out.clean(itoa::Buffer::new().format(code)),
        Code::None => Ok(()),
    }
}

/// Writes the constant text of an entry or, without one, the value as its `Display` does.
pub fn constant(out: &mut MessageWriter<'_>, entry: &Entry, value: &dyn fmt::Display) -> fmt::Result {
    if let Some(text) = entry.clean_message() {
        return out.clean(text);
    }
    match entry.message_text() {
        MessageText::Constant(text) => out.text(text),
        MessageText::Template(_) | MessageText::Display(_) | MessageText::None => out.display(value),
    }
}

/// Appends a constant piece.
#[inline]
pub fn text_piece(out: &mut MessageWriter<'_>, text: &str) {
    let result = out.text(text);
    out.keep(result);
}

/// Appends constant text that needs no escape in JSON, and a value with a format specification.
pub fn format_piece(out: &mut MessageWriter<'_>, before: &str, value: fmt::Arguments<'_>) {
    out.clean_piece(before);
    let result = out.display(&value);
    out.keep(result);
}

/// Appends a value, percent-encoded for a URL.
pub fn url_piece(out: &mut MessageWriter<'_>, value: fmt::Arguments<'_>) {
    let result = out.display(&Segment(value));
    out.keep(result);
}

/// Appends the last piece, which needs no escape in JSON, and returns an error if any piece failed.
#[inline]
pub fn finish(out: &mut MessageWriter<'_>, text: &str) -> fmt::Result {
    out.finish(text)
}

/// A value for a placeholder. Text and integers are written directly, everything else with `Display`.
pub struct Arg<'a, T: ?Sized>(pub &'a T);

/// Writes a value with `Display`. Method resolution prefers [`DirectArg`], which needs one reference less.
pub trait DisplayArg {
    /// The type of the value.
    type Value: ?Sized;

    /// Appends constant text that needs no escape in JSON, and the value.
    fn __envelope_put(&self, out: &mut MessageWriter<'_>, before: &str)
    where
        Self::Value: fmt::Display;
}

impl<T: ?Sized> DisplayArg for &Arg<'_, T> {
    type Value = T;

    fn __envelope_put(&self, out: &mut MessageWriter<'_>, before: &str)
    where
        T: fmt::Display,
    {
        out.clean_piece(before);
        let result = out.display(&self.0);
        out.keep(result);
    }
}

/// Writes a value directly.
pub trait DirectArg {
    /// Appends constant text that needs no escape in JSON, and the value.
    fn __envelope_put(&self, out: &mut MessageWriter<'_>, before: &str);
}

impl<T: Direct + ?Sized> DirectArg for Arg<'_, T> {
    #[inline]
    fn __envelope_put(&self, out: &mut MessageWriter<'_>, before: &str) {
        out.clean_piece(before);
        self.0.append(out);
    }
}

/// Text, or an integer.
pub trait Direct {
    #[doc(hidden)]
    fn append(&self, out: &mut MessageWriter<'_>);
}

macro_rules! texts {
    ($($type:ty),*) => {
        $(impl Direct for $type {
            #[inline]
            fn append(&self, out: &mut MessageWriter<'_>) {
                out.text_value(self);
            }
        })*
    };
}

macro_rules! integers {
    ($($type:ty),*) => {
        $(impl Direct for $type {
            #[inline]
            fn append(&self, out: &mut MessageWriter<'_>) {
                out.number_value(itoa::Buffer::new().format(*self));
            }
        })*
    };
}

texts!(str, &str, String, Cow<'_, str>, alloc::boxed::Box<str>);
integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);
