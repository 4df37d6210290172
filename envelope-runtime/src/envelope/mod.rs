//! [`Envelope`], the trait of an API's format: its derive turns a JSON template into code that renders replies.

pub(crate) mod comprehension;
pub(crate) mod parts;
#[cfg(feature = "derive")]
pub mod presets;
pub(crate) mod reply;
pub mod slots;

use alloc::vec::Vec;

use serde_core::Serialize;

use self::reply::Reply;
use crate::entry::Entry;
use crate::entry::type_schema::TypeSchema;
use crate::facts::Facts;
use crate::facts::error::{ApiError, any_entry};
use crate::facts::page::Page;
use crate::facts::response::{ApiResponse, Data, SuccessFacts};
use crate::http::has_no_content;
use crate::template::Template;
use crate::write::error::{RenderError, RenderErrorKind};
use crate::write::headers::Headers;
use crate::write::json::writer::{Writer, with_estimate, with_scratch};

/// The format of an API: renders errors, successes and pages as [`Reply`]s.
///
/// Derive it with [`#[derive(Envelope)]`](derive@crate::Envelope); it is not meant to be implemented by hand. Every
/// method returns either the whole reply or a [`RenderError`], and never a part of a reply.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an `Envelope`",
    label = "it has no templates",
    note = "add `#[derive(Envelope)]` and `#[envelope(success = .., error = ..)]` to the type"
)]
pub trait Envelope {
    #[doc(hidden)]
    const CONTENT_TYPE: &'static str;
    #[doc(hidden)]
    const ERROR_CONTENT_TYPE: &'static str;

    #[doc(hidden)]
    fn __error<F: Facts>(&self, facts: &F, out: Writer<'_>) -> Result<(), RenderError>;

    #[doc(hidden)]
    fn __success<F: Facts, D: Serialize>(&self, facts: &F, data: &D, out: Writer<'_>) -> Result<(), RenderError>;

    #[doc(hidden)]
    fn __page<F: Facts, D: Serialize>(&self, facts: &F, items: &D, out: Writer<'_>) -> Result<(), RenderError>;

    #[doc(hidden)]
    fn __headers(&self, facts: &dyn Facts, headers: &mut Headers) -> Result<(), RenderError>;

    /// The templates and headers as data, from which schemas, types of other languages and clients are made.
    #[must_use]
    fn template() -> &'static Template
    where
        Self: Sized,
    {
        &Template::UNKNOWN
    }

    /// The types of the fields that the templates read.
    #[doc(hidden)]
    #[must_use]
    fn __fields() -> &'static [FieldOfEnvelope] {
        &[]
    }

    /// Renders an error. The reply has neither a body nor a content type if the error is `empty`, or if its status is
    /// 1xx, 204, 205 or 304.
    ///
    /// # Errors
    /// Returns an error if a value's `Serialize` or `Display` fails, if a spliced value is not an object, if the value
    /// of a header contains a byte that RFC 9110, section 5.5 does not allow, or if the status is not in 400..=599
    /// (100..=599 for an `in_band` error).
    #[inline]
    fn error<E: ApiError + ?Sized>(&self, error: &E) -> Result<Reply, RenderError> {
        let status = error_status(error)?;
        if is_empty_error(error, status) {
            return empty_error(self, error, status);
        }
        let mut headers = Headers::new(Self::ERROR_CONTENT_TYPE);
        add_error_headers(self, error, &mut headers)?;
        let body = with_scratch(|out| self.__error(&error, out))?;
        Ok(Reply::new(status, headers, body))
    }

    /// Renders a success. The reply has neither a body nor a content type if the success is `empty`, or if its status
    /// is 204, 205 or 304.
    ///
    /// # Errors
    /// Returns an error as [`error`](Envelope::error) does, but the status must be in 200..=399.
    fn success<R: ApiResponse>(&self, response: &R) -> Result<Reply, RenderError> {
        let status = success_status(response)?;
        let facts = SuccessFacts(response);
        let empty = is_empty(response);
        let mut headers = if empty { Headers::without_content() } else { Headers::new(Self::CONTENT_TYPE) };
        self.__headers(&facts, &mut headers)?;
        response.headers(&mut headers)?;
        let body = if empty { Vec::new() } else { with_estimate(|out| self.__success(&facts, &Data(response), out))? };
        Ok(Reply::new(status, headers, body))
    }

    /// Renders one page of a list, with status 200.
    ///
    /// # Errors
    /// Returns an error as [`error`](Envelope::error) does.
    fn page<T: Serialize>(&self, page: &Page<T>) -> Result<Reply, RenderError> {
        page_of(self, page, &page.items())
    }

    /// Appends the body of [`error`](Envelope::error) to a buffer that the caller reuses; appends nothing if the reply
    /// has no body.
    ///
    /// # Errors
    /// Returns an error as [`error`](Envelope::error) does. After an error or a panic, the buffer is unchanged.
    fn write_error<E: ApiError + ?Sized>(&self, error: &E, out: &mut Vec<u8>) -> Result<(), RenderError> {
        if is_empty_error(error, error_status(error)?) {
            return Ok(());
        }
        append(out, |out| self.__error(&error, out))
    }

    /// Appends the body of [`success`](Envelope::success) to a buffer that the caller reuses; appends nothing if the
    /// reply has no body.
    ///
    /// # Errors
    /// Returns an error as [`success`](Envelope::success) does. After an error or a panic, the buffer is unchanged.
    fn write_success<R: ApiResponse>(&self, response: &R, out: &mut Vec<u8>) -> Result<(), RenderError> {
        success_status(response)?;
        if is_empty(response) {
            return Ok(());
        }
        append(out, |out| self.__success(&SuccessFacts(response), &Data(response), out))
    }

    /// Appends the body of [`page`](Envelope::page) to a buffer that the caller reuses.
    ///
    /// # Errors
    /// Returns an error as [`page`](Envelope::page) does. After an error or a panic, the buffer is unchanged.
    fn write_page<T: Serialize>(&self, page: &Page<T>, out: &mut Vec<u8>) -> Result<(), RenderError> {
        append(out, |out| self.__page(&page, &page.items(), out))
    }
}

/// A field of an envelope and its type.
#[derive(Clone, Copy, Debug)]
pub struct FieldOfEnvelope {
    /// The name of the field.
    pub name: &'static str,
    /// The type as written.
    pub written: &'static str,
    /// The schema of the type, if it has one.
    pub ty: Option<TypeSchema>,
}

/// A type that names the envelope in which it is rendered: `#[api(envelope = Path)]`.
pub trait Enveloped {
    /// The envelope.
    type Envelope: Envelope;
}

/// Kept out of line, because most replies have a body.
#[cold]
fn empty_error<V: Envelope + ?Sized, E: ApiError + ?Sized>(
    envelope: &V,
    error: &E,
    status: u16,
) -> Result<Reply, RenderError> {
    let mut headers = Headers::without_content();
    add_error_headers(envelope, error, &mut headers)?;
    Ok(Reply::new(status, headers, Vec::new()))
}

#[inline]
fn add_error_headers<V: Envelope + ?Sized, E: ApiError + ?Sized>(
    envelope: &V,
    error: &E,
    headers: &mut Headers,
) -> Result<(), RenderError> {
    envelope.__headers(&error, headers)?;
    error.headers(headers)?;
    if let Some(delay) = error.retry_after() {
        headers.add_retry_after(delay);
    }
    Ok(())
}

/// Renders a page that has these items.
pub(crate) fn page_of<V: Envelope + ?Sized, T, D: Serialize>(
    envelope: &V,
    page: &Page<T>,
    items: &D,
) -> Result<Reply, RenderError> {
    let mut headers = Headers::new(V::CONTENT_TYPE);
    envelope.__headers(&page, &mut headers)?;
    page.add_headers(&mut headers)?;
    let body = with_estimate(|out| envelope.__page(&page, items, out))?;
    Ok(Reply::new(200, headers, body))
}

/// Appends the output of `write`; if that fails or panics, the buffer is unchanged.
fn append(buffer: &mut Vec<u8>, write: impl FnOnce(Writer<'_>) -> Result<(), RenderError>) -> Result<(), RenderError> {
    let unfinished = Unfinished { start: buffer.len(), buffer };
    write(Writer::new(unfinished.buffer))?;
    core::mem::forget(unfinished);
    Ok(())
}

/// A body that is being appended. If it is dropped before its end, it is removed from the buffer: a `Display` or
/// `Serialize` may panic, and the caller may catch the panic.
struct Unfinished<'a> {
    buffer: &'a mut Vec<u8>,
    start: usize,
}

impl Drop for Unfinished<'_> {
    fn drop(&mut self) {
        self.buffer.truncate(self.start);
    }
}

#[inline]
fn error_status<E: ApiError + ?Sized>(error: &E) -> Result<u16, RenderError> {
    match error.status() {
        status @ 400..=599 => Ok(status),
        status => in_band_status(error, status),
    }
}

#[cold]
fn in_band_status<E: ApiError + ?Sized>(error: &E, status: u16) -> Result<u16, RenderError> {
    let is_allowed = (100..400).contains(&status) && any_entry(error, |entry| entry.more().in_band);
    if is_allowed { Ok(status) } else { Err(bad_status(status)) }
}

#[inline]
fn is_empty_error<E: ApiError + ?Sized>(error: &E, status: u16) -> bool {
    has_no_content(status) || any_entry(error, Entry::is_empty)
}

fn success_status<R: ApiResponse>(response: &R) -> Result<u16, RenderError> {
    let status = response.status();
    if (200..=399).contains(&status) { Ok(status) } else { Err(bad_status(status)) }
}

#[cold]
fn bad_status(status: u16) -> RenderError {
    RenderError::new("status", RenderErrorKind::Status(status))
}

pub(crate) fn is_empty<R: ApiResponse>(response: &R) -> bool {
    response.is_empty() || has_no_content(response.status())
}
