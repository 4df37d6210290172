//! For those who keep actix-web's own extractors: its configurations, with errors for clients.

use alloc::string::ToString as _;

use actix_web::error::{JsonPayloadError, PathError, PayloadError, QueryPayloadError, UrlencodedError};
use actix_web::web::{FormConfig, JsonConfig, PathConfig, QueryConfig};

use super::extract::{parameter_names, refused};
use crate::facts::field_errors::FieldErrors;
use crate::service::extracted::{FORM, JSON, boxed, unreadable};
use crate::service::request_fault::RequestFault;
use crate::service::serde_text::{of_parameter, unplaced};

/// For `app_data`: `web::Json` refuses a body with [`RequestFault`]. actix-web does not say where in the body it stopped, so
/// the field error names no path but the line and column; [`Json`](super::Json) names it.
#[must_use]
pub fn json_config() -> JsonConfig {
    JsonConfig::default().error_handler(|error, _| RequestFault::from(error).into())
}

/// For `app_data`: `web::Form` refuses a body with [`RequestFault`], which names a missing field, and none that is of another
/// type; [`Form`](super::Form) names both.
#[must_use]
pub fn form_config() -> FormConfig {
    FormConfig::default().error_handler(|error, _| RequestFault::from(error).into())
}

/// For `app_data`: `web::Query` refuses a query with [`RequestFault`], which names a missing parameter, and none that is of
/// another type; [`Query`](super::Query) names both.
#[must_use]
pub fn query_config() -> QueryConfig {
    QueryConfig::default().error_handler(|error, _| RequestFault::from(error).into())
}

/// For `app_data`: `web::Path` refuses a path with [`RequestFault`], which names the parameter if there is one alone;
/// [`Path`](super::Path) names each.
#[must_use]
pub fn path_config() -> PathConfig {
    PathConfig::default().error_handler(|error, request| match parameter_names(request)[..] {
        [name] => of_path(error, name).into(),
        _ => of_path(error, "").into(),
    })
}

impl From<JsonPayloadError> for RequestFault {
    fn from(error: JsonPayloadError) -> Self {
        match error {
            JsonPayloadError::OverflowKnownLength { .. } | JsonPayloadError::Overflow { .. } => {
                RequestFault::PayloadTooLarge
            }
            JsonPayloadError::ContentType => RequestFault::UnsupportedMediaType { expected: JSON },
            JsonPayloadError::Deserialize(error) if error.is_data() => RequestFault::InvalidBody {
                errors: FieldErrors::from_iter([unplaced(&error.to_string())]),
                cause: boxed(error),
            },
            JsonPayloadError::Deserialize(error) => RequestFault::InvalidJson { problem: error.to_string() },
            JsonPayloadError::Payload(error) => error.into(),
            other => unreadable(other.to_string().into()),
        }
    }
}

impl From<UrlencodedError> for RequestFault {
    fn from(error: UrlencodedError) -> Self {
        match error {
            UrlencodedError::Overflow { .. } => RequestFault::PayloadTooLarge,
            UrlencodedError::ContentType => RequestFault::UnsupportedMediaType { expected: FORM },
            UrlencodedError::Parse(error) => RequestFault::InvalidForm {
                errors: FieldErrors::from_iter([of_parameter("", &error.to_string())]),
                cause: boxed(error),
            },
            UrlencodedError::Payload(error) => error.into(),
            other => unreadable(other.to_string().into()),
        }
    }
}

impl From<PayloadError> for RequestFault {
    fn from(error: PayloadError) -> Self {
        match error {
            PayloadError::Overflow => RequestFault::PayloadTooLarge,
            other => unreadable(other.to_string().into()),
        }
    }
}

impl From<QueryPayloadError> for RequestFault {
    fn from(error: QueryPayloadError) -> Self {
        let cause = Some(error.to_string().into());
        match error {
            QueryPayloadError::Deserialize(error) => RequestFault::InvalidQuery {
                errors: FieldErrors::from_iter([of_parameter("", &error.to_string())]),
                cause,
            },
            _ => RequestFault::InvalidQuery { errors: FieldErrors::new(), cause },
        }
    }
}

impl From<PathError> for RequestFault {
    fn from(error: PathError) -> Self {
        of_path(error, "")
    }
}

fn of_path(error: PathError, parameter: &str) -> RequestFault {
    let cause = Some(error.to_string().into());
    match error {
        PathError::Deserialize(error) => refused(parameter, &error.to_string(), cause),
        _ => RequestFault::Misrouted { cause },
    }
}
