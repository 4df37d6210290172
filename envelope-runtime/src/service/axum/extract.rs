//! Implements the extractors for axum.

use alloc::vec::Vec;

use axum::extract::rejection::PathRejection;
use axum::extract::{RawForm, RawPathParams};
use axum_core::extract::{FromRequest, FromRequestParts, OptionalFromRequest, OptionalFromRequestParts, Request};
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderMap, Method};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::refused::path_fault;
use crate::http::is_json;
use crate::service::extracted::{Form, JSON, Json, Path, Query, form, json, query};
use crate::service::request_fault::RequestFault;

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = RequestFault;

    async fn from_request(request: Request, state: &S) -> Result<Self, RequestFault> {
        if !has_json(request.headers()) {
            return Err(RequestFault::UnsupportedMediaType { expected: JSON });
        }
        let body = Bytes::from_request(request, state).await?;
        json(&body).map(Json)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> OptionalFromRequest<S> for Json<T> {
    type Rejection = RequestFault;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, RequestFault> {
        match request.headers().contains_key(CONTENT_TYPE) {
            true => <Self as FromRequest<S>>::from_request(request, state).await.map(Some),
            false => Ok(None),
        }
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = RequestFault;

    async fn from_request(request: Request, state: &S) -> Result<Self, RequestFault> {
        let is_in_query = [Method::GET, Method::HEAD].contains(request.method());
        let RawForm(fields) = RawForm::from_request(request, state).await?;
        if is_in_query { query(&fields).map(Form) } else { form(&fields).map(Form) }
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = RequestFault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, RequestFault> {
        query(parts.uri.query().unwrap_or_default().as_bytes()).map(Query)
    }
}

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = RequestFault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, RequestFault> {
        match <axum::extract::Path<T> as FromRequestParts<S>>::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(value)) => Ok(Path(value)),
            Err(rejection) => Err(named(rejection, parts, state).await),
        }
    }
}

impl<T: DeserializeOwned + Send + 'static, S: Send + Sync> OptionalFromRequestParts<S> for Path<T> {
    type Rejection = RequestFault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, RequestFault> {
        match <axum::extract::Path<T> as OptionalFromRequestParts<S>>::from_request_parts(parts, state).await {
            Ok(value) => Ok(value.map(|axum::extract::Path(value)| Path(value))),
            Err(rejection) => Err(named(rejection, parts, state).await),
        }
    }
}

/// The fault, with the names of the route's parameters.
async fn named(rejection: PathRejection, parts: &mut Parts, state: &(impl Send + Sync)) -> RequestFault {
    let parameters = RawPathParams::from_request_parts(parts, state).await;
    let names = parameters.iter().flatten().map(|(name, _)| name);
    path_fault(rejection, &names.collect::<Vec<_>>())
}

fn has_json(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|content_type| is_json(content_type.as_bytes()))
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

impl<T: Serialize> IntoResponse for Form<T> {
    fn into_response(self) -> Response {
        axum::Form(self.0).into_response()
    }
}
