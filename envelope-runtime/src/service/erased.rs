//! Envelopes and successes as trait objects: a handler does not know the type of a layer's envelope, and the layer does
//! not know the types that handlers return.

use alloc::sync::Arc;
use core::any::Any;
use core::fmt;

use serde_core::{Serialize, Serializer};

use crate::entry::Entry;
use crate::entry::code::Code;
use crate::envelope::reply::Reply;
use crate::envelope::{Envelope, is_empty, page_of};
use crate::facts::error::ApiError;
use crate::facts::page::Page;
use crate::facts::response::{ApiResponse, Data};
use crate::facts::value::ExtValue;
use crate::service::log;
use crate::write::dropped_headers::dropping_headers;
use crate::write::error::RenderError;
use crate::write::headers::Headers;
use crate::write::json::raw::RawJson;
use crate::write::message::MessageWriter;

pub(super) type Rendering = Result<Reply, RenderError>;

/// Any envelope. Its replies leave out headers that cannot be sent.
pub(super) trait AnyEnvelope: Send + Sync {
    fn error(&self, error: &dyn ApiError) -> Rendering;

    fn success(&self, response: &AnyResponse<'_>) -> Rendering;

    fn page(&self, page: &Page<()>, items: RawJson<'_>) -> Rendering;

    fn as_any(&self) -> &dyn Any;

    fn into_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync>;
}

impl<V: Envelope + Send + Sync + 'static> AnyEnvelope for V {
    fn error(&self, error: &dyn ApiError) -> Rendering {
        error_in(self, error)
    }

    fn success(&self, response: &AnyResponse<'_>) -> Rendering {
        success_in(self, response)
    }

    fn page(&self, page: &Page<()>, items: RawJson<'_>) -> Rendering {
        leaving(|| page_of(self, page, &items))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn into_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync> {
        self
    }
}

pub(super) fn error_in<V: Envelope, E: ApiError + ?Sized>(envelope: &V, error: &E) -> Rendering {
    leaving(|| envelope.error(error))
}

pub(super) fn success_in<V: Envelope, R: ApiResponse>(envelope: &V, response: &R) -> Rendering {
    leaving(|| envelope.success(response))
}

/// Renders, if need be without the headers that cannot be sent. Any other failure is returned.
fn leaving(render: impl Fn() -> Rendering) -> Rendering {
    render().or_else(|_| {
        let (rendering, dropped) = dropping_headers(&render);
        if rendering.is_ok() {
            dropped.iter().for_each(|reason| log::dropped_header(reason));
        }
        rendering
    })
}

/// Any success. Its facts are read by virtual calls, its payload is already JSON.
pub(super) struct AnyResponse<'a> {
    facts: &'a dyn ApiResponse,
    data: RawJson<'a>,
}

impl AnyResponse<'_> {
    /// Calls `render` with the success.
    pub(super) fn of<R: ApiResponse>(response: &R, render: impl FnOnce(&AnyResponse<'_>) -> Rendering) -> Rendering {
        if is_empty(response) {
            return render(&AnyResponse { facts: response, data: RawJson::NONE });
        }
        RawJson::of("data", &Data(response), |data| render(&AnyResponse { facts: response, data }))
    }
}

impl ApiResponse for AnyResponse<'_> {
    fn entry(&self) -> &'static Entry {
        self.facts.entry()
    }

    fn serialize_data<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.data.serialize(serializer)
    }

    fn status(&self) -> u16 {
        self.facts.status()
    }

    fn code(&self) -> Code<'_> {
        self.facts.code()
    }

    fn write_message(&self, out: &mut MessageWriter<'_>) -> Result<bool, fmt::Error> {
        self.facts.write_message(out)
    }

    fn ext(&self, name: &str) -> Option<ExtValue<'_>> {
        self.facts.ext(name)
    }

    fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    fn headers(&self, headers: &mut Headers) -> Result<(), RenderError> {
        self.facts.headers(headers)
    }
}
