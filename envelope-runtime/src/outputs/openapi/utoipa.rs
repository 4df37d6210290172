//! Makes errors, successes and pages document the responses of an operation in utoipa. `utoipa_5.rs` and `utoipa_6.rs`
//! include this file; `library` is their version of utoipa.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::marker::PhantomData;

use serde_json::{Map, Value, json};

use super::header_of;
pub use super::library::ToSchema;
use super::library::openapi::example::Example;
use super::library::openapi::extensions::Extensions;
use super::library::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use super::library::openapi::{Content, ContentBuilder, RefOr, Required, Response, ResponseBuilder, Schema};
pub use super::library::{IntoParams, IntoResponses};
use crate::entry::Entry;
use crate::entry::catalogued::Catalogued;
use crate::entry::types::TypeEntries;
use crate::envelope::reply::Reply;
use crate::facts::error::ApiError;
use crate::facts::http_fault::HttpFault;
use crate::facts::page::Page;
use crate::facts::page_query::PageQuery;
use crate::facts::response::{NoContent, SUCCESS, Success, SuccessWith};
use crate::outputs::openapi::document::{Document, Inlined};

/// Responses by status.
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// The number of an entry and the schema of its payload, if the payload's type has one.
type PayloadSchema = (usize, fn() -> Option<Value>);

/// The responses of a type and of the types in its transparent variants, with all schemas inlined.
#[must_use]
pub fn responses_of(document: Document, ty: &'static TypeEntries, payloads: &[PayloadSchema]) -> Responses {
    let payload = |entry: usize| payloads.iter().find(|(of, _)| *of == entry).and_then(|(_, schema)| schema());
    typed(document.responses(ty, payload))
}

fn typed(responses: Map<String, Value>) -> Responses {
    responses.into_iter().map(|(status, response)| (status, RefOr::T(typed_response(&response)))).collect()
}

fn typed_response(response: &Value) -> Response {
    let description = response.get("description").and_then(Value::as_str).unwrap_or_default();
    let headers = members(response, "headers")
        .map(|(name, header)| (name, header_of(scalar(&header["schema"]), header.get("required").is_some())));
    let content = members(response, "content").map(|(content_type, media)| (content_type, typed_content(media)));
    let response = ResponseBuilder::new().description(description);
    let response = headers.fold(response, |response, (name, header)| response.header(name, header));
    content.fold(response, |response, (content_type, content)| response.content(content_type, content)).build()
}

fn members<'a>(object: &'a Value, key: &str) -> impl Iterator<Item = (&'a str, &'a Value)> {
    object.get(key).and_then(Value::as_object).into_iter().flatten().map(|(name, value)| (&**name, value))
}

fn typed_content(media: &Value) -> Content {
    let examples = members(media, "examples").map(|(name, example)| {
        (String::from(name), serde_json::from_value::<Example>(example.clone()).unwrap_or_default())
    });
    // utoipa's types know neither `const` nor patterns of names. An extension can have any name, and so holds the whole
    // schema. There is only one extension, as the order of several is not fixed.
    let schema: Extensions = [("schema", media["schema"].clone())].into_iter().collect();
    ContentBuilder::new().extensions(Some(schema)).examples_from_iter(examples).build()
}

/// The schema of a header in utoipa's types, with an `enum` of one value instead of a `const`.
fn scalar(schema: &Value) -> Schema {
    let mut schema = schema.clone();
    if let Some(constant) = schema.as_object_mut().and_then(|members| members.remove("const")) {
        schema["enum"] = [constant].into_iter().collect();
    }
    serde_json::from_value(schema).unwrap_or_default()
}

impl IntoResponses for HttpFault {
    fn responses() -> Responses {
        typed(Document::current().responses(HttpFault::ENTRIES, |_| None))
    }
}

impl IntoResponses for NoContent {
    fn responses() -> Responses {
        typed(Document::current().responses(NoContent::ENTRIES, |_| None))
    }
}

impl<T: ToSchema> IntoResponses for Success<T> {
    fn responses() -> Responses {
        typed(Document::current().success(&SUCCESS, payload_schema::<T>()))
    }
}

/// Any status of a success, as the status is decided at run time.
impl<T: ToSchema> IntoResponses for SuccessWith<T> {
    fn responses() -> Responses {
        typed(Document::current().success(&DECIDED, payload_schema::<T>()))
    }
}

static DECIDED: Entry = Entry::success("Success", 200).run_time_status().run_time_code().build();

/// No responses, as the type of the error is not known.
impl IntoResponses for Box<dyn ApiError + Send + Sync> {
    fn responses() -> Responses {
        Responses::new()
    }
}

/// No responses, as those of a reply are not known before it is rendered.
impl IntoResponses for Reply {
    fn responses() -> Responses {
        Responses::new()
    }
}

impl<T: ToSchema> IntoResponses for Page<T> {
    fn responses() -> Responses {
        typed(Document::current().page(payload_schema::<T>()))
    }
}

/// `params(PageQuery<20, 100>)` documents `page` and `per_page`, with their limits and defaults.
impl<const DEFAULT: u64, const MAX: u64, const FIRST: u64> IntoParams for PageQuery<DEFAULT, MAX, FIRST> {
    fn into_params(place: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let parameter = |name: &str, description: &str, schema: Value| {
            let schema: Schema = serde_json::from_value(schema).unwrap_or_default();
            let parameter = ParameterBuilder::new().name(name).parameter_in(place().unwrap_or(ParameterIn::Query));
            parameter.required(Required::False).description(Some(description)).schema(Some(schema)).build()
        };
        let integer = |minimum: u64, maximum: Option<u64>, default: u64| {
            let mut schema = json!({ "type": "integer", "format": "int64", "minimum": minimum, "default": default });
            if let Some(maximum) = maximum {
                schema["maximum"] = maximum.into();
            }
            schema
        };
        [
            parameter("page", "The number of the page.", integer(FIRST, None, FIRST)),
            parameter("per_page", "The maximum number of items on a page.", integer(1, Some(MAX), DEFAULT)),
        ]
        .into()
    }
}

/// Represents the type of a payload. `Payload::<T>::schema` is the inherent function if `T` has a schema, or else that
/// of [`NoSchema`].
pub struct Payload<T: ?Sized>(PhantomData<T>);

impl<T: ToSchema> Payload<T> {
    /// The schema of the type.
    #[must_use]
    pub fn schema() -> Option<Value> {
        Some(payload_schema::<T>())
    }
}

/// The fallback for types without a schema.
pub trait NoSchema {
    /// `None`.
    #[must_use]
    fn schema() -> Option<Value> {
        None
    }
}

impl<T: ?Sized> NoSchema for Payload<T> {}

/// The schema, with those that it refers to inlined.
fn payload_schema<T: ToSchema>() -> Value {
    let mut schemas: Vec<(String, RefOr<Schema>)> = Vec::new();
    T::schemas(&mut schemas);
    let json = |schema: &RefOr<Schema>| serde_json::to_value(schema).unwrap_or_default();
    let schemas = schemas.iter().map(|(name, schema)| (name.clone(), json(schema))).collect();
    Inlined(&schemas).schema(&json(&T::schema()))
}
