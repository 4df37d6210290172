//! Sample errors, successes and pages of every shape, each as a service's type and as the facts that a template may
//! use.

use std::collections::BTreeMap;
use std::time::Duration;

use envelope_runtime::{
    ApiError, ApiResponse, Envelope, FieldErrorParts, FieldErrors, Page, Parts, RenderError, Reply, Success, catalog,
};
use http::StatusCode;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use crate::reference::{Facts, Slots};

pub type Render = fn(&Request, &Sample) -> Result<Reply, RenderError>;

/// The facts of the request, which the envelopes contain.
#[derive(Clone, Debug, JsonSchema)]
pub struct Request {
    pub name: String,
    pub number: i64,
    pub flag: bool,
    pub note: Option<String>,
    pub any: Value,
    pub object: Option<BTreeMap<String, Value>>,
    pub list: Option<Vec<Value>>,
    pub pair: (u8, (f64, Value)),
}

#[derive(Clone, Debug)]
pub enum Sample {
    Error(Fault),
    Success { data: Value, status: u16, code: Option<i64>, message: Option<String> },
    Made(Made),
    Page(PageParts),
}

#[derive(Clone, Debug, ApiError)]
#[api(docs_url = "https://example.com/errors/{code}")]
pub enum Fault {
    /// Everything that an error can state.
    #[api(code = "FULL", title = "Full \"house\"", message = "All of {text}: {{0}}", ext(kind = "card", rate = 0.5))]
    Full {
        #[api(status)]
        status: u16,
        text: String,
        #[api(field)]
        field: Option<String>,
        #[api(ext)]
        param: Value,
        #[api(details)]
        details: Value,
        #[api(field_errors)]
        flaws: Vec<Flaw>,
        #[api(retry_after)]
        wait: Option<Duration>,
    },

    #[api(code = "MEMBERS", status = 422, message = "Several\nlines")]
    Members {
        #[api(detail)]
        a: Option<i64>,
        #[api(detail = "other one")]
        b: Value,
        #[api(field_errors)]
        errors: FieldErrors,
    },

    #[api(code = "BARE", status = 503, message = "Bare", docs_url = "https://example.com/bare", retry_after = 30)]
    Bare,
}

#[derive(Clone, Debug, ApiError)]
#[api(status = 422)]
pub enum Flaw {
    #[api(code = -1, message = "{1}")]
    Named(#[api(field)] String, String),
    #[api(code = -2, message = "missing", field = "fixed", title = "Missing", ext(kind = "flaw"))]
    Constant {
        #[api(ext)]
        param: Value,
    },
    #[api(code = -3, message = "nowhere")]
    Unplaced,
}

/// It was made.
#[derive(Clone, Debug, ApiResponse)]
#[api(
    status = 201,
    code = "MADE",
    title = "Made",
    message = "Made {name}",
    ext(kind = "thing"),
    docs_url = "https://m"
)]
pub struct Made {
    #[api(data)]
    pub data: Value,
    pub name: String,
    #[api(ext)]
    pub param: Value,
}

catalog! {
    pub static ANSWERED = [Fault, Made];
}

#[derive(Clone, Debug)]
pub struct PageParts {
    pub items: Vec<Value>,
    /// Number, size and total.
    pub numbers: Option<(u64, u64, u64)>,
    pub next: Option<String>,
    pub prev: Option<String>,
    pub message: Option<String>,
}

pub fn code_and_status(parts: &Parts<'_>) -> impl Serialize + use<> {
    BTreeMap::from([("a", json!(parts.code())), ("status", json!(parts.status()))])
}

/// The result of every envelope's method.
pub fn named<'a>(request: &'a Request, parts: &Parts<'_>) -> (&'a str, u16) {
    (&request.name, parts.status())
}

pub fn shouted(parts: &Parts<'_>) -> Option<String> {
    parts.message().map(|message| message.to_uppercase())
}

pub fn inputs(parts: &Parts<'_>) -> Vec<Option<String>> {
    parts.field_errors().iter().map(|error| error.field().map(str::to_owned)).collect()
}

/// A comprehension's functions. The first has a fallible signature, but never fails.
pub fn entry(error: &FieldErrorParts<'_>) -> Result<Value, RenderError> {
    Ok(json!({ "field": error.field(), "code": error.code(), "param": error.ext("param") }))
}

pub fn entry_list(error: &FieldErrorParts<'_>) -> [Option<String>; 2] {
    [error.field().map(str::to_owned), error.message().map(str::to_owned)]
}

impl Sample {
    pub fn render(&self, envelope: &impl Envelope) -> Result<Reply, RenderError> {
        match self {
            Sample::Error(fault) => envelope.error(fault),
            Sample::Success { data, status, code, message } => {
                let mut response = Success(data).status(*status);
                if let Some(code) = code {
                    response = response.code(*code);
                }
                if let Some(message) = message {
                    response = response.message(message.clone());
                }
                envelope.success(&response)
            }
            Sample::Made(made) => envelope.success(made),
            Sample::Page(page) => envelope.page(&page.page()),
        }
    }

    pub fn outcome(&self) -> &'static str {
        match self {
            Sample::Error(_) => "error",
            Sample::Success { .. } | Sample::Made(_) => "success",
            Sample::Page(_) => "page",
        }
    }

    /// All facts that a template may use.
    pub fn facts(&self, request: &Request) -> Facts {
        let (sample, flaws) = match self {
            Sample::Error(fault) => (fault.slots(), fault.flaws()),
            Sample::Success { data, status, code, message } => {
                (json!({ "status": status, "code": code, "message": message, "data": data }), Vec::new())
            }
            Sample::Made(Made { data, name, param }) => {
                let made = json!({
                    "status": 201, "code": "MADE", "title": "Made", "message": format!("Made {name}"), "data": data,
                    "description": "It was made.", "docs_url": "https://m", "ext.kind": "thing", "ext.param": param,
                });
                (made, Vec::new())
            }
            Sample::Page(page) => (page.slots(), Vec::new()),
        };
        let mut slots = slots(sample);
        let status = slots["status"].as_u64().and_then(|status| StatusCode::from_u16(status as u16).ok());
        slots.insert("status.reason".to_owned(), json!(status.and_then(|status| status.canonical_reason())));
        slots.extend(request.slots());
        let functions = BTreeMap::from([
            ("code_and_status", json!({ "a": slots.get("code"), "status": slots["status"] })),
            ("self.named", json!([request.name, slots["status"]])),
            ("shouted", json!(slots.get("message").and_then(Value::as_str).map(str::to_uppercase))),
            ("inputs", flaws.iter().map(|flaw| flaw.get("field").cloned().unwrap_or_default()).collect()),
        ]);
        Facts { slots, field_errors: flaws, functions }
    }
}

impl Request {
    fn slots(&self) -> Slots {
        slots(json!({
            "self.request.name": self.name, "self.request.number": self.number, "self.request.flag": self.flag,
            "self.request.note": self.note, "self.request.any": self.any, "self.request.object": self.object,
            "self.request.list": self.list,
            "self.request.pair.0": self.pair.0, "self.request.pair.1.0": self.pair.1.0,
            "self.request.pair.1.1": self.pair.1.1,
        }))
    }
}

impl Fault {
    fn slots(&self) -> Value {
        match self {
            Fault::Full { status, text, field, param, details, wait, .. } => json!({
                "status": status, "code": "FULL", "title": "Full \"house\"", "message": format!("All of {text}: {{0}}"),
                "description": "Everything that an error can state.", "field": field, "details": details,
                "docs_url": "https://example.com/errors/FULL", "ext.kind": "card", "ext.rate": 0.5, "ext.param": param,
                "retry_after": wait.map(|wait| wait.as_nanos().div_ceil(1_000_000_000) as u64),
            }),
            Fault::Members { a, b, .. } => {
                let mut details = json!({ "a": a, "other one": b });
                details.as_object_mut().expect("an object").retain(|_, value| !value.is_null());
                let none = details.as_object().is_some_and(|details| details.is_empty());
                json!({
                    "status": 422, "code": "MEMBERS", "message": "Several\nlines",
                    "docs_url": "https://example.com/errors/MEMBERS", "details": (!none).then_some(details),
                })
            }
            Fault::Bare => json!({
                "status": 503, "code": "BARE", "message": "Bare", "docs_url": "https://example.com/bare", "retry_after": 30,
            }),
        }
    }

    fn flaws(&self) -> Vec<Slots> {
        match self {
            Fault::Full { flaws, .. } => flaws.iter().map(|flaw| slots(flaw.slots())).collect(),
            Fault::Members { errors, .. } => errors
                .iter()
                .map(|error| slots(json!({ "field": error.field(), "message": error.message() })))
                .collect(),
            Fault::Bare => Vec::new(),
        }
    }
}

impl Flaw {
    fn slots(&self) -> Value {
        match self {
            Flaw::Named(field, message) => json!({ "status": 422, "code": -1, "message": message, "field": field }),
            Flaw::Constant { param } => json!({
                "status": 422, "code": -2, "message": "missing", "field": "fixed", "title": "Missing",
                "ext.kind": "flaw", "ext.param": param,
            }),
            Flaw::Unplaced => json!({ "status": 422, "code": -3, "message": "nowhere" }),
        }
    }
}

impl PageParts {
    fn page(&self) -> Page<Value> {
        let items = self.items.clone();
        let mut page = match self.numbers {
            Some((number, size, total)) => Page::new(items, number, size, total),
            None => Page::by_cursor(items),
        };
        if let Some(cursor) = &self.next {
            page = page.next_cursor(cursor);
        }
        if let Some(cursor) = &self.prev {
            page = page.prev_cursor(cursor);
        }
        match &self.message {
            Some(message) => page.message(message.clone()),
            None => page,
        }
    }

    fn slots(&self) -> Value {
        let number = self.numbers.map(|(number, ..)| number);
        let total_pages = self.numbers.map(|(_, size, total)| total.div_ceil(size));
        let has_more = self.next.is_some() || number < total_pages;
        json!({
            "status": 200, "message": self.message, "data": self.items, "items": self.items,
            "page.number": number, "page.size": self.numbers.map(|(_, size, _)| size), "page.count": self.items.len(),
            "page.offset": self.numbers.map(|(number, size, _)| (number - 1) * size), "page.index": number.map(|n| n - 1),
            "page.total_items": self.numbers.map(|(.., total)| total), "page.total_pages": total_pages,
            "page.has_more": has_more, "page.is_last": !has_more,
            "page.next_number": number.filter(|_| has_more).map(|number| number + 1),
            "page.prev_number": number.filter(|number| *number > 1).map(|number| number - 1),
            "page.next_cursor": self.next, "page.prev_cursor": self.prev,
        })
    }
}

fn slots(object: Value) -> Slots {
    object.as_object().expect("an object").clone().into_iter().collect()
}
