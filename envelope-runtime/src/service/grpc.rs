//! Errors for gRPC clients, which read the status from headers, and any body as their own messages.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::any::Any;

use http::{Method, header, request};

use crate::envelope::reply::Reply;
use crate::facts::error::ApiError;
use crate::facts::page::Page;
use crate::http::is_grpc;
use crate::service::current::Scope;
use crate::service::erased::{AnyEnvelope, AnyResponse, Rendering};
use crate::write::json::raw::RawJson;
use crate::write::percent::encoded;

/// If the request is one of gRPC, makes its scope render errors as gRPC statuses.
pub(super) fn heed(scope: &mut Scope, head: &request::Parts) {
    // All requests of gRPC are POSTs. Others need no search of their headers.
    if head.method != Method::POST {
        return;
    }
    let content_type = head.headers.get(header::CONTENT_TYPE).filter(|value| is_grpc(value.as_bytes()));
    if let Some(content_type) = content_type.and_then(|value| value.to_str().ok()) {
        let envelope = Arc::clone(&scope.envelope);
        scope.envelope = Arc::new(Grpc { envelope, content_type: String::from(content_type) });
    }
}

/// An envelope whose errors have the headers that the wrapped one renders, and no body.
struct Grpc {
    envelope: Arc<dyn AnyEnvelope>,
    /// That of the request.
    content_type: String,
}

impl AnyEnvelope for Grpc {
    /// A trailers-only response: the trailers are sent as headers ("Responses" in gRPC's `PROTOCOL-HTTP2.md`).
    fn error(&self, error: &dyn ApiError) -> Rendering {
        let mut headers = self.envelope.error(error)?.headers().clone();
        headers.set("content-type", &self.content_type)?;
        headers.set("grpc-status", &code(error.status()))?;
        headers.set("grpc-message", &encoded(&error.message()))?;
        Ok(Reply::new(200, headers, Vec::new()))
    }

    fn success(&self, response: &AnyResponse<'_>) -> Rendering {
        self.envelope.success(response)
    }

    fn page(&self, page: &Page<()>, items: RawJson<'_>) -> Rendering {
        self.envelope.page(page, items)
    }

    fn as_any(&self) -> &dyn Any {
        self.envelope.as_any()
    }

    fn into_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync> {
        Arc::clone(&self.envelope).into_any()
    }
}

/// The gRPC status that a client would derive from the HTTP status (gRPC's `http-grpc-status-mapping.md`).
fn code(status: u16) -> u8 {
    match status {
        400 => 13,                   // INTERNAL
        401 => 16,                   // UNAUTHENTICATED
        403 => 7,                    // PERMISSION_DENIED
        404 => 12,                   // UNIMPLEMENTED
        429 | 502 | 503 | 504 => 14, // UNAVAILABLE
        _ => 2,                      // UNKNOWN
    }
}
