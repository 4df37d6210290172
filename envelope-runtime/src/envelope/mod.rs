//! The envelope: a type whose derive has turned a JSON template into a writer.

mod comprehension;
mod headers;
mod parts;
mod reply;

use alloc::vec::Vec;

use serde_core::Serialize;

pub use self::comprehension::{Grouping, Members, Source, elements};
pub(crate) use self::headers::whole_seconds;
pub use self::headers::{HeaderPairs, Headers};
pub use self::parts::{FieldErrorParts, Outcome, Parts, Rendered};
pub use self::reply::Reply;
use crate::facts::Facts;
use crate::json::{Counter, Sink, with_estimate, with_scratch};
use crate::response::{Data, ResponseFacts};
use crate::status::has_no_content;
use crate::{ApiError, ApiResponse, Entry, Page, RenderError, RenderErrorKind};

/// An API's response format.
///
/// Derive it with [`#[derive(Envelope)]`](derive@crate::Envelope); it is not meant to be implemented by hand.
/// Every method either returns the whole answer or a [`RenderError`]; nothing half-written gets out.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `Envelope`",
    label = "it has no templates",
    note = "add `#[derive(Envelope)]` and `#[envelope(success = .., error = ..)]` to the type"
)]
pub trait Envelope {
    #[doc(hidden)]
    const CONTENT_TYPE: &'static str;
    #[doc(hidden)]
    const ERROR_CONTENT_TYPE: &'static str;

    #[doc(hidden)]
    fn __error<F: Facts, W: Sink>(&self, facts: &F, out: &mut W) -> Result<(), RenderError>;

    /// The whole body, where all of it is the same on every occurrence of the error.
    #[doc(hidden)]
    fn __constant_error<F: Facts>(&self, facts: &F) -> Option<&'static str> {
        let _ = facts;
        None
    }

    #[doc(hidden)]
    fn __success<F: Facts, D: Serialize, W: Sink>(&self, facts: &F, data: &D, out: &mut W) -> Result<(), RenderError>;

    #[doc(hidden)]
    fn __page<F: Facts, D: Serialize, W: Sink>(&self, facts: &F, items: &D, out: &mut W) -> Result<(), RenderError>;

    #[doc(hidden)]
    fn __headers(&self, facts: &dyn Facts, headers: &mut Headers) -> Result<(), RenderError>;

    /// The answer to a request that failed.
    ///
    /// # Errors
    /// Where a value's `Serialize` or `Display` fails, a spliced value is no object, a header's value holds a forbidden
    /// byte, or the status is not 400..=599 without `in_band`.
    fn error<E: ApiError + ?Sized>(&self, error: &E) -> Result<Reply, RenderError> {
        let status = error_status(error)?;
        let mut headers = Headers::new(Self::ERROR_CONTENT_TYPE);
        self.__headers(&error, &mut headers)?;
        error.headers(&mut headers)?;
        if let Some(delay) = error.retry_after() {
            headers.add_retry_after(delay);
        }
        Ok(Reply::new(status, headers, error_body(self, &error)?))
    }

    /// The answer to a request that succeeded. One without a body (status 204, 205 or 304, or `empty`) has no content
    /// type either.
    ///
    /// # Errors
    /// As for [`error`](Envelope::error), and where the status is not 200..=399.
    fn success<R: ApiResponse + ?Sized>(&self, response: &R) -> Result<Reply, RenderError> {
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
    /// As for [`error`](Envelope::error).
    fn page<T: Serialize>(&self, page: &Page<T>) -> Result<Reply, RenderError> {
        let mut headers = Headers::new(Self::CONTENT_TYPE);
        self.__headers(&page, &mut headers)?;
        let body = with_estimate(|out| self.__page(&page, &page.items(), out))?;
        Ok(Reply::new(200, headers, body))
    }

    /// Appends the body of [`error`](Envelope::error) to a buffer that the caller reuses.
    ///
    /// # Errors
    /// As for [`error`](Envelope::error); the buffer is as it was then.
    fn write_error<E: ApiError + ?Sized>(&self, error: &E, out: &mut Vec<u8>) -> Result<(), RenderError> {
        error_status(error)?;
        append(out, |out| self.__error(&error, out))
    }

    /// Appends the body of [`success`](Envelope::success) to a buffer that the caller reuses; nothing for an answer without
    /// a body.
    ///
    /// # Errors
    /// As for [`success`](Envelope::success); the buffer is as it was then.
    fn write_success<R: ApiResponse + ?Sized>(&self, response: &R, out: &mut Vec<u8>) -> Result<(), RenderError> {
        success_status(response)?;
        if is_empty(response) {
            return Ok(());
        }
        append(out, |out| self.__success(&ResponseFacts(response), &Data(response), out))
    }

    /// Appends the body of [`page`](Envelope::page) to a buffer that the caller reuses.
    ///
    /// # Errors
    /// As for [`page`](Envelope::page); the buffer is as it was then.
    fn write_page<T: Serialize>(&self, page: &Page<T>, out: &mut Vec<u8>) -> Result<(), RenderError> {
        append(out, |out| self.__page(&page, &page.items(), out))
    }
}

/// A type that names the envelope it is answered in: `#[api(envelope = Path)]`.
pub trait Enveloped {
    /// The envelope.
    type Envelope: Envelope;
}

#[inline]
fn error_body<V: Envelope + ?Sized, F: Facts>(envelope: &V, facts: &F) -> Result<Vec<u8>, RenderError> {
    if let Some(json) = envelope.__constant_error(facts) {
        return Ok(json.into());
    }
    if facts.derived_entry().is_some_and(Entry::is_constant) {
        return counted_body(envelope, facts);
    }
    // To count a message that is put together takes about as long as to write it.
    with_scratch(|out| envelope.__error(facts, out))
}

/// A body that is counted first, as far as that is cheap.
fn counted_body<V: Envelope + ?Sized, F: Facts>(envelope: &V, facts: &F) -> Result<Vec<u8>, RenderError> {
    let mut counter = Counter::new();
    // A counter that has given up may have gone where the answer does not go, and failed there.
    let counted = envelope.__error(facts, &mut counter).is_ok();
    let Some(size) = counter.size().filter(|_| counted) else {
        return with_scratch(|out| envelope.__error(facts, out));
    };
    let mut body = Vec::with_capacity(size);
    envelope.__error(facts, &mut body)?;
    Ok(body)
}

fn append(out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>) -> Result<(), RenderError>) -> Result<(), RenderError> {
    let start = out.len();
    let written = write(out);
    if written.is_err() {
        out.truncate(start);
    }
    written
}

fn error_status<E: ApiError + ?Sized>(error: &E) -> Result<u16, RenderError> {
    let status = error.status();
    let lowest = if error.entry().is_in_band() { 100 } else { 400 };
    if (lowest..=599).contains(&status) { Ok(status) } else { Err(bad_status(status)) }
}

fn success_status<R: ApiResponse + ?Sized>(response: &R) -> Result<u16, RenderError> {
    let status = response.status();
    if (200..=399).contains(&status) { Ok(status) } else { Err(bad_status(status)) }
}

#[cold]
fn bad_status(status: u16) -> RenderError {
    RenderError::new("status", RenderErrorKind::Status(status))
}

fn is_empty<R: ApiResponse + ?Sized>(response: &R) -> bool {
    response.is_empty() || has_no_content(response.status())
}
