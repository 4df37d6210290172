//! Errors and successes with the marker in every place that no attribute marks for clients.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::{self, Formatter};
use std::time::Duration;

use envelope_runtime::service::RequestFault;
use envelope_runtime::{ApiError, ApiResponse, FieldErrors};

use crate::marker::{Canary, Cause};

type Boxed = Box<dyn Error + Send + Sync>;

#[derive(Debug, ApiError)]
#[api(ext(see = "/{shown}"), header("x-see" = "/{shown}", "x-note" = "note"))]
pub enum Fault {
    #[api(status = 422, code = "FIELDS", message = "{shown}", title = "title", docs_url = "https://example.com/{code}")]
    Fields {
        shown: &'static str,
        hidden: Canary,
        #[api(detail)]
        detail: u8,
        #[api(ext)]
        own: u8,
        #[api(header = "x-own")]
        header: u8,
        #[api(retry_after)]
        retry_after: Duration,
        #[api(field_errors)]
        errors: Vec<Input>,
    },
    #[api(status = 500, code = "SOURCE", message = "failed at {shown}")]
    Source {
        shown: &'static str,
        #[api(source)]
        cause: Cause,
        hidden: Canary,
    },
    #[api(code = "NAMED", message = "failed at {shown}")]
    Named {
        shown: &'static str,
        source: Option<Boxed>,
        #[api(status)]
        status: u16,
    },
    #[api(status = 400, code = "WHOLE", message = "m", ext(see = "s"), header("x-see" = "s"))]
    Whole(
        #[api(details)] BTreeMap<&'static str, u8>,
        Canary,
        #[api(source)] anyhow::Error,
        #[api(field_errors)] FieldErrors,
    ),
    #[api(status = 503, code = "FROM", message = "m", ext(see = 1), header("x-see" = "s"))]
    From(#[api(from)] Cause),
}

/// A field error with its own cause.
#[derive(Debug, ApiError)]
pub enum Input {
    #[api(status = 422, code = "SHORT", message = "at least {min}", field = "name", ext(own = "{min}"))]
    Short { min: u8, hidden: Canary, source: Cause },
    #[api(transparent)]
    Inner(Box<Inner>),
    #[api(status = 422, code = "OTHER", message = "m")]
    Other(#[api(field)] &'static str, #[api(source)] Boxed),
}

#[derive(Debug, ApiError)]
#[api(status = 422, code = "INNER", message = "m", field = "name", ext(own = true))]
pub struct Inner {
    hidden: Canary,
    source: Cause,
}

#[derive(Debug, ApiError)]
pub enum Outer {
    #[api(transparent)]
    Fault(#[api(from)] Fault),
    #[api(transparent)]
    Foreign(Box<Foreign>),
}

#[derive(Debug, ApiError)]
#[api(transparent)]
pub struct Deeper(Box<Outer>);

#[derive(Debug, ApiError)]
pub enum Deepest {
    #[api(transparent)]
    Deeper(Deeper),
}

fn write(_: &Cause, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str("canary")
}

/// thiserror's `Display` writes the marker; the message for clients does not.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum Foreign {
    #[error("{0}")]
    #[api(status = 500, code = "A", message = "m")]
    From(#[from] Cause),
    #[error("{_0} {}", _0)]
    #[api(status = 400, code = "B", message = "m")]
    Own(#[source] Cause),
    #[error(fmt = write)]
    #[api(status = 502, code = "C", message = "m")]
    Function(#[source] Cause),
    #[error(transparent)]
    #[api(status = 400, code = "D", message = "m")]
    Transparent(anyhow::Error),
    #[error("at {at}")]
    #[api(status = 400, code = "E")]
    Display {
        at: u8,
        hidden: Canary,
        #[source]
        cause: Cause,
    },
    #[error("{hidden} {0}", self.whole())]
    #[api(status = 400, code = "F", message = "at {at}")]
    Itself { at: u8, hidden: Canary, source: Boxed },
}

impl Foreign {
    fn whole(&self) -> String {
        format!("{self:?}")
    }
}

/// A generic struct.
#[derive(Debug, ApiError)]
#[api(status = 500, code = "STRUCT", message = "{shown} {shown:?}", header("x-see" = "{shown}"))]
pub struct Generic<'a, T, E: Error + 'static> {
    shown: &'a str,
    hidden: T,
    #[api(source)]
    cause: E,
}

fn inputs() -> Vec<Input> {
    vec![
        Input::Short { min: 3, hidden: Canary, source: Cause::nested() },
        Input::Inner(Box::new(Inner { hidden: Canary, source: Cause::nested() })),
        Input::Other("age", Box::new(Cause::nested())),
    ]
}

fn fields() -> Fault {
    Fault::Fields {
        shown: "shown",
        hidden: Canary,
        detail: 1,
        own: 2,
        header: 3,
        retry_after: Duration::from_secs(1),
        errors: inputs(),
    }
}

fn faults() -> Vec<Fault> {
    let anyhow = || anyhow::Error::new(Cause::nested()).context("canary");
    vec![
        fields(),
        Fault::Source { shown: "shown", cause: Cause::nested(), hidden: Canary },
        Fault::Named { shown: "shown", source: Some(Box::new(Cause::nested())), status: 500 },
        Fault::Whole([("a", 1)].into(), Canary, anyhow(), FieldErrors::new().with("a", "b")),
        Cause::nested().into(),
    ]
}

fn foreign() -> Vec<Foreign> {
    vec![
        Cause::nested().into(),
        Foreign::Own(Cause::nested()),
        Foreign::Function(Cause::nested()),
        Foreign::Transparent(anyhow::Error::new(Cause::nested())),
        Foreign::Display { at: 1, hidden: Canary, cause: Cause::nested() },
        Foreign::Itself { at: 1, hidden: Canary, source: Box::new(Cause::nested()) },
    ]
}

/// The extractors' errors that have a cause.
fn requests() -> Vec<RequestFault> {
    let errors = || FieldErrors::new().with("a", "is missing");
    let cause = || Some(Box::new(Cause::nested()) as Box<dyn std::error::Error + Send + Sync>);
    vec![
        RequestFault::BadRequest { problem: "a limit".into(), cause: cause() },
        RequestFault::InvalidBody { errors: errors(), cause: cause() },
        RequestFault::InvalidForm { errors: errors(), cause: cause() },
        RequestFault::InvalidPath { errors: errors(), cause: cause() },
        RequestFault::InvalidQuery { errors: errors(), cause: cause() },
        RequestFault::Misrouted { cause: cause() },
    ]
}

type Named = (&'static str, Box<dyn ApiError>);

/// Each error by itself, and nested in others.
pub fn all() -> Vec<Named> {
    fn boxed<E: ApiError + 'static>(name: &'static str, error: E) -> Named {
        (name, Box::new(error))
    }
    let deep = |outer: Outer| Deepest::Deeper(Deeper(Box::new(outer)));
    let mut all: Vec<Named> = requests().into_iter().map(|fault| boxed("RequestFault", fault)).collect();
    all.extend(faults().into_iter().map(|fault| boxed("Fault", fault)));
    all.extend(faults().into_iter().map(|fault| boxed("deep Fault", deep(fault.into()))));
    all.extend(foreign().into_iter().map(|fault| boxed("Foreign", fault)));
    all.extend(foreign().into_iter().map(|fault| boxed("deep Foreign", deep(Outer::Foreign(Box::new(fault))))));
    all.extend(inputs().into_iter().map(|input| boxed("Input", input)));
    all.push(boxed("Generic", Generic { shown: "shown", hidden: Canary, cause: Cause::nested() }));
    all
}

/// Errors that show the marker to clients on purpose.
#[derive(Debug, ApiError)]
pub enum Shown {
    #[api(status = 500, code = "A", message = "{0}")]
    Message(#[api(from, public)] Cause),
    #[api(status = 400, code = "B", message = "{0}")]
    Unmarked(Canary),
    #[api(status = 400, code = "C", message = "m")]
    Detail(#[api(detail = "own")] Canary),
    #[api(status = 400, code = "D", message = "m")]
    Ext(#[api(ext = "own")] Canary),
    #[api(status = 400, code = "E", message = "m")]
    Header(#[api(header = "x-own")] Canary),
    #[api(status = 500, code = "F", message = "m", header("x-see" = "{0}"))]
    Filled(Canary),
}

pub fn shown() -> Vec<Box<dyn ApiError>> {
    let shown = [
        Cause::nested().into(),
        Shown::Unmarked(Canary),
        Shown::Detail(Canary),
        Shown::Ext(Canary),
        Shown::Header(Canary),
        Shown::Filled(Canary),
    ];
    shown.into_iter().map(|shown| Box::new(shown) as Box<dyn ApiError>).collect()
}

/// An error with a header whose value would split the response.
pub fn failing() -> impl ApiError {
    #[derive(Debug, ApiError)]
    #[api(status = 400, code = "SPLIT", message = "m", header("x-see" = "{0}"))]
    struct Split(&'static str, Canary);

    Split("\r\nx-canary: 1", Canary)
}

/// Fields next to a marked payload are not sent.
#[derive(ApiResponse)]
#[api(message = "{own}", header("x-see" = "/{own}"), ext(see = "/{own}"))]
pub struct Response {
    #[api(data)]
    data: u8,
    #[api(ext)]
    own: u8,
    hidden: Canary,
}

pub fn responses() -> Vec<Response> {
    vec![Response { data: 1, own: 2, hidden: Canary }]
}
