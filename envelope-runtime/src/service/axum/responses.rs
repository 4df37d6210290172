//! Makes errors, successes and pages axum responses, and `PageQuery` and `Current` extractors.

use alloc::boxed::Box;

use axum_core::body::Body;
use axum_core::extract::FromRequestParts;
pub use axum_core::response::{IntoResponse, Response};
use http::request::Parts;
use serde_core::Serialize;

use crate::envelope::Envelope;
use crate::envelope::reply::Reply;
use crate::facts::error::ApiError;
use crate::facts::http_fault::HttpFault;
use crate::facts::page::Page;
use crate::facts::page_query::PageQuery;
use crate::facts::response::{ApiResponse, NoContent, Success, SuccessWith};
use crate::service::answer;
pub use crate::service::answer::Answering;
use crate::service::current::{Current, current};
use crate::service::rejection::{Rejection, page_query};
use crate::service::request_fault::RequestFault;

/// Each derive calls this once, unless `skip(adapters)` is set. `for<'__a>` keeps the bounds of concrete types from
/// being compile errors where they fail: then the type is only no response.
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ((error) ($($generics:tt)*) ($type:ty) ($($where:tt)*)) => {
        $crate::__axum! { @ ($($generics)*) ($type) ($($where)*) (error) (ApiError) }
    };
    ((response) ($($generics:tt)*) ($type:ty) ($($where:tt)*)) => {
        $crate::__axum! { @ ($($generics)*) ($type) ($($where)*) (success) (ApiResponse) }
    };
    ((error in $envelope:ty) ($($generics:tt)*) ($type:ty) ($($where:tt)*)) => {
        $crate::__axum! {
            @ ($($generics)*) ($type)
            ($($where)* for<'__a> $envelope: $crate::__private::axum::Answering,)
            (error_as::<$envelope, _>) (ApiError)
        }
    };
    ((response in $envelope:ty) ($($generics:tt)*) ($type:ty) ($($where:tt)*)) => {
        $crate::__axum! {
            @ ($($generics)*) ($type)
            ($($where)* for<'__a> $envelope: $crate::__private::axum::Answering,)
            (success_as::<$envelope, _>) (ApiResponse)
        }
    };
    (@ ($($generics:tt)*) ($type:ty) ($($where:tt)*) ($($function:tt)*) ($trait:ident)) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::axum::IntoResponse for $type
        where
            $($where)*
            for<'__a> Self: $crate::$trait,
        {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::$($function)*(&self)
            }
        }
    };
}

/// Renders an error in the nearest envelope.
pub fn error<E: ApiError>(error: &E) -> Response {
    answer::error(error).into()
}

/// Renders an error in the nearest `V`.
pub fn error_as<V: Answering, E: ApiError>(error: &E) -> Response {
    answer::error_as::<V, E>(error).into()
}

/// Renders a success in the nearest envelope.
pub fn success<R: ApiResponse>(response: &R) -> Response {
    answer::success(response).into()
}

/// Renders a success in the nearest `V`.
pub fn success_as<V: Answering, R: ApiResponse>(response: &R) -> Response {
    answer::success_as::<V, R>(response).into()
}

__axum! { (error) () (HttpFault) () }
__axum! { (response) () (NoContent) () }
__axum! { (response) (<T>) (Success<T>) () }
__axum! { (response) (<T>) (SuccessWith<T>) () }

impl<T: Serialize> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        answer::page(self).into()
    }
}

/// The reply as it is, in the envelope that rendered it.
impl IntoResponse for Reply {
    fn into_response(self) -> Response<Body> {
        self.into()
    }
}

impl IntoResponse for Box<dyn ApiError + Send + Sync> {
    fn into_response(self) -> Response {
        answer::error(&*self).into()
    }
}

impl IntoResponse for RequestFault {
    fn into_response(self) -> Response {
        answer::refused(&self).into()
    }
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        self.answer().into()
    }
}

/// Extracts the page from the query string. A parameter out of its limits results in a 400.
impl<S: Sync, const DEFAULT: u64, const MAX: u64, const FIRST: u64> FromRequestParts<S>
    for PageQuery<DEFAULT, MAX, FIRST>
{
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Rejection> {
        page_query(parts.uri.query().unwrap_or_default())
    }
}

impl<S: Sync, E: Envelope + Send + Sync + 'static> FromRequestParts<S> for Current<E> {
    type Rejection = Rejection;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Rejection> {
        current().map(Current).ok_or_else(Rejection::no_envelope)
    }
}
