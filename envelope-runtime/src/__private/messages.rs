//! Messages as expansions write them: piece by piece, each value by the way that suits its type.

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

/// The message of a derived error, borrowed where it is constant.
#[inline]
pub fn message<E: ApiError>(error: &E) -> Cow<'static, str> {
    whole(error.entry(), &|out| error.write_message(out))
}

/// The message of a derived response that is put together from fields.
pub fn response_message<R: ApiResponse>(response: &R) -> Cow<'static, str> {
    whole(response.entry(), &|out| response.write_message(out).map(|_| ()))
}

fn whole(entry: &'static Entry, write: &dyn Fn(&mut MessageWriter<'_>) -> fmt::Result) -> Cow<'static, str> {
    if let MessageText::Constant(text) = entry.message_text() {
        return Cow::Borrowed(text);
    }
    written(write)
}

/// A message that is put together.
pub(crate) fn written(write: &dyn Fn(&mut MessageWriter<'_>) -> fmt::Result) -> Cow<'static, str> {
    let mut text = String::new();
    // A `Display` that fails leaves what it has written so far; only rendering can report it.
    let _ = write(&mut MessageWriter::plain(&mut text));
    Cow::Owned(text)
}

/// Constant text that JSON writes as it is, as a whole message.
#[inline]
pub fn clean(out: &mut MessageWriter<'_>, text: &str) -> fmt::Result {
    out.clean(text)
}

/// A code as a whole message.
pub fn code(out: &mut MessageWriter<'_>, code: Code<'_>) -> fmt::Result {
    match code {
        Code::Str(code) => out.text(code),
        Code::Int(code) => out.clean(itoa::Buffer::new().format(code)),
        Code::None => Ok(()),
    }
}

/// An entry's constant text, or else what the value displays.
pub fn constant(out: &mut MessageWriter<'_>, entry: &Entry, value: &dyn fmt::Display) -> fmt::Result {
    if let Some(text) = entry.clean_message() {
        return out.clean(text);
    }
    match entry.message_text() {
        MessageText::Constant(text) => out.text(text),
        MessageText::Template(_) | MessageText::Display(_) | MessageText::None => out.display(value),
    }
}

/// A constant piece.
#[inline]
pub fn text_piece(out: &mut MessageWriter<'_>, text: &str) {
    let result = out.text(text);
    out.keep(result);
}

/// Constant text that JSON writes as it is, and a value with a format of its own.
pub fn format_piece(out: &mut MessageWriter<'_>, before: &str, value: fmt::Arguments<'_>) {
    out.clean_piece(before);
    let result = out.display(&value);
    out.keep(result);
}

/// A value of a URL.
pub fn url_piece(out: &mut MessageWriter<'_>, value: fmt::Arguments<'_>) {
    let result = out.display(&Segment(value));
    out.keep(result);
}

/// The last piece, which JSON writes as it is, and whether all pieces were written.
#[inline]
pub fn finish(out: &mut MessageWriter<'_>, text: &str) -> fmt::Result {
    out.finish(text)
}

/// A value that fills a placeholder. Text and integers have a direct way, everything else goes through `Display`.
pub struct Arg<'a, T: ?Sized>(pub &'a T);

/// The way through `Display`: taken where [`DirectArg`] is not nearer, by one reference.
pub trait DisplayArg {
    /// The value's type.
    type Value: ?Sized;

    /// Appends constant text that JSON writes as it is, and the value.
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

/// The direct way.
pub trait DirectArg {
    /// Appends constant text that JSON writes as it is, and the value.
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
