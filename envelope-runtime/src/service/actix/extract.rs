//! Implements the extractors for actix-web.

use alloc::boxed::Box;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::future::{Ready, ready};
use core::pin::Pin;

use actix_router::PathDeserializer;
use actix_web::body::BoxBody;
use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest, HttpResponse, Responder};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use serde_core::de::value::Error as OfParameters;
use serde_path_to_error::{Error as AtPath, Segment};

use crate::facts::field_errors::FieldErrors;
use crate::http::{is_form, is_json};
use crate::service::extracted::{FORM, Form, JSON, Json, Path, Query, boxed, form, json, query, unreadable};
use crate::service::request_fault::{Cause, RequestFault};
use crate::service::serde_text::of_parameter;

type Extracting<T> = Pin<Box<dyn Future<Output = Result<T, RequestFault>>>>;

impl<T: DeserializeOwned + 'static> FromRequest for Json<T> {
    type Error = RequestFault;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        match has_type(request, is_json) {
            true => extracting(request, payload, |body| json(body).map(Json)),
            false => Box::pin(ready(Err(RequestFault::UnsupportedMediaType { expected: JSON }))),
        }
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = RequestFault;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        match has_type(request, is_form) {
            true => extracting(request, payload, |body| form(body).map(Form)),
            false => Box::pin(ready(Err(RequestFault::UnsupportedMediaType { expected: FORM }))),
        }
    }
}

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = RequestFault;
    type Future = Ready<Result<Self, RequestFault>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(query(request.query_string().as_bytes()).map(Query))
    }
}

impl<T: DeserializeOwned> FromRequest for Path<T> {
    type Error = RequestFault;
    type Future = Ready<Result<Self, RequestFault>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let value = serde_path_to_error::deserialize(PathDeserializer::new(request.match_info()));
        ready(value.map(Path).map_err(|error| path_fault(error, &parameter_names(request))))
    }
}

/// The names of the parameters, in the order of the route.
pub(super) fn parameter_names(request: &HttpRequest) -> Vec<&str> {
    request.match_info().iter().map(|(name, _)| name).collect()
}

fn has_type(request: &HttpRequest, is_expected: fn(&[u8]) -> bool) -> bool {
    request.headers().get(CONTENT_TYPE).is_some_and(|content_type| is_expected(content_type.as_bytes()))
}

/// Reads the value from the body. A body longer than the `PayloadConfig` allows is refused.
fn extracting<T: 'static>(
    request: &HttpRequest,
    payload: &mut Payload,
    read: fn(&[u8]) -> Result<T, RequestFault>,
) -> Extracting<T> {
    let body = Bytes::from_request(request, payload);
    Box::pin(async move { read(&body.await.map_err(|error| body_fault(&error))?) })
}

fn body_fault(error: &actix_web::Error) -> RequestFault {
    match error.as_error() {
        Some(PayloadError::Overflow) => RequestFault::PayloadTooLarge,
        _ => unreadable(error.to_string().into()),
    }
}

fn path_fault(error: AtPath<OfParameters>, names: &[&str]) -> RequestFault {
    let name = |index: usize| String::from(names.get(index).copied().unwrap_or_default());
    let parameter = match error.path().iter().next() {
        Some(Segment::Seq { index }) => name(*index),
        Some(Segment::Map { key }) => key.clone(),
        _ => name(0),
    };
    refused(&parameter, &error.inner().to_string(), boxed(error))
}

/// The fault for actix-web's text about a parameter, or that of the handler, if its parameters do not match its route.
pub(super) fn refused(parameter: &str, text: &str, cause: Option<Cause>) -> RequestFault {
    let misrouted =
        ["wrong number of parameters", "expected at least one parameter", "unsupported type", "missing field "];
    if misrouted.iter().any(|start| text.starts_with(start)) {
        return RequestFault::Misrouted { cause };
    }
    RequestFault::InvalidPath { errors: FieldErrors::from_iter([of_parameter(parameter, text)]), cause }
}

impl<T: Serialize> Responder for Json<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        actix_web::web::Json(self.0).respond_to(request).map_into_boxed_body()
    }
}

impl<T: Serialize> Responder for Form<T> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        actix_web::web::Form(self.0).respond_to(request).map_into_boxed_body()
    }
}
