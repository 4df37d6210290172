//! The extractors: axum's own, refused with a [`RequestFault`].

use alloc::vec::Vec;
use core::ops::{Deref, DerefMut};

use axum::extract::RawPathParams;
use axum::extract::rejection::PathRejection;
use axum_core::extract::{FromRequest, FromRequestParts, OptionalFromRequest, OptionalFromRequestParts, Request};
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::refused::{json_fault, path_fault};
use crate::http::is_json;
use crate::service::request_fault::RequestFault;

/// A value in the JSON of the body, or a response of JSON outside of any envelope, as [`axum::Json`](axum::Json) is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Json<T>(pub T);

/// The parameters of the path, as [`axum::extract::Path`](axum::extract::Path) has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Path<T>(pub T);

/// The parameters of the query, as [`axum::extract::Query`](axum::extract::Query) has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<T>(pub T);

/// The fields of a form, of the body or else of the query, as [`axum::Form`](axum::Form) has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Form<T>(pub T);

macro_rules! derefs {
    ($($extractor:ident)*) => {$(
        impl<T> Deref for $extractor<T> {
            type Target = T;

            fn deref(&self) -> &T {
                &self.0
            }
        }

        impl<T> DerefMut for $extractor<T> {
            fn deref_mut(&mut self) -> &mut T {
                &mut self.0
            }
        }
    )*};
}

derefs!(Json Path Query Form);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = RequestFault;

    async fn from_request(request: Request, state: &S) -> Result<Self, RequestFault> {
        if !has_json(request.headers()) {
            return Err(RequestFault::UnsupportedMediaType { expected: "application/json" });
        }
        let body = Bytes::from_request(request, state).await?;
        let axum::Json(value) = axum::Json::from_bytes(&body).map_err(|rejection| json_fault(rejection, &body))?;
        Ok(Json(value))
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
        let axum::Form(value) = <axum::Form<T> as FromRequest<S>>::from_request(request, state).await?;
        Ok(Form(value))
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = RequestFault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, RequestFault> {
        let axum::extract::Query(value) =
            <axum::extract::Query<T> as FromRequestParts<S>>::from_request_parts(parts, state).await?;
        Ok(Query(value))
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

fn has_json(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|content_type| is_json(content_type.as_bytes()))
}

/// The fault with the names that the route has for its parameters.
async fn named(rejection: PathRejection, parts: &mut Parts, state: &(impl Send + Sync)) -> RequestFault {
    let parameters = RawPathParams::from_request_parts(parts, state).await;
    let names = parameters.iter().flatten().map(|(name, _)| name);
    path_fault(rejection, &names.collect::<Vec<_>>())
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
