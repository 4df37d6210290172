//! Errors: E1 to E3, and the problem details of RFC 9457.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hint::black_box;

use envelope_runtime::presets::ProblemDetails as Problem;
use envelope_runtime::{ApiError, Envelope, FieldErrors};
use poem::IntoResponse as _;
use poem_openapi::payload::Json;
use poem_openapi::types::ToJSON as _;
use serde::Serialize;
use serde_json::json;

use crate::contender::{Same, Workload};

/// Facts of the request.
#[derive(Serialize)]
pub struct Meta {
    pub mode: &'static str,
    pub request_id: String,
}

pub fn meta(request_id: &str) -> Meta {
    Meta { mode: "test", request_id: request_id.to_owned() }
}

#[derive(Envelope)]
#[envelope(
    success = { "success": true, "data": data, "message"?: message, "meta": self.meta },
    page    = { "success": true,
                "data": { "items": items, "pagination": {
                    "current_page": page.number, "per_page": page.size,
                    "total": page.total_items, "total_pages": page.total_pages } },
                "message"?: message, "meta": self.meta },
    error   = { "success": false,
                "error": { "code": code, "message": message,
                           "details"?: { error.field: [error.message] for error in field_errors } },
                "meta": self.meta },
)]
pub struct DeveloperApi {
    pub meta: Meta,
}

/// The same shape, with the members of `meta` in the template.
#[derive(Envelope)]
#[envelope(
    success = { "success": true, "data": data, "message"?: message,
                "meta": { "mode": self.meta.mode, "request_id": self.meta.request_id } },
    page    = { "success": true,
                "data": { "items": items, "pagination": {
                    "current_page": page.number, "per_page": page.size,
                    "total": page.total_items, "total_pages": page.total_pages } },
                "message"?: message, "meta": { "mode": self.meta.mode, "request_id": self.meta.request_id } },
    error   = { "success": false,
                "error": { "code": code, "message": message,
                           "details"?: { error.field: [error.message] for error in field_errors } },
                "meta": { "mode": self.meta.mode, "request_id": self.meta.request_id } },
)]
pub struct SpelledOut {
    pub meta: Meta,
}

#[derive(Envelope)]
#[envelope(
    success = { "status": true, "code": "00", "message": message ?? "Success", "data": data ?? {} },
    error = { "status": false, "code": code, "message": message, "data": {} },
)]
pub struct ServiceAdapter;

#[derive(Debug, ApiError)]
pub enum Fault {
    /// Request body validation failed
    #[api(status = 400, code = "VALIDATION_ERROR", message = "The {field} field is required.")]
    Validation {
        field: &'static str,
        #[api(field_errors)]
        errors: FieldErrors,
    },
    /// Missing or invalid API credentials
    #[api(status = 401, code = "UNAUTHORIZED", message = "Invalid API credentials")]
    Unauthorized,
    /// Server error, contact support
    #[api(status = 500, code = "INTERNAL_ERROR", message = "Server error, contact support")]
    Internal(std::io::Error),
    /// Requested resource not found
    #[api(status = 404, code = "NOT_FOUND", message = "No {resource} with id {id}")]
    NotFound { resource: &'static str, id: u64 },
}

#[derive(Debug, ApiError)]
pub enum AdapterFault {
    #[api(status = 401, code = "ER101", message = "Invalid authentication key, check your api key")]
    Key,
    #[api(status = 404, code = "ER102", message = "Unknown service")]
    Service,
}

/// The same by hand: an error type with three methods for its facts, which one function renders through borrowed
/// structs.
pub enum HandFault {
    Validation { field: &'static str, errors: BTreeMap<Cow<'static, str>, Vec<Cow<'static, str>>> },
    Unauthorized,
    Internal(std::io::Error),
    NotFound { resource: &'static str, id: u64 },
}

impl HandFault {
    fn code(&self) -> &'static str {
        match self {
            HandFault::Validation { .. } => "VALIDATION_ERROR",
            HandFault::Unauthorized => "UNAUTHORIZED",
            HandFault::Internal(_) => "INTERNAL_ERROR",
            HandFault::NotFound { .. } => "NOT_FOUND",
        }
    }

    fn message(&self) -> Cow<'static, str> {
        match self {
            HandFault::Validation { field, .. } => format!("The {field} field is required.").into(),
            HandFault::Unauthorized => "Invalid API credentials".into(),
            HandFault::Internal(_) => "Server error, contact support".into(),
            HandFault::NotFound { resource, id } => format!("No {resource} with id {id}").into(),
        }
    }

    fn details(&self) -> Option<&BTreeMap<Cow<'static, str>, Vec<Cow<'static, str>>>> {
        match self {
            HandFault::Validation { errors, .. } => Some(errors),
            _ => None,
        }
    }
}

#[derive(Serialize)]
pub struct HandBody<'a, M> {
    success: bool,
    error: HandError<'a, M>,
    meta: &'a Meta,
}

#[derive(Serialize)]
pub struct HandError<'a, M> {
    code: &'a str,
    message: M,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<&'a BTreeMap<Cow<'static, str>, Vec<Cow<'static, str>>>>,
}

pub fn hand_body<'a>(fault: &'a HandFault, meta: &'a Meta) -> HandBody<'a, Cow<'static, str>> {
    let error = HandError { code: fault.code(), message: fault.message(), details: fault.details() };
    HandBody { success: false, error, meta }
}

fn by_hand(fault: &HandFault, meta: &Meta) -> Vec<u8> {
    serde_json::to_vec(&hand_body(fault, meta)).unwrap()
}

/// As a careful author would write it after profiling: a buffer of a guessed size, and no `String` for the message.
pub fn by_hand_tuned(fault: &HandFault, meta: &Meta) -> Vec<u8> {
    fn write<M: Serialize>(fault: &HandFault, meta: &Meta, message: M) -> Vec<u8> {
        let mut body = Vec::with_capacity(256);
        let error = HandError { code: fault.code(), message, details: fault.details() };
        serde_json::to_writer(&mut body, &HandBody { success: false, error, meta }).unwrap();
        body
    }
    match fault {
        HandFault::Validation { field, .. } => write(fault, meta, format_args!("The {field} field is required.")),
        HandFault::NotFound { resource, id } => write(fault, meta, format_args!("No {resource} with id {id}")),
        HandFault::Unauthorized | HandFault::Internal(_) => write(fault, meta, fault.message()),
    }
}

fn by_json_macro(fault: &HandFault, meta: &Meta) -> Vec<u8> {
    serde_json::to_vec(&json_body(fault, meta)).unwrap()
}

pub fn json_body(fault: &HandFault, meta: &Meta) -> serde_json::Value {
    let mut body = json!({
        "success": false,
        "error": { "code": fault.code(), "message": fault.message() },
        "meta": { "mode": meta.mode, "request_id": meta.request_id },
    });
    if let Some(details) = fault.details() {
        body["error"]["details"] = json!(details);
    }
    body
}

fn by_sonic(fault: &HandFault, meta: &Meta) -> Vec<u8> {
    sonic_rs::to_vec(&hand_body(fault, meta)).unwrap()
}

/// poem-openapi's objects own their fields.
#[derive(poem_openapi::Object)]
struct OpenApiBody {
    success: bool,
    error: OpenApiError,
    meta: OpenApiMeta,
}

#[derive(poem_openapi::Object)]
pub struct OpenApiMeta {
    mode: String,
    request_id: String,
}

impl From<&Meta> for OpenApiMeta {
    fn from(meta: &Meta) -> Self {
        OpenApiMeta { mode: meta.mode.to_owned(), request_id: meta.request_id.clone() }
    }
}

#[derive(poem_openapi::Object)]
struct OpenApiError {
    code: String,
    message: String,
    #[oai(skip_serializing_if_is_none)]
    details: Option<BTreeMap<String, Vec<String>>>,
}

#[derive(poem_openapi::ApiResponse)]
enum OpenApiResponse {
    #[oai(status = 400)]
    Failed(Json<OpenApiBody>),
}

fn open_api_body(fault: &HandFault, meta: &Meta) -> OpenApiBody {
    let owned = |details: &BTreeMap<Cow<'static, str>, Vec<Cow<'static, str>>>| {
        let list = |texts: &Vec<Cow<'static, str>>| texts.iter().map(|text| text.clone().into_owned()).collect();
        details.iter().map(|(field, texts)| (field.clone().into_owned(), list(texts))).collect()
    };
    OpenApiBody {
        success: false,
        error: OpenApiError {
            code: fault.code().to_owned(),
            message: fault.message().into_owned(),
            details: fault.details().map(owned),
        },
        meta: meta.into(),
    }
}

fn by_open_api(fault: &HandFault, meta: &Meta) -> Vec<u8> {
    open_api_body(fault, meta).to_json_string().into_bytes()
}

fn by_open_api_response(fault: &HandFault, meta: &Meta) -> poem::Response {
    OpenApiResponse::Failed(Json(open_api_body(fault, meta))).into_response()
}

#[derive(Serialize, poem_openapi::Object)]
struct Nothing {}

#[derive(Serialize)]
struct AdapterBody<'a> {
    status: bool,
    code: &'a str,
    message: &'a str,
    data: Nothing,
}

fn adapter_body(fault: &AdapterHandFault) -> AdapterBody<'_> {
    AdapterBody { status: false, code: fault.code(), message: fault.message(), data: Nothing {} }
}

enum AdapterHandFault {
    Key,
    Service,
}

impl AdapterHandFault {
    fn code(&self) -> &'static str {
        match self {
            AdapterHandFault::Key => "ER101",
            AdapterHandFault::Service => "ER102",
        }
    }

    fn message(&self) -> &'static str {
        match self {
            AdapterHandFault::Key => "Invalid authentication key, check your api key",
            AdapterHandFault::Service => "Unknown service",
        }
    }
}

#[derive(poem_openapi::Object)]
struct AdapterObject {
    status: bool,
    code: String,
    message: String,
    data: Nothing,
}

pub fn workloads() -> Vec<Workload> {
    let (e1, e1_hand) = (|| Fault::Internal(cause()), || HandFault::Internal(cause()));
    let e2 = || Fault::Validation {
        field: "phone_number",
        errors: FieldErrors::new().with("phone_number", "The phone_number field is required."),
    };
    let e2_hand = || HandFault::Validation {
        field: "phone_number",
        errors: BTreeMap::from([("phone_number".into(), vec!["The phone_number field is required.".into()])]),
    };
    vec![
        developer("E1", "constant error, request id at run time", e1, e1_hand),
        developer("E2", "interpolated message and details", e2, e2_hand),
        constant(),
        problem(),
    ]
}

fn cause() -> std::io::Error {
    std::io::ErrorKind::BrokenPipe.into()
}

fn developer(
    name: &'static str,
    about: &'static str,
    fault: impl Fn() -> Fault,
    hand: impl Fn() -> HandFault,
) -> Workload {
    let other = [HandFault::Unauthorized, HandFault::NotFound { resource: "customer", id: 7 }];
    black_box(other.map(|fault| by_hand(&fault, &meta("req_1"))));
    let id = "req_xyz789";
    macro_rules! hand {
        ($function:path) => {{
            let (fault, meta) = (hand(), meta(id));
            move || $function(black_box(&fault), black_box(&meta))
        }};
    }
    macro_rules! ours {
        ($envelope:ident) => {{
            let (fault, envelope) = (fault(), $envelope { meta: meta(id) });
            move || black_box(&envelope).error(black_box(&fault)).unwrap()
        }};
    }
    macro_rules! reused {
        ($envelope:ident) => {{
            let (fault, envelope) = (fault(), $envelope { meta: meta(id) });
            move |out: &mut Vec<u8>| black_box(&envelope).write_error(black_box(&fault), out).unwrap()
        }};
    }
    let dynamic: Box<dyn ApiError> = Box::new(fault());
    let envelope = DeveloperApi { meta: meta(id) };
    Workload::new(name, about)
        .add("ours", ours!(DeveloperApi))
        .add("by hand", hand!(by_hand))
        .add("ours, dyn ApiError", move || black_box(&envelope).error(&**black_box(&dynamic)).unwrap())
        .add("ours, meta spelled out", ours!(SpelledOut))
        .add_reused("ours, reused buffer", reused!(DeveloperApi))
        .add_reused("ours, both", reused!(SpelledOut))
        .add("by hand, tuned", hand!(by_hand_tuned))
        .with("json!", Same::Value, hand!(by_json_macro))
        .add("sonic-rs", hand!(by_sonic))
        .with("poem-openapi", Same::Value, hand!(by_open_api))
        .with("poem-openapi response", Same::Value, hand!(by_open_api_response))
        .with_floor()
}

fn constant() -> Workload {
    macro_rules! hand {
        ($make:expr) => {
            move || ($make)(black_box(&AdapterHandFault::Key))
        };
    }
    black_box(AdapterHandFault::Service.code());
    black_box(ServiceAdapter.error(&AdapterFault::Service).unwrap());
    let json = |fault: &AdapterHandFault| {
        let body = json!({ "status": false, "code": fault.code(), "message": fault.message(), "data": {} });
        serde_json::to_vec(&body).unwrap()
    };
    let tuned = |fault: &AdapterHandFault| {
        let mut body = Vec::with_capacity(128);
        serde_json::to_writer(&mut body, &adapter_body(fault)).unwrap();
        body
    };
    let open_api = |fault: &AdapterHandFault| {
        let (code, message) = (fault.code().to_owned(), fault.message().to_owned());
        AdapterObject { status: false, code, message, data: Nothing {} }
    };
    Workload::new("E3", "all constant")
        .add("ours", || black_box(&ServiceAdapter).error(black_box(&AdapterFault::Key)).unwrap())
        .add("by hand", hand!(|fault| serde_json::to_vec(&adapter_body(fault)).unwrap()))
        .add_reused("ours, reused buffer", |out| {
            black_box(&ServiceAdapter).write_error(black_box(&AdapterFault::Key), out).unwrap();
        })
        .add("by hand, tuned", hand!(tuned))
        .with("json!", Same::Value, hand!(json))
        .add("sonic-rs", hand!(|fault| sonic_rs::to_vec(&adapter_body(fault)).unwrap()))
        .with("poem-openapi", Same::Value, hand!(|fault| open_api(fault).to_json_string().into_bytes()))
        .with("poem-openapi response", Same::Value, hand!(|fault| Json(open_api(fault)).into_response()))
        .with_floor()
}

#[derive(Serialize)]
struct HandProblem<'a> {
    r#type: &'a str,
    title: &'a str,
    status: u16,
    detail: Cow<'a, str>,
    code: &'a str,
}

#[derive(Clone, Serialize)]
struct ProblemCode {
    code: &'static str,
}

fn problem() -> Workload {
    let hand = |fault: &HandFault| HandProblem {
        r#type: "about:blank",
        title: "Not Found",
        status: 404,
        detail: fault.message(),
        code: fault.code(),
    };
    let crate_of_that_name = |fault: &HandFault| {
        problem_details::ProblemDetails::from_status_code(http::StatusCode::NOT_FOUND)
            .with_detail(fault.message())
            .with_extensions(ProblemCode { code: fault.code() })
    };
    let fault = || HandFault::NotFound { resource: "customer", id: 7 };
    let (first, second, third, fourth) = (fault(), fault(), fault(), fault());
    let ours = || (Fault::NotFound { resource: "customer", id: 7 }, Problem { instance: None });
    let ((fault, envelope), (reused_fault, reused_envelope)) = (ours(), ours());
    Workload::new("P1", "problem details (RFC 9457) with an interpolated detail")
        .add("ours", move || black_box(&envelope).error(black_box(&fault)).unwrap())
        .add("by hand", move || serde_json::to_vec(&hand(black_box(&first))).unwrap())
        .add_reused("ours, reused buffer", move |out| {
            black_box(&reused_envelope).write_error(black_box(&reused_fault), out).unwrap();
        })
        .add("sonic-rs", move || sonic_rs::to_vec(&hand(black_box(&second))).unwrap())
        .with("json!", Same::Value, move || {
            let problem = hand(black_box(&third));
            let body = json!({
                "type": problem.r#type, "title": problem.title, "status": problem.status,
                "detail": problem.detail, "code": problem.code,
            });
            serde_json::to_vec(&body).unwrap()
        })
        .with("problem_details", Same::Facts, move || {
            serde_json::to_vec(&crate_of_that_name(black_box(&fourth))).unwrap()
        })
        .with_floor()
}
