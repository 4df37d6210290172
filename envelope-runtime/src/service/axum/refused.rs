//! Converts the rejections of axum's extractors into [`RequestFault`]s.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use core::error::Error;

use axum::extract::path::ErrorKind;
use axum::extract::rejection::{
    BytesRejection, FailedToBufferBody, FormRejection, JsonRejection, PathRejection, QueryRejection, RawFormRejection,
};
use serde_json::Error as OfJson;
use serde_path_to_error::Error as AtPath;

use crate::facts::field_errors::{FieldError, FieldErrors};
use crate::service::extracted::{FORM, JSON, boxed, unreadable};
use crate::service::request_fault::RequestFault;
use crate::service::serde_text::{in_body, in_parameters, of_parameter, type_error};

impl From<JsonRejection> for RequestFault {
    fn from(rejection: JsonRejection) -> Self {
        match rejection {
            JsonRejection::JsonDataError(error) => {
                RequestFault::InvalidBody { errors: misfit(&error, in_body), cause: boxed(error) }
            }
            JsonRejection::JsonSyntaxError(error) => RequestFault::InvalidJson { problem: syntax(&error) },
            JsonRejection::MissingJsonContentType(_) => RequestFault::UnsupportedMediaType { expected: JSON },
            JsonRejection::BytesRejection(rejection) => rejection.into(),
            other => unreadable(other.into()),
        }
    }
}

impl From<FormRejection> for RequestFault {
    fn from(rejection: FormRejection) -> Self {
        match rejection {
            FormRejection::FailedToDeserializeFormBody(error) => {
                RequestFault::InvalidForm { errors: misfit(&error, in_parameters), cause: boxed(error) }
            }
            FormRejection::FailedToDeserializeForm(error) => {
                RequestFault::InvalidQuery { errors: misfit(&error, in_parameters), cause: boxed(error) }
            }
            FormRejection::InvalidFormContentType(_) => RequestFault::UnsupportedMediaType { expected: FORM },
            FormRejection::BytesRejection(rejection) => rejection.into(),
            other => unreadable(other.into()),
        }
    }
}

impl From<RawFormRejection> for RequestFault {
    fn from(rejection: RawFormRejection) -> Self {
        match rejection {
            RawFormRejection::InvalidFormContentType(_) => RequestFault::UnsupportedMediaType { expected: FORM },
            RawFormRejection::BytesRejection(rejection) => rejection.into(),
            other => unreadable(other.into()),
        }
    }
}

impl From<BytesRejection> for RequestFault {
    fn from(rejection: BytesRejection) -> Self {
        match rejection {
            BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => {
                RequestFault::PayloadTooLarge
            }
            other => unreadable(other.into()),
        }
    }
}

impl From<QueryRejection> for RequestFault {
    fn from(rejection: QueryRejection) -> Self {
        RequestFault::InvalidQuery { errors: misfit(&rejection, in_parameters), cause: boxed(rejection) }
    }
}

/// Parameters that are read by position have no name here; the extractor [`Path`](super::Path) names them.
impl From<PathRejection> for RequestFault {
    fn from(rejection: PathRejection) -> Self {
        path_fault(rejection, &[])
    }
}

/// The fault, with the names of the route's parameters for those that are read by position.
pub(super) fn path_fault(rejection: PathRejection, names: &[&str]) -> RequestFault {
    let PathRejection::FailedToDeserializePathParams(error) = rejection else {
        return RequestFault::Misrouted { cause: boxed(rejection) };
    };
    match parameter_error(error.kind(), names) {
        Some(error_at) => RequestFault::InvalidPath { errors: FieldErrors::from_iter([error_at]), cause: boxed(error) },
        None => RequestFault::Misrouted { cause: boxed(error) },
    }
}

/// `None` if the handler is at fault.
fn parameter_error(kind: &ErrorKind, names: &[&str]) -> Option<FieldError> {
    let name = |index: usize| names.get(index).copied().unwrap_or_default();
    match kind {
        ErrorKind::ParseErrorAtKey { key, expected_type, .. } => Some(type_error(key, expected_type)),
        ErrorKind::ParseErrorAtIndex { index, expected_type, .. } => Some(type_error(name(*index), expected_type)),
        ErrorKind::ParseError { expected_type, .. } => Some(type_error(name(0), expected_type)),
        ErrorKind::InvalidUtf8InPathParam { key } => Some(FieldError::new(key.clone(), "is not UTF-8").code("type")),
        ErrorKind::DeserializeError { key, message, .. } => Some(of_parameter(key, message)),
        // The text does not name the parameter.
        ErrorKind::Message(text) if !text.starts_with("missing field ") => {
            let only = if names.len() == 1 { name(0) } else { "" };
            Some(of_parameter(only, text))
        }
        _ => None,
    }
}

/// The field error of the cause that has the path.
fn misfit<E: Error + 'static>(error: &(dyn Error + 'static), errors: fn(&AtPath<E>) -> FieldErrors) -> FieldErrors {
    causes(error).find_map(|cause| cause.downcast_ref::<AtPath<E>>()).map(errors).unwrap_or_default()
}

/// serde_json's text about wrong syntax, which mentions only JSON, no types of the program.
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
