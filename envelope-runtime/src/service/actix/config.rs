//! Configurations that make actix-web's own extractors refuse requests with a [`RequestFault`].

use alloc::string::ToString as _;

use actix_web::error::{JsonPayloadError, PathError, PayloadError, QueryPayloadError, UrlencodedError};
use actix_web::web::{FormConfig, JsonConfig, PathConfig, QueryConfig};

use super::extract::{parameter_names, refused};
use crate::facts::field_errors::FieldErrors;
use crate::service::extracted::{FORM, JSON, boxed, unreadable};
use crate::service::request_fault::RequestFault;
use crate::service::serde_text::{of_parameter, unplaced};

/// For `app_data`: makes `web::Json` refuse a body with a [`RequestFault`]. Its field error names the line and column,
/// as actix-web does not tell the path; that of [`Json`](super::Json) names the path.
#[must_use]
pub fn json_config() -> JsonConfig {
    JsonConfig::default().error_handler(|error, _| RequestFault::from(error).into())
}

/// For `app_data`: makes `web::Form` refuse a body with a [`RequestFault`]. It names a missing field, but not a field
/// of the wrong type; [`Form`](super::Form) names both.
#[must_use]
pub fn form_config() -> FormConfig {
    FormConfig::default().error_handler(|error, _| RequestFault::from(error).into())
}

/// For `app_data`: makes `web::Query` refuse a query with a [`RequestFault`]. It names a missing parameter, but not a
/// parameter of the wrong type; [`Query`](super::Query) names both.
#[must_use]
pub fn query_config() -> QueryConfig {
    QueryConfig::default().error_handler(|error, _| RequestFault::from(error).into())
}

/// For `app_data`: makes `web::Path` refuse a path with a [`RequestFault`]. It names the parameter if the route has
/// only one; [`Path`](super::Path) always names it.
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
