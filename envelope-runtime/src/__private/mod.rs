//! Everything that the expansions of the derives call. It is not part of the public interface and changes with every
//! version of the derives.

mod cause;
mod exposed;
mod field_errors;
pub mod kinds;
mod lent;
mod made;
pub mod messages;

pub use alloc::borrow::Cow;
use alloc::string::String;
pub use alloc::vec::Vec;
pub use core;
pub use core::convert::{From, Into};
pub use core::error::Error;
pub use core::fmt::{self, Debug, Display};
pub use core::ops::FnMut;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{bool, str, u8, u16, u32};
pub use core::result::Result::{self, Err, Ok};
pub use core::time::Duration;

pub use serde_core::{Serialize, Serializer};

pub use self::cause::{BoxedCause, Cause, ErrorCause, IsCause, OtherCause, SharedCause};
pub use self::exposed::{NotAnError, Probe, refuse_error};
pub use self::field_errors::{AnyFieldErrors, FieldErrorsField, IsFieldErrors};
pub use self::lent::{
    Lender, Lent, Listed, NotLent, NotListed, constant_has_facts, ext_or_filled, ext_or_lent, ext_or_literal,
    has_facts, lent_piece, own_detail, own_detail_or_null, written_message,
};
pub use self::made::{
    NotMade, ext_or_constant, is_made_of, lent_code, lent_ext, lent_field, lent_message, lent_statements, making,
    refuse_borrowed,
};
pub use self::messages::{Arg, DirectArg, DisplayArg, message, response_message};
pub use crate::__adapters as adapters;
pub use crate::__type_schema as type_schema;
pub use crate::__types_of as types_of;
pub use crate::entry::catalogued::Catalogued;
pub use crate::entry::code::{Code, CodeValue};
pub use crate::entry::code_rules::CodeRules;
pub use crate::entry::packed::Packed;
pub use crate::entry::stated::{EntryKind, Literal, LogLevel, More, Payload, Place, TypeOf};
pub use crate::entry::type_schema::TypeSchema;
#[cfg(feature = "schemars")]
pub use crate::entry::type_schema::{FieldType, NoSchema};
pub use crate::entry::types::{Override, TypeEntries};
pub use crate::entry::{Entry, entries};
pub use crate::envelope::comprehension::{Grouping, elements, members_by_field, members_by_key};
pub use crate::envelope::parts::{FieldErrorParts, Parts};
pub use crate::envelope::slots::{self, AnyField, EnvelopeField, TextField};
pub use crate::envelope::{Envelope, Enveloped, FieldOfEnvelope};
pub use crate::facts::error::{ApiError, Statement};
pub use crate::facts::response::ApiResponse;
pub use crate::facts::value::{ExtValue, Filled, FilledTexts};
pub use crate::facts::{Facts, FieldErrorList, FieldErrorsRef};
pub use crate::http::{StatusValue, status_or};
#[cfg(feature = "_utoipa")]
pub use crate::outputs::openapi::document::Document;
#[cfg(feature = "utoipa-5")]
pub use crate::outputs::openapi::utoipa_5;
#[cfg(feature = "utoipa")]
pub use crate::outputs::openapi::utoipa_6;
#[cfg(feature = "actix-web")]
pub use crate::service::actix::responses::glue as actix;
pub use crate::template::Source;
pub use crate::write::details::Details;
pub use crate::write::error::RenderError;
pub use crate::write::headers::Headers;
pub use crate::write::json::splice::Scope;
pub use crate::write::json::writer::Writer;
pub use crate::write::message::MessageWriter;

/// A separate module, because `use envelope_runtime::service::*` must not hide the crate of the same name.
#[cfg(feature = "axum")]
pub mod axum {
    pub use crate::service::axum::responses::*;
}

/// Everything that the expansion of `catalog!` names.
pub mod catalog {
    pub use core::primitive::{u16, usize};

    pub use crate::catalog::Catalog;
    pub use crate::catalog::chosen::{assert_listed_once, choose, chosen, count_chosen};
    pub use crate::catalog::unique::{assert_codes, count_entries};
    pub use crate::entry::Entry;
    pub use crate::entry::catalogued::Catalogued;
    pub use crate::entry::code_rules::{CodeRules, FlatRules, count_rules};
    pub use crate::entry::const_eval::buckets;
    pub use crate::entry::lent::as_entries;
    pub use crate::entry::stated::ByHand;
    pub use crate::entry::types::{FlatTypes, TypeEntries, count_types};
    pub use crate::entry::ways::{Ways, count_steps};

    /// The catalogue of these types, each of which occurs once.
    #[must_use]
    pub const fn catalog(
        types: &'static [&'static TypeEntries],
        lent: &'static [Entry],
        rules: &'static [&'static CodeRules],
    ) -> Catalog {
        Catalog::new(types, lent, rules)
    }
}

/// The template as data, and the functions that construct it.
pub mod template {
    pub use crate::template::*;

    /// The templates of an envelope, its headers and its content types.
    #[must_use]
    pub const fn template(
        success: Node,
        page: Option<Node>,
        error: Node,
        errors: &'static [(Condition, Node)],
        headers: &'static [Header],
        content_type: &'static str,
        error_content_type: &'static str,
    ) -> Template {
        Template { success, page, error, errors, headers, content_type, error_content_type }
    }

    /// A header of every response.
    #[must_use]
    pub const fn header(name: &'static str, value: Node) -> Header {
        Header { name, value }
    }
}

/// The entries of a derived type.
#[must_use]
#[track_caller]
pub const fn type_entries(
    name: &'static str,
    module: &'static str,
    entries: &'static [Entry],
    included: &'static [&'static TypeEntries],
    overrides: &'static [Override],
) -> TypeEntries {
    TypeEntries::new(name, entries).including(included).overriding(overrides).in_module(module)
}

/// Marks the type as one that includes the same types wherever it is used, because it has no parameters.
#[must_use]
pub const fn closed(entries: TypeEntries) -> TypeEntries {
    entries.closed()
}

/// The argument of a function of `with(path)`.
#[must_use]
pub fn parts(facts: &dyn Facts) -> Parts<'_> {
    Parts::new(facts)
}

/// The argument of a function of `with(path)` in a comprehension.
#[must_use]
pub fn entry_parts(error: &dyn Facts) -> FieldErrorParts<'_> {
    FieldErrorParts::of(error)
}

/// The result of a function of `with(path)`. Method resolution finds out whether it is a `Result`.
pub struct Called<T>(pub T);

impl<T> Called<Result<T, RenderError>> {
    #[doc(hidden)]
    pub fn __envelope_value(self) -> Result<T, RenderError> {
        self.0
    }
}

/// Chosen for values other than a `Result`, to which the inherent method of [`Called`] does not apply.
pub trait AnyCalled {
    /// The value.
    type Value;

    #[doc(hidden)]
    fn __envelope_value(self) -> Result<Self::Value, RenderError>;
}

impl<T> AnyCalled for Called<T> {
    type Value = T;

    fn __envelope_value(self) -> Result<T, RenderError> {
        Ok(self.0)
    }
}

/// The extra fact of this name that an entry states as a constant.
#[must_use]
pub fn constant_ext(entry: &'static Entry, name: &str) -> Option<ExtValue<'static>> {
    crate::facts::value::constant_ext(entry, name)
}

/// Adds the constant headers of an entry.
pub fn constant_headers(entry: &'static Entry, headers: &mut Headers) {
    headers.add_constants(entry);
}

/// The status that an entry states, or 500.
#[must_use]
pub fn constant_status(entry: &Entry) -> u16 {
    entry.status().unwrap_or(500)
}

/// The delay that an entry states.
#[must_use]
pub fn constant_retry_after(entry: &Entry) -> Option<Duration> {
    entry.more().retry_after.map(Duration::from_secs)
}

/// Text for a header or a key; `None` if a value in it is absent.
///
/// # Errors
/// Returns the error that `write` returns.
pub fn plain(write: impl FnOnce(Writer<'_>) -> Result<bool, RenderError>) -> Result<Option<String>, RenderError> {
    crate::write::json::writer::plain_text(write)
}

/// The type of a field marked `#[api(retry_after)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a delay",
    label = "expected a `Duration` or whole seconds",
    note = "a `retry_after` field must be a `Duration`, seconds as `u8` to `u64`, or an `Option` of one of them"
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

/// The type of a field that holds a name or a message: text, or an option of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text",
    label = "expected text",
    note = "the field must be a `String`, `&str`, `Cow<str>` or `Box<str>`, or an `Option` of one of them"
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

/// Arguments: `(error)` or `(response)`, followed by `in Path` if the type names its envelope; then the generics, the
/// type and its own predicates, each in parentheses; and the payloads: `([(entry Type)..] [Parameter..])`, where the
/// parameters are those that payloads depend on.
#[cfg(not(feature = "_adapters"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($($any:tt)*) => {};
}

/// As above, with a call for each crate.
#[cfg(feature = "_adapters")]
#[doc(hidden)]
#[macro_export]
macro_rules! __adapters {
    ($kind:tt $generics:tt $type:tt $where:tt $payloads:tt) => {
        $crate::__axum! { $kind $generics $type $where }
        $crate::__actix! { $kind $generics $type $where }
        $crate::__utoipa! { utoipa_6 $kind $generics $type $where $payloads }
        $crate::__utoipa_5! { utoipa_5 $kind $generics $type $where $payloads }
    };
}

#[cfg(all(feature = "_adapters", not(feature = "axum")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($($any:tt)*) => {};
}

#[cfg(all(feature = "_adapters", not(feature = "actix-web")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix {
    ($($any:tt)*) => {};
}

#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($($any:tt)*) => {
        $crate::__documented! { $($any)* }
    };
}

#[cfg(all(feature = "_adapters", not(feature = "utoipa")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($($any:tt)*) => {};
}

#[cfg(feature = "utoipa-5")]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_5 {
    ($($any:tt)*) => {
        $crate::__documented! { $($any)* }
    };
}

#[cfg(all(feature = "_adapters", not(feature = "utoipa-5")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_5 {
    ($($any:tt)*) => {};
}
