//! The error of this crate's extractors: tells clients what is wrong with their requests.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;

use envelope_derive::ApiError;

use crate::facts::field_errors::FieldErrors;
use crate::service::erased::{AnyEnvelope, Rendering};

/// The cause of an error, for logs.
pub(super) type Cause = Box<dyn core::error::Error + Send + Sync>;

/// The reason why an extractor refused a request before the handler saw it.
///
/// The extractors of `service::axum` and `service::actix` return it. Each field error names the path into the body,
/// such as `items[1].price`, or the parameter, and tells in the terms of JSON what is missing or what was expected. The
/// error of the framework or of serde is the cause: it is logged and not sent, as it names types of the program.
///
/// To send an API's own errors instead, use [`EnvelopeLayer::refused`](crate::service::EnvelopeLayer::refused).
///
/// The codes are `shared`: a [`catalog!`](crate::catalog!) may list this type together with
/// [`HttpFault`](crate::HttpFault), or an enum may hold it in a transparent variant.
///
/// ```
/// use envelope_runtime::service::RequestFault;
/// use envelope_runtime::{Envelope, FieldErrors, presets::Plain};
///
/// let errors = FieldErrors::new().with("items[1].price", "is missing");
/// let reply = Plain.error(&RequestFault::InvalidBody { errors, cause: None })?;
/// assert_eq!(reply.status(), 422);
/// assert_eq!(
///     reply.to_string(),
///     r#"{"code":"INVALID_BODY","message":"Part of the body is missing or invalid","errors":[{"field":"items[1].price","message":"is missing"}]}"#,
/// );
/// # Ok::<(), envelope_runtime::RenderError>(())
/// ```
#[derive(Debug, ApiError)]
#[api(crate = crate, kind = RequestFaultKind, skip(adapters))]
#[non_exhaustive]
pub enum RequestFault {
    /// The body is not JSON.
    #[api(status = 400, code = "INVALID_JSON", message = "The body is not valid JSON: {problem}", shared)]
    InvalidJson {
        /// The mistake in the syntax and its place: `expected value at line 1 column 9`.
        problem: String,
    },
    /// The requested page is out of its limits, or the body could not be read to its end.
    #[api(status = 400, code = "BAD_REQUEST", message = "{problem}", shared)]
    BadRequest {
        /// What is wrong, for the client.
        problem: Cow<'static, str>,
        /// The framework's error.
        #[api(source)]
        cause: Option<Cause>,
    },
    /// The body is JSON, but a value in it is missing or has the wrong type.
    #[api(status = 422, code = "INVALID_BODY", message = "Part of the body is missing or invalid", shared)]
    InvalidBody {
        /// The paths into the body.
        #[api(field_errors)]
        errors: FieldErrors,
        /// The framework's error.
        #[api(source)]
        cause: Option<Cause>,
    },
    /// The body is a form, but a field is missing or has the wrong type.
    #[api(status = 422, code = "INVALID_FORM", message = "A field of the form is missing or invalid", shared)]
    InvalidForm {
        /// The fields of the form.
        #[api(field_errors)]
        errors: FieldErrors,
        /// The framework's error.
        #[api(source)]
        cause: Option<Cause>,
    },
    /// All types are right, but a value is not valid: it is too long, for example.
    #[api(status = 422, code = "INVALID_INPUT", message = "Part of the request is not valid", shared)]
    InvalidInput {
        /// The invalid inputs, as the extractors `Valid` of features `garde` and `validator` name them.
        #[api(field_errors)]
        errors: FieldErrors,
    },
    /// A parameter in the path has the wrong type.
    #[api(status = 400, code = "INVALID_PATH", message = "A parameter in the path is invalid", shared)]
    InvalidPath {
        /// The parameters.
        #[api(field_errors)]
        errors: FieldErrors,
        /// The framework's error.
        #[api(source)]
        cause: Option<Cause>,
    },
    /// A parameter in the query is missing or has the wrong type.
    #[api(status = 400, code = "INVALID_QUERY", message = "A parameter of the query is missing or invalid", shared)]
    InvalidQuery {
        /// The parameters.
        #[api(field_errors)]
        errors: FieldErrors,
        /// The framework's error.
        #[api(source)]
        cause: Option<Cause>,
    },
    /// The body has the wrong content type.
    #[api(status = 415, code = "UNSUPPORTED_MEDIA_TYPE", message = "The body must be of type {expected}", shared)]
    UnsupportedMediaType {
        /// The expected content type.
        expected: &'static str,
    },
    /// The body is longer than the service allows.
    #[api(status = 413, code = "PAYLOAD_TOO_LARGE", message = "Payload Too Large", shared)]
    PayloadTooLarge,
    /// A mistake of the service: it cannot read the parameters of its own route.
    #[api(status = 500, code = "INTERNAL_SERVER_ERROR", message = "Internal Server Error", shared)]
    Misrouted {
        /// The framework's error.
        #[api(source)]
        cause: Option<Cause>,
    },
}

/// Chooses the error for a refused request, and renders it.
pub(super) type Refuse = dyn Fn(&RequestFault, &dyn AnyEnvelope) -> Rendering + Send + Sync;

crate::__utoipa! { utoipa_6 (error) () (RequestFault) () ([] []) }
crate::__utoipa_5! { utoipa_5 (error) () (RequestFault) () ([] []) }
