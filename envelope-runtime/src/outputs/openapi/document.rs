//! The responses of a type in a document of utoipa. They are self-contained, as a type cannot add schemas to the
//! document.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;
use std::cell::Cell;
use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value, json};

use crate::catalog::answer::Answer;
use crate::entry::Entry;
use crate::entry::lent::{lend, with_lent};
use crate::entry::types::{Listed, TypeEntries, reached, same_type};
use crate::envelope::Envelope;
use crate::envelope::presets::ProblemDetails;
use crate::outputs::answers::types::{Definitions, Types};
use crate::outputs::answers::{Answering, Shape};
use crate::outputs::openapi::dialect::written;
use crate::outputs::openapi::{TYPES, inline};

std::thread_local! {
    static CURRENT: Cell<Option<Shape>> = const { Cell::new(None) };
}

/// Builds a document with utoipa for responses in `E`, as a service with a layer of `E` sends them. Without this
/// function, the responses are those of a service without a layer: errors as problem details (RFC 9457), successes as
/// their payloads. A type with `#[api(envelope = ..)]` is always in its own envelope.
///
/// An API of several versions is documented by one call for each:
///
/// ```
/// use envelope_runtime::{ApiError, Envelope, openapi};
/// use utoipa::OpenApi;
///
/// #[derive(Envelope)]
/// #[envelope(success = data, error = { "code": code })]
/// struct V1;
///
/// #[derive(Debug, ApiError)]
/// #[api(status = 404, code = "NO_USER", message = "There is no such user")]
/// struct NoUser;
///
/// #[utoipa::path(delete, path = "/user", responses(NoUser))]
/// # #[allow(dead_code)]
/// fn delete_user() {}
///
/// #[derive(OpenApi)]
/// #[openapi(paths(delete_user))]
/// struct Document;
///
/// let document = openapi::within::<V1, _>(Document::openapi);
/// let document = serde_json::to_value(document)?;
/// let content = &document["paths"]["/user"]["delete"]["responses"]["404"]["content"];
/// assert_eq!(content["application/json"]["examples"]["NO_USER"]["value"], serde_json::json!({ "code": "NO_USER" }));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn within<E: Envelope, T>(document: impl FnOnce() -> T) -> T {
    let _outer = Outer(CURRENT.replace(Some(Shape::of::<E>())));
    document()
}

/// The previous envelope, which is restored even after a panic.
struct Outer(Option<Shape>);

impl Drop for Outer {
    fn drop(&mut self) {
        CURRENT.set(self.0);
    }
}

/// Describes the responses of types in an envelope.
#[derive(Clone, Copy, Debug)]
pub struct Document(Shape);

impl Document {
    /// The envelope that a type names.
    #[must_use]
    pub fn of<E: Envelope>() -> Self {
        Document(Shape::of::<E>())
    }

    /// The envelope of [`within`], or that of a service without a layer.
    #[must_use]
    pub fn current() -> Self {
        Document(CURRENT.get().unwrap_or_else(Shape::of::<ProblemDetails>))
    }

    /// The responses of a type and of those that it includes. `payload` returns the schema of a payload by the number
    /// of the type's own entry. It is used if the entry does not know the type.
    pub(super) fn responses(
        self,
        ty: &'static TypeEntries,
        payload: impl Fn(usize) -> Option<Value>,
    ) -> Map<String, Value> {
        let types = Types::new(Definitions::Inline(TYPES));
        let answer = |(index, Listed { ty: of, entry }): (usize, Listed)| {
            let payload = if same_type(of, ty) { payload(index) } else { None };
            let answering = Answering::of_shape(self.0, &types);
            let is_known = answering.knows_payload(entry);
            written(answering.with_payload(payload.filter(|_| !is_known)).of(of.name, entry))
        };
        // The type's own entries come first.
        let answers: Vec<Answer> = entries_of(ty).into_iter().enumerate().map(answer).collect();
        inline(&answers, None)
    }

    pub(super) fn success(self, entry: &Entry, payload: Value) -> Map<String, Value> {
        let types = Types::new(Definitions::Inline(TYPES));
        inline(&[written(Answering::of_shape(self.0, &types).with_payload(Some(payload)).of("Success", entry))], None)
    }

    pub(super) fn page(self, item: Value) -> Map<String, Value> {
        let types = Types::new(Definitions::Inline(TYPES));
        inline(&[written(Answering::of_shape(self.0, &types).with_payload(Some(item)).page())], None)
    }
}

/// The entries of a type and of those that it includes, with the facts that transparent variants add. They are made
/// once for each documented type, and are never freed.
fn entries_of(ty: &'static TypeEntries) -> Vec<Listed> {
    static LENT: Mutex<Vec<(usize, &'static [Entry])>> = Mutex::new(Vec::new());
    let types = reached(ty);
    let address = core::ptr::from_ref(ty).addr();
    let mut known = LENT.lock().unwrap_or_else(PoisonError::into_inner);
    let lent = match known.iter().find(|(of, _)| *of == address) {
        Some((_, lent)) => lent,
        None => {
            let lent = lend(ty, &types);
            known.push((address, lent));
            lent
        }
    };
    let listed = |ty: &'static TypeEntries| with_lent(ty, lent).iter().map(move |entry| Listed { ty, entry });
    types.iter().flat_map(|ty| listed(ty)).collect()
}

/// Implements `IntoResponses` for one version of utoipa, which is named by its module.
#[doc(hidden)]
#[macro_export]
macro_rules! __documented {
    ($version:ident ($answer:ident $(in $envelope:ty)?) ($($generics:tt)*) ($type:ty) ($($where:tt)*)
     ([$(($entry:literal $payload:ty))*] [$($parameter:ident)*])) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::$version::IntoResponses for $type
        where
            $($where)*
            $(for<'__a> $envelope: $crate::Envelope,)?
            $($parameter: $crate::__private::$version::ToSchema,)*
            for<'__a> Self: $crate::Catalogued,
        {
            fn responses() -> $crate::__private::$version::Responses {
                #[allow(unused_imports, reason = "each of the types may have a schema")]
                use $crate::__private::$version::NoSchema as _;
                $crate::__private::$version::responses_of(
                    $crate::__document!($($envelope)?),
                    <Self as $crate::Catalogued>::ENTRIES,
                    &[$(($entry, $crate::__private::$version::Payload::<$payload>::schema)),*],
                )
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __document {
    () => {
        $crate::__private::Document::current()
    };
    ($envelope:ty) => {
        $crate::__private::Document::of::<$envelope>()
    };
}

/// Replaces references by the schemas that they refer to.
pub(super) struct Inlined<'a>(pub(super) &'a Map<String, Value>);

impl Inlined<'_> {
    pub(super) fn schema(&self, schema: &Value) -> Value {
        self.inline(schema, &mut Vec::new())
    }

    /// `around` are the names of the schemas around this one. A reference to one of them becomes a schema for any
    /// value.
    fn inline(&self, schema: &Value, around: &mut Vec<String>) -> Value {
        match schema {
            Value::Array(schemas) => schemas.iter().map(|schema| self.inline(schema, around)).collect(),
            Value::Object(members) => match members.get("$ref").and_then(Value::as_str) {
                Some(target) => self.target(target.rsplit('/').next().unwrap_or_default(), around),
                None => {
                    let members = members.iter().map(|(key, value)| (key.clone(), self.inline(value, around)));
                    Value::Object(members.collect())
                }
            },
            other => other.clone(),
        }
    }

    fn target(&self, name: &str, around: &mut Vec<String>) -> Value {
        let Some(schema) = self.0.get(name).filter(|_| !around.iter().any(|outer| outer == name)) else {
            return json!({});
        };
        around.push(name.to_owned());
        let schema = self.inline(schema, around);
        around.pop();
        schema
    }
}
