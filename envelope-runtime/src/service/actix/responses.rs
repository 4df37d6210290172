//! Makes errors, successes and pages actix-web responses, and `PageQuery` and `Current` extractors.

use alloc::boxed::Box;
use core::future::{Ready, ready};

use actix_web::body::BoxBody;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::{FromRequest, HttpRequest, HttpResponse, Responder, ResponseError};
use serde_core::Serialize;

use crate::envelope::Envelope;
use crate::envelope::reply::{Declared, Reply, WrittenFor};
use crate::facts::error::ApiError;
use crate::facts::http_fault::HttpFault;
use crate::facts::page::Page;
use crate::facts::page_query::PageQuery;
use crate::facts::response::{NoContent, Success, SuccessWith};
use crate::http::may_repeat;
use crate::service::answer;
use crate::service::current::{Current, current};
use crate::service::rejection::{Rejection, page_query};
use crate::service::request_fault::RequestFault;

/// Each derive calls this once, unless `skip(adapters)` is set. `for<'__a>` keeps the bounds of concrete types from
/// being compile errors where they fail: then the type is only no response.
#[doc(hidden)]
#[macro_export]
macro_rules! __actix {
    ((error) ($($generics:tt)*) ($type:ty) ($($where:tt)*)) => {
        $crate::__actix! { @error ($($generics)*) ($type) ($($where)*) (error) }
    };
    ((response) ($($generics:tt)*) ($type:ty) ($($where:tt)*)) => {
        $crate::__actix! { @responder ($($generics)*) ($type) ($($where)*) (success) (ApiResponse) }
    };
    ((error in $envelope:ty) ($($generics:tt)*) ($type:ty) ($($where:tt)*)) => {
        $crate::__actix! {
            @error ($($generics)*) ($type)
            ($($where)* for<'__a> $envelope: $crate::__private::actix::Answering,)
            (error_as::<$envelope, _>)
        }
    };
    ((response in $envelope:ty) ($($generics:tt)*) ($type:ty) ($($where:tt)*)) => {
        $crate::__actix! {
            @responder ($($generics)*) ($type)
            ($($where)* for<'__a> $envelope: $crate::__private::actix::Answering,)
            (success_as::<$envelope, _>) (ApiResponse)
        }
    };
    (@error ($($generics:tt)*) ($type:ty) ($($where:tt)*) ($($function:tt)*)) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::actix::ResponseError for $type
        where
            $($where)*
            for<'__a> Self: $crate::ApiError,
        {
            fn status_code(&self) -> $crate::__private::actix::StatusCode {
                $crate::__private::actix::status_code(self)
            }

            fn error_response(&self) -> $crate::__private::actix::HttpResponse {
                $crate::__private::actix::$($function)*(self)
            }
        }

        $crate::__actix! { @responder ($($generics)*) ($type) ($($where)*) ($($function)*) (ApiError) }
    };
    (@responder ($($generics:tt)*) ($type:ty) ($($where:tt)*) ($($function:tt)*) ($trait:ident)) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::actix::Responder for $type
        where
            $($where)*
            for<'__a> Self: $crate::$trait,
        {
            type Body = $crate::__private::actix::BoxBody;

            fn respond_to(self, _: &$crate::__private::actix::HttpRequest) -> $crate::__private::actix::HttpResponse {
                $crate::__private::actix::$($function)*(&self)
            }
        }
    };
}

/// The functions and types that the derived impls use.
pub mod glue {
    pub use actix_web::body::BoxBody;
    pub use actix_web::http::StatusCode;
    pub use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};

    use super::{answer, response, status};
    use crate::facts::error::ApiError;
    use crate::facts::response::ApiResponse;
    pub use crate::service::answer::Answering;

    /// The status of the error, or 500 if it is not an HTTP status.
    pub fn status_code<E: ApiError>(error: &E) -> StatusCode {
        status(error.status())
    }

    /// Renders an error in the nearest envelope.
    pub fn error<E: ApiError>(error: &E) -> HttpResponse {
        response(answer::error(error))
    }

    /// Renders an error in the nearest `V`.
    pub fn error_as<V: Answering, E: ApiError>(error: &E) -> HttpResponse {
        response(answer::error_as::<V, E>(error))
    }

    /// Renders a success in the nearest envelope.
    pub fn success<R: ApiResponse>(success: &R) -> HttpResponse {
        response(answer::success(success))
    }

    /// Renders a success in the nearest `V`.
    pub fn success_as<V: Answering, R: ApiResponse>(success: &R) -> HttpResponse {
        response(answer::success_as::<V, R>(success))
    }
}

__actix! { (error) () (HttpFault) () }
__actix! { (response) () (NoContent) () }
__actix! { (response) (<T>) (Success<T>) () }
__actix! { (response) (<T>) (SuccessWith<T>) () }

impl<T: Serialize> Responder for Page<T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        response(answer::page(self))
    }
}

/// The reply as it is, in the envelope that rendered it.
impl Responder for Reply {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        response(self)
    }
}

impl ResponseError for Box<dyn ApiError + Send + Sync> {
    fn status_code(&self) -> StatusCode {
        status(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        response(answer::error(&**self))
    }
}

impl Responder for Box<dyn ApiError + Send + Sync> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.error_response()
    }
}

impl ResponseError for RequestFault {
    fn status_code(&self) -> StatusCode {
        status(ApiError::status(self))
    }

    fn error_response(&self) -> HttpResponse {
        response(answer::refused(self))
    }
}

impl Responder for RequestFault {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.error_response()
    }
}

impl ResponseError for Rejection {
    fn status_code(&self) -> StatusCode {
        status(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        response(self.answer())
    }
}

/// Extracts the page from the query string. A parameter out of its limits results in a 400.
impl<const DEFAULT: u64, const MAX: u64, const FIRST: u64> FromRequest for PageQuery<DEFAULT, MAX, FIRST> {
    type Error = Rejection;
    type Future = Ready<Result<Self, Rejection>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(page_query(request.query_string()))
    }
}

impl<E: Envelope + Send + Sync + 'static> FromRequest for Current<E> {
    type Error = Rejection;
    type Future = Ready<Result<Self, Rejection>>;

    fn from_request(_: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(current().map(Current).ok_or_else(Rejection::no_envelope))
    }
}

/// The status, or 500 if it is not an HTTP status.
fn status(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Converts a reply into a response of actix-web. A header that cannot be sent is left out.
pub(super) fn response(reply: Reply) -> HttpResponse {
    let mut response = HttpResponse::new(status(reply.status()));
    for (name, value) in reply.headers() {
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            response.headers_mut().append(name, value);
        }
    }
    if let Some(declared) = Declared::of(reply.status(), reply.headers().get("content-type"), reply.body()) {
        response.extensions_mut().insert(declared);
    }
    if let Some(written_for) = WrittenFor::of(&reply) {
        response.extensions_mut().insert(written_for);
    }
    response.set_body(BoxBody::new(reply.into_body()))
}

/// Adds headers. They replace headers of the same names, unless a header may occur more than once.
pub(super) fn add_headers(from: &HeaderMap, to: &mut HeaderMap) {
    for (name, value) in from {
        if may_repeat(name.as_str()) {
            to.append(name.clone(), value.clone());
        } else {
            to.insert(name.clone(), value.clone());
        }
    }
}
