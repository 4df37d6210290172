//! Why axum's extractors refused a request.

use alloc::borrow::ToOwned as _;
use alloc::boxed::Box;
use alloc::string::{String, ToString as _};
use core::error::Error;

use axum::extract::path::ErrorKind;
use axum::extract::rejection::{
    BytesRejection, FailedToBufferBody, FormRejection, JsonRejection, PathRejection, QueryRejection,
};
use serde_core::de::IgnoredAny;
use serde_core::de::value::Error as OfParameters;
use serde_json::Error as OfJson;
use serde_path_to_error::{Error as AtPath, Path, Segment};

use crate::facts::field_errors::{FieldError, FieldErrors};
use crate::service::request_fault::{Cause, RequestFault};
use crate::service::serde_text::{field_error, of_type};

impl From<JsonRejection> for RequestFault {
    fn from(rejection: JsonRejection) -> Self {
        match rejection {
            JsonRejection::JsonDataError(error) => {
                RequestFault::InvalidBody { errors: misfit::<OfJson>(&error), cause: boxed(error) }
            }
            JsonRejection::JsonSyntaxError(error) => RequestFault::InvalidJson { problem: syntax(&error) },
            JsonRejection::MissingJsonContentType(_) => {
                RequestFault::UnsupportedMediaType { expected: "application/json" }
            }
            JsonRejection::BytesRejection(rejection) => rejection.into(),
            other => unreadable(other),
        }
    }
}

/// The same with the body at hand. serde_json takes some values that do not fit for wrong syntax, as it stops there.
pub(super) fn json_fault(rejection: JsonRejection, body: &[u8]) -> RequestFault {
    match rejection {
        JsonRejection::JsonSyntaxError(error) if serde_json::from_slice::<IgnoredAny>(body).is_ok() => {
            RequestFault::InvalidBody { errors: misfit::<OfJson>(&error), cause: boxed(error) }
        }
        rejection => rejection.into(),
    }
}

impl From<FormRejection> for RequestFault {
    fn from(rejection: FormRejection) -> Self {
        match rejection {
            FormRejection::FailedToDeserializeFormBody(error) => {
                RequestFault::InvalidForm { errors: misfit::<OfParameters>(&error), cause: boxed(error) }
            }
            FormRejection::FailedToDeserializeForm(error) => {
                RequestFault::InvalidQuery { errors: misfit::<OfParameters>(&error), cause: boxed(error) }
            }
            FormRejection::InvalidFormContentType(_) => {
                RequestFault::UnsupportedMediaType { expected: "application/x-www-form-urlencoded" }
            }
            FormRejection::BytesRejection(rejection) => rejection.into(),
            other => unreadable(other),
        }
    }
}

impl From<BytesRejection> for RequestFault {
    fn from(rejection: BytesRejection) -> Self {
        match rejection {
            BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => {
                RequestFault::PayloadTooLarge
            }
            other => unreadable(other),
        }
    }
}

impl From<QueryRejection> for RequestFault {
    fn from(rejection: QueryRejection) -> Self {
        RequestFault::InvalidQuery { errors: misfit::<OfParameters>(&rejection), cause: boxed(rejection) }
    }
}

/// Without the names of parameters that the type did not name: see the extractor.
impl From<PathRejection> for RequestFault {
    fn from(rejection: PathRejection) -> Self {
        path_fault(rejection, &[])
    }
}

/// The same with the names of the route's parameters.
pub(super) fn path_fault(rejection: PathRejection, names: &[&str]) -> RequestFault {
    let PathRejection::FailedToDeserializePathParams(error) = rejection else {
        return RequestFault::Misrouted { cause: boxed(rejection) };
    };
    match parameter_error(error.kind(), names) {
        Some(error_at) => RequestFault::InvalidPath { errors: [error_at].into_iter().collect(), cause: boxed(error) },
        None => RequestFault::Misrouted { cause: boxed(error) },
    }
}

/// `None` where the handler is at fault.
fn parameter_error(kind: &ErrorKind, names: &[&str]) -> Option<FieldError> {
    let name = |index| String::from(names.get(index).copied().unwrap_or_default());
    match kind {
        ErrorKind::ParseErrorAtKey { key, expected_type, .. } => Some(of_type(key.clone(), expected_type)),
        ErrorKind::ParseErrorAtIndex { index, expected_type, .. } => Some(of_type(name(*index), expected_type)),
        ErrorKind::ParseError { expected_type, .. } => Some(of_type(name(0), expected_type)),
        ErrorKind::InvalidUtf8InPathParam { key } => Some(FieldError::new(key.clone(), "is not UTF-8").code("type")),
        ErrorKind::DeserializeError { key, message, .. } => Some(field_error(key, message)),
        ErrorKind::Message(text) => Some(field_error(&name(0), text)),
        _ => None,
    }
}

/// The error in the chain that knows the path, with what is wrong there.
fn misfit<E: Error + 'static>(error: &(dyn Error + 'static)) -> FieldErrors {
    let of_place = causes(error).find_map(|cause| cause.downcast_ref::<AtPath<E>>());
    of_place
        .map(|error| field_error(&field(error.path()), without_position(&error.inner().to_string())))
        .into_iter()
        .collect()
}

/// What serde_json says of the syntax: it is about JSON alone.
fn syntax(error: &(dyn Error + 'static)) -> String {
    let of_json = |cause: &(dyn Error + 'static)| {
        let at_path = cause.downcast_ref::<AtPath<OfJson>>().map(AtPath::inner);
        at_path.or_else(|| cause.downcast_ref::<OfJson>()).map(OfJson::to_string)
    };
    causes(error).find_map(of_json).unwrap_or_else(|| "it cannot be read".to_owned())
}

fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    core::iter::successors(Some(error), |error| (*error).source())
}

/// serde_json's text without its end, `at line 1 column 2`: the path is the place.
fn without_position(text: &str) -> &str {
    text.rsplit_once(" at line ").map_or(text, |(text, _)| text)
}

/// The path as validators write it: `items[2].price`.
fn field(path: &Path) -> String {
    path.iter().fold(String::new(), |mut field, segment| {
        match segment {
            Segment::Seq { index } => field.push_str(&alloc::format!("[{index}]")),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                if !field.is_empty() {
                    field.push('.');
                }
                field.push_str(key);
            }
            Segment::Unknown => {}
        }
        field
    })
}

fn unreadable(error: impl Error + Send + Sync + 'static) -> RequestFault {
    RequestFault::BadRequest { problem: "The body could not be read".into(), cause: boxed(error) }
}

fn boxed(error: impl Error + Send + Sync + 'static) -> Option<Cause> {
    Some(Box::new(error))
}
