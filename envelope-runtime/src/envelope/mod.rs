//! The envelope: a type whose derive has turned a JSON template into a writer.

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
use crate::facts::response::{ApiResponse, Data, ResponseFacts};
use crate::http::has_no_content;
use crate::template::Template;
use crate::write::error::{RenderError, RenderErrorKind};
use crate::write::headers::Headers;
use crate::write::json::writer::{Writer, with_estimate, with_scratch};

/// An API's response format.
///
/// Derive it with [`#[derive(Envelope)]`](derive@crate::Envelope); it is not meant to be implemented by hand.
/// Every method either returns the whole answer or a [`RenderError`]; nothing half-written gets out.
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

    /// The templates and headers, as data: what schemas, types of other languages and clients are made of.
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

    /// The answer to a request that failed. One that is `empty`, or of status 1xx, 204, 205 or 304, has neither a body nor a
    /// content type.
    ///
    /// # Errors
    /// Returns an error if a value's `Serialize` or `Display` fails, a spliced value is not an object, a header's value holds
    /// a forbidden byte, or the status is not 400..=599 without `in_band`.
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

    /// The answer to a request that succeeded. One without a body (status 204, 205 or 304, or `empty`) has no content
    /// type either.
    ///
    /// # Errors
    /// Returns an error as [`error`](Envelope::error) does, and if the status is not 200..=399.
    fn success<R: ApiResponse>(&self, response: &R) -> Result<Reply, RenderError> {
        let status = success_status(response)?;
        let facts = ResponseFacts(response);
        let empty = is_empty(response);
        let mut headers = if empty { Headers::without_content() } else { Headers::new(Self::CONTENT_TYPE) };
        self.__headers(&facts, &mut headers)?;
        response.headers(&mut headers)?;
        let body = if empty { Vec::new() } else { with_estimate(|out| self.__success(&facts, &Data(response), out))? };
        Ok(Reply::new(status, headers, body))
    }

    /// The answer to a request for one page of a list, with status 200.
    ///
    /// # Errors
    /// Returns an error as [`error`](Envelope::error) does.
    fn page<T: Serialize>(&self, page: &Page<T>) -> Result<Reply, RenderError> {
        page_of(self, page, &page.items())
    }

    /// Appends the body of [`error`](Envelope::error) to a buffer that the caller reuses; nothing for an answer without a
    /// body.
    ///
    /// # Errors
    /// Returns an error as [`error`](Envelope::error) does; the buffer is then as it was, and so it is after a panic.
    fn write_error<E: ApiError + ?Sized>(&self, error: &E, out: &mut Vec<u8>) -> Result<(), RenderError> {
        if is_empty_error(error, error_status(error)?) {
            return Ok(());
        }
        append(out, |out| self.__error(&error, out))
    }

    /// Appends the body of [`success`](Envelope::success) to a buffer that the caller reuses; nothing for an answer without
    /// a body.
    ///
    /// # Errors
    /// Returns an error as [`success`](Envelope::success) does; the buffer is then as it was, and so it is after a panic.
    fn write_success<R: ApiResponse>(&self, response: &R, out: &mut Vec<u8>) -> Result<(), RenderError> {
        success_status(response)?;
        if is_empty(response) {
            return Ok(());
        }
        append(out, |out| self.__success(&ResponseFacts(response), &Data(response), out))
    }

    /// Appends the body of [`page`](Envelope::page) to a buffer that the caller reuses.
    ///
    /// # Errors
    /// Returns an error as [`page`](Envelope::page) does; the buffer is then as it was, and so it is after a panic.
    fn write_page<T: Serialize>(&self, page: &Page<T>, out: &mut Vec<u8>) -> Result<(), RenderError> {
        append(out, |out| self.__page(&page, &page.items(), out))
    }
}

/// A field of an envelope, and its type as far as others can be told of it.
#[derive(Clone, Copy, Debug)]
pub struct FieldOfEnvelope {
    /// Its name.
    pub name: &'static str,
    /// Its type as written.
    pub written: &'static str,
    /// The schema of the type, if it has one.
    pub ty: Option<TypeSchema>,
}

/// A type that names the envelope it is answered in: `#[api(envelope = Path)]`.
pub trait Enveloped {
    /// The envelope.
    type Envelope: Envelope;
}

/// Out of the way of answers with a body.
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

/// The answer to a request for a page that has these items.
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

/// Appends what `write` writes; if that fails or panics, the buffer is as it was.
fn append(buffer: &mut Vec<u8>, write: impl FnOnce(Writer<'_>) -> Result<(), RenderError>) -> Result<(), RenderError> {
    let unfinished = Unfinished { start: buffer.len(), buffer };
    write(Writer::new(unfinished.buffer))?;
    core::mem::forget(unfinished);
    Ok(())
}

/// A body that is being appended. Dropped before its end, it leaves nothing: a `Display` or `Serialize` may panic, and the
/// caller may catch that.
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
