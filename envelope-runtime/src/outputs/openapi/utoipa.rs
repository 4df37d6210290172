//! utoipa 5: a type that names its envelope documents the responses of an operation.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;
pub use utoipa::IntoResponses;
pub use utoipa::openapi::{RefOr, Response};

use crate::entry::types::TypeEntries;
use crate::envelope::Envelope;
use crate::outputs::openapi::responses::{header_components, listed, responses};

/// One call per type: see `adapters`. A type that names no envelope has no bodies to describe.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    (($answer:ident in $envelope:ty) ($($generics:tt)*) ($type:ty) ($($where:tt)*)) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::utoipa::IntoResponses for $type
        where
            $($where)*
            for<'__a> $envelope: $crate::Envelope,
            for<'__a> Self: $crate::Catalogued,
        {
            fn responses() -> $crate::__private::utoipa::Responses {
                $crate::__private::utoipa::responses_of::<$envelope>(<Self as $crate::Catalogued>::ENTRIES)
            }
        }
    };
    ($($any:tt)*) => {};
}

/// Responses by status.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// The responses of a type and of the types in its transparent variants. Schemas are references to the document's;
/// headers are described in place, because utoipa has no references to headers.
#[must_use]
pub fn responses_of<E: Envelope>(ty: &'static TypeEntries) -> Responses {
    let template = E::template();
    let listed: Vec<_> = listed(&[ty]);
    let described = header_components(template).unwrap_or_default();
    let Value::Object(responses) = responses(template, &listed) else { return Responses::new() };
    let responses = responses.into_iter().filter_map(|(status, mut response)| {
        for (name, header) in response.get_mut("headers").and_then(Value::as_object_mut).into_iter().flatten() {
            if let Some(own) = described.get(name) {
                *header = own.clone();
            }
        }
        Some((status, RefOr::T(serde_json::from_value(response).ok()?)))
    });
    responses.collect()
}
