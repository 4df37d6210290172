//! What the derives' expansions call. No part of the public interface: it changes with every version of the derives.

pub use alloc::borrow::Cow;
pub use alloc::vec::Vec;
pub use core;

pub use core::convert::From;
pub use core::error::Error;
pub use core::fmt;
pub use core::fmt::{Debug, Display};
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{bool, str, u8, u16};
pub use core::result::Result::{self, Err, Ok};
pub use core::time::Duration;
pub use serde_core::{Serialize, Serializer};

pub use crate::catalog::entry::{Entry, entries};
pub use crate::catalog::kind::EntryKind;
pub use crate::catalog::more::More;
pub use crate::catalog::packed::Packed;
pub use crate::catalog::type_entries::{Catalogued, TypeEntries};
pub use crate::envelope::{Envelope, Enveloped, Grouping, Headers, Members, Parts, Source, elements};
pub use crate::error::Details;
pub use crate::facts::Facts;
pub use crate::field_errors::{AnyFieldErrors, FieldErrorList, FieldErrorsField, FieldErrorsRef};
pub use crate::json::{AnyField, EnvelopeField, Joined, Scope, Sink, Text, TextField};
pub use crate::message::{Arg, DirectArg, DisplayArg};
pub use crate::status::StatusValue;
pub use crate::{ApiError, ApiResponse, Code, ExtValue, Literal, MessageWriter, RenderError};

use alloc::string::String;

use crate::json;

/// What the expansion of `catalog!` names.
pub mod catalog {
    pub use core::primitive::usize;

    pub use crate::catalog::Catalog;
    pub use crate::catalog::flat::{FlatTypes, count_types};
    pub use crate::catalog::hash::buckets;
    pub use crate::catalog::type_entries::{Catalogued, TypeEntries};
    pub use crate::catalog::unique::{assert_unique, count_entries};
}

/// The message of a derived error, borrowed where it is constant.
#[inline]
pub fn message<E: ApiError>(error: &E) -> Cow<'static, str> {
    crate::message::whole(error.entry(), &|out| error.write_message(out))
}

/// The extra fact that an entry states as a constant.
#[must_use]
pub fn constant_ext(entry: &'static Entry, name: &str) -> Option<ExtValue<'static>> {
    crate::error::constant_ext(entry, name)
}

/// The constant headers of an entry.
pub fn constant_headers(entry: &'static Entry, headers: &mut Headers) {
    headers.add_constants(entry);
}

/// Slot `details` as a value.
pub fn details<F: Facts, W: Sink>(facts: &F, out: &mut W) -> Result<bool, RenderError> {
    match out.buffer() {
        Some(out) => Details::write(out, |details| facts.details(details)),
        None => Ok(true),
    }
}

/// Slot `details`, spliced.
pub fn splice_details<F: Facts, W: Sink>(facts: &F, out: &mut W, scope: &mut Scope) -> Result<bool, RenderError> {
    match out.buffer() {
        Some(out) => Details::splice(out, scope, |details| facts.details(details)),
        None => Ok(true),
    }
}

/// Slot `ext.NAME`, spliced.
pub fn splice_ext<W: Sink>(
    slot: &'static str,
    value: Option<ExtValue<'_>>,
    out: &mut W,
    scope: &mut Scope,
) -> Result<bool, RenderError> {
    match (value, out.buffer()) {
        (None, _) => Ok(false),
        (_, None) => Ok(true),
        (Some(ExtValue::Field(field)), Some(out)) => field.splice(slot, out, scope),
        (Some(ExtValue::Literal(literal)), Some(out)) => json::splice(out, scope, slot, &literal),
    }
}

/// Any value, spliced.
pub fn splice<T: Serialize + ?Sized, W: Sink>(
    slot: &'static str,
    value: &T,
    out: &mut W,
    scope: &mut Scope,
) -> Result<bool, RenderError> {
    match out.buffer() {
        Some(out) => json::splice(out, scope, slot, value),
        None => Ok(true),
    }
}

/// Takes an interpolated key for an object; none where it is absent or taken already.
pub fn reserve(scope: &mut Scope, key: Option<String>) -> Option<String> {
    scope.reserve(key.as_deref()).then_some(key).flatten()
}

/// A key of a literal object that is spliced.
pub struct Claimed {
    /// The key.
    pub key: String,
    /// Nothing had it before.
    pub free: bool,
    /// Its value is there.
    pub used: bool,
}

/// A key as it stands in the template.
#[must_use]
pub fn literal_key(key: &str) -> Option<String> {
    Some(key.into())
}

/// Takes a key for a literal object that is spliced. None where the key is absent.
pub fn claim<W: Sink>(key: Option<String>, out: &mut W, scope: &mut Scope) -> Option<Claimed> {
    let key = key?;
    let free = out.buffer().is_some_and(|out| scope.claim(out, &key));
    Some(Claimed { key, free, used: false })
}

/// Gives a key back whose value is not there: behind the literal object it is free again.
pub fn release(claimed: Option<Claimed>, scope: &mut Scope) {
    if let Some(claimed) = claimed.filter(|claimed| claimed.free && !claimed.used) {
        scope.release(&claimed.key);
    }
}

/// A slot of a page.
pub fn page<'a, F: Facts + ?Sized, T>(facts: &'a F, read: impl FnOnce(crate::PageInfo<'a>) -> Option<T>) -> Option<T> {
    facts.page().and_then(read)
}

/// The status that an entry states.
#[must_use]
pub fn constant_status(entry: &Entry) -> u16 {
    entry.status().unwrap_or(500)
}

/// The delay that an entry states.
#[must_use]
pub fn constant_retry_after(entry: &Entry) -> Option<Duration> {
    entry.retry_after().map(Duration::from_secs)
}

/// The message of a derived response that is put together from fields.
pub fn response_message<R: ApiResponse>(response: &R) -> Cow<'static, str> {
    crate::message::whole(response.entry(), &|out| response.write_message(out).map(|_| ()))
}

/// Text for a header or a key; none where something in it is absent.
pub fn plain(write: impl FnOnce(&mut Text<'_>) -> Result<bool, RenderError>) -> Result<Option<String>, RenderError> {
    let mut text = String::new();
    let present = write(&mut Text::Plain(&mut text))?;
    Ok(present.then_some(text))
}

/// Slot `retry_after`: whole seconds, rounded up.
pub fn retry_after<F: Facts + ?Sized>(facts: &F) -> Option<u64> {
    facts.retry_after().map(crate::envelope::whole_seconds)
}

/// Sets a header whose value the envelope has put together.
pub fn set_header(headers: &mut Headers, name: &'static str, value: Option<String>) -> Result<(), RenderError> {
    match value {
        Some(value) => headers.set_text(name, value),
        None => Ok(()),
    }
}

/// A value of a field marked `#[api(retry_after)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no delay",
    label = "expected a `Duration` or whole seconds",
    note = "a `retry_after` field is a `Duration`, seconds as `u8` to `u64`, or an `Option` of one of them"
)]
pub trait RetryAfter {
    /// The delay, if there is one.
    fn retry_after(&self) -> Option<Duration>;
}

impl RetryAfter for Duration {
    fn retry_after(&self) -> Option<Duration> {
        Some(*self)
    }
}

macro_rules! seconds {
    ($($type:ty),*) => {
        $(impl RetryAfter for $type {
            fn retry_after(&self) -> Option<Duration> {
                Some(Duration::from_secs(u64::from(*self)))
            }
        })*
    };
}

seconds!(u8, u16, u32, u64);

impl<T: RetryAfter> RetryAfter for Option<T> {
    fn retry_after(&self) -> Option<Duration> {
        self.as_ref()?.retry_after()
    }
}

/// A value of a field that holds a name or a message: text, or an option of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no text",
    label = "expected text",
    note = "the field is a `String`, `&str`, `Cow<str>` or `Box<str>`, or an `Option` of one of them"
)]
pub trait OptionalText {
    /// The text, if there is one.
    fn text(&self) -> Option<&str>;
}

impl OptionalText for str {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl OptionalText for String {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl OptionalText for Cow<'_, str> {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl OptionalText for alloc::boxed::Box<str> {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: OptionalText + ?Sized> OptionalText for &T {
    fn text(&self) -> Option<&str> {
        (**self).text()
    }
}

impl<T: OptionalText> OptionalText for Option<T> {
    fn text(&self) -> Option<&str> {
        self.as_ref()?.text()
    }
}

/// Any cause as `dyn Error`: an error, a box of one, or a type that dereferences to one, such as `anyhow::Error`.
pub trait AsDynError {
    /// The cause.
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}

impl<T: Error + 'static> AsDynError for T {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

impl AsDynError for dyn Error + 'static {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

impl AsDynError for dyn Error + Send + 'static {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

impl AsDynError for dyn Error + Send + Sync + 'static {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}
